import { pinyin } from 'pinyin-pro';
import rows from '../../data/kept/readings.tsv';
import { tableRows } from '../text/table';

let common: Set<string> | undefined;

/** The 3755 characters of GB/T 2312 level one, ordered by sound there: those that any speaker reads at sight. */
function commonCharacters(): Set<string> {
  if (common) return common;
  const bytes = new Uint8Array((0xd8 - 0xb0) * 94 * 2);
  let offset = 0;
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      bytes[offset++] = row;
      bytes[offset++] = cell;
    }
  return (common = new Set(new TextDecoder('gb18030').decode(bytes)));
}

/** A word whose characters are read as the table says: a reading for each, undefined where any reader knows it. */
interface KnownWord {
  readonly word: string;
  readonly readings: readonly (string | undefined)[];
  /** All of its characters are common: in other company they are read in another way, 六安 in 第六安全组. */
  readonly common: boolean;
}

let knownWords: Map<string, KnownWord[]> | undefined;

/** Words of the table by their first character. */
function wordsByHead(commonSet: ReadonlySet<string>): Map<string, KnownWord[]> {
  if (knownWords) return knownWords;
  knownWords = new Map();
  for (const { word, readings } of tableRows(rows, 'readings.tsv', ['word', 'readings'])) {
    const entry = {
      word,
      readings: readings.split(' ').map((reading) => (reading === '-' ? undefined : reading)),
      common: [...word].every((c) => commonSet.has(c)),
    };
    knownWords.set(word[0]!, [...(knownWords.get(word[0]!) ?? []), entry]);
  }
  return knownWords;
}

/** What may stand before and behind a place that is written with common characters alone. */
const BEFORE_PLACE = /(?:^|[^\p{Script=Han}]|[省市州在到赴去来往和与])$/u;
const BEHIND_PLACE = /^(?:$|[^\p{Script=Han}]|[市县区州])/u;
/** Surnames that are read in one way only as surnames, and what tells one: a form of address, and nothing before. */
const SURNAMES: Readonly<Record<string, string>> = { 缪: 'miào', 郗: 'xī', 任: 'rén', 单: 'shàn', 仇: 'qiú' };
const ADDRESS = /^(?:同志|先生|女士|老师)/;
const BEFORE_SURNAME = /(?:^|[^\p{Script=Han}]|[和与请])$/u;

/** Readings that the table gives to characters of a text, by offset. */
function tableReadings(text: string, commonSet: ReadonlySet<string>): ReadonlyMap<number, string> {
  const readings = new Map<number, string>();
  const words = wordsByHead(commonSet);
  for (let i = 0; i < text.length; i++) {
    const surname = SURNAMES[text[i]!];
    if (surname !== undefined && ADDRESS.test(text.slice(i + 1, i + 3)) && BEFORE_SURNAME.test(text.slice(0, i)))
      readings.set(i, surname);
    for (const entry of words.get(text[i]!) ?? []) {
      const end = i + entry.word.length;
      if (!text.startsWith(entry.word, i)) continue;
      const isPlace =
        BEFORE_PLACE.test(text.slice(Math.max(0, i - 2), i)) &&
        (/[县市]$/.test(entry.word) || BEHIND_PLACE.test(text.slice(end, end + 2)));
      if (entry.common && !isPlace) continue;
      entry.readings.forEach((reading, k) => reading !== undefined && readings.set(i + k, reading));
    }
  }
  return readings;
}

/**
 * Text cut so that each difficult character stands alone with its reading; `reading` undefined elsewhere. A character of
 * several readings has one only where the table of words and places says which: a wrong one would be read out.
 */
export function withReadings(text: string): { readonly text: string; readonly reading: string | undefined }[] {
  const commonSet = commonCharacters();
  const characters = [...text];
  const isHard = (c: string): boolean => /\p{Script=Han}/u.test(c) && !commonSet.has(c) && c !== '〇' && c !== '々';
  const certain = tableReadings(text, commonSet);
  if (certain.size === 0 && !characters.some(isHard)) return [{ text, reading: undefined }];
  const readings = characters.some(isHard) ? pinyin(text, { type: 'array' }) : [];
  // where the library counts characters otherwise than we do, no reading is better than a wrong one
  const aligned = readings.length === characters.length;
  const isOnly = (c: string): boolean => pinyin(c, { type: 'array', multiple: true }).length === 1;
  const out: { text: string; reading: string | undefined }[] = [];
  let offset = 0;
  characters.forEach((c, i) => {
    const guess = aligned && isHard(c) && readings[i] !== c && isOnly(c) ? readings[i] : undefined;
    const reading = certain.get(offset) ?? guess;
    offset += c.length;
    const before = out.at(-1);
    if (reading === undefined && before && before.reading === undefined) before.text += c;
    else out.push({ text: c, reading });
  });
  return out;
}
