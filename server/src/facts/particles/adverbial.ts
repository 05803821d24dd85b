import stateTable from '../../../data/kept/verbs-of-state.tsv';
import { tableColumn } from '../../text/table';
import type { Word } from '../../lexicon/segmenter';
import { wordsOfClass } from '../../lexicon/word-classes';
import { DESCRIBES, DOERS, isNounPhrase, isVerbAndAdjective } from './phrases';
import { particleWords, type ParticleWords } from './word-lists';

/** An adverbial with its particle among the words of its stretch. */
export interface AdverbialPlace {
  readonly words: readonly Word[];
  /** Index of the first word of the adverbial, and of the particle. */
  readonly adverbialIndex: number;
  readonly particleIndex: number;
  /** Whether a clause begins and ends where the stretch does. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * What stands before an adverbial. `modal`: 能, 必须, behind which only a verb can come; `urged`: 又要, 一定要, where 要 is
 * seldom “to need”; `purpose`: 要, 来, 不断, behind which a verb is likely; `open`: the clause begins, or an adverb or a
 * subject stands there; `noun`: what follows is given, had or done (进行认真的…), a member of a list, or nobody knows.
 */
type Before = 'modal' | 'urged' | 'purpose' | 'pronoun' | 'open' | 'noun';

const ADJECTIVE = /^(?:a|ad|b|z)$/;
const VERB = /^vn?$/;
const NOUN_LIKE = /^(?:[nrsjli]|n[rstz]|nrt|vn?|a[nd]?|b|m|x|z|f|t|eng)$/;
/** Verbs that are no predicate behind an adverbial. */
const NOT_DONE: ReadonlySet<string> = new Set(tableColumn(stateTable, 'verbs-of-state.tsv', 'word'));
/** Whether what follows the particle is a predicate, so that 地 belongs before it. */
export function isBeforePredicate(place: AdverbialPlace): boolean {
  const lists = particleWords();
  const adverbial = place.words.slice(place.adverbialIndex, place.particleIndex);
  const kind = lists.adverbials.get(adverbial.map((w) => w.text).join(''));
  // 为了更好的服务群众，: behind 为了 there is something done or something wished for
  if (kind === 'comparative' && isForSake(place)) return hasPeopleForObject(place, lists);
  const { before, degree, compared } = beforeAdverbial(place, lists);
  if (before === 'noun') return false;
  const adverb = kind === 'adverb';
  const driven =
    before === 'modal' ||
    before === 'urged' ||
    before === 'pronoun' ||
    (before === 'purpose' && (adverb || compared || kind === 'comparative'));
  return isPredicate(place, { before, degree, adverb, driven }, lists);
}

const isForSake = ({ words, adverbialIndex }: AdverbialPlace): boolean => words[adverbialIndex - 1]?.text === '为了';

/** Whether nothing but a verb and its object stands up to the end of the clause: 服务群众, but not 服务环境. */
function hasPeopleForObject({ words, particleIndex, closes }: AdverbialPlace, lists: ParticleWords): boolean {
  const { verbIndex } = verbBehind(words, particleIndex + 1, lists);
  const phrase = words.slice(verbIndex + 1);
  const tail = phrase.at(-1);
  if (!closes || verbIndex < 0 || !tail || phrase.length > 3) return false;
  return PEOPLE.has(tail.text);
}
const PEOPLE: ReadonlySet<string> = new Set(wordsOfClass('people'));

/**
 * Whether 得 stands between how something is done and what is done (辛勤得耕耘). What is felt goes as far as something comes
 * of it (高兴得跳起来, 认真得让人心疼), and what comes of it may be any verb.
 */
export function isBeforeAction(place: AdverbialPlace): boolean {
  const { words, adverbialIndex, particleIndex, closes } = place;
  const lists = particleWords();
  const { beside, adverbials, verbs } = lists;
  const adverbial = words.slice(adverbialIndex, particleIndex).map((w) => w.text);
  const [verb, next] = [words[particleIndex + 1], words[particleIndex + 2]];
  if (!verb || beside.get('felt')!.has(adverbial.join('')) || beside.get('outcome')!.has(verb.text[0]!)) return false;
  if (isBeforePredicate(place)) return true;
  const { before, degree } = beforeAdverbial(place, lists);
  return (
    !degree &&
    next === undefined &&
    closes &&
    before !== 'noun' &&
    adverbials.get(adverbial.join('')) !== 'attribute' &&
    verb.text.length === 2 &&
    (verb.tag === 'v' || verbs.has(verb.text))
  );
}

/** How an adverbial stands in its clause. */
interface Footing {
  readonly before: Before;
  /** Whether 很, 较 or their like stand before it, as they do before attributes. */
  readonly degree: boolean;
  /** Whether it is an adverb and no attribute. */
  readonly adverb: boolean;
  /** Whether what stands before it can only be followed by a verb. */
  readonly driven: boolean;
}

function beforeAdverbial(
  { words, adverbialIndex, opens }: AdverbialPlace,
  lists: ParticleWords,
): { before: Before; degree: boolean; compared: boolean } {
  const { beside, adverbials } = lists;
  let [degree, compared] = [false, false];
  let index = adverbialIndex - 1;
  for (; index >= 0; index--) {
    const { text, tag } = words[index]!;
    if (text === '、') {
      const listed = words[index - 1];
      if (listed && (adverbials.has(listed.text) || ADJECTIVE.test(listed.tag))) index--;
      // 有计划、有步骤的推进
      else if (listed && adverbials.has((words[index - 2]?.text ?? '') + listed.text)) index -= 2;
      else return { before: listed && VERB.test(listed.tag) ? 'open' : 'noun', degree, compared };
    } else if (isOneByOne(words, index)) index--;
    else if (beside.get('most')!.has(text) || isVerbAndAdjective(text, words[index - 1]))
      return { before: 'noun', degree, compared };
    else if (beside.get('degree')!.has(text)) degree = true;
    else if (COMPARING.has(text)) compared = true;
    else if (!((adverbials.has(text) || ADJECTIVE.test(tag)) && !isModal(text, lists))) break;
  }
  const word = wantApart(words[index]);
  if (!word) return { before: opens ? 'open' : 'noun', degree, compared };
  const before = isUrged(word, words[index - 1]) ? 'urged' : kindBefore(word, lists);
  // 随着人类对能源不间断的开发利用: what is done to something may be all that the preposition governs
  if (before === 'open' && isGoverned(words.slice(0, index))) return { before: 'noun', degree, compared };
  // 指导我们成功的管理: a pronoun that is an object
  const isObject =
    before === 'pronoun' &&
    VERB.test(words[index - 1]?.tag ?? '') &&
    !isModal(words[index - 1]!.text, lists) &&
    !ASKING.has(words[index - 1]!.text);
  return { before: isObject ? 'noun' : before, degree, compared };
}

/** 一项|一项|扎扎实实的推进: one after another says how, as an adverbial does. */
const isOneByOne = (words: readonly Word[], index: number): boolean =>
  /^一\p{Script=Han}$/u.test(words[index]!.text) && words[index - 1]?.text === words[index]!.text;

/** 各县|区要|扎扎实实: what no dictionary has is taken together by guess, with 要 at its end. */
const wantApart = (word: Word | undefined): Word | undefined =>
  word?.tag === 'x' && word.text.endsWith('要')
    ? { text: '要', tag: 'v', start: word.start + word.text.length - 1 }
    : word;

/** 希望大家认认真真的学习: what somebody is asked to do follows. */
const ASKING: ReadonlySet<string> = new Set(['希望', '请', '恳请', '号召', '要求']);

/** What a noun phrase stands behind, all of a clause. */
const GOVERNS: ReadonlySet<string> = new Set(['随着', '伴随', '由于', '通过', '经过', '基于', '出于', '凭借', '依靠']);

/** Whether 对 stands among words behind one that governs a noun phrase. */
function isGoverned(words: readonly Word[]): boolean {
  const governing = words.findIndex(({ text }) => GOVERNS.has(text));
  return governing >= 0 && words.some(({ text }, index) => index > governing && /^对于?$/.test(text));
}

const COMPARING: ReadonlySet<string> = new Set(['更', '更加', '更为']);

/** 又要, 一定要: behind these 要 is no verb that means “to need”. */
const isUrged = ({ text }: Word, word: Word | undefined): boolean =>
  /^[又还也都既就]要$/.test(text) || (text === '要' && /^(?:[又还也都既就]|一定|始终)$/.test(word?.text ?? ''));

const isModal = (text: string, { beside }: ParticleWords): boolean =>
  beside.get('modal')!.has(text) || beside.get('purpose')!.has(text);

function kindBefore({ text, tag }: Word, { beside, verbs }: ParticleWords): Before {
  if (beside.get('modal')!.has(text)) return 'modal';
  if (beside.get('purpose')!.has(text)) return 'purpose';
  if (beside.get('pronoun')!.has(text)) return 'pronoun';
  // 构筑更加牢固的防返贫防线: what follows is built, whatever the segmenter takes the verb for
  if (verbs.get(text) === 'always') return 'noun';
  if (tag === 'd') return 'open';
  if (tag === 'c') return /^(?:和|与|及|以及|或|或者)$/.test(text) ? 'noun' : 'open';
  return /^(?:n|nt|nz|ns|nr|s|j|k)$/.test(tag) ? 'open' : 'noun';
}

function isPredicate(place: AdverbialPlace, footing: Footing, lists: ParticleWords): boolean {
  const { words, particleIndex, closes } = place;
  const { before, degree, driven } = footing;
  const first = words[particleIndex + 1];
  if (!first) return false;
  const second = words[particleIndex + 2];
  if (first.text === '把' && first.tag === 'p') return second !== undefined && NOUN_LIKE.test(second.tag);
  // 全心全意的为人民服务
  if (first.tag === 'p' && '为向给替对从'.includes(first.text))
    return (footing.adverb || driven) && second !== undefined && /^(?:n[rstz]?|r|vn|a)$/.test(second.tag);
  if (first.text === '去' || first.text === '来') return second !== undefined && VERB.test(second.tag) && !degree;
  // 推进改革 is one word to some segmenters
  if (first.text.length >= 4 && lists.verbs.get(first.text.slice(0, 2)) === 'always') return !degree;
  const { verbIndex, object } = verbBehind(words, particleIndex + 1, lists);
  if (verbIndex < 0) return false;
  const next = words[verbIndex + 1];
  // 居民热切的突出问题: what describes the noun elsewhere does so behind 的
  if (DESCRIBES.has(first.text) && next && !driven && !footing.adverb) return false;
  // 开始进一步的考察: what begins may be a noun
  const isBegun = words[place.adverbialIndex - 1]?.text === '开始';
  if (!next)
    return (
      closes &&
      !degree &&
      (before === 'modal' ||
        // 又要有效的监督: what is needed may be a noun
        (before === 'urged' && (footing.adverb || object === 'always')) ||
        (before === 'purpose' && footing.adverb && !isBegun))
    );
  // 很好的适应证: one word that no dictionary has
  if ((next.text.length === 1 || next.tag === 'x') && '证症性率度'.includes(next.text[0]!)) return false;
  // 多年来不懈的努力使企业脱困, 向大家辛勤的付出表示感谢: the verb is a noun before the verb of the sentence
  // (表示感谢 is one word to some segmenters)
  // 热情的服务能够打动客户
  const predicates = lists.beside.get('predicate')!;
  if (lists.beside.get('modal')!.has(next.text)) return false;
  if (predicates.has(next.text) || (next.text.length >= 4 && predicates.has(next.text.slice(0, 2)))) return false;
  if (/^u[lgz]$/.test(next.tag) && '了着过'.includes(next.text))
    // 已经不是简单的崇拜了: 了 tells of what it is no more
    return !(next.text === '了' && words[verbIndex + 2] === undefined && isSaidToBe(words[place.adverbialIndex - 1]));
  if (lists.beside.get('complement')!.has(next.text)) return words[verbIndex + 2] !== undefined || before !== 'open';
  if (degree) return false;
  if (lists.beside.get('object')!.has(next.text) || next.tag === 'm') return object !== 'often' || driven;
  // 不辞辛苦的奋战在一线
  if (next.text === '在' && footing.adverb && first.tag === 'v') return true;
  if (next.tag === 'p') return object === 'always' && '对与同'.includes(next.text);
  if (next.text === '、' || /^(?:uj|f)$/.test(next.tag) || !NOUN_LIKE.test(next.tag)) return false;
  return hasObject(words.slice(verbIndex + 1), object, footing, lists);
}

/** Whether what follows is said to be, or to be no more: 不是, 不再是, 而是. */
const isSaidToBe = (word: Word | undefined): boolean => /是$/.test(word?.text ?? '');

/** How sure it is that a verb has an object and is no noun: 提高, 接待, 学习. */
type ObjectOf = 'always' | 'usual' | 'often';

/** The last of the verbs behind a particle (提高和完善), and the least sure of their kinds; -1 for no verb. */
function verbBehind(
  words: readonly Word[],
  start: number,
  { verbs }: ParticleWords,
): { verbIndex: number; object: ObjectOf } {
  let index = start;
  let verbIndex = -1;
  let object: ObjectOf = 'always';
  for (;;) {
    const verb = words[index];
    if (!verb || NOT_DONE.has(verb.text)) break;
    // 抓好, 用足: two words where the segmenter knows no one
    const next = words[index + 1];
    const joined = next !== undefined && verbs.has(verb.text + next.text);
    if (!joined && !verbs.has(verb.text) && !VERB.test(verb.tag)) break;
    const kind = joined ? 'always' : verbs.get(verb.text);
    if (kind !== 'always' && object !== 'often') object = kind === 'usual' ? 'usual' : 'often';
    verbIndex = joined ? index + 1 : index;
    if (!['、', '和', '与', '并', '及'].includes(words[verbIndex + 1]?.text ?? '')) break;
    index = verbIndex + 2;
  }
  return { verbIndex, object };
}

/** Whether the words behind a verb are its object, and not a noun that the verb describes (推动作用). */
function hasObject(
  behind: readonly Word[],
  object: ObjectOf,
  { before, adverb, driven }: Footing,
  { nounsBehindVerbs, beside, verbs }: ParticleWords,
): boolean {
  const end = behind.findIndex((w) => /^[dcp]$/.test(w.tag) || NOT_DONE.has(w.text) || w.text === '、');
  const whole = end < 0 || behind[end]!.text === '、';
  const phrase = end < 0 ? behind : behind.slice(0, end);
  const [head, tail] = [phrase[0], phrase.at(-1)];
  // 有效的提升较大: the verb is the subject
  if (!head || !tail || /^[较更很最极]/.test(head.text)) return false;
  // 一声声的叮嘱鼓励更成了动力: two nouns in a row, of which an adverb tells something
  if (phrase.length === 1 && behind[end]?.tag === 'd' && (VERB.test(head.tag) || verbs.has(head.text))) return false;
  const particle = phrase.findIndex((w) => w.tag === 'uj');
  const likely = driven || before === 'purpose';
  // 有效的提高产量的办法: the adverbial may describe what comes last
  if (particle >= 0 && beside.get('relative')!.has(tail.text)) return object === 'always' && likely && particle > 1;
  const described = (word: Word): boolean => nounsBehindVerbs.get(word.text) === 'described';
  if (object === 'always' && particle >= 0 && !likely && !adverb) return false;
  // 积极的落实态度值得表扬: what is described may be the subject of another verb
  const goesOn = phrase[1] !== undefined && !/^[vad]/.test(phrase[1].tag);
  if (object === 'always') return likely || goesOn || !described(head);
  // 要更加精准的投放助企资金: what is driven has an object of two words, of which the last may be described elsewhere
  const isSubject = adverb
    ? described(head) || described(tail)
    : nounsBehindVerbs.has(head.text) || (driven ? described(tail) : nounsBehindVerbs.has(tail.text));
  if (particle >= 0 || !whole) return false;
  if (isSubject) return false;
  if (driven) return true;
  // 扎扎实实的走访活动拉近了距离
  return object === 'usual' && isNounPhrase(head, tail) && !nounsBehindVerbs.has(head.text) && !DOERS.test(tail.text);
}
