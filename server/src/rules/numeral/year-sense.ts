import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

/** 2204年: two digits that stand side by side have changed places. */
const FAR = new RegExp(
  `(?<![\\d.．约近达过超有历满整共前距今第–—～~至-])(0[12]\\d\\d|[23][1-9]\\d\\d|2[2-9]0\\d)年(?=${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'behind a year')}|(?<=自.{5})(?!前|之前|的?历史|来|间|后|文明|古))`,
  'g',
);
/** 20224年: a digit stands twice. */
const FIVE = /(?<![\d.．])(?:19|20)\d{3}(?=年(?!前|的?历史|来|多|间|后|文明|古))/g;
/** 公元0220年, 距今约20224年: years that are long past, or so many of them. */
const LONG_PAST = /(?:公元|距今)[^，。；]{0,3}$|[约近]$/;
/** Years of which speeches tell, the first and the last. */
const FIRST = 1949;
const LAST = 2050;

/** 2042年，……比2023年增加: what has come about in a year is held against the year before. */
const HELD_AGAINST =
  /(?<![\d.．])(2[01]\d\d)年(?=(?:度|全年)?，?(?:(?!预计|将|届时|规划|目标)[^。；！？\d]){0,30}?(?:完成|实现|达到?|为|突破|新增|增加)[^。；！？]{1,20}[，、](?:比|较|同比)?(?:比|较)?(20\d\d)年(?:同期)?(?:增|减|提|上|下|多|少|净))/g;

/** Of such two the first is more than a few years later, and the year behind the other once two of its digits change places. */
function heldAgainst(text: string): readonly NumeralSlip[] {
  if (!/[比较]20\d\d年/.test(text)) return [];
  return allMatches(text, HELD_AGAINST).flatMap((m) => {
    const [, year, base] = m as unknown as [string, string, string];
    if (Number(year) - Number(base) < FAR_APART) return [];
    return slipOf(
      m.index,
      year,
      turnedBack(year).filter((other) => Number(other) === Number(base) + 1),
    );
  });
}

/** Years between two of which a report would hold one against the other. */
const FAR_APART = 10;

/** Years that no speech tells of and that a slip of the hand makes of one that it does. */
export function senselessYears(text: string): readonly NumeralSlip[] {
  return [
    ...heldAgainst(text),
    // 建城2500年, 到2100年: hundreds are meant
    ...allMatches(text, FAR).flatMap((m) =>
      m[1]!.endsWith('00') || isLongPast(text, m.index) ? [] : slipOf(m.index, m[1]!, turnedBack(m[1]!)),
    ),
    ...allMatches(text, FIVE).flatMap((m) =>
      isLongPast(text, m.index) ? [] : slipOf(m.index, m[0], withoutOne(m[0])),
    ),
  ];
}

const isLongPast = (text: string, start: number): boolean => LONG_PAST.test(text.slice(Math.max(0, start - 6), start));

function slipOf(start: number, year: string, rights: readonly string[]): readonly NumeralSlip[] {
  if (rights.length === 0) return [];
  const told = rights.map((right) => `“${right}年”`).join('或');
  const message = `“${year}年”不像是要说的年份，疑应为${told}，请核对。`;
  return [{ start, wrong: `${year}年`, rights: rights.map((right) => `${right}年`), kind: 'year-sense', message }];
}

const isTold = (year: string): boolean => Number(year) >= FIRST && Number(year) <= LAST;

/** The years that two neighbouring digits in each other's place make. */
function turnedBack(year: string): readonly string[] {
  const turned = [0, 1, 2].map((k) => year.slice(0, k) + year[k + 1]! + year[k]! + year.slice(k + 2));
  return [...new Set(turned)].filter((other) => other !== year && isTold(other));
}

/** The years that are left when one of two equal neighbours goes. */
function withoutOne(year: string): readonly string[] {
  const shorter = [1, 2, 3, 4].flatMap((k) => (year[k] === year[k - 1] ? [year.slice(0, k) + year.slice(k + 1)] : []));
  return [...new Set(shorter)].filter(isTold);
}
