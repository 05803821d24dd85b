import type { Word } from '../../lexicon/segmenter';
import { particleWords, type ParticleWords } from './word-lists';

const TAIL = /^(?:[着了过]|下去|下来|起来|出来|出去|上去|上来|过来|回来|回去)$/;
/** 握住, 放下, 走上: verbs that end in what comes of them, which are no nouns. */
const RESULTING = /^(?!付出|支出|演出|输出|产出)[^受得遭感见][住下起开掉完到出上会给]$/;

/** Adverbials that say how a person does something: words of the table, and those with a form of their own (AABB, 一遍一遍). */
function saysHow(adverbial: string, { adverbials }: ParticleWords): boolean {
  const kind = adverbials.get(adverbial);
  return kind === undefined || kind === 'adverb' || kind === 'manner';
}

/**
 * Whether a verb of one character, or one that ends in its result, stands behind the particle and can be no noun: 苦苦的等,
 * 静静的听着, 紧紧的握住. No 的 may follow in the clause, behind which what is described would stand (认真的看书的人).
 */
export function isBeforeSimpleVerb(
  words: readonly Word[],
  adverbialIndex: number,
  particleIndex: number,
  closes: boolean,
): boolean {
  const lists = particleWords();
  const adverbial = words
    .slice(adverbialIndex, particleIndex)
    .map((w) => w.text)
    .join('');
  const [verb, next] = [words[particleIndex + 1], words[particleIndex + 2]];
  if (!verb || !saysHow(adverbial, lists)) return false;
  if (lists.beside.get('most')!.has(words[adverbialIndex - 1]?.text ?? '')) return false;
  const tail = next !== undefined && TAIL.test(next.text);
  const { text } = verb;
  const simple = text.length === 1 && lists.beside.get('simple verb')!.has(text);
  const resulting = text.length === 2 && verb.tag === 'v' && RESULTING.test(text);
  if (tail && next.text === '着' && /^vn?$/.test(verb.tag) && text.length === 2)
    return isLastParticle(words, particleIndex);
  if (tail) return simple || resulting || lists.beside.get('verb with tail')!.has(text);
  // 老老实实的做人: a verb with its object, where nothing else is told of it
  if (lists.beside.get('deed')!.has(text)) return !next && closes && !words[adverbialIndex - 1]?.text.endsWith('是');
  if (!simple && !resulting) return false;
  // 通过细致的备课，以及多次的试讲: a member of a list of nouns
  if (simple && /^(?:以及|及|和|与|及其|包括|通过|经过)$/.test(words[adverbialIndex - 1]?.text ?? '')) return false;
  if (!next) return closes;
  const rest = words.slice(particleIndex + 2);
  const end = rest.findIndex((w) => w.text === '、');
  // 认真的看书的人: what is described stands last
  const lastParticle = rest.findLastIndex((w) => w.tag === 'uj');
  return end < 0 && (lastParticle < 0 || (resulting && lists.adverbials.get(adverbial) === 'adverb'));
}

/** Whether no 的 follows a verb, behind which what is described would stand: 默默无闻的工作着的人. */
const isLastParticle = (words: readonly Word[], particleIndex: number): boolean =>
  words.findLastIndex((w) => w.tag === 'uj') <= particleIndex;
