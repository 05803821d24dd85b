import wordingTable from '../../../data/kept/quoted-stops-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';

/** What brings in the very words of somebody. */
const SAYS = new RegExp(`(?:${wordingsFor(wordingTable, 'quoted-stops-wordings.tsv', 'says')})：$`);
/** A name with a number in front (四个意识) is quoted as a word, whatever brings it in. */
const TERM = /^[一二两三四五六七八九十\d]+[个种项大]/;
/** Characters of the shortest quotation that is taken for a sentence. */
const SENTENCE_LENGTH = 5;

const NONE: readonly never[] = Object.freeze([]);

/** 他说：“这事与我无关”。 A whole sentence behind ： keeps its own full stop within the quotation marks. */
export function stopsOutside({ text, pairs }: Paragraph): readonly Report[] {
  if (pairs.length === 0) return NONE;
  const reports: Report[] = [];
  for (const { kind, open, close } of pairs) {
    if (kind !== '“' || text[close + 1] !== '。' || text[open - 1] !== '：') continue;
    const inner = text.slice(open + 1, close);
    if (
      inner.length < SENTENCE_LENGTH ||
      /[。！？…]$/.test(inner) ||
      !/\p{Script=Han}$/u.test(inner) ||
      TERM.test(inner)
    )
      continue;
    if (!SAYS.test(text.slice(Math.max(0, open - 6), open))) continue;
    const place = { at: 0, start: close, end: close + 2 };
    reports.push({
      ...place,
      severity: 'information',
      message: '冒号后面引的是完整的一句话，句号应放在引号里面：。”',
      suggestions: [{ title: '改为“。””', kind: 'stop inside', edits: [{ ...place, newText: '。”' }] }],
    });
  }
  return reports;
}

/** A point on both sides of a closing quotation mark: “民为邦本。”。 — ！”。 is left to taste. */
export function aroundQuote(text: string, start: number): Report {
  const place = { at: 0, start, end: start + 3 };
  const run = text.slice(start, start + 3);
  const inside = { kind: 'inside', newText: run.slice(0, 2) };
  const outside = { kind: 'outside', newText: run.slice(1) };
  return {
    ...place,
    severity: 'warning',
    message: `引号内外都有标点（${run}），只留一处：引的是完整的一句，留在引号内；引的是词句的一部分，留在引号外。`,
    suggestions: (run[0] === '。' ? [inside, outside] : [outside, inside]).map(({ kind, newText }) => ({
      title: `改为“${newText}”`,
      kind,
      edits: [{ ...place, newText }],
    })),
  };
}
