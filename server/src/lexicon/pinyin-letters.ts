import syllableRows from '../../data/kept/pinyin-syllables.tsv';
import stayRows from '../../data/kept/letters-that-stay.tsv';
import { tableRows } from '../text/table';

/** Letters of the longest syllable: zhuang, chuang, shuang. */
const LONGEST = 6;

let syllables: ReadonlySet<string> | undefined;
let staying: ReadonlySet<string> | undefined;

/** Whether small letters are one or more whole syllables of pinyin: jiaqiang, tongyi. */
export function isPinyin(letters: string): boolean {
  const allSyllables = (syllables ??= new Set(
    tableRows(syllableRows, 'pinyin-syllables.tsv', ['syllables']).flatMap((row) => row.syllables.split(' ')),
  ));
  // ends of syllables so far; a word is short
  const ends = [true];
  for (let end = 1; end <= letters.length; end++) {
    ends[end] = false;
    for (let length = 1; length <= LONGEST && length <= end && !ends[end]; length++)
      ends[end] = ends[end - length]! && allSyllables.has(letters.slice(end - length, end));
  }
  return ends[letters.length]!;
}

/** Whether letters that look like pinyin are a word of English or a name that is written so: manage, logo, weibo. */
export function staysInLetters(letters: string): boolean {
  staying ??= new Set(tableRows(stayRows, 'letters-that-stay.tsv', ['words']).flatMap(({ words }) => words.split(' ')));
  return staying.has(letters);
}
