import { wordsOfClass } from '../../lexicon/word-classes';
import { once } from '../../text/once';
import { particleWords, type ParticleWords } from './word-lists';

/** Second halves of 怯生生, 沉甸甸: characters that are doubled behind another and say how something is done or looks. */
const doubledEnds = once(() => new Set(wordsOfClass('doubled-ends')));
/** With these 地 makes a word: 地方, 地毯, 地大物博. */
const behindPlace = once(() => new Set(wordsOfClass('behind-place')));
/** What looks so, and does nothing: 沉甸甸地收获. */
const LOOKS = '沉金绿红黄白亮香毛热水胖明黑甜圆粉';
/** What follows 得 where it says how far something goes, or is 得到, 得了奖, 得益: none of it is done in the way told. */
const OUTCOME = '很多像让令叫使好不没连几到了知益失奖分票胜出体当罪以';
/** 取得, 获得: verbs that have 得 already. */
const HAVING_DE = /(?:取得|获得|赢得|夺得|博得|换得)$/;
/** Behind these 得 begins a word of its own: 得分, 得失, 得到. */
const BEGINS_WORD = '到分票失主奖知益意罪不了胜';
/** 清醒得认识到 */
const PERCEIVES = /^(?:(?:认识|体会|感受|意识|了解|领会|感觉|领悟|把握|理解)(?:到|[一-龥])|看(?:到|清|出)(?!底))/;
const perceiving = once(() => new RegExp(`(?:${wordsOfClass('ways-of-perceiving').join('|')})$`));
/** 参与得积极性, 安排得针对性: what something has, which is no clause of its own. */
const QUALITY = /^(?:积极|主动|创造|自觉|重要|必要|可能|紧迫|针对|能动)性/;
/** 我们所经历得每一次考验 */
const OF_WHAT_IS_DONE = /(?<!场)所(?!有)[一-龥]{2}$/;
const eachDeed = once(() => new RegExp(`^(?:${wordsOfClass('told-of-deeds').join('|')})`));
/** 在座得每一位 */
const PRESENT = /在[座场]$/;
const OF_THOSE_PRESENT = /^(?:每|各位|诸位|同志|领导|老师|家长|朋友|同学|全体)/;
/** 我们地预料: a pronoun is never a way of doing something. */
const pronoun = once(() => new RegExp(`(?:${wordsOfClass('persons-called').join('|')})$`));
/** 我们地种完了, 他们地还没浇: the field is spoken of. */
const FIELD_IS = '都也还就没有种卖荒给被流收占征是已全只才很太又离变跟分干旱';
/** Those whose something is: 祖国, 全体村民, 各位乡贤. */
const owner = once(() => new RegExp(`(?<![有无不])(?:${wordsOfClass('owners-before-di').join('|')})$`));
/** A clause or its member ends behind what somebody has: 祖国地安宁，, 乡贤地鼎力相助. */
const ENDS_SOON = /^(?:[一-龥]{2}|[一-龥]{4})(?:[，。；！？、和与及]|[当看]作|作为|当成|放在|摆在|就?是|成为|$)/;
/** 最可爱地人, 最关心地问题: what is most so is a thing or a person. */
const MOST = /最[一-龥]{2}$/;
const OF_MOST = /^(?:人|事|话|课|礼物)(?:[，。；！、]|$)/;
/** 朗朗地读书声 */
const sound = once(() => new RegExp(`^(?:${wordsOfClass('sounds-heard').join('|')})声`));
const OF_MANNER = /[性样般]$/;
/** 是极不平凡得一年 */
const A_YEAR = /^一[年天次个场段种条名位][，。；！]/;
const IS_SAID = /是[^，。；！？]{2,10}$/;
/** 表示热烈地欢迎和衷心的感谢: what is expressed, given or carried out is a noun. */
const light = once(
  () =>
    new RegExp(
      `(?:${wordsOfClass('expressed-with').join('|')})(?:了|过)?(?:最|十分|非常|更加|更为)?([一-龥]{2}|[一-龥]{4})$`,
    ),
);
const GOES_ON = /^[一-龥]{2}(?:[和与及]|并(?:致以|表示))/;
/** 合作共赢地新篇章 */
const newThing = once(() => new RegExp(`^新(?:${wordsOfClass('new-things').join('|')})`));
/** Before these 地 makes a place: 驻地, 用地, 目的地. */
const MAKES_PLACE = '基驻产胜圣营场工草园绿耕湿用本各当外内属高陆土田腹要阵源祥散居的在飞种境租林荒宅坡洼山';
/** 家人般地温暖: what is like something, where it is given, had or felt. */
const LIKE = /(?:给|送|带来|感受|享受|如|像|似|是|有)[^，。；！？]{0,14}般$/;
const GIVEN = /^(?:温暖|关怀|呵护|关爱|照顾|情谊|友谊|感情|热情|待遇)(?:[，。；！、和与]|$)/;

