import type { Series } from '../../syntax/types';
import { frameOf } from './frame';
import { measure, sameVector, type Measure } from './measure';

/** A member that puts at its end what all others begin with, or that has nothing of what all others end with. */
export interface TurnedInSeries {
  readonly memberIndex: number;
  readonly kind: 'verb behind' | 'other form';
  /** What the others share. */
  readonly word: string;
}

const MAX_MEMBERS_PER_SERIES = 12;
/** Characters that a verb has which opens members. */
const VERB_LENGTH = 2;
/** Characters of the longest clause that is heard as turned round. */
const LONGEST = 12;
/** Characters of an end that two headings of three do not share by chance. */
const LEAST_SHARED_END = 3;

/** 提升服务水平、提升管理能力、形象要提升 · 在学习上下功夫、在落实上下功夫、作风要转变 */
export function turnedInSeries(series: Series): TurnedInSeries | undefined {
  const { members } = series;
  if (members.length < 3 || members.length > MAX_MEMBERS_PER_SERIES) return undefined;
  const measures = members.map(measure);
  if (measures.some(({ open, clauses }) => open || clauses.length === 0)) return undefined;
  return verbBehind(measures) ?? (series.kind === 'headings' ? otherForm(measures) : undefined);
}

/** 一是提升服务水平，二是提升管理能力，三是形象要提升 */
function verbBehind(measures: readonly Measure[]): TurnedInSeries | undefined {
  const heads = measures.map((m) => m.clauses[0]!.text.slice(0, VERB_LENGTH));
  const verb = heads[0] === heads[1] ? heads[0]! : heads[2]!;
  const odd = heads.findIndex((head) => head !== verb);
  if (odd < 0 || heads.filter((head) => head !== verb).length > 1 || !/^\p{Script=Han}{2}$/u.test(verb))
    return undefined;
  const { text } = measures[odd]!.clauses[0]!;
  if (text.length > LONGEST || text.length < VERB_LENGTH + 2 || !text.endsWith(verb)) return undefined;
  return { memberIndex: odd, kind: 'verb behind', word: verb };
}

/** Clauses of one length, or several clauses of which the first are as long as each other. */
function isOneBuild(one: Measure, other: Measure): boolean {
  return (
    sameVector(one.vector, other.vector) ||
    (one.vector.length > 1 && one.vector.length === other.vector.length && one.vector[0] === other.vector[0])
  );
}

/** Two headings of one build and one end, and one of another build with another end; or one that says 关于…… among statements. */
function otherForm(measures: readonly Measure[]): TurnedInSeries | undefined {
  if (measures.length !== 3) return undefined;
  for (let odd = 0; odd < 3; odd++) {
    const [first, second] = measures.filter((_, k) => k !== odd) as [Measure, Measure];
    const oddMeasure = measures[odd]!;
    if (!isOneBuild(first, second) || isOneBuild(first, oddMeasure)) continue;
    const endClause = first.clauses.length - 1;
    const [one, other] = [first.clauses[endClause]!.text, second.clauses[endClause]!.text];
    const shorter = Math.min(one.length, other.length);
    // counted from the end: 为什么干的问题, 干什么的问题
    const frame = frameOf([one.slice(-shorter), other.slice(-shorter)]);
    if (frame.tail === shorter) continue;
    const end = one.slice(one.length - frame.tail);
    const oddEnd = oddMeasure.clauses.at(-1)!.text;
    if (frame.tail >= LEAST_SHARED_END && /^\p{Script=Han}+$/u.test(end) && !oddEnd.endsWith(end.slice(-2)))
      return { memberIndex: odd, kind: 'other form', word: end };
  }
  return undefined;
}
