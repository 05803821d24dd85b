import { once } from '../text/once';
import wordingTable from '../../data/kept/placeholder-brackets-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { Digit, Letter, classOf, isHan } from '../text/chars';
import type { AddPlace } from './placeholder-blanks';

const WORD_TO_REPLACE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'word to replace')})`,
);
/** 学历证书[含第一学历，…] · 毕业证书【在国（境）外取得的须认证】: says how far what stands before it reaches. */
const LIMITS = /^(?:不?含|不?包括|仅?限)|^在.{2,16}取得的/;
/** [临江. 听涛小区]: a name of two parts. */
const NAME_OF_TWO = /^\p{Script=Han}{2,6}[.·] ?\p{Script=Han}{2,8}$/u;

/** What is to be filled in even where 【…】 says what follows: a person, a time, a body. */
const TO_REPLACE_AT_HEAD = /^(?:[^，。]{0,4}(?:单位|姓名|时间|日期|名称|职务|称谓))$/;
/** 【启示】 · 【主要问题】: a word that may stand above the text as it is. */
const TITLE_WORD = new RegExp(
  String.raw`^(?!.*(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'title word')}))\p{Script=Han}{1,5}$`,
  'u',
);
const OPEN_NOTE =
  /^(?:待(?:补|核|定|填|确认|完善|更新|续)|请(?:填|补|在此|根据|结合)|填写|补充|插入|数据待|需(?:补|核)|暂缺|空缺)|^(?:请|拟请|须请|待)[^，。]{0,12}(?:核实|核对|核准|补充|补齐|填写|填报|提供|确认|把关|审核)(?:数据|情况|内容|后)*$|(?:数据|数字|名单|名称|情况|内容|时间|地点)(?:待|需|尚待)(?:补|核|定|填|确认)|^[^，。]{2,6}请[^，。]{2,10}(?:提供|补充|核实|核对|填报)$/;
const OF_WHAT = `[^，。]{0,4}(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'to be told')})`;
/** （数字待文旅局核） · （待招商局补数）: by whom it is yet to be told. */
const TO_BE_TOLD = new RegExp(
  `^(?:${OF_WHAT}(?:待|尚待|等|须由|需由|以后由)[^，。与]{0,8}|(?:待|等|须由|需由|以后由)[^，。与]{2,8})(?<![已不行])(?:补|核|填|报)(?:充|实|对|齐|上|准|定|来|后|数|一下)*$|^\\p{Script=Han}{1,8}(?:局|办|委|部|中心|科|股|站|乡|镇|单位)(?:待|尚未|还未|没)(?:报|补|核|填)(?:实|定|齐|来|送)?$`,
  'u',
);
/** What Word and WPS write into a content control until it is filled in. */
const WORD_PROMPT = /^(?:(?:单击|点击)(?:或(?:单击|点击))?(?:此处|这里)|选择(?:一项|日期)|键入)/;
/**
 * 此处填写数据 asks for words; 此处播放短片, 此处停顿 and 此处有掌声 tell what is done while the speech is given. The verb
 * decides.
 */
const FILL_HERE = new RegExp(
  `^(?:此处|这里)(?:(?:请|由|让|找|待)[^，。]{0,8}?|可|应|需|须|要|再|尚|还)*(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'fill here')})`,
);
/** （名称）会议: what a form calls the words that belong here. */
const FORM_WORD =
  /^(?:具体)?(?:(?:赞助|协办|承办|主办|合作|所在|你的|本|我)?(?:单位|公司|学校|企业|部门)|会议|活动|项目|领导|人员)?(?:名称|全称|简称|姓名|人名|地名|数字|数据|金额|日期)$|^具体(?:时间|地点|单位|内容|事项)$/;
/** （举例） · （可结合本单位实际补充）: what a template tells whoever fills it in. */
const ADVICE =
  /^(?:此处)?(?:举例|举例说明|举个?例子)$|^可(?:结合|根据|视|酌情)[^，。]{0,14}(?:补充|修改|调整|展开|填写|增删)$/;
/** （交通局补数） · （办公室核实）: who of the office is to see to the figure; 经办公室核实 says that it was done. */
const OFFICE_TASK =
  /^(?:请|由|让)?(?!经|已|未)\p{Script=Han}{0,6}?(?:[局办室科处股站所部委组]|单位|中心|秘书|主任|部门|乡镇|街道)(?:来|再|帮忙|负责|进行)?(?:补(?:数据?|齐|充|填|材料|一下)|核(?:数据?|实|对|一下)|填数据?)(?:数据|数字|一下|名单|情况|人数|金额)?$/u;
/** （请农业局补一下） · （交通局补数）: asks. 数据（统计局核实）真实可靠 tells who did it. */
const ASKS_OFFICE = /^请|一下$|补数|(?:补充|核对|核实|填)数据$/;
/** Where a figure is missing: （住建局补数）个, 达到（统计局核实）. */
const FIGURE_BEHIND = /^(?:[余多]?[千百万亿]*[个元户人名家亩吨件项次处公]|万|亿|，同比)/;
const FIGURE_BEFORE = /(?:达到|完成|实现|[^作因成认以]为)$/;
/** Behind these a name is spoken: 我代表（单位），. */
const BEFORE_FORM_WORD = /(?:代表|来自|我是|我叫)$/;
const SHORT_FORM_WORD = /^(?:单位|部门|姓名|职务|地名|人名|学校|公司|[市县区镇乡]名|(?:单位|部门|公司|学校)名称)$/;
/** 实到（人数）人 · （姓名）同志: a word for what is to be said, with what stands behind such — but not （人数）一栏. */
const MEASURED_WORD = new RegExp(
  `^（(?:(?:具体)?(?:人数|数字|数量|数据|户数|次数|件数)）[余多]?[千百万亿]?[人名位个户次件项元场](?!均|数|员|栏|选|别|人)|(?:具体)?(?:金额|数额|数字|数量|数据)）[余多]?[千百万亿]*元|(?:(?:主要|分管|出席|主持)?(?:领导|嘉宾|来宾)?的?(?:姓名|名字|人名))）(?:同志|先生|女士|老师|同学))`,
);
/** （略） and （省略部分段落）: a passage is missing, perhaps on purpose. */
const LEFT_OUT = new RegExp(`^(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'left out')})$`);
const CUT_OUT = /^(?:此处|以下|以上|中间)?省略.{1,12}$/;

/** A bracket with nothing in it, or with words that ask to be replaced. `lineStart` is where the content of the line begins. */
export function readBracket(
  text: string,
  lineStart: number,
  { open, close, kind }: { readonly open: number; readonly close: number; readonly kind: string },
  add: AddPlace,
): void {
  const inner = text.slice(open + 1, close);
  // a button or a field of a web page is its residue, and nobody fills it in
  if (isOfPage(inner)) return;
  // [12页]: the sheet of a presentation that is shown meanwhile
  if (/^\d{1,3}(?:[-—～~]\d{1,3})?页$/.test(inner)) return;
  const empty = inner.trim() === '';
  // [0,1)和(-1,1]: intervals; 书名号“《》”: marks that are spoken of
  if (/^[-+−\d.a-z∞]+[,，]/.test(inner) || (empty && /^[“‘「].{2}[”’」]$/.test(text.slice(open - 1, close + 2))))
    return;
  if (isDirection(inner)) return;
  if (/^[？?]{2,5}$/.test(inner) && '（(【['.includes(kind)) return add(open, close + 1, 'bracket');
  if (kind === '（' || kind === '(') {
    if (isCalledName(text, open, inner)) return add(open, close + 1, 'bracket');
    if ((empty && text[open] === '（' && close - open <= 12) || asksForWords(inner)) add(open, close + 1, 'bracket');
    else if (MEASURED_WORD.test(text.slice(open, open + MEASURED))) add(open, close + 1, 'bracket');
    else if (inner.length <= 16 && (CUT_OUT.test(inner) || (FORM_WORD.test(inner) && isFormWord(text, open, close))))
      add(open, close + 1, 'bracket');
    else if (
      inner.length <= 24 &&
      (ADVICE.test(inner) ||
        (OFFICE_TASK.test(inner) && isAskedOfOffice(text, inner, { open, close })) ||
        (SHORT_FORM_WORD.test(inner) &&
          (BEFORE_FORM_WORD.test(text.slice(Math.max(0, open - 2), open)) || isOneOfSeveral(text, open, close))))
    )
      add(open, close + 1, 'bracket');
    else if (inner.length <= 4 && LEFT_OUT.test(inner)) add(open, close + 1, 'bracket', 'much');
  } else if (kind === '〔' || kind === '《') {
    if (empty) add(open, close + 1, 'bracket');
  } else if (kind === '【') {
    if (inner.length > 40 || /[。；]./.test(inner) || LIMITS.test(inner) || NAMES_LABEL.test(text.slice(0, open)))
      return;
    // 【2】 refers to a note, 【4†source】 is what an assistant leaves; 【范文示例】 says what follows
    if (/^\d{0,3}(?:†.*)?$/.test(inner) && !empty) return;
    // 【2023】41号 is the year of a document number
    if (/^(?:19|20)\d{2}$/.test(inner) && /^第?\d/.test(text.slice(close + 1))) return;
    if (LABEL.test(inner.replace(/\s/g, '')) && !FILL_HERE.test(inner)) return;
    if (empty || asksForWords(inner) || isToReplace(text, inner, open === lineStart, { open, close }))
      add(open, close + 1, 'bracket');
  } else if (kind === '[') {
    if (inner.length > 60 || !/\p{Script=Han}/u.test(inner) || isLink(text, close + 1)) return;
    if (LIMITS.test(inner) || NAME_OF_TWO.test(inner)) return;
    // [视频] at the head of a line of news, <!--[正文]--> in a template
    const label = open === lineStart && inner.length <= 6 && isHan(text.charCodeAt(close + 1));
    if ((label && !WORD_TO_REPLACE.test(inner)) || LABEL.test(inner) || text.startsWith('<!--', open - 4)) return;
    add(open, close + 1, 'bracket');
  }
}

const OF_PAGE =
  /^(?:(?:打印|关闭|返回|收藏)[本此]?(?:页|窗口|顶部|列表|首页)|(?:我要)?(?:纠错|评论|留言|举报|打印|收藏|分享)|(?:db|标签|cms|field)[:：].{1,12})$/;
/** 【责任编辑:林小满】: who handled the page; without a name it is a form. */
const EDITED_BY =
  /^(?:\p{Script=Han}{0,4}(?:编辑|责编|编审|校对|排版|审[核校读]|主编|主任)|[初复终二三]审|美编|监制|策划|(?:稿件)?来源)[:：]\s*(?!姓名|名字|某某?$|人名|单位|名称)[\p{Script=Han}·\s、]{2,24}$/u;
const isOfPage = (inner: string): boolean => OF_PAGE.test(inner) || EDITED_BY.test(inner.trim());

function isAskedOfOffice(
  text: string,
  inner: string,
  { open, close }: { readonly open: number; readonly close: number },
): boolean {
  if (ASKS_OFFICE.test(inner) || FIGURE_BEHIND.test(text.slice(close + 1, close + 5))) return true;
  return FIGURE_BEFORE.test(text.slice(Math.max(0, open - 3), open));
}

/** （单位）（职务）（姓名）: places side by side. */
function isOneOfSeveral(text: string, open: number, close: number): boolean {
  const behind = /^（([^（）]{2,4})）/.exec(text.slice(close + 1, close + 7));
  const before = /（([^（）]{2,4})）$/.exec(text.slice(Math.max(0, open - 6), open));
  return [behind, before].some((beside) => beside !== null && SHORT_FORM_WORD.test(beside[1]!));
}

function asksForWords(inner: string): boolean {
  return OPEN_NOTE.test(inner) || TO_BE_TOLD.test(inner) || FILL_HERE.test(inner) || WORD_PROMPT.test(inner);
}

/** 此处停顿三秒: for the one who speaks, or who runs the stage. */
function isDirection(inner: string): boolean {
  return inner.startsWith('此处') && !FILL_HERE.test(inner);
}

/** 尊敬的（领导姓名）： the one who is greeted is yet to be named. */
const isCalledName = (text: string, open: number, inner: string): boolean =>
  /^\p{Script=Han}{0,6}(?:姓名|名字|职务|称谓|称呼)$/u.test(inner) &&
  /(?:尊敬|敬爱|亲爱)的$/.test(text.slice(Math.max(0, open - 3), open));

/** （名称）会议, 述职人：（姓名）, not 姓名（名称）变更: what stands before it is named by it. */
function isFormWord(text: string, open: number, close: number): boolean {
  const before = text[open - 1] ?? '，';
  // 述职人：（姓名）
  if ('：:'.includes(before) && text.slice(close + 1).trim() === '') return true;
  return (
    isHan(text.charCodeAt(close + 1)) &&
    (!isHan(before.charCodeAt(0)) || '经由请向为在于和与同的对从到至被谢行'.includes(before))
  );
}

/** Whether what stands in 【】 is to be replaced: nearly always in a sentence, at the head of one only by its words. */
function isToReplace(
  text: string,
  inner: string,
  opensLine: boolean,
  { open, close }: { readonly open: number; readonly close: number },
): boolean {
  if (isMeant(text, inner, { open, close })) return false;
  // 一【工作回顾】: a heading between brackets behind its number
  if (NUMBER_ALONE.test(text.slice(0, open)) && text.slice(close + 1).trim() === '')
    return TO_REPLACE_AT_HEAD.test(inner) || WORD_OF_A_FORM.test(inner);
  if (opensLine && text.length > close + 1) return TO_REPLACE_AT_HEAD.test(inner);
  const before = text.slice(Math.max(0, open - 6), open).trimEnd();
  if (/(?:^|[。！？；：”]|[一二三四五六七八九十\d][）)、.．])$/.test(before) && TITLE_WORD.test(inner)) return false;
  return !opensLine || WORD_TO_REPLACE.test(inner);
}

/** A number, with its point or without, and nothing else in front. */
const NUMBER_ALONE = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?\s*$/;
/** What a form has in such a place; 【总体要求/工作目标】 leaves the choice. */
const WORD_OF_A_FORM = /^(?:标题|小标题|内容|正文|要点|主题)|[填补写/／]/;
/** 【因为去年也是这么说的】 · 【以下省略】: the writer's own remark. */
const ASIDE = /^(?:因为|所以|其实|不过|反正|当然|虽然|以下|此处)?[^，。]*(?:省略|这么|那么|说的|哈哈|呵呵|[吧啊呢吗])/;
/** 【清单】 https://…: the name of what the address leads to. */
const ADDRESS_BEHIND = /^\s{0,2}(?:https?:|www\.)/;
/** What a title in brackets is the name of: 开设【青春在路上】专栏. */
const NAMED = /^(?:专题|专栏|栏目|系列|板块|版块|话题|频道|主题)/;
/** Characters from which a bracket holds a title, and nobody's instruction: 【团结协作、开拓进取，共创美好明天】. */
const LONG_TITLE = 10;

/** 【即子组件标签】 explains, 未报【恩】劳 mends a copy, and 标明【补充材料】 names what is written so. */
const EXPLAINS = /^(?:即|指|也就是)|^\p{Script=Han}$/u;
const NAMES_LABEL = /(?:标明|标有|标注|命名为|[拆划]分为|点击)$/;
const MAY_NAME_LABEL = /(?:注明|选择|打开|进入|提交|附加|补充)$/;

/** Whether what stands in 【】 is meant to stand there: it explains, is a label, or is the title of what it names. */
function isMeant(
  text: string,
  inner: string,
  { open, close }: { readonly open: number; readonly close: number },
): boolean {
  if (WORD_TO_REPLACE.test(inner) || TO_REPLACE_AT_HEAD.test(inner)) return false;
  if (ASIDE.test(inner) || ADDRESS_BEHIND.test(text.slice(close + 1))) return true;
  if (EXPLAINS.test(inner) || MAY_NAME_LABEL.test(text.slice(0, open)) || isSignInRow(text, open, close)) return true;
  return NAMED.test(text.slice(close + 1, close + 3)) || (inner.length >= LONG_TITLE && /[，、·\s]/.test(inner));
}

/** 【小心地滑】【闲人免进】这两块牌子: whether a bracket stands in a row of such, none of which asks to be replaced. */
function isSignInRow(text: string, open: number, close: number): boolean {
  if (text[open - 1] !== '】' && text[close + 1] !== '【') return false;
  const before = /(?:【[^【】]{2,12}】)*$/.exec(text.slice(Math.max(0, open - ROW), open))![0];
  const behind = /^(?:【[^【】]{2,12}】)*/.exec(text.slice(close + 1, close + 1 + ROW))![0];
  return before + behind !== '' && !WORD_TO_REPLACE.test(before + behind);
}
const ROW = 60;
/** Characters of the longest such word with what stands behind it. */
const MEASURED = 14;

/** What says what the text below it is, and stands for nothing. */
const LABEL = new RegExp(
  `^(?:视频|音频|图片|图文|快讯|本台|记者|编者按|详?见|参见)|(?:${wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'label in brackets')})$`,
);

/** [方案](plan.md) · [方案][1] · [方案]: https://…; [听取][事项] are two places. */
function isLink(text: string, offset: number): boolean {
  if (text[offset] === '(') return !isHan(text.charCodeAt(offset + 1));
  if (text[offset] === ':') return text[offset + 1] === ' ' && !isHan(text.charCodeAt(offset + 2));
  return text[offset] === '[' && (classOf(text.charCodeAt(offset + 1)) & (Letter | Digit)) !== 0;
}

/** 2.{责任感}我们的手里: a heading between braces, behind its number, with its text behind it. */
const HEADED = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?\s*\{[^{}]{2,12}\}(?=[\p{Script=Han}“《])/u;

/** What asks for a word even at such a place: 责任感 and 措施 may head a text, 牵头单位 may not. */
const asksInBraces = once(
  () => new RegExp(wordingsFor(wordingTable, 'placeholder-brackets-wordings.tsv', 'asks in braces')),
);

/** Whether braces around a few words stand at the head of a line for a heading, with text behind. */
export function isHeadedInBraces(text: string): boolean {
  const head = text.includes('{') ? HEADED.exec(text)?.[0] : undefined;
  return head !== undefined && !asksInBraces().test(head);
}

/** Whether a line is nothing but a number and words between braces: among such headings it is one. */
export const isHeadingInBraces = (text: string): boolean =>
  text.includes('{') && /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?\s*\{[^{}]{2,12}\}\s*$/.test(text);

/** Whether braces are the writer's own: a heading, or a remark inside 【】, which holds no template. */
function isOfWriter(text: string, open: number, braces: string): boolean {
  if (isHeadedInBraces(text) && text.slice(0, open).trim().length < 4) return true;
  if (WORD_TO_REPLACE.test(braces)) return false;
  const around = text.slice(0, open);
  return around.lastIndexOf('【') > around.lastIndexOf('】') && text.includes('】', open + braces.length);
}

/** Fields of templates in braces, 〖〗 and ［］: {{单位}}, 〖姓名〗. Offsets are those of the text. */
export function readBraces(text: string, add: AddPlace): void {
  for (const m of text.matchAll(/\{\{?[^{}\n]{1,40}\}?\}|〖[^〖〗\n]{0,60}〗|［[^［］\n]{0,40}］/g)) {
    if (m[0].startsWith('［')) {
      const inner = m[0].slice(1, -1);
      if (!isDirection(inner) && (WORD_TO_REPLACE.test(inner) || asksForWords(inner)))
        add(m.index, m.index + m[0].length, 'bracket');
    } else if (m[0].startsWith('〖') || (/\p{Script=Han}|^\{\{/u.test(m[0]) && !isOfWriter(text, m.index, m[0])))
      add(m.index, m.index + m[0].length, 'bracket');
  }
}
