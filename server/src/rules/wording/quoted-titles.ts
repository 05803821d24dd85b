import wordingTable from '../../../data/kept/quoted-titles-wordings.tsv';
import type { Report } from '../../contract/rule';
import { lawNamed, type Law } from '../../lexicon/laws';
import type { Paragraph } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** The title of a work or a document in “” instead of 《》. Offsets relative to the paragraph, with the marks. */
export interface QuotedTitle extends Span {
  readonly title: string;
  readonly kind: '作品' | '法规文件';
}

const wordings = wordingsOf(wordingTable, 'quoted-titles-wordings.tsv');

/** Characters of the longest title. */
const LONGEST_WORK = 16;
const LONGEST_DOCUMENT = 40;
/** Characters of the shortest title of a work: a shorter word is quoted for what it means. */
const SHORTEST_WORK = 3;
/** Characters in front that may say what the work is. */
const REACH_BEFORE = 6;
const REACH_BEHIND = 4;

const IS_WORK = new RegExp(`${wordings('work')}$`);
const NO_TITLE = new RegExp(`${wordings('no title')}$`);
const SOMETHING_ELSE = new RegExp(`^${wordings('something else')}`);
/** 山东省安全生产条例: long enough to be no word of what one does (“十条准则”). */
const DOCUMENT = new RegExp(
  `^\\p{Script=Han}{6,}${wordings('document')}$|^${wordings('body')}\\p{Script=Han}{3,}${wordings('document of a body')}$`,
  'u',
);
/** 十条准则: what is counted bears no name. */
const COUNTED = /^[一二三四五六七八九十两几\d]+[条项个大种]/;
const ACTIVITY = new RegExp(`^${wordings('activity')}`);
/** Last characters of names of laws. */
const LAW_ENDS = '法典例则程定';
/** Characters of the shortest name of a law that is taken for one. */
const SHORTEST_LAW = 4;

/** 大合唱“咱们工人有力量” · 学习“中国共产党纪律处分条例”: titles in quotation marks. */
export function quotedTitles({ text, pairs }: Paragraph, houseLaws: readonly Law[]): readonly QuotedTitle[] {
  let titles: QuotedTitle[] | undefined;
  for (const { kind, open, close } of pairs) {
    const length = close - open - 1;
    if (kind !== '“' || length < SHORTEST_WORK || length > LONGEST_DOCUMENT) continue;
    const title = text.slice(open + 1, close);
    const behind = text.slice(close + 1, close + 1 + REACH_BEHIND);
    const place = { start: open, end: close + 1, title };
    if (isDocument(title, houseLaws) && !ACTIVITY.test(behind)) (titles ??= []).push({ ...place, kind: '法规文件' });
    else if (
      length <= LONGEST_WORK &&
      /^\p{Script=Han}+$/u.test(title) &&
      IS_WORK.test(text.slice(Math.max(0, open - REACH_BEFORE), open)) &&
      !NO_TITLE.test(title) &&
      !SOMETHING_ELSE.test(behind)
    )
      (titles ??= []).push({ ...place, kind: '作品' });
  }
  return titles ?? NONE;
}

function isDocument(title: string, houseLaws: readonly Law[]): boolean {
  if (COUNTED.test(title)) return false;
  if (DOCUMENT.test(title)) return true;
  return title.length >= SHORTEST_LAW && LAW_ENDS.includes(title.at(-1)!) && lawNamed(title, houseLaws) !== undefined;
}

/** The report on a title in quotation marks, at a line. */
export function sayQuotedTitle(line: number, { start, end, title, kind }: QuotedTitle): Report {
  const place = { at: line, start, end };
  return {
    ...place,
    severity: 'information',
    message: `“${title}”是${kind}的名称，应用书名号，不用引号。`,
    suggestions: [{ title: '引号改为书名号', kind: 'title', edits: [{ ...place, newText: `《${title}》` }] }],
  };
}
