import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

const REACHED = '(?:达到?|约|近|超过?|为|共|已|是|有|了)*';
/** 蔬菜大棚68座，连片占地260平方米: so many buildings, and the ground that all of them stand on. */
const BUILT = once(() => {
  const building = words('building');
  return new RegExp(
    `(?:(?<thing>${building})(?:共|约|近)?(?<count>\\d{1,5})[座栋个幢]|(?<counted>\\d{1,5})[座栋个幢](?:[^，。；、\\d]{0,6}?)(?<named>${building}))，(?:连片|总|一?共|合计|集中连片)?(?:占地|建筑|总)(?:总)?(?:面积)?(?:达到?|约|近|超过?|为|共)*(?<area>\\d[\\d.]*)(?<unit>平方米)`,
    'g',
  );
});
/** Square metres that one of them has at least. */
const LEAST_OF_ONE = 8;
/** 136人成功献血，献血总量4.2万升 */
const BLOOD = new RegExp(
  `(?<![\\d.])(?<count>\\d{1,6})(?:余|多)?(?:人|名[^，。；、\\d]{0,8}?)[^，。；\\d]{0,8}?献血[^。；！？\\d]{0,12}?(?:总量|血量|献血量?|共计|累计|合计)${REACHED}(?<amount>\\d[\\d.]*)(?<scale>万)?(?<unit>毫升|升)`,
  'g',
);
const LEAST_BLOOD = 100;
const MOST_BLOOD = 900;
/** 身高175米 · 最高分6800分 */
const TALL = /身高(?:约|达到?|为|是|有)*(?<figure>1[3-9]\d)(?<unit>米)(?![\d高])/g;
/** Statues and giants are as tall as that. */
const NO_MAN = once(() => new RegExp(words('no man')));
const SCORE =
  /(?:高考|中考|文科|理科|考生)[^。；！？\d]{0,16}?(?:最高分|平均分|考了|考出)(?:达到?|为|是|了|约)*(?<figure>[2-9]\d{3}|\d{5})(?<unit>分)/g;
const NEWBORN =
  /(?:孩子|婴儿|宝宝|新生儿|男婴|女婴|儿子|女儿)[^。；！？\d]{0,14}?体重(?:约|达到?|为|是|有)*(?<figure>\d[\d.]*)(?<unit>吨|克(?!拉))/g;

/** Figures of one person or one building, reckoned from those of all, that nobody has. */
export function sizesOfOne(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (/平方米/.test(text)) slips.push(...allMatches(text, BUILT()).flatMap(tooSmall));
  if (text.includes('献血')) slips.push(...allMatches(text, BLOOD).flatMap(bloodOf));
  if (text.includes('身高') && !NO_MAN().test(text))
    slips.push(...allMatches(text, TALL).map((m) => saidOf(m, '人的身高', ['厘米'])));
  if (/\d分/.test(text)) slips.push(...allMatches(text, SCORE).map((m) => saidOf(m, '考试的分数', [])));
  if (text.includes('体重'))
    slips.push(
      ...allMatches(text, NEWBORN)
        .filter(({ groups }) => groups!['unit'] === '吨' || Number(groups!['figure']) < 100)
        .map((m) => saidOf(m, '孩子的体重', ['公斤'])),
    );
  return slips.length > 0 ? slips : NONE;
}

function tooSmall(m: RegExpExecArray): readonly NumeralSlip[] {
  const { thing, named, count, counted, area, unit } = m.groups as Record<string, string | undefined>;
  const buildings = Number(count ?? counted);
  if (buildings < 2 || Number(area) / buildings >= LEAST_OF_ONE) return NONE;
  const wrong = `${area!}${unit!}`;
  const each = Math.round((Number(area) / buildings) * 10) / 10;
  const message = `${buildings}个${thing ?? named!}共${wrong}，平均一个只有${each}平方米，请核对单位（是否应为“亩”）。`;
  return [
    { start: m.index + m[0].length - wrong.length, wrong, rights: [`${area!}亩`], kind: 'everyday-size', message },
  ];
}

function bloodOf(m: RegExpExecArray): readonly NumeralSlip[] {
  const { count, amount, scale = '', unit } = m.groups as Record<string, string>;
  const perPerson = (each: string): number =>
    (Number(amount) * (scale ? 1e4 : 1) * (each === '升' ? 1000 : 1)) / Number(count);
  const isLikely = (each: string): boolean => perPerson(each) >= LEAST_BLOOD && perPerson(each) <= MOST_BLOOD;
  if (isLikely(unit!)) return NONE;
  const wrong = `${amount!}${scale}${unit!}`;
  const other = unit === '升' ? '毫升' : '升';
  // 累计3.2万毫升: five who give again and again come to so much
  if (!isLikely(other)) return NONE;
  const rights = [`${amount!}${scale}${other}`];
  const message = `${count!}人献血${wrong}，平均每人${Math.round(perPerson(unit!))}毫升，请核对单位。`;
  return [{ start: m.index + m[0].length - wrong.length, wrong, rights, kind: 'everyday-size', message }];
}

function saidOf(m: RegExpExecArray, what: string, units: readonly string[]): NumeralSlip {
  const { figure, unit } = m.groups as Record<'figure' | 'unit', string>;
  const wrong = figure + unit;
  const message = `${what}不会是${wrong}，请核对单位或数字。`;
  const rights = units.map((right) => figure + right);
  return { start: m.index + m[0].length - wrong.length, wrong, rights, kind: 'everyday-size', message };
}
