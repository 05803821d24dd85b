import { seriesRule, type Remedy, type Report } from '../../contract/rule';
import type { Member, Series } from '../../syntax/types';
import type { Span } from '../../text/span';
import { isSurname } from '../../lexicon/surnames';
import { frameEnd, sayLost } from './framed-leads';
import { ownLines } from './headings-alone';

export const rule = seriesRule({
  id: 'numbering/heading-period',
  severity: 'warning',
  title: '小标题末尾标点',
  what: '单独成行的小标题末尾加了“。”“；”“：”“，”；写在段首的小标题末尾没用“。”；分行列举的各条用“；”而有一条漏了。全组或多数一律如此时不报。',
  why: '单独成行的标题末尾不加标点；段首题是一句话，末尾用句号。',
  source: '公文起草惯例；2025 年省级政府工作报告实测（单列 210 条均不加，段首 327 条均加）',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'safe',
  silences: ['punctuation/space', 'punctuation/half-width'],
  examples: {
    bad: [
      {
        text: '一、提高认识\n要学懂弄通。\n二、狠抓落实⟦。⟧\n要见行见效。\n三、加强领导\n要负起责任。',
        fixed: '一、提高认识\n要学懂弄通。\n二、狠抓落实\n要见行见效。\n三、加强领导\n要负起责任。',
      },
      {
        text: '一、提高认识⟦；⟧\n要学懂弄通。\n二、狠抓落实\n要见行见效。',
        fixed: '一、提高认识\n要学懂弄通。\n二、狠抓落实\n要见行见效。',
      },
      {
        text: '（一）抓学习\n要学懂弄通。\n（二）抓宣讲⟦,⟧\n要讲深讲透。\n（三）抓落实\n要见行见效。',
        fixed: '（一）抓学习\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透。\n（三）抓落实\n要见行见效。',
      },
      {
        text: '（一）抓学习⟦：⟧\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透。\n（三）抓落实\n要见行见效。',
        suggested: '（一）抓学习\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透。\n（三）抓落实\n要见行见效。',
        severity: 'information',
      },
      {
        text: '（一）抓学习；\n（二）抓队伍；\n（三）抓项⟦目⟧\n（四）抓作风。',
        fixed: '（一）抓学习；\n（二）抓队伍；\n（三）抓项目；\n（四）抓作风。',
      },
      {
        text: '（一）抓学习。要学懂弄通。\n（二）抓宣讲⟦：⟧要讲深讲透。\n（三）抓落实。要见行见效。',
        fixed: '（一）抓学习。要学懂弄通。\n（二）抓宣讲。要讲深讲透。\n（三）抓落实。要见行见效。',
      },
      {
        text: '（一）抓学习。要学懂弄通。\n（二）抓宣讲⟦ ⟧要讲深讲透。\n（三）抓落实。要见行见效。',
        fixed: '（一）抓学习。要学懂弄通。\n（二）抓宣讲。要讲深讲透。\n（三）抓落实。要见行见效。',
      },
      {
        text: '（一）王小明⟦ ⟧县长。主持县政府全面工作。\n（二）李大海副县长。负责常务工作。\n（三）周建国副县长。负责农业工作。',
        suggested:
          '（一）王小明。县长。主持县政府全面工作。\n（二）李大海副县长。负责常务工作。\n（三）周建国副县长。负责农业工作。',
      },
      {
        text: '（一）抓学习。要学懂弄通，真信真用。\n（二）抓宣讲⟦，⟧要讲深讲透，入脑入心。\n（三）抓落实。要见行见效，久久为功。',
        suggested:
          '（一）抓学习。要学懂弄通，真信真用。\n（二）抓宣讲。要讲深讲透，入脑入心。\n（三）抓落实。要见行见效，久久为功。',
      },
      {
        text: '（一）抓学习。要学懂弄通，真信真用。\n（二）抓宣讲。要讲深讲透。\n（三）⟦抓落实要见行见效⟧，久久为功。\n（四）抓考核。要动真碰硬，奖优罚劣。',
      },
      {
        text: '（一）思想引领有力度。把课堂搬到车间。\n（二）服务职工有温度。把窗口设到班组。\n（三）队伍建设有高⟦度把⟧课讲到工地上。',
        suggested:
          '（一）思想引领有力度。把课堂搬到车间。\n（二）服务职工有温度。把窗口设到班组。\n（三）队伍建设有高度。把课讲到工地上。',
      },
    ],
    good: [
      '（一）要有志气。青年人要立大志、干大事。\n（二）古人云：自胜者强。要敢于同自己较劲。\n（三）要有骨气。人穷志不能短。',
      '（一）活动主题。庆丰收、促和美。\n（二）时间：九月二十三日。地点：文化广场。\n（三）参加人员。各村代表、农技人员。',
      '（一）坚持人民至上；\n（二）牢记“江山就是人民，人民就是江山。”\n（三）坚持实事求是。',
      '（一）现场报名：镇政府一楼大厅；\n（二）网上报名：https://bm.example.cn/2024\n（三）电话报名：62601234。',
      '（一）基本工资按月发放；\n（二）绩效工资按下式计算\n绩效工资=基数×系数；\n（三）津贴按季发放。',
      '一、考勤\n按时打卡。\n二、着装 上班时间一律穿厂里发的工作服：\n上衣扣好。\n三、礼仪 接待来客要起身相迎、主动问好。\n四、奖惩\n按月兑现。',
      '1.事假\n一年十天。\n2.丧假：员工的父母去世，路远的另加路上的日子，一般给假三至五天：\nA、父母，五天。\n3.病假\n凭医院证明。',
      // a sentence among headings, and a line that leads up to a list
      '1.工程概况\n教学楼一栋。\n2.报名办法\n请带单位介绍信。\n3.本工程采用邀请招标方式。\n4.监督电话\n见附件。',
      '（一）名额分配\n按编制数分配。\n（二）申报人应当具备的基本条件：\nA、在岗满三年。\n（三）报名时间\n三月上旬。',
      '（一）名额分配\n按编制数分配。\n（二）报名时须向工会提供以下证件（盖章）：\nA、身份证。\n（三）评审办法\n专家打分。',
      '1.学习理论知识。向书本学，向同事学。\n2.加强自身修养，提高自身素质。查找不足，改掉毛病。\n3.改进工作方法。多跑一线，少坐机关。',
      '1．学生提交的问题必须真实，根据自身实际给出合理建议，保证可行。\n2．学生提出问题，应符合要求，遵从良俗。\n3. 多个班级一组进行讨论，共同完成一份提案（见附件二）。\n4. 考虑大四同学实际，可自行提交提案。',
      // the item before the last one of a law joins the last
      '有下列情形之一的，工期可以顺延：\n（一）因洪涝停工的；\n（二）因征地受阻的；或者\n（三）因设计变更需要重新报批的。',
      '（一）因洪涝停工的；\n（二）因征地受阻的；\n（三）因断电停产的；以及\n（四）法律规定的其他情形。',
      // long first sentences are no headings
      '一、各单位要把培训同岗位需要结合起来，让骨干成长得更快更稳。要舍得投入。\n二、新进的同志要先到一线锻炼，熟悉流程，积累经验，增长才干；老同志要做好传帮带。要代代相传。\n三、部门之间要把协作机制建起来，让信息跑得更快更准。要打破壁垒。',
      '一、提高认识，学懂弄通\n要学习。\n二、怎么看、怎么办？\n要落实。\n三、行动起来！\n要负责。',
      // one lead is long and quotes a formula; one is somewhat longer
      '1.抓学习。要学懂弄通。\n2.构建“县委领导、部门联动、社会参与”的工作大格局。要讲深讲透。\n3.抓落实。要见行见效。\n4.抓考核。要动真碰硬。',
      '1.摸清底数。要实。\n2.建立台账明确责任。要细。\n3.跟踪问效。要常。\n4.通报结果。要严。',
      // the whole set does it: a choice of the writer
      '一、提高认识。\n要学懂弄通。\n二、狠抓落实。\n要见行见效。',
      '（一）抓学习：要学懂弄通。\n（二）抓宣讲：要讲深讲透。',
      // what most of them do is not taken away
      '一、提高认识。\n要学懂弄通。\n二、狠抓落实。\n要见行见效。\n三、加强领导\n要负责。',
      // the full stop belongs to a quotation
      '一、“民心是最大的政治。”\n要学习。\n二、“江山就是人民。”\n要落实。\n三、团结奋斗\n要负责。',
      // a list after a lead, not headings
      '1.摸清底数。\n2.建立台账。\n3.跟踪问效。',
      // a line that announces a list
      '1.基本原则\n要公开公正。\n2.主要内容包括：\n要摸底数、建台账。\n3.工作要求\n要从严从实。',
      // leads of unlike build
      '（一）抓学习。要学懂弄通。\n（二）抓宣讲，抓培训，抓考核。要讲深讲透。\n（三）抓落实，要见行见效。',
      // whole sentences among headings, and a clause that sets out what follows
      '一、活动对象\n全体团员。\n二、活动时间\n三月上旬。\n三、作品提交：每班推荐两件作品，由班主任汇总。',
      '1.多喝水。每天不少于八杯。\n2.多走路。每天不少于一万步。\n3.对于常加班的人，如果觉得头晕胸闷，应当及时就医检查。',
      // sentences among short headings, by their length or by their number
      '一、会议主题\n部署工作。\n二、会议时间\n周一下午。\n三、参加人员\n全体干部。\n四、会议由校长主持、教导处作具体的总结部署。\n五、会议记录\n专人保管。',
      '1.了解线路在周末两天的运营情况（开行班次、上下车人数）\n2.观察站点的距离和设施，对站点作出评价\n3.掌握调查的方法，学会处理数据并得到结论。\n4.通过实地调查，为公交优先的措施提供依据，并提出优化的方案。',
      '1、部门设置：本社在初期设立三个部门“项目部”“算法部”“研究部”\n（1）部长轮流担任。\n2、每位成员可以选择自己最喜爱的一个部门作为主要部门还可以选择另一个部门作为辅助。\n（1）辅助部门没有投票权。',
      '（1）乘客。人多时上下车慢。另外有人问路。\n（2）驾驶员。技术有高低。反应有快慢。\n（3）其他因素：①站台的位置，形式。②信号的长短。\n（4）车辆。体型大。转弯慢。',
      '1.努力做好社团的重点工作和特色工作，加强社团自身建设，培养优秀的学生干部，提高核心竞争力。规范管理。\n2.不断优化原有管理制度，健全社团工作机制。明确规定。\n3.规范社团活动，引导社团健康发展。严格约束。\n4.实现社团职能服务于专业学习的转变。充分结合。',
      // one long closing sentence under a number
      '一、提高认识\n要学懂弄通。\n二、狠抓落实\n要见行见效。\n三、最后，我代表县委、县政府，再次向长期以来关心支持农业农村工作的各级各部门表示衷心的感谢。',
    ],
  },
  check(series) {
    if (series.kind !== 'headings' || series.members.length < 2) return undefined;
    return ownLines(series) ?? runIns(series);
  },
});

