import { classOf, Digit } from '../../text/chars';
import { particleWords } from '../particles/word-lists';
import { OPENERS } from './frame';
import type { FrameRun } from './frame-members';
import { opensWithAdverb } from './frame-words';
import { opensWithHeadingVerb } from './pattern';
import { isRepeatedOnPurpose, joinsOn, oddOfFrame, type FrameMember, type FrameOdd } from './frame-set';

/** What breaks the frame of a set, and whether it is more than a matter of taste. */
export interface FrameBreak extends FrameOdd {
  readonly sure: boolean;
}

/** Whether members are told apart by more than commas and ends of sentences. */
function isSetApart(between: FrameRun['between']): boolean {
  return between === '；' || between === '条';
}

/** Numerals stand at one place by nature: 增长百分之十, 每天自学一小时、每月驻村五天. */
const COUNTS = /百分之|每|[一二三四五六七八九十百千万亿]{2,}/;

/** Several things of one body, and two things together, are told among others by chance: 智能学院……, 党建和业务……. */
const NAMES =
  /^\p{Script=Han}+(?:学院|大学|公司|中心|[部局处院校所委会])$|^\p{Script=Han}{2,}[和与]\p{Script=Han}{2,}$/u;

/** 过去五年 beside 这五年: when something was is told by itself. */
const TIME = /(?:[年月天周季]|时期|期间|阶段|以来)$/;
/** Words that members share by what they tell of, and not as a frame. */
const IN_ITS_PLACE: readonly RegExp[] = [COUNTS, NAMES, TIME];

/**
 * The break of the frame of a set, or undefined. What lies between members says how surely they are members: parts
 * between ； are; clauses between ， may be anything, and a sentence more often goes on from the one before.
 */
export function frameBreakOf(run: FrameRun): FrameBreak | undefined {
  const { members } = run;
  const odd = oddOfFrame(members);
  if (odd === undefined || (odd.word && IN_ITS_PLACE.some((words) => words.test(odd.word!.text)))) return undefined;
  if (members.filter(hasFigures).length * 2 >= members.length) return undefined;
  const sure = odd.kind === 'clause' ? judgeClause(odd, run) : judgeWord(odd, run);
  return sure === undefined ? undefined : { ...odd, sure };
}

function hasFigures(member: FrameMember): boolean {
  return member.some(({ text, figured }) => {
    if (figured || COUNTS.test(text)) return true;
    for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) & Digit) return true;
    return false;
  });
}

/** Opens what is told of some among many. */
const SOME = /^(?:有的|有些|有人|有时|一些)/;

const SUMS_UP = /^(?:都|均|皆|无不|无一不|这些)/;

/** A lost clause: true where it is sure, false where it is likely, undefined where it may be meant. */
function judgeClause(odd: FrameOdd, { members, between }: FrameRun): boolean | undefined {
  // 有的班子……；有的支部……: of some there is more to say than of others
  if (members.filter(([lead]) => SOME.test(lead!.text)).length > 1) return undefined;
  // 都要以真心换真情: it says of all members what they have in common
  if (SUMS_UP.test(members[odd.memberIndex]![0]!.text)) return undefined;
  const many = members.length > 3;
  const { word, support } = odd;
  if (word === undefined || word.place === 'tail') {
    // without a word of its own a clause is missed only between marks that set members apart
    if (odd.clauseCount !== 2 || odd.memberIndex === 0 || !many || between === '，') return undefined;
    return support >= (isSetApart(between) ? 2 : 3) ? isSetApart(between) : undefined;
  }
  if (support === 0)
    return between === '；' && many && odd.clauseCount === 2 && word.place === 'head' && word.text.length > 1
      ? false
      : undefined;
  if (!many) return support >= 2 && isSetApart(between) && isRepeatedOnPurpose(word) ? true : undefined;
  const isLastMember = odd.memberIndex === members.length - 1;
  return isSetApart(between) || (!isLastMember && support >= 2) ? true : undefined;
}

/** A lost word: true where it is sure, false where it is likely, undefined where it may be meant. */
function judgeWord(odd: FrameOdd, { members, between }: FrameRun): boolean | undefined {
  const word = odd.word!;
  if (hasHeadOfItsOwn(odd, members)) return undefined;
  // 拥有领先的制造能力 …: a thing that most are about, and no word of a frame
  if (word.place === 'inside' && particleWords().nounsBehindVerbs.has(word.text)) return undefined;
  const many = members.length > 3;
  const isLastMember = odd.memberIndex === members.length - 1;
  const inner = odd.memberIndex > 0 && !isLastMember;
  if (word.place === 'tail') return many && inner && odd.support >= 2 ? false : undefined;
  if (odd.support === 0) return inner && many ? judgeOpening(odd, { members, between }) : undefined;
  if (between === '。' && odd.support < 2 && !(inner && odd.clauseCount > 1 && opensWithAdverb(word.text)))
    return undefined;
  if (!many) {
    const least = inner && odd.clauseCount > 1 ? 2 : 3;
    const meant = word.place === 'inside' ? inner : isRepeatedOnPurpose(word);
    return odd.support >= least && isSetApart(between) && meant ? false : undefined;
  }
  // behind commas the last member goes over into what follows, and a run of single clauses rises to its end
  const rises = odd.support < 2 || (word.place === 'inside' && !opensWithAdverb(word.text));
  if (isLastMember && (between === '，' || rises)) return undefined;
  if (!inner && odd.clauseCount === 1 && odd.support < 3) return undefined;
  return odd.support >= 2 || (inner && word.place === 'head' && isAsLongWithHead(members, odd.memberIndex, word.text));
}

