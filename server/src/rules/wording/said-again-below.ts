import wordingTable from '../../../data/kept/repeated-passage-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Draft, Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { wordingsFor } from '../../text/alternation';
import { isUnderPicture } from './captions';
import { timesIn } from '../../text/times-in';
import { NONE } from '../../text/none';

/** Characters of a sentence with its stop, from which its return in the next paragraph is a slip and no refrain. */
const LEAST_SENTENCE = 12;
/** 下面，请…… · 谢谢……: what whoever leads through a meeting says at each turn. */
export const AT_EACH_TURN = new RegExp(wordingsFor(wordingTable, 'repeated-passage-wordings.tsv', 'said at each turn'));
/** A plain sentence: what is cried or asked, or holds figures of a list, may be said again. */
const PLAIN = /^[\p{Script=Han}，、“”《》]+。$/u;

/** A paragraph of running text that shares a clause with another. */
interface Holder {
  readonly line: number;
  readonly paragraph: Paragraph;
}

/**
 * A sentence of one paragraph that stands in the next one as well, word for word, and nowhere else. Two heads or two ends
 * are parallel paragraphs, a paragraph may close with the words that the one before it opened with, and may open with
 * words of that one to go on from them. An oath is said sentence by sentence.
 */
export function saidAgainBelow(draft: Draft, holders: readonly Holder[]): readonly Report[] {
  return holders.flatMap((lower, k): readonly Report[] => {
    const upper = holders[k - 1];
    if (!upper || !areNeighbours(draft, upper.line, lower.line)) return NONE;
    if (upper.paragraph.text.includes('宣誓') || lower.paragraph.text.includes('宣誓')) return NONE;
    const above = sentencesOf(upper.paragraph);
    const below = sentencesOf(lower.paragraph);
    return below.flatMap(({ start, end, said }, j): readonly Report[] => {
      if (said.length < LEAST_SENTENCE || !PLAIN.test(said) || AT_EACH_TURN.test(said)) return NONE;
      const i = above.findIndex((sentence) => sentence.said === said);
      if (i <= 0 || j === 0 || (i === above.length - 1 && j === below.length - 1)) return NONE;
      if (timesInAll(holders, said) !== 2 || pairAround(lower.paragraph, start, end - 1)) return NONE;
      if (isUnderPicture(lower.paragraph.text, end)) return NONE;
      const place = { at: lower.line, start, end };
      const twin = above[i]!;
      return [
        {
          ...place,
          severity: 'information',
          message: '这句话上一段刚刚说过，疑为重复粘贴，请核对。',
          suggestions: [{ title: '删去这一遍', edits: [{ ...place, newText: '' }] }],
          related: [{ at: upper.line, start: twin.start, end: twin.end, message: '上一段的同一句' }],
        },
      ];
    });
  });
}

function areNeighbours({ paragraphs }: Draft, upper: number, lower: number): boolean {
  for (let line = upper + 1; line < lower; line++) if (paragraphs[line]!.text.trim() !== '') return false;
  return true;
}

function sentencesOf({ text, sentences }: Paragraph): readonly { start: number; end: number; said: string }[] {
  return sentences.map(({ start, end }) => {
    const written = text.slice(start, end);
    const said = written.trim();
    const from = start + written.indexOf(said);
    return { start: from, end: from + said.length, said };
  });
}

function timesInAll(holders: readonly Holder[], said: string): number {
  let times = 0;
  for (const { paragraph } of holders) times += timesIn(paragraph.text, said);
  return times;
}
