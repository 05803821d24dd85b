import titles from '../../../data/kept/personal-titles.tsv';
import { mistaken } from '../../lexicon/confusable';
import type { Person } from '../../lexicon/people';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import type { Span } from '../../text/span';
import { behindLast } from '../../text/behind';

interface NamedPerson extends Span {
  readonly name: string;
  readonly post?: string;
  readonly postStart?: number;
}

interface MisnamedPerson extends Span {
  readonly written: string;
  readonly right: string;
}

/** What a text says of the people of a list. Offsets are relative to it. */
interface Read {
  readonly named: readonly NamedPerson[];
  readonly misnamed: readonly MisnamedPerson[];
  /** People in a row, with 、 between. */
  readonly rows: readonly { readonly names: readonly NamedPerson[] }[];
}

export interface PersonIndex {
  read(text: string): Read;
}

const INDEXES = new WeakMap<readonly Person[], PersonIndex>();
const TITLED = `(?:${alternation(tableColumn(titles, 'personal-titles.tsv', 'word'))})`;
/** Names shorter than this differ by one character from many others. */
const LONG_NAME = 3;
const NOTHING: Read = { named: [], misnamed: [], rows: [] };

/** The index of a list, made once. */
export function personIndex(people: readonly Person[]): PersonIndex {
  let index = INDEXES.get(people);
  if (!index) INDEXES.set(people, (index = makeIndex(people)));
  return index;
}

function makeIndex(people: readonly Person[]): PersonIndex {
  const names = [...new Set(people.map(({ name }) => name))];
  const posts = [...new Set(people.map(({ post }) => post))];
  const allNames = new Set(names);
  const name = new RegExp(alternation(names), 'g');
  const post = alternation(posts);
  const before = new RegExp(`(?:${post})$`);
  const behind = new RegExp(`^(?:同志)?(?:${post})`);
  const surnames = [...new Set(names.map((n) => n[0]!))].join('');
  // a name as long as one of the list, behind a post of it or before a title
  const unknown = new RegExp(
    `(?:(?<=${post})([${surnames}]\\p{Script=Han}{2})|(?<![\\p{Script=Han}])([${surnames}]\\p{Script=Han}{2})(?=${TITLED}))`,
    'gu',
  );
  const longest = Math.max(...posts.map((p) => p.length));

  return {
    read(text) {
      const places = allMatches(text, name);
      const named = places.map((m): NamedPerson => {
        const [start, end] = [m.index, m.index + m[0].length];
        const place = { start, end, name: m[0] };
        const ahead = before.exec(text.slice(Math.max(0, start - longest), start));
        const postStart = start - (ahead?.[0].length ?? 0);
        if (ahead && isEarlier(text, postStart)) return place;
        if (ahead) return { ...place, post: ahead[0], postStart };
        const after = behind.exec(text.slice(end, end + longest + 2));
        if (!after) return place;
        const written = after[0].replace(/^同志/, '');
        return { ...place, post: written, postStart: end + after[0].length - written.length };
      });
      const misnamed = allMatches(text, unknown).flatMap((m): MisnamedPerson[] => {
        const written = m[1] ?? m[2]!;
        const likely = allNames.has(written) ? [] : names.filter((n) => isNear(written, n));
        return likely.length === 1
          ? [{ start: m.index, end: m.index + written.length, written, right: likely[0]! }]
          : [];
      });
      if (named.length === 0 && misnamed.length === 0) return NOTHING;
      return { named, misnamed, rows: rowsOf(text, named) };
    },
  };
}

/** 时任市长, 2022年市长……: a post of another time. */
const OF_ANOTHER_TIME = /(?:时任|原任|曾任|前任|原|老)$/;

function isEarlier(text: string, postStart: number): boolean {
  const before = text.slice(0, postStart);
  return OF_ANOTHER_TIME.test(before) || /(?:19|20)\d\d年/.test(before.slice(behindLast(text, '。；！？', postStart)));
}

/** One character other that sounds or looks like it, and the surname the same. */
function isNear(written: string, name: string): boolean {
  if (name.length !== written.length || name.length < LONG_NAME || name[0] !== written[0]) return false;
  const other = [...name].flatMap((c, k) => (c === written[k] ? [] : [k]));
  if (other.length !== 1) return false;
  const k = other[0]!;
  return mistaken(written.charCodeAt(k), name.charCodeAt(k)) !== undefined;
}

function rowsOf(text: string, named: readonly NamedPerson[]): { readonly names: readonly NamedPerson[] }[] {
  const rows: { names: NamedPerson[] }[] = [];
  let row: NamedPerson[] = [];
  const close = (): void => {
    if (row.length >= 2) rows.push({ names: row });
    row = [];
  };
  for (const person of named) {
    const lastPerson = row.at(-1);
    if (lastPerson && text.slice(lastPerson.end, person.start) !== '、') close();
    row.push(person);
  }
  close();
  return rows;
}
