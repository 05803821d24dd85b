import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsOf } from '../../../text/alternation';
import { NONE } from '../../../text/none';
import { once } from '../../../text/once';
import { MAX_SHARE_OF_SLIP } from '../context';
import { isOneDigitOff } from '../one-digit';
import type { NumeralSlip } from '../suggest';
import { figuresTold, type ToldFigure } from './figures-told';
import { mayNameOneUncounted, tellsOfOneUncounted } from './persons-uncounted';
import { sentencesOf } from './sentences';

const words = wordingsOf(wordingTable, 'told-figures-wordings.tsv');
/** What a text that counts those who came holds: asked before its figures are read. */
const MAY_COUNT = /(?:到|来|出席|在[位岗场]|参加)[^。]{0,12}[\d一二三四五六七八九十百]/;
const DUE = once(() => new RegExp(words('due')));
const ALL = once(() => new RegExp(words('all of them')));
const PRESENT = once(() => new RegExp(words('present')));
const ABSENT = once(() => new RegExp(words('absent')));
const REST = once(() => new RegExp(words('the rest')));
/** Those who watch or come as guests are counted apart, and so are those who come late. */
const BESIDES = once(() => new RegExp(words('comes besides')));
/** What counts persons, or the households and bodies that they come for. */
const COUNTS_THEM = /^(?:人|户|家|个|)$/;
/** Of 共有 and 其余 nobody knows that all are told; a slip of the pen is a few off. */
const MAX_OFF = 2;
/** More figures than an account of a meeting has. */
const MAX_FIGURES = 24;
/** Characters before a figure that tell what it is. */
const REACH = 24;

type Role = 'due' | 'all' | 'present' | 'absent' | 'rest' | 'other';

interface Counted extends ToldFigure {
  readonly role: Role;
  /** Whether it stands in brackets or behind 其中: it is a part of the one before. */
  readonly isPart: boolean;
  /** What stands between it and the figure before. */
  readonly lead: string;
}

/** Those who came and those who did not, where they are not all who were to come. */
export function wrongAttendanceTold(text: string): readonly NumeralSlip[] {
  if (!MAY_COUNT.test(text)) return NONE;
  const slips: NumeralSlip[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const told = text.slice(start, end);
    if (!DUE().test(told) && !ALL().test(told)) continue;
    if (BESIDES().test(told)) continue;
    const slip = attendanceSlip(told, countedIn(told));
    if (slip) slips.push({ ...slip, start: start + slip.start });
  }
  return slips;
}

/** The figures that count persons, each with what it is told to be. */
function countedIn(told: string): readonly Counted[] {
  const figures = figuresTold(told).filter(
    ({ measure, start }) =>
      COUNTS_THEM.test(measure) && !/每[^，。]{0,6}$/.test(told.slice(Math.max(0, start - 8), start)),
  );
  if (figures.length > MAX_FIGURES) return NONE;
  // 其中 tells parts of what stands before it, to the end of the sentence
  const partsFrom =
    told.includes('其中') && told.indexOf('其中') > (figures[1]?.start ?? 0) ? told.lastIndexOf('其中') : told.length;
  return figures.map((figure, k): Counted => {
    const before = told.slice(Math.max(figures[k - 1]?.end ?? 0, figure.start - REACH), figure.start);
    const behind = told.slice(figure.end, Math.min(figures[k + 1]?.start ?? told.length, figure.end + 14));
    return {
      ...figure,
      lead: before,
      role: roleOf(before, behind),
      isPart: figure.start > partsFrom || isInBrackets(told, figure.start),
    };
  });
}

function isInBrackets(told: string, offset: number): boolean {
  const open = told.lastIndexOf('（', offset);
  return open >= 0 && told.lastIndexOf('）', offset) < open;
}

