import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';

/** Characters of the longest name that ends a line. */
const LONGEST_NAME_AT_END = 3;

/** Words that never begin the second half of a title, or end the first. */
const CLINGS = /^(?:上的|的|式上|下的|中的)/;
const JOINS = /^(?:和|与|及)/;
/** Characters of the first half of a headline that stands by itself, whatever begins the second: 久久为功 与山水同行. */
const IDIOM = 4;
const HOLDS = /(?:的|和|与|及|在|关于|(?<![反应核绝作配校派敌])对)$/;
/** 发射圆满成功 与空间站完成对接: the halves of a headline are clauses; of a document or a speech they are one name. */
const NAMES_A_TEXT = /^关于|(?:讲话|报告|通知|意见|方案|发言|致辞|总结|汇报)(?:稿|提纲)?$/;

/** A title or numbered heading torn by a blank: its halves are no pair (抓学习 促发展). */
export function isTorn({ text, content, markers }: Paragraph, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  const after = text.slice(end, end + 4);
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return false;
  if (CLINGS.test(after) || HOLDS.test(before)) return true;
  const marker = markers[0];
  const lead = marker?.opensLine ? marker.end : content.start;
  if (JOINS.test(after)) return start - lead !== IDIOM && NAMES_A_TEXT.test(text.slice(lead, content.end));
  // ——水利工程学院党委书记 韩松林: a line that a name ends
  const endsWithName =
    isSurname(after[0]) || (text.slice(start, end) === '\u3000' && text.slice(lead, start).includes('——'));
  if (endsWithName && content.end - end <= LONGEST_NAME_AT_END) return false;
  return marker?.opensLine === true && start > marker.end && Math.abs(start - marker.end - (content.end - end)) > 3;
}

/** Characters of the longest headline. */
const HEADLINE = 36;
/** Two halves without a mark between them or within. */
const HALVES = /^\s*[\p{Script=Han}“”]{4,} [^\s，。；：、！？]{4,}[？！]\s*$/u;
const PAUSE = /[，。；！？]/;

/** A line that ends a sentence is running text; headlines, names and slogans are not. */
export function isSentence({ text, content, sentences, clauses }: Paragraph): boolean {
  const end = text[content.end - 1] ?? ' ';
  // a headline may end in a quoted word: 迎新季 更“暖心”
  if (end === '”') return PAUSE.test(text) || sentences.length > 1;
  // 菜价一路走高 2012年还会涨吗？: two halves, and the second asks
  if ('？！'.includes(end) && content.end - content.start <= HEADLINE && HALVES.test(text)) return false;
  return '。！？；：，!?;:,'.includes(end) || sentences.length > 1 || clauses.length > 3;
}

/** Characters of the longest heading in front of its text. */
const LONGEST_RUN_IN = 24;
/** A heading in front of its text: no mark in it, and characters that make one. */
const RUN_IN = new RegExp(`^[\\p{Script=Han}\\w（）()“”、·\\-]{2,${LONGEST_RUN_IN}}$`, 'u');

/** Whether a blank parts a numbered heading from its text on the same line: （2）饮食调理 早餐要吃好，…. */
export function isBehindRunIn({ text, content, markers }: Paragraph, start: number, end: number): boolean {
  const marker = markers[0];
  if (marker?.opensLine !== true || start <= marker.end) return false;
  const head = text.slice(marker.end, start).trim();
  if (head.length > LONGEST_RUN_IN || !RUN_IN.test(head)) return false;
  // the first character and the last mark are looked for apart: one pattern for both starts anew at each character
  const behind = text.slice(end, content.end);
  const first = behind.search(/\p{Script=Han}/u);
  return first >= 0 && Math.max(...['，', '。', '；'].map((mark) => behind.lastIndexOf(mark))) > first;
}

/** Whether the two are parted by a mark or not parted at all only the writer knows. */
export function behindRunIn(start: number, end: number): Report {
  const place = { at: 0, start, end };
  const remedy = (title: string, newText: string) => ({ title, kind: newText, edits: [{ ...place, newText }] });
  return {
    ...place,
    message: '此处空格用得不当：前面是小标题，就改为“。”或“：”；不是，就删去空格。',
    suggestions: [remedy('改为“。”', '。'), remedy('改为“：”', '：'), remedy('删去空格', '')],
  };
}
