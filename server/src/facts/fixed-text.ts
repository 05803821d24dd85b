import { isForeignName } from '../lexicon/foreign-names';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { firstWhere } from '../text/bisect';
import { HalfMark, Letter } from '../text/chars';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/**
 * A stretch whose characters are as they must be: an address, the name of a file, code, a formula, words of a foreign
 * language, the points of a foreign name, an entry of a list of references (GB/T 7714). No rule speaks of its marks and
 * blanks, and no fix is safe that changes them.
 */
export interface FixedText extends Span {
  readonly kind: 'address' | 'file' | 'code' | 'foreign' | 'name' | 'reference';
}

/** Links and paths run to a blank or a full-width mark: 网址https://x.cn,请登录 may be meant one way or the other. */
const ADDRESS =
  /(?<![\w+.-])(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s，。；、！？“”‘’《》（）【】]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w:])[a-z]:\\[^\s，。；、：！？“”‘’《》【】]+|(?<![\w./~])(?:\.{1,2}|~)\/[^\s，。；、：！？“”‘’《》【】]+|(?<![\w.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|cn|org|net|gov|edu|io)\b(?:\/[\w./?%&=#,;:!~-]*)?/gi;
/** “乡读.中国”: the name of a domain in Chinese, with nothing behind it that goes on. */
const HAN_DOMAIN_ENDS = /\.[中公网政在集]/;
const HAN_DOMAIN =
  /(?<=^|[^\p{Script=Han}\w-]|域名|网址|网站|登录|访问|打开|浏览)[\p{Script=Han}\w-]{1,16}\.(?:中国|公司|网络|网址|政务|公益|在线|中文网|集团)(?!\p{Script=Han})/gu;
/** 关于作风建设的讲话(终稿).docx: a file's name has brackets and points of its own. */
const EXTENSION =
  /\.(?:docx?|xlsx?|pptx?|pdf|txt|md|csv|jpe?g|png|gif|zip|rar|7z|wps|ofd|html?|json|exe|mp[34])(?![A-Za-z\d])/gi;
const FILE_NAME = /[\p{Script=Han}\w()（）\-+&.·]{1,60}$/u;
const CODE =
  /`[^`]+`|<\/?[A-Za-z][^<>]*>|\b[A-Za-z_]\w*\([\w\s,.;:+\-*/=^"']*\)(?=[=+\-*/^.])|\$[^$\p{Script=Han}]+\$/gu;
/**
 * print("你好") · =VLOOKUP("张三",A:C,2,0) · rgb(红,绿,蓝) · if(分数>=60): what is called with words in quotation marks, commas or
 * signs between them. AI("人工智能"), which only says what letters mean, is none.
 */
const CALL =
  /=[A-Za-z][\w.]*\([^()（）。；]*\)|\b[a-z_][\w.]{0,60}\([^()（）。；"',<>=|]*["',<>=|][^()（）。；]*\)|\b[A-Z]{2,}\((?=[^()（）。；]*?(?:[<>=&|]|",|,"))[^()（）。；]*\)/g;
/** ="合计:"&B1 · 部门='财务部' · echo "你好" */
const ASSIGNED = /(?:=|\becho |\bprintf? |\bgrep )(?:"[^"\n]{0,60}"|'[^'\n]{0,60}')(?:&[A-Z]+\d+)?/g;
/** SELECT 姓名,年龄 FROM 员工 WHERE …; */
const QUERY = /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^。；，]{0,200}?\b(?:FROM|SET|WHERE|VALUES)\b[^。；，]*/g;
/** 正则(甲|乙)丙 · 配合比为水泥:砂:石子=1:2:4 · 时:分:秒 · :smile: · WIFI:T:WPA;S:办公网;; */
const PATTERN = /\([^()|\s]{1,12}(?:\|[^()|\s]{1,12})+\)/g;
const RATIO =
  /[\p{Script=Han}A-Za-z]{1,8}(?::[\p{Script=Han}A-Za-z]{1,8}){1,11} ?[=＝] ?\d[\d.]*(?::\d[\d.]*)+|[年月日时分秒](?::[年月日时分秒]){2,5}/gu;
/** A ratio has its figures behind a sign, a clock its names side by side: 甲:乙:丙:丁: alone is neither. */
const MAY_BE_RATIO = /[=＝] ?\d|[年月日时分秒]:[年月日时分秒]:/;
const SHORT_CODE = /:[a-z][a-z_\d+-]*:(?!\d)|\bWIFI:[A-Z]:[^\s，。]*/g;
/** 1.e4!之后 · 后h5!胜势 · Kf3?: what a move of chess is worth. */
const CHESS = /(?<![A-Za-z\d])(?:\d{1,3}\.{1,3})?[KQRBNOkqrbn]?x?[a-h][1-8][!?]{1,2}/g;
/** 5!种排法 · n!种 · (n-1)!: the sign of the factorial. */
const FACTORIAL = /(?<![A-Za-z\d])(?:\d{1,2}|[a-zA-Z])!(?=[种个×÷+\-*/=＝、])|(?<=阶乘[^，。；]{0,8}(?<!\d)\d{1,2})!/g;
/** :) is a face, and no colon with a bracket that nobody opened. */
const FACE = /(?<![(（][^()（）]{0,40})[:;]-?\)/g;
/** 1,3,5,… · a1,a2,…,an: what goes on so is written with the marks of mathematics. */
const SERIES = /(?<![\w.])[\w.]{1,8}(?:, ?[\w.]{1,8}){1,12}, ?(?:…|\.{3})(?:, ?[\w.]{1,8})?/g;
/** 1+2+…+n · 1，2，…，n: a sign of reckoning or a comma on both sides, beside figures and letters. */
const FORMULA = /(?<=[\w₀-₉ₐ-ₜ²³ⁿ)）])(?:[+×·−*/] ?…(?!…|\p{Script=Han})|[-=,，、] ?…(?= ?[-+×·−*/=,，、] ?[\w(（]))/gu;
/** 3.14159…: figures that go on. */
const ENDLESS = /(?<=\d\.\d{2,60})…(?!…)/gu;
/** 1，3，5，…的规律 · k=1，2，3，…）· …，-2，-1，0: terms between commas go on, whatever stands behind. */
const TERMS = new RegExp(
  String.raw`(?<=(?:^|[^\w.])[-+−]?(?:\d{1,6}(?:\.\d{1,4})?|[a-zα-ω]\d{0,3}[₀-₉ₐ-ₜ]?)[,，] ?[-+−]?(?:\d{1,6}(?:\.\d{1,4})?|[a-zα-ω]\d{0,3}[₀-₉ₐ-ₜ]?)[,，] ?)…(?!…)|…(?=[,，] ?[-−]?\d{1,6}[,，] ?[-−]?\d{1,6}[,，])`,
  'giu',
);
/** A figure, or a variable with its number or power: 3.5%, x₁, 2b². */
const TERM = String.raw`[-+−]?(?:∞|√?\d+(?:\.\d+)?[%％]?|\d{0,3}[a-zα-ω]['′]?[\d₀-₉ₐ-ₜ²³]?)`;
/** 点(x,y) · 区间(3%,5%) · (a+b)²: figures and variables in brackets, commas or signs of reckoning between them. */
const MATHEMATICS = new RegExp(
  String.raw`\(${TERM}(?:[,，] ?${TERM}){1,5}\)|\((?:(?=[^()]*[a-zα-ω])|(?=[^()]*\) ?[×÷*/]))${TERM}(?: ?[-+−×÷·*/=<>≤≥] ?${TERM}){1,6}\)`,
  'giu',
);
/** 张华.乡村教育研究[J].教育学报,2010(3):12-15. · …29-36. doi: */
const REFERENCE = /\p{Script=Han}\[(?:[JMDCNRPSZG]|[A-Z]{1,2}\/OL)\]|[\s.](?:doi|DOI):/u;
/** [3]张华.山村教师的一天.青溪日报,2021: an entry of a list of references by its number and its year. */
const NUMBERED_REFERENCE = /^\s*\[\d{1,3}\][^。；！？]*[,，.．] ?(?:19|20)\d\d(?!年)/;
/** [公告](https://example.com "标题") · <!-- 字号,行距 -->: what Markdown keeps from its readers, in a file of another kind. */
const MARKUP = /\]\(https?:[^)\n]*\)|<!--.*?-->/g;
/** ——读《……》”[J].电视研究,2020,4.: a title that ends in a mark, in the middle of a paragraph of prose. */
const REFERENCE_BEHIND_MARK = /(?<=[”》）)])\[(?:[JMDCNRPSZG]|[A-Z]{1,2}\/OL)\][^。；！？]{0,60}/g;
/** 王力. 古代汉语. 北京: 中华书局, 1999. An entry without the sign of its kind, by its author, title, place, house and year. */
const PLAIN_REFERENCE =
  /^\s*[^.．。！？]{2,40}[.．] ?[^.．。！？]{2,60}[.．] ?[^.．。：:，,]{2,10}: ?[^，,。]{2,20}, ?(?:19|20)\d\d(?!年)/;
/** Two words of letters or more with the blanks and marks between them. */
const FOREIGN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][^\p{Script=Han}，。；、：！？“”（）《》【】\n]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d.!?…"')]/gu;
const WORDS = /[\p{L}\d]['’]?[,;:]? ['"]?\p{L}/u;
const FOREIGN_LETTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** "station": ["青溪", "上圳"], — a field of a file of settings, whose marks a program reads. */
const FIELD = /^\s*(?:[{[,][{[,]*\s*)?"[\w.$-]+"\s*:\s/;
export const isField = (text: string): boolean => FIELD.test(text);

/** The fixed stretches of a paragraph, in order, remembered with it. They may overlap. */
export const fixedTextOf = remembered((paragraph): readonly FixedText[] => {
  const { text, classes } = paragraph;
  const fixedTexts: FixedText[] = [];
  const add = (kind: FixedText['kind'], pattern: RegExp): void => {
    for (const m of allMatches(text, pattern)) fixedTexts.push({ kind, start: m.index, end: m.index + m[0].length });
  };
  if (text.includes('…')) {
    add('code', FORMULA);
    add('code', ENDLESS);
    if (/…[,，]|[,，] ?…/.test(text)) add('code', TERMS);
  }
  if ((classes & HalfMark) === 0 && (classes & Letter) === 0) return foreignQuotations(paragraph, fixedTexts);
  if (classes & Letter) {
    if (isField(text)) fixedTexts.push({ kind: 'code', ...paragraph.content });
    if (text.includes('[')) add('reference', REFERENCE_BEHIND_MARK);
    if (REFERENCE.test(text)) fixedTexts.push({ kind: 'reference', ...paragraph.content });
    if (/[/@.\\]/.test(text)) add('address', ADDRESS);
    if (text.includes('.')) files(text, fixedTexts);
    for (const m of allMatches(text, FOREIGN))
      if (WORDS.test(m[0])) fixedTexts.push({ kind: 'foreign', start: m.index, end: m.index + m[0].length });
  }
  if (text.includes(': ') && PLAIN_REFERENCE.test(text)) fixedTexts.push({ kind: 'reference', ...paragraph.content });
  if (text.includes('[') && NUMBERED_REFERENCE.test(text)) fixedTexts.push({ kind: 'reference', ...paragraph.content });
  if (text.includes('](') || text.includes('<!--')) add('code', MARKUP);
  if (/[`<($]/.test(text)) add('code', CODE);
  calls(text, add);
  if (HAN_DOMAIN_ENDS.test(text)) add('address', HAN_DOMAIN);
  if (text.includes('(')) add('code', MATHEMATICS);
  if (text.includes(')')) add('code', FACE);
  if (/, ?(?:…|\.{3})/.test(text)) add('code', SERIES);
  names(text, fixedTexts);
  return foreignQuotations(paragraph, fixedTexts);
});

/** Code among Chinese, each kind asked for by a sign of its own. */
function calls(text: string, add: (kind: FixedText['kind'], pattern: RegExp) => void): void {
  if (text.includes('(')) {
    add('code', CALL);
    if (text.includes('|')) add('code', PATTERN);
  }
  if (text.includes('"') || text.includes("'")) add('code', ASSIGNED);
  if (/SELECT|INSERT|UPDATE|DELETE/.test(text)) add('code', QUERY);
  if (text.includes(':')) {
    if (MAY_BE_RATIO.test(text)) add('code', RATIO);
    add('code', SHORT_CODE);
  }
  if (/[!?]/.test(text)) {
    add('code', CHESS);
    add('code', FACTORIAL);
  }
}

/** What stands between quotation marks without a Chinese character is said in another language, with its own marks. */
function foreignQuotations({ text, pairs }: Paragraph, fixedTexts: FixedText[]): readonly FixedText[] {
  for (const { kind, open, close } of pairs) {
    if (kind !== '“' && kind !== '‘' && kind !== '"' && kind !== '「' && kind !== '『') continue;
    const inner = text.slice(open + 1, close);
    if (/\p{Script=Han}/u.test(inner) ? JAPANESE.test(inner) : FOREIGN_LETTER.test(inner))
      fixedTexts.push({ kind: 'foreign', start: open + 1, end: close });
  }
  if (fixedTexts.length === 0) return NONE;
  return fixedTexts.sort((a, b) => a.start - b.start);
}

/** Kana at length: a Japanese sentence has Chinese characters too. */
const JAPANESE = /\p{Script=Hiragana}{2}/u;

function files(text: string, fixedTexts: FixedText[]): void {
  for (const { index, 0: extension } of allMatches(text, EXTENSION)) {
    const name = FILE_NAME.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
    fixedTexts.push({ kind: 'file', start: index - name.length, end: index + extension.length });
  }
}

/** 约翰.史密斯 · J.史密斯: a point within a name, whatever the point should be. */
function names(text: string, fixedTexts: FixedText[]): void {
  for (let offset = text.indexOf('.'); offset >= 0; offset = text.indexOf('.', offset + 1))
    if (isForeignName(text, offset)) fixedTexts.push({ kind: 'name', start: offset, end: offset + 1 });
}

/** The fixed stretch that a span touches; undefined where there is none. */
export function fixedTextAt(paragraph: Paragraph, start: number, end = start + 1): FixedText | undefined {
  const all = fixedTextOf(paragraph);
  // stretches lie in order of their starts and may overlap: those in front of the span are few in a line of text
  for (let k = firstWhere(all, (f) => f.start >= end) - 1; k >= 0; k--) {
    const stretch = all[k]!;
    if (stretch.end > start) return stretch;
    if (start - stretch.start > REACH) return undefined;
  }
  return undefined;
}

/** Characters of the longest stretch that is looked for: a longer one is no name, no address and no sentence. */
const REACH = 2000;
