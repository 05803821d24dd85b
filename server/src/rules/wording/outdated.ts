import wordingTable from '../../../data/kept/outdated-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { draftRule } from '../../contract/rule';
import { sentenceAt } from '../../syntax/within';
import { yearMentions, yearOfDraft, type YearMentions } from '../../facts/draft-year';
import { literalsOf } from '../../facts/literals';
import type { OutdatedTerm } from '../../lexicon/terms';

interface Old {
  readonly start: number;
  readonly end: number;
  readonly term: OutdatedTerm;
}

interface Summary {
  readonly years: YearMentions | undefined;
  readonly found: readonly Old[];
}

/** Words of a sentence that tells of an earlier time. */
const EARLIER = new RegExp(wordingsFor(wordingTable, 'outdated-wordings.tsv', 'earlier'));

const NONE: readonly Old[] = [];

export const rule = draftRule<Summary>({
  id: 'wording/outdated',
  severity: 'warning',
  title: '已撤销或更名的机构',
  what: '机构改革后已撤销、更名的机构和旧称：工商局、环保局、监察局、扶贫办。按稿件自身的年份（落款、标题里的日期，或者“今年是某年”）判断，展望的年份不算，回顾往事的句子不报。',
  why: '称呼还用旧名，听的人会以为稿子是抄旧的。',
  source: '《深化党和国家机构改革方案》（2018）、《党和国家机构改革方案》（2023）',
  sureness: '条例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '2025年，要抓好收官。\n⟦卫计委⟧要牵头，⟦安监局⟧要跟进。',
        suggested: '2025年，要抓好收官。\n卫生健康委要牵头，应急管理局要跟进。',
      },
      {
        text: '在2024年全县工作会议上的讲话\n同志们：\n要发挥⟦环保局⟧和⟦扶贫办⟧的作用。',
        suggested: '在2024年全县工作会议上的讲话\n同志们：\n要发挥生态环境局和农业农村部门的作用。',
      },
      {
        text: '在2022年全县工作会议上的讲话\n同志们：\n县⟦扶贫办⟧要牵头，⟦中国银监会⟧有要求，⟦国家旅游局⟧和⟦国家工商行政管理总局⟧有部署。',
        suggested:
          '在2022年全县工作会议上的讲话\n同志们：\n县乡村振兴局要牵头，中国银保监会有要求，文化和旅游部和国家市场监督管理总局有部署。',
      },
    ],
    good: [
      '在2024年全县工作会议上的讲话\n同志们：\n卫生部门、中国卫生部署在基层的力量要跟上。',
      '在全市工作会议上的讲话\n（2022年3月5日）\n同志们：\n抗击新冠肺炎取得成效，2023年要再接再厉，2023年要全面完成。',
      '在2015年全市工作会议上的讲话\n同志们：\n环保局要牵头，2020年要达标，2020年要见效。',
      '同志们：\n今年是2018年，环保局要牵头，2020年的任务很重，2020年要见效。',
      '在2025年全省工作会议上的讲话\n同志们：\n国家矿山安监局、市文化广电和旅游局要牵头。',
      '2024年，企业文化部要牵头，宣传文化部要配合，农业局部受灾。',
      '在2024年全县工作会议上的讲话\n同志们：\n农业部门和旅游局域网要跟上，抓好农业部署和文化部分。',
      '在2016年全县工作会议上的讲话\n同志们：\n要发挥环保局和扶贫办的作用。',
      '同志们：\n要发挥环保局和扶贫办的作用。',
      '在2024年全县工作会议上的讲话\n同志们：\n2018年机构改革，原工商局、质监局的职责划归市场监管局。',
      '在2024年全县工作会议上的讲话\n同志们：\n2015年，县环保局办结了这个案子。',
    ],
  },
  collect(paragraph, { role }) {
    const { text } = paragraph;
    const years = yearMentions(paragraph, role);
    let found: Old[] | undefined;
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind !== 'outdated') continue;
      const { start, end, term } = literal;
      const sentence = sentenceAt(paragraph, start);
      const told = text.slice(sentence?.start ?? 0, sentence?.end ?? text.length);
      const toldYears = told.match(/(?:19|20)\d\d(?=年)/g)?.map(Number) ?? [];
      if (EARLIER.test(told) || toldYears.some((y) => y <= term.since)) continue;
      if (term.notBefore.some((word) => text.slice(0, start).endsWith(word))) continue;
      // 市农业部门 · 农业部署 · 国家旅游局域网: a longer word
      if ('域面势门长署队分位落件部'.includes(text[end] ?? ' ')) continue;
      // 企业文化部, 宣传文化部: a department
      if (/(?:企业|校园|宣传|群众|社区|机关)$/.test(text.slice(Math.max(0, start - 2), start))) continue;
      (found ??= []).push({ start, end, term });
    }
    return years || found ? { years, found: found ?? NONE } : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const year = yearOfDraft(collected.flatMap(({ summary }) => summary.years ?? []));
    return collected.flatMap(({ line, summary }) =>
      summary.found
        .filter(({ term }) => year > term.since)
        .map(({ start, end, term }) => {
          const then = term.meanwhile && year <= term.meanwhile[1] ? term.meanwhile[0] : undefined;
          const right = then ?? term.now;
          return {
            at: line,
            start,
            end,
            message: `“${term.old}”已于 ${term.since} 年撤并或更名，本稿说的是 ${year} 年的事，${then ? '那时' : '现'}为“${right}”，请核对。`,
            tags: ['deprecated' as const],
            suggestions: [{ title: `改为“${right}”`, edits: [{ at: line, start, end, newText: right }] }],
          };
        }),
    );
  },
});
