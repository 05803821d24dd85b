import outcomes from '../../data/kept/meeting-outcomes.tsv';
import table from '../../data/kept/laws.tsv';
import { once } from '../text/once';
import { tableColumn, tableRows } from '../text/table';
import { nameStem, NearNames } from './near-names';
import { readMonth, type Month } from './period';

/** A law, a regulation or a regulation of the Party, named without 中华人民共和国. */
export interface Law {
  readonly name: string;
  /** Cells of the table as they stand: a month, a year, or ? where it is not known. */
  readonly published: string;
  readonly since: string;
  /** The first month in which it held no longer; undefined where it holds, or where the end is not known. */
  readonly endedIn?: Month;
  /** It holds no longer, but since when is not known: nothing is said of it. */
  readonly endUnknown: boolean;
  /** Name of the law in its place; '' where there is none. */
  readonly successor: string;
  readonly source: string;
}

const COLUMNS = ['name', 'published', 'since', 'until', 'successor', 'source'] as const;

interface Laws {
  readonly byName: ReadonlyMap<string, Law>;
  /** Without a bracket at the end: （试行） is left out in speaking. Of an ended and a present one the present one. */
  readonly byStem: ReadonlyMap<string, Law>;
  readonly near: NearNames;
}

let laws: Laws | undefined;

/** A row of the pack, also of one that a unit keeps. */
export const lawOf = (row: Readonly<Record<(typeof COLUMNS)[number], string>>): Law => ({
  name: row.name,
  published: row.published,
  since: row.since,
  ...(/^\d/.test(row.until) && { endedIn: readMonth(row.until) }),
  endUnknown: row.until === '?',
  successor: row.successor,
  source: row.source,
});

function lawsOf(): Laws {
  return (laws ??= indexOf(tableRows(table, 'laws.tsv', COLUMNS).map(lawOf)));
}

function indexOf(rows: readonly Law[]): Laws {
  const byName = new Map<string, Law>();
  const byStem = new Map<string, Law>();
  for (const law of rows) {
    byName.set(law.name, law);
    const stem = nameStem(law.name);
    const holder = byStem.get(stem);
    if (!holder || holder.endedIn !== undefined || holder.endUnknown) byStem.set(stem, law);
  }
  return { byName, byStem, near: new NearNames([...byStem.keys()]) };
}

const NO_LAWS: readonly Law[] = [];
const OWN = new WeakMap<readonly Law[], Laws>();

/** A unit's own rows, which go before those of the pack. */
function ownLawsOf(rows: readonly Law[]): Laws | undefined {
  if (rows.length === 0) return undefined;
  let made = OWN.get(rows);
  if (!made) OWN.set(rows, (made = indexOf(rows)));
  return made;
}

const named = ({ byName, byStem }: Laws, name: string): Law | undefined =>
  byName.get(name) ?? byStem.get(nameStem(name));

/** The law of a title as it is cited, with 中华人民共和国 or without; undefined for one that the pack does not have. */
export function lawNamed(title: string, houseLaws: readonly Law[] = NO_LAWS): Law | undefined {
  const name = withoutState(title);
  const ownLaws = ownLawsOf(houseLaws);
  return (ownLaws && named(ownLaws, name)) ?? named(lawsOf(), name);
}

/** Names of laws from which a title that is none differs by one character; none where it is one, or is far from all. */
export function lawsNear(title: string, houseLaws: readonly Law[] = NO_LAWS): readonly Law[] {
  if (lawNamed(title, houseLaws)) return [];
  const stem = nameStem(withoutState(title));
  return [ownLawsOf(houseLaws), lawsOf()].flatMap((someLaws) =>
    someLaws ? someLaws.near.of(stem).map((near) => someLaws.byStem.get(near)!) : [],
  );
}

/** The law whose name has the same characters as a title that is none, in another order. */
export function lawTurned(title: string, houseLaws: readonly Law[] = NO_LAWS): Law | undefined {
  if (lawNamed(title, houseLaws)) return undefined;
  const { near, byStem } = lawsOf();
  const name = near.turned(nameStem(withoutState(title)));
  return name === undefined ? undefined : byStem.get(name);
}

/** A law from which a title that is none differs by a word: two or three characters lost or put in at one place, or the last word. */
export interface ReshapedLaw {
  readonly law: Law;
  /** Whether nobody but the State makes what is called so: provinces and ministries have titles of the other kinds. */
  readonly isStates: boolean;
}

