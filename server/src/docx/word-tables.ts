import type { Imported } from './import';
import type { Finding } from '../contract/finding';
import type { TraitsOf } from '../contract/rule';
import type { Draft } from '../syntax/types';
import { lineIndex } from '../text/line-index';

/** Findings without those that take a row of a table for a paragraph of the speech. */
export function outsideTables(
  findings: readonly Finding[],
  draft: Draft,
  word: Imported,
  traitsOf: TraitsOf,
): readonly Finding[] {
  if (!word.lines.some((l) => l.row)) return findings;
  const index = lineIndex(draft.text, draft.starts);
  return findings.filter((f) => traitsOf(f.rule)?.judgesCells || !word.lines[index.positionAt(f.start).line]?.row);
}
