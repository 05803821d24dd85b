import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { isSurname } from '../lexicon/surnames';
import { COUNT, parseCount } from '../text/numerals';
import { LONGEST_SENTENCE } from '../text/behind';
import { allMatches } from '../text/matches';
import type { Paragraph } from '../syntax/types';
import type { ClosedList } from './declared-counts';
import { mayBeTwo } from './list-read';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';

/**
 * 建成四座污水处理厂，分别是城东、城西、城南。 · 四个村：张庄、李庄、王庄。 Of two counts the nearer one is that of the list:
 * 五大行动中有两大行动：……
 */
const NAMED = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}.．])([两二三四五六七八九十])([个座项类家所名位条处种道大件对门支]|方面)((?:(?![两二三四五六七八九十][个座项类家所名位条处种道大件对门支])\\p{Script=Han}){1,8})(?:：|，?(?:分别是|分别为|它们是|他们是|即))：?([^，。；：！？“”（）《》\\n]{2,60})(?=[。；]|$)`,
  'gu',
);
/** What each of them holds: most lines need not be read further. */
const COUNTED = /[两二三四五六七八九十](?:[个座项类家所名位条处种道大件对门支]|方面)\p{Script=Han}/u;
/** Not all are named, or a member is a phrase of its own. */
const PARTLY = /等|其中|包括|各|既|又|也|[是要]/;
/** What may join two names of a list; 同志 joins none. */
export const JOINTS = /[和与及跟]|同(?![志学事仁])/g;
/** Characters of a name. */
const LONGEST_NAME = 10;

/** Lists that are named in full behind their count and do not come to it, however 和 within them is read. */
export function namedLists({ text }: Paragraph): ClosedList[] {
  if (!text.includes('、') || !/[：是为即]/.test(text) || !COUNTED.test(text)) return [];
  const lists: ClosedList[] = [];
  for (const m of allMatches(text, NAMED)) {
    const told = m[4]!;
    const count = parseCount(m[1]!);
    const names = told.split('、');
    if (count === undefined || names.length < 2 || PARTLY.test(told)) continue;
    if (names.some((name) => name.length > LONGEST_NAME)) continue;
    // 八个字：守土有责、守土尽责: the characters are counted
    if (m[3]!.endsWith('字')) continue;
    // 六个部分：一、形势；二、思路: the first number of a list that ； parts
    if (names.some((name) => /^[一二三四五六七八九十\d]{1,2}$/.test(name))) continue;
    if (text[m.index + m[0].length] === '；' && countToStop(text, m.index + m[0].length - told.length) === count)
      continue;
    const joints = (told.match(JOINTS)?.length ?? 0) + names.filter((name) => mayBeTwo(name, names)).length;
    if (count >= names.length && count <= names.length + joints) continue;
    lists.push({
      start: m.index,
      end: m.index + m[0].length,
      numeral: m[1]! + m[2]!,
      count,
      items: names.length + (/[和与及][^、]*$/.test(names.at(-1)!) ? 1 : 0),
      at: { start: m.index, end: m.index + 1 },
      isBehind: true,
    });
  }
  return lists;
}

/** 王建军、刘志刚、陈秀兰三位同志 · 党的领导、人民当家作主、依法治国三者: all are named, and their count stands right behind. */
const PERSONS = new RegExp(
  `(?<=^|[，。；：！？\\s])(?:请|由)?(\\p{Script=Han}{2,3}(?:、\\p{Script=Han}{2,3})+(?:和\\p{Script=Han}{2,3})?)(${COUNT})(?=[位名](?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'person')}))`,
  'gu',
);
const MEMBER = '[^、，。；：！？“”《》（）\\s]{1,12}';
const THINGS = new RegExp(
  `(?<=^|[，。；：！？\\s])(${MEMBER}(?:、${MEMBER})+?)([两二三四五六七])(?=者(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'behind 者')}))`,
  'gu',
);

/** 内科、外科、儿科三个临床科室 · 财政局、审计局两个部门 */
const OF_A_KIND = new RegExp(
  `(?<=^|[，。；：！？\\s])(${MEMBER}(?:、${MEMBER})*、${MEMBER}?)(${COUNT})([个所座栋项类种支条家门路只])(\\p{Script=Han}{1,6}?)(?=[，。；、：！？的都均也]|$)`,
  'gu',
);
/** 起数、人数“双下降” */
const OF_CHANGES = new RegExp(
  `(?<=^|[，。；：！？\\s了])(?:(?:实现|做到|确保|促进|推动|取得|达到)了?)?([^、，。；：！？“”《》（）\\s和与及]{2,8}(?:、[^、，。；：！？“”《》（）\\s和与及]{2,8})+)(?=“([双两二三四五六])(?:个|大|项)?(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'behind a count of changes')})”)`,
  'gu',
);
const MAY_BE_COUNTED =
  /、[^、，。；：！？]{1,12}[两二三四五六七八九十\d](?:[位名者]|[个所座栋项类种支条家门路只]\p{Script=Han})/u;
/** What bodies are counted as, whatever they are called. */
const BODIES = /部门|单位|科室|处室|机构/;
/** What names of bodies end in. */
export const BODY_ENDINGS = '局委办厅部处室院队会所站科校司行';

/**
 * Whether members are of the kind that is counted behind them: each ends with a character of its noun, so that the last
 * one is no verb with the count as its object (修路、架桥、改造两个水厂).
 */
function isOfKind(members: readonly string[], noun: string): boolean {
  const endings = BODIES.test(noun) ? BODY_ENDINGS + noun : noun;
  return members.every((member) => member.length > 1 && endings.includes(member.at(-1)!));
}

/** Lists whose count stands right behind them and tells another number. */
export function countedLists({ text }: Paragraph): ClosedList[] {
  return [...countedBehind(text), ...changesCounted(text)];
}

function changesCounted(text: string): ClosedList[] {
  if (!/、[^、]{2,8}“[双两二三四五六]/.test(text)) return [];
  return allMatches(text, OF_CHANGES).flatMap((m): ClosedList[] => {
    const count = m[2] === '双' ? 2 : parseCount(m[2]!);
    const items = m[1]!.split('、').length;
    if (count === undefined || count === items) return [];
    const start = m.index + m[0].length + 1;
    const at = { start, end: start + 1 };
    const numeral = text.slice(start, text.indexOf('”', start));
    return [{ start: m.index, end: at.end, numeral, count, items, at, isInFull: true }];
  });
}

function countedBehind(text: string): ClosedList[] {
  if (!text.includes('、') || !MAY_BE_COUNTED.test(text)) return [];
  const lists = [
    ...allMatches(text, PERSONS).filter((m) => isAllPersons(m[1]!)),
    ...allMatches(text, THINGS),
    ...allMatches(text, OF_A_KIND).filter((m) => isOfKind(m[1]!.split('、'), m[4]!)),
  ];
  return lists.flatMap((m): ClosedList[] => {
    const told = m[1]!;
    const start = m.index + m[0].indexOf(told) + told.length;
    const end = start + m[2]!.length;
    const count = parseCount(m[2]!);
    // 疼痛科、老年科和康复科两个科室: each that 和 parts is of the kind as well, so that it is one of its own
    const pieces = told.split(/[、和及]/);
    const isEach = m[4] !== undefined && isOfKind(pieces, m[4]) && pieces.every((p) => p.at(-1) === told.at(-1));
    const items = isEach ? pieces.length : told.split('、').length;
    const joints = isEach ? 0 : (told.match(JOINTS)?.length ?? 0);
    if (count === undefined || (count >= items && count <= items + joints) || /[等各每其]/.test(told)) return [];
    const numeral = text.slice(start, end + 1);
    return [{ start: m.index, end, numeral, count, items, at: { start, end }, isInFull: true }];
  });
}

const isAllPersons = (told: string): boolean => told.split(/[、和]/).every((name) => isSurname(name[0]));

/** Names of a list from an offset on to the end of its sentence, those behind ； as well. */
function countToStop(text: string, from: number): number {
  const told = text.slice(from, from + LONGEST_SENTENCE);
  const [sentence] = /^[^。！？]*/.exec(told)!;
  return sentence.split(/[、；]/).length;
}
