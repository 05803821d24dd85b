import { paragraphRule } from '../../contract/rule';
import { Digit } from '../../text/chars';
import { wrongAnyhow, wrongFigures, wrongTold } from './figure-checks';
import { behindFigures, Percent } from './figures';
import { readWithFiguresJoined } from './grouped-figures';
import { readWithFiguresSpelled } from './spelled-figures';
import { besides, reportsOf } from './suggest';
import { BAD_CHANGES, GOOD_CHANGES } from './sum-examples/changes';
import { BAD_COUNTS, GOOD_COUNTS } from './sum-examples/counts';
import { GOOD_PARTS } from './sum-examples/parts-right';
import { BAD_PARTS } from './sum-examples/parts-told';
import { BAD_SHARES, GOOD_SHARES } from './sum-examples/shares';
import { BAD_TOLD_CHANGES, GOOD_TOLD_CHANGES } from './sum-examples/told-changes';
import { BAD_TOLD_COUNTS, GOOD_TOLD_COUNTS } from './sum-examples/told-counts';
import { BAD_TIMES, GOOD_TIMES } from './sum-examples/times';

export const rule = paragraphRule({
  id: 'numeral/sum',
  severity: 'hint',
  title: '分项与总数、增幅',
  what: '一句话里各分项加起来不等于总数：50个，其中20个、15个、10个。只看分项已经列全的：没有名目的分项，男和女、新建和续建、一二三等奖这样合起来是全部的，“分别为”后面的，“共计”前面的，“其中”后面三项以上、加起来与总数相近的（名目同一类，或者只差一两个的，级别高一等）；“其中”只举一部分的，各项可能重叠的（党员、女性），有“各”“每”“均”的，不报；几项彼此不重合（制造业、服务业、农业，甲镇、乙镇）而加起来超过总数的报。同一个整体的几项比例（写明“占”“比重”“构成”的，或者与100%相差不过15个百分点的）加起来超过100%，或者合起来是全部却不到100%的报；入学率、完成进度一类各有各的整体，不加。起止两个数算出来的增幅与后面说的不同（由10亿元增至12亿元，增长30%；15亿元，比上年的12亿元增长20%）也报；应到、实到、请假的人数对不上，赞成、反对、弃权的票数与到会人数对不上，每班同样多而总数不是几倍，括号里换算成另一种单位（1.2万公顷合1.8万亩）算错，部分占总数的比例算错（86名，其中43名，占45%；受理240件，审结228件，结案率85%）的也报；可比价、年均一类另有口径的不报。两个数相差多少（由9.6天缩短到8.8天，缩短了1.8天）、两个年份之间是多少年（1956年建校，2026年六十周年）、百分之几合每一百里有几个、已完成和在建、未开工加起来是否等于前一句的总数，也核对；“翻几番”与两个数不符、“这几个”与上一句的个数不同、前面说增加后面说减少、全部办结却还有没办完的、剩下的数与总数不符，工期与开工、完工的月份不符，造成伤亡之后又说没有人员伤亡，也报；说了由高到低排列而数字不是这个次序，位次、年龄称呼、等额差额与数字不合，也报。',
  why: '数字改了一处，别处没有跟着改，听的人一加就发现。',
  source: '算术',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '观摩单位共⟦28家，其中县直部门17家、乡镇12家⟧。', severity: 'warning' },
      { text: '细颗粒物浓度同比下降8.3%，⟦增幅⟧居全省第二位。', severity: 'information' },
      { text: '大会⟦应到代表150人，实到138人，请假14人⟧，可以开会。', severity: 'warning' },
      { text: '大会⟦应到代表二百一十名，实到二百零三名，请假八名⟧，可以开会。', severity: 'warning' },
      { text: '摸排危桥126座，已加固97座，还有⟦19座⟧没有加固。', severity: 'information' },
      ...BAD_PARTS,
      ...BAD_CHANGES,
      ...BAD_SHARES,
      ...BAD_TIMES,
      ...BAD_COUNTS,
      ...BAD_TOLD_CHANGES,
      ...BAD_TOLD_COUNTS,
    ],
    good: [
      '从10岁到耄耋老人，太极拳爱好者越来越多。28岁的网格员小林到古稀老人家中走访，36岁的李医生是耄耋老人的“编外儿子”。',
      '父亲去世那年她45岁，到古稀之年仍记忆犹新。',
      '合作社流转土地300亩，每亩租金800元，累计支付租金96万元。',
      '应选委员7名，候选人8名，差额预选后，按照规定等额选举产生正式人选。',
      '观摩单位共40家，其中县直部门17家、乡镇12家。',
      '产值由10亿元增至12亿元，增长20%。',
      '应到45人，实到40人。大会应到代表二百一十名，实到二百零三名，请假七名，可以开会。',
      '18处隐患的整改责任已全部落实，已完成整改15处，其余3处正在整改。',
      ...GOOD_PARTS,
      ...GOOD_CHANGES,
      ...GOOD_SHARES,
      ...GOOD_TIMES,
      ...GOOD_COUNTS,
      ...GOOD_TOLD_CHANGES,
      ...GOOD_TOLD_COUNTS,
    ],
  },
  check(paragraph) {
    const { text, classes } = paragraph;
    const anyhow = wrongAnyhow(text);
    const spelled = readWithFiguresSpelled(text, (written) => wrongFigures(written, true));
    const told = readWithFiguresJoined(text, wrongTold);
    if (!(classes & Digit)) return reportsOf([...anyhow, ...spelled, ...besides(told, [...anyhow, ...spelled])]);
    const isShare = (behindFigures(paragraph) & Percent) !== 0;
    const figures = readWithFiguresJoined(text, (joined) => wrongFigures(joined, isShare));
    const slips = [...figures, ...anyhow, ...spelled];
    return reportsOf([...slips, ...besides(told, slips)]);
  },
});
