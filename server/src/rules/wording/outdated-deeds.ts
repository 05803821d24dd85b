import wordingTable from '../../../data/kept/outdated-wordings.tsv';
import type { DraftDate } from '../../facts/draft-date';
import { wordingsFor } from '../../text/alternation';
import type { Span } from '../../text/span';

/** What a body does, behind its name. */
const DOES = new RegExp(
  `^(?:党组|党委|办公厅|等[^，。；]{0,6})?(?:${wordingsFor(wordingTable, 'outdated-wordings.tsv', 'done by an office')})`,
);
/** 2025年3月，国家 stands before the name. */
const DATED = /(?:^|[，。；：！？])(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?|[初底末春夏秋冬])?，[^，。；：！？\d]{0,16}$/;
/** 澳门旅游局, 外方的旅游局: bodies of elsewhere keep their names. */
const ELSEWHERE = /[澳港]|台湾|外方|(?<![我中全])国(?![家务内])/;
/** Characters before a name in which the date stands, and behind it in which the deed does. */
const MAX_UNITS_BEFORE = 36;
const MAX_UNITS_BEHIND = 16;

/** The year in which a sentence says that the body between two offsets did something; 0 where it says none. */
export function didIn(text: string, { start, end }: Span): number {
  // the title of a work keeps the name that it was given
  if (text.lastIndexOf('《', start) > text.lastIndexOf('》', start)) return 0;
  if (!DOES.test(text.slice(end, end + MAX_UNITS_BEHIND))) return 0;
  const before = text.slice(Math.max(0, start - MAX_UNITS_BEFORE), start);
  return ELSEWHERE.test(before) ? 0 : Number(DATED.exec(before)?.[1] ?? 0);
}

/** Whether a draft of that date may tell of a year as one that has come: 2016年的稿子 tells of 2020年 as a plan. */
export const hasCome = (date: DraftDate | undefined, year: number): boolean =>
  date === undefined || Math.floor(date.lastMonth / 12) >= year;

/** 卫生计生委|部署: what stands behind the name of a body is no part of it. 农业部|署 and 农业|部署 are told apart by their end. */
export const isBodyThatDeploys = (text: string, end: number): boolean =>
  text.startsWith('部署', end) && /[委局厅办]/.test(text[end - 1]!);
