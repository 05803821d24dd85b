import type { Word } from '../../lexicon/segmenter';
import { particleWords } from './word-lists';

/** Particles of time, counts and degrees between a verb and the attribute of its object. */
const BETWEEN = /^(?:u[lgz]|m|q|mq|d)$/;

/**
 * Whether what stands before 地 describes the noun behind it: 取得了显著地成效, 进行了深入地调研. The clause must end with
 * that noun, or with another that 和 joins to it.
 */
export function isAttribute(
  words: readonly Word[],
  adverbialIndex: number,
  particleIndex: number,
  closes: boolean,
): boolean {
  const { beside, adverbials, nounsBehindVerbs, verbs } = particleWords();
  let behind = particleIndex + 1;
  const isNoun = (word: Word | undefined): boolean =>
    word !== undefined &&
    !beside.get('light')!.has(word.text) &&
    (nounsBehindVerbs.has(word.text) || verbs.has(word.text) || /^(?:n|vn?|an|l|j)$/.test(word.tag));
  if (!isNoun(words[behind])) return false;
  // 显著地改革成果: the verb describes the noun behind it
  if (nounsBehindVerbs.has(words[behind + 1]?.text ?? '')) behind++;
  else if (['和', '与', '、'].includes(words[behind + 1]?.text ?? '') && isNoun(words[behind + 2])) behind += 2;
  // 进行了深入地调研、取得了…: the next thing that is done ends it too
  const next = words[behind + 1];
  const ends = next ? next.text === '、' && beside.get('light')!.has(words[behind + 2]?.text ?? '') : closes;
  if (!ends) return false;
  let index = adverbialIndex - 1;
  while (index >= 0) {
    const { text, tag } = words[index]!;
    if (!BETWEEN.test(tag) && !adverbials.has(text) && !(text === '、')) break;
    index--;
  }
  return index >= 0 && beside.get('light')!.has(words[index]!.text);
}
