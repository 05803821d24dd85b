import { paragraphRule } from '../../contract/rule';
import { pairAround } from '../../syntax/within';
import { literalsOf } from '../../facts/literals';

/** 党的十九大也在2017年10月18日隆重召开了: of these meetings reports of the Party say so. */
const GREAT_MEETING =
  /(?:(?:党|中共|中国共产党)的?(?:第?[一二三四五六七八九十]{1,3}[大届]|第[一二三四五六七八九十]{1,3}次全国代表大会)|全国人民代表大会|全国两会|[一二三四五六七]中全会)[^。；！？]*$/;
/** Characters in which it is named. */
const REACH = 40;

/** What stands before the first word of a clause; nothing at the start of a paragraph. */
const OPENS = /^$|[，。；：！？“在从自]/;

export const rule = paragraphRule({
  id: 'wording/discouraged',
  severity: 'hint',
  title: '慎用词',
  what: '媒体和公文的禁用、慎用词：前苏联、村官、残废人、建国以来、“一带一路”战略。',
  why: '这些说法或有歧视，或与规范的提法不合。',
  source: '新华社《新闻信息报道中的禁用词和慎用词》（2016 年修订）',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '⟦建国以来⟧，全县发生了翻天覆地的变化。', suggested: '新中国成立以来，全县发生了翻天覆地的变化。' },
      { text: '⟦解放前⟧，这里不通公路。', suggested: '新中国成立前，这里不通公路。' },
      {
        text: '全县农机推广大会今天⟦隆重召开⟧。',
        suggested: '全县农机推广大会今天召开。',
      },
      { text: '要落实⟦“一带一路”战略⟧，扩大开放。', suggested: '要落实“一带一路”倡议，扩大开放。' },
    ],
    good: [
      '党的十九大也在2017年10月18日隆重召开了，党的二十大隆重召开，党的二十届三中全会隆重召开。',
      '企业家担任名誉村长，新中国成立以来，全县变化很大。',
      '学习《关于建国以来党的若干历史问题的决议》。',
      '要共建“一带一路”，用好村干部。',
      '大学生村官很能干，农村官兵同乐，建立乡村长效机制，残疾儿童康复有保障。',
      '李建国前来指导，目前苏联的史料很多，退役伤残人员。',
      '生产力解放后，产量翻番，思想解放前进了一大步。',
    ],
  },
  check(paragraph) {
    return literalsOf(paragraph).flatMap((literal) => {
      if (literal.kind !== 'discouraged') return [];
      const { start, end, term } = literal;
      // titles of works keep their wording
      if (pairAround(paragraph, start, end, '《')) return [];
      const { text } = paragraph;
      if (term.notBefore.some((word) => text.slice(0, start).endsWith(word))) return [];
      if (term.notBehind.some((word) => text.startsWith(word, end))) return [];
      if (term.term.startsWith('隆重') && GREAT_MEETING.test(text.slice(Math.max(0, start - REACH), start))) return [];
      if (term.opensClause && !OPENS.test(text.slice(Math.max(0, start - 1), start))) return [];
      return [
        {
          at: 0,
          start,
          end,
          message: `“${term.term}”宜改为“${term.better}”：${term.why}。`,
          suggestions: [{ title: `改为“${term.better}”`, edits: [{ at: 0, start, end, newText: term.better }] }],
        },
      ];
    });
  },
});
