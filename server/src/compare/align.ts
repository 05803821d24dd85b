import type { FactKind, Unit } from './types';

/** A clause of the other draft that says what a clause says, and how alike they are (0 to 1). */
export interface Link {
  readonly unit: number;
  readonly alike: number;
}

/** Which clauses of two drafts say the same: by index, the best first; none where a clause stands in one draft alone. */
export interface Alignment {
  readonly toNew: readonly (readonly Link[])[];
  readonly toOld: readonly (readonly Link[])[];
}

/** How alike clauses are that are taken for one another, by themselves, and with what stands around them. */
const ALIKE = 0.34;
const ALIKE_IN_PLACE = 0.6;
/** A clause that is nearly all in another one: two were joined, or one was cut. */
const CONTAINED = 0.6;
/** Pairs of letters that stand in more clauses tell nothing. */
const MAX_CLAUSES_OF_A_PAIR = 100;
/** Less than this is chance. */
const LEAST = 0.12;

/** Aligns the clauses of two drafts, whatever the order in which they stand. */
export function align(oldUnits: readonly Unit[], newUnits: readonly Unit[]): Alignment {
  const likeness = likenessOf(oldUnits.map(pairsOf), newUnits.map(pairsOf));
  const toNew: Link[][] = oldUnits.map(() => []);
  const toOld: Link[][] = newUnits.map(() => []);
  const links: Links = {
    toNew,
    toOld,
    connect(a, b, alike) {
      toNew[a]!.push({ unit: b, alike });
      toOld[b]!.push({ unit: a, alike });
    },
  };
  const drafts = { oldUnits, newUnits };
  for (const { a, b, ownLikeness, total } of candidatesOf(drafts, likeness))
    if (
      toNew[a]!.length === 0 &&
      toOld[b]!.length === 0 &&
      (ownLikeness >= ALIKE || (ownLikeness >= 0.15 && total >= ALIKE_IN_PLACE))
    )
      links.connect(a, b, ownLikeness);
  fillGaps(drafts, likeness, links);
  joinParts(likeness, links);
  for (const list of [...toNew, ...toOld]) list.sort((x, y) => y.alike - x.alike);
  return { toNew, toOld };
}

interface Drafts {
  readonly oldUnits: readonly Unit[];
  readonly newUnits: readonly Unit[];
}

interface Links extends Alignment {
  readonly connect: (a: number, b: number, alike: number) => void;
}

