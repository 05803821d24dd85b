import type { Example, HouseHabit } from './data';
import { CLOSING, SALUTATION, type HabitNotes, type NotedChoice } from './habit-notes';
import { lowerBound } from './surely';

/** What a draft of the house tells of habits, with the number of its file. */
export interface NotedDraft {
  readonly file: number;
  readonly notes: HabitNotes;
}

/** Places with a choice, and drafts that hold any, below which nothing is called a habit. */
const LEAST_PLACES = 15;
const LEAST_DRAFTS = 10;
/** The same of a salutation or a closing, and of the words with which paragraphs begin. */
const LEAST_DRAFTS_OF_FRAME = 5;
/** A habit is what is done mostly, for sure. */
const LEAST_LOWER = 0.6;
/** Share of the drafts with a choice that do mostly the same, for sure. */
const LEAST_OF_DRAFTS = 0.6;
const MOST_EXAMPLES = 5;
const MOST_OTHERS = 3;
const MOST_TRANSITIONS = 6;

interface Row {
  times: number;
  readonly norm: NotedChoice['norm'];
  readonly examples: Example[];
}

interface Tally {
  readonly id: string;
  readonly name: string;
  readonly choices: Map<string, Row>;
  /** Of each draft with the choice, how often it does what. */
  readonly drafts: Map<number, Map<string, number>>;
}

/** What a house does mostly where there is a choice: wordings, marks of headings, salutation, closing, length. */
export function habitsOf(drafts: readonly NotedDraft[]): HouseHabit[] {
  const tallies = new Map<string, Tally>();
  for (const { file, notes } of drafts)
    for (const note of notes.choices) {
      let tally = tallies.get(note.id);
      if (!tally)
        tallies.set(note.id, (tally = { id: note.id, name: note.name, choices: new Map(), drafts: new Map() }));
      let row = tally.choices.get(note.choice);
      if (!row) tally.choices.set(note.choice, (row = { times: 0, norm: note.norm, examples: [] }));
      row.times++;
      const inDraft = tally.drafts.get(file) ?? new Map<string, number>();
      tally.drafts.set(file, inDraft.set(note.choice, (inDraft.get(note.choice) ?? 0) + 1));
      addExample(row.examples, file, note.line);
    }
  return [...[...tallies.values()].flatMap(habitOf), ...usualLength(drafts), ...usualTransitions(drafts)];
}

function addExample(examples: Example[], file: number, line: number): void {
  if (examples.length < MOST_EXAMPLES && examples.at(-1)?.[0] !== file) examples.push([file, line]);
}

function habitOf({ id, name, choices, drafts }: Tally): HouseHabit[] {
  const all = [...choices.values()].reduce((sum, { times }) => sum + times, 0);
  const [first, ...rest] = [...choices].sort(([, a], [, b]) => b.times - a.times);
  const isFrame = id === SALUTATION || id === CLOSING;
  if (!first || all < LEAST_PLACES || drafts.size < (isFrame ? LEAST_DRAFTS_OF_FRAME : LEAST_DRAFTS)) return [];
  const [choice, { times, norm, examples }] = first;
  const lower = lowerBound(times, all);
  if (lower < LEAST_LOWER) return [];
  // places of one draft are no evidence apart: the drafts must agree as well, and few of them nearly all
  const agreeing = [...drafts.values()].filter((inDraft) => isMostly(inDraft, choice)).length;
  if (lowerBound(agreeing, drafts.size) < LEAST_OF_DRAFTS) return [];
  // a salutation or a closing of one draft alone is a sentence of it, and no wording of the house
  const told = isFrame ? rest.filter(([, row]) => row.examples.length > 1) : rest;
  const others = told.slice(0, MOST_OTHERS).map(([other, row]) => ({ choice: other, times: row.times }));
  return [
    {
      id,
      name,
      choice,
      times,
      all,
      drafts: drafts.size,
      lower: rounded(lower),
      norm: norm === 'yes',
      ...(norm === 'open' && { open: true }),
      ...(others.length > 0 && { others }),
      examples,
    },
  ];
}

const isMostly = (inDraft: ReadonlyMap<string, number>, choice: string): boolean =>
  (inDraft.get(choice) ?? 0) * 2 > [...inDraft.values()].reduce((sum, times) => sum + times, 0);

const rounded = (share: number): number => Math.floor(share * 1000) / 1000;

/** The middle half of the lengths, as something to know and nothing to be told of. */
function usualLength(drafts: readonly NotedDraft[]): HouseHabit[] {
  if (drafts.length < LEAST_PLACES) return [];
  const lengths = drafts.map(({ notes }) => notes.characters).sort((a, b) => a - b);
  const quarter = lengths[Math.floor(lengths.length / 4)]!;
  const threeQuarters = lengths[Math.floor((lengths.length * 3) / 4)]!;
  const times = lengths.filter((length) => length >= quarter && length <= threeQuarters).length;
  const counted = { times, all: lengths.length, drafts: lengths.length, lower: 0, norm: true, examples: [] };
  return [{ id: 'length', name: '篇幅', choice: `多为${quarter}至${threeQuarters}字`, ...counted }];
}

/** Words with which paragraphs begin, before a comma. */
function usualTransitions(drafts: readonly NotedDraft[]): HouseHabit[] {
  const seen = new Map<string, { times: number; readonly drafts: Set<number>; readonly examples: Example[] }>();
  for (const { file, notes } of drafts)
    for (const { word, line } of notes.openings) {
      let row = seen.get(word);
      if (!row) seen.set(word, (row = { times: 0, drafts: new Set(), examples: [] }));
      row.times++;
      row.drafts.add(file);
      addExample(row.examples, file, line);
    }
  const usual = [...seen]
    .filter(([, row]) => row.drafts.size >= LEAST_DRAFTS_OF_FRAME)
    .sort(([, a], [, b]) => b.times - a.times);
  if (usual.length === 0) return [];
  const first = usual.slice(0, MOST_TRANSITIONS);
  return [
    {
      id: 'transitions',
      name: '常用的段首词',
      choice: first.map(([word]) => word).join('、'),
      times: first.reduce((sum, [, { times }]) => sum + times, 0),
      all: drafts.reduce((sum, { notes }) => sum + notes.paragraphs, 0),
      drafts: new Set(first.flatMap(([, row]) => [...row.drafts])).size,
      lower: 0,
      norm: true,
      examples: first.flatMap(([, { examples }]) => examples.slice(0, 1)),
    },
  ];
}
