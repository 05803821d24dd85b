import type { HouseSummary } from '../house/data';
import { textHabits } from '../house/text-habits';
import type { Layer } from './layer';

/**
 * The layer between what is built in and the settings: wordings that a person has chosen for always from the habits of the
 * house. The other forms are then wrong, as a pair of words in `.biganzi.json` says it.
 */
export function learnedLayer({ habits, decisions }: HouseSummary): Layer {
  const pairs = habits.flatMap(({ id, choice: right }) => {
    const habit = decisions[id] === '总是' ? textHabits().find((textHabit) => textHabit.id === id) : undefined;
    if (!habit?.choices.some(({ wording }) => wording === right)) return [];
    return habit.choices.flatMap(({ wording }) =>
      wording === undefined || wording === right ? [] : [{ wrong: wording, right }],
    );
  });
  return pairs.length === 0 ? {} : { pairs };
}
