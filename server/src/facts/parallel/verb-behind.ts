import { wordsOfClass } from '../../lexicon/word-classes';
import { isCommonWord } from '../../lexicon/word-sets';
import { opensWithHeadingVerb } from './pattern';
import type { TurnedMember } from './turned-member';
import { LIST_MARK, type Units } from './units';

/** Members of the list in front of the last one, at least. */
const LEAST_OTHERS = 2;
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
function verbBehindColon(units: Units): TurnedMember | undefined {
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
  return {
    odd: units.spanOf(k),
    others: [k - 2, k - 1].map((unit) => units.spanOf(unit)),
    frame: '动词加宾语',
    right: `${m[2] ?? ''}${m[3]!}${m[1]!}`,
  };
}

/** Verbs of one character that open a member of three: 强龙头, 补链条. */
const SHORT_VERBS =
  '强补兴树抓促惠保防提增拓育建搞优稳固扩拉引招聚延壮夯破解治护守控降减清转创争谋办调讲重活推畅广添找查改';
/** Those among them that are no adjective: 作风优 and 产业强 are said as well. */
const TAKES_OBJECT = '树补抓促惠防提拓育建引招聚延壮夯护控创谋讲扩推添查';
const OF_THREE = 3;
const OPENS_MEMBER = new RegExp(`(?:^|[在要抓以从])[${SHORT_VERBS}]\\p{Script=Han}{2}$`, 'u');
const ENDS_MEMBER = new RegExp(`^(\\p{Script=Han}{2})([${TAKES_OBJECT}])(?:$|[上等的中])`, 'u');

/** 强龙头、补链条、兴业态、品牌树: the last of a list of three characters each puts its verb behind the noun. */
function verbBehindOfThree(units: Units): TurnedMember | undefined {
  for (let k = LEAST_OTHERS; k < units.count; k++) {
    if (units.mark[k] !== LIST_MARK || units.length[k]! < OF_THREE || units.length[k - 1] !== OF_THREE) continue;
    // 产业兴、百姓富: where another goes on alike, they change their frame together
    if (k + 1 < units.count && units.mark[k + 1] === LIST_MARK) continue;
    const m = ENDS_MEMBER.exec(units.textOf(k));
    if (!m || !isCommonWord(m[1]!)) continue;
    if (units.mark[k - 1] !== LIST_MARK || ![k - 2, k - 1].every((other) => OPENS_MEMBER.test(units.textOf(other))))
      continue;
    const start = units.start[k]!;
    return {
      odd: { start, end: start + OF_THREE },
      others: [k - 2, k - 1].map((unit) => units.spanOf(unit)),
      frame: '动词加宾语',
      right: m[2]! + m[1]!,
    };
  }
  return undefined;
}

/** 优势发扬: what is done to something in four characters, behind members of three. */
const DONE_OF_FOUR = /^(?<noun>\p{Script=Han}{2})(?<verb>发扬|发挥|补齐|夯实|增强|补强|突出|化解|巩固|破解|压实)$/u;
const UNITS_OF_FOUR = 4;
const OTHERS_OF_FOUR = 3;

/** 抓重点、补短板、强弱项、优势发扬: the last of four puts its verb, which has grown to two characters, behind the noun. */
function verbBehindOfFour(units: Units): TurnedMember | undefined {
  for (let k = OTHERS_OF_FOUR; k < units.count; k++) {
    if (units.mark[k] !== LIST_MARK || units.length[k] !== UNITS_OF_FOUR || units.length[k - 1] !== OF_THREE) continue;
    if (k + 1 < units.count && units.mark[k + 1] === LIST_MARK) continue;
    const { noun, verb } = DONE_OF_FOUR.exec(units.textOf(k))?.groups ?? {};
    if (noun === undefined || !isCommonWord(noun)) continue;
    if (units.mark[k - 1] !== LIST_MARK || units.mark[k - 2] !== LIST_MARK) continue;
    if (![k - 3, k - 2, k - 1].every((other) => OPENS_MEMBER.test(units.textOf(other)))) continue;
    return {
      odd: units.spanOf(k),
      others: [k - 2, k - 1].map((unit) => units.spanOf(unit)),
      frame: '动词加宾语',
      right: `${verb!}${noun}`,
    };
  }
  return undefined;
}

/** The last member of a list that puts its verb behind where all others have it in front. */
export const verbBehind = (units: Units): TurnedMember | undefined =>
  verbBehindColon(units) ?? verbBehindOfThree(units) ?? verbBehindOfFour(units);

const opensWithVerb = (text: string): boolean => opensWithHeadingVerb(text) || WITH_RESULT.test(text);
