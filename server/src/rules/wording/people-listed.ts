import type { House, Report } from '../../contract/rule';
import { dateEvidence, type DateEvidence, type DraftDate } from '../../facts/draft-date';
import type { Person } from '../../lexicon/people';
import type { Paragraph, Role } from '../../syntax/types';
import { personIndex } from './people-index';
import { replacedBy } from '../../contract/replacement';

/** A person of the list, named with a post or without. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** A post of the list that stands directly beside the name. */
  readonly post?: string;
  /** Where the post is what the finding marks. */
  readonly postStart?: number;
}

/** A name beside a post of the list that is nobody's there, with the one it is like. */
interface Misnamed {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly right: string;
}

/** Names in a row with 、 between. */
interface Row {
  readonly names: readonly Named[];
}

/** What a line says of persons of a list. */
export interface Listed {
  readonly date: DateEvidence | undefined;
  readonly named: readonly Named[];
  readonly misnamed: readonly Misnamed[];
  readonly rows: readonly Row[];
}

/** What a paragraph says of persons of a list. */
export function listedIn(paragraph: Paragraph, role: Role, { people }: House): Listed | undefined {
  const date = dateEvidence(paragraph, role);
  const { named, misnamed, rows } = personIndex(people).read(paragraph.text);
  return date || named.length > 0 || misnamed.length > 0 ? { date, named, misnamed, rows } : undefined;
}

/** What the list of a unit says against a line; without a sure date no post. */
export function againstList(
  line: number,
  { named, misnamed, rows }: Listed,
  people: readonly Person[],
  date: DraftDate | undefined,
): readonly Report[] {
  return [
    ...misnamed.map((place) => otherName(line, place)),
    ...named.flatMap((person) => (date ? olderPost(line, person, people, date) : [])),
    ...rows.flatMap((row) => wrongOrder(line, row, people, date)),
  ];
}

function otherName(line: number, { start, end, written, right }: Misnamed): Report {
  return {
    at: line,
    start,
    end,
    message: `名单里没有“${written}”，有“${right}”，请核对。`,
    suggestions: [replacedBy({ at: line, start, end }, right)],
  };
}

/** Whether a row of the list surely held, or surely did not hold, over the whole time in which the draft may be given. */
const heldThrough = ({ from, until }: Person, { firstMonth, lastMonth }: DraftDate): boolean =>
  (from === undefined || from <= firstMonth) && (until === undefined || until > lastMonth);
const heldNever = ({ from, until }: Person, { firstMonth, lastMonth }: DraftDate): boolean =>
  (until !== undefined && until <= firstMonth) || (from !== undefined && from > lastMonth);

function olderPost(line: number, named: Named, people: readonly Person[], date: DraftDate): Report[] {
  const { name, post, postStart } = named;
  if (post === undefined || postStart === undefined) return [];
  const rows = people.filter((person) => person.name === name);
  // of one post in several rows (left and taken again) one that may have held is enough
  const ofPost = rows.filter((person) => person.post === post);
  if (ofPost.length === 0 || !ofPost.every((person) => heldNever(person, date))) return [];
  const now = rows.find((person) => heldThrough(person, date));
  const [start, end] = [postStart, postStart + post.length];
  return [
    {
      at: line,
      start,
      end,
      message: `按名单，${name}这时${now ? `任“${now.post}”` : `已不任“${post}”`}，请核对职务。`,
      ...(now && {
        suggestions: [replacedBy({ at: line, start, end }, now.post)],
      }),
    },
  ];
}

function wrongOrder(line: number, { names }: Row, people: readonly Person[], date: DraftDate | undefined): Report[] {
  const orders = names.map(({ name }) => orderOf(name, people, date));
  for (let k = 1; k < names.length; k++) {
    const [before, after] = [orders[k - 1], orders[k]];
    if (before === undefined || after === undefined || before <= after) continue;
    const { start, end, name } = names[k - 1]!;
    const message = `按名单的次序，${names[k]!.name}在${name}前面，请核对排序。`;
    return [{ at: line, start, end, message }];
  }
  return [];
}

/** The place of a person: that of the row that held; without a date only where all rows give one. */
function orderOf(name: string, people: readonly Person[], date: DraftDate | undefined): number | undefined {
  const rows = people.filter((person) => person.name === name && (!date || !heldNever(person, date)));
  const orders = new Set(rows.map(({ order }) => order));
  return orders.size === 1 ? [...orders][0] : undefined;
}
