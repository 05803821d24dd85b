import { OPENERS, frameOf, hinged, matches, writeFrame, type Frame } from './frame';
import { joins } from './frame-words';
import { LIST_MARK, type RunUnit, type Units } from './units';

/** A run of units that agree, with the one that breaks it. */
export interface BrokenRun {
  readonly units: readonly RunUnit[];
  /** Index of the odd unit. */
  readonly odd: number;
  /** length: it has more or fewer characters; anchor: it lacks the word that all others share. */
  readonly kind: 'length' | 'anchor';
  /** Whether all others begin with one of the words that open members (同……, 抓……): names of a list share what they may. */
  readonly opened: boolean;
  /** What all others share, as writers put it: 同……, 问……于民. */
  readonly pattern: string;
  /** For an anchor: the word that the others share, and what stands for it here. */
  readonly anchor: string;
  readonly instead: string;
  /** Length in characters of the others. */
  readonly length: number;
}

/** Least number of units in a run that can have an odd one: three that agree and the one that does not. */
export const LEAST_OF_RUN = 4;
/** Characters of the longest sentence that is looked through for runs: nobody speaks a longer one. */
export const LONGEST_RUN = 2000;

/** Longest stretch that is looked at from one place: no run of a speech is longer, and the work stays linear. */
const MAX_UNITS_PER_RUN = 24;
const SHORTEST = 3;
const LONGEST = 14;
/** A unit that differs by more belongs to something else. */
const FAR = 4;

/**
 * The unit that breaks a run of neighbours joined by one mark, or undefined: all others have one length and share a
 * frame. The first unit may carry the words that lead into the run (要做到同研究), the last one what follows from it, so
 * the odd one must stand between two that fit.
 */
export function brokenRun(units: Units): BrokenRun | undefined {
  for (let from = 0; from + LEAST_OF_RUN <= units.count; from++) {
    const length = lengthBehind(units, from);
    const run = length === 0 ? undefined : stretch(units, from, length);
    const broken = run && oddOne(run, length);
    if (broken) return broken;
  }
  return undefined;
}

/** The length that two of the three units behind one have, where one mark joins them: the only one a run can have. 0: none. */
function lengthBehind({ mark, length: lengths }: Units, from: number): number {
  if (mark[from + 1] !== mark[from + 2] || mark[from + 2] !== mark[from + 3]) return 0;
  const k = lengths[from + 1]!;
  const m = lengths[from + 2]!;
  const n = lengths[from + 3]!;
  const length = k === m || k === n ? k : m === n ? m : 0;
  return length >= SHORTEST && length <= LONGEST ? length : 0;
}

interface Stretch {
  readonly units: Units;
  /** Index of the first one. */
  readonly from: number;
  /** Their characters; of the first unit only the last `length`. */
  readonly texts: readonly string[];
  /** Index of the one unit of another length. */
  readonly odd: number | undefined;
}

/** Neighbours of one length joined by one mark, but for one of them. Nothing is cut out of the line before it is long enough. */
function stretch(units: Units, from: number, length: number): Stretch | undefined {
  if (units.plain[from] === 0 || units.length[from]! < length) return undefined;
  const mark = units.mark[from + 1];
  let odd: number | undefined;
  let count = 1;
  // behind a run the last unit may carry what follows: 定奖惩的五定工作法
  let carrying = false;
  for (let k = from + 1; k < units.count && count < MAX_UNITS_PER_RUN; k++) {
    if (units.mark[k] !== mark || units.plain[k] === 0) break;
    const unitLength = units.length[k]!;
    if (unitLength !== length) {
      if (odd !== undefined || Math.abs(unitLength - length) > FAR) {
        carrying = odd !== undefined && count >= LEAST_OF_RUN && odd < count - 1 && unitLength > length;
        break;
      }
      odd = count;
    }
    count++;
  }
  if (carrying && units.textOf(from + count)[0] === units.textOf(from).at(-length)) count++;
  else carrying = false;
  // the run ends with the last unit that fits
  if (odd === count - 1) {
    count--;
    odd = undefined;
  }
  if (count < LEAST_OF_RUN || (odd === undefined && !mayLackAnEdge(units, from, count, length))) return undefined;
  const texts: string[] = [];
  for (let k = 0; k < count; k++) texts.push(units.textOf(from + k));
  texts[0] = texts[0]!.slice(-length);
  if (carrying) texts[count - 1] = texts[count - 1]!.slice(0, length);
  return { units, from, texts, odd };
}

/** Whether of units of one length one alone, but for the last of them, begins or ends with another character than the first. */
function mayLackAnEdge(units: Units, from: number, count: number, length: number): boolean {
  const text = units.paragraph!.text;
  const edgeUnit = (k: number, atEnd: boolean): number => {
    const [start, end] = [units.start[from + k]!, units.end[from + k]!];
    if (end - start === units.length[from + k])
      return text.charCodeAt(atEnd ? end - 1 : k === 0 ? end - length : start);
    // marks stand inside
    const unitText = units.textOf(from + k).slice(-length);
    return unitText.charCodeAt(atEnd ? length - 1 : 0);
  };
  for (const atEnd of [false, true]) {
    const first = edgeUnit(0, atEnd);
    let others = 0;
    for (let k = 1; k < count - 1; k++) if (edgeUnit(k, atEnd) !== first) others++;
    if (others === 1) return true;
  }
  return false;
}

