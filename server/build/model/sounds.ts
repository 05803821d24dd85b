import { pinyin } from 'pinyin-pro';
import rows from '../../data/kept/character-readings.tsv';
import { MAX_READINGS } from '../../src/lexicon/model/confusions';
import { unitIsHan } from '../../src/lexicon/model/tokens';
import { tableRows } from '../../src/text/table';
import type { Alphabet } from './corpus';

const MENDED: ReadonlyMap<string, readonly string[]> = new Map(
  tableRows(rows, 'character-readings.tsv', ['character', 'readings']).map(({ character, readings }) => [
    character,
    readings.split(' '),
  ]),
);

const SYLLABLE = /^[a-zü]+$/;

/** Readings of a character without tones, the usual one first. */
export function readingsOf(character: string): readonly string[] {
  const mended = MENDED.get(character);
  if (mended) return mended;
  const all = pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
  return [...new Set(all)].filter((reading) => SYLLABLE.test(reading)).slice(0, MAX_READINGS);
}

/** What a reading is typed nearly like: zh as z, l as n, f as h, -ng as -n. */
export function soundOf(reading: string): string {
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^f/, 'h')
    .replace(/([iea])ng$/, '$1n');
}

export interface Sounds {
  readonly readings: Uint16Array;
  /** Class of each reading. */
  readonly sounds: Uint16Array;
  /** Class of a reading by its letters. */
  readonly classOf: (reading: string) => number | undefined;
}

export function soundsOf(alphabet: Alphabet): Sounds {
  const numbers = new Map<string, number>();
  const classes = new Map<string, number>();
  const sounds: number[] = [0];
  const readings = new Uint16Array(alphabet.size * MAX_READINGS);
  alphabet.characters.forEach((unit, token) => {
    if (!unitIsHan(unit)) return;
    readingsOf(String.fromCharCode(unit)).forEach((reading, index) => {
      if (!numbers.has(reading)) {
        numbers.set(reading, sounds.length);
        const sound = soundOf(reading);
        if (!classes.has(sound)) classes.set(sound, classes.size + 1);
        sounds.push(classes.get(sound)!);
      }
      readings[token * MAX_READINGS + index] = numbers.get(reading)!;
    });
  });
  return {
    readings,
    sounds: Uint16Array.from(sounds),
    classOf: (reading) => classes.get(soundOf(reading)),
  };
}
