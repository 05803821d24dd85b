import { CLOSING, SALUTATION } from '../../house/habit-notes';
import type { HouseMemory } from '../../house/memory';
import type { HouseHabit, HouseTerm } from '../../house/data';
import type { Draft } from '../../syntax/types';
import { kindsAt } from '../snippets';

/** A word, a name or a line of the house that may be completed. */
export interface HouseWord {
  readonly text: string;
  /** One line about it, Chinese. */
  readonly detail: string;
}

const made = new WeakMap<HouseMemory, readonly HouseWord[]>();

/** Terms, names of bodies and names of people with their newest post, most widely used first. Made once a memory. */
export function houseWords(memory: HouseMemory): readonly HouseWord[] {
  let words = made.get(memory);
  if (!words) made.set(memory, (words = memory.terms.flatMap(wordsOf)));
  return words;
}

function wordsOf(row: HouseTerm): HouseWord[] {
  const { term, kind, drafts } = row;
  if (kind !== '人名') return [{ text: term, detail: `本单位${kind} · ${drafts} 篇` }];
  const newest = newestPost(row);
  const whole = newest === undefined ? [] : [newest.stands === 'before' ? newest.post + term : term + newest.post];
  return [...whole, term].map((text) => ({
    text,
    detail: `本单位人名${newest ? ` · ${newest.post}` : ''} · ${drafts} 篇`,
  }));
}

/** The post of the newest drafts; of those without a date the most frequent one. */
function newestPost({ posts = [] }: HouseTerm): NonNullable<HouseTerm['posts']>[number] | undefined {
  return posts.reduce<(typeof posts)[number] | undefined>(
    (newest, post) => ((post.firstMonth ?? '') > (newest?.firstMonth ?? '') || !newest ? post : newest),
    undefined,
  );
}

/** A habit of the house that nobody has ruled out. */
export function habitOf({ summary }: HouseMemory, id: string): HouseHabit | undefined {
  return summary.decisions[id] === '不采纳' ? undefined : summary.habits.find((habit) => habit.id === id);
}

/** What the house writes on a line of a draft, where a salutation or the closing has its place. */
export function houseLines(memory: HouseMemory, draft: Draft, line: number): HouseWord[] {
  const kinds = kindsAt(draft, line);
  const shown = (id: string, name: string): HouseWord[] => {
    const habit = habitOf(memory, id);
    return habit ? [{ text: habit.choice, detail: `本单位的${name} · ${habit.times}/${habit.all} 篇` }] : [];
  };
  return [
    ...(kinds.includes('salutations') ? shown(SALUTATION, '称谓') : []),
    ...(kinds.includes('closings') ? shown(CLOSING, '结尾') : []),
  ];
}