/** The odd one of a stretch, or of the stretch without its last unit, which may have the length by chance. */
function oddOne(run: Stretch, length: number): BrokenRun | undefined {
  const find = (r: Stretch): BrokenRun | undefined =>
    r.odd === undefined ? oddAnchor(r, length) : oddLength(r, r.odd, length);
  const broken = find(run);
  const rest = run.texts.length - 1;
  if (broken || rest < LEAST_OF_RUN || (run.odd ?? 0) >= rest - 1) return broken;
  return find({ ...run, texts: run.texts.slice(0, rest) });
}

/** All others of one length and frame; the odd one keeps the frame, with characters too many or too few. */
function oddLength(run: Stretch, odd: number, length: number): BrokenRun | undefined {
  const frame = frameOf(run.texts.filter((_, i) => i !== odd));
  if (joins(run.texts[odd]!) || alternates(run, odd) || run.texts.some((text) => COUNTED.test(text))) return undefined;
  if (run.texts.every((text) => POST.test(text))) return undefined;
  if (!holds(frame, run.units.mark[run.from + 1] === LIST_MARK) || matches(frame, run.texts[odd]!) < frame.shared)
    return undefined;
  // an end alone is soon shared by whatever leads into the run
  if (frame.head === 0 && !hinged(frame) && run.units.length[run.from] !== length) return undefined;
  const opened = OPENERS.has(frame.at[0] ?? '');
  return {
    units: unitsIn(run),
    odd,
    kind: 'length',
    opened,
    pattern: writeFrame(frame),
    anchor: '',
    instead: '',
    length,
  };
}

/** Places in a law and shares are counted: 第八条、第二十条; 百分之八. */
const COUNTED = /百分之|第[一二三四五六七八九十百]|[０-９]/;

/** 民盟中央主席丁仲礼、民建中央副主席孙东生: persons with what they are, each called as he is called. */
const POST = /(?:主席|书记|主任|[部局处县市乡镇院校会科所组队]长|委员|代表|经理|教授|同志|院士)/;

/** 一村一策、一事一议: each of them is a phrase of its own. */
const IN_ONES = /^一.一.$/;

/** Whether the second unit before or behind the odd one is of its kind: 有成功，也有失败，有欢笑，也有泪水 is a frame of two. */
function alternates({ units, from }: Stretch, odd: number): boolean {
  const oddText = units.textOf(from + odd);
  return [odd - 2, odd + 2].some((k) => {
    const other = from + k >= 0 && from + k < units.count ? units.textOf(from + k) : '';
    return other.length === oddText.length && other[0] === oddText[0] && other.slice(0, 2) === oddText.slice(0, 2);
  });
}

/** All of one length; the odd one lacks the first or last word that all others share. */
function oddAnchor(run: Stretch, length: number): BrokenRun | undefined {
  const { texts } = run;
  const byHead = unlike(texts, 0);
  const byTail = unlike(texts, length - 1);
  // at both ends it is another thing altogether
  if (byHead === byTail) return undefined;
  for (const odd of byHead < byTail ? [byHead, byTail] : [byTail, byHead]) {
    if (odd < 1 || odd >= texts.length - 1) continue;
    const oddText = texts[odd]!;
    const frame = frameOf(texts.filter((_, i) => i !== odd));
    const head = odd === byHead;
    const kept = frame.at.filter((c, i) => c !== undefined && oddText[i] === c).length;
    // 问政于民、促需于民 keeps the rest of the frame; a word like 抓 or 把 opens no list of nouns
    const sure = kept >= 2 || (head && (OPENERS.has(frame.at[0]!) || (frame.head >= 2 && kept >= 1)));
    if (!sure || frame.shared === length || IN_ONES.test(oddText)) continue;
    const anchor = head ? edge(frame, frame.head) : edge(frame, -frame.tail);
    const instead = head ? oddText.slice(0, anchor.length) : oddText.slice(-anchor.length);
    return {
      units: unitsIn(run),
      odd,
      kind: 'anchor',
      opened: true,
      pattern: writeFrame(frame),
      anchor,
      instead,
      length,
    };
  }
  return undefined;
}

function unitsIn({ units, from, texts }: Stretch): RunUnit[] {
  return texts.map((_, k) => units.unit(from + k));
}

/** The one text whose unit at a position differs from that of the first and all others; -1 where none or more do. */
function unlike(texts: readonly string[], offset: number): number {
  const unit = texts[0]!.charCodeAt(offset);
  let odd = -1;
  for (let i = 1; i < texts.length; i++)
    if (texts[i]!.charCodeAt(offset) !== unit) {
      if (odd >= 0) return -1;
      odd = i;
    }
  return odd;
}

/** At most two characters of the beginning or end of a frame. */
function edge(frame: Frame, n: number): string {
  return n > 0 ? frame.at.slice(0, Math.min(n, 2)).join('') : frame.at.slice(Math.max(n, -2)).join('');
}

/** Whether a frame is one that a writer has meant, and not what the names of a list share by chance. */
function holds(frame: Frame, listed: boolean): boolean {
  if (frame.shared === frame.length) return false;
  // between commas the rhythm of speech is free: a third of the characters must agree
  if (!listed && frame.shared * 3 < frame.length) return false;
  const opener = frame.head > 0 && OPENERS.has(frame.at[0]!);
  if (opener || (frame.head > 0 && frame.tail > 0)) return true;
  // 资料中心、计量中心: what stands in the common end is no hinge
  const inner = frame.tail > 0 ? { ...frame, at: frame.at.slice(0, -frame.tail) } : frame;
  if (hinged(inner)) return listed || frame.shared >= 2;
  return !listed && frame.head >= 2;
}
