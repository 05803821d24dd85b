import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { titleLines } from './speech';

/** 2025年度述职述廉报告 · 2025年工作总结 */
const TITLED = /((?:19|20)\d\d)年度?[^，。]{0,12}(?:述职|述廉|述德|述学|述责|履职|工作总结|个人总结)/;
/** 2024年，在党组的领导下，… · 现将2024年的工作报告如下: the year that the opening tells of. */
const TOLD =
  /^(?:[^。]{0,12}?((?:19|20)\d\d)年(?:度)?(?:以来|来)?，|[^。]{0,24}?[将把就]((?:19|20)\d\d)年度?(?:以来)?的?(?:抓|履|述|工作|主要|个人|有关|学习|情况))/;

/** A report of one year whose opening tells of the year before or behind. */
export function otherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  const year = titled.map(({ text }) => TITLED.exec(text)?.[1]).find((y) => y !== undefined);
  if (year === undefined) return undefined;
  const line = draft.roles.findIndex((role, k) => k > titled.at(-1)!.line && role === 'paragraph');
  const text = draft.paragraphs[line]?.text ?? '';
  const told = TOLD.exec(text);
  const named = told?.[1] ?? told?.[2];
  if (!told || named === undefined || named === year || Math.abs(Number(named) - Number(year)) > 1) return undefined;
  if (text.includes(`${year}年`)) return undefined;
  const start = told.index + told[0].indexOf(named);
  return {
    at: line,
    start,
    end: start + 5,
    message: `标题说的是${year}年，这里说的是${named}年，请核对。`,
  };
}