const UNITS_OF_DOUBLED = 3;
const UNITS_PER_IDIOM = 4;

/** What 得 or 地 must be by the characters beside it, where a form of words tells it for sure. */
export const sureParticle = (particle: string, before: string, behind: string): '的' | '地' | undefined =>
  particle === '得' ? insteadOfDegree(before, behind) : insteadOfManner(before, behind);

function insteadOfDegree(before: string, behind: string): '的' | '地' | undefined {
  const words = particleWords();
  if (PERCEIVES.test(behind) && perceiving().test(before)) return '地';
  if (HAVING_DE.test(before) && !BEGINS_WORD.includes(behind[0]!)) return '的';
  if (QUALITY.test(behind) && /[一-龥]{2}$/.test(before) && !/[变显]$/.test(before)) return '的';
  if (eachDeed().test(behind) && OF_WHAT_IS_DONE.test(before)) return '的';
  if (A_YEAR.test(behind) && IS_SAID.test(before)) return '的';
  if (PRESENT.test(before) && OF_THOSE_PRESENT.test(behind)) return '的';
  if (OUTCOME.includes(behind[0]!)) return undefined;
  const idiom = before.slice(-UNITS_PER_IDIOM);
  const kind = words.adverbials.get(idiom);
  const saysHow =
    isDoubled(before) || isDoubledTwice(idiom) || (idiom.length === UNITS_PER_IDIOM && kind !== undefined);
  if (!saysHow || words.beside.get('felt')!.has(idiom)) return undefined;
  if (kind === 'attribute') return isNoun(behind, words) ? '的' : undefined;
  return isNoun(behind, words) ? '的' : '地';
}

function insteadOfManner(before: string, behind: string): '的' | undefined {
  if (behindPlace().has(behind[0]!) || MAKES_PLACE.includes(before.at(-1)!)) return undefined;
  const words = particleWords();
  if (pronoun().test(before)) return isField(behind, words) ? undefined : '的';
  if (owner().test(before)) return ENDS_SOON.test(behind) || isNoun(behind, words) ? '的' : undefined;
  if (MOST.test(before) && (OF_MOST.test(behind) || isNoun(behind, words))) return '的';
  if (sound().test(behind) && !OF_MANNER.test(before)) return '的';
  if (newThing().test(behind)) return '的';
  if (GIVEN.test(behind) && LIKE.test(before)) return '的';
  if (isDoubled(before) && LOOKS.includes(before.at(-UNITS_OF_DOUBLED)!))
    return isNoun(behind, words) ? '的' : undefined;
  const described = GOES_ON.test(behind) ? light().exec(before)?.[1] : undefined;
  if (described === undefined) return undefined;
  const kind = words.adverbials.get(described) ?? words.adverbials.get(described.slice(-2));
  return kind === 'adjective' || kind === 'attribute' || words.beside.get('felt')!.has(described) ? '的' : undefined;
}

/** 我们地种完了; 你们地担负起责任, where nothing but the 地 is wrong. */
const isField = (behind: string, { verbs }: ParticleWords): boolean =>
  FIELD_IS.includes(behind[0]!) || verbs.get(behind.slice(0, 2)) === 'always';

/** 怯生生, 沉甸甸. */
function isDoubled(before: string): boolean {
  const [first, second, third] = before.slice(-UNITS_OF_DOUBLED);
  return third !== undefined && second === third && first !== second && doubledEnds().has(third);
}

/** 高高兴兴. */
function isDoubledTwice(idiom: string): boolean {
  const [a, b, c, d] = idiom;
  return d !== undefined && a === b && c === d && a !== c;
}

/** Whether a noun that nothing is done with stands at the beginning of what follows, alone or described. */
function isNoun(behind: string, { beside }: ParticleWords): boolean {
  const two = behind.slice(0, 2);
  return (
    (beside.get('pure noun')!.has(two) || beside.get('noun and verb')!.has(two)) &&
    !'着了过'.includes(behind[2] ?? '，')
  );
}
