import type { Imported } from './import';
import type { Finding } from '../contract/finding';
import type { Draft } from '../syntax/types';
import { lineIndex } from '../text/line-index';

/** Rules that judge words and figures wherever they stand; all others judge a speech, which no cell of a table is. */
const ANYWHERE = /^(?:placeholder|wording|numeral)\//;

/** Findings without those that take a row of a table for a paragraph of the speech. */
export function outsideTables(findings: readonly Finding[], draft: Draft, word: Imported): readonly Finding[] {
  if (!word.lines.some((l) => l.row)) return findings;
  const index = lineIndex(draft.text, draft.starts);
  return findings.filter((f) => ANYWHERE.test(f.rule) || !word.lines[index.positionAt(f.start).line]?.row);
}
