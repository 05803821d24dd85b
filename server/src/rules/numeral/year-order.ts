import type { NumeralSlip } from './suggest';
import { allMatches } from '../../text/matches';
import { TO } from './context';

/** 2025—2023年 · 2025年至2023年 · 2024—2024学年; the year behind is written with four figures. */
const YEARS = new RegExp(
  `(?<![\\d.．/A-Za-z-])((?:19|20)\\d\\d)(年)?${TO}((?:19|20)\\d\\d)(学年|年(?![龄级底末初中上下前以之\\d]))`,
  'g',
);
/** 从2020年到2019年: looking back is said so on purpose. */
const LOOKS_BACK = /(?:追溯|倒推|回溯|回看|前溯|往前)[^，。；]{0,6}$/;

/** Spans of years that run backwards, and school years that are none. */
export function yearOrder(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of allMatches(text, YEARS)) {
    const [wrong, first, , second, unit] = m as unknown as string[];
    const years = Number(second) - Number(first);
    if (unit === '学年') {
      if (years === 1) continue;
      const right = wrong!.replace(`${second!}学年`, `${Number(first) + 1}学年`);
      // 2020—2023学年 may be several of them
      if (years > 1) continue;
      const message = `一个学年跨前后两年，“${wrong!}”疑应为“${right}”，请核对。`;
      slips.push({ start: m.index, wrong: wrong!, rights: [right], kind: 'year-order', message });
    } else if (years < 0 && !LOOKS_BACK.test(text.slice(Math.max(0, m.index - 8), m.index))) {
      const message = `“${wrong!}”前一个年份比后一个晚，请核对。`;
      slips.push({ start: m.index, wrong: wrong!, rights: [], kind: 'year-order', message });
    } else if (years === 0) {
      const message = `“${wrong!}”前后是同一年，请核对。`;
      slips.push({ start: m.index, wrong: wrong!, rights: [], kind: 'year-order', message });
    }
  }
  return slips;
}
