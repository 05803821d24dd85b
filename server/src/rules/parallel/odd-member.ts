import wordingTable from '../../../data/kept/odd-member-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import type { Report, Severity, SeriesRule } from '../../contract/rule';
import { oddByAnchor, oddByLostHead, oddByTail, type AnchorOdd } from '../../facts/parallel/anchor';
import { frameOf } from '../../facts/parallel/frame';
import { MAX_MEMBERS_PER_FRAME_SET } from '../../facts/parallel/frame-set';
import { frameBreakOf } from '../../facts/parallel/frame-judge';
import { turnedInSeries } from '../../facts/parallel/turned-in-series';
import { measure, sameVector } from '../../facts/parallel/measure';
import { oddByLength, type Odd } from '../../facts/parallel/odd';
import {
  beatClauses,
  oddByBeat,
  oddByLastWord,
  oddByPattern,
  patternClauses,
  type WordsOf,
} from '../../facts/parallel/pattern';
import type { Series, SeriesKind } from '../../syntax/types';
import { sayAnchor, sayTurnedInSeries, sayFrame, sayOdd, sayPattern, sayTail } from './say';

/** What is said of the one member of a series that does not fit, told without words. The most telling reason first. */
export function sayOddMember(series: Series): Report | undefined {
  if (areNames(series)) return undefined;
  const tail = oddByTail(series);
  if (tail) return sayTail(series, tail);
  const lostHead = oddByLostHead(series);
  if (lostHead) return { ...sayAnchor(series, lostHead), severity: 'information' };
  const length = oddByLength(series);
  if (length && !(length.kind === 'count' && isList(series)) && !isChanceOfThree(series, length))
    return { ...sayOdd(series, length), severity: ofLength(series, length) };
  const anchor = oddByAnchor(series);
  if (anchor && !areDays(series, anchor.member))
    return { ...sayAnchor(series, anchor), severity: ofAnchor(series, anchor) };
  const turned = turnedInSeries(series);
  return turned && (turned.kind === 'verb behind' || !isList(series))
    ? { ...sayTurnedInSeries(series, turned), severity: 'information' }
    : sayBrokenFrame(series);
}

/** What is said of a member whose clauses differ in length from the others and that lacks a word or a clause of them all. */
export function sayBrokenFrame(series: Series): Report | undefined {
  if (series.members.length > MAX_MEMBERS_PER_FRAME_SET || isList(series)) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open)) return undefined;
  const odd = frameBreakOf({ members: measures.map((m) => m.clauses), between: '条' });
  return odd && { ...sayFrame(series, odd), severity: odd.sure ? 'information' : 'hint' };
}

/** The second look at series of some kinds: a member whose words are put together another way than those of all others. */
export function patternLook(kinds: readonly SeriesKind[]): NonNullable<SeriesRule['withWords']> {
  const mine = (series: Series): boolean =>
    kinds.includes(series.kind) && series.family !== 'adverb' && !isList(series) && !isAwards(series);
  return {
    wants: (series) =>
      mine(series)
        ? [...patternClauses(series), beatClauses(series)].flatMap((column) =>
            column.map((span, i) => ({ paragraph: series.members[i]!.paragraph, span })),
          )
        : [],
    check(series, { words }) {
      if (!mine(series) || sayOddMember(series)) return undefined;
      const wordsOf: WordsOf = (member, span) => words.of(series.members[member]!.paragraph, span);
      const pattern = oddByPattern(series, wordsOf);
      if (pattern)
        return [{ ...sayPattern(series, pattern), severity: series.members.length > 3 ? 'information' : 'hint' }];
      const lastWord = oddByLastWord(series, wordsOf);
      if (lastWord) return [{ ...sayAnchor(series, lastWord), severity: 'hint' }];
      const beat = oddByBeat(series, wordsOf);
      return beat && [{ ...sayOdd(series, beat), severity: 'hint' }];
    },
  };
}