/** Leads inside their paragraphs: all but one end with 。 */
function runIns(series: Series): Report[] | undefined {
  const { members } = series;
  if (members.length < 3 || members.some((m) => m.standalone)) return undefined;
  for (const [index, member] of members.entries()) {
    const others = members.filter((m) => m !== member);
    if (!others.every(endsRight)) continue;
    const place: WrongEnd | undefined = wrongMark(member, others) ?? blank(member, others) ?? comma(member, others);
    if (place) return [say(member, index, place)];
    const clause = missing(member, others);
    const framed = frameEnd(member, others);
    if (framed !== undefined) return [sayLost(index, framed)];
    if (clause)
      return [{ at: index, ...clause, message: '同级的其他段首小标题都以“。”结束，此处的小标题后面疑似漏了“。”。' }];
  }
  return undefined;
}

/** The lead is one sentence, with more of the paragraph behind it. */
function endsRight({ paragraph, lead }: Member): boolean {
  return '。！？'.includes(paragraph.text[lead.end] ?? ' ') && lead.end < paragraph.content.end - 1;
}

function lengths(members: readonly Member[]): { shortest: number; longest: number } {
  const all = members.map((m) => m.lead.end - m.lead.start);
  return { shortest: Math.min(...all), longest: Math.max(...all) };
}

