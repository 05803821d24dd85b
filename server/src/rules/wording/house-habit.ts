import { atLine } from '../../contract/at-line';
import { draftRule, type Report } from '../../contract/rule';
import { closingOf, headingMarks, salutationOf, type FrameLine } from '../../house/habit-notes';
import type { ToldFrame, ToldHabit } from '../../house/told-habits';
import { choicesIn, type ChoicePlace } from '../../house/text-habits';
import type { HouseHabit } from '../../house/data';
import type { Draft } from '../../syntax/types';
import { replacedBy } from '../../contract/replacement';

const NUMBERS = '一二三四五六七八九十';

export const rule = draftRule<readonly Report[]>({
  id: 'wording/house-habit',
  severity: 'hint',
  title: '与本单位习惯不同',
  what: '学习过本单位的稿件之后，与本单位几乎从不例外的写法不同之处（把握的下限在 0.98 以上，且不是人人都这样写的），以及在“本单位习惯”里采纳了的习惯：用词、数字写法、称谓、结尾、标题序号。没有学习过稿件时不查。',
  why: '同一单位的稿件写法一致，念的人顺口，看的人放心。',
  source: '本单位的稿件',
  sureness: '惯例',
  since: '0.2.0',
  fix: 'suggest',
  examples: {
    learned: Array.from(
      { length: 20 },
      (_, draft) =>
        `在第${NUMBERS[draft % 10]!}${draft < 10 ? '次' : '回'}会议上的讲话\n各位同事：\n一、第${NUMBERS[draft % 10]!}件事情要先办好\n大家讲了很多。${'绝不允许，绝不姑息。'.repeat(10)}\n谢谢各位同事！`,
    ),
    decided: { salutation: '采纳', closing: '总是', 'mark:1': '采纳' },
    bad: [
      { text: '对这种行为，⟦决不⟧允许。', suggested: '对这种行为，绝不允许。' },
      { text: '⟦决不⟧姑息，⟦决不⟧手软。', suggested: '绝不姑息，绝不手软。' },
      {
        text: '在例会上的讲话\n⟦同志们：⟧\n今天只讲一件事，就是安全。\n大家回去以后马上办。',
        suggested: '在例会上的讲话\n各位同事：\n今天只讲一件事，就是安全。\n大家回去以后马上办。',
      },
      {
        text: '在例会上的讲话\n各位同事：\n今天只讲一件事，就是安全。\n⟦谢谢大家！⟧',
        suggested: '在例会上的讲话\n各位同事：\n今天只讲一件事，就是安全。\n谢谢各位同事！',
        severity: 'warning',
      },
      {
        text: '在例会上的讲话\n各位同事：\n⟦（一）⟧把安全放在前头\n今天只讲安全。\n⟦（二）⟧把质量放在后头\n明天再讲质量。',
      },
    ],
    good: [
      '对这种行为，绝不允许。',
      '决不食言。',
      '增长百分之五，也是5%。',
      '在例会上的讲话\n各位同事：\n一、把安全放在前头\n今天只讲安全。\n谢谢各位同事！',
      '在例会上的讲话\n今天只讲一件事，就是安全。',
    ],
  },
  collect({ text }, { house: { memory } }) {
    if (!memory || memory.toldHabits.length === 0) return undefined;
    const reports: Report[] = [];
    for (const told of memory.toldHabits)
      for (const place of choicesIn(text, told.habit))
        if (place.choice !== told.choice) reports.push(wordingReport(text, told, place));
    return reports.length === 0 ? undefined : reports.sort((a, b) => a.start - b.start);
  },
  conclude(draft, collected, { house: { memory } }) {
    if (!memory) return [];
    return [
      ...collected.flatMap(({ line, summary }) => summary.map((report) => atLine(report, line))),
      ...memory.toldFrames.flatMap((told) => frameReports(draft, told)),
    ].sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

const shareOf = ({ times, all, drafts }: HouseHabit): string => `${times}/${all} 处 · ${drafts} 篇`;

function wordingReport(text: string, { house, choice, always }: ToldHabit, { start, end }: ChoicePlace): Report {
  const { wording } = choice;
  return {
    at: 0,
    start,
    end,
    ...(always && { severity: 'warning' as const }),
    message:
      wording === undefined
        ? `${house.name}，本单位${house.choice}（${shareOf(house)}），此处为“${text.slice(start, end)}”。`
        : `本单位写“${wording}”（${shareOf(house)}），此处为“${text.slice(start, end)}”。`,
    ...(wording !== undefined && {
      suggestions: [replacedBy({ at: 0, start, end }, wording)],
    }),
  };
}

/** Where the salutation, the closing or the marks of headings are not those of the house. */
function frameReports(draft: Draft, told: ToldFrame): Report[] {
  const { part, level, house } = told;
  if (part === 'mark')
    return headingMarks(draft.sections)
      .filter((mark) => mark.level === level && mark.text !== house.choice)
      .map(({ line, marker: { start, end } }) => ({ ...toldAs(draft, told, { at: line, start, end }) }));
  const frameLine = part === 'salutation' ? salutationOf(draft) : closingOf(draft);
  if (!frameLine || frameLine.text === house.choice) return [];
  const place = placeOf(draft, frameLine);
  return [
    {
      ...toldAs(draft, told, place),
      suggestions: [replacedBy(place, house.choice)],
    },
  ];
}

function placeOf({ paragraphs }: Draft, { line, text }: FrameLine): Pick<Report, 'at' | 'start' | 'end'> {
  const start = paragraphs[line]!.text.indexOf(text);
  return { at: line, start, end: start + text.length };
}

function toldAs(draft: Draft, { house, always }: ToldFrame, place: Pick<Report, 'at' | 'start' | 'end'>): Report {
  const written = draft.paragraphs[place.at]!.text.slice(place.start, place.end);
  return {
    ...place,
    ...(always && { severity: 'warning' as const }),
    message: `${house.name}，本单位写“${house.choice}”（${shareOf(house)}），此处为“${written}”。`,
  };
}
