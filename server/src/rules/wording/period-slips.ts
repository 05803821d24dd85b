import type { Paragraph } from '../../syntax/types';
import { wrongMeetings } from './meeting-outcomes';
import type { PeriodSlip } from './period-claim';
import { yearsDone } from './period-done';
import { wrongFestivals } from './period-festivals';
import { wrongAnimals } from './period-hours';
import { yearsApart } from './period-past';
import { yearsOffPlans } from './period-plans';
import { wrongQuarters } from './period-quarters';

const OF_TEXTS = [wrongAnimals, yearsOffPlans, wrongFestivals, yearsDone, yearsApart, wrongQuarters];

/** What a paragraph tells of times that cannot be so, whenever the draft was given. */
export const periodSlips = (paragraph: Paragraph): readonly PeriodSlip[] => [
  ...wrongMeetings(paragraph),
  ...OF_TEXTS.flatMap((find) => find(paragraph.text)),
];
