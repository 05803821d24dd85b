import { wordsOfClass } from '../../lexicon/word-classes';
import { once } from '../../text/once';
import { particleWords } from './word-lists';

/** What is done and may be done well, in one character, and how. */
const VERBS = '看抓把谋找挖做干学办想说讲写走跑落压管查改带用跟听记定立站选摸问算盯扎练打拿建修种养教唱跳画';
const QUALITIES = '准实深细透牢紧稳快严远响硬清好高多强';
/** 看的准不准 */
const CHOICE = new RegExp(`^([${QUALITIES}])不\\1(?=[，。；、？！]|$)`);
/** 把道理讲的透一点、实一点: how something is to be done, by somebody who has it in hand. */
const A_LITTLE = new RegExp(`^[${QUALITIES}](?:一点儿?|一些|点|些)(?=[，。；、！])`);
const HANDLED = /把[^，。；：！？的]{1,14}$/;
/** 日子一年比一年过的红火 — but 走过的 and 经过的 are of the way. */
const LIVED = /(?:日子|生活|晚年|光景|春节|新年|假期|暑假|寒假|这个年)[^，。；：！？的]{0,10}(?<![经度走通超做])过$/;
/** 问题找的准，: a clause that ends with how it is done. */
const ENDS_WITH_QUALITY = new RegExp(`^[${QUALITIES}](?=[，；。、！])`);
/** 原因挖得深， behind it, or in front of it. */
const NEXT_IS_RIGHT = /^[，；、]\p{Script=Han}{1,7}得\p{Script=Han}{1,2}[，；。、！]/u;
const LAST_IS_RIGHT = /(?:^|[，；。、：])\p{Script=Han}{1,7}得\p{Script=Han}{1,2}[，；、]\p{Script=Han}{1,7}$/u;
/** 清醒的认识到 — but 认识到位, and 感受到老都忘不了, where the feeling lasts till then. */
const PERCEIVES = /^(?:认识|体会|感受|意识|了解|领会|感觉|领悟|看|察觉)到(?![位的哪底处家此今现老访过近第])/;
const PERCEIVING = /(?:清[醒楚晰]|深[刻切]|[真深]切|切身|强烈|充分|敏锐|直观|真正|真实|明确)$/;
/** 这份深刻的体会, 对历史明确的认识: there it is a noun. */
const PERCEPTION = /(?:最|[这那一][份种番次]|对)[^，。；：！？]*$/;
/** 更加紧密的团结在 */
const GATHERS = /^(?:团结|聚焦|凝聚)在(?![^，。]{1,8}[中里])/;
const GATHERING = /(?:更加|更好?|紧密|牢牢|始终|自觉|坚定|紧紧)$/;
/** 这条路子我们走的对，: a clause of nothing but a thing, what is done to it, and how. */
const WAYS_OF_WORK = '走迈跨选下打扎夯筑垒找查抓挖落压定带理把织摸';
const HOW_IT_IS_DONE = /^[对稳实快准正好牢深高严紧细远清全硬密透](?=了?[，；。、！])/;
const DOERS_BETWEEN = '(?:我们|咱们|大家|他们|也|都|就|才|又|确实|一直){0,2}';
const workedAt = once(
  () => new RegExp(`(?:${wordsOfClass('told-how-it-is-done').join('|')})${DOERS_BETWEEN}[${WAYS_OF_WORK}]$`),
);
/** 自觉得用党章规范言行 — but 自觉得不如人, where somebody feels so. */
const OF_ONES_OWN_ACCORD = /^(?:用|把|将|以|同|与|向)\p{Script=Han}{2}/u;
const ONES_OWN_ACCORD = '自觉';
/** 他自觉得与大家相处融洽: only what somebody is to do is surely no feeling. */
const WILLINGLY = new RegExp(`[要应能会须]${ONES_OWN_ACCORD}$`);
/** 转变得成效如何 */
const ASKED_OF = /^(?:成效|效果|情况|过程|结果|程度|成果)(?:如何|怎样|怎么样)/;
/** Verbs that may be made a noun; 说得情况怎样 tells how somebody speaks. */
const MADE_NOUN = /(?:转变|推进|落实|开展|整改|治理|执行|实施|运行)$/;
/** Characters with which 地 makes a word: 地方, 地毯式. */
const BEHIND_PLACE =
  '方面位区点形图基理质域块带势段步址震下上道主板球产税铁标名貌处级毯头里皮窖铺膜坪契租利瓜摊雷灾热表价暖界埂库力少贫塞没矛采亩';
