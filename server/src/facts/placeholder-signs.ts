import wordingTable from '../../data/kept/placeholder-signs-wordings.tsv';
import { wordingsFor } from '../text/alternation';

/** Signs beside which a × marks, counts or reckons: 同意的画√，不同意的画×. */
const BESIDE = /[√✓✔☑☒÷]/;
/** ○ is such a sign where one votes or ticks. */
const VOTES = /[画划打勾填]|票|○(?:代表|表示)/;
/** 画× · 打“×” · 一道× · 大红“×” */
const MARKED = /(?:[画划打标叉涂勾]|[画打标划][上个了着]{1,2}|大红|红色|[一个这那][道个]|记号|符号)的?[“‘]?$/;
/** “×”表示缺勤 · ×票 · “×”号: what a sign stands for, or is. */
const TOLD = /^[”’]?(?:表示|代表|号|票|为|即|是|的(?![同领]))/;
/** 图中○表示已完成，×表示未完成 */
const SHOWS = /^表示(?:[已未没不有无是非合优良差错对]|同意|反对|弃权)/;
const MAX_UNITS_BESIDE = 6;

/** Where one number of a body of troops is kept back, so are those beside it: 第×师×团……，×团×连. */
const TROOPS_NAMED = /×(?:集团军|[军师旅团营])×/;

/** 步兵第×师×团, 第×纵队: the number of a body of troops is kept back on purpose. */
const TROOPS =
  /^(?:军(?![民人])|师(?![生傅范资德])|旅(?![游客行])|团(?![委支组员结队体])|营(?!业)|连(?!队)|纵队|兵团|集团军|野战军|分部)/;

/** Whether the single × from `start` to `end` is a sign that is spoken of, and no place left open. */
export function isSpokenSign(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  const before = text.slice(Math.max(0, start - MAX_UNITS_BESIDE), start);
  const behind = text.slice(end, end + MAX_UNITS_BESIDE);
  if (TROOPS.test(behind) && (/[第军师旅团营区原]$/.test(before) || TROOPS_NAMED.test(text))) return true;
  if (SHOWS.test(behind) && /(?:^|[，。；、：中里])$/.test(before)) return true;
  const isAlone = !/^\p{Script=Han}/u.test(behind) || /^(?:的(?![同领])|代表(?=[不反弃缺否错]))/.test(behind);
  if (isAlone && MARKED.test(before)) return true;
  if (/[“‘]$/.test(before) ? TOLD.test(behind) && /^[”’]/.test(behind) : /^票/.test(behind)) return true;
  if (!isAlone) return false;
  return BESIDE.test(text) || (/(?<!○)○(?!○)/.test(text) && VOTES.test(text));
}

/** 有人说“某某领导打过招呼”: what people are wont to say, with whatever name. */
const HABIT = new RegExp(
  `(?:${wordingsFor(wordingTable, 'placeholder-signs-wordings.tsv', 'habit of speech')})[^，。；：！？“”]{0,8}[，：]?“$`,
);
const MAX_UNITS_OF_HABIT = 16;

/**
 * Offset of the mark that opens the quotation around an offset; undefined where none does among so many units before it:
 * a long line with many places would be read to its head for each of them.
 */
export function quotationBefore(text: string, offset: number, reach: number): number | undefined {
  const from = Math.max(0, offset - reach);
  const open = from + text.slice(from, offset + 1).lastIndexOf('“');
  return open < from || text.slice(open, offset).includes('”') ? undefined : open;
}

/** Whether the 某某 at `start` stands in what people are wont to say. */
export function isWontToBeSaid(text: string, start: number): boolean {
  const open = quotationBefore(text, start, MAX_UNITS_OF_HABIT);
  if (open === undefined) return false;
  return HABIT.test(text.slice(Math.max(0, open - MAX_UNITS_OF_HABIT), open + 1));
}

/** 把姓名替换成 XX: how a name is to be hidden is told. */
const REPLACES = /(?:替换|改|换)(?:成|为) ?[“`]?$/;

/** 你XXX都没有搞清楚: a word that is not said. */
const SCOLDS = /^[你他她][Xx]{2,4}[都也连还]/;
const SCOLDING = 6;

/** 社交平台X · 在X平台发文 · X（原推特）: a house that is called so. */
const NAMES_PLATFORM =
  /(?:社交|媒体|网络|交友|短视频)(?:网站|平台|媒体|账号|软件|应用)?[“"]?X(?![Xx×\dA-Za-z])|平台[“"]?X(?![Xx×\dA-Za-z])|(?<![A-Za-zXx×])X平台|X[”"]?（(?:原|前身)/;
/** Whether a single X is the name of a platform in all of a line. */
export const namesPlatform = (text: string): boolean => NAMES_PLATFORM.test(text);

/** 文件命名格式为“XX班+姓名”: how files are to be named is told, and nobody fills it in. */
const NAMES_FILES = /(?:命名|文件名|主题|格式)[^。；“”]{0,6}[“"][^”"。；]*$/;
const MAX_UNITS_OF_PATTERN = 40;

/** Whether signs at an offset are spoken of: between two back quotes, as what is typed, or as what a name is replaced by. */
export function isExample(text: string, offset: number): boolean {
  if (SCOLDS.test(text.slice(Math.max(0, offset - 1), offset + SCOLDING))) return true;
  if (REPLACES.test(text.slice(Math.max(0, offset - MAX_UNITS_BESIDE), offset))) return true;
  if (NAMES_FILES.test(text.slice(Math.max(0, offset - MAX_UNITS_OF_PATTERN), offset))) return true;
  let count = 0;
  for (let place = text.indexOf('`'); place >= 0 && place < offset; place = text.indexOf('`', place + 1)) count++;
  return count % 2 === 1 && text.includes('`', offset);
}
