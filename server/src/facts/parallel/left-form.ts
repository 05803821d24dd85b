import { isCommonWord } from '../../lexicon/word-sets';
import { turned, type TurnedMember } from './turned-member';
import { LIST_MARK, type Units } from './units';

const LEAST_OTHERS = 2;
const COMMA = '，'.charCodeAt(0);

/** The last member of a short run that is made otherwise than all in front of it: 农业强、农村美、农民的富裕. */
export function leftForm(units: Units): TurnedMember | undefined {
  for (let k = LEAST_OTHERS; k < units.count; k++) {
    const mark = units.mark[k];
    if (mark !== units.mark[k - 1] || (k + 1 < units.count && units.mark[k + 1] === LIST_MARK)) continue;
    const member = mark === LIST_MARK ? (madeNoun(units, k) ?? withoutDe(units, k)) : byMeans(units, k, mark);
    if (member) return member;
  }
  return undefined;
}

/** What a thing of two characters is said to be in one. */
const STATES = '强美富兴旺优好新高绿净亮畅稳活足硬精实严正清齐安乐宜和红火';

/** 农业强、农村美、农民的富裕: what should be said of it is made an attribute. */
function madeNoun(units: Units, k: number): TurnedMember | undefined {
  if (units.length[k] !== 5 || units.length[k - 1] !== 3) return undefined;
  const text = units.textOf(k);
  if (text[2] !== '的' || !isCommonWord(text.slice(0, 2)) || !isCommonWord(text.slice(3))) return undefined;
  const areStates = [k - 2, k - 1].every((other) => {
    const said = units.textOf(other).slice(-3);
    return said.length === 3 && STATES.includes(said[2]!) && isCommonWord(said.slice(0, 2));
  });
  return areStates ? turned(units, k, '两个字加一个字') : undefined;
}

const WITH_DE = /\p{Script=Han}得\p{Script=Han}$/u;
/** 作用发挥好: a thing, what is done with it, and how. */
const DONE_WELL = /^\p{Script=Han}{4}[好足强活稳够高]$/u;

/** 引得来、留得住、作用发挥好: what all others say with 得. */
function withoutDe(units: Units, k: number): TurnedMember | undefined {
  if (units.length[k] !== 5 || units.length[k - 1] !== 3) return undefined;
  const text = units.textOf(k);
  if (text.includes('得') || !DONE_WELL.test(text)) return undefined;
  if (!isCommonWord(text.slice(0, 2)) || !isCommonWord(text.slice(2, 4))) return undefined;
  const others = [k - 2, k - 1].map((other) => units.textOf(other));
  return others.every((other) => WITH_DE.test(other)) ? turned(units, k, '……得……') : undefined;
}

/** 以更高的站位抓谋划: a means, and one verb with what is done. */
const BY_MEANS =
  /(?:^|让我们|要)以更?\p{Script=Han}{1,2}的\p{Script=Han}{2,3}(?<verb>[抓促推保谋强聚求破树创])\p{Script=Han}{2,4}$/u;
const ALSO = /^\p{Script=Han}{2,4}(?:[也还更]要|要更)\p{Script=Han}{1,3}$/u;

/** 督查也要更严 behind 以更高的站位抓谋划，以更实的举措抓推进 */
function byMeans(units: Units, k: number, mark: number | undefined): TurnedMember | undefined {
  if (mark !== COMMA || units.length[k]! > 8 || units.length[k - 1]! < 7) return undefined;
  if (!ALSO.test(units.textOf(k))) return undefined;
  const [one, other] = [k - 2, k - 1].map((unit) => BY_MEANS.exec(units.textOf(unit))?.groups!['verb']);
  return one !== undefined && one === other ? turned(units, k, `以……的……${one}……`) : undefined;
}
