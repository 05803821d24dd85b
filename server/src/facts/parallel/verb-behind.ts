import { wordsOfClass } from '../../lexicon/word-classes';
import { opensWithHeadingVerb } from './pattern';
import type { TurnedMember } from './turned-member';
import type { Units } from './units';

/** Members of the list in front of the last one, at least. */
const LEAST_OTHERS = 2;
const LIST_MARK = '、'.charCodeAt(0);
const COLONS = ['：', ':'].map((mark) => mark.charCodeAt(0));
/** What is done to something, and ends no noun: 殡葬改革深化. */
const DONE = new RegExp(
  `^(\\p{Script=Han}{3,10}?)(持续|不断|进一步|全面|扎实|稳步)?(${wordsOfClass('done-to-something').join('|')})$`,
  'u',
);
const SHORTEST = 5;
/** 织密, 兜牢, 补齐: a verb with what comes of it. */
const WITH_RESULT = /^\p{Script=Han}[密实牢好强准足紧大齐细严优]/u;

/** 三件大事：织密兜底网、健全服务体系、殡葬改革深化: behind a colon the last of a list puts its verb behind, and all others in front. */
export function verbBehind(units: Units): TurnedMember | undefined {
  const k = units.count - 1;
  if (k < LEAST_OTHERS || units.mark[k] !== LIST_MARK || units.length[k]! < SHORTEST) return undefined;
  let first = k;
  while (first > 0 && units.mark[first] === LIST_MARK) first--;
  if (k - first < LEAST_OTHERS || !COLONS.includes(units.mark[first]!)) return undefined;
  const text = units.textOf(k);
  const m = DONE.exec(text);
  if (!m || opensWithHeadingVerb(text)) return undefined;
  for (let other = first; other < k; other++)
    if (units.length[other]! < SHORTEST || !opensWithVerb(units.textOf(other))) return undefined;
  const spanOf = (unit: number) => ({ start: units.start[unit]!, end: units.end[unit]! });
  return {
    odd: spanOf(k),
    others: [k - 2, k - 1].map(spanOf),
    frame: '动词加宾语',
    right: `${m[2] ?? ''}${m[3]!}${m[1]!}`,
  };
}

const opensWithVerb = (text: string): boolean => opensWithHeadingVerb(text) || WITH_RESULT.test(text);
