import type { Series } from '../../syntax/types';
import { OPENERS, frameOf, matches } from './frame';
import { measure, sameVector, type Measure } from './measure';
import { onlyOdd } from './only-odd';
import { holdsSetTerm } from './set-terms';

/** Why one member stands out of a set that otherwise agrees. */
export interface Odd {
  /** Index of the member. */
  readonly member: number;
  /**
   * vector: all others share one vector of two clauses or more. clauses: all others share the number of clauses and
   * nearly the length. count: all others share the number of clauses and no more. length: all others are one clause of
   * one length.
   */
  readonly kind: 'vector' | 'clauses' | 'count' | 'length';
  /** Vector of the others (of the first, where they differ a little). */
  readonly model: readonly number[];
  /** Index of the first clause that differs; undefined where the number of clauses does. */
  readonly clause: number | undefined;
  /** Characters too many or too few, over all clauses that differ. */
  readonly by: number;
}

/** Characters by which a member may differ and still be meant to be like the others, of three members and of more. */
const FAR_OF_THREE = 4;
const FAR = 8;
/** Characters by which a single clause may differ where no frame holds it; one of many says what it has to say. */
const FAR_OF_ONE = 2;
const farOfOne = (measures: readonly Measure[], model: number): number =>
  measures.length > 3 && model <= LABEL ? 1 : FAR_OF_ONE;
/** Four single clauses of so many characters have one length by chance, unless a frame holds them. */
const LONG_LABEL = 10;
/** Single clauses shorter than this have one length by nature, not by design. */
const LABEL = 6;

/**
 * The member that breaks an evident set by its clause lengths (domain §3 a–c), or undefined. Members that hold a
 * placeholder have no length: a set with one is left alone. A difference that a quoted formula explains is none.
 */
export function oddByLength(series: Series): Odd | undefined {
  if (series.members.length < 3) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open || m.vector.length === 0)) return undefined;
  return byVector(measures) ?? byClauses(measures) ?? byCount(measures) ?? bySingleLength(measures);
}

/** (a) all but one share one vector of at least two clauses. */
function byVector(measures: readonly Measure[]): Odd | undefined {
  const odd = onlyOdd(measures, (a, b) => sameVector(a.vector, b.vector));
  if (odd === undefined) return undefined;
  const model = measures[odd === 0 ? 1 : 0]!.vector;
  if (model.length < 2) return undefined;
  const oddMeasure = measures[odd]!;
  if (oddMeasure.vector.length === model.length) {
    const differing = model.flatMap((n, i) => (n === oddMeasure.vector[i] ? [] : [i]));
    if (differing.every((i) => explained(measures, odd, i))) return undefined;
    // three members that differ by a single character are a matter of taste
    const total = differing.reduce((sum, i) => sum + Math.abs(model[i]! - oddMeasure.vector[i]!), 0);
    if (measures.length === 3 ? total === 1 || total > FAR_OF_THREE : total > FAR) return undefined;
    // 推动基层医疗服务提质扩面 beside three of eight characters says what it has to say
    if (measures.length > 3 && total >= FAR_OF_THREE && !framed(measures, odd)) return undefined;
    if (differing.every((i) => isWithinTolerance(model[i]!, oddMeasure.vector[i]!, measures.length))) return undefined;
    // of three long clauses two have one length by chance
    const isLong = (i: number): boolean => Math.min(model[i]!, oddMeasure.vector[i]!) >= LONG_OF_THREE;
    if (measures.length === 3 && differing.every(isLong)) return undefined;
    return { member: odd, kind: 'vector', model, clause: differing[0], by: total };
  }
  // two of three may agree by chance: the third must lack a clause of theirs, or have one more
  if (
    measures.length === 3 &&
    (Math.abs(oddMeasure.vector.length - model.length) > 1 ||
      !(isPart(oddMeasure.vector, model) || isPart(model, oddMeasure.vector) || lacksFramed(measures, odd)))
  )
    return undefined;
  return anyExplained(measures, odd)
    ? undefined
    : { member: odd, kind: 'vector', model, clause: undefined, by: excess(model, oddMeasure) };
}

