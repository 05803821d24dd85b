import { draftRule, type Report } from '../../contract/rule';
import { dateEvidence, sureDate, type DateEvidence } from '../../facts/draft-date';
import type { Decision } from '../../house/data';
import type { NearTerm } from '../../house/near-terms';
import { isOfItsTime, olderPostsIn, type OlderPost } from '../../house/older-posts';
import { replacedBy } from '../../contract/replacement';

interface Summary {
  readonly text: string;
  readonly nearTerms: readonly NearTerm[];
  readonly olderPosts: readonly OlderPost[];
  readonly date: DateEvidence | undefined;
}

export const rule = draftRule<Summary>({
  id: 'wording/house-term',
  severity: 'information',
  title: '与本单位用语只差一字',
  what: '学习过本单位的稿件之后，与本单位常用的术语、机构名、人名只差一个音近或形近字的写法：本单位写“末位淘汰”，此处写“末尾淘汰”。新近的稿件里已经换了职务的人，还用以前的职务的，作细微提示。没有学习过稿件时不查。',
  why: '单位自己的术语和人名，通用词表里没有，写错了别人看不出，本单位的人一听就知道。',
  source: '本单位的稿件',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    learned: [
      '在年会上的讲话\n（2022年3月5日）\n今年要坚持末位淘汰。\n我们说过，末位淘汰不是目的。\n基层的末位淘汰由各部自己定，由丁小满局长负责。',
      '在例会上的讲话\n（2022年9月1日）\n一说末位淘汰，大家都紧张。\n干部的末位淘汰，要讲清道理，丁小满局长讲过。',
      '在年会上的讲话\n（2024年3月1日）\n实行末位淘汰以来，风气好了。\n怎样看末位淘汰？\n关于末位淘汰的规定要改，请丁小满书记牵头。',
      '在例会上的讲话\n（2024年10月8日）\n不搞末位淘汰，也要有压力，丁小满书记说得好。',
    ],
    bad: [
      { text: '对主官实行⟦末尾淘汰⟧，一年一评。', suggested: '对主官实行末位淘汰，一年一评。' },
      { text: '⟦末卫淘汰⟧要有依据。', suggested: '末位淘汰要有依据。' },
      {
        text: '会前，丁小满⟦局长⟧作了说明。',
        suggested: '会前，丁小满书记作了说明。',
        severity: 'hint',
      },
      {
        text: '这件事由⟦局长⟧丁小满牵头。',
        suggested: '这件事由书记丁小满牵头。',
        severity: 'hint',
      },
    ],
    good: [
      '对主官实行末位淘汰，一年一评。',
      '末位表态，集体决定。',
      '排在末尾，淘汰出局。',
      '会前，丁小满书记作了说明。',
      '原局长丁小满同志回来看望大家。',
      '副局长丁小满同志作了说明。',
      '在例会上的讲话\n（2022年5月6日）\n会前，丁小满局长作了说明。',
    ],
  },
  reads: [],
  collect(paragraph, { role, house: { memory, people } }) {
    if (!memory) return undefined;
    const { text } = paragraph;
    const nearTerms = memory.nearTerms(text);
    // who stands in the list of the house has the post of the list
    const olderPosts = olderPostsIn(text, memory.movedPersons).filter(
      ({ person }) => !people.some(({ name }) => name === person.name),
    );
    const date = memory.movedPersons.length > 0 ? dateEvidence(paragraph, role) : undefined;
    return nearTerms.length === 0 && olderPosts.length === 0 && !date
      ? undefined
      : { text, nearTerms, olderPosts, date };
  },
  conclude(_, collected, { house: { memory } }) {
    if (!memory) return [];
    const { decisions } = memory.summary;
    const date = sureDate(collected.map(({ summary }) => summary.date));
    return collected.flatMap(({ line, summary: { text, nearTerms, olderPosts } }) =>
      [
        ...nearTerms.map((near) => nearReport(line, text, near, decisions[near.term.term])),
        ...olderPosts.filter(({ person }) => !isOfItsTime(person, date)).map((post) => postReport(line, post)),
      ].sort((a, b) => a.start - b.start),
    );
  },
});

function nearReport(
  line: number,
  text: string,
  { start, end, term }: NearTerm,
  decision: Decision | undefined,
): Report {
  const { term: right, drafts, forms } = term;
  const written = text.slice(start, end);
  const otherwise = forms?.find(({ form }) => form === written);
  const counted = otherwise ? `见 ${drafts} 篇，写“${written}”的 ${otherwise.drafts} 篇` : `见 ${drafts} 篇`;
  return {
    at: line,
    start,
    end,
    ...(decision === '总是' && { severity: 'warning' as const }),
    message: `“${written}”，本单位写作“${right}”，${counted}。请核对。`,
    suggestions: [replacedBy({ at: line, start, end }, right)],
  };
}

function postReport(line: number, { start, end, person: { name, newer }, older }: OlderPost): Report {
  const since = `${Math.floor(newer.firstMonth / 12)}年${(newer.firstMonth % 12) + 1}月`;
  return {
    at: line,
    start,
    end,
    severity: 'hint',
    message: `本单位 ${since}以来的稿件称${name}为“${newer.post}”（${newer.drafts} 篇），“${older.post}”是以前的职务。请核对。`,
    suggestions: [replacedBy({ at: line, start, end }, newer.post)],
  };
}
