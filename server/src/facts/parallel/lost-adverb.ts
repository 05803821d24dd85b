import wordingTable from '../../../data/kept/odd-member-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { particleWords } from '../particles/word-lists';
import { adverbBeforeVerb, frameWordsIn, joins } from './frame-words';
import type { LostPart } from './lost-part';
import { opensWithHeadingVerb } from './pattern';
import { LIST_MARK, type Units } from './units';

/** Clauses of a set of which one has lost its adverb, at least. */
const LEAST = 4;
/** Characters of a noun and of the verb behind it; of the longest clause. */
const SHORTEST = 6;
const LONGEST = 14;

/** The clause that has lost the adverb of all others: 经济实力显著增强，城乡面貌显著改善，民生福祉增进，治理水平显著提升. */
export function lostAdverb(units: Units): LostPart | undefined {
  for (let from = 0; from + LEAST <= units.count; from++) {
    // four with one mark behind another are asked for before any is read
    if (units.mark[from + 2] !== units.mark[from + 1] || units.mark[from + 3] !== units.mark[from + 1]) continue;
    const adverb = adverbOf(units, from) ?? adverbOf(units, from + 1);
    if (adverb === undefined) continue;
    let odd: number | undefined;
    let end = from;
    while (end < units.count && (end === from || units.mark[end] === units.mark[from + 1])) {
      if (adverbOf(units, end) !== adverb) {
        if (odd !== undefined || !mayLack(units, end)) break;
        odd = end;
      }
      end++;
    }
    if (odd !== undefined && end - from >= LEAST && isLike(units, odd, { from, end, adverb }))
      return {
        odd: units.spanOf(odd),
        others: Array.from({ length: end - from }, (_, k) => from + k)
          .filter((k) => k !== odd)
          .map((k) => units.spanOf(k)),
        word: adverb,
        opens: false,
        sure: true,
      };
  }
  return undefined;
}

const MORE = /更加\p{Script=Han}{2}$/u;
/** 保障有力: what goes on by degrees, said without 更加 where the two members in front have it. */
const BARE = new RegExp(
  `^\\p{Script=Han}{2}(?:${wordingsFor(wordingTable, 'odd-member-wordings.tsv', 'goes on by degrees')})$`,
  'u',
);

/** The last of three members between 、 that lacks 更加: 制度更加健全、队伍更加过硬、保障有力. */
export function lostMore(units: Units): LostPart | undefined {
  const { count, mark, length } = units;
  for (let odd = 2; odd < count; odd++) {
    if (mark[odd] !== LIST_MARK || mark[odd - 1] !== LIST_MARK || length[odd] !== 4) continue;
    if (mark[odd - 2] === LIST_MARK || (odd + 1 < count && mark[odd + 1] === LIST_MARK)) continue;
    if (!units.isHanAlone(odd) || !BARE.test(units.textOf(odd))) continue;
    if (length[odd - 1] !== 6 || ![1, 2].every((back) => MORE.test(units.textOf(odd - back)))) continue;
    const others = [odd - 2, odd - 1].map((k) => units.spanOf(k));
    return { odd: units.spanOf(odd), others, word: '更加', opens: false, sure: true };
  }
  return undefined;
}

const MOST = /\p{Script=Han}{2}最\p{Script=Han}$/u;
/** 办事快, 办事快的热土: what the others are most of, said without 最 at the end of the list. */
const WITHOUT_MOST = /^(?:\p{Script=Han}{2})(?<![不很更较真太])[快好优高低强多少大实美新全广严细省短畅活顺](?=$|的)/u;
const LEAST_OF_MOST = 2;

/** The last member between 、 that lacks 最: 政策最优、成本最低、服务最好、办事快的热土. */
export function lostMost(units: Units): LostPart | undefined {
  const { count, mark } = units;
  for (let odd = LEAST_OF_MOST; odd < count; odd++) {
    if (mark[odd] !== LIST_MARK || mark[odd - 1] !== LIST_MARK) continue;
    if (odd + 1 < count && mark[odd + 1] === LIST_MARK) continue;
    if (units.length[odd - 1] !== 4 || ![1, 2].every((back) => MOST.test(units.textOf(odd - back)))) continue;
    const bare = units.isHanAlone(odd) ? WITHOUT_MOST.exec(units.textOf(odd))?.[0] : undefined;
    if (bare === undefined) continue;
    const start = units.start[odd]!;
    const others = [odd - 2, odd - 1].map((k) => units.spanOf(k));
    return { odd: { start, end: start + bare.length }, others, word: '最', opens: false, sure: true };
  }
  return undefined;
}

function adverbOf(units: Units, k: number): string | undefined {
  if (k >= units.count || !units.isHanAlone(k) || units.length[k]! > LONGEST + 4) return undefined;
  return adverbBeforeVerb(units.textOf(k));
}

/** 民生福祉增进: a noun and a verb, with nothing that says how. 主动作为 and 推动发展 are no such. */
function mayLack(units: Units, k: number): boolean {
  const length = units.length[k]!;
  if (!units.isHanAlone(k) || length < SHORTEST || length > LONGEST) return false;
  const clause = units.textOf(k);
  const [noun, verb] = [clause.slice(0, -2), clause.slice(-2)];
  if (!GROWS.test(verb) || DWINDLES.test(noun) || isNoNoun(noun.slice(-2)) || isNoNoun(noun.slice(0, 2))) return false;
  return !joins(clause) && frameWordsIn(clause).length === 0 && !NOT_BARE.test(clause);
}

/** 得到改善, 有所增强, 大幅提升: what is said of it another way. */
const NOT_BARE = /[得有被更大较极最很已不再正初明日新也都均]|比|基本|成功|顺利/;

/** What goes on by degrees, and may be said with an adverb: 消除 is an end, and 失业人数下降 is not of one kind with 收入增长. */
const GROWS = /^(?:增[强进长]|改善|提[升高]|优化|完善|夯实|壮大)$/;
const DWINDLES = /失业|贫困|风险|隐患|污染|事故|案件/;

/** 推动, 加强: a verb that is no noun as well, as 生活 and 治理 are. */
function isNoNoun(word: string): boolean {
  const kind = particleWords().verbs.get(word);
  return kind === 'always' || (kind === undefined && opensWithHeadingVerb(word));
}

/** Whether the noun of the odd one is as long as one of the others: of these the first may be led in. */
function isLike(units: Units, odd: number, set: { from: number; end: number; adverb: string }): boolean {
  const nouns: string[] = [];
  for (let k = set.from; k < set.end; k++) if (k !== odd) nouns.push(units.textOf(k).slice(0, -2 - set.adverb.length));
  // 要持续用力: nothing but verbs, and no nouns
  if (nouns.some((noun) => noun.length < 4 || isNoNoun(noun.slice(-2)))) return false;
  return nouns.filter((noun) => noun.length === units.length[odd]! - 2).length > 1;
}
