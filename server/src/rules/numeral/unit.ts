import { paragraphRule } from '../../contract/rule';
import { brokenFrames } from '../../facts/sentence-frames';
import type { Paragraph } from '../../syntax/types';
import { Bare, behindFigures, Changed, Large, Led, Percent } from './figures';
import { unlikelySizes } from './everyday-size';
import { tooMuchForOne } from './given-to-one';
import { lostMeasures } from './lost-measure';
import { lostMeasuresInHan } from './lost-measure-in-han';
import { decimalsOfPersons } from './decimals-of-persons';
import { sizesOfOne } from './sizes-of-one';
import { tooDearWorks } from './sizes-of-works';
import { mixedFigures } from './mixed-figures';
import { mixedOrdinals } from './mixed-ordinals';
import { sharesOverWhole } from './over-whole';
import { sharesAndFalls } from './percent-points';
import { wrongPoints } from './told/changes-told';
import { scalesApart } from './scales-apart';
import { sizesApart } from './sizes-apart';
import { readWithFiguresJoined } from './grouped-figures';
import { readWithFiguresSpelled } from './spelled-figures';
import { besides, reportsOf, type NumeralSlip } from './suggest';
import { BAD_UNITS, GOOD_UNITS } from './unit-examples';
import { unitNames } from './unit-names';
import { unitsOfThings } from './units-of-things';

export const rule = paragraphRule({
  id: 'numeral/unit',
  severity: 'warning',
  title: '数与单位',
  what: '阿拉伯数字后面直接用“百”“千”（3百人、5千里；“万”“亿”可以这样用）；数字里混进了字母（2O25年、1OO个），计量单位误写、口头说法或符号大小写不对（5公理、300平米、10KW）；百分号与百分点混淆（3.2%个百分点，由15%到22%提高了7%），下降用倍数（下降了2倍），由280天上升了310天、由86天下降了52天，由12%增加到3%；部分占全部超过100%（合格率达到120%）；人均的数用了“亿”（人均收入2.6亿元），项目的数漏了“万”“亿”（总投资1.9元）；数的单位是另一种量的（库容320万平方米、占地150立方米、用电量3亿千瓦）；前后都有单位而一个数没有（流转土地1200，建成大棚300个）；面积与产量、项目个数与总投资对不上；“日处理2万吨/日”。',
  why: '阿拉伯数字只与“万”“亿”连用，写作300人或三百人；单位用法定名称和符号；两个比例相减得百分点；减少不能用倍数。',
  source: 'GB/T 15835—2011 5.1.2；GB 3100—1993；GB/T 15834—2011',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  silences: ['wording/typo'],
  examples: {
    bad: [
      { text: '组织⟦3百⟧人次，行程⟦5千⟧里，设岗⟦2千余⟧个。', suggested: '组织300人次，行程5000里，设岗2000余个。' },
      {
        text: '覆盖率由2020年的41.2%提高到去年的42.5%，提高了⟦1.3%⟧，就业率提高1.2⟦个百分百⟧。',
        suggested: '覆盖率由2020年的41.2%提高到去年的42.5%，提高了1.3个百分点，就业率提高1.2个百分点。',
      },
      {
        text: '玉米平均亩产达到⟦650吨⟧，粮食平均单产达到⟦980吨⟧，小麦亩产⟦520万公斤⟧，人均预期寿命达到⟦791岁⟧。小麦播种58万亩，平均亩产达到⟦420吨⟧。水厂二期工程总投资⟦1.9元⟧，全镇完成工业产值⟦36元⟧。',
      },
      {
        text: '上半年，全县一般公共预算收入完成⟦16.2万⟧元，全市一般公共预算收入突破⟦180万亿⟧元。',
        suggested: '上半年，全县一般公共预算收入完成16.2亿元，全市一般公共预算收入突破180亿元。',
      },
      ...BAD_UNITS,
    ],
    good: [
      '用水量同比增长约3.2亿立方米；新春走进千户家，福字贴满万户家。',
      '产值由去年的12亿元增加到15亿元，增幅比上年提高3个百分点。税收由去年的2亿元增加到2.4亿元，增幅较去年提高5个百分点。',
      '我县荣获全省综合考核前二十，公司荣获全国百强前五十，敌军出动兵力八百，他一生撰写诗文三百，大多已失传。',
      '一名护理员服务2.5名失能老人，一个快递岗位可带动1.8人就业，家庭人口由3.1人减少为2.6人。',
      '总投资2.6亿元的环湖健身步道全线贯通，总投资12亿元的儿童乐园正式开园。',
      '我县电商行业实现税收收入860万元，增长两成。',
      '总投资120亿元的产业园今天开工，园区配套的小广场同步启用。投资120万元的村文化小广场今天启用。',
      '总投资1.2亿元的农村公厕改造项目全面完成，总投资3亿元的口袋公园群建成，全市口袋公园总投资3亿元，12座公厕总投资1.2亿元。',
      '户均3.2人，每户带动3.2人就业，每千人拥有执业医师3.2人，师生比1:3.2，惠及3.2万人。每万名劳动者中研发人员达到86.3人。',
      '新建村卫生室三十二所。完成年度任务的百分之八十，完成五年计划的第二十二，走访群众一百，组织学习二十大，荣获全省第二十。',
      ...GOOD_UNITS,
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    const behind = behindFigures(paragraph);
    const slips: NumeralSlip[] = [
      ...sharesAndFalls(text, behind),
      ...readWithFiguresSpelled(text, (written) => sharesAndFalls(written, Percent | Changed | Led)),
      ...unitNames(paragraph, behind),
      ...unlikelySizes(text),
      ...sizesApart(text),
      ...tooDearWorks(text),
      ...decimalsOfPersons(text),
      ...lostMeasuresInHan(text),
      ...figureFrames(paragraph),
      ...sizesInParagraph(text),
    ];
    if (behind & Percent) slips.push(...sharesOverWhole(text));
    if (text.includes('第')) slips.push(...mixedOrdinals(text));
    if (behind & (Bare | Large)) slips.push(...lostMeasures(text));
    slips.push(...mixedFigures(text, behind));
    return reportsOf([...slips, ...besides(readWithFiguresJoined(text, wrongPoints), slips)]);
  },
});

/** What units tell of things, of one of many, and of figures beside them. */
const sizesInParagraph = (text: string): readonly NumeralSlip[] =>
  [unitsOfThings, tooMuchForOne, scalesApart, sizesOfOne].flatMap((find) => find(text));

/** Figures whose unit is another's or stands twice: 发电量3亿千瓦, 下降-5%. */
function figureFrames(paragraph: Paragraph): readonly NumeralSlip[] {
  return brokenFrames(paragraph).flatMap(({ start, end, frame }): readonly NumeralSlip[] => {
    if (frame.kind !== 'figure') return [];
    const wrong = paragraph.text.slice(start, end);
    const rights = frame.right === undefined ? [] : [frame.right];
    const message = rights.length === 0 ? `${frame.message}。` : `${frame.message}，应为“${rights[0]!}”。`;
    return [{ start, wrong, rights, kind: 'unit', message }];
  });
}
