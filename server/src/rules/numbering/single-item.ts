import { draftRule, type Report } from '../../contract/rule';
import { numeralFor } from '../../facts/renumber';
import { wantsSecond } from '../../lexicon/counted-nouns';
import { family } from '../../syntax/families';
import { firstWhere } from '../../text/bisect';
import { numeralText } from '../../syntax/source';
import type { Draft, Marker, PlacedSeries } from '../../syntax/types';
import { attachmentsOutOfOrder, marksBehindAttachments } from './attachments';
import { lostBrackets } from './lost-brackets';

/** How far below a lone item its sister is looked for, in lines. */
const REACH = 40;

/** A paragraph with more markers is no text, and asking all of them for each would take minutes. */
const MAX_MARKERS_PER_PARAGRAPH = 200;

// 一是…… 二则…… · 第一，…… 此外，…… : the second item is there in other words
const SECOND =
  /(?:^|[，。；：！？”）])(?:二[则来者为、，]|第二|其[二次]|还有[就一]|再[次者则一有]|另[一外有]|此外)|(?:^|[。；！？])最后|、二[要是]\p{Script=Han}|(?<=\p{Script=Han}) ?[ \u3000]2[、.．]\p{Script=Han}/u;
/** The same at the start of a paragraph below. */
const NEXT = /^\s*(?:第二|其[二次]|再[次者]|[二三]则|另一[个条种件项])/;

