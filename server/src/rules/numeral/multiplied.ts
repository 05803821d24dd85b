import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { formatCount, parseCount } from '../../text/numerals';
import { contextBefore } from './context';
import { MAX_UNITS_BEFORE, OTHERWISE, round, UNIT, YEAR_OF_FIGURE } from './growth';
import type { NumeralSlip } from './suggest';

/** 从3000万元提高到4500万元，翻了一番 */
const DOUBLED = new RegExp(
  `(?:由|从)([^，。；]{0,16}?)(\\d[\\d.]{0,9})(${UNIT}|头|只|株|尾|羽)([^，。；\\d]{0,8}?)(?:到|至|为)了?((?:20\\d\\d年)?[^，。；\\d]{0,6}?)(\\d[\\d.]{0,9})\\3([^，。；\\d]{0,4})，([^，。；\\d]{0,6}?)(翻了?([一两二三四五六七八])番)(?!还?[多余]|以上|有余|不止|出头|还要)`,
  'g',
);
/** 翻了一番，从3000万元到4500万元 */
const DOUBLED_BEFORE = new RegExp(
  `(翻了?([一两二三四五六七八])番)，(?:由|从)((?:20\\d\\d年|去年|上年|当初)?的?)(\\d[\\d.]{0,9})(${UNIT}|头|只|株|尾|羽)[^，。；\\d]{0,8}?(?:到|至|为)了?(?:(?:20\\d\\d年|今年|现在|如今)的?)?(\\d[\\d.]{0,9})\\5`,
  'g',
);
/** Doubled so many times: how many times as much is meant, with what rounding leaves. */
const MIN_OF_DOUBLE = 0.9;
const MAX_OF_DOUBLE = 1.35;
/** From eight times as much on, what is more than meant and less than twice that is told in round numbers. */
const MAX_OF_MANY = 2;
/** At constant prices growth is another one, and mostly less: half of what is meant is too little by any. */
const CONSTANT_PRICES = /(?:地区|国内)?生产总值|GDP|(?:工业|服务业)?增加值|可支配/g;

/** What is told to have doubled and has not. */
export function wrongDoubles(text: string): readonly NumeralSlip[] {
  if (!text.includes('番')) return NONE;
  const behind = allMatches(text, DOUBLED).flatMap((m): readonly NumeralSlip[] => {
    const [written, lead, from, , , , to, , told, wrong, times] = m as unknown as string[];
    if (!/^(?:整整|足足|实现|整体|基本|正好|已|也|就|实现了)?$/.test(told!)) return NONE;
    const start = m.index + written!.length - wrong!.length;
    return doubleSlip({ text, index: m.index, lead: lead!, from: from!, to: to!, start, wrong: wrong!, times: times! });
  });
  const before = allMatches(text, DOUBLED_BEFORE).flatMap((m): readonly NumeralSlip[] => {
    const [, wrong, times, lead, from, unit, to] = m as unknown as string[];
    // 产值翻了两番，从3人到30人: another thing is counted than what has doubled
    if (OF_BODIES.test(unit!) && OF_MONEY.test(contextBefore(text, m.index, MAX_UNITS_BEFORE))) return NONE;
    return doubleSlip({
      text,
      index: m.index,
      lead: lead!,
      from: from!,
      to: to!,
      start: m.index,
      wrong: wrong!,
      times: times!,
    });
  });
  return [...behind, ...before];
}

const OF_MONEY = /[产总]值|收入|利润|营收|销售额?|税收?|存款|贷款|投资|工资/;
const OF_BODIES = /[人家户个头只]/;

interface Doubled {
  readonly text: string;
  /** Where the telling begins, and where 翻……番 stands. */
  readonly index: number;
  readonly start: number;
  readonly lead: string;
  readonly from: string;
  readonly to: string;
  readonly wrong: string;
  readonly times: string;
}

function doubleSlip({ text, index, start, lead, from, to, wrong, times }: Doubled): readonly NumeralSlip[] {
  const doubles = parseCount(times) ?? 1;
  const [ratio, meant] = [Number(to) / Number(from), 2 ** doubles];
  const share = ratio / meant;
  if (!(ratio > 0) || (share >= MIN_OF_DOUBLE && share <= (doubles > 2 ? MAX_OF_MANY : MAX_OF_DOUBLE))) return NONE;
  const before = contextBefore(text, index, MAX_UNITS_BEFORE) + lead.replace(YEAR_OF_FIGURE, '');
  if (OTHERWISE.test(share <= 0.5 ? before.replace(CONSTANT_PRICES, '') : before)) return NONE;
  const message = `翻${times}番是原来的${formatCount(meant)}倍，${from}到${to}是原来的${round(ratio)}倍，请核对。`;
  return [{ start, wrong, rights: [], kind: 'doubled', message, severity: 'warning' }];
}
