import type { Word } from '../../lexicon/segmenter';
import { isHan } from '../../text/chars';
import { particleWords } from './word-lists';

/** Particles of time, counts and degrees between a verb and the attribute of its object. */
const BETWEEN = /^(?:u[lgz]|m|q|mq|d)$/;

const ADJECTIVE = /^[abz]$/;

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
  // 艰苦奋斗地优良作风
  if (ADJECTIVE.test(words[behind]?.tag ?? '') && isNoun(words[behind + 1])) behind++;
  if (!isNoun(words[behind])) return false;
  // 显著地改革成果: the verb describes the noun behind it
  if (nounsBehindVerbs.has(words[behind + 1]?.text ?? '')) behind++;
  else if (['和', '与', '、'].includes(words[behind + 1]?.text ?? '') && isNoun(words[behind + 2])) behind += 2;
  // 进行了深入地调研、取得了…: the next thing that is done ends it too
  const next = words[behind + 1];
  const ends = next ? next.text === '、' && beside.get('light')!.has(words[behind + 2]?.text ?? '') : closes;
  if (!ends) return false;
  // 提出了许多中肯地意见: what only nouns have wants no such verb
  if (
    adverbials.get(
      words
        .slice(adverbialIndex, particleIndex)
        .map((w) => w.text)
        .join(''),
    ) === 'attribute' &&
    !verbs.has(words[particleIndex + 1]!.text) &&
    nounsBehindVerbs.has(words[behind]!.text.slice(-2))
  )
    return true;
  let index = adverbialIndex - 1;
  while (index >= 0) {
    const { text, tag } = words[index]!;
    if (!BETWEEN.test(tag) && !adverbials.has(text) && !(text === '、')) break;
    index--;
  }
  return index >= 0 && beside.get('light')!.has(words[index]!.text);
}

/** Whether 得 stands between two words where the clause or the member ends with the second, a noun: 共同努力得结果. */
export function isBeforeNoun(words: readonly Word[], particleIndex: number, closes: boolean): boolean {
  const { nounsBehindVerbs, verbs } = particleWords();
  const [before, noun, next] = [words[particleIndex - 1], words[particleIndex + 1], words[particleIndex + 2]];
  if (!before || !noun || before.text.length < 2 || verbs.has(noun.text)) return false;
  const ends = next === undefined ? closes : ['、', '和', '与'].includes(next.text);
  return ends && nounsBehindVerbs.has(noun.text);
}

/** First characters with which 地 makes a word: 地面, 地方, 地位. */
const BEHIND_PLACE = '方面位区点形图基理质域块带势段步址震下上道主板球产税铁标名貌步';

/**
 * 清脆地童声刚一响起, 丰富地教学经验: behind 地 a noun that nothing is done with, and what stands before it describes it.
 * `next` is the word behind 地.
 */
export function isBeforePureNoun(text: string, particle: number, adverbial: string, next: Word | undefined): boolean {
  const { beside, adverbials, verbs } = particleWords();
  const kind = adverbials.get(adverbial);
  if (kind === 'adverb' || BEHIND_PLACE.includes(text[particle + 1]!)) return false;
  const isPure = (start: number): boolean => beside.get('pure noun')!.has(text.slice(start, start + 2));
  // 简单地典型化: the noun is part of a verb; 尽情地歌舞着: it is one itself
  if (isPure(particle + 1)) return !'化着过'.includes(text[particle + 3] ?? ' ');
  // 清晰地感觉到, 主动地报告: what is done as well is a noun for sure behind words that are said of nouns alone
  if (kind === 'attribute' && beside.get('noun and verb')!.has(text.slice(particle + 1, particle + 3)))
    return !isHan(text.charCodeAt(particle + 3)) || '和与及'.includes(text[particle + 3]!);
  if (kind !== 'attribute' || next?.text.length !== 2 || verbs.get(next.text) === 'always') return false;
  return /^(?:n|nz|vn|an|j|l)$/.test(next.tag) && isPure(particle + 3);
}
