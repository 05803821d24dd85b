import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { mayNameOneUncounted } from './told/persons-uncounted';
import { NONE } from '../../text/none';

const FIGURE = '[^，。；、\\d]{0,10}?(\\d{1,6})(?![\\d.．%％])';
/** 应到代表150人 · 应参会98名 */
const DUE = new RegExp(`(?:应到|应出席|应参加|应参会)(?!率)${FIGURE}(人|名|位|户|家|个)?`, 'g');
const PRESENT = new RegExp(
  `(?:实到|实际到会|实际出席|实际参加|实出席|实参会|(?<!应)到会(?![员议]))(?!率)${FIGURE}`,
  'g',
);
/** 请假14人 · 因病、因事请假的15人 · 缺席3人 */
const ABSENT = new RegExp(`(?:请假|缺席|缺勤|未到|未出席|不能到会)(?!率)${FIGURE}`, 'g');

const ANY_FIGURE = /\d+/g;

/** 应到150人，实到138人，请假14人: those who came and those who did not are all who were to come. */
export function wrongAttendance(text: string): readonly NumeralSlip[] {
  if (!text.includes('应') || !text.includes('实')) return NONE;
  let stop = -1;
  return allMatches(text, DUE).flatMap((m, k, dues): readonly NumeralSlip[] => {
    // the stop behind one is often the stop behind the next, and each part of a line is read once
    if (stop < m.index) stop = stopBehind(text, m.index);
    // another meeting's figures in the same sentence
    if ((dues[k + 1]?.index ?? stop) < stop) return NONE;
    const told = text.slice(m.index, stop);
    const came = allMatches(told, PRESENT);
    const absent = allMatches(told, ABSENT);
    // all of it told in other words
    if (came.length !== 1) return NONE;
    // 出差2人: those who are away, or come, for another reason make up the rest
    if (BESIDES.test(told) || allMatches(told, ANY_FIGURE).length > absent.length + 2) return NONE;
    const [due, present] = [Number(m[1]), Number(came[0]![1])];
    const away = absent.reduce((sum, { 1: figure }) => sum + Number(figure), 0);
    if (present > due) return cameMore({ told, start: m.index, due, away, present: came[0]! });
    if (absent.length === 0) return NONE;
    if (due === present + away) return NONE;
    // 缺席12人，其中请假10人: one of them may be a part of the other
    if (absent.some(({ 1: figure }) => due === present + Number(figure))) return NONE;
    if (present + away < due && mayNameOneUncounted(told.slice(m[0].length))) return NONE;
    const end = Math.max(...[came[0]!, absent.at(-1)!].map((a) => a.index + a[0].length));
    const message = `应到${due}，实到${present}，加上没有到的${away}，合计${present + away}，与应到数不符，请核对。`;
    const measure = m[2] !== undefined && told.startsWith(m[2], end) ? m[2].length : 0;
    return [
      {
        start: m.index,
        wrong: told.slice(0, end + measure),
        rights: [],
        kind: 'attendance',
        message,
        severity: 'warning',
      },
    ];
  });
}

interface CameMore {
  readonly told: string;
  readonly start: number;
  readonly due: number;
  readonly away: number;
  readonly present: RegExpExecArray;
}

/** 应到120人，实到126人: nobody comes who was not to, unless others are named besides. */
function cameMore({ told, start, due, away, present }: CameMore): readonly NumeralSlip[] {
  // 应参加献血200人，实际参加223人: more than were asked may come, but to a meeting
  if (told.startsWith('应参加')) return NONE;
  const behind = present.index + present[0].length;
  const wrong = present[1]! + (/^[人名位户家个]/.exec(told.slice(behind))?.[0] ?? '');
  const rights = away > 0 && away < due ? [wrong.replace(/\d+/, String(due - away))] : [];
  const message = `应到${due}，实到的却有${present[1]!}，请核对。`;
  const place = start + behind - present[1]!.length;
  return [{ start: place, wrong, rights, kind: 'attendance', message, severity: 'warning' }];
}

/** Those who watch or come as guests are counted apart. */
const BESIDES = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'comes besides'));

function stopBehind(text: string, start: number): number {
  STOP.lastIndex = start;
  return STOP.exec(text)?.index ?? text.length;
}

const STOP = /[。；！？]/g;
