import habitTable from '../../data/kept/house-habits.tsv';
import { readVariants, type Variant } from '../lexicon/variants';
import { tableRows } from '../text/table';
import type { Span } from '../text/span';

/** One way among several to write something. */
export interface HabitChoice {
  /** As it is called, or the wording itself. */
  readonly choice: string;
  readonly pattern: RegExp;
  /** Whether everyone does so; open where there is nothing that everyone does. */
  readonly norm: 'yes' | 'no' | 'open';
  /** The wording, where one can stand for the other. */
  readonly wording?: string;
}

/** Something that can be written in several ways, wherever it stands. */
export interface TextHabit {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly HabitChoice[];
}

/** A place where a choice was made. Offsets are of the text. */
export interface ChoicePlace extends Span {
  readonly habit: TextHabit;
  readonly choice: HabitChoice;
}

let allHabits: readonly TextHabit[] | undefined;

/** All that is looked for; made when the first house is learned or asked. */
export function textHabits(): readonly TextHabit[] {
  return (allHabits ??= [...listed(), ...readVariants().map(habitOf)]);
}

function listed(): TextHabit[] {
  const habits = new Map<string, { readonly id: string; readonly name: string; readonly choices: HabitChoice[] }>();
  for (const { id, name, choice, form, norm } of tableRows(habitTable, 'house-habits.tsv', [
    'id',
    'name',
    'choice',
    'form',
    'norm',
  ])) {
    const habit = habits.get(id) ?? { id, name, choices: [] };
    habits.set(id, habit);
    habit.choices.push({
      choice,
      pattern: new RegExp(form, 'gu'),
      norm: norm === 'yes' || norm === 'no' ? norm : 'open',
    });
  }
  return [...habits.values()];
}

/** Two forms of a word: the preferred one is what everyone writes. */
function habitOf({ prefer, other, behind, notBefore, otherBehind }: Variant): TextHabit {
  const before = notBefore === undefined ? '' : `(?<![${notBefore}])`;
  const follows = (characters: string | undefined): string => (characters === undefined ? '' : `(?=[${characters}])`);
  return {
    id: `word:${prefer}`,
    name: `“${prefer}”与“${other}”`,
    choices: [
      { choice: prefer, wording: prefer, pattern: new RegExp(before + prefer + follows(behind), 'gu'), norm: 'yes' },
      {
        choice: other,
        wording: other,
        pattern: new RegExp(before + other + follows(otherBehind ?? behind), 'gu'),
        norm: 'no',
      },
    ],
  };
}

/** Places of a text where one of the ways of a habit was taken. */
export function choicesIn(text: string, habit: TextHabit): ChoicePlace[] {
  const places: ChoicePlace[] = [];
  for (const choice of habit.choices)
    for (const match of text.matchAll(choice.pattern))
      places.push({ start: match.index, end: match.index + match[0].length, habit, choice });
  return places;
}