/** Characters that the second clauses of two members share in one place each, where they are made alike. */
const LEAST_FRAMED = 3;

/** 要严格督导考核 beside 提高站位，在凝聚共识上再深化 and 突出重点，在攻坚克难上再发力: its first clause is there, and nothing of the frame. */
function lacksFramed(measures: readonly Measure[], odd: number): boolean {
  const others = measures.filter((_, i) => i !== odd);
  const { vector, text } = measures[odd]!;
  const [first] = others;
  if (vector.length !== 1 || first!.vector.length !== 2 || Math.abs(vector[0]! - first!.vector[0]!) > 1) return false;
  const frame = frameOf(others.map(({ clauses }) => clauses[1]!.text));
  return frame.shared >= LEAST_FRAMED && matches(frame, text) === 0;
}

/** Characters of a clause from which two members of three share their length by chance. */
const LONG_OF_THREE = 10;
/** Characters beyond which the ear does not count: what is longer may differ by a fourth, in a large set by an eighth. */
const COUNTED_BY_EAR = 11;

function isWithinTolerance(model: number, length: number, members: number): boolean {
  return model > COUNTED_BY_EAR && Math.abs(model - length) * (members > 3 ? 8 : 4) <= model;
}

/** Whether the numbers of one vector stand in another in this order. */
function isPart(part: readonly number[], whole: readonly number[]): boolean {
  let index = 0;
  for (const n of whole) if (index < part.length && part[index] === n) index++;
  return index === part.length;
}

/** (b) at least four members; all but one share the number of clauses and lie within two characters of each other. */
function byClauses(measures: readonly Measure[]): Odd | undefined {
  if (measures.length < 4) return undefined;
  const odd = onlyOdd(measures, (a, b) => a.vector.length === b.vector.length);
  if (odd === undefined) return undefined;
  const others = measures.filter((_, i) => i !== odd);
  const lengths = others.map((m) => m.text.length);
  const model = others[0]!.vector;
  if (Math.max(...lengths) - Math.min(...lengths) > 2 || model.length < 2 || anyExplained(measures, odd))
    return undefined;
  return { member: odd, kind: 'clauses', model, clause: undefined, by: excess(model, measures[odd]!) };
}

/** Characters of the longest clause and member of a set that is written to be heard as one; what is longer is a sentence of its own. */
const LONGEST_CLAUSE = 40;
const LONGEST_MEMBER = 80;

/** A member of more clauses is no heading. */
const MAX_CLAUSES_PER_MEMBER = 3;

/** At least four members that can be heard as one; all but one share the number of clauses, and that one has a clause less. */
function byCount(measures: readonly Measure[]): Odd | undefined {
  if (measures.length < 4) return undefined;
  const odd = onlyOdd(measures, (a, b) => a.vector.length === b.vector.length);
  if (odd === undefined) return undefined;
  const model = measures[odd === 0 ? 1 : 0]!.vector;
  if (
    measures[odd]!.vector.length !== model.length - 1 ||
    model.length > MAX_CLAUSES_PER_MEMBER ||
    anyExplained(measures, odd)
  )
    return undefined;
  if (measures.some((m) => m.text.length > LONGEST_MEMBER || m.vector.some((n) => n > LONGEST_CLAUSE)))
    return undefined;
  return { member: odd, kind: 'count', model, clause: undefined, by: excess(model, measures[odd]!) };
}

/**
 * (c) members of one clause, all but one of exactly one length. Four are a set in themselves; three only where a frame
 * holds all of them together (中秘是……的好……).
 */
function bySingleLength(measures: readonly Measure[]): Odd | undefined {
  const odd = single(measures);
  return odd && (measures.length > 3 || framed(measures, odd.member)) ? odd : undefined;
}

/**
 * The member of three single clauses that is two or three characters longer or shorter than both others, which is chance
 * as often as not: only where the words of the others keep one beat is it told.
 */
