import type { Paragraph } from '../../syntax/types';
import { wrongMeetings } from './meeting-outcomes';
import type { PeriodSlip } from './period-claim';
import { yearsDone } from './period-done';
import { wrongFestivals } from './period-festivals';
import { daysOfOthers } from './period-festival-days';
import { deedsOfOthers, othersGreeted } from './period-festival-deeds';
import { turningAnimals, wrongAnimals } from './period-animals';
import { otherExams } from './period-exams';
import { wishedOtherwise } from './period-greeted';
import { goalsReached } from './period-goals';
import { tensesOfOthers } from './period-tenses';
import { yearPassedApart, yearsBefore } from './period-past';
import { openedAtEnd } from './period-opened';
import { yearsOffPlans } from './period-plans';
import { wrongMonths, wrongQuarters } from './period-quarters';
import { scenesOfOthers } from './period-scenes';
import { seasonsOfOthers, wrongSeasons } from './period-seasons';

const OF_TEXTS = [
  wrongAnimals,
  turningAnimals,
  yearsOffPlans,
  wrongFestivals,
  yearsDone,
  yearPassedApart,
  yearsBefore,
  wrongQuarters,
  wrongMonths,
  wrongSeasons,
  openedAtEnd,
  otherExams,
  goalsReached,
  seasonsOfOthers,
  daysOfOthers,
  deedsOfOthers,
  othersGreeted,
  scenesOfOthers,
  tensesOfOthers,
  wishedOtherwise,
];

/** What a paragraph tells of times that cannot be so, whenever the draft was given. */
export const periodSlips = (paragraph: Paragraph): readonly PeriodSlip[] => [
  ...wrongMeetings(paragraph),
  ...OF_TEXTS.flatMap((find) => find(paragraph.text)),
];
