import wordingTable from '../../data/kept/anniversary-wordings.tsv';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { parseChineseNumeral, yearOfDigits } from '../text/numerals';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/** 创建于1956年，到2026年将迎来六十周年: a count of years that may be held against the two years it is of. */
export interface Jubilee extends Span {
  readonly since: number;
  /** Undefined where it is the year of the draft: 今年. */
  readonly until: number | undefined;
  /** The count as written, and its value. */
  readonly counted: string;
  readonly count: number;
  /** Whether it is 周年, of which none is counted that is not full. */
  readonly isAnniversary: boolean;
  /** Whether the last year may not be full. */
  readonly mayBeLess: boolean;
  /** Whether the full count is still to come: 2024年底，即将迎来. */
  readonly mayBeNext: boolean;
  /** Whether so many tens are told of a history: 20年历史 of 22 years. */
  readonly isRound: boolean;
}

const words = wordingsOf(wordingTable, 'anniversary-wordings.tsv');
const YEAR = '(?<![\\d.])((?:19|20)\\d\\d)年';
const DAY = '(\\d{1,2}月(?:\\d{1,2}日)?)?';
const BEGUN = `${words('founded')}|${words('begun by a person')}`;
/** 创建于1956年 · 1956年9月建校 · 1975年入党: the year from which is counted. 2026年建校七十周年 is no such year. */
const SINCE = new RegExp(
  `(?<event>${BEGUN}|[建创始])[于在]${YEAR}${DAY}|${YEAR}${DAY}，?[^，。；：！？\\d]{0,8}?(?<done>${BEGUN})(?![^，。；：！？]{0,6}年|之初|初期|[前后])`,
  'g',
);
const COUNT = '(\\d{1,3}|[一二三四五六七八九十百零]{1,6})';
const AGE = words('age');
const COUNTED = `(?:${words('leads to a count')}|[，、“]){0,16}(?:第?${COUNT}(?:周年|个?年头|年[^，。；：\\d]{0,6}?(?:${AGE}))|(?:${AGE})(?:已经?)?[有达满是为]?了?(?:整整|足足|正好)?${COUNT}年(?![多余来])|(?<=走过了?(?:整整|足足|近)?)(?<!近)${COUNT}年(?=[，。；！]))`;
/** The year to which is counted, and the count, with nothing between the two that names another event. */
const UNTIL = new RegExp(`${YEAR}${DAY}${COUNTED}`);
const UNTIL_NOW = new RegExp(`()()(?:今年|至今|迄今)(?!是?(?:19|20)\\d\\d)${COUNTED}`);
/** What a line with such a count holds: asked before it is looked for. */
const MAY_COUNT = /(?:19|20)\d\d年/;
const MAY_BE_JUBILEE = /周年|走过|年头|[党军教工警医校]龄|[校院厂社店行历业展]史|历程|年[校院厂店社行]庆/;
const HAN_YEAR = /(?<![一二三四五六七八九〇○零])(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)/g;
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
const OF_PERSON = new RegExp(`^${words('begun by a person')}$`);
/** 迎来建校二十周年: the beginning that is counted from, which is named again. */
const COUNTED_EVENT = new RegExp(words('founded'));
/** 图书馆落成, 新校区投产: what may be of a part of the house, and is no beginning of the whole. */
const OF_A_PART = /^(?:落成|通车|投产|挂牌|开办|设立|建成)$/;
const BEGINS_HOUSE = /^(?:创办|始建|创建|创立|[建创始])$/;
/** What differs by more is counted from something else. */
const MAX_YEARS_OFF = 10;

