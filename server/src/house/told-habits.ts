import { CLOSING, markOf, SALUTATION } from './habit-notes';
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

/** A habit of the frame of a draft from which a departure is told: salutation, closing, mark of the headings of a level. */
export interface ToldFrame {
  readonly part: 'salutation' | 'closing' | 'mark';
  /** Of headings, from 1; 0 for the other parts. */
  readonly level: number;
  readonly house: HouseHabit;
  readonly always: boolean;
}

/** Lower bound of the share from which a habit is told without being asked. */
const SURE = 0.98;
const LEVELS = [1, 2, 3, 4];

/** Whether a departure is told: a person has accepted the habit, or it is surer than any doubt and more than the norm. */
function isTold({ id, lower, norm }: HouseHabit, { decisions }: HouseSummary): boolean {
  const decision = decisions[id];
  return decision === undefined ? lower > SURE && !norm : decision !== '不采纳';
}

/** The habits of wording that are told. */
export function toldHabits(summary: HouseSummary): ToldHabit[] {
  return summary.habits.flatMap((house) => {
    const always = summary.decisions[house.id] === '总是';
    const habit = isTold(house, summary) ? textHabits().find(({ id }) => id === house.id) : undefined;
    const choice = habit?.choices.find((offered) => offered.choice === house.choice);
    if (!habit || !choice) return [];
    // a wording for always is a pair of words of the configuration, and told as such
    if (always && choice.wording !== undefined) return [];
    return [{ habit, choice, house, always }];
  });
}

/** The habits of the frame that are told. */
export function toldFrames(summary: HouseSummary): ToldFrame[] {
  return summary.habits.flatMap((house): ToldFrame[] => {
    if (!isTold(house, summary)) return [];
    const always = summary.decisions[house.id] === '总是';
    if (house.id === SALUTATION) return [{ part: 'salutation', level: 0, house, always }];
    if (house.id === CLOSING) return [{ part: 'closing', level: 0, house, always }];
    const level = LEVELS.find((number) => markOf(number) === house.id);
    return level === undefined ? [] : [{ part: 'mark', level, house, always }];
  });
}