/** A longer first sentence is no heading, and its ； or ： may stand: it parts two clauses of what is said. */
const LONGEST_HEADING = 26;

/** （六）其他因素：①…: the colon leads up to a list. */
const LISTS =
  /^\s*(?:[①-⒛㈠-㈩]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}[.．、)）]|[一二三四五六七八九十]是))/;

/** 古人云：自胜者强 · 时间：九月二十三日。地点：文化广场: what the colon leads up to belongs to it. */
const SAYS = /(?:[云曰]|[常人话俗他她]说|人问|问道|一句话|[老俗古]话|古人言|记住|天下事)$/;
const LABELLED = /^[^，。；：]{1,16}[。；，](?!具体)\p{Script=Han}{2,4}[：:]/u;

const leadsToWords = (text: string, { start, end }: Span): boolean =>
  '：:'.includes(text[end]!) && (SAYS.test(text.slice(start, end)) || LABELLED.test(text.slice(end + 1)));

/** （二）抓宣讲：要讲深讲透 */
function wrongMark({ paragraph, lead }: Member, others: readonly Member[]): Span | undefined {
  const mark = paragraph.text[lead.end];
  return mark !== undefined &&
    '；：;:'.includes(mark) &&
    lead.end < paragraph.content.end - 1 &&
    !LISTS.test(paragraph.text.slice(lead.end + 1)) &&
    !leadsToWords(paragraph.text, lead) &&
    lead.end - lead.start <= Math.min(LONGEST_HEADING, lengths(others).longest + 4)
    ? { start: lead.end, end: lead.end + 1 }
    : undefined;
}