/** A clause that is nearly all in another one, and the share of it that is. */
interface Part {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** How alike the clauses of two drafts are. */
interface Likeness {
  /** By old clause: how alike each new clause is that has something to say of it. */
  readonly alike: readonly ReadonlyMap<number, number>[];
  /** Old clauses that are parts of new ones, and the other way round. */
  readonly oldParts: readonly Part[];
  readonly newParts: readonly Part[];
  /** Whether a clause has no words of its own. */
  readonly isBare: (pairsOfOne: number) => boolean;
  readonly oldSizes: readonly number[];
  readonly newSizes: readonly number[];
}

function likenessOf(olds: readonly (readonly number[])[], news: readonly (readonly number[])[]): Likeness {
  const ids = new Map<number, number>();
  const idOf = (pair: number): number => {
    let id = ids.get(pair);
    if (id === undefined) ids.set(pair, (id = ids.size));
    return id;
  };
  const [oldIds, newIds] = [olds, news].map((drafts) => drafts.map((pairs) => pairs.map(idOf)));
  const counts = new Float64Array(ids.size);
  for (const clauses of [oldIds!, newIds!]) for (const list of clauses) for (const id of list) counts[id]!++;
  const weights = counts.map((count) => Math.log(1 + (olds.length + news.length) / count));
  const clausesOf: number[][] = Array.from(counts, () => []);
  newIds!.forEach((list, b) => list.forEach((id) => clausesOf[id]!.push(b)));
  const weigh = (list: readonly number[]): number => list.reduce((sum, id) => sum + weights[id]!, 0);
  const newWeights = newIds!.map(weigh);
  const shared = new Float64Array(news.length);
  const oldParts: Part[] = [];
  const newParts: Part[] = [];
  const alike = oldIds!.map((list, a) => {
    const touched: number[] = [];
    for (const id of list) {
      const clauses = clausesOf[id]!;
      if (clauses.length > MAX_CLAUSES_OF_A_PAIR) continue;
      for (const b of clauses) {
        if (shared[b] === 0) touched.push(b);
        shared[b]! += weights[id]!;
      }
    }
    const weight = weigh(list);
    const map = new Map<number, number>();
    for (const b of touched) {
      const both = shared[b]!;
      shared[b] = 0;
      const score = (2 * both) / (weight + newWeights[b]!);
      if (score >= LEAST) map.set(b, score);
      if (both / weight >= CONTAINED && list.length >= 3) oldParts.push({ a, b, share: both / weight });
      if (both / newWeights[b]! >= CONTAINED && newIds![b]!.length >= 3)
        newParts.push({ a, b, share: both / newWeights[b]! });
    }
    return map;
  });
  return {
    alike,
    oldParts,
    newParts,
    isBare: (size) => size < 2,
    oldSizes: oldIds!.map(({ length }) => length),
    newSizes: newIds!.map(({ length }) => length),
  };
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  /** How alike two clauses are by themselves, and with what stands around them and in them. */
  readonly ownLikeness: number;
  readonly total: number;
}

/** Pairs of clauses, the most alike first; of equal ones those at like places. */
function candidatesOf({ oldUnits, newUnits }: Drafts, { alike }: Likeness): Candidate[] {
  /** How alike their neighbours on one side are, in the lines that they stand in. */
  const beside = (a: number, b: number, step: 1 | -1): number =>
    isEnd(a, step, oldUnits) || isEnd(b, step, newUnits) ? 0 : (alike[a + step]!.get(b + step) ?? 0);
  const candidates: Candidate[] = [];
  alike.forEach((scores, a) => {
    for (const [b, ownLikeness] of scores) {
      const around = beside(a, b, -1) + beside(a, b, 1);
      candidates.push({ a, b, ownLikeness, total: ownLikeness + 0.2 * around + sameFacts(oldUnits[a]!, newUnits[b]!) });
    }
  });
  const distance = ({ a, b }: Candidate): number => Math.abs(a / oldUnits.length - b / newUnits.length);
  return candidates.sort((x, y) => y.total - x.total || distance(x) - distance(y));
}

const NAMES: ReadonlySet<FactKind> = new Set<FactKind>(['name', 'organ', 'place', 'title', 'quotation', 'formulation']);

/** What clauses are told apart by where their words are the same: names first, then figures. */
function sameFacts(a: Unit, b: Unit): number {
  if (a.facts.length === 0 || b.facts.length === 0) return 0;
  const keys = new Set(b.facts.map(({ kind, key }) => `${kind} ${key}`));
  let names = 0;
  let figures = 0;
  for (const { kind, key } of a.facts)
    if (keys.has(`${kind} ${key}`)) {
      if (kind === 'number' || kind === 'date' || kind === 'count') figures++;
      else if (NAMES.has(kind)) names++;
    }
  const most = Math.max(a.facts.length, b.facts.length);
  return 0.5 * Math.min(1, names) + (0.06 * figures) / most;
}

/** Clauses without words of their own (320家), and reworded ones between two neighbours that stayed. */
function fillGaps({ oldUnits, newUnits }: Drafts, { isBare, oldSizes, newSizes }: Likeness, links: Links): void {
  const { toNew, toOld, connect } = links;
  const isLinked = (a: number, b: number): boolean => toNew[a]?.some(({ unit }) => unit === b) === true;
  for (let a = 0; a < oldUnits.length; a++) {
    if (toNew[a]!.length > 0) continue;
    for (const step of [-1, 1] as const) {
      const neighbour = isEnd(a, step, oldUnits) ? undefined : toNew[a + step]![0]?.unit;
      if (neighbour === undefined) continue;
      const b = neighbour - step;
      if (newUnits[b]?.line !== newUnits[neighbour]!.line || toOld[b]!.length > 0) continue;
      const areBare = isBare(oldSizes[a]!) && isBare(newSizes[b]!);
      const back = step === 1 ? -1 : 1;
      if (!areBare && !isLinked(a + back, b + back) && !isEnd(a, back, oldUnits) && !isEnd(b, back, newUnits)) continue;
      connect(a, b, areBare ? 0.5 : 0.15);
      break;
    }
  }
}

/** Whether no clause of the same line follows on that side. */
const isEnd = (k: number, step: 1 | -1, units: readonly Unit[]): boolean => units[k + step]?.line !== units[k]!.line;

/** Links a clause that stands alone to the one that holds the most of it. */
function joinParts({ oldParts, newParts }: Likeness, { toNew, toOld, connect }: Links): void {
  const byShare = (x: Part, y: Part): number => y.share - x.share;
  for (const { a, b, share } of [...oldParts].sort(byShare)) if (toNew[a]!.length === 0) connect(a, b, share);
  for (const { a, b, share } of [...newParts].sort(byShare)) if (toOld[b]!.length === 0) connect(a, b, share);
}

/** Pairs of letters that stand side by side, each once, as numbers. */
function pairsOf({ content }: Unit): number[] {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < content.length; i++) pairs.add(content.charCodeAt(i) * 65536 + content.charCodeAt(i + 1));
  return [...pairs];
}
