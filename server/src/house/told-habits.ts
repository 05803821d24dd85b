import type { HouseHabit, HouseSummary } from './data';
import { textHabits, type HabitChoice, type TextHabit } from './text-habits';

/** A habit from which a departure is told. */
export interface ToldHabit {
  readonly habit: TextHabit;
  /** What the house does. */
  readonly choice: HabitChoice;
  readonly house: HouseHabit;
  /** A person has said that it is always to be kept to. */
  readonly always: boolean;
}

/** Lower bound of the share from which a habit is told without being asked. */
const SURE = 0.98;

/** The habits that a person has accepted, and those that are surer than any doubt and more than what everyone does. */
export function toldHabits({ habits, decisions }: HouseSummary): ToldHabit[] {
  return habits.flatMap((house) => {
    const decision = decisions[house.id];
    const tells = decision === undefined ? house.lower > SURE && !house.norm : decision !== '不采纳';
    const habit = tells ? textHabits().find(({ id }) => id === house.id) : undefined;
    const choice = habit?.choices.find((offered) => offered.choice === house.choice);
    if (!habit || !choice) return [];
    // a wording for always is a pair of words of the configuration, and told as such
    if (decision === '总是' && choice.wording !== undefined) return [];
    return [{ habit, choice, house, always: decision === '总是' }];
  });
}