export const rule = draftRule({
  id: 'numbering/single-item',
  severity: 'warning',
  title: '序号缺头少尾',
  what: '有“第一”没有“第二”，有“一是”没有“二是”；或者从“二是”“（二）”起头，前面没有“一是”“（一）”；附件的序号跳号、重号，附件名称后面加了标点；（一）（三）之间的“二）”少了半个括号。',
  why: '听到“一是”，台下就等着“二是”；只有一项，要么漏了，要么不必编号。没有“一”就说“二”，多半是删改时丢了一项。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['unfinished', 'changing'],
  quietWhileDrafting: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '一、抓生产\n⟦第一⟧，抓春耕。一要抢农时，二要保质量。\n二、抓防灾\n第一，抓预警。要早发现。\n第二，抓处置。要早出手。',
      },
      { text: '要抓好作风建设。⟦一是⟧深入基层。多到群众中去，多到现场去。' },
      { text: '⟦一要⟧压实责任。各级各部门要把责任扛在肩上，把任务抓在手上。' },
      { text: '下面，我提几点要求。\n⟦第一⟧，要提高认识。粮食安全是头等大事。\n同志们，让我们共同努力。' },
      {
        text: '一、抓生产\n一是抓春耕。要抢农时。二是抓秋收。要颗粒归仓。\n二、抓防灾\n⟦一是⟧抓预警。要早发现、早处置。\n三、抓保障\n要备足物资。',
      },
      { text: '一、抓生产\n⟦（一）⟧抢农时\n春耕不等人。\n二、抓防灾\n要备足物资。' },
      { text: '要抓好春耕。⟦一是⟧备足种子，早下田。\n要抓好秋收。一是抢收，二是入库。' },
      { text: '⟦第一⟧，要健全机制。说一千道一万，最后要看群众满意不满意。' },
      { text: '原因不外这些。⟦其一⟧，认识不到位，办法不够多。要深刻反思。' },
      { text: '二、抓好落实\n要坚持实干。\n⟦（二）⟧压实责任\n要明确分工。\n（三）强化督查\n要跟踪问效。' },
      {
        text: '在全县工作会议上的讲话\n\n同志们：\n今天的会议很重要。\n提高认识\n要学习。\n⟦二⟧、抓好落实\n要实干。\n三、加强领导\n要负责。',
      },
      {
        text: '三、抓改革\n要先行先试。\n四、抓监管\n要动真格。\n⟦（五）⟧抓民生\n要办实事。\n六、抓党建\n要抓经常。',
      },
      {
        text: '同志们：\n第一句话，思想上不能麻痹。\n前事不忘，要先想一步。\n第二句话，措施上不能含糊。\n盯紧重点。要先查水库。\n⟦二要⟧备足物资。要管用。\n三要把住关口。要尽责。',
      },
      { text: '临别之际，我想送大家几句话。\n⟦第一⟧句话，要珍惜时光。青春一去不回。\n愿大家前程似锦。' },
      {
        text: '要抓好作风建设。深入基层。要多走。⟦二是⟧解决难题。要多想。三是办好实事。要多干。',
        severity: 'hint',
      },
      {
        text: '附件：1.全市应急演练方案\n   ⟦3⟧.演练指挥部成员名单\n   3.演练物资保障清单\n（一）抓源头，压减存量\n⟦二）⟧抓排查，控制增量\n（三）抓处置，防止变量',
        suggested:
          '附件：1.全市应急演练方案\n   2.演练指挥部成员名单\n   3.演练物资保障清单\n（一）抓源头，压减存量\n（二）抓排查，控制增量\n（三）抓处置，防止变量',
      },
      {
        text: '请按时报送。\n附件：1.重点任务分解表⟦。⟧\n　　　2.项目进度统计表',
        suggested: '请按时报送。\n附件：1.重点任务分解表\n　　　2.项目进度统计表',
      },
      {
        text: '各单位要认真落实。\n附件：1.工作任务分工表\n⟦3⟧.招聘会时间安排表',
        suggested: '各单位要认真落实。\n附件：1.工作任务分工表\n2.招聘会时间安排表',
      },
    ],
    good: [
      '附件：略。\n附件已经印发，请查收。\n附件：详见会议手册。\n附件：本表一式三份，交办公室存档。',
      '附件：1.申报表 2.汇总表\n      3.审核表',
      '附件：1.任务分工表（最高人民法院决定由\n高级人民法院审查用）\n2.时间安排表\n附件：1.名单\n一）抓源头，压减存量\n二）抓排查，控制增量\n三）抓处置，防止变量',
      // the second stands behind 、 or a blank
      '会上提出三点要求：一要深学细悟、二要笃行实干、三要严守规矩。散会之后各组讨论。',
      '12. 大家凭什么跟着干？1、看是否公道 2、看是否大气。下面请各组讨论。',
      // items that are counted through all parts
      '一、总体要求\n（一）指导思想\n要学懂弄通。\n二、重点任务\n（二）抓产业\n要引项目。\n（三）抓生态\n要治污染。\n三、保障措施\n（四）加强领导\n要负责。',
      '二、抓好落实\n要坚持实干：（一）压实责任。要明确分工。\n（二）强化督查。要跟踪问效。\n（三）加强领导。要负责。',
      '三、抓改革\n4．抓国企。要提质。\n5．抓民企。要增效。\n四、抓监管\n要动真格。',
      // the item before begins like a decimal
      '一、编制规划\n1.95%以上的村完成编制。\n2.其余的村抓紧编制。\n3.成果及时入库。\n二、加强保障\n要保障到位。',
      '这次比选，第一，看方案是否可行；第二个是看报价是否合理。',
      '同志们：\n你们首先要有版权意识。要主动登记。\n第二，要有激励办法。要见真章。\n第三，要有培养机制。要长远谋划。',
      // an excerpt
      '二、抓好落实\n要实干。\n三、加强领导\n要负责。',
      '首先，要提高认识。要上心。二是狠抓落实。要用劲。三是强化督查。要问效。',
      '首要的是提高认识。二是狠抓落实。三是强化督查。',
      '今年有三件事，一个是修路，二是通水，三是建校。',
      '一方面，要提高认识。二是狠抓落实。三是强化督查。',
      '要抓好两件事。一是深入基层。要多走。二是解决难题。要多想。',
      // stages of time are told one by one
      '第一步，要摸清底数。各乡镇要逐户排查，不留死角。',
      '第一个，要抓学习。要学深悟透。\n第二，要抓落实。要真抓实干。',
      // the series runs over paragraphs
      '一是深入基层。要多到群众中去。\n各级干部要带头。\n二是解决难题。要多到现场去。',
      // 首先 may stand alone
      '首先，我代表县委、县政府，向大家表示感谢。今天会议的任务是部署工作。',
      '之所以这样做，一是因为形势逼人，二则条件已经具备。',
      '第一，要看到成绩。此外，还要看到不足。',
      '原因很多，一是认识不足，另一方面，投入也不够。',
      '第一书记要驻村，第一时间要到场，第一责任人要在岗。',
      '第一、二轮地质普查的报告已经归档。第一、二审材料要分开装订。',
      '一是一，二是二，要实事求是。',
      '一要三不准，是这次整治的底线。',
      // one of those above is referred to
      '招新对象\n喜爱编程的人\n做过项目的团队\n愿意钻研的人\n第一项必须，其余两条有一条即可\n',
      '要求如下，第一条必须做到，其余的尽力而为。',
      // the second is named by a sister word: numbering/marker-drift speaks of it
      '一要提高认识。要上心。二是狠抓落实。要用劲。',
      '1.谋划在先\n要想清楚。\n2.统筹在前\n要看全局。\n三、严格制度与守住纪律\n要严。\n四、爱护部属与凝聚人心\n要暖。',
      '我在读一套讲古城的书。\n其一：河边的旧事\n这一卷最好看。',
      '接站点主要有两个。\n第一个是火车站，在出站口等候。\n另一个是汽车站，在售票厅等候。',
      // an excerpt with one part
      '一、提高政治站位\n要认真学习。',
    ],
  },
  collect: ({ text, content }) => (text.startsWith('附件', content.start) ? true : undefined),
  conclude(draft, collected) {
    const attached = collected.map(({ line }) => line);
    const reports: Report[] = [
      ...attachmentsOutOfOrder(draft, attached),
      ...marksBehindAttachments(draft, attached),
      ...lostBrackets(draft),
    ];
    for (const placed of draft.series) {
      const { members } = placed.series;
      const marker = members[0]!.marker;
      const above = marker && goesOnAbove(draft, placed, marker);
      if (above) reports.push(sayAbove(draft, placed.lines[0]!, marker, above));
      else if (marker && lacksFirst(draft, placed, marker)) reports.push(sayFirst(draft, placed.lines[0]!, marker));
      if (members.length !== 1 || marker === undefined || marker.ordinal !== 1 || !counts(placed, marker)) continue;
      if (!isContinued(draft, placed.lines[0]!, marker)) reports.push(say(draft, placed.lines[0]!, marker));
    }
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

const PART_NAMED = /^\s*其一[：:][^，。；！？]{2,20}$/;

/** 首先 alone is right; ① is also a reference; （一） needs a parent, else the draft is an excerpt; 1. is used in templates. */
function counts(placed: PlacedSeries, { family: id, noun }: Marker): boolean {
  if (id === 'counted') return noun !== undefined && wantsSecond(noun);
  if (id === 'agenda' || id === 'adverb' || id === 'circled' || id === 'dash') return false;
  // 其一：河边的旧事: the name of a part
  const { text } = placed.series.members[0]!.paragraph;
  if (id === 'qi' && PART_NAMED.test(text)) return false;
  return placed.series.kind === 'items' || (id === 'paren' && placed.parent >= 0);
}

/** Whether a second item of any kind follows in the paragraph, or in the lines below up to the next heading. */
function isContinued(draft: Draft, line: number, marker: Marker): boolean {
  const { group } = family(marker.family);
  const paragraph = draft.paragraphs[line]!;
  if (paragraph.markers.length > MAX_MARKERS_PER_PARAGRAPH) return true;
  // a second item of a list of its own (第一，……一要……二要……) is none of this one's
  const seconds = paragraph.markers.filter((m) => m.start > marker.start && m.ordinal === 2);
  if (seconds.some((m) => family(m.family).group !== 'level' && !beginsInside(paragraph.markers, m, marker)))
    return true;
  if ((group !== 'level' || !marker.opensLine) && SECOND.test(paragraph.text.slice(marker.end))) return true;
  const end = Math.min(draft.paragraphs.length, line + REACH);
  for (let i = line + 1; i < end; i++) {
    const { markers } = draft.paragraphs[i]!;
    const first = markers[0];
    if (group === 'level') {
      if (first?.opensLine && first.family === marker.family) return first.ordinal > 1;
      continue;
    }
    if (first?.opensLine && family(first.family).group === 'level') return false;
    const sibling = markers.find((m) => m.ordinal > 0 && family(m.family).group === group);
    // a new series begins, or this one goes on
    if (sibling) return sibling.ordinal > 1;
    if (marker.opensLine && NEXT.test(draft.paragraphs[i]!.text)) return true;
  }
  return false;
}

/** Whether the list of `second` has begun behind `lone`. */
function beginsInside(markers: readonly Marker[], second: Marker, lone: Marker): boolean {
  return markers.some(
    (m) => m.family === second.family && m.ordinal === 1 && m.start > lone.start && m.start < second.start,
  );
}

/** The first item in other words: 首先…… 一方面…… 一来…… */
const FIRST = /首|头一|第一|其一|一[则来者是要个条种类件]|一方面|先/;
/** The same in a paragraph above: at the head of a sentence, or 首先 behind a subject. */
const BEGINS = /首先|(?:^|[。；：！？])\s*(?:首|头一|第一[，、：是要]|其一|一[则来者是要个条]|一方面|先)/;

/** Whether a series begins with its second item, though the draft does not begin with it. */
function lacksFirst(draft: Draft, { series, lines, parent }: PlacedSeries, marker: Marker): boolean {
  const line = lines[0]!;
  const { group } = family(marker.family);
  if (marker.ordinal !== 2 || series.members[1]?.marker?.ordinal !== 3 || marker.family === 'adverb') return false;
  // the outermost level may go on from a part that is not here, unless the speech begins above
  if (parent < 0 && !draft.roles.slice(0, line).some((r) => r === 'salutation')) return false;
  if (group === 'level') return !goesOnFrom(draft, line, parent, marker);
  const { text } = draft.paragraphs[line]!;
  if (FIRST.test(text.slice(0, marker.start))) return false;
  if (!marker.opensLine) return true;
  for (let i = line - 1; i >= Math.max(0, line - REACH); i--) {
    const { text: above, markers } = draft.paragraphs[i]!;
    const first = markers[0];
    if (first?.opensLine && family(first.family).group === 'level') return true;
    // 第一个，…… and 第二，……: the same set
    if (marker.family === 'di' && above.includes('第一')) return false;
    if (BEGINS.test(above) || markers.some((m) => family(m.family).group === group)) return false;
  }
  return true;
}

/** Marker of the heading above that a lone item goes on with: 四、 （五） 六、 */
function goesOnAbove(draft: Draft, { series, lines, parent }: PlacedSeries, marker: Marker): Marker | undefined {
  const above = parent < 0 ? undefined : draft.headings[parent]?.marker;
  if (above === undefined || series.members.length > 1 || family(marker.family).group !== 'level') return undefined;
  return above.family !== marker.family &&
    above.ordinal > 0 &&
    marker.ordinal === above.ordinal + 1 &&
    !goesOnFrom(draft, lines[0]!, parent, marker) &&
    !goesOnBelow(draft, lines[0]!, marker)
    ? above
    : undefined;
}

/** Whether the next one of its kind stands below: the text is a second part, and begins in the midst of its numbers. */
const goesOnBelow = (draft: Draft, line: number, { family: id, ordinal }: Marker): boolean =>
  draft.series.some(
    ({ series, lines }) =>
      series.family === id && lines[0]! > line && series.members[0]!.marker?.ordinal === ordinal + 1,
  );

const DECIMAL = /^(\d{1,2})[.．]\d/;

/** Series above that are asked for the one before. */
const EARLIER = 200;

/** Whether the number before stands above: inside a line of the same part, or at the end of the last series of its kind. */
function goesOnFrom(draft: Draft, line: number, parent: number, { family: id, ordinal }: Marker): boolean {
  for (let i = Math.max(parent, line - REACH, 0); i < line; i++) {
    const { markers, text, content } = draft.paragraphs[i]!;
    if (markers.some((m) => m.family === id && m.ordinal === ordinal - 1)) return true;
    // 1.95%的村已通达 begins like a decimal
    if (id === 'dot' && DECIMAL.exec(text.slice(content.start, content.start + 4))?.[1] === String(ordinal - 1))
      return true;
  }
  const index = firstWhere(draft.series, (s) => s.lines[0]! >= line);
  for (let i = index - 1; i >= 0 && index - i <= EARLIER; i--) {
    const earlierSeries = draft.series[i]!.series;
    if (earlierSeries.family === id) return earlierSeries.members.at(-1)!.marker?.ordinal === ordinal - 1;
  }
  return false;
}

function sayAbove(draft: Draft, line: number, marker: Marker, above: Marker): Report {
  const written = numeralText(draft.paragraphs[line]!, marker);
  const right = family(above.family).write(marker.ordinal)!;
  const numeralAbove = family(above.family).write(above.ordinal)!;
  return {
    at: line,
    ...marker.numeral,
    message: `“${written}”疑为“${right}”之误：前面是“${numeralAbove}”，本级没有前面各项。`,
  };
}

function sayFirst(draft: Draft, line: number, marker: Marker): Report {
  const { text } = draft.paragraphs[line]!;
  const written = numeralText(draft.paragraphs[line]!, marker);
  return {
    at: line,
    ...marker.numeral,
    // in the midst of a sentence the first may be said in other words
    ...(!marker.opensLine && { severity: 'hint' as const }),
    message: `“${written}”之前没有“${numeralFor(text, marker, 1)!}”：请补上前一项，或重新编号。`,
  };
}

function say(draft: Draft, line: number, marker: Marker): Report {
  const { text } = draft.paragraphs[line]!;
  const next = numeralFor(text, marker, 2)!;
  const written = numeralText(draft.paragraphs[line]!, marker);
  return {
    at: line,
    ...marker.numeral,
    message: `只有“${written}”，没有“${next}”：请补上后面的项，或去掉序号。`,
  };
}