export function oddOfThree(series: Series): Odd | undefined {
  if (series.members.length !== 3) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open || m.vector.length === 0)) return undefined;
  const odd = single(measures);
  return odd && odd.by <= 3 && !framed(measures, odd.member) ? odd : undefined;
}

function single(measures: readonly Measure[]): Odd | undefined {
  if (measures.some((m) => m.vector.length !== 1)) return undefined;
  const odd = onlyOdd(measures, (a, b) => a.vector[0] === b.vector[0]);
  if (odd === undefined || explained(measures, odd, 0)) return undefined;
  const model = measures[odd === 0 ? 1 : 0]!.vector;
  const by = excess(model, measures[odd]!);
  const opened = OPENERS.has(measures[odd]!.text[0]!) && measures.every((m) => m.text[0] === measures[odd]!.text[0]);
  // 四是规范技术服务机构行为 beside five of six characters says what it has to say
  if (
    by > FAR_OF_THREE ||
    (by > (opened ? FAR_OF_ONE : farOfOne(measures, model[0]!)) && !framed(measures, odd)) ||
    (measures.length <= 4 && by < 2)
  )
    return undefined;
  if (isWithinTolerance(model[0]!, measures[odd]!.vector[0]!, measures.length)) return undefined;
  if (measures.length === 4 && model[0]! >= LONG_LABEL && !framed(measures, odd)) return undefined;
  // 基本情况、主要做法、存在问题、结束语 are labels
  if (model[0]! < LABEL && !opened && !framed(measures, odd)) return undefined;
  return { member: odd, kind: 'length', model, clause: 0, by };
}

function excess(model: readonly number[], oddMeasure: Measure): number {
  return Math.abs(oddMeasure.text.length - model.reduce((a, b) => a + b, 0));
}

/** Whether one member keeps most of a frame that the others share by more than a word of two characters (关于……). */
function framed(measures: readonly Measure[], odd: number): boolean {
  const frame = frameOf(measures.filter((_, i) => i !== odd).map((m) => m.text));
  const oddText = measures[odd]!.text;
  const kept = matches(frame, oddText);
  const apart = frame.shared > frame.head && frame.shared > frame.tail;
  return kept >= (apart ? 2 : 3) && kept * 5 >= frame.shared * 3 && Math.abs(oddText.length - frame.length) <= 3;
}

/** 过去三年 beside 这三年: a time is called as it is called. */
const TIME = /(?:[年月]|时期|期间|阶段|以来)$/;

/** A quoted formula or title of three characters or more in this clause, which most others do not have there. */
function explained(measures: readonly Measure[], odd: number, clause: number): boolean {
  const quoted = (m: Measure): boolean => (m.clauses[clause]?.quoted ?? 0) >= 3;
  const named = (m: Measure): boolean => holdsSetTerm(m.clauses[clause]?.text ?? '');
  const others = measures.filter((_, i) => i !== odd);
  return (
    isAlone(measures, odd, named) ||
    TIME.test(measures[odd]!.clauses[clause]?.text ?? '') ||
    quoted(measures[odd]!) !== others.filter(quoted).length * 2 > others.length ||
    /\d/.test(measures[odd]!.clauses[clause]?.text ?? '')
  );
}

/** The same for a member with more or fewer clauses than the others: quoted characters anywhere in it. */
function anyExplained(measures: readonly Measure[], odd: number): boolean {
  const quoted = (m: Measure): boolean => m.clauses.some((c) => c.quoted >= 3);
  const others = measures.filter((_, i) => i !== odd);
  const oddMeasure = measures[odd]!;
  return (quoted(oddMeasure) && others.filter(quoted).length * 2 <= others.length) || /\d/.test(oddMeasure.text);
}

/** Whether one member has what most others have not. */
function isAlone(measures: readonly Measure[], odd: number, has: (m: Measure) => boolean): boolean {
  return has(measures[odd]!) && measures.filter((m, i) => i !== odd && has(m)).length * 2 <= measures.length - 1;
}