/** 积极推动…… among 加快……, 落实…… among 坚持……: a word of the same kind stands where the others have theirs. */
function hasHeadOfItsOwn({ word, memberIndex, clauseIndex }: FrameOdd, members: readonly FrameMember[]): boolean {
  if (word?.place !== 'head' || word.text.length !== 2) return false;
  const { text } = members[memberIndex]![clauseIndex]!;
  const { verbs, adverbials } = particleWords();
  const opening = text.slice(0, 2);
  if (word.text === '加快' || word.text === '加大') return adverbials.has(opening);
  return word.text === '坚持' && verbs.get(opening) === 'always';
}

/** Words of so many characters are not said again by chance. */
const LONG_WORD = 4;
/** Members that are joined by commas and by nothing but a word must be of nearly one length. */
const SPREAD = 4;
/** Characters by which a member may be shorter or longer than all others are. */
const SLACK = 2;

const STATES = /[是了]/;

/** A word that is all that holds the members together: 要, 进一步, 我们更需要. */
function judgeOpening(odd: FrameOdd, { members, between }: FrameRun): boolean | undefined {
  const word = odd.word!;
  const oddMember = members[odd.memberIndex]!;
  if (joinsOn(oddMember) || oddMember.some(({ text }) => text.includes(word.text))) return undefined;
  // 这是长期工程, 犯了错改了就好: a clause that states something breaks in on purpose
  if (STATES.test(oddMember[0]!.text) && members.filter((m) => STATES.test(m[0]!.text)).length * 2 <= members.length)
    return undefined;
  const long = word.text.length >= LONG_WORD;
  if (word.clause === 0 && isSetApart(between) && isRepeatedOnPurpose(word)) return true;
  if (isSetApart(between) && word.clause > 0 && opensWithAdverb(word.text)) return true;
  if (between === '；' && long) return true;
  if (between !== '，' || word.clause > 0 || !isRepeatedOnPurpose(word)) return undefined;
  if (keepsPart(members, odd.memberIndex, word.text)) return true;
  if (!isOfOneLength(members, odd.memberIndex, word.text)) return undefined;
  return isAsLongWithHead(members, odd.memberIndex, word.text);
}

/** Characters of the head of others that a member keeps and the length that it would have with the rest: 坚持把……，把……. */
function keepsPart(members: readonly FrameMember[], odd: number, word: string): boolean {
  const oddText = members[odd]![0]!.text;
  const lengths = members.flatMap((m, i) => (i === odd ? [] : [m[0]!.text.length]));
  const fits = (whole: number): boolean =>
    Math.min(...lengths) - SLACK <= whole && whole <= Math.max(...lengths) + SLACK;
  for (let lost = word.length - 1; lost > 0; lost--)
    if (oddText.startsWith(word.slice(lost))) return fits(oddText.length + lost);
  // 要有……的……: the other word that all of them are joined by is there
  return (
    word.length > 1 &&
    Math.max(...lengths) - Math.min(...lengths) <= SLACK &&
    fits(oddText.length + word.length + SLACK) &&
    fits(oddText.length + word.length - SLACK) &&
    members.every(
      (m) => m[0]!.text.indexOf('的', word.length) > 0 || (m[0]!.text === oddText && oddText.indexOf('的') > 0),
    )
  );
}

/** 进一步压实责任，进一步细化举措，严格督查考核，进一步强化运用: a verb and its object, as long as the others are behind the head. */
function isAsLongWithHead(members: readonly FrameMember[], odd: number, head: string): boolean {
  const oddText = members[odd]![0]!.text;
  if (head.length < 2 || members[odd]!.length > 1) return false;
  // 必须坚持, 坚持: the end of the head may be kept
  let lost = 1;
  while (lost < head.length && !oddText.startsWith(head.slice(lost))) lost++;
  if (lost === head.length && !opensWithVerb(oddText)) return false;
  // the first may carry what leads into it
  const others = members.flatMap(([lead], i) => (i === odd ? [] : [lead!.text.length - lead!.text.indexOf(head)]));
  const whole = oddText.length + lost;
  return Math.min(...others) - 1 <= whole && whole <= Math.max(...others) + 1;
}

/** 强化督导, 严格督查, 稳住外资: a verb, or how it is done. */
function opensWithVerb(text: string): boolean {
  const word = text.slice(0, 2);
  const { verbs, adverbials } = particleWords();
  return opensWithHeadingVerb(text) || verbs.has(word) || adverbials.has(word) || /^.[住好紧牢稳准实]/u.test(word);
}

/** Whether a member that lacks a word is as long as the others are: an adverb is missed by itself, anything else only in a tight run. */
function isOfOneLength(members: readonly FrameMember[], odd: number, word: string): boolean {
  const lengths = members.map((m) => m[0]!.text.length);
  const others = lengths.filter((_, i) => i !== odd);
  const [least, most] = [Math.min(...others), Math.max(...others)];
  if (opensWithAdverb(word) || word.length >= LONG_WORD)
    return lengths[odd]! + word.length + SLACK >= least && lengths[odd]! <= most + SLACK;
  return (
    members.length > 4 &&
    OPENERS.has(word[0]!) &&
    Math.max(most, lengths[odd]!) - Math.min(least, lengths[odd]!) <= SPREAD
  );
}
