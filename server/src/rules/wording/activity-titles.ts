import wordingTable from '../../../data/kept/activity-wordings.tsv';
import type { Report } from '../../contract/rule';
import { wordingsFor, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** The name of an activity in 《》. Offsets relative to the paragraph. */
export interface ActivityTitle extends Span {
  readonly name: string;
  /** What it is said to be: 主题团日活动. */
  readonly kind: string;
}

/** 《青春心向党》主题团日活动: 《》 stands for works, and no work is a 活动. */
const ACTIVITY = new RegExp(
  `《([^《》]{2,24})》(${wordingsFor(wordingTable, 'activity-wordings.tsv', 'activity')})(?![的之]?(?:${wordingsFor(wordingTable, 'activity-wordings.tsv', 'document')}))`,
  'g',
);
/** Titles of works and papers, about which an activity may be: 《民法典》主题宣传活动. */
const WORK = new RegExp(`(?:${wordingsFor(wordingTable, 'activity-wordings.tsv', 'work')})$`);

const wordings = wordingsOf(wordingTable, 'activity-wordings.tsv');
/** 荣获《全国文明村镇》称号 · 被评为《先进班组》: an honour is no work either. Others of its kind may stand between. */
const HONOUR = new RegExp(
  `(?<=${wordings('gives an honour')}了?(?:[^，。；：《》]{0,6}|(?:《[^《》]{2,20}》[、和]?){1,4}))《((?!关于|有关)[^《》]{2,20}${wordings('honour')})》(?!的?(?:议案|批复|一文|一书))(?!${wordings('document')})|《([^《》、]{3,20})》(?=(?:《[^《》]{2,20}》|[、和等]|等){0,3}${wordings('called an honour')})`,
  'g',
);

/** 《两学一做》学习教育 · 《三会一课》制度: a campaign, or a rule of work, that goes by a short name. */
const CAMPAIGN = new RegExp(
  `(?<!${wordings('work before a campaign')})《(${wordings('name of a campaign')})》(?=${wordings('behind a campaign')}(?!的?${wordings('document')}))`,
  'gu',
);

/** Names of activities and of honours that stand in 《》 instead of “”. */
export function activityTitles(text: string): readonly ActivityTitle[] {
  if (!text.includes('《')) return NONE;
  const activities = allMatches(text, ACTIVITY).flatMap((m): readonly ActivityTitle[] => {
    const name = m[1]!;
    return WORK.test(name) ? NONE : [{ start: m.index, end: m.index + name.length + 2, name, kind: m[2]! }];
  });
  const campaigns = allMatches(text, CAMPAIGN).flatMap((m): readonly ActivityTitle[] => {
    const place = { start: m.index, end: m.index + m[0].length };
    return activities.some(({ start }) => start === place.start)
      ? NONE
      : [{ ...place, name: m[1]!, kind: '活动或制度' }];
  });
  return [...activities, ...campaigns, ...honours(text)];
}

function honours(text: string): readonly ActivityTitle[] {
  return allMatches(text, HONOUR).flatMap((m): readonly ActivityTitle[] => {
    const name = (m[1] ?? m[2])!;
    return WORK.test(name) ? NONE : [{ start: m.index, end: m.index + name.length + 2, name, kind: '荣誉' }];
  });
}

/** The report on the name of an activity, at a line. */
export function sayActivity(line: number, { start, end, name, kind }: ActivityTitle): Report {
  const place = { at: line, start, end };
  return {
    ...place,
    // a work may have given an activity its subject: 《觉醒年代》主题党日
    severity: 'information',
    message: `“${name}”是${kind}的名称，不是书刊篇目，不用书名号，可用引号。`,
    suggestions: [{ title: '书名号改为引号', kind: 'activity', edits: [{ ...place, newText: `“${name}”` }] }],
  };
}