const SHORTEST_RESHAPED = 8;
/** Characters on each side of what was lost or put in: a place in front or a kind behind makes another title. */
const KEPT_BEFORE = 2;
const KEPT_BEHIND = 2;
/** Characters of a word that stands for another. */
const OTHER_WORD = 2;
const CENTRE = '中共中央';
const MOST_CHANGED = 3;
const LAST_WORD = /(?:法|条例|办法|规定|准则|规则)$/;
/** Words that make one title of another: 中外合资 or 暂行 beside a law without them. */
const MAKES_ANOTHER = /实施|[暂试]行|若干|地方|农村|城[市镇]|管理|监督|涉外|修正|[省市县区]/;

/** 《退役军人权益保障法》, 《保障中小企业款项支付办法》: the only law that a title stands so near to; undefined where none or several do. */
export function lawReshaped(title: string, houseLaws: readonly Law[] = NO_LAWS): ReshapedLaw | undefined {
  const document = title.startsWith(CENTRE) ? documentReshaped(title) : undefined;
  if (document) return document;
  const stem = nameStem(withoutState(title));
  const kind = LAST_WORD.exec(stem)?.[0];
  if (kind === undefined || stem.length < SHORTEST_RESHAPED - MOST_CHANGED || lawNamed(title, houseLaws))
    return undefined;
  const { byStem } = lawsOf();
  const alike = [...byStem.keys()].filter(
    (name) =>
      name.length >= SHORTEST_RESHAPED - 1 &&
      (isReshaped(stem, name) ||
        (stem.length < title.length && hasLostLastWord(stem, name)) ||
        hasOtherLast(stem, name, kind) ||
        (kind === '法' && hasOtherWithin(stem, name))),
  );
  const law = alike.length === 1 ? byStem.get(alike[0]!)! : undefined;
  return law && { law, isStates: kind === '法' && alike[0]!.endsWith(kind) };
}

function isReshaped(title: string, name: string): boolean {
  const changed = Math.abs(title.length - name.length);
  if (changed < 2 || changed > MOST_CHANGED) return false;
  const [short, long] = title.length < name.length ? [title, name] : [name, title];
  let before = 0;
  while (before < short.length && short[before] === long[before]) before++;
  let behind = 0;
  while (behind < short.length - before && short.at(-1 - behind) === long.at(-1 - behind)) behind++;
  if (before + behind < short.length || before < KEPT_BEFORE || behind < KEPT_BEHIND) return false;
  return !MAKES_ANOTHER.test(long.slice(before, before + changed));
}

/** 《中华人民共和国乡村振兴法》: a law of the State that has lost the word before 法. */
function hasLostLastWord(title: string, name: string): boolean {
  const kept = title.slice(0, -1);
  if (!title.endsWith('法') || name.length !== title.length + OTHER_WORD || !name.startsWith(kept)) return false;
  const lost = name.slice(kept.length, -1);
  return name.endsWith('法') && !MAKES_ANOTHER.test(lost);
}

/** 《民营企业促进法》: another word between the same first and the same last ones. */
function hasOtherWithin(title: string, name: string): boolean {
  if (title.length !== name.length) return false;
  const [head, tail] = [name.slice(0, KEPT_BEFORE), name.slice(KEPT_BEFORE + OTHER_WORD)];
  return tail.length > KEPT_BEHIND && title.startsWith(head) && title.endsWith(tail);
}

/** Documents of the Centre by their full titles, without 中共中央. */
const documents = once(() => tableColumn(outcomes, 'meeting-outcomes.tsv', 'wording'));

/** 《中共中央关于全面深化改革、推进中国式现代化的决定》: a document of the Centre that has lost a word. */
function documentReshaped(title: string): ReshapedLaw | undefined {
  const stem = title.slice(CENTRE.length).replace(/[\s、]+/g, '、');
  const names = documents();
  if (names.includes(stem)) return undefined;
  const [name, another] = names.filter((wording) => wording.startsWith('关于') && isReshaped(stem, wording));
  if (name === undefined || another !== undefined) return undefined;
  const row = { name: CENTRE + name, published: '?', since: '?', until: '', successor: '', source: '' };
  return { law: lawOf(row), isStates: true };
}

function hasOtherLast(title: string, name: string, kind: string): boolean {
  const kept = title.slice(0, -kind.length);
  return title.length >= SHORTEST_RESHAPED && name.startsWith(kept) && LAST_WORD.exec(name)?.index === kept.length;
}

const STATE = '中华人民共和国';
const withoutState = (title: string): string =>
  title.startsWith(STATE) && title.length > STATE.length + 1 ? title.slice(STATE.length) : title;
