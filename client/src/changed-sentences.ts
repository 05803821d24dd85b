import * as vscode from 'vscode';
import type { VersionedEdits } from '../../server/src/protocol/requests';

/** A sentence as it stands and as it would be, each behind the number of its line. */
export interface ChangedSentence {
  readonly before: string;
  readonly after: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Where a sentence ends: its mark with what closes a quotation behind it. */
const ENDS = /[。！？][”’）》]*/g;

/** The sentences of a document that some edits change, in order. */
export function changedSentences(document: vscode.TextDocument, { edits }: VersionedEdits): ChangedSentence[] {
  const byLine = new Map<number, Place[]>();
  for (const { range, newText } of edits) {
    const { line, character } = range.start;
    const places = byLine.get(line) ?? [];
    byLine.set(line, [...places, { start: character, end: range.end.character, newText }]);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, places]) =>
      changedIn(document.lineAt(line).text, places).map(({ before, after }) => ({
        before: numbered(line, before),
        after: numbered(line, after),
      })),
    );
}

function numbered(line: number, sentence: string): string {
  return `${vscode.l10n.t('line {0}', line + 1)}　${sentence.trim()}`;
}

/** The sentences of a line that hold a place, before and after. */
function changedIn(text: string, places: readonly Place[]): ChangedSentence[] {
  const ends = [...text.matchAll(ENDS)].map((match) => match.index + match[0].length);
  const changed: ChangedSentence[] = [];
  let start = 0;
  for (const end of ends.at(-1) === text.length ? ends : [...ends, text.length]) {
    const inside = places.filter((place) => place.start >= start && place.start < end);
    const from = start;
    start = end;
    if (inside.length === 0) continue;
    let after = '';
    let done = from;
    for (const place of [...inside].sort((a, b) => a.start - b.start)) {
      after += text.slice(done, place.start) + place.newText;
      done = place.end;
    }
    changed.push({ before: text.slice(from, end), after: after + text.slice(done, end) });
  }
  return changed;
}
