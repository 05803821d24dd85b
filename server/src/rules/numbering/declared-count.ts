import { draftRule, type Report } from '../../engine/rule';
import {
  closedLists,
  declarationsOf,
  declaredSeries,
  indexSeries,
  type ClosedList,
  type Declaration,
  type SeriesIndex,
} from '../../facts/declared-counts';
import { formatChineseNumeral } from '../../text/numerals';
import type { Member, PlacedSeries } from '../../syntax/types';

interface Counts {
  readonly declarations: readonly Declaration[];
  readonly lists: readonly ClosedList[];
}

export const rule = draftRule<Counts>({
  id: 'numbering/declared-count',
  severity: 'warning',
  title: '点数与实际不符',
  what: '前面说“讲三点意见”，后面只有两个部分；“等四项制度”之前列了五项。',
  why: '台下会跟着数。说三点只讲两点，听的人以为没讲完。',
  source: '起草惯例；讲话稿实例',
  fix: 'suggest',
  roles: ['paragraph'],
  examples: {
    bad: [
      {
        text: '同志们：\n下面，我讲⟦三⟧点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
        suggested: '同志们：\n下面，我讲两点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      },
      { text: '同志们：\n借此机会，提⟦两⟧点希望：一是勤学。要钻研。二是善思。要钻深。三是实干。要较真。' },
      { text: '同志们：\n下面，我从⟦三⟧个方面作个汇报。\n一、主要工作\n成效明显。\n二、下步打算\n思路清晰。' },
      { text: '同志们：\n我们的主要做法有以下⟦四⟧个方面。\n一、抓产业\n成效明显。\n二、抓生态\n山清水秀。' },
      {
        text: '同志们：\n围绕上述目标，重点抓好⟦三⟧个方面的工作。\n一、抓产业\n要引项目。\n二、抓民生\n要办实事。',
      },
      {
        text: '今年要突出抓好⟦四⟧个方面的工作。第一，抓产业，引进大项目。第二，抓环境，优化服务。第三，抓民生，办好实事。',
      },
      {
        text: '同志们：\n下面，我讲⟦四⟧点意见。\n首先，要学。要深学。\n其次，要干。要真干。\n再次，要比。要敢比。\n最后，祝大家工作顺利！',
      },
      { text: '今年要抓好⟦三⟧项重点工作：一是抓招商，引进大项目；二是抓技改，改造老企业。' },
      { text: '要严格执行个人事项报告、述职述廉、民主评议、诫勉谈话、经济责任审计等⟦四⟧项制度，抓好落实。' },
    ],
    good: [
      '同志们：\n下面，我讲三点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。\n三、加强领导\n要负责。',
      '同志们：\n我先谈两点感受，再提三点要求。\n一是深受感动。二是深受教育。\n第一，要学。第二，要干。第三，要比。',
      '同志们：\n下面，我讲三点意见。\n首先，要学。要深学。\n其次，要干。要真干。\n再次，要比。要敢比。\n最后，祝大家工作顺利！',
      '同志们：\n去年做好了五项工作。\n一、抓产业\n要引项目。\n二、抓民生\n要办实事。',
      '去年办成了五件大事。第一，引进了大项目。第二，修通了高速路。',
      '要抓好三项工作：一是抓招商；二是抓技改；三是抓服务。第二个方面：一是抓早；二是抓小；三是抓实。',
      '同志们：\n下面，我再强调几点：\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      '同志们：\n我先讲两点意见：第一，要肯定成绩。第二，要正视问题。\n一、去年工作\n很好。\n二、今年任务\n很重。\n三、工作要求\n很严。',
      '要落实个人事项报告、述职述廉等四项制度，抓好教育、医疗、养老等八个方面工作。',
      '同志们：\n存在的问题主要有以下两个方面。\n一、认识不足\n要改。\n二、落实不力\n要改。',
      '去年，我在这里讲了三点意见，大家落实得很好。\n一、总结成绩\n很大。\n二、正视不足\n不少。',
      '同志们：\n我完全同意刚才提出的三点要求。\n下面，我讲两点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
    ],
  },
  collect(paragraph) {
    const declarations = declarationsOf(paragraph);
    const lists = closedLists(paragraph).filter((l) => l.items > l.count);
    return declarations.length > 0 || lists.length > 0 ? { declarations, lists } : undefined;
  },
  conclude(draft, collected) {
    const reports: Report[] = [];
    const index = indexSeries(draft);
    for (const { line, summary } of collected) {
      for (const list of summary.lists)
        reports.push({
          at: line,
          ...list.at,
          message: `“等${list.numeral}”之前列了 ${list.items} 项，多于${list.numeral}，请核对。`,
        });
      for (const declaration of summary.declarations) {
        const placed = declaredSeries(index, line, declaration);
        const several = summary.declarations.length > 1;
        if (placed && !agrees(index, line, declaration, placed, several)) reports.push(say(line, declaration, placed));
      }
    }
    return reports;
  },
});

/** How a closing word begins. */
const CLOSES = /^(?:预?祝|感谢|谢谢|再次感谢|衷心)/;

/** Members that are points: 最后，祝大家…… closes the speech and is none. */
function pointsOf({ series: { members } }: PlacedSeries): readonly Member[] {
  const { marker, lead, paragraph } = members.at(-1)!;
  const closes = marker?.ordinal === 0 && CLOSES.test(paragraph.text.slice(lead.start, lead.start + 4));
  return closes ? members.slice(0, -1) : members;
}

/** Whether some series that the words may mean has the announced number of members. */
function agrees(
  index: SeriesIndex,
  line: number,
  declaration: Declaration,
  placed: PlacedSeries,
  several: boolean,
): boolean {
  const points = pointsOf(placed);
  if (points.length === declaration.count) return true;
  // 首先…… 其次…… 再次…… 最后，……: whatever it says, the last word may close the speech
  if (points.at(-1)?.marker?.ordinal === 0 && points.length - 1 === declaration.count) return true;
  // 先谈三点感受，再提四点要求: the second count speaks of a later series
  const same = (s: PlacedSeries): boolean => s !== placed && s.series.members.length === declaration.count;
  if (several && index.find(line, undefined, same)) return true;
  // announced below one heading, the count may be that of a deeper or a later series of the same paragraph or section
  return index.find(line, placed.lines[0]! + 1, (s) => same(s) && s.parent === placed.parent) !== undefined;
}

function say(line: number, declaration: Declaration, placed: PlacedSeries): Report {
  const members = pointsOf(placed);
  const numerals = members.map((m) =>
    m.marker ? m.paragraph.text.slice(m.marker.numeral.start, m.marker.numeral.end) : '',
  );
  const what = placed.series.kind === 'headings' ? '个部分' : '条';
  const right = members.length === 2 ? '两' : formatChineseNumeral(members.length);
  const named = numerals.join('、');
  // （一）（二） bring their own brackets
  const list = numerals.length > 6 ? '' : named.startsWith('（') ? `，即${named.replaceAll('、', '')}` : `（${named}）`;
  return {
    at: line,
    ...declaration.at,
    message: `前文说“${declaration.text}”，正文${members.length < declaration.count ? '只有' : '却有'}${right}${what}${list}。`,
    suggestions: [
      {
        title: `改为“${right}”`,
        edits: [
          { at: line, ...declaration.at, newText: /^\d/.test(declaration.numeral) ? String(members.length) : right },
        ],
      },
    ],
    related: members.map((m, i) => ({
      at: placed.lines[i]!,
      start: m.marker?.start ?? m.lead.start,
      end: m.lead.end,
      message: numerals[i] ?? '',
    })),
  };
}
