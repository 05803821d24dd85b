import type { Word } from '../../lexicon/segmenter';
import { particleWords, type ParticleWords } from './word-lists';

/** How far behind a particle a complement is read, UTF-16. */
const MAX_UNITS_OF_FORM = 9;
/** What ends the clause or the member of a list behind a complement. */
const ENDS = '，。；！？：、…\n';
/** 又宽又平, 又快又好. */
const BOTH = /^又.{1,2}又.{1,2}$/;
/** 合不拢嘴, 说不出话来, 直不起腰. */
const NOT_ABLE = /^.不[拢着住动起下出来上开过停清]/;
/** What somebody does who feels so: 直哆嗦, 跳了起来, 流下了眼泪, 像蒸笼一样. */
const DRIVEN_TO = /^(?:直[^接到至]|跳起|跳了|流下|掉下|掉了|哭了|像.+[样似]$|连.+[都也]|[让令叫使]人[^的]{1,6}$)/;

/** What stands behind 的 where 得 may be meant, by its form alone. */
export type ComplementForm = 'pair' | 'both' | 'feeling' | 'extreme' | 'more' | 'idiom';

/**
 * The form of what stands between 的 and the end of its clause: 红红火火, 又宽又平, 合不拢嘴, 出奇, 多, four characters that
 * may be an idiom; undefined for any other text.
 */
export function complementForm(text: string, start: number, words: ParticleWords): ComplementForm | undefined {
  let end = start;
  while (end < text.length && end - start <= MAX_UNITS_OF_FORM && !ENDS.includes(text[end]!)) end++;
  if (end - start > MAX_UNITS_OF_FORM) return undefined;
  // 长得白白胖胖的
  const said = text.slice(start, '了的'.includes(text[end - 1]!) ? end - 1 : end);
  if (said.length === 4 && said[0] === said[1] && said[2] === said[3] && said[0] !== said[2])
    return words.result.get('nouns')!.has(said) ? undefined : 'pair';
  // 香喷喷的
  if (said.length === 3 && said[1] === said[2] && said[0] !== said[1] && text[end - 1] === '的') return 'pair';
  if (said[0] === '又' && BOTH.test(said)) return 'both';
  if (
    (said[1] === '不' && NOT_ABLE.test(said)) ||
    ('直跳流掉哭像连让令叫使'.includes(said[0] ?? '-') && DRIVEN_TO.test(said))
  )
    return 'feeling';
  if (words.result.get('extreme')!.has(said)) return 'extreme';
  if (said === '多') return 'more';
  const verb = text[start - 2] ?? '';
  return said.length === 4 && takesComplement(verb, words) ? 'idiom' : undefined;
}

/** Verbs of which four characters may be the object: 讲的国计民生. */
const HAS_CONTENT = '讲谈说学唱演写看听吃穿用想聊选挑种读录播拍画喝论问背收贴搬运';
/** Words before the verb of a noun: 所做的又多又好. */
const OF_A_NOUN: ReadonlySet<string> = new Set(['所', '最', '由于', '因为', '因', '是', '把']);
/** 凡尘的纷纷扰扰: a word that no dictionary has (x) is no verb by that. */
const VERB = /^(?:v|vd|vi)$/;

/** The character of a verb of one character; of 路修 or 账算, one word by guess, its verb; empty for other words. */
export const singleVerb = ({ text, tag }: Word): string => (text.length === 1 || tag === 'x' ? text.at(-1)! : '');

/** Whether a character is a verb of the tables that a complement may follow. */
export const takesComplement = (character: string, { result }: ParticleWords): boolean =>
  result.get('form verb')!.has(character) || result.get('verb')!.has(character);

/** Whether the word in front of 的 is told of by what has that form, so that 得 belongs between them. */
export function isComplementOfForm(words: readonly Word[], particleIndex: number, form: ComplementForm): boolean {
  const lists = particleWords();
  const { beside, result } = lists;
  const verb = words[particleIndex - 1]!;
  const before = words.slice(0, particleIndex - 1);
  const character = singleVerb(verb);
  const single = takesComplement(character, lists);
  const lived = character === '过' && (verb.tag === 'x' || /^[nt]/.test(before.at(-1)?.tag ?? ''));
  const feels = beside.get('felt')!.has(verb.text) || (single && !result.get('verb')!.has(character));
  // 可能的磕磕碰碰: a noun by its form
  if (verb.text === '可能') return false;
  if (before.some((w) => w.text === '所' || w.text === '最') || OF_A_NOUN.has(before.at(-1)?.text ?? '')) return false;
  switch (form) {
    case 'pair':
    case 'both':
      return (
        single || lived || (VERB.test(verb.tag) && verb.text.length === 2 && !beside.get('nominal')!.has(verb.text))
      );
    case 'feeling':
    case 'extreme':
      return feels;
    case 'more': {
      const than = before.findLastIndex((w) => w.text === '比');
      return than >= 0 && than < before.length - 1 && (verb.tag === 'a' || result.get('manner')!.has(verb.text));
    }
    case 'idiom': {
      const next = words[particleIndex + 1];
      const behind = words
        .slice(particleIndex + 1)
        .map((w) => w.text)
        .join('');
      if (single && result.get('idiom')!.has(behind.slice(0, 4))) return true;
      return single && !HAS_CONTENT.includes(character) && next?.tag === 'i' && next.text.length === 4;
    }
  }
}

/** 吃的放心, 住的舒心: how those feel who do it. */
export function isExperienced(words: readonly Word[], particleIndex: number, closes: boolean): boolean {
  const { result } = particleWords();
  const [verb, told, next] = [words[particleIndex - 1]!, words[particleIndex + 1], words[particleIndex + 2]];
  if (!told || !result.get('experience verb')!.has(verb.text) || !result.get('experience')!.has(told.text))
    return false;
  return next ? next.text === '、' : closes;
}
