import frameRows from '../../../data/kept/frame-words.tsv';
import joiningRows from '../../../data/kept/joining-words.tsv';
import { tableRows } from '../../text/table';
import { NONE } from '../../text/none';

/** Words of a table by their first character, so that a text is asked once a character and not once a word. */
function byFirst(rows: readonly { readonly word: string }[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { word } of rows) {
    const same = words.get(word[0]!);
    if (same) same.push(word);
    else words.set(word[0]!, [word]);
  }
  return words;
}

const FRAME_ROWS = tableRows(frameRows, 'frame-words.tsv', ['word', 'kind']);
const FRAME_WORDS = byFirst(FRAME_ROWS);
const ADVERBS: ReadonlySet<string> = new Set(FRAME_ROWS.filter((row) => row.kind === 'adverb').map((row) => row.word));
const JOINING_WORDS = byFirst(tableRows(joiningRows, 'joining-words.tsv', ['word']));

/** 1 for each UTF-16 unit that a frame word begins with: most characters of a text are no such. */
const BEGINS = new Uint8Array(65536);
for (const first of FRAME_WORDS.keys()) BEGINS[first.charCodeAt(0)] = 1;

/** Words of a text that writers repeat in each member of a set: 着力, 进一步, 不断. */
export function frameWordsIn(text: string): readonly string[] {
  let frameWords: string[] | undefined;
  for (let i = 0; i < text.length; i++) {
    if (BEGINS[text.charCodeAt(i)] === 0) continue;
    for (const word of FRAME_WORDS.get(text[i]!)!) if (text.startsWith(word, i)) (frameWords ??= []).push(word);
  }
  return frameWords ?? NONE;
}

/** Whether a text begins with a frame word that is the same in all members. */
export function opensFrame(text: string): boolean {
  return (FRAME_WORDS.get(text[0] ?? '') ?? NONE).some((word) => text.startsWith(word));
}

/** Whether a clause goes on from what stands before it (同时, 并, 从而), and so opens no member of its own. */
export function joins(text: string): boolean {
  return (JOINING_WORDS.get(text[0] ?? '') ?? NONE).some((word) => text.startsWith(word));
}

/** The adverb of the frame in front of the verb of two characters that ends a clause: 经济实力|显著|增强. */
export function adverbBeforeVerb(clause: string): string | undefined {
  for (const length of [2, 3, 4]) {
    const adverb = clause.slice(-2 - length, -2);
    if (clause.length > length + 3 && ADVERBS.has(adverb)) return adverb;
  }
  return undefined;
}

/** Whether a text begins with an adverb of the frame (切实, 着力): a verb stands in some members by chance, an adverb hardly. */
export function opensWithAdverb(text: string): boolean {
  return (FRAME_WORDS.get(text[0] ?? '') ?? NONE).some((word) => ADVERBS.has(word) && text.startsWith(word));
}