/** Numbered sentences without text of their own are a list (of a law, a plan), not headings. */
export function isList(series: Series): boolean {
  return series.members.some((m) => !m.standalone && m.paragraph.sentences.length === 1);
}

const AWARD = new RegExp(
  String.raw`^(?:(?:${wordingsFor(wordingTable, 'odd-member-wordings.tsv', 'award')})\p{Script=Han}{0,8}(?:${wordingsFor(wordingTable, 'odd-member-wordings.tsv', 'who is awarded')})|\p{Script=Han}{0,8}奖)(?:[（(].{1,12}[）)])?$`,
  'u',
);

/** 先进集体, 优秀校长, 优秀教师: names of awards above those who have them are no set that wants balance. */
export function isAwards({ members }: Series): boolean {
  return members.every(({ paragraph, lead }) => AWARD.test(paragraph.text.slice(lead.start, lead.end).trim()));
}

const FIRM = /(?:公司|合作社|山庄|庄园|采摘园|农场|酒店|医院|学校|景区)(?=[，。；：（(]|$)/;

/** 柳林粮食有限公司, 青云山庄: each is called as it is called. */
const areNames = ({ members }: Series): boolean =>
  members.every(({ paragraph, lead }) => FIRM.test(/^[^，。；：]*.?/u.exec(paragraph.text.slice(lead.start))![0]));

const NUMBERED = /^\s*第[一二三四五六七八九十\d]/;

/** 动员会, 第一天, 第二天: days and parts that are counted, but for what comes before them. */
const areDays = ({ members }: Series, odd: number): boolean =>
  members.every(({ paragraph, lead }, k) => k === odd || NUMBERED.test(paragraph.text.slice(lead.start, lead.end)));

/** Whether the members of a list but one say the same thing of different cases (担任……职务的，……岁). */
export function isFramedList(series: Series, odd: number): boolean {
  const others = series.members.filter((_, i) => i !== odd).map(measure);
  const [first] = others;
  if (first === undefined || others.some((m) => !sameVector(m.vector, first.vector))) return false;
  if (others.length < 4 && first.vector.length < 2) return false;
  const { shared, length } = frameOf(others.map((m) => m.text));
  return shared * 2 >= length;
}

/** Characters of a clause that does not stand out by one or two. */
const TOLERANT = 7;
/** Of three items as long as this two may be even by chance, where the third one is longer or shorter by so many. */
const LONG_ITEM = 12;
const ADRIFT = 3;

/** Of three items two have clauses of the same length by chance, and the third one says what it has to say. */
const isChanceOfThree = ({ members, kind }: Series, odd: Odd): boolean =>
  members.length === 3 && kind !== 'headings' && odd.kind === 'vector' && odd.clause !== undefined && odd.by <= 2;

function ofLength(series: Series, odd: Odd): Severity {
  // one or two characters are what a writer may leave as they are, if they do not double the clause
  if (odd.clause !== undefined && odd.by <= 2 && odd.model[odd.clause]! >= TOLERANT) return 'hint';
  const count = series.members.length;
  if (odd.kind === 'count') return count > (series.kind === 'headings' ? 4 : 5) ? 'information' : 'hint';
  if (odd.kind === 'length') return count <= 4 || odd.by === 1 ? 'hint' : 'information';
  if (
    count === 3 &&
    series.kind !== 'headings' &&
    odd.by >= ADRIFT &&
    odd.model.reduce((whole, length) => whole + length) >= LONG_ITEM
  )
    return 'hint';
  // three headings of two clauses each are a set in themselves; three items are often chance
  if (odd.by === 1 || isList(series) || (count === 3 && series.kind !== 'headings')) return 'information';
  return 'warning';
}

function ofAnchor(series: Series, { sure }: AnchorOdd): Severity {
  if (series.members.length === 3) return 'hint';
  return sure && !isList(series) ? 'warning' : 'information';
}
