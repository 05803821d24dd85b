import { ANIMALS, cycleOf } from '../../lexicon/calendar';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { NONE } from '../../text/none';
import type { PeriodSlip } from './period-claim';

const TURN = new RegExp(
  `(?:送别|告别|辞别|作别|送走|辞)了?(?:[^，。；]{0,4}的)?[“]?([${ANIMALS}])年[”]?[，、]?(?:我们)?(?:又|一起|共同)?(?:喜迎|迎接|迎来|迎)了?(?:[^，。；]{0,4}的)?[“]?([${ANIMALS}])年`,
  'g',
);

const animalAfter = (animal: string): string => ANIMALS[(ANIMALS.indexOf(animal) + 1) % ANIMALS.length]!;

/** 送别蛇年，迎接龙年: the year of another animal follows. */
export function wrongAnimals(text: string): readonly PeriodSlip[] {
  if (!/年.{0,8}迎/.test(text)) return [];
  return allMatches(text, TURN).flatMap((m) => {
    const [whole, left, next] = m as unknown as [string, string, string];
    const right = animalAfter(left);
    if (next === right) return [];
    const end = m.index + whole.length;
    return [
      { start: end - 2, end, right: `${right}年`, message: `${left}年之后是${right}年，这里写的是${next}年，请核对。` },
    ];
  });
}

/** 犬 is what couplets call the dog. */
const ANIMAL = `[${ANIMALS}犬]`;
const LEAVES = '(?:辞旧岁?|辞岁|辞去|归去|去)';
const COMES = '(?:迎新[春岁年]?|迎春|贺新春|贺岁|报春|闹春|献瑞|呈祥|[接送]福|来)';
/** 玉兔辞旧岁，金蛇迎新春 · 虎去兔来 */
const COUPLET = new RegExp(
  `(?<left>[金银玉瑞灵祥神骏福雄威]${ANIMAL}|(?<![\\u4e00-\\u9fff])${ANIMAL})${LEAVES}(?:旧岁)?[，、]?(?<next>[金银玉瑞灵祥神骏福雄威赤]?${ANIMAL})${COMES}`,
  'g',
);
/** 在2024年新春佳节来临之际 */
const SPRING = /(?<!\d)(20\d\d)年(?:的)?(?:农历)?(?=新春|春节|新年)/g;

/** Animals of a couplet of which the second does not follow the first, and years whose animal is another than that which comes. */
export function turningAnimals(text: string): readonly PeriodSlip[] {
  if (!/[辞去归].{0,5}[迎贺报闹献呈接送来]/.test(text)) return NONE;
  const years = once(() => allMatches(text, SPRING));
  return allMatches(text, COUPLET).flatMap((m): readonly PeriodSlip[] => {
    const { left, next } = m.groups as { left: string; next: string };
    const [before, after] = [nameOf(left), nameOf(next)];
    const right = animalAfter(before);
    if (after !== right) {
      const start = m.index + m[0].lastIndexOf(next) + next.length - 1;
      const message = `${before}年之后是${right}年，这里写的是${after}，请核对。`;
      return [{ start, end: start + 1, right, message }];
    }
    return years().length === 1 ? yearSlip(years()[0]!, after) : NONE;
  });
}

const nameOf = (written: string): string => written.at(-1)!.replace('犬', '狗');

/** 2024年新春 where the snake comes, which does so in 2025. */
function yearSlip({ index, 1: year }: RegExpExecArray, animal: string): readonly PeriodSlip[] {
  const is = cycleOf(Number(year)).animal;
  if (is === animal) return NONE;
  const near = [Number(year) + 1, Number(year) - 1].find((other) => cycleOf(other).animal === animal);
  const message = `${year!}年是${is}年，前面迎来的却是${animal}年，请核对。`;
  return [{ start: index, end: index + `${year!}年`.length, message, ...(near && { right: `${near}年` }) }];
}
