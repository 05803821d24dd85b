import type { Word } from '../../lexicon/segmenter';
import { isHan } from '../../text/chars';
import type { PlaceOfParticle } from './complement-of-place';
import type { ParticleWords } from './word-lists';

/** First characters with which 地 makes a word: 地面, 地方, 地位. */
const BEHIND_PLACE = '方面位区点形图基理质域块带势段步址震下上道主板球产税铁标名貌处级';
/** What somebody or something is like, as the dictionary tells it. */
const QUALITY = /^(?:a[dn]?|z|b|i|l)$/;
const VERB = /^v[dni]?$/;
const UNITS_PER_WORD = 2;
/** Verbs of direction that end what is done: 涌现出来地典型. */
const DIRECTION = /^[出起下上过回]来$/;
/** With these 地 stands behind what is an adverbial, whatever follows: 有计划地, 科学地, 一个个地. */
const OF_AN_ADVERBIAL = /[性样般个次遍步项]$/;

/** Whose something is: 县委, 老师, 同学们. */
const OWNS = /[们委府师长员会校院局组队部者民工家司党]$/;

/** How many units of a description stand between 地 and a noun: none, 先进人物, 无微不至关怀. */
const UNITS_OF_DESCRIPTION = [0, 2, 4];

/** How many units of a description stand between 地 and a noun; undefined where no noun of the tables stands there. */
function unitsBeforeNoun(text: string, particle: number, { beside }: ParticleWords): number | undefined {
  return UNITS_OF_DESCRIPTION.find((units) => {
    const noun = text.slice(particle + 1 + units, particle + 1 + units + UNITS_PER_WORD);
    return ['pure noun', 'noun and verb', 'owned', 'toward'].some((kind) => beside.get(kind)!.has(noun));
  });
}

/**
 * Whether a noun stands behind 地, at once or behind a word that describes it: 清澈地湖水, 涌现出来地先进人物, 县委地坚强领导.
 * What stands before is held against words by `isBeforeDescribedNoun`.
 */
export const mayDescribeNoun = (text: string, particle: number, lists: ParticleWords): boolean =>
  !BEHIND_PLACE.includes(text[particle + 1]!) && unitsBeforeNoun(text, particle, lists) !== undefined;

/** Whether 地 stands between words where only 的 can: a quality, a deed or a person before it, and a noun behind it. */
export function isBeforeDescribedNoun(
  { text, particle, words, particleIndex }: PlaceOfParticle,
  lists: ParticleWords,
): boolean {
  const units = BEHIND_PLACE.includes(text[particle + 1]!) ? undefined : unitsBeforeNoun(text, particle, lists);
  if (units === undefined) return false;
  // 谆谆教诲 is one word
  const isWhole = words[particleIndex + 1]?.text.length === units + UNITS_PER_WORD;
  const nounIndex = units === 0 || isWhole ? particleIndex + 1 : particleIndex + 2;
  const [before, noun] = [words[particleIndex - 1]!, words[nounIndex]];
  // 认真地群众工作: the noun is part of another word
  if (!noun || noun.start - words[particleIndex]!.start !== 1 + units || noun.text.length < UNITS_PER_WORD)
    return false;
  if (units > 0 && !QUALITY.test(words[particleIndex + 1]!.tag)) return false;
  const isOwner =
    /^[我你他她咱]?们$/.test(before.text) || (/^(?:n|nt|nz|j)$/.test(before.tag) && OWNS.test(before.text));
  if (isOwner && before.text.length + units > 1) return true;
  // 清楚地感觉自己老了: what may be done is no noun before its object
  const isEndingClause =
    lists.beside.get('noun and verb')!.has(noun.text) && !isHan(text.charCodeAt(particle + 3 + units));
  const isPure = (isEndingClause || lists.beside.get('pure noun')!.has(noun.text)) && !VERB.test(noun.tag);
  return isPure && describes(words, particleIndex, lists);
}

/** Whether what stands before 地 describes a noun and says not how something is done. */
function describes(words: readonly Word[], particleIndex: number, lists: ParticleWords): boolean {
  const [{ text, tag }, earlier] = [words[particleIndex - 1]!, words[particleIndex - 2]];
  if (lists.adverbials.get(text) === 'adverb' || OF_AN_ADVERBIAL.test(text)) return false;
  if (/^[着过]$/.test(text)) return VERB.test(earlier?.tag ?? '');
  if (text.length < UNITS_PER_WORD)
    return earlier?.text === '所' && (VERB.test(tag) || tag === 'x') && !'在属经处驻'.includes(text);
  return QUALITY.test(tag) || DIRECTION.test(text) || (VERB.test(tag) && isDone(words, particleIndex, lists));
}

/** 取得地成绩: what is done and makes no place with 地 (举办地城市), nor says how (有选择地). */
function isDone(words: readonly Word[], particleIndex: number, { beside, adverbials }: ParticleWords): boolean {
  const [verb, before] = [words[particleIndex - 1]!, words[particleIndex - 2]];
  if (verb.text.length !== UNITS_PER_WORD || beside.get('verb of a place')!.has(verb.text) || adverbials.has(verb.text))
    return false;
  return before === undefined || !/^(?:有|无|没有|没|不|可|能|未)$/.test(before.text);
}
