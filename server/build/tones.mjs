// Makes server/data/made/tones.tsv: characters in use that are read alike, tone and all. Run by hand when sounds.tsv is made anew:
//   node server/build/tones.mjs
import { pinyin } from 'pinyin-pro';
import { columnOf, writeMade } from './made.mjs';

const READINGS = 3;
const SYLLABLE = /^[a-zü]+[1-4]$/;

const characters = [...new Set(columnOf('made/sounds', 'characters').flatMap((group) => [...group]))].sort();
const groups = new Map();
for (const character of characters) {
  const readings = pinyin(character, { toneType: 'num', multiple: true, type: 'array' });
  for (const reading of [...new Set(readings)].filter((text) => SYLLABLE.test(text)).slice(0, READINGS))
    groups.set(reading, (groups.get(reading) ?? '') + character);
}
writeMade('tones', {
  what: 'Characters in use, in groups that are read alike, tone and all; those that nothing else is read like are left out.',
  source: 'characters of sounds.tsv, readings of pinyin-pro',
  command: 'node server/build/tones.mjs',
  columns: ['characters'],
  rows: [...groups]
    .sort()
    .map(([, group]) => group)
    .filter((group) => group.length > 1),
});
