import wordingTable from '../../../data/kept/date-course-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { formatCount, parseCount } from '../../text/numerals';
import { TO } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'date-course-wordings.tsv');
const DATE = '(\\d{1,2})月(\\d{1,2})[日号]';
const COUNT = '(\\d{1,3}|[一两二三四五六七八九十]{1,3})';
/** Behind a comma another event may be told of, so that nothing but this stands there: 3月至8月为汛期，主汛期持续两个月. */
const LASTS =
  '(?:(?:前后|全程|总共|一共|共)?(?:为期|历时|(?<=[，日号月份](?:前后|全程|总共|一共|共)?)持续)了?(?:共|整整)?|(?<=，)(?:一共|总共|共计|共))';
/** 9月1日至9月10日，为期七天 · 5月18日开班，5月25日结业，历时5天 */
const DAYS_BEFORE = new RegExp(
  `(?<!\\d)${DATE}([^。；！？、和\\d]{0,12}?)(?:(\\d{1,2})月)?(\\d{1,2})[日号]([^，。；！？\\d]{0,14}?，?)${LASTS}${COUNT}天`,
  'g',
);
/** 为期五天的展会于10月18日至21日举行 */
const DAYS_BEHIND = new RegExp(
  `为期${COUNT}天的?[^，。；！？\\d]{0,20}?(?:(?:19|20)\\d\\d年)?${DATE}(?:（[^（）]{1,6}）)?起?${TO}(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
  'g',
);
/** 历时三天，10月18日上午开幕，10月19日下午闭幕: days on which one reports or goes home are none of them. */
const DAYS_TOLD_FIRST = new RegExp(
  `(?:为期|历时|会期)(?:共|整整)?${COUNT}天(?![^，。；！？]{0,2}半)[^。；！？\\d]{0,24}?${DATE}[^，。；！？\\d、]{0,8}(?:开幕|开赛|开班|开营|开馆|开始)(?!报名|征集|预赛|选拔)[^，。；！？\\d]{0,10}，(?:于)?(?:(\\d{1,2})月)?(\\d{1,2})[日号][^，。；！？\\d、]{0,8}(?:闭幕|结束|落幕|收官|结业|结营|闭营|闭馆)`,
  'g',
);
/** 于4月18日开幕、4月24日闭幕，为期5天: where the two days are those of one event, 、 may part them. */
const DAYS_OF_EVENT = new RegExp(
  `(?<!\\d)${DATE}(?:上午|下午|晚)?(?:隆重|正式)?(?:开幕|开赛|开班|开营|开馆|开展)[，、](?:于)?(?:(\\d{1,2})月)?(\\d{1,2})[日号](?:上午|下午|晚)?(?:圆满|胜利|正式)?(?:闭幕|结束|落幕|收官|结业|结营|闭营|闭馆)，(?:会期|展期|${LASTS})(?:共|为)?${COUNT}天(?![^，。；]{0,2}半)`,
  'g',
);
/** 3月至8月，为期五个月 */
const MONTHS_BEFORE = new RegExp(
  `(?<![\\d年])(\\d{1,2})月份?(?:初|中旬|下旬|底)?${TO}(\\d{1,2})月份?(?:底|末)?[^，。；！？\\d]{0,14}?，?${LASTS}${COUNT}个月`,
  'g',
);
/** 历时三个月，从3月启动，到9月落幕 */
const MONTHS_BEHIND = new RegExp(
  `(?:为期|历时)${COUNT}个月(?:的[^，。；！？\\d]{0,12}?)?，?[从自于由在](\\d{1,2})月[^。；！？\\d]{0,8}?(?:到|至)(\\d{1,2})月(?!\\d)`,
  'g',
);
/** 自3月1日开始，至5月31日结束，为期两个月 */
const MONTHS_OF_DAYS = new RegExp(
  `(?<!\\d)${DATE}([^。；！？、和\\d]{0,12}?)(\\d{1,2})月(\\d{1,2})[日号]([^，。；！？\\d]{0,14}?，?)${LASTS}${COUNT}个月(?!零|又|多)`,
  'g',
);
/** 自5月10日启动，为期一个月，至7月10日结束: the length between the two days. */
const LENGTH_BETWEEN = new RegExp(
  `(?<!\\d)${DATE}(?:上午|下午|正式|全面)*(?:${words('begins')}|起)[^，。；！？\\d]{0,4}，(?<told>(?:为期|历时|持续)了?${COUNT}(天|个月)(?!零|又|多|左右)[，、](?:计划|预计)?[至到](\\d{1,2})月(\\d{1,2})[日号])(?=(?!前)[^，。；！？\\d]{0,6}${words('ends')})`,
  'g',
);
/** Days that a stretch is off from its stated months at least: 11月10日至12月20日 may be called two months. */
const MIN_DAYS_OFF = 22;
const DAYS_PER_MONTH = 30.4;
/** The first day and the last one of a stretch: two days of which one begins and the other ends something, or 至 between. */
const LEADS_TO_LAST = new RegExp(`${TO}$`);
const BEGINS = /[始起启开动报出到][^、和]{0,6}，/;
const ENDS = new RegExp(`^[^，]{0,4}${words('ends')}`);

/** Stretches of days or months whose stated length is not that from the first to the last. */
export function wrongDurations(text: string): readonly NumeralSlip[] {
  if (!/为期|历时|持续|[会展]期|，[一总]?共/.test(text)) return NONE;
  return [
    ...allMatches(text, DAYS_BEFORE).flatMap((m) => {
      const [, month, day, joint, otherMonth, otherDay, behind, counted] = m as unknown as string[];
      const isStretch = LEADS_TO_LAST.test(joint!) || (BEGINS.test(joint!) && ENDS.test(behind!));
      // days off have a rule of their own
      if (!isStretch || /放假|调休|休假/.test(m[0])) return NONE;
      return slipOf(m, counted!, '天', daysBetween(month!, day!, otherMonth, otherDay!));
    }),
    ...[
      ...allMatches(text, DAYS_BEHIND),
      ...allMatches(text, DAYS_TOLD_FIRST).filter(([written]) => !LEAVES_OUT.test(written)),
    ].flatMap((m) => {
      const [, counted, month, day, otherMonth, otherDay] = m as unknown as string[];
      return slipOf(m, counted!, '天', daysBetween(month!, day!, otherMonth, otherDay!));
    }),
    ...allMatches(text, DAYS_OF_EVENT).flatMap((m) => {
      const [, month, day, otherMonth, otherDay, counted] = m as unknown as string[];
      // 18日开幕，24日闭幕，为期五天 with 为期 behind a comma is told above
      return m[0].includes('、') || /[会展]期/.test(m[0])
        ? slipOf(m, counted!, '天', daysBetween(month!, day!, otherMonth, otherDay!))
        : NONE;
    }),
    ...allMatches(text, MONTHS_OF_DAYS).flatMap((m) => {
      const [, month, day, joint, otherMonth, otherDay, behind, counted] = m as unknown as string[];
      const isStretch = LEADS_TO_LAST.test(joint!) || (/，[至到]?$/.test(joint!) && ENDS.test(behind!));
      if (!isStretch) return NONE;
      const days = daysBetween(month!, day!, otherMonth, otherDay!) + 1;
      const stated = parseCount(counted!) ?? Number(counted);
      if (days < 2 || Math.abs(days - stated * DAYS_PER_MONTH) < MIN_DAYS_OFF) return NONE;
      return toldSlip(m, counted!, '个月', Math.round(days / DAYS_PER_MONTH));
    }),
    ...allMatches(text, LENGTH_BETWEEN).flatMap(betweenSlip),
    ...allMatches(text, MONTHS_BEHIND).flatMap((m) => {
      const [, counted, month, otherMonth] = m as unknown as string[];
      return slipOf(m, counted!, '个月', Number(otherMonth) - Number(month));
    }),
    ...allMatches(text, MONTHS_BEFORE).flatMap((m) => {
      const [, month, otherMonth, counted] = m as unknown as string[];
      return slipOf(m, counted!, '个月', Number(otherMonth) - Number(month));
    }),
  ];
}

/** A length between two days that is not the one from the first to the last; which of the three is wrong nobody knows. */
function betweenSlip(m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, month, day, told, counted, unit, otherMonth, otherDay] = m as unknown as string[];
  const days = daysBetween(month!, day!, otherMonth, otherDay!) + 1;
  const stated = parseCount(counted!) ?? Number(counted);
  const isDays = unit === '天';
  const off = Math.abs(days - stated * (isDays ? 1 : DAYS_PER_MONTH));
  if (days < 2 || !(stated > 0) || off < (isDays ? 2 : MIN_DAYS_OFF)) return NONE;
  const length = isDays ? days : Math.round(days / DAYS_PER_MONTH);
  const message = `这段时间首尾都算是${length}${unit!}，这里说的是${counted!}${unit!}，请核对。`;
  const start = m.index + written!.length - told!.length;
  return [{ start, wrong: told!, rights: [], kind: 'duration', message, severity: 'warning' }];
}

/** 为期五天（不含周末）: some of the days are left out, or it is held in several parts. */
const LEAVES_OUT = /不含|除|周末|休|分[^，。；]{0,4}[期批段次]|累计|每/;
const MS_PER_DAY = 86_400_000;

/** Days from one date to another of the same year. */
function daysBetween(month: string, day: string, otherMonth: string | undefined, otherDay: string): number {
  const of = (m: string, d: string): number => Date.UTC(2001, Number(m) - 1, Number(d));
  return Math.round((of(otherMonth ?? month, otherDay) - of(month, day)) / MS_PER_DAY);
}

/** Both ends may be counted, or one of them. */
function slipOf(m: RegExpExecArray, counted: string, unit: string, between: number): readonly NumeralSlip[] {
  const count = parseCount(counted) ?? Number(counted);
  if (!(between > 0) || !(count > 0) || count === between || count === between + 1) return NONE;
  return toldSlip(m, counted, unit, between + 1);
}

function toldSlip(m: RegExpExecArray, counted: string, unit: string, length: number): readonly NumeralSlip[] {
  const wrong = `${counted}${unit}`;
  const start = m.index + m[0].lastIndexOf(wrong);
  const right = `${/\d/.test(counted) ? length : formatCount(length).replace(/^二$/, '两')}${unit}`;
  const message = `这段时间首尾都算是${length}${unit}，这里说的是${wrong}，请核对。`;
  return [{ start, wrong, rights: [right], kind: 'duration', message, severity: 'warning' }];
}
