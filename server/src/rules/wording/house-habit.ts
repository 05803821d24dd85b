import { paragraphRule, type Report } from '../../contract/rule';
import type { ToldHabit } from '../../house/told-habits';
import { choicesIn, type ChoicePlace } from '../../house/text-habits';

export const rule = paragraphRule({
  id: 'wording/house-habit',
  severity: 'hint',
  title: '与本单位习惯不同',
  what: '学习过本单位的稿件之后，与本单位几乎从不例外的写法不同之处（把握的下限在 0.98 以上，且不是人人都这样写的），以及在“本单位习惯”里采纳了的习惯。没有学习过稿件时不查。',
  why: '同一单位的稿件写法一致，念的人顺口，看的人放心。',
  source: '本单位的稿件',
  sureness: '惯例',
  since: '0.2.0',
  fix: 'suggest',
  examples: {
    learned: [0, 1, 2, 3, 4].map(
      (draft) => `第${'一二三四五'[draft]!}次会议上，大家讲了很多。\n${'绝不允许，绝不姑息。'.repeat(40)}`,
    ),
    bad: [
      { text: '对这种行为，⟦决不⟧允许。', suggested: '对这种行为，绝不允许。' },
      { text: '⟦决不⟧姑息，⟦决不⟧手软。', suggested: '绝不姑息，绝不手软。' },
    ],
    good: ['对这种行为，绝不允许。', '决不食言。', '增长百分之五，也是5%。'],
  },
  check(paragraph, { house: { memory } }) {
    if (!memory || memory.toldHabits.length === 0) return undefined;
    const reports: Report[] = [];
    for (const told of memory.toldHabits)
      for (const place of choicesIn(paragraph.text, told.habit))
        if (place.choice !== told.choice) reports.push(reportOf(paragraph.text, told, place));
    return reports.sort((a, b) => a.start - b.start);
  },
});

function reportOf(text: string, { house, choice, always }: ToldHabit, { start, end }: ChoicePlace): Report {
  const share = `${house.times}/${house.all} 处 · ${house.drafts} 篇`;
  const { wording } = choice;
  return {
    at: 0,
    start,
    end,
    ...(always && { severity: 'warning' as const }),
    message:
      wording === undefined
        ? `${house.name}，本单位${house.choice}（${share}），此处为“${text.slice(start, end)}”。`
        : `本单位写“${wording}”（${share}），此处为“${text.slice(start, end)}”。`,
    ...(wording !== undefined && {
      suggestions: [{ title: `改为“${wording}”`, edits: [{ at: 0, start, end, newText: wording }] }],
    }),
  };
}
