import type { Report } from '../../contract/rule';
import type { Draft, Section } from '../../syntax/types';
import { replacedBy } from '../../contract/replacement';

/** 一、2024年工作回顾 · 二、2026年工作打算 */
const LOOKS_BACK = /^((?:19|20)\d\d)年度?[^，。、\d]{0,10}(?:回顾|总结|完成情况|工作情况)$/;
const LOOKS_AHEAD = /^((?:19|20)\d\d)年度?[^，。、\d]{0,12}(?:安排|打算|计划|思路|重点|任务|部署|谋划)$/;

/** A heading looks back on one year, and the next one looks ahead to a year that does not follow, or its own text tells of another. */
export function headingOfOtherYear(draft: Draft): Report | undefined {
  const { sections, paragraphs, roles } = draft;
  for (const [k, { line, heading }] of sections.entries()) {
    const back = yearOfHeading(draft, line, heading, LOOKS_BACK);
    if (back === undefined) continue;
    const { year, start } = back;
    const next = sections[k + 1];
    const end = next?.line ?? paragraphs.length;
    const ahead = next && yearOfHeading(draft, next.line, next.heading, LOOKS_AHEAD);
    if (ahead && ahead.year - year === 2)
      return {
        at: line,
        start,
        end: start + YEAR_LENGTH,
        message: `这里回顾的是${year}年，下一部分安排的是${ahead.year}年，中间少了一年，请核对。`,
        related: [{ at: next.line, start: ahead.start, end: ahead.start + YEAR_LENGTH, message: '下一部分' }],
      };
    const same =
      ahead?.year === year
        ? sameYearAhead(draft, { line, start }, { line: next!.line, start: ahead.start })
        : undefined;
    if (same) return same;
    const first = roles.findIndex((role, at) => at > line && at < end && role === 'paragraph');
    const told = first < 0 ? undefined : /^\s*((?:19|20)\d\d)年(?:，|以来|度，|是)/.exec(paragraphs[first]!.text)?.[1];
    if (told === undefined || Math.abs(Number(told) - year) !== 1) continue;
    const body = paragraphs.slice(line + 1, end);
    if (body.some(({ text }) => text.includes(`${year}年`))) continue;
    const message = `小标题说的是${year}年，下面说的是${told}年，请核对。`;
    return { at: line, start, end: start + YEAR_LENGTH, message };
  }
  return undefined;
}

/** Characters of 2024年. */
const YEAR_LENGTH = 5;

function yearOfHeading(
  { paragraphs }: Draft,
  line: number,
  { text }: Section['heading'],
  form: RegExp,
): { readonly year: number; readonly start: number } | undefined {
  const told = form.exec(paragraphs[line]!.text.slice(text.start, text.end));
  return told ? { year: Number(told[1]), start: text.start } : undefined;
}

/** Within a year what is left of it may be planned: 2024年上半年工作总结, 今年以来……, 下半年打算. */
const WITHIN_YEAR = /半年|季度|\d月份?(?:[，。、以]|$)|今年以来|前\d+个?月|目前|下一?步|后续|剩余|学期|阶段/;
/** 2024年最后两个月工作打算: the rest of the year. */
const REST_OF_YEAR = /最后|余下|剩下|[年岁]末|年底|收官|冲刺/;

interface YearOfHeading {
  readonly line: number;
  readonly start: number;
}

/** 一、2024年工作回顾 · 二、2024年工作打算: nothing tells that a part of the year is still to come. */
function sameYearAhead({ paragraphs }: Draft, back: YearOfHeading, ahead: YearOfHeading): Report | undefined {
  const [looked, planned] = [paragraphs[back.line]!.text, paragraphs[ahead.line]!.text];
  if (!/年度?(?:工作)?(?:回顾|总结)$/.test(looked.trim())) return undefined;
  if (
    REST_OF_YEAR.test(planned) ||
    WITHIN_YEAR.test(planned) ||
    paragraphs.slice(back.line, ahead.line).some(({ text }) => WITHIN_YEAR.test(text))
  )
    return undefined;
  const place = { at: ahead.line, start: ahead.start, end: ahead.start + YEAR_LENGTH };
  const year = planned.slice(place.start, place.end);
  const right = `${Number.parseInt(year, 10) + 1}年`;
  return {
    ...place,
    severity: 'information',
    message: `上一部分回顾的是${year}，这里安排的还是${year}，请核对。`,
    suggestions: [replacedBy(place, right)],
    related: [{ at: back.line, start: back.start, end: back.start + YEAR_LENGTH, message: '上一部分' }],
  };
}
