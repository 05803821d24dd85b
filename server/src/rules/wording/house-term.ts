import { paragraphRule, type Report } from '../../contract/rule';
import type { NearTerm } from '../../house/near-terms';

export const rule = paragraphRule({
  id: 'wording/house-term',
  severity: 'information',
  title: '与本单位用语只差一字',
  what: '学习过本单位的稿件之后，与本单位常用的术语、机构名、人名只差一个音近或形近字的写法：本单位写“末位淘汰”，此处写“末尾淘汰”。没有学习过稿件时不查。',
  why: '单位自己的术语和人名，通用词表里没有，写错了别人看不出，本单位的人一听就知道。',
  source: '本单位的稿件',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    learned: [
      '今年要坚持末位淘汰。\n我们说过，末位淘汰不是目的。\n基层的末位淘汰由各部自己定。',
      '一说末位淘汰，大家都紧张。\n干部的末位淘汰，要讲清道理。',
      '实行末位淘汰以来，风气好了。\n怎样看末位淘汰？\n关于末位淘汰的规定要改。',
      '不搞末位淘汰，也要有压力。',
    ],
    bad: [
      { text: '对主官实行⟦末尾淘汰⟧，一年一评。', suggested: '对主官实行末位淘汰，一年一评。' },
      { text: '⟦末卫淘汰⟧要有依据。', suggested: '末位淘汰要有依据。' },
    ],
    good: ['对主官实行末位淘汰，一年一评。', '末位表态，集体决定。', '排在末尾，淘汰出局。'],
  },
  check(paragraph, { house: { memory } }) {
    if (!memory) return undefined;
    return memory.nearTerms(paragraph.text).map((near): Report => reportOf(paragraph.text, near));
  },
});

function reportOf(text: string, { start, end, term: { term, drafts } }: NearTerm): Report {
  return {
    at: 0,
    start,
    end,
    message: `“${text.slice(start, end)}”，本单位写作“${term}”，见 ${drafts} 篇。请核对。`,
    suggestions: [{ title: `改为“${term}”`, edits: [{ at: 0, start, end, newText: term }] }],
  };
}
