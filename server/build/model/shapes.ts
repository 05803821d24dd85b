import shapeTable from '../../data/kept/look-alikes.tsv';
import { tableColumn } from '../../src/text/table';
import { unitIsHan } from '../../src/lexicon/model/tokens';
import { strokesOfCharacters } from '../characters.mjs';
import type { Alphabet } from './corpus';

/** Characters that one may be mistaken for. */
const MAX_ALIKE_PER_CHARACTER = 24;
/** Share of the strokes that two characters must have in common, in order. */
const LEAST_COMMON = 0.72;

/** For each token the tokens that look like it, likest first, as starts and one list. */
export function shapesOf(alphabet: Alphabet): { readonly starts: Uint32Array; readonly shapes: Uint16Array } {
  const strokes = strokesOfCharacters();
  const tokens = alphabet.characters.flatMap((unit, token) =>
    unitIsHan(unit) && strokes.has(String.fromCharCode(unit)) ? [token] : [],
  );
  const written = new Map(
    tokens.map((token) => [token, strokes.get(String.fromCharCode(alphabet.characters[token]!))!]),
  );
  const alike = new Map<number, { readonly other: number; readonly common: number }[]>();
  const add = (token: number, other: number, common: number): void => {
    const list = alike.get(token) ?? [];
    alike.set(token, list);
    if (!list.some((entry) => entry.other === other)) list.push({ other, common });
  };
  // groups written by hand come first
  for (const group of tableColumn(shapeTable, 'look-alikes.tsv', 'characters'))
    for (const one of group)
      for (const two of group) {
        const [token, other] = [alphabet.token(one.charCodeAt(0)), alphabet.token(two.charCodeAt(0))];
        if (one !== two && token !== 0 && other !== 0) add(token, other, 2);
      }
  for (let i = 0; i < tokens.length; i++) {
    const one = written.get(tokens[i]!)!;
    for (let j = i + 1; j < tokens.length; j++) {
      const two = written.get(tokens[j]!)!;
      const longer = Math.max(one.length, two.length);
      if (Math.min(one.length, two.length) < longer * LEAST_COMMON && longer - Math.min(one.length, two.length) > 1)
        continue;
      const common = commonShare(one, two);
      if (common < LEAST_COMMON && !(longer <= 5 && common >= (longer - 1) / longer)) continue;
      add(tokens[i]!, tokens[j]!, common);
      add(tokens[j]!, tokens[i]!, common);
    }
  }
  const starts = new Uint32Array(alphabet.size + 1);
  const shapes: number[] = [];
  for (let token = 0; token < alphabet.size; token++) {
    starts[token] = shapes.length;
    const list = (alike.get(token) ?? [])
      .sort((a, b) => b.common - a.common || a.other - b.other)
      .slice(0, MAX_ALIKE_PER_CHARACTER);
    for (const { other } of list) shapes.push(other);
  }
  starts[alphabet.size] = shapes.length;
  return { starts, shapes: Uint16Array.from(shapes) };
}

const row = new Uint8Array(64);

/** Length of the longest common subsequence of strokes over the length of the longer. */
function commonShare(one: string, two: string): number {
  row.fill(0, 0, two.length + 1);
  for (let i = 0; i < one.length; i++) {
    let corner = 0;
    for (let j = 0; j < two.length; j++) {
      const above = row[j + 1]!;
      row[j + 1] = one.charCodeAt(i) === two.charCodeAt(j) ? corner + 1 : Math.max(above, row[j]!);
      corner = above;
    }
  }
  return row[two.length]! / Math.max(one.length, two.length);
}
