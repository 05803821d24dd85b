import wordingTable from '../../../data/kept/half-width-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';

/** <<条例>> and <关于……的意见> for 《》; <单位名称> is a place left open, <b> a tag. */
const ANGLES = new RegExp(
  `<<([^<>]{2,60})>>|<([^<>]{2,60}(?:${wordingsFor(wordingTable, 'half-width-wordings.tsv', 'angles')}))>`,
  'gu',
);

/** Angle brackets of ASCII that stand for title marks. */
export function angles(paragraph: Paragraph, reports: Report[]): void {
  const { text } = paragraph;
  for (const m of allMatches(text, ANGLES)) {
    // <5%的县，……>: signs of comparison
    if (!(m[2] === undefined ? /^[\p{Script=Han}\d“]/u : /^[\p{Script=Han}“][^，。；]*$/u).test(m[1] ?? m[2]!))
      continue;
    const width = m[1] === undefined ? 1 : 2;
    const [open, close] = [m.index, m.index + m[0].length - width];
    const right = pairAround(paragraph, open, close + width, '《') ? '〈〉' : '《》';
    const edits = [
      { at: 0, start: open, end: open + width, newText: right[0]! },
      { at: 0, start: close, end: close + width, newText: right[1]! },
    ];
    for (const { start, end } of edits)
      reports.push({
        at: 0,
        start,
        end,
        message: `书名号应为“${right}”，不写“${text.slice(start, end)}”。`,
        fix: { title: `改为“${right}”`, edits },
      });
  }
}
