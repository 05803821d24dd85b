import kindRows from '../../../data/kept/kinds-behind-lists.tsv';
import type { Report } from '../../contract/rule';
import { particleWords } from '../../facts/particles/word-lists';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseCount } from '../../text/numerals';
import { once } from '../../text/once';
import { tableColumn } from '../../text/table';
import { NONE } from '../../text/none';
import { behindInSentence, behindLast } from '../../text/behind';

/**
 * What the members behind 等 are, up to the end of the sentence: in 县里管护林、护草，护水等工作，由乡镇承担 the last one is what
 * the clause behind speaks of. 等级 and 等待 are words.
 */
const AND_SO_ON = '等(?![级候待次于同额你我他到靠着])(?<tail>\\p{Script=Han}{0,10})(?=[。；]|$)';
/** 供水、供气，供热等: the member between two marks and the one behind the second have bounds of their own. */
const SPLIT_BEFORE_ETC = new RegExp(
  `(?<=\\p{Script=Han}、)(?<middle>\\p{Script=Han}{2,4})(?<mark>[，；])(?<final>\\p{Script=Han}{2,4})${AND_SO_ON}`,
  'gu',
);
/** What members are in two words: 民生工作, and not 靠项目 or 需要资金. */
const isKind = (tail: string): boolean =>
  tail === '' || (kindsOfMembers().has(tail.slice(2)) && !isVerb(tail.slice(0, 2)));
const isVerb = (word: string): boolean => particleWords().verbs.has(word) || /[要归由靠属交给有是在]/.test(word);
/** 带动物流: a verb and its object, which among names begins a clause of its own. */
const isDeed = (member: string): boolean => member.length > 2 && particleWords().verbs.has(member.slice(0, 2));
/** 水稻、玉米；大豆三大作物: as many members as are counted behind them. */
const SPLIT_BEFORE_COUNT =
  /(?<=\p{Script=Han}、)(?<middle>\p{Script=Han}{2,4})；(?<final>\p{Script=Han}{2,4})(?<count>[二两三四五六七八九]|[3-9])(?=[大个类种项]\p{Script=Han})/gu;
/** What members of series are: 环节, 工作. Behind 等 and before a stop they close no clause but a series. Read with the first. */
export const kindsOfMembers = once(
  (): ReadonlySet<string> => new Set(tableColumn(kindRows, 'kinds-behind-lists.tsv', 'word')),
);

/** Characters of the members that are read in front. */
const REACH = 48;

/** A mark between the last two members of a series, told by members that are made alike: 供水、供气，供热等设施. */
export function marksAmongAlike({ text }: Paragraph): readonly Report[] {
  if (!text.includes('、')) return NONE;
  const etc = allMatches(text, SPLIT_BEFORE_ETC).flatMap(({ index, groups }) => {
    const { middle, mark, final, tail } = groups as Record<'middle' | 'mark' | 'final' | 'tail', string>;
    const before = membersBefore(text, index, middle.length);
    const members = [...before, middle, final];
    if (
      before.length === 0 ||
      final.length !== middle.length ||
      (isDeed(final) && !isDeed(middle)) ||
      (mark === '；' && !isOnlyOne(text, index + middle.length))
    )
      return [];
    const isTold = kindsOfMembers().has(tail) || (isKind(tail) && areMadeAlike(members));
    return isTold ? [report(index + middle.length, mark)] : [];
  });
  const counted = allMatches(text, SPLIT_BEFORE_COUNT).flatMap(({ index, groups }) => {
    const { middle, final, count } = groups as Record<'middle' | 'final' | 'count', string>;
    const before = membersBefore(text, index, middle.length);
    const isWhole = before.length + 2 === (Number(count) || parseCount(count)) && final.length === middle.length;
    return isWhole && isOnlyOne(text, index + middle.length) ? [report(index + middle.length, '；')] : [];
  });
  return etc.length + counted.length > 0 ? [...etc, ...counted] : NONE;
}

/** Members of one length in front of one of them; of the first, which may be led in, the last characters. */
function membersBefore(text: string, end: number, length: number): readonly string[] {
  const members: string[] = [];
  const parts = behindInSentence(text, end, REACH, '，。；：！？').split('、').slice(0, -1);
  for (let k = parts.length - 1; k >= 0; k--) {
    const part = parts[k]!;
    if (part.length < length || !/^\p{Script=Han}+$/u.test(part.slice(-length))) return members;
    members.unshift(part.slice(-length));
    if (part.length > length) return k === 0 ? members : [];
  }
  return members;
}

/** 防汛, 防火, 防疫: whether all members begin, or end, with one character, and each has something of its own. */
function areMadeAlike(members: readonly string[]): boolean {
  const [first] = members as [string];
  if (new Set(members).size < members.length) return false;
  return members.every((m) => m[0] === first[0]) || members.every((m) => m.at(-1) === first.at(-1));
}

/** A ；, or the end of the sentence. */
const NEXT_STOP = /[。！？；]/g;

/** Whether no other ； stands in the sentence: several part members of a higher level. Only the nearest marks are read. */
function isOnlyOne(text: string, offset: number): boolean {
  if (text[behindLast(text, '。！？；', offset) - 1] === '；') return false;
  NEXT_STOP.lastIndex = offset + 1;
  return NEXT_STOP.exec(text)?.[0] !== '；';
}

function report(offset: number, mark: string): Report {
  const place = { at: 0, start: offset, end: offset + 1 };
  return {
    ...place,
    severity: 'information',
    message: `并列的几项之间都用顿号，此处却用了${mark === '，' ? '逗' : '分'}号，宜改为“、”。`,
    suggestions: [{ title: '改为“、”', kind: 'list', edits: [{ ...place, newText: '、' }] }],
  };
}
