import type { Example, HouseHabit, HouseSummary, HouseTerm } from '../house/data';

/** An item of a house as a person reads it. */
export interface ShownItem {
  readonly id: string;
  readonly label: string;
  readonly sure: string;
  readonly decision?: string;
  readonly examples: readonly { readonly file: string; readonly line: number }[];
}

export interface ShownHouse {
  readonly headline: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly ShownItem[] }[];
}

/** Terms that are seldom are shown so many at most. */
const MOST_RARER = 200;

/** What was learned, in groups; the surest first. */
export function shownHouse({ learned, files, habits, terms, rarer, decisions }: HouseSummary): ShownHouse {
  const counted = files.filter(({ copyOf }) => copyOf === undefined).length;
  const placesOf = (examples: readonly Example[]): ShownItem['examples'] =>
    examples.flatMap(([file, line]) => (files[file] ? [{ file: files[file].file, line }] : []));
  const decided = (id: string): Pick<ShownItem, 'decision'> => (decisions[id] ? { decision: decisions[id] } : {});
  const habitItem = (habit: HouseHabit): ShownItem => ({
    id: habit.id,
    label: `${habit.name}：${habit.choice}`,
    sure: `${habit.times}/${habit.all} 处 · ${habit.drafts} 篇${habit.norm ? '' : ' · 与通行写法不同'}`,
    ...decided(habit.id),
    examples: placesOf(habit.examples),
  });
  const termItem = (term: HouseTerm): ShownItem => ({
    id: term.term,
    label: term.term,
    sure: `${term.times} 处 · ${term.drafts} 篇`,
    ...decided(term.term),
    examples: placesOf(term.examples),
  });
  const groups = [
    { title: '习惯', items: [...habits].sort((a, b) => b.lower - a.lower).map(habitItem) },
    { title: '常用的用语和名称', items: terms.map(termItem) },
    { title: '其他用语和名称', items: rarer.slice(0, MOST_RARER).map(termItem) },
  ];
  return {
    headline: `${learned} 学习了 ${counted} 篇`,
    groups: groups.filter(({ items }) => items.length > 0),
  };
}
