import type { Word } from '../../lexicon/segmenter';
import { isAttribute, isBeforeNoun, isBeforePureNoun } from './attribute';
import { isBeforeAction, isBeforePredicate } from './adverbial';
import { isBeforeDescribedNoun } from './before-noun';
import type { ParticleCandidate } from './candidates';
import { certainParticle, isOfOnesOwnAccord } from './certain';
import { isComplement } from './complement';
import { isComplementOfPlace } from './complement-of-place';
import { complementForm, isComplementOfForm, isExperienced } from './complement-forms';
import { isOwner } from './owner';
import { isBeforeSimpleVerb } from './simple-verb';
import { particleWords } from './word-lists';

/** A particle that should be another. `word` is what stands before it. */
export interface ParticleSlip {
  readonly right: '的' | '地' | '得';
  readonly word: string;
}

/** 红通通, 慢吞吞. */
const UNITS_OF_FORM = 3;

/** What a candidate should be, by the words of its stretch; undefined where it is right or nobody can tell. */
export function particleSlip(
  text: string,
  { particle, kind, start, stretch, opens, closes }: ParticleCandidate,
  cut: readonly Word[],
): ParticleSlip | undefined {
  const words = withParticle(cut, particle - stretch.start);
  const indexOf = (offset: number): number => words.findIndex((w) => stretch.start + w.start === offset);
  const particleIndex = indexOf(particle);
  if (kind === 'certain' && isOfOnesOwnAccord(text, particle)) return { right: '地', word: '自觉' };
  // 有的放矢, 目的, 土地: the particle is part of a word
  if (particleIndex < 1 || words[particleIndex]!.text.length !== 1) return undefined;
  if (kind === 'form') return { right: '的', word: text.slice(particle - UNITS_OF_FORM, particle) };
  if (kind === 'certain') {
    const right = certainParticle(text, particle);
    return right && { right, word: words[particleIndex - 1]!.text };
  }
  if (kind === 'lost') return lostDe(text, particle, stretch.start, words);
  if (kind === 'owner') {
    const owner = words[particleIndex - 1]!;
    return isOwner(owner, particleWords()) ? { right: '的', word: owner.text } : undefined;
  }
  if (kind === 'place') {
    const place = { text, particle, words, particleIndex, closes };
    const right = isComplementOfPlace(place, particleWords())
      ? '得'
      : isBeforeDescribedNoun(place, particleWords())
        ? '的'
        : undefined;
    return right && { right, word: words[particleIndex - 1]!.text };
  }
  if (kind === 'noun')
    return isBeforeNoun(words, particleIndex, closes)
      ? { right: '的', word: words[particleIndex - 1]!.text }
      : undefined;
  if (kind === 'complement') {
    // 付出100分的努力: a measure, though the character may be a verb elsewhere
    if (/[\d%％]/.test(text[particle - 2] ?? '')) return undefined;
    const form = complementForm(text, particle + 1, particleWords());
    return isComplement(words, particleIndex, closes) ||
      (form !== undefined && isComplementOfForm(words, particleIndex, form)) ||
      isExperienced(words, particleIndex, closes)
      ? { right: '得', word: words[particleIndex - 1]!.text }
      : undefined;
  }
  const adverbialIndex = indexOf(start);
  if (adverbialIndex < 0) return undefined;
  const word = text.slice(start, particle);
  if (kind === 'attribute')
    return isAttribute(words, adverbialIndex, particleIndex, closes) ||
      isBeforePureNoun(text, particle, word, words[particleIndex + 1])
      ? { right: '的', word }
      : undefined;
  const place = { words, adverbialIndex, particleIndex, opens, closes };
  if (text[particle] === '得') return isBeforeAction(place) ? { right: '地', word } : undefined;
  return isBeforePredicate(place) || isBeforeSimpleVerb(words, adverbialIndex, particleIndex, closes)
    ? { right: '地', word }
    : undefined;
}

/** The words with the particle apart: 静静的 is one word of the dictionary, 学的快 one by guess. */
function withParticle(words: readonly Word[], place: number): readonly Word[] {
  const holding = words.findIndex((w) => w.start <= place && place < w.start + w.text.length);
  const word = words[holding];
  if (!word || word.text.length < 2 || !(word.tag === 'x' || (word.tag === 'z' && word.text.endsWith('的'))))
    return words;
  const before = word.text.slice(0, place - word.start);
  const behind = word.text.slice(place - word.start + 1);
  const parts: Word[] = [
    { text: before, tag: word.tag, start: word.start },
    { text: word.text[before.length]!, tag: 'uj', start: place },
    { text: behind, tag: word.tag, start: place + 1 },
  ];
  return words.toSpliced(holding, 1, ...parts.filter((part) => part.text !== ''));
}

/** 靠的住: the words of the slip are words of the text, not parts of others that the dictionary has (可靠的住房). */
function lostDe(text: string, particle: number, offset: number, words: readonly Word[]): ParticleSlip | undefined {
  const isCut = (edge: number): boolean =>
    words.some((w) => w.tag !== 'x' && offset + w.start < edge && edge < offset + w.start + w.text.length);
  for (const { wrong } of particleWords().lostDe.get(text.slice(particle - 1, particle + 2)) ?? []) {
    const start = particle - wrong.indexOf('的');
    if (text.startsWith(wrong, start) && !isCut(start) && !isCut(start + wrong.length))
      return { right: '得', word: text.slice(start, particle) };
  }
  return undefined;
}
