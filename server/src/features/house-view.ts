import type { Example, HouseHabit, HouseSummary, HouseTerm, TermForm } from '../house/data';

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
    sure: [
      `${habit.times}/${habit.all} 处 · ${habit.drafts} 篇`,
      ...(habit.others ?? []).map(({ choice, times }) => `另有“${choice}” ${times} 处`),
      ...(habit.norm || habit.open ? [] : ['与通行写法不同']),
    ].join(' · '),
    ...decided(habit.id),
    examples: placesOf(habit.examples),
  });
  const termItem = (term: HouseTerm): ShownItem => ({
    id: term.term,
    label: term.term,
    sure: [`${term.times} 处 · ${term.drafts} 篇`, ...(term.forms ?? []).map(shownForm), ...shownPosts(term)].join(
      ' · ',
    ),
    ...decided(term.term),
    examples: placesOf(term.examples),
  });
  const groups = [
    { title: '习惯', items: [...habits].sort((a, b) => b.lower - a.lower).map(habitItem) },
    { title: '人名和职务', items: [...terms, ...rarer].filter(isPerson).slice(0, MOST_RARER).map(termItem) },
    { title: '常用的用语和机构名', items: terms.filter((term) => !isPerson(term)).map(termItem) },
    {
      title: '其他用语和机构名',
      items: rarer
        .filter((term) => !isPerson(term))
        .slice(0, MOST_RARER)
        .map(termItem),
    },
  ];
  return {
    headline: `${learned} 学习了 ${counted} 篇`,
    groups: groups.filter(({ items }) => items.length > 0),
  };
}

/** What a person has said of items, by what they read: what is not among the items any more keeps its id. */
export function shownDecisions({ habits, decisions }: HouseSummary): Readonly<Record<string, string>> {
  const labels = new Map(habits.map((habit) => [habit.id, `${habit.name}：${habit.choice}`]));
  return Object.fromEntries(Object.entries(decisions).map(([id, decision]) => [labels.get(id) ?? id, decision]));
}

const isPerson = ({ kind }: HouseTerm): boolean => kind === '人名';

const shownForm = ({ form, kind, times }: TermForm): string =>
  `${kind === '简称' ? '简称' : '另有'}“${form}” ${times} 处`;

/** The posts of a person, the newest first: 书记（2024年3月起，5 篇）、局长（至2022年9月，3 篇）. */
function shownPosts({ posts = [] }: HouseTerm): string[] {
  if (posts.length === 0) return [];
  const [newest, ...older] = [...posts].sort((a, b) => ((a.firstMonth ?? '') < (b.firstMonth ?? '') ? 1 : -1));
  const when = (month: string | undefined, sign: (written: string) => string): string =>
    month === undefined ? '' : `${sign(month.replace(/^(\d{4})-0?(\d{1,2})$/u, '$1年$2月'))}，`;
  const shown = [
    `${newest!.post}（${when(older.length > 0 ? newest!.firstMonth : undefined, (month) => `${month}起`)}${newest!.drafts} 篇）`,
    ...older.map(({ post, lastMonth, drafts }) => `${post}（${when(lastMonth, (month) => `至${month}`)}${drafts} 篇）`),
  ];
  return [shown.join('、')];
}
