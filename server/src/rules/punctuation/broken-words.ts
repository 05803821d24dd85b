import type { Collected, Report } from '../../contract/rule';
import { allWords, commonWordSet } from '../../lexicon/word-sets';
import type { Draft } from '../../syntax/types';

/** 要坚持底线思 / 维，把……: one line that ends in the midst of a word, where no others are. */
export function brokenWords(draft: Draft, collected: readonly Collected<{ readonly open: boolean }>[]): Report[] {
  return collected.flatMap(({ line, summary }) => (summary.open ? breakAt(draft, line) : []));
}

function breakAt({ paragraphs, roles }: Draft, line: number): Report[] {
  const next = paragraphs[line + 1];
  if (!next || (roles[line + 1] !== 'paragraph' && roles[line + 1] !== 'heading') || next.markers[0]?.opensLine)
    return [];
  const { text, content, eol, markers } = paragraphs[line]!;
  // 七、胜利就是活下来 stands above 华为……
  if (roles[line] === 'heading' && markers[0]?.opensLine) return [];
  const seam = text.slice(content.end - 2, content.end) + next.text.slice(next.content.start, next.content.start + 2);
  if (!isBrokenWord(seam)) return [];
  const edits = [
    { at: line, start: content.end, end: text.length + eol.length, newText: '' },
    ...(next.content.start > 0 ? [{ at: line + 1, start: 0, end: next.content.start, newText: '' }] : []),
  ];
  return [
    {
      at: line,
      start: content.end - 1,
      end: content.end,
      message: `“${seam.slice(1, 3)}”一词被换行断开（粘贴残留），两行应合为一段。`,
      suggestions: [{ title: '合并这两行', kind: 'broken word', edits }],
    },
  ];
}

/** Whether the inner two of four characters make a word, and neither makes one with its other neighbour. */
function isBrokenWord(seam: string): boolean {
  if (seam.length < 4) return false;
  const [before, left, right, behind] = [0, 1, 2, 3].map((k) => seam.charCodeAt(k)) as [number, number, number, number];
  if (!commonWordSet().has(left, right)) return false;
  const words = allWords();
  return !words.has(before, left) && !words.has(right, behind);
}