/** Characters of the longest name. */
const LONGEST_NAME = 4;

/** What stands where a lead ought to end. */
interface WrongEnd extends Span {
  /** Whether a person has to agree. */
  readonly isUnsure?: boolean;
}

/** （二）抓宣讲 要讲深讲透 */
function blank({ paragraph: { text }, lead }: Member, others: readonly Member[]): WrongEnd | undefined {
  const offset =
    lead.start + text.slice(lead.start, lead.end).search(/(?<=[\p{Script=Han}”》）])[ \u3000]+(?=\p{Script=Han})/u);
  if (offset < lead.start) return undefined;
  const { shortest, longest } = lengths(others);
  if (offset - lead.start < shortest - 4 || offset - lead.start > longest + 4) return undefined;
  // a blank that the siblings have too is the writer's way
  if (others.some((m) => /[ \u3000]/.test(m.paragraph.text.slice(m.lead.start, m.lead.end)))) return undefined;
  let end = offset + 1;
  while (' \u3000'.includes(text[end]!)) end++;
  // 不忘初心 牢记使命。 and 王小明 县长。: halves of one heading, a name and its post
  const isHalf = offset - lead.start === lead.end - end;
  const isNamed = offset - lead.start <= LONGEST_NAME && isSurname(text[lead.start]);
  return { start: offset, end, isUnsure: isHalf || isNamed };
}

