import type { DraftDate } from '../facts/draft-date';
import type { Example, HousePost, HouseTerm } from './data';
import { personsIn } from './persons';

/** Drafts that name a person of the house. */
const LEAST_DRAFTS = 2;
const MOST_EXAMPLES = 5;
const MOST_POSTS = 6;

/** A person whom a draft names, and in which posts. */
export interface PersonTrace {
  readonly name: string;
  readonly times: number;
  /** Where first, from 1. */
  readonly line: number;
  readonly posts: readonly PostTrace[];
}

type PostTrace = Pick<HousePost, 'post' | 'stands' | 'times'>;

/** What drafts say of people, and when they were written. */
export interface DraftPersons {
  readonly file: number;
  readonly persons: readonly PersonTrace[];
  readonly date: DraftDate | undefined;
}

interface Counted {
  drafts: number;
  times: number;
}

interface PostRow extends Counted, Pick<HousePost, 'post' | 'stands'> {
  dates: DraftDate[];
}

interface PersonRow extends Counted {
  readonly examples: Example[];
  readonly posts: Map<string, PostRow>;
}

/** People named with a post or as 同志 in the lines of a draft. */
export function personTraces(lines: readonly string[]): PersonTrace[] {
  const persons = new Map<string, { times: number; readonly line: number; readonly posts: Map<string, PostTrace> }>();
  lines.forEach((line, index) => {
    for (const { start, end, post } of personsIn(line)) {
      const name = line.slice(start, end);
      let person = persons.get(name);
      if (!person) persons.set(name, (person = { times: 0, line: index + 1, posts: new Map() }));
      person.times++;
      if (!post) continue;
      const key = `${post.stands} ${post.post}`;
      person.posts.set(key, { ...post, times: (person.posts.get(key)?.times ?? 0) + 1 });
    }
  });
  return [...persons].map(([name, { times, line, posts }]) => ({ name, times, line, posts: [...posts.values()] }));
}

/** People named in two drafts or more, with their posts and when they had them. */
export function personTerms(drafts: readonly DraftPersons[]): HouseTerm[] {
  const rows = new Map<string, PersonRow>();
  for (const { file, persons, date } of drafts)
    for (const { name, times, line, posts } of persons) {
      let row = rows.get(name);
      if (!row) rows.set(name, (row = { drafts: 0, times: 0, examples: [], posts: new Map() }));
      row.drafts++;
      row.times += times;
      if (row.examples.length < MOST_EXAMPLES) row.examples.push([file, line]);
      for (const post of posts) notePost(row, post, date);
    }
  return [...rows]
    .filter(([, row]) => row.drafts >= LEAST_DRAFTS)
    .map(([term, row]): HouseTerm => {
      const posts = postsOf(row);
      const { drafts: holding, times, examples } = row;
      return { term, kind: '人名', drafts: holding, times, examples, ...(posts.length > 0 && { posts }) };
    });
}

function notePost(row: PersonRow, { post, stands, times }: PostTrace, date: DraftDate | undefined): void {
  const key = `${stands} ${post}`;
  let postRow = row.posts.get(key);
  if (!postRow) row.posts.set(key, (postRow = { drafts: 0, times: 0, post, stands, dates: [] }));
  if (date) postRow.dates.push(date);
  postRow.drafts++;
  postRow.times += times;
}

function postsOf({ posts }: PersonRow): HousePost[] {
  return [...posts.values()]
    .sort((a, b) => b.drafts - a.drafts || b.times - a.times)
    .slice(0, MOST_POSTS)
    .map(({ post, stands, drafts, times, dates }) => ({
      post,
      stands,
      drafts,
      times,
      ...(dates.length > 0 && {
        firstMonth: writtenMonth(Math.min(...dates.map(({ firstMonth }) => firstMonth))),
        lastMonth: writtenMonth(Math.max(...dates.map(({ lastMonth }) => lastMonth))),
      }),
    }));
}

const writtenMonth = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
