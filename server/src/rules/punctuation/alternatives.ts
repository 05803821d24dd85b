import table from '../../../data/kept/alternative-words.tsv';
import type { Paragraph } from '../../syntax/types';
import { isHan } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import type { Residue } from './residues';
import { NONE } from '../../text/none';

let rowsOf: ReadonlyMap<string, readonly number[]> | undefined;

/** The rows in which a word stands, read with the first line that may leave a choice. */
function rowsWith(word: string): readonly number[] {
  if (!rowsOf) {
    const rows = new Map<string, number[]>();
    tableColumn(table, 'alternative-words.tsv', 'words').forEach((row, k) => {
      for (const each of row.split(' ')) {
        const of = rows.get(each);
        if (of) of.push(k);
        else rows.set(each, [k]);
      }
    });
    rowsOf = rows;
  }
  return rowsOf.get(word) ?? NONE;
}

const LENGTHS = [4, 3, 2] as const;

/** The longest word of the table that ends at, or begins with, an offset. */
function wordAt(text: string, offset: number, side: 'ends' | 'begins'): string | undefined {
  for (const length of LENGTHS) {
    const start = side === 'ends' ? offset - length : offset;
    if (start < 0) continue;
    const word = text.slice(start, start + length);
    if (rowsWith(word).length > 0) return word;
  }
  return undefined;
}

const areAlike = (a: string, b: string): boolean => a !== b && rowsWith(a).some((row) => rowsWith(b).includes(row));

const SLASHES = /[/／]/g;

/** 加强/强化队伍建设 · 加大（加强）执法力度: two words of like sense, left side by side to choose from. */
export function alternatives({ text, pairs }: Paragraph): readonly Residue[] {
  let residues: Residue[] | undefined;
  const add = (start: number, end: number, first: string): void => {
    (residues ??= []).push({ start, end, kind: 'choice', edits: [{ start: start + first.length, end, newText: '' }] });
  };
  for (const { index: offset } of allMatches(text, SLASHES)) {
    if (!isHan(text.charCodeAt(offset - 1)) || !isHan(text.charCodeAt(offset + 1))) continue;
    const first = wordAt(text, offset, 'ends');
    const second = first && wordAt(text, offset + 1, 'begins');
    if (first && second && areAlike(first, second)) add(offset - first.length, offset + 1 + second.length, first);
  }
  for (const { kind, open, close } of pairs) {
    if ((kind !== '（' && kind !== '(') || close - open > 5 || open === 0) continue;
    const second = text.slice(open + 1, close);
    const first = rowsWith(second).length > 0 ? wordAt(text, open, 'ends') : undefined;
    if (first && areAlike(first, second)) add(open - first.length, close + 1, first);
  }
  return residues ?? NONE;
}
