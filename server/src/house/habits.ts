import { endsSpeech } from '../lexicon/closing-words';
import { FAMILIES } from '../syntax/families';
import type { Draft, Section } from '../syntax/types';
import { isHan } from '../text/chars';
import type { Example, HouseHabit } from './data';
import { lowerBound } from './surely';
import { choicesIn, textHabits } from './text-habits';

/** A draft of the house with the number of its file. */
export interface HouseDraft {
  readonly file: number;
  readonly draft: Draft;
}

/** Places with a choice, and drafts that hold any, below which nothing is called a habit. */
const LEAST_PLACES = 15;
const LEAST_DRAFTS = 5;
/** A habit is what is done mostly, for sure. */
const LEAST_LOWER = 0.6;
const MOST_EXAMPLES = 5;
/** Longest closing line that is a formula. */
const LONGEST_CLOSING = 24;
const LONGEST_TRANSITION = 6;
const MOST_TRANSITIONS = 6;
/** Marks of headings that everyone uses, outermost first (GB/T 9704-2012, 7.3.3). */
const NORMAL_MARKS = ['comma', 'paren', 'dot', 'digit-paren'];
const LEVELS = ['一级', '二级', '三级', '四级'];

interface Tally {
  readonly id: string;
  readonly name: string;
  readonly choices: Map<string, { times: number; readonly norm: boolean; readonly examples: Example[] }>;
  readonly drafts: Set<number>;
}

/** Counts which way was taken where there is a choice. */
class Tallies {
  readonly #byId = new Map<string, Tally>();

  add(id: string, name: string, choice: string, norm: boolean, example: Example): void {
    let tally = this.#byId.get(id);
    if (!tally) this.#byId.set(id, (tally = { id, name, choices: new Map(), drafts: new Set() }));
    let row = tally.choices.get(choice);
    if (!row) tally.choices.set(choice, (row = { times: 0, norm, examples: [] }));
    row.times++;
    tally.drafts.add(example[0]);
    if (row.examples.length < MOST_EXAMPLES && row.examples.at(-1)?.[0] !== example[0]) row.examples.push(example);
  }

  habits(): HouseHabit[] {
    return [...this.#byId.values()].flatMap(({ id, name, choices, drafts }) => {
      const all = [...choices.values()].reduce((sum, { times }) => sum + times, 0);
      const [first] = [...choices].sort(([, a], [, b]) => b.times - a.times);
      if (!first || all < LEAST_PLACES || drafts.size < LEAST_DRAFTS) return [];
      const [choice, { times, norm, examples }] = first;
      const lower = lowerBound(times, all);
      if (lower < LEAST_LOWER) return [];
      return [{ id, name, choice, times, all, drafts: drafts.size, lower: rounded(lower), norm, examples }];
    });
  }
}

const rounded = (share: number): number => Math.floor(share * 1000) / 1000;

/** What a house does mostly where there is a choice: wordings, marks of headings, salutation, closing, length. */
export function habitsOf(drafts: readonly HouseDraft[]): HouseHabit[] {
  const tallies = new Tallies();
  for (const { file, draft } of drafts) {
    draft.paragraphs.forEach(({ text }, line) => {
      for (const habit of textHabits())
        for (const { choice } of choicesIn(text, habit))
          tallies.add(habit.id, habit.name, choice.choice, choice.norm, [file, line + 1]);
    });
    noteFrame(tallies, file, draft);
    noteMarks(tallies, file, draft.sections);
  }
  return [...tallies.habits(), ...usualLength(drafts), ...usualTransitions(drafts)];
}

/** Salutation and closing. */
function noteFrame(tallies: Tallies, file: number, { paragraphs, roles }: Draft): void {
  const salutation = roles.indexOf('salutation');
  if (salutation >= 0)
    tallies.add('salutation', '称谓', paragraphs[salutation]!.text.trim(), false, [file, salutation + 1]);
  const closing = roles.findLastIndex((role) => role === 'paragraph');
  const text = paragraphs[closing]?.text.trim() ?? '';
  if (text !== '' && text.length <= LONGEST_CLOSING && endsSpeech(text))
    tallies.add('closing', '结尾', text, false, [file, closing + 1]);
}

function noteMarks(tallies: Tallies, file: number, sections: readonly Section[]): void {
  for (const { heading, level, line, children } of sections) {
    const family = heading.marker?.family;
    const name = LEVELS[level - 1];
    if (family !== undefined && name !== undefined) {
      const sample = FAMILIES.find(({ id }) => id === family)?.sample ?? family;
      tallies.add(`mark:${level}`, `${name}标题的序号`, sample, family === NORMAL_MARKS[level - 1], [file, line + 1]);
    }
    noteMarks(tallies, file, children);
  }
}

const charactersOf = ({ text }: Draft): number => {
  let characters = 0;
  for (let offset = 0; offset < text.length; offset++) if (isHan(text.charCodeAt(offset))) characters++;
  return characters;
};

/** The middle half of the lengths, as something to know and nothing to be told of. */
function usualLength(drafts: readonly HouseDraft[]): HouseHabit[] {
  if (drafts.length < LEAST_PLACES) return [];
  const lengths = drafts.map(({ draft }) => charactersOf(draft)).sort((a, b) => a - b);
  const quarter = lengths[Math.floor(lengths.length / 4)]!;
  const threeQuarters = lengths[Math.floor((lengths.length * 3) / 4)]!;
  const times = lengths.filter((length) => length >= quarter && length <= threeQuarters).length;
  const counted = { times, all: lengths.length, drafts: lengths.length, lower: 0, norm: true, examples: [] };
  return [{ id: 'length', name: '篇幅', choice: `多为${quarter}至${threeQuarters}字`, ...counted }];
}

/** Words with which paragraphs begin, before a comma. */
function usualTransitions(drafts: readonly HouseDraft[]): HouseHabit[] {
  const seen = new Map<string, { times: number; readonly drafts: Set<number>; readonly examples: Example[] }>();
  let all = 0;
  for (const { file, draft } of drafts)
    draft.paragraphs.forEach(({ text, markers }, line) => {
      // a number is said because there is a list
      if (draft.roles[line] !== 'paragraph' || markers.some(({ opensLine }) => opensLine)) return;
      all++;
      const opening = text.trimStart().slice(0, LONGEST_TRANSITION + 1);
      const comma = opening.indexOf('，');
      if (comma < 2 || !/^\p{Script=Han}+$/u.test(opening.slice(0, comma))) return;
      const word = opening.slice(0, comma);
      let row = seen.get(word);
      if (!row) seen.set(word, (row = { times: 0, drafts: new Set(), examples: [] }));
      row.times++;
      row.drafts.add(file);
      if (row.examples.length < MOST_EXAMPLES) row.examples.push([file, line + 1]);
    });
  const usual = [...seen]
    .filter(([, row]) => row.drafts.size >= LEAST_DRAFTS)
    .sort(([, a], [, b]) => b.times - a.times);
  if (usual.length === 0) return [];
  const first = usual.slice(0, MOST_TRANSITIONS);
  return [
    {
      id: 'transitions',
      name: '常用的段首词',
      choice: first.map(([word]) => word).join('、'),
      times: first.reduce((sum, [, { times }]) => sum + times, 0),
      all,
      drafts: new Set(first.flatMap(([, row]) => [...row.drafts])).size,
      lower: 0,
      norm: true,
      examples: first.flatMap(([, { examples }]) => examples.slice(0, 1)),
    },
  ];
}
