import type { Word } from '../../lexicon/segmenter';
import { isTail } from './complement';
import { complementForm, singleVerb, takesComplement } from './complement-forms';
import type { ParticleWords } from './word-lists';

/** Words behind which a verb and 地 say how: 有选择地, 毫无保留地. */
const SAYS_HOW: ReadonlySet<string> = new Set(['有', '无', '没有', '毫无', '不', '可', '能', '未', '所']);
const MANNER_TAG = /^(?:a[dn]?|z|i|l)$/;
const UNITS_PER_VERB = 2;

/** A 地 among the words of its stretch. */
export interface PlaceOfParticle {
  readonly text: string;
  /** Where it stands in the paragraph, and among the words. */
  readonly particle: number;
  readonly words: readonly Word[];
  readonly particleIndex: number;
  /** Whether a clause ends where the words do. */
  readonly closes: boolean;
}

/**
 * Whether a complement stands behind a verb and 地, so that 得 belongs there: 准备地十分充分, 打扫地一尘不染. No attribute can
 * stand there, as it can before 的; but what says how something is done (补充地说) and places (举办地很远) can.
 */
export function isComplementOfPlace(
  { text, particle, words, particleIndex, closes }: PlaceOfParticle,
  lists: ParticleWords,
): boolean {
  const { beside, result, adverbials } = lists;
  const verb = words[particleIndex - 1]!;
  const character = singleVerb(verb);
  const single = takesComplement(character, lists);
  const isVerb =
    single || (/^(?:v[dni]?|n)$/.test(verb.tag) && verb.text.length === UNITS_PER_VERB && !adverbials.has(verb.text));
  if (!isVerb || beside.get('verb of a place')!.has(verb.text)) return false;
  if (SAYS_HOW.has(words[particleIndex - 2]?.text ?? '')) return false;
  const form = complementForm(text, particle + 1, lists);
  const behind = words.slice(particleIndex + 1);
  if (verb.tag !== 'n' && (form === 'pair' || form === 'both')) return true;
  const four = behind
    .map((w) => w.text)
    .join('')
    .slice(0, 4);
  if (result.get('idiom')!.has(four) || result.get('phrase')!.has(four)) return true;
  if (single && (form === 'feeling' || form === 'extreme')) return true;
  // 布置 is a noun to the dictionary, and behind a noun 地 is land: 企业地少
  if (!single && verb.tag === 'n') return false;
  let index = 0;
  while (behind[index] && result.get('degree')!.has(behind[index]!.text)) index++;
  const manner = behind[index];
  const next = behind[index + 1];
  if (!manner || !(next && !isTail(behind.slice(index + 1)) ? next.text === '、' : closes)) return false;
  if (index > 0) return MANNER_TAG.test(manner.tag) || result.get('manner')!.has(manner.text);
  // 跑地快, and not 种地多: verbs of the first list have no land as their object
  const isShort = manner.text.length === 1 && result.get('verb')!.has(character);
  return (isShort || manner.text.length === UNITS_PER_VERB) && result.get('manner')!.has(manner.text);
}
