// What makers of tables and of the model ask of characters: how they are written, and which are in use.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Strokes of each character in the order of writing, from cnchar-order (MIT). */
export function strokesOfCharacters() {
  const text = fs.readFileSync(require.resolve('cnchar-order/cnchar.order.min.js'), 'utf8');
  return new Map([...text.matchAll(/"?([\u4e00-\u9fff])"?:"([a-z]+)"/g)].map(([, c, order]) => [c, order]));
}

/** Where characters stand in GB 2312; those of the first level, which one types most, end with a row of their own. */
const FIRST = { row: 0xb0, cell: 0xa1 };
const LAST_CELL = 0xfe;
const LAST_ROW = { first: 0xd7, all: 0xf7 };

/** Characters of GB 2312 in its order: of its first level, or all. */
export function standardCharacters(level) {
  const decoder = new TextDecoder('gb2312');
  const characters = [];
  for (let row = FIRST.row; row <= LAST_ROW[level]; row++)
    for (let cell = FIRST.cell; cell <= LAST_CELL; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  // a level does not fill its last row
  return characters.filter((character) => /^[\u4e00-\u9fff]$/.test(character));
}
