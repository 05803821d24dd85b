import wordingTable from '../../../data/kept/vocative-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import type { Span } from '../../text/span';

/** 同志们安全生产没有“假期”: who is called, and words that say nothing of them. */
const RUN_ON = new RegExp(
  `^((?:尊敬的|亲爱的|敬爱的)?(?:${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'called')}))(?:${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'begins anew')})`,
);
/** Units of a line that are looked at. */
const REACH = 24;

/** Those spoken to at the head of a paragraph, run into the sentence that is said to them. */
export function runOnVocative({ text, content }: Paragraph): Span | undefined {
  const m = RUN_ON.exec(text.slice(content.start, content.start + REACH));
  return m ? { start: content.start, end: content.start + m[1]!.length } : undefined;
}

/** What is said of them. */
export function sayRunOn(line: number, { text }: Paragraph, { start, end }: Span): Report {
  return {
    at: line,
    start,
    end,
    message: `“${text.slice(start, end)}”是招呼听众，后面缺逗号。`,
    suggestions: [{ title: '补上“，”', kind: 'vocative', edits: [{ at: line, start: end, end, newText: '，' }] }],
  };
}
