import type { Word } from '../../lexicon/segmenter';
import type { ParticleWords } from './word-lists';

/** Marks and words behind what somebody has: 孩子地成长，, 工作地关心和支持, 在村委会地共同努力下. */
const ENDS = '，。；！？：…\n、和与及下';
/** Characters in front of 地 among which 对 stands. */
const REACH = 14;
/** Words before 地 that make a place with it: 水源地, 户籍地, 景区地. */
const OF_A_PLACE = /[源籍产区的住在]$/;
/** Verbs and nouns in one that may be what an attitude is towards. */
const DONE: ReadonlySet<string> = new Set(['工作', '学习', '生活', '教育', '事业', '研究', '发展', '成长', '创业']);

/** What may be owned behind a particle: which word, with what says how much before it (大力支持). */
function ownedAt(text: string, start: number, { beside }: ParticleWords): { word: string; end: number } {
  const modifier = beside.get('how much')!.has(text.slice(start, start + 2)) ? 2 : 0;
  const word = text.slice(start + modifier, start + modifier + 2);
  return beside.get('owned')!.has(word) || beside.get('toward')!.has(word)
    ? { word, end: start + modifier + 2 }
    : { word: text.slice(start, start + 2), end: start + 2 };
}

/**
 * Whether 地 at an offset stands between those whose something is, or what an attitude is towards, and that something:
 * 孩子地成长, 对教育事业地大力支持. What stands before is held against words by `isOwner`.
 */
export function isOwned(text: string, offset: number, words: ParticleWords): boolean {
  const { beside } = words;
  const { word, end } = ownedAt(text, offset + 1, words);
  const stop = text[end];
  const ends = stop === undefined || ENDS.includes(stop);
  // 父母地养育之恩
  const ofThem = text[offset + 3] === '之';
  if (ofThem || (ends && beside.get('owned')!.has(word)))
    if (text[offset - 1] === '们' || beside.get('owner')!.has(text.slice(Math.max(0, offset - 2), offset))) return true;
  return beside.get('toward')!.has(word) && isToward(text, offset);
}

/** Whether 对 stands before an offset in its clause. */
const isToward = (text: string, offset: number): boolean =>
  /对[^，。；！？：]*$/.test(text.slice(Math.max(0, offset - REACH), offset));

/** Whether the word before 地 is one that has something or is what an attitude is towards, and no place with 地. */
export function isOwner({ text, tag }: Word, { beside }: ParticleWords): boolean {
  if (text === '们' || beside.get('owner')!.has(text)) return true;
  return (/^(?:n|nz|j|l)$/.test(tag) || DONE.has(text)) && text.length > 1 && !OF_A_PLACE.test(text);
}
