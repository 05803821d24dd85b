import type { Collected, Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';

type All = readonly Collected<{ readonly title: string | undefined; readonly years: readonly number[] }>[];

/** Years from 2000 on that a paragraph names in four figures. */
export function yearsNamed({ text, alnums }: Paragraph): readonly number[] {
  const years: number[] = [];
  for (let k = 0; k < alnums.length; k++) {
    const { start, end } = alnums[k]!;
    if (end - start === 4 && text[end] === '年' && text.startsWith('20', start)) {
      const year = Number(text.slice(start, end));
      if (year >= 2000) years.push(year);
    }
  }
  return years;
}

/** A title of this year over a text that never names it and speaks of last year throughout. */
export function yearOfTitleGone(collected: All): Report[] {
  const first = collected.find(({ summary }) => summary.title !== undefined);
  const m = first && /(20\d\d)年/.exec(first.summary.title!);
  if (!m) return [];
  const { line: title, summary } = first;
  const year = Number(m[1]);
  const years = collected.filter(({ line }) => line > title).flatMap(({ summary: each }) => each.years);
  const before = years.filter((y) => y === year - 1).length;
  if (before < 3 || years.some((y) => y >= year) || /总结|回顾|述职|通报/.test(summary.title!)) return [];
  return [
    {
      at: title,
      start: m.index,
      end: m.index + m[0].length,
      severity: 'hint',
      message: `标题是${year}年，正文却没有提到${year}年，${year - 1}年提到 ${before} 次，是否为去年的稿子？`,
    },
  ];
}
