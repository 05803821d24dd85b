import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineRoles } from '../../server/src/features/line-roles';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';

// Drafts of each genre, written before they were parsed, with what a reader takes each line for: `what | line`.
// opening, text and closing are paragraphs before, in and behind all sections; the number is the level of a section.
// Sentences that head paragraphs without a number (段旨句) are items where three or more are of one frame.
const folder = path.resolve(import.meta.dirname, 'genres');

interface Row {
  readonly what: string;
  readonly text: string;
}

function rowsOf(part: string): Row[] {
  return part
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(' | ');
      return { what: line.slice(0, at), text: line.slice(at + 3) };
    });
}

/** What a reader takes each line for, in the words of the table. */
function readingOf(draft: Draft): string[] {
  return lineRoles(draft).map(({ role, level }) => (level > 0 ? `${role} ${level}` : role));
}

describe.each(fs.readdirSync(folder))('%s', (name) => {
  const drafts = fs
    .readFileSync(path.join(folder, name), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), rowsOf(part)] as const);

  it.each(drafts)('%s', (_, rows) => {
    const draft = parse(rows.map((row) => row.text).join('\n'));
    const read = readingOf(draft);
    expect(rows.map((row, line) => `${read[line]} | ${row.text}`)).toEqual(
      rows.map((row) => `${row.what} | ${row.text}`),
    );
  });

  // a blank line between all paragraphs, as most drafts are typed
  it.each(drafts)('%s, with blank lines', (_, rows) => {
    const draft = parse(rows.map((row) => row.text).join('\n\n'));
    const read = readingOf(draft).filter((__, line) => draft.roles[line] !== 'blank');
    expect(read).toEqual(rows.map((row) => row.what));
  });
});
