// Open typos: a word of clean text with one character confused. Nothing here knows what the checker knows.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { confusionsAmong } from './confusions';
import type { Slip } from './slip';

const require = createRequire(import.meta.url);

interface Jieba {
  cut(text: string, hmm: boolean): string[];
}

/** Characters and words of jieba's dictionary that are in use, commonest first. */
function dictionary(): { readonly characters: readonly string[]; readonly words: readonly string[] } {
  const file = require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
  const use = new Map<string, number>();
  const words: [string, number][] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (!word || !/^\p{Script=Han}+$/u.test(word)) continue;
    for (const c of word) use.set(c, (use.get(c) ?? 0) + Number(count));
    if (word.length >= 2 && word.length <= 4 && Number(count) >= 20) words.push([word, Number(count)]);
  }
  return {
    characters: [...use]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3000)
      .map(([c]) => c),
    words: words.sort((a, b) => b[1] - a[1]).map(([w]) => w),
  };
}

/** The kinds of open typos: one slip a kind. */
export function openTypos(): Slip[] {
  const jieba = require('jieba-wasm') as Jieba;
  const { characters, words } = dictionary();
  const confusions = confusionsAmong(characters);
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    const key = pinyin(word, { toneType: 'none' });
    const alike = bySound.get(key);
    if (alike) alike.push(word);
    else bySound.set(key, [word]);
  }
  const kind = (name: string, change: (word: string, random: () => number) => string | undefined): Slip => ({
    rule: 'wording/typo',
    name,
    closed: false,
    inject(text, random) {
      const cut = jieba.cut(text, true);
      for (let tries = 0; tries < 12; tries++) {
        const i = Math.floor(random() * cut.length);
        const word = cut[i]!;
        if (!/^\p{Script=Han}{2,}$/u.test(word)) continue;
        const to = change(word, random);
        if (to === undefined || to === word) continue;
        const at = cut.slice(0, i).join('').length;
        return { text: text.slice(0, at) + to + text.slice(at + word.length), at };
      }
      return undefined;
    },
  });
  const one =
    (of: (c: string) => readonly string[], least: number, most: number) => (word: string, random: () => number) => {
      if (word.length < least || word.length > most) return undefined;
      const k = Math.floor(random() * word.length);
      const others = of(word[k]!);
      const other = others[Math.floor(random() * others.length)];
      return other && word.slice(0, k) + other + word.slice(k + 1);
    };
  return [
    kind(
      'sound, in a word of 2',
      one((c) => confusions.sound(c), 2, 2),
    ),
    kind(
      'sound, in a longer word',
      one((c) => confusions.sound(c), 3, 8),
    ),
    kind(
      'shape, in a word of 2',
      one((c) => confusions.shape(c), 2, 2),
    ),
    kind(
      'shape, in a longer word',
      one((c) => confusions.shape(c), 3, 8),
    ),
    kind('another word of that sound', (word, random) => {
      const others = (bySound.get(pinyin(word, { toneType: 'none' })) ?? []).filter((w) => w !== word);
      return others[Math.floor(random() * Math.min(others.length, 3))];
    }),
  ];
}