/** What stands before the figure in its clause tells most, and what stands behind it the rest: 2人正在赶来的路上. */
function roleOf(before: string, behind: string): Role {
  const lead = before.slice(Math.max(0, before.search(/[^，。；：、（）\n]*[：:]?[^，。；：、（）\n]*$/)));
  const tail = /^[^，。；、（）\n]*/.exec(behind)![0];
  if (DUE().test(lead)) return 'due';
  if (PRESENT().test(lead) && !ABSENT().test(lead)) return 'present';
  if (ABSENT().test(lead) || ABSENT().test(tail)) return 'absent';
  if (REST().test(lead)) return 'rest';
  if (PRESENT().test(tail)) return 'present';
  return ALL().test(lead) ? 'all' : 'other';
}

/** 缺席, 未到 and 请假 may be of all who did not come. */
const UMBRELLA = /缺|[未没]|不[能在]|请假/;

type Slip = NumeralSlip | undefined;

function attendanceSlip(told: string, counted: readonly Counted[]): Slip {
  const first = counted.findIndex(({ role }) => role === 'due' || role === 'all');
  const due = counted[first];
  if (!due || due.isOpen) return undefined;
  const isDue = due.role === 'due';
  const others = counted.filter((_, k) => k !== first);
  const came = others.filter(({ role }) => role === 'present');
  const away = others.filter(({ role }) => role === 'absent' || role === 'rest');
  const [present, another] = came;
  if (!present || another || away.length === 0 || others.some(({ isOpen }) => isOpen)) return undefined;
  if (!isDue && !/到|来|出席|在[位场岗]|参会/.test(present.lead)) return undefined;
  if (others.some(({ role }) => role === 'other' || role === 'due' || role === 'all')) return undefined;
  const parts = away.filter(({ isPart }, k) => k > 0 && isPart);
  const wholes = away.filter((figure) => !parts.includes(figure));
  const awayAll = sumOf(wholes);
  if (present.value + awayAll === due.value) return partsSlip(told, wholes, parts);
  // 缺席12人，请假10人: one of them may be a part of the other
  if (away.some(({ value, lead }) => present.value + value === due.value && UMBRELLA.test(lead))) return undefined;
  if (present.value + sumOf(away) === due.value) return undefined;
  const off = Math.abs(present.value + awayAll - due.value);
  if (!isDue && !isSlip(due.value, present.value + awayAll, off)) return undefined;
  if (off > due.value * MAX_SHARE_OF_SLIP && off > MAX_OFF) return undefined;
  if (present.value + awayAll < due.value && mayNameOneUncounted(told.slice(due.end))) return undefined;
  const start = Math.min(due.start, present.start);
  const wrong = told.slice(start, Math.max(due.end, present.end, ...away.map(({ end }) => end)));
  const said = isDue ? '应到' : '一共';
  const message = `${said}${due.value}，到的${present.value}，加上没有到的${awayAll}，合计${present.value + awayAll}，对不上，请核对。`;
  return { start, wrong, rights: [], kind: 'attendance', message, severity: 'warning' };
}

const isSlip = (all: number, told: number, off: number): boolean =>
  off <= MAX_OFF || isOneDigitOff(String(all), String(told));

/** 缺席4人（病假1人，公出2人） */
function partsSlip(told: string, wholes: readonly Counted[], parts: readonly Counted[]): Slip {
  const sum = sumOf(parts);
  const whole = wholes.at(-1)!;
  if (parts.length < 2 || sum === sumOf(wholes) || wholes.some(({ value }) => value === sum)) return undefined;
  // 其中病假2人、产假3人 may leave out what the others are away for
  const between = told.slice(whole.end, parts[0]!.start);
  if (sum < whole.value && (between.includes('其中') || tellsOfOneUncounted(told.slice(whole.end)))) return undefined;
  const wrong = told.slice(whole.start, parts.at(-1)!.end);
  const message = `各项加起来是${sum}，前面说的是${whole.value}，请核对。`;
  return { start: whole.start, wrong, rights: [], kind: 'attendance', message, severity: 'information' };
}

const sumOf = (figures: readonly ToldFigure[]): number => figures.reduce((sum, { value }) => sum + value, 0);
