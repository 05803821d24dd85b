import type { BadExample } from '../../contract/rule';

/** Words and terms two of whose characters stand in each other's place. */
export const BAD_TURNED: readonly BadExample<object>[] = [
  {
    text: '大桥月底前⟦军工⟧通车，举行⟦军工⟧典礼。严查⟦侵沾⟧补贴资金，⟦戒勉⟧谈话。患者⟦满度⟧达到98%，同学们的⟦习掼⟧要改，逐一⟦排察⟧，我们⟦任需⟧努力。讲座到此⟦束结⟧。把材料⟦经准⟧推送到户，逐条⟦核时⟧，⟦一率⟧停用，⟦进快⟧促成签约。',
    suggested:
      '大桥月底前竣工通车，举行竣工典礼。严查侵占补贴资金，诫勉谈话。患者满意度达到98%，同学们的习惯要改，逐一排查，我们仍需努力。讲座到此结束。把材料精准推送到户，逐条核实，一律停用，尽快促成签约。',
    severity: 'warning',
    needsWords: true,
  },
  {
    text: '全区⟦质高量发展⟧迈出坚实步伐。',
    suggested: '全区高质量发展迈出坚实步伐。',
    severity: 'warning',
  },
  {
    text: '我校先后⟦获荣⟧“全国文明校园”称号。',
    suggested: '我校先后荣获“全国文明校园”称号。',
    severity: 'warning',
    needsWords: true,
  },
  {
    text: '坚持⟦民人至上⟧、生命至上。',
    suggested: '坚持人民至上、生命至上。',
    severity: 'warning',
  },
  {
    text: '资金用于农村公路⟦设建⟧和危桥改造，抓好住房⟦障保⟧和就业。',
    suggested: '资金用于农村公路建设和危桥改造，抓好住房保障和就业。',
    severity: 'warning',
    needsWords: true,
  },
];

/** Near misses of these. */
export const GOOD_TURNED: readonly string[] = [
  '我校荣获荣誉称号，多人获荣誉证书。',
  '要凝聚心力、汇聚合力，攻坚克难。',
  '企业有竞争力能称霸一方，每个项目设建设指挥部，道路设建材市场。',
  '开创新格局新面貌，争优创先，会谈洽谈。',
];
