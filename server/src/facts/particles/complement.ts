import type { Word } from '../../lexicon/segmenter';
import { particleWords } from './word-lists';

/** Verbs that end in a complement already. */
const HAS_COMPLEMENT = /.[到出了起住]$/;
/** What these say something of is a noun. */
const CONCERNS: ReadonlySet<string> = new Set(['涉及', '关乎', '事关', '关于', '有关', '针对', '围绕']);
/** Words of a comparison that falls short. */
const AGAINST: ReadonlySet<string> = new Set(['没有', '没', '不如', '不像', '并非']);
const GOOD_TO = /^好[吃喝看玩用听]$/;
const NOUN = /^(?:n[rstz]?|vn|l|i|j)$/;
const VERB = /^(?:vn?|vd|vi|x|l|j|i)$/;

/**
 * Whether a complement stands behind a verb and 的: 完成的很圆满, 把医院建设的更加美好, 水平提的高. `closes` tells whether a
 * clause ends where the words do.
 */
export function isComplement(words: readonly Word[], particleIndex: number, closes: boolean): boolean {
  const { beside, result } = particleWords();
  const verb = words[particleIndex - 1];
  if (!verb || HAS_COMPLEMENT.test(verb.text)) return false;
  // 对政策掌握的不够全面: with 对 it is something that somebody does
  if (closes && isSaidOf(words, particleIndex, result.get('manner')!)) return true;
  if (beside.get('nominal')!.has(verb.text)) return false;
  // 好的很
  if (words[particleIndex + 1]?.text === '很' && words.length === particleIndex + 2)
    return closes && (verb.tag === 'a' || result.get('manner')!.has(verb.text));
  const single = result.get('verb')!.has(verb.text);
  const before = words.slice(0, particleIndex - 1);
  // 日子过的越来越红火, and not 走过的路
  const lived = verb.text === '过' && /^[nt]/.test(before.at(-1)?.tag ?? '');
  // 激动的热泪盈眶
  const felt = verb.tag === 'a' && result.get('phrase')!.has(words[particleIndex + 1]?.text ?? '');
  // 把作业批的更细: to the dictionary some verbs of one character are measures
  const driven = (verb.text.length > 1 || verb.tag === 'q') && before.some((w) => w.text === '把');
  const isTold = result.get('told')!.has(verb.text);
  // 落实的比较到位: a verb behind a noun that is an adjective or a noun to the dictionary
  const isVerbHere = beside.get('verb in company')!.has(verb.text) && NOUN.test(before.at(-1)?.tag ?? '');
  const isVerb = isVerbHere || VERB.test(verb.tag);
  if (!single && !isTold && !lived && !driven && !felt && !isVerb) return false;
  if (before.some((w) => ['所', '最', '由于', '因为', '因', '比'].includes(w.text))) return false;
  // 涉及教育的很具体: what concerns it
  if (CONCERNS.has(before.at(-1)?.text ?? '')) return false;
  // 没有看起来的那么坚强: what is compared
  if ('那么这么'.includes(words[particleIndex + 1]?.text ?? '-') && before.some((w) => AGAINST.has(w.text)))
    return false;
  // 瓜是歪的最甜: what is so
  if (before.at(-1)?.text === '是') return false;
  let index = particleIndex + 1;
  let degrees = 0;
  // 办的还不够好; 做的还很多 tells of what is left to do
  if (words[index]?.text === '还' && /^(?:不|比?较)/.test(words[index + 1]?.text ?? '')) index++;
  while (words[index] && result.get('degree')!.has(words[index]!.text)) {
    index++;
    degrees++;
  }
  const manner = words[index];
  // 妈妈做的好吃的: what is so, and a noun
  if (manner && GOOD_TO.test(manner.text) && words[index + 1]?.tag === 'uj') return false;
  // 更好 is one word to the segmenter
  const degree =
    manner && manner.text.length > 1 && (single ? '更很太不真' : '更很太').includes(manner.text[0]!)
      ? manner.text.slice(1)
      : /^比较./.test(manner?.text ?? '')
        ? manner!.text.slice(2)
        : '';
  const behind = words[index + 1];
  const isManner = ({ text }: Word): boolean =>
    result.get('manner')!.has(text) || (degrees > 0 && result.get('manner by degree')!.has(text));
  const isPhrase = (word: Word | undefined): boolean => word !== undefined && result.get('phrase')!.has(word.text);
  const endsClause = behind === undefined || isTail(words.slice(index + 1));
  // 做的更细一些、更实一些
  const isOneOfSeveral = behind !== undefined && isTail([behind]) && words[index + 2]?.text === '、';
  // 把课上的更活: behind 把 a degree tells of a verb, whatever the word in front is to the dictionary
  const isDriven = isVerb || degrees > 0 || isPhrase(manner);
  if ((lived && degrees === 0) || (!single && driven && !isDriven)) return false;
  if (!manner || !(endsClause ? closes : single && (behind.text === '、' || behind.tag === 'uj' || isOneOfSeveral)))
    return false;
  // 考核的不合理 is a noun, 做的不好 is none
  if (!single && words[index - 1]!.text === '不') return false;
  if (isPhrase(manner)) return true;
  // 说的具体 may be what is said
  if (isTold) return closes && manner.text.length > 1 && isManner(manner) && !result.get('of what')!.has(manner.text);
  if (['manner', 'manner by degree'].some((kind) => result.get(kind)!.has(degree))) return true;
  if (!isManner(manner)) return false;
  if (degrees > 0) return true;
  // without a degree 吃的好 may be what is eaten: only behind 把, or a verb of one character that has no such object
  return single || before.some((w) => w.text === '把');
}

/** Whether the words behind a manner end with it: 定得更具体些, 办得好了. */
export const isTail = (words: readonly Word[]): boolean =>
  words.length === 1 && /^(?:了|些|一些)$/.test(words[0]!.text);

/** Whether a clause that ends in 不够 and a manner tells of a verb behind 对, and of nothing that has been named. */
function isSaidOf(words: readonly Word[], particleIndex: number, manners: ReadonlySet<string>): boolean {
  if (words[particleIndex + 1]?.text !== '不够' || words.length !== particleIndex + 3) return false;
  const toward = words.findIndex((w) => w.text === '对');
  const [verb, manner] = [words[particleIndex - 1]!, words.at(-1)!];
  const named = words.some((w) => /^[所最]/.test(w.text));
  return !named && toward >= 0 && toward < particleIndex - 2 && VERB.test(verb.tag) && manners.has(manner.text);
}
