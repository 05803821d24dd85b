import type { DraftDate } from '../facts/draft-date';
import type { Example, HousePost, HouseTerm } from './data';
import { personsIn, type PersonPlace } from './persons';
import type { DraftLines } from './terms';

/** Drafts that name a person of the house. */
const LEAST_DRAFTS = 2;
const MOST_EXAMPLES = 5;
const MOST_POSTS = 6;

/** Counts over drafts, which are read one after another. */
interface Counted {
  drafts: number;
  newest: number;
  times: number;
}

interface PostRow extends Counted, Pick<HousePost, 'post' | 'stands'> {
  dates: DraftDate[];
}

interface PersonRow extends Counted {
  readonly examples: Example[];
  readonly posts: Map<string, PostRow>;
}

/** People named with a post or as 同志 in two drafts or more, with their posts and when they had them. */
export function personTerms(drafts: readonly DraftLines[]): HouseTerm[] {
  const rows = new Map<string, PersonRow>();
  for (const [draft, { file, lines, date }] of drafts.entries())
    lines.forEach((line, index) => {
      for (const place of personsIn(line)) {
        const name = line.slice(place.start, place.end);
        let row = rows.get(name);
        if (!row) rows.set(name, (row = { ...counted(), examples: [], posts: new Map() }));
        const isNew = row.newest !== draft;
        count(row, draft);
        if (isNew && row.examples.length < MOST_EXAMPLES) row.examples.push([file, index + 1]);
        notePost(row, place, draft, date);
      }
    });
  return [...rows]
    .filter(([, row]) => row.drafts >= LEAST_DRAFTS)
    .map(([term, row]): HouseTerm => {
      const posts = postsOf(row);
      const { drafts: holding, times, examples } = row;
      return { term, kind: '人名', drafts: holding, times, examples, ...(posts.length > 0 && { posts }) };
    });
}

const counted = (): Counted => ({ drafts: 0, newest: -1, times: 0 });

function count(row: Counted, draft: number): void {
  row.times++;
  if (row.newest === draft) return;
  row.newest = draft;
  row.drafts++;
}

function notePost(row: PersonRow, { post }: PersonPlace, draft: number, date: DraftDate | undefined): void {
  if (!post) return;
  const key = `${post.stands} ${post.post}`;
  let postRow = row.posts.get(key);
  if (!postRow) row.posts.set(key, (postRow = { ...counted(), ...post, dates: [] }));
  if (date && postRow.newest !== draft) postRow.dates.push(date);
  count(postRow, draft);
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
