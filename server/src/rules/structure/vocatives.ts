import wordingTable from '../../../data/kept/vocative-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';

/** 同志们安全生产没有“假期”: who is called, and words that say nothing of them. */
const RUN_ON = new RegExp(
  `^(${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'called')})(?:${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'begins anew')})`,
);
/** Units of a line that are looked at. */
const REACH = 24;

/** Those spoken to, run into the sentence that is said to them. */
export function runOnVocatives({ paragraphs, roles }: Draft): Report[] {
  return paragraphs.flatMap(({ text, content }, line): Report[] => {
    if (roles[line] !== 'paragraph' && roles[line] !== 'title') return [];
    const m = RUN_ON.exec(text.slice(content.start, content.start + REACH));
    if (!m) return [];
    const end = content.start + m[1]!.length;
    return [
      {
        at: line,
        start: content.start,
        end,
        message: `“${m[1]!}”是招呼听众，后面缺逗号。`,
        suggestions: [{ title: '补上“，”', kind: 'vocative', edits: [{ at: line, start: end, end, newText: '，' }] }],
      },
    ];
  });
}
