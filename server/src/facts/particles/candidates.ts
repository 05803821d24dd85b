import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { Han, isHan } from '../../text/chars';
import type { Span } from '../../text/span';
import { unitsOf } from '../../text/units';
import { complementForm } from './complement-forms';
import { mayDescribeNoun } from './before-noun';
import { certainParticle } from './certain';
import { isOwned } from './owner';
import { particleWords, type ParticleWords } from './word-lists';

/** A 的, 地 or 得 that may stand for another of them. Offsets are UTF-16, relative to the paragraph. */
export interface ParticleCandidate {
  /** Where the particle stands. */
  readonly particle: number;
  /** Which slip it may be: an adverbial before a verb, an attribute before a noun (`noun`: written with 得; `owner`: those
   * whose it is), a complement, a word that has 得; `place`: a noun or a complement behind 地,
   * whatever stands before; `form`: 红通通 or its like before a mark; `certain`: what the characters beside it tell. */
  readonly kind: 'adverbial' | 'attribute' | 'certain' | 'complement' | 'form' | 'lost' | 'noun' | 'owner' | 'place';
  /** What stands before the particle and begins the question: the adverbial, the word that has 得. */
  readonly start: number;
  /** The run of Chinese characters and 、 around it, whose words tell. */
  readonly stretch: Span;
  /** Whether the stretch begins with a clause, and ends with one. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Characters on each side that are cut into words at most. */
const REACH = 24;
const LONGEST_ADVERBIAL = 5;
const UNITS_PER_IDIOM = 4;
const [DE, DI, DEGREE_DE] = ['的', '地', '得'].map((c) => c.charCodeAt(0)) as [number, number, number];
/** Words that end in 地 after a verb: 种地好 tells of the land. */
const PLACES = ['种地', '养地', '用地', '落地', '治地', '收地', '管地', '守地', '查地', '改地'];
/** 一遍遍, 一遍一遍, 一遍又一遍. */
const TIME_AFTER_TIME = /^一(.)(?:又?一)?\1$/;
const PAUSE_MARK = '、';
const PAUSE = PAUSE_MARK.charCodeAt(0);
/** Marks behind which nothing that is done follows; of 红通通地， it does not either, of 急匆匆地， it may. */
const ENDS_OF_FORM = '，。！；';
const LOOKS = '红绿白黑黄金亮圆胖香甜沉光秃毛鼓湿';
/** Marks that end a clause. */
const CLAUSE_END = '，。；！？：…\n';

/** All places of a paragraph that are worth cutting into words, in order. */
export const particleCandidates = remembered(({ text, classes }: Paragraph): readonly ParticleCandidate[] => {
  const candidates: ParticleCandidate[] = [];
  if (!(classes & Han)) return candidates;
  const words = particleWords();
  const units = unitsOf(text);
  for (let at = 1; at < text.length - 1; at++) {
    const unit = units[at]!;
    if (unit !== DE && unit !== DI && unit !== DEGREE_DE) continue;
    if (!isHan(units[at - 1]!)) continue;
    const isInside = isHan(units[at + 1]!);
    // before a mark 的 is right
    if (!isInside && unit === DE) continue;
    const candidate = isInside ? candidateAt(text, at, unit, words) : formAt(text, at);
    if (candidate) candidates.push({ ...candidate, particle: at, ...stretchAround(text, candidate.start, at + 1) });
  }
  return candidates;
});

function candidateAt(
  text: string,
  at: number,
  unit: number,
  words: ParticleWords,
): Pick<ParticleCandidate, 'kind' | 'start'> | undefined {
  if (certainParticle(text, at)) return { kind: 'certain', start: at - 1 };
  if (unit === DE) {
    const lost = words.lostDe.get(text.slice(at - 1, at + 2));
    for (const { wrong } of lost ?? []) {
      const start = at - wrong.indexOf('的');
      if (text.startsWith(wrong, start)) return { kind: 'lost', start };
    }
  }
  const adverbial = adverbialBefore(text, at, words);
  // 有效的措施: what nearly all of them are
  const behind = text.slice(at + 1, at + 3);
  const isDoing = text[at + 3] === '着';
  const noun = !isDoing && words.nounsBehindVerbs.has(behind) && !words.verbs.has(behind);
  const attributive = words.adverbials.get(text.slice(at - adverbial, at)) === 'attribute';
  // 默默无闻的工作着: four characters that may be an idiom, and a verb with 着
  if (adverbial === 0 && unit === DE && at >= UNITS_PER_IDIOM && isDoing)
    return { kind: 'adverbial', start: at - UNITS_PER_IDIOM };
  // 激动的热泪盈眶
  if (adverbial > 0 && unit === DE && isDriven(text, at - adverbial, at, words))
    return { kind: 'complement', start: at - 1 };
  if (adverbial > 0 && unit !== DI && !noun && !attributive) return { kind: 'adverbial', start: at - adverbial };
  if (adverbial > 0 && unit === DI) return { kind: 'attribute', start: at - adverbial };
  if (unit === DI && isOwned(text, at, words)) return { kind: 'owner', start: at - 1 };
  if (unit === DI) return behindPlaceParticle(text, at, words);
  // 共同努力得结果
  if (unit === DEGREE_DE) return noun ? { kind: 'noun', start: at - 1 } : undefined;
  if (CLEFT.test(text.slice(Math.max(0, at - UNITS_OF_CLEFT), at))) return undefined;
  if (mayBeComplement(text, at + 1, words) || complementForm(text, at + 1, words))
    return { kind: 'complement', start: at - 1 };
  return undefined;
}

/** 书是自己看的好: the one that somebody reads himself. */
const CLEFT = /是(?:自己|[我你他她谁][们家]?)\p{Script=Han}$/u;
const UNITS_OF_CLEFT = 4;

/** 一个个脸蛋红通通地。, 慢吞吞得，: what somebody is like, with 地 before an end where nothing can be done, or with 得. */
function formAt(text: string, at: number): Pick<ParticleCandidate, 'kind' | 'start'> | undefined {
  const [first, second, third] = text.slice(Math.max(0, at - 3), at);
  if (third === undefined || second !== third || first === second || !ENDS_OF_FORM.includes(text[at + 1]!))
    return undefined;
  if ('一二两三每多不'.includes(first!)) return undefined;
  const isTold = text[at] === '得' || text[at + 1] !== '，' || LOOKS.includes(first!);
  return isTold ? { kind: 'form', start: at - 3 } : undefined;
}

/** What may be wrong with 地 behind a word that is no adverbial of the table. */
function behindPlaceParticle(
  text: string,
  at: number,
  words: ParticleWords,
): Pick<ParticleCandidate, 'kind' | 'start'> | undefined {
  // 跑地快: what runs is no place
  if (PLACES.includes(text.slice(at - 1, at + 1))) return undefined;
  const isWorth =
    mayBeComplement(text, at + 1, words) ||
    complementForm(text, at + 1, words) !== undefined ||
    words.result.get('idiom')!.has(text.slice(at + 1, at + 5)) ||
    mayDescribeNoun(text, at, words);
  return isWorth ? { kind: 'place', start: at - 1 } : undefined;
}

/** 激动的热泪盈眶, 高兴的合不拢嘴: what somebody feels, and what comes of it. */
const isDriven = (text: string, start: number, at: number, words: ParticleWords): boolean =>
  words.result.get('phrase')!.has(text.slice(at + 1, at + 5)) ||
  (words.beside.get('felt')!.has(text.slice(start, at)) &&
    ['feeling', 'extreme'].includes(complementForm(text, at + 1, words) ?? ''));

/** Length of the longest adverbial that ends at an offset; 0 for none. */
function adverbialBefore(text: string, end: number, { adverbials }: ParticleWords): number {
  for (let length = Math.min(LONGEST_ADVERBIAL, end); length >= 2; length--)
    if (adverbials.has(text.slice(end - length, end))) return length;
  // 高高兴兴, 快快乐乐: told by their form
  const [a, b, c, d] = text.slice(Math.max(0, end - 4), end);
  if (d !== undefined && a === b && c === d && a !== c) return 4;
  // 一遍一遍, 一次又一次, 一遍遍: from the longest
  for (let length = Math.min(LONGEST_ADVERBIAL, end); length >= 3; length--) {
    const said = text.slice(end - length, end);
    if (said[0] === '一' && TIME_AFTER_TIME.test(said)) return length;
  }
  return 0;
}

/** Whether a degree or a manner begins at an offset, and the clause ends soon. */
function mayBeComplement(text: string, first: number, { result }: ParticleWords): boolean {
  // 办的还不够好
  const start = text[first] === '还' ? first + 1 : first;
  const two = text.slice(start, start + 2);
  const begins = (kind: string): boolean => result.get(kind)!.has(two) || result.get(kind)!.has(two[0]!);
  return (
    begins('degree') ||
    begins('manner') ||
    result.get('degree')!.has(text.slice(start, start + 3)) ||
    result.get('phrase')!.has(text.slice(start, start + 4))
  );
}

function stretchAround(
  text: string,
  from: number,
  to: number,
): Pick<ParticleCandidate, 'stretch' | 'opens' | 'closes'> {
  let start = from;
  let end = to;
  while (start > 0 && from - start < REACH && belongs(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - to < REACH && belongs(text.charCodeAt(end))) end++;
  return {
    stretch: { start, end },
    opens: start === 0 || CLAUSE_END.includes(text[start - 1]!),
    closes: end === text.length || CLAUSE_END.includes(text[end]!),
  };
}

const belongs = (unit: number): boolean => isHan(unit) || unit === PAUSE;
