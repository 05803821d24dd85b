import type { Held } from './compare';
import { lettersOf } from './marked';
import type { Matching, PlacedFact } from './match';
import { messageOf } from './messages';
import { isSameFact } from './same';
import type { Cited, Fact, FactChange, FactKind, Unit } from './types';

/** Names, which a rewrite may leave out where the draft has told them. */
const NAMES: ReadonlySet<FactKind> = new Set<FactKind>(['name', 'organ', 'place', 'title']);
/** Words whose loss counts where the rest of the clause stayed as it was. */
const BINDING: ReadonlySet<FactKind> = new Set<FactKind>(['obligation', 'scope', 'negation']);
/** How much of the other letters of a clause must be the same for a word that is left out to be told. */
const NEARLY_ALL = 0.8;

/** One of the two drafts, seen from the facts that only it has. */
interface Side {
  readonly change: 'lost' | 'new';
  readonly units: readonly Unit[];
  readonly others: readonly Unit[];
  readonly text: string;
  readonly otherText: string;
  /** Whether a clause of the other draft stands in a sentence that has something in common with that of a clause. */
  readonly isNear: (unit: number, other: number) => boolean;
  readonly linksOf: (unit: number) => readonly { readonly unit: number; readonly alike: number }[];
  readonly letters: string;
}

/** What to say of facts that stand in one draft alone. */
export function judgeLeft(group: FactKind, { oldLeft, newLeft }: Matching, held: Held): FactChange[] {
  if (group === 'direction' || (oldLeft.length === 0 && newLeft.length === 0)) return [];
  const { oldUnits, newUnits, alignment, nearness, oldDraft, newDraft } = held;
  const lost: Side = {
    change: 'lost',
    units: oldUnits,
    others: newUnits,
    text: oldDraft.text,
    otherText: newDraft.text,
    isNear: (unit, other) => nearness.tierOf(unit, other) > 0,
    linksOf: (unit) => alignment.toNew[unit]!,
    letters: lettersOf(newDraft.text),
  };
  const gained: Side = {
    change: 'new',
    units: newUnits,
    others: oldUnits,
    text: newDraft.text,
    otherText: oldDraft.text,
    isNear: (unit, other) => nearness.tierOf(other, unit) > 0,
    linksOf: (unit) => alignment.toOld[unit]!,
    letters: lettersOf(oldDraft.text),
  };
  return [...judgeSide(group, oldLeft, lost), ...judgeSide(group, newLeft, gained)];
}

function judgeSide(group: FactKind, left: readonly PlacedFact[], side: Side): FactChange[] {
  const rows: FactChange[] = [];
  const told = new Set<number>();
  for (const placed of left) {
    const row = BINDING.has(group) ? bindingRow(placed, side) : plainRow(placed, side);
    // one row a clause and kind: it shows the whole clause
    const clause = side.units[placed.unit]!.clause.start;
    if (!row || told.has(clause)) continue;
    told.add(clause);
    rows.push(row);
  }
  return rows;
}

function plainRow(placed: PlacedFact, side: Side): FactChange | undefined {
  const { fact, unit } = placed;
  const links = side.linksOf(unit);
  if (fact.onlyAgainstAnother) return undefined;
  if (NAMES.has(fact.kind) && (links.length > 0 ? isTold(placed, side) : isToldNearby(placed, side))) return undefined;
  // said without its marks
  if (fact.kind === 'heading' || fact.kind === 'quotation' || fact.kind === 'formulation' || fact.kind === 'title') {
    const key = fact.kind === 'heading' ? lettersOf(fact.text) : fact.key.replaceAll(' ', '');
    if (side.letters.includes(key)) return undefined;
  }
  if (fact.kind === 'heading' && links.length > 0) return undefined;
  const clause = side.units[unit]!.clause;
  return rowOf(fact.kind, side.change, { ...clause, text: side.text.slice(clause.start, clause.end) });
}

/** Whether the other draft names it: where a name begins is not sure, so its end must do in a clause that says the same. */
function isTold({ fact, unit }: PlacedFact, { others, linksOf, letters }: Side): boolean {
  const tail = fact.key.slice(-1 - (fact.ending ?? 1));
  return (
    (tail.length > 2 && letters.includes(tail)) ||
    linksOf(unit).some((link) => others[link.unit]!.letters.includes(tail)) ||
    others.some(({ facts }) => facts.some((other) => other.kind === fact.kind && isSameFact(fact, other)))
  );
}

/** Whether a sentence that says the same names it: what named it twice names it once. */
const isToldNearby = ({ fact, unit }: PlacedFact, { others, isNear }: Side): boolean =>
  others.some(({ facts }, k) => isNear(unit, k) && facts.some((f) => f.kind === fact.kind && isSameFact(fact, f)));

/** A word that binds and is left out, or put in, while the rest of its clause stayed; or a clause with it that is gone. */
function bindingRow({ fact, unit }: PlacedFact, side: Side): FactChange | undefined {
  const oldUnit = side.units[unit]!;
  const link = side.linksOf(unit)[0];
  const cite = ({ clause }: Unit, text: string): Cited => ({ ...clause, text: text.slice(clause.start, clause.end) });
  if (!link) {
    if (fact.kind !== 'obligation' || fact.onlyAgainstAnother) return undefined;
    return rowOf(fact.kind, side.change, cite(oldUnit, side.text));
  }
  if (fact.onlyAgainstAnother) return undefined;
  const other = side.others[link.unit]!;
  // 不能 and 不得 deny the same
  if (denies(fact) && oldUnit.facts.filter(denies).length === other.facts.filter(denies).length) return undefined;
  if (shareOfLetters(withoutWords(oldUnit), withoutWords(other)) < NEARLY_ALL) return undefined;
  const places = [cite(oldUnit, side.text), cite(other, side.otherText)];
  const [old, changed] = side.change === 'lost' ? places : places.reverse();
  const cited = { old: old!, new: changed! };
  return { kind: fact.kind, change: 'altered', ...cited, message: messageOf(fact.kind, 'altered', cited) };
}

const denies = ({ key, kind }: Fact): boolean => kind === 'negation' || (kind === 'obligation' && key === 'forbid');

const rowOf = (kind: FactKind, change: 'lost' | 'new', cited: Cited): FactChange => {
  const place = change === 'lost' ? { old: cited } : { new: cited };
  return { kind, change, ...place, message: messageOf(kind, change, place) };
};

/** The letters of a clause without words that bind, reach or deny, and those that go with them: 已经完成, 还没有完成. */
function withoutWords({ letters, facts }: Unit): string {
  let rest = letters;
  for (const { kind, text } of facts) if (BINDING.has(kind)) rest = rest.replace(text, '');
  return rest.replace(/[要须应当可能]|已经|[已还尚]/g, '');
}

function shareOfLetters(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, k) => text.slice(k, k + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  if (first.size + second.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  return (2 * shared) / (first.size + second.size);
}
