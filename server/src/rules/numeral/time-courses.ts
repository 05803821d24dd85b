import table from '../../../data/kept/time-courses.tsv';
import wordingTable from '../../../data/kept/date-course-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

/** A point in time of a sentence, and the step of a course that is told with it. */
interface Step {
  readonly written: string;
  readonly start: number;
  readonly kind: string;
  readonly rank: string;
  readonly later: readonly string[];
  /** The step in its words. */
  readonly told: string;
  /** Nothing else is told of it: no subject and no object of its own. */
  readonly isAlone: boolean;
  readonly year: number | undefined;
  /** Months from the beginning of a year, and days of 31 to the month; the day is undefined where none is told. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const words = wordingsOf(wordingTable, 'date-course-wordings.tsv');
const SENTENCE = /[^。！？；\n]+/g;
/** Characters of a sentence that are looked at; a longer one tells of several courses. */
const MAX_UNITS = 160;
const POINT =
  /(?<!\d)(?=\d|.年)(?:(?<year>(?:19|20)\d\d)年|(?<same>[今去明前后同当次翌]年))?(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|(?<part>[上中下]旬|初|中|底|末)|份)?)?(?<=[年月旬初中底末份日号])/g;
const DAY_OF: Readonly<Record<string, number>> = { 初: 1, 上旬: 5, 中: 15, 中旬: 15, 下旬: 25, 底: 30, 末: 30 };
/** Months of a course that runs over the end of a year without saying so. */
const MAX_MONTHS_OVER_YEAR = 8;

const steps = once(() => {
  const rows = tableRows(table, 'time-courses.tsv', ['kind', 'rank', 'later', 'wording']);
  const any = rows.map(({ wording }) => `(${wording})`).join('|');
  // 5月6日开始报名 · 于9月竣工
  const behind = new RegExp(`^(?:\\d{1,2}[时点:：](?:\\d{2}分?)?)?[^，。；！？、\\d]{0,12}?(?:${any})(?!的)`);
  // what is told later must be said of the same thing, and of nothing in it: 残运会开幕, 开工维修, 成立高中部
  const alone = new RegExp(
    `^(?:\\d{1,2}[时点:：](?:\\d{2}分?)?)?(?:${words('leads to a step')})*(?:${any})(?:建设)?了?(?:$|(?=[，。；！？、）])|(?<=考入))`,
  );
  // 报名截止时间为8月15日 · 竣工于9月
  const before = new RegExp(`(?:${any})(?:时间|日期)?(?:为|是|于|：|定在|定于|在)$`);
  return { rows, behind, before, alone };
});
const MAY_BE =
  /(?:\d[年月]|[年月日底初]).{0,12}[工基顶收用产车业名集稿动止赛试奖果晓生学入党伍军教厂休业校办立班营幕训到束]/;
const notOne = once(() => new RegExp(words('not one course')));
/** What may stand between the mark that begins a clause and its time: nothing that is a subject of its own. */
const opens = once(() => new RegExp(`(?:^|[，；、：])(?:${words('opens a clause')}|[，、])*$`));

/** Steps of one course that are told with times in another order than they can be done in. */
export function stepsOutOfOrder(text: string): readonly NumeralSlip[] {
  if (!/[年月]/.test(text) || !MAY_BE.test(text)) return NONE;
  return allMatches(text, SENTENCE).flatMap(({ 0: sentence, index }): readonly NumeralSlip[] => {
    if (sentence.length > MAX_UNITS || notOne().test(sentence)) return NONE;
    const slip = slipIn(sentence);
    return slip ? [{ ...slip, start: slip.start + index }] : NONE;
  });
}

function slipIn(sentence: string): NumeralSlip | undefined {
  const told = stepsIn(sentence);
  for (const [k, step] of told.entries())
    for (const later of told.slice(k + 1)) {
      const [first, second] = step.later.includes(later.rank) ? [step, later] : [later, step];
      if (first.kind !== second.kind || !first.later.includes(second.rank) || !isBefore(second, first)) continue;
      // 7月10日结业，7月12日开班: when the end is told first, the next course may begin
      if (!later.isAlone || (first.kind === 'run' && first === later)) continue;
      // what is told later is read as the slip
      const message = `“${second.written}”${second.told}，早于“${first.written}”${first.told}，先后颠倒，请核对。`;
      return { start: later.start, wrong: later.written, rights: [], kind: 'date-order', message, severity: 'warning' };
    }
  return undefined;
}

function stepsIn(sentence: string): readonly Step[] {
  const points = allMatches(sentence, POINT).filter(([written]) => written !== '');
  let year: number | undefined;
  const told: Step[] = [];
  for (const [k, m] of points.entries()) {
    const { year: named, same, month, day, part } = m.groups as Record<string, string | undefined>;
    const end = m.index + m[0].length;
    const next = points[k + 1]?.index ?? sentence.length;
    year = named === undefined ? yearBeside(year, same) : Number(named);
    const step = stepAt(sentence.slice(0, m.index), sentence.slice(end, next));
    if (!step || (told.length > 0 && !step.isBefore && !opens().test(sentence.slice(0, m.index)))) continue;
    told.push({
      ...step,
      written: m[0],
      start: m.index,
      year,
      month: month === undefined ? undefined : Number(month),
      day: day === undefined ? (part === undefined ? undefined : DAY_OF[part]) : Number(day),
    });
  }
  return told;
}

/** Years that are called from today are counted from 0, so that two of them may be held against each other. */
const RELATIVE: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

function yearBeside(year: number | undefined, same: string | undefined): number | undefined {
  if (same === undefined) return year;
  if (same === '次年' || same === '翌年') return year === undefined ? undefined : year + 1;
  return RELATIVE[same] ?? year;
}

/** The step of a course that stands behind a time, or right before it. */
function stepAt(
  before: string,
  behind: string,
): (Pick<Step, 'kind' | 'rank' | 'later' | 'told' | 'isAlone'> & { readonly isBefore: boolean }) | undefined {
  const { rows, behind: isBehind, before: isBeforeForm, alone } = steps();
  const m = isBehind.exec(behind) ?? isBeforeForm.exec(before);
  if (!m) return undefined;
  const k = m.slice(1).findIndex((part) => part !== undefined);
  const row = rows[k]!;
  const isTurned = m.input === before;
  const isAlone = isTurned || alone.test(behind);
  return { ...row, later: row.later.split(' '), told: m[k + 1]!, isBefore: isTurned, isAlone };
}

/** Whether a step surely comes before another one. */
function isBefore(a: Step, b: Step): boolean {
  const isNamed = a.year !== undefined && b.year !== undefined;
  if (isNamed && Math.abs(a.year - b.year) > 1900) return false;
  if (isNamed && a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined) return false;
  const isEarlier =
    a.month < b.month || (a.month === b.month && a.day !== undefined && b.day !== undefined && a.day < b.day);
  // without a year a month so much smaller is one of the year after
  return isEarlier && (isNamed || 12 - (b.month - a.month) > MAX_MONTHS_OVER_YEAR);
}