/** Anniversaries and years of service that are told with the year from which they are counted. */
export function jubileesOf(written: string): readonly Jubilee[] {
  if (!MAY_BE_JUBILEE.test(written)) return NONE;
  // 一九五六年 takes as many characters as 1956年
  const text = written.replace(HAN_YEAR, (year) => String(yearOfDigits(year)));
  if (!MAY_COUNT.test(text)) return NONE;
  const sentences = text.split(/(?<=[。；！？])/);
  const years = sentences.map((sentence) => allMatches(sentence, ANY_YEAR).length);
  const jubilees: Jubilee[] = [];
  let offset = 0;
  for (const [k, sentence] of sentences.entries()) {
    const next = sentences[k + 1] ?? '';
    // a third year may be that of another beginning
    if (years[k] === 2) add(sentence, UNTIL);
    else if (years[k] === 1 && years[k + 1] === 1) add(sentence + next, UNTIL);
    if (years[k] === 1 && !years[k + 1]) add(sentence + next, UNTIL_NOW);
    offset += sentence.length;
  }
  return jubilees;

  function add(told: string, form: RegExp): void {
    const jubilee = jubileeIn(told, form);
    if (jubilee) jubilees.push({ ...jubilee, start: jubilee.start + offset, end: jubilee.end + offset });
  }
}

/** The count of text in which something began in one of its years. */
function jubileeIn(text: string, form: RegExp): Jubilee | undefined {
  const [begun, another] = allMatches(text, SINCE);
  if (!begun || another) return undefined;
  const { event, done } = begun.groups!;
  const [, , year, month, doneYear, doneMonth] = begun as unknown as (string | undefined)[];
  // 2026年，创建于1956年的母校将迎来……: what tells of the beginning is left out
  const end = begun.index + begun[0].length;
  const rest = `${text.slice(0, begun.index)}${'，'.repeat(begun[0].length)}${text.slice(end)}`;
  const m = form.exec(rest);
  if (!m || !isOf(event ?? done!, m[0])) return undefined;
  const [written, until, untilMonth, before, behind, gone] = m as unknown as [string, ...(string | undefined)[]];
  const counted = before ?? behind ?? gone!;
  const count = valueOf(counted);
  if (count === undefined) return undefined;
  const isAnniversary = written.endsWith('周年');
  const start = m.index + written.lastIndexOf(counted);
  return {
    since: Number(year ?? doneYear),
    until: until === '' || until === undefined ? undefined : Number(until),
    counted,
    count,
    isAnniversary,
    mayBeLess: !isAnniversary || Boolean(month ?? doneMonth ?? untilMonth),
    mayBeNext: /年[底末]|即将/.test(text.slice(0, m.index + written.length)),
    isRound: count % 10 === 0 && /历史|历程|[校院厂]史/.test(written),
    start,
    end: start + counted.length,
  };
}

/** The years that a count should have told, where it cannot be right in a year; of ages the first may be counted as well. */
export function yearsMissed(
  { since, count, isAnniversary, mayBeLess, mayBeNext, isRound }: Jubilee,
  until: number,
): number | undefined {
  const years = until - since;
  if (years < 1 || Math.abs(count - years) > MAX_YEARS_OFF) return undefined;
  if (isRound && count < years && years - count < 10) return undefined;
  const isRight =
    count >= (mayBeLess ? years - 1 : years) && count <= (isAnniversary && !mayBeNext ? years : years + 1);
  return isRight ? undefined : years;
}

/** Whether a count is of what began: 党龄 of 入党, and what nobody begins of what was founded. */
function isOf(event: string, written: string): boolean {
  const age = BEGUN_BY.find(([of]) => of.test(written));
  if (age) return age[1].test(event);
  if (OF_PERSON.test(event)) return written.includes(event) || written.endsWith('年头');
  const counted = COUNTED_EVENT.exec(written)?.[0];
  if (counted === undefined) return !OF_A_PART.test(event);
  return counted === event || (counted.startsWith('建') && BEGINS_HOUSE.test(event));
}

/** The number of a count up to some hundred: 70, 七十, 一百二十. */
function valueOf(counted: string): number | undefined {
  if (/\d/.test(counted)) return Number(counted);
  const [, hundreds, rest] = /^([一二三四])百零?(.*)$/.exec(counted) ?? [];
  if (hundreds === undefined) return parseChineseNumeral(counted);
  const below = rest === '' ? 0 : parseChineseNumeral(rest!);
  return below === undefined ? undefined : parseChineseNumeral(hundreds)! * 100 + below;
}
