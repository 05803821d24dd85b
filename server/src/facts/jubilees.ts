import wordingTable from '../../../data/kept/anniversary-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { formatCount, parseChineseNumeral } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const words = (use: string): string => wordingsFor(wordingTable, 'anniversary-wordings.tsv', use);
const YEAR = '(?<![\\d.])((?:19|20)\\d\\d)年';
const DAY = '(\\d{1,2}月(?:\\d{1,2}日)?)?';
const BEGUN = `${words('founded')}|${words('begun by a person')}`;
/** 创建于1956年 · 1956年9月建校 · 1975年入党: the year from which is counted. 2026年建校七十周年 is no such year. */
const SINCE = new RegExp(
  `(?<event>${BEGUN})[于在]${YEAR}${DAY}|${YEAR}${DAY}，?[^，。；：！？\\d]{0,8}?(?<done>${BEGUN})(?![^，。；：！？]{0,6}年|之初|初期|[前后])`,
  'g',
);
const COUNT = '(\\d{1,3}|[一二三四五六七八九十百零]{1,6})';
const AGE = words('age');
/** The year to which is counted, and the count, with nothing between the two that names another event. */
const UNTIL = new RegExp(
  `${YEAR}${DAY}(?:${words('leads to a count')}|[，、“]){0,16}(?:第?${COUNT}(?:周年|个?年头|年的?(?:${AGE}))|(?:${AGE})(?:已经?)?[有达满是为]?了?${COUNT}年(?![多余来]))`,
);
/** What a line with such a count holds: asked before it is looked for. */
const MAY_COUNT = /(?:19|20)\d\d年.*(?:周年|年头|龄|史|历程)/;
const ANY_YEAR = new RegExp(YEAR, 'g');
/** From what the years of an age are counted; all others are those of what was founded. */
const BEGUN_BY: readonly (readonly [age: RegExp, event: RegExp])[] = [
  [/党龄/, /党$/],
  [/军龄/, /伍|军/],
  [/教龄/, /教|讲台|工作/],
  [/工龄/, /工作|厂|入职/],
  [/警龄/, /警/],
  [/医龄/, /医/],
];
const OF_PERSON = new RegExp(`^(?:${words('begun by a person')})$`);
/** What differs by more is counted from something else. */
const MAX_YEARS_OFF = 10;
const NONE: readonly never[] = Object.freeze([]);

/** Anniversaries and years of service that the two years told with them do not have. */
export function wrongAnniversaries(text: string): readonly NumeralSlip[] {
  if (!MAY_COUNT.test(text)) return NONE;
  const sentences = text.split(/(?<=[。；！？])/);
  const years = sentences.map((sentence) => allMatches(sentence, ANY_YEAR).length);
  const slips: NumeralSlip[] = [];
  let start = 0;
  for (const [k, sentence] of sentences.entries()) {
    // a third year may be that of another beginning
    const told = years[k] === 2 ? sentence : years[k] === 1 && years[k + 1] === 1 ? sentence + sentences[k + 1]! : '';
    for (const slip of slipsIn(told)) slips.push({ ...slip, start: slip.start + start });
    start += sentence.length;
  }
  return slips;
}

/** A slip in text of two years, of which something began in one. */
function slipsIn(text: string): readonly NumeralSlip[] {
  const [begun, another] = allMatches(text, SINCE);
  if (!begun || another) return NONE;
  const { event, done } = begun.groups!;
  const [, , year, month, doneYear, doneMonth] = begun as unknown as (string | undefined)[];
  const since = Number(year ?? doneYear);
  // 2026年，创建于1956年的母校将迎来……: what tells of the beginning is left out
  const end = begun.index + begun[0].length;
  const rest = `${text.slice(0, begun.index)}${'，'.repeat(begun[0].length)}${text.slice(end)}`;
  const m = UNTIL.exec(rest);
  if (!m || !isOf(event ?? done!, m[0])) return NONE;
  const [written, until, untilMonth, before, behind] = m as unknown as [string, ...(string | undefined)[]];
  const counted = before ?? behind!;
  const years = Number(until) - since;
  const count = valueOf(counted);
  if (count === undefined || years < 1 || Math.abs(count - years) > MAX_YEARS_OFF) return NONE;
  const isAnniversary = written.endsWith('周年');
  // the last year may not be full yet, and of ages the first may be counted as well
  const mayBeLess = !isAnniversary || (month ?? doneMonth ?? untilMonth) !== undefined;
  if (count >= (mayBeLess ? years - 1 : years) && count <= (isAnniversary ? years : years + 1)) return NONE;
  const right = /\d/.test(counted) ? String(years) : formatCount(years);
  const message = `从${since}年到${until!}年是${years}年，这里说的是${counted}${isAnniversary ? '周' : ''}年，请核对。`;
  const start = m.index + written.lastIndexOf(counted);
  const rights = /\d/.test(counted) === /\d/.test(right) && !mayBeLess ? [right] : [];
  return [{ start, wrong: counted, rights, kind: 'anniversary', message, severity: 'warning' }];
}

/** Whether a count is of what began: 党龄 of 入党, and what nobody begins of what was founded. */
function isOf(event: string, written: string): boolean {
  const age = BEGUN_BY.find(([of]) => of.test(written));
  if (age) return age[1].test(event);
  return !OF_PERSON.test(event) || written.includes(event) || written.endsWith('年头');
}

/** The number of a count up to some hundred: 70, 七十, 一百二十. */
function valueOf(counted: string): number | undefined {
  if (/\d/.test(counted)) return Number(counted);
  const [, hundreds, rest] = /^([一二三四])百零?(.*)$/.exec(counted) ?? [];
  if (hundreds === undefined) return parseChineseNumeral(counted);
  const below = rest === '' ? 0 : parseChineseNumeral(rest!);
  return below === undefined ? undefined : parseChineseNumeral(hundreds)! * 100 + below;
}
