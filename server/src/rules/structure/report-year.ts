import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { titleLines } from './speech';

/** 2025年度述职述廉报告 · 2025年工作总结 */
const TITLED = /((?:19|20)\d\d)年度?[^，。]{0,12}(?:述职|述廉|述德|述学|述责|履职|工作总结|个人总结)/;
/** 2024年，在党组的领导下，…: the year that the opening tells of. */
const TOLD = /^[^。]{0,12}?((?:19|20)\d\d)年(?:度)?(?:以来|来)?，/;

/** A report of one year whose opening tells of the year before or behind. */
export function otherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  const year = titled.map(({ text }) => TITLED.exec(text)?.[1]).find((y) => y !== undefined);
  if (year === undefined) return undefined;
  const line = draft.roles.findIndex((role, k) => k > titled.at(-1)!.line && role === 'paragraph');
  const text = draft.paragraphs[line]?.text ?? '';
  const told = TOLD.exec(text);
  if (!told || told[1] === year || Math.abs(Number(told[1]) - Number(year)) > 1 || text.includes(`${year}年`))
    return undefined;
  const start = told.index + told[0].indexOf(told[1]!);
  return {
    at: line,
    start,
    end: start + 5,
    message: `标题说的是${year}年，这里说的是${told[1]!}年，请核对。`,
  };
}
