import type { DraftDate } from '../facts/draft-date';
import type { Span } from '../text/span';
import type { HousePost, HouseTerm } from './data';

/** Drafts that must name a person in a post before it is taken for one that was held. */
const LEAST_DRAFTS = 2;
/** What tells, before a post, that the older one is meant. */
const PAST = /(?:原|前|老|时任|曾任|历任|原任|前任|卸任)$/u;
/** What makes a post another one. */
const DEPUTY = '副';

/** A person who was named in one post in older speeches, and in another one in all newer ones. */
export interface MovedPerson {
  readonly name: string;
  readonly older: readonly DatedPost[];
  readonly newer: DatedPost;
}

/** A post with the months, as numbers, between which it stands in drafts. */
export interface DatedPost extends Pick<HousePost, 'post' | 'drafts'> {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** An older post beside its person’s name. Offsets are of the text, and of the post. */
export interface OlderPost extends Span {
  readonly person: MovedPerson;
  readonly older: DatedPost;
}

/** People of the house whose post has changed for sure: every draft with the newer one is newer than all with the others. */
export function movedPersons(terms: readonly HouseTerm[]): MovedPerson[] {
  return terms.flatMap(({ term: name, posts }) => {
    if (!posts || posts.length < 2) return [];
    const dated = datedPosts(posts);
    if (!dated || dated.length < 2) return [];
    const newer = dated.reduce((latest, post) => (post.firstMonth > latest.firstMonth ? post : latest));
    const older = dated.filter((post) => post !== newer);
    return older.every(({ lastMonth }) => lastMonth < newer.firstMonth) ? [{ name, older, newer }] : [];
  });
}

/** The posts of a person, whether written before or behind the name; undefined where one of them has no date. */
function datedPosts(posts: readonly HousePost[]): DatedPost[] | undefined {
  const byPost = new Map<string, DatedPost>();
  for (const { post, drafts, firstMonth: written, lastMonth: writtenLast } of posts) {
    const firstMonth = monthOf(written);
    const lastMonth = monthOf(writtenLast);
    if (firstMonth === undefined || lastMonth === undefined) return undefined;
    const before = byPost.get(post);
    byPost.set(post, {
      post,
      drafts: drafts + (before?.drafts ?? 0),
      firstMonth: Math.min(firstMonth, before?.firstMonth ?? Infinity),
      lastMonth: Math.max(lastMonth, before?.lastMonth ?? -Infinity),
    });
  }
  return [...byPost.values()].filter(({ drafts }) => drafts >= LEAST_DRAFTS);
}

/** The month of 2024-05 as a number; undefined for anything else that a person may have written into the file. */
function monthOf(written: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d\d)$/.exec(written ?? '');
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : undefined;
}

/** Places of a text where a person is named in an older post. */
export function olderPostsIn(text: string, persons: readonly MovedPerson[]): OlderPost[] {
  return persons.flatMap((person) => {
    const places: OlderPost[] = [];
    const { name } = person;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const older = person.older.flatMap((post): OlderPost[] => {
        const place = besideName(text, start, start + name.length, post.post);
        return place ? [{ ...place, person, older: post }] : [];
      });
      places.push(...older.slice(0, 1));
    }
    return places;
  });
}

function besideName(text: string, start: number, end: number, post: string): Span | undefined {
  const before = start - post.length;
  if (before >= 0 && text.startsWith(post, before)) {
    const leading = text.slice(0, before);
    return leading.endsWith(DEPUTY) || PAST.test(leading) ? undefined : { start: before, end: start };
  }
  return text.startsWith(post, end) && !PAST.test(text.slice(0, start))
    ? { start: end, end: end + post.length }
    : undefined;
}

/** Whether a draft of a date is as old as the older post, so that it is right there. */
export const isOfItsTime = ({ newer }: MovedPerson, date: DraftDate | undefined): boolean =>
  date !== undefined && date.firstMonth < newer.firstMonth;