let people: RegExp | undefined;
/** 群众地思想工作: those whose the work is. */
const ofPeople = (): RegExp =>
  (people ??= new RegExp(`(?:${[...wordsOfClass('people'), ...wordsOfClass('rights-holder')].join('|')}|军人|师生)$`));
const WORK = new RegExp(
  `^(?![${BEHIND_PLACE}])[^，。；：！？在为把向给都也来去有是的]{2,10}(?:工作|问题|情况|需求|利益|诉求|困难|权益)(?=[，。、；和及与])`,
);

/** What a particle must be by the characters beside it alone; undefined where they do not tell. */
export function certainParticle(text: string, offset: number): '的' | '地' | '得' | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const behind = text.slice(offset + 1, offset + REACH);
  switch (text[offset]) {
    case '的':
      if (PERCEIVES.test(behind) && PERCEIVING.test(before) && !PERCEPTION.test(before)) return '地';
      if (GATHERS.test(behind) && GATHERING.test(before)) return '地';
      if (isLived(before, behind)) return '得';
      if (HOW_IT_IS_DONE.test(behind) && workedAt().test(before)) return '得';
      return VERBS.includes(text[offset - 1]!) && isQuality(before, behind) ? '得' : undefined;
    case '得':
      if (WILLINGLY.test(before) && isDoneWillingly(behind)) return '地';
      return ASKED_OF.test(behind) && MADE_NOUN.test(before) ? '的' : undefined;
    default:
      return WORK.test(behind) && ofPeople().test(before) ? '的' : undefined;
  }
}

const isDoneWillingly = (behind: string): boolean =>
  OF_ONES_OWN_ACCORD.test(behind) || particleWords().verbs.get(behind.slice(0, 2)) === 'always';

/** Whether 得 stands in 自觉得, which a dictionary cuts into 自|觉得. */
export const isOfOnesOwnAccord = (text: string, offset: number): boolean =>
  text[offset] === '得' && text.startsWith(ONES_OWN_ACCORD, offset - ONES_OWN_ACCORD.length);

/** Characters on each side that are read. */
const REACH = 24;

/** What is said of a life, where a clause ends with it: 过的幸福生活 has its noun behind. */
function isLived(before: string, behind: string): boolean {
  if (!before.endsWith('过') || !LIVED.test(before)) return false;
  const said =
    /^(?:很|更|更加|都|十分|越来越|比较|挺|越发|一[天年]比一[天年])?(\p{Script=Han}{1,4}?)(?=了?[，。；、！]|起来)/u.exec(
      behind,
    )?.[1];
  const { result } = particleWords();
  return said !== undefined && (result.get('life')!.has(said) || result.get('experience')!.has(said));
}

/** How well something is done: as a choice, or beside a clause of the same shape that has 得. */
function isQuality(before: string, behind: string): boolean {
  // 我们所看的: what is seen
  if (/[所最]\p{Script=Han}$/u.test(before)) return false;
  if (CHOICE.test(behind) || (A_LITTLE.test(behind) && HANDLED.test(before))) return true;
  // 书是自己看的好: the one that is read by oneself
  if (!ENDS_WITH_QUALITY.test(behind) || /是[^，。；：、！？]*$/.test(before)) return false;
  return NEXT_IS_RIGHT.test(behind.slice(1)) || LAST_IS_RIGHT.test(before);
}
