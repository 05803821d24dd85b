import wordingTable from '../../data/kept/person-wordings.tsv';
import type { Draft } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import type { NameHit } from './name-hits';

/** What tells of two of one family. */
export const RELATED = new RegExp(wordingsFor(wordingTable, 'person-wordings.tsv', 'of one family'));
/** Characters between two names that are of one sentence, and around them that tell of a family. */
const FAR_APART = 40;
const AROUND = 16;

/** Whether both of two names are named side by side (`beside` tells of what stands between them), or as of one family. */
export function areTwo({ paragraphs }: Draft, as: readonly NameHit[], bs: readonly NameHit[], beside: RegExp): boolean {
  return as.some((a) =>
    bs.some((b) => {
      const [first, second] = a.start < b.start ? [a, b] : [b, a];
      if (a.line !== b.line || second.start - first.end > FAR_APART) return false;
      const { text } = paragraphs[a.line]!;
      const around = text.slice(Math.max(0, first.start - AROUND), second.end + AROUND);
      return RELATED.test(around) || beside.test(text.slice(first.end, second.start));
    }),
  );
}