/** A clause that sets out what the next one says is no heading: 对于新入职的员工，…, 在项目推进过程中，…. */
const SETS_OUT = /^(?:对于|如果|当|随着|根据|为了)|(?:中|时|之?后|之前|期间|基础上|条件下|的人)$/;

/** 加强自身学习，提高自身素质。 */
function isOfEqualClauses(member: Member): boolean {
  const { start, end } = member.lead;
  const commas = commasOf(member);
  return commas.length === 1 && commas[0]! - start === end - commas[0]! - 1;
}

/** Characters of the longest clause that may be a heading with a comma for its stop. */
const LONGEST_CLAUSE = 14;

/** （二）抓宣讲，要讲深讲透，入脑入心。 Told only where the siblings are short and this one runs far on. */
function comma(member: Member, others: readonly Member[]): Span | undefined {
  if (!runsOn(member, others) || isOfEqualClauses(member)) return undefined;
  const { shortest, longest } = lengths(others);
  const counts = new Set(others.map((m) => commasOf(m).length));
  // leads of different build show no way, and a long clause is the first of a sentence
  if (counts.size > 1) return undefined;
  const fits = (offset: number): boolean =>
    offset - member.lead.start <= LONGEST_CLAUSE &&
    offset - member.lead.start >= shortest - 1 &&
    offset - member.lead.start <= longest + 1;
  const start = commasOf(member).find((offset, i) => counts.has(i) && fits(offset));
  return start === undefined || SETS_OUT.test(member.paragraph.text.slice(member.lead.start, start))
    ? undefined
    : { start, end: start + 1 };
}

/** （二）抓宣讲要讲深讲透，入脑入心。 The clause in which a lead as long as its siblings ought to end. */
function missing(member: Member, others: readonly Member[]): Span | undefined {
  if (others.length < 3 || !runsOn(member, others)) return undefined;
  const { shortest, longest } = lengths(others);
  const counts = new Set(others.map((m) => commasOf(m).length));
  const [count = 0] = counts;
  // a lead of one clause among such, or one that quotes a formula, may just be long
  const quotes = member.paragraph.pairs.some((p) => p.open >= member.lead.start && p.open < member.lead.end);
  const far =
    counts.size === 1 && longest - shortest <= 8 && !quotes && member.lead.end - member.lead.start > 2 * longest + 4;
  const odd = counts.size === 1 && count > 0 && commasOf(member).length > count;
  if (!far && !odd) return undefined;
  const most = Math.max(...others.map((m) => commasOf(m).length));
  const commas = commasOf(member);
  const start = most === 0 ? member.lead.start : (commas[most - 1] ?? member.lead.start) + 1;
  const end = commas.find((offset) => offset > start) ?? member.lead.end;
  return { start, end };
}

/** Whether a lead is much longer than those of all its siblings, which are short. */
function runsOn(member: Member, others: readonly Member[]): boolean {
  const { longest } = lengths(others);
  return longest <= 30 && member.lead.end - member.lead.start > longest + Math.max(6, longest / 2);
}

/** Offsets of the commas between the clauses of a lead. */
function commasOf({ paragraph: { text }, lead }: Member): number[] {
  const commas: number[] = [];
  for (let offset = lead.start; offset < lead.end; offset++) if (text[offset] === '，') commas.push(offset);
  return commas;
}

function say(member: Member, index: number, { isUnsure, ...place }: WrongEnd): Report {
  const mark = member.paragraph.text.slice(place.start, place.end);
  const remedy: Remedy = { title: '改为“。”', kind: 'full-stop', edits: [{ at: index, ...place, newText: '。' }] };
  const shown = mark.trim() === '' ? '空格' : `“${mark}”`;
  return {
    at: index,
    ...place,
    message: `段首小标题末尾应用“。”，此处为${shown}，同级的其他小标题都用句号。`,
    ...(mark === '，' || isUnsure === true ? { suggestions: [remedy] } : { fix: remedy }),
  };
}
