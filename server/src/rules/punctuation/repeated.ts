import { paragraphRule, type Remedy, type Report } from '../../contract/rule';
import { aroundQuote, colonsLost, pausesInside, stopsOutside } from './quoted-stops';
import { speaksOfMarks } from '../../facts/of-writing';
import type { Paragraph } from '../../syntax/types';
import { choice } from './choice';
import { isSpokenOf } from './spoken-marks';
import { strayCommas } from './stray-commas';

const POINTS = '，。、；：';
const STOPS = '！？';
/** Which of several marks stays: the one that closes most. */
const RANK = '、，：；。？！';

export const rule = paragraphRule({
  id: 'punctuation/repeated',
  severity: 'error',
  title: '标点重复',
  what: '两个点号连用：、、 ，。 。。 ；，等；或者引号内外都用点号、点号放在段首；整句引语的句号放在引号外，“说”和整句引语之间漏了冒号；“和”“等”前面又用顿号。省略号、问号叹号连用不在此列。',
  why: '一处停顿只用一个点号；连用多是删改后留下的。',
  source: 'GB/T 15834—2011 4.1—4.7',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'safe',
  silences: ['structure/truncated'],
  examples: {
    bad: [
      { text: '加大对党规党纪⟦、、⟧执法执勤的监督检查。', fixed: '加大对党规党纪、执法执勤的监督检查。' },
      { text: '认真抓好落实⟦。。⟧扎实推进工作⟦，。⟧', fixed: '认真抓好落实。扎实推进工作。' },
      { text: '修好这条路⟦，。⟧对山里人意义重大。', suggested: '修好这条路，对山里人意义重大。' },
      { text: '要突出重点⟦，，⟧狠抓落实⟦、、⟧确保实效⟦！。⟧', fixed: '要突出重点，狠抓落实、确保实效！' },
      { text: '拖欠工资的企业⟦，；⟧法院要依法执行。', suggested: '拖欠工资的企业，法院要依法执行。' },
      { text: '会议强调⟦：，⟧要抓好整改。', fixed: '会议强调：要抓好整改。' },
      {
        text: '要办好这次展会⟦，！⟧这对全市的开放很重要。',
        suggested: '要办好这次展会，这对全市的开放很重要。',
      },
      { text: '大家齐心协力，就一定能够成功⟦，！⟧', fixed: '大家齐心协力，就一定能够成功！' },
      {
        text: '古人说：“民为邦本⟦。”。⟧要用好“四种形态⟦，”，⟧抓早抓小。',
        severity: 'warning',
        suggested: '古人说：“民为邦本。”要用好“四种形态”，抓早抓小。',
      },
      {
        text: '要把安全放在心上。\n⟦，⟧三是抓好防汛。要盯住险段。',
        severity: 'warning',
        suggested: '要把安全放在心上。\n三是抓好防汛。要盯住险段。',
      },
      {
        text: '有的同志说：“这事与我无关⟦”。⟧这种想法要不得。',
        severity: 'information',
        suggested: '有的同志说：“这事与我无关。”这种想法要不得。',
      },
      {
        text: '《易经》有言：“二人同心，其利断金⟦”。⟧老乡反映：“水通了，日子好过了⟦”。⟧厂长坦言：“难处还不少⟦”。⟧',
        severity: 'information',
        suggested: '《易经》有言：“二人同心，其利断金。”老乡反映：“水通了，日子好过了。”厂长坦言：“难处还不少。”',
      },
      {
        text: '孩子拉着我的手问：“路还修不修⟦”？⟧我当场作了答复。',
        severity: 'warning',
        suggested: '孩子拉着我的手问：“路还修不修？”我当场作了答复。',
      },
      {
        text: '老支书叮嘱年轻人：“账要算在明处，事要办在实处⟦”。⟧',
        severity: 'information',
        suggested: '老支书叮嘱年轻人：“账要算在明处，事要办在实处。”',
      },
      {
        text: '学校、家庭⟦、⟧与社会要合力，要抓好备耕⟦、⟧和春播，搞好水利、农机⟦、⟧等工作，各村的书记⟦、⟧表示要带好头。',
        severity: 'warning',
        suggested: '学校、家庭与社会要合力，要抓好备耕和春播，搞好水利、农机等工作，各村的书记表示要带好头。',
      },
      {
        text: '广大护林队员⟦、⟧始终守在卡口，各级党员、干部⟦、⟧要带头值守，全体医护人员⟦、⟧踊跃报名支援。',
        severity: 'warning',
        suggested: '广大护林队员始终守在卡口，各级党员、干部要带头值守，全体医护人员踊跃报名支援。',
      },
      {
        text: '请领诵员、伴奏⟦、⟧以及全体演员到后台集合，慰问老党员⟦、⟧及其家属。',
        suggested: '请领诵员、伴奏以及全体演员到后台集合，慰问老党员及其家属。',
        severity: 'warning',
      },
      {
        text: '考生要会改错：如“他说⟦，：⟧你好。”中的标点应改为冒号。',
        suggested: '考生要会改错：如“他说：你好。”中的标点应改为冒号。',
      },
      {
        text: '师傅只给我们留下一句话：“活要做得细，人要站得直⟦”。⟧我一直记着。',
        suggested: '师傅只给我们留下一句话：“活要做得细，人要站得直。”我一直记着。',
        severity: 'information',
      },
      {
        text: '各班组要落实“交接班制⟦，”⟧把每一项检查写清楚。',
        suggested: '各班组要落实“交接班制”，把每一项检查写清楚。',
        severity: 'warning',
      },
      {
        text: '县农业农村局、林业局⟦、⟧和水利局要各司其职、密切配合。',
        suggested: '县农业农村局、林业局和水利局要各司其职、密切配合。',
        severity: 'warning',
      },
      {
        text: '要健全省、市、县⟦、⟧三级联动的应急指挥体系。',
        suggested: '要健全省、市、县三级联动的应急指挥体系。',
        severity: 'warning',
      },
      {
        text: '政府、银行、企业⟦、⟧三方联动，破解融资难题。',
        suggested: '政府、银行、企业三方联动，破解融资难题。',
        severity: 'warning',
      },
    ],
    good: [
      '小王：？？？\n小李：！！！\n籍贯：？，生年：？，待查。',
      '一级、二级、三级医院都要接入，省、市、县、乡四级干部都要动起来。',
      '涉及省、市、三级以上公路的，要及时上报。',
      '通过双边合作、三方合作、多边合作等各种形式，把优势发挥出来。',
      '准备要足，备课要细。一、和他们沟通，沟通是一种技巧。二、与家长谈心，要有耐心。',
      '难道你没听见他问：“谁愿意第一个上”？会上讨论了“怎么看”？没有结论。她叮嘱同事：“三严三实”。要回答好“六问”：“一问初心”？',
      '老人摆摆手说“不碍事，”他又下地去了。“再等等，”老周说，“雨就要停了。”落实“交接班制”，把检查写清楚。',
      // marks that are listed, a proportion, and what is not known
      '句末点号包括：。、？、！三种。\n句末点号有。？！三种，学生要会用。\n点号分为句末点号（。？！）和句内点号（，、；：），共七种。\n字符集包括：！、？、。、，等标点，密码中不得使用。',
      '比例式写作甲：乙：：丙：丁，内项之积等于外项之积。由3：4：：6：8可知，两比相等。',
      '算一算：？+5=8，孩子们很快说出答案。\n问：？处应填什么数？\n生卒年：？—？，待考。\n填空：？、？、？三处分别填动词、名词、形容词。',
      '“，，”是两个逗号，“，。”不能连用。这里的停顿很短，要用“、”，不用“，”。句末用“。”。“，。”，“、，”，都是错的。',
      '群众反映：“看病难、挂号难”。他写下：“精忠报国四字”。会议概括：“一轴两带，三区联动”。论坛的主题是：“绿色发展，共享未来”。本届口号是：“强健体魄，为国争光”。横幅上是：“热烈欢迎，一路平安”。',
      '广大干部、积极分子，全体党员、认真负责的职工，各级干部要关心群众、积极解难，各级党委团结群众、主动作为，广大职工、主动参与者，我们要依靠职工、深入车间找办法。',
      '广大干部积极干、群众主动帮，全体同志、要员和嘉宾，各级机关、要害岗位人员，广大学生、自觉参加活动的家长。',
      '师傅送给我“手艺第一”这句话，归结为一句话：“打铁还需自身硬”。',
      '要帮扶孤寡老人、留守儿童，乡亲等不及了。',
      '依托融创集团、和君咨询公司的项目。改造柳荫里、和苑等三个小区，绿化桃源居、和煦庭、锦绣坊。',
      '愿青年与经典为伴、和时代同频，与牧民同住、和戍边战士同吃。',
      '决不能有拖一拖、等一等的念头。',
      '她总说“吃亏是福。”他说“实干”二字最要紧，俗话说“人心齐，泰山移。”他说：“路修通了。”',
      '解不开的难题、和同桌闹的别扭，都会来敲门；夜里的值守、跟师傅一起熬的通宵，都值得。',
      '建设绿色环保、与乡村环境相协调的住房，和干部、和职工面对面谈，巡查南顶垸、和康垸、南汉垸。',
      '与时间赛跑、与严寒抗争，不能依赖外力、跟在别人后面，要解放思想、与时俱进，联系群众、与群众打成一片，主动对接、跟踪服务，加强学习、跟上形势。',
      '代表、委员以及各界人士都来了，干部、职工及其家属，学校、以及时施救闻名的医院。',
      '相互尊重、和衷共济，启动喀什、和田等地改造，提升质量、等级，反对等、靠、要。',
      '向各位领导、各位来宾、表示祝贺的朋友致意。会议强调：“四个自信”。他提出了“先立后破”。',
      '他说：“要抓落实。”会后，大家干劲更足。',
      '这样行吗？！不行！！必须整改……。',
      '学习《决定》、《意见》，用好“四种形态”，等等。',
    ],
  },
  check(paragraph) {
    const { text, marks, content } = paragraph;
    if (marks.length === 0) return undefined;
    let reports: Report[] | undefined;
    const first = content.start;
    if (
      marks[0] === first &&
      POINTS.includes(text[first]!) &&
      !isMark(text[first + 1] ?? '') &&
      content.end > first + 1
    )
      reports = [leading(text[first]!, first)];
    for (let j = 0; j + 1 < marks.length; j++) {
      const start = marks[j]!;
      if (text[start] === '”' && isAround(paragraph, start)) (reports ??= []).push(aroundQuote(text, start - 1));
      if (marks[j + 1] !== start + 1 || !isMark(text[start]!) || !isMark(text[start + 1]!)) continue;
      let end = start + 1;
      while (isMark(text[end] ?? '')) end++;
      while (j + 1 < marks.length && marks[j + 1]! < end) j++;
      const run = text.slice(start, end);
      // “，，”是两个逗号: the marks themselves are spoken of
      if (run.length < 2 || isSpokenOf(text, start, end) || !wrong(run) || isMeant(paragraph, start, end)) continue;
      const report = runReport(run, start, { goesOn: end < content.end, leads: LEADS.test(text.slice(0, start)) });
      (reports ??= []).push(report.fix && speaksOfMarks(paragraph) ? choice(report) : report);
    }
    const stops = [...stopsOutside(paragraph), ...colonsLost(paragraph), ...pausesInside(paragraph)];
    const commas = strayCommas(paragraph);
    if (stops.length === 0 && commas.length === 0) return reports;
    return [...(reports ?? []), ...stops, ...commas].sort((a, b) => a.start - b.start);
  },
});

/** 。、？、！: marks that 、 parts are listed. */
const LISTED = /[，。；：！？]、[，。；：！？]/;

/** Whether marks in a row are what is spoken of, a sign of mathematics, or the place of what is not known. */
function isMeant(paragraph: Paragraph, start: number, end: number): boolean {
  const { text } = paragraph;
  const run = text.slice(start, end);
  if (LISTED.test(run)) return true;
  // 句末点号（。？！）, 句末点号有。？！三种
  if (new Set(run).size > 2 && ((text[start - 1] === '（' && text[end] === '）') || speaksOfMarks(paragraph)))
    return true;
  if (run.length === 2 && text[start - 1] === '（' && text[end] === '）') return speaksOfMarks(paragraph);
  // 算一算：？+5=8, 籍贯：？，小王：？？？: what is not known, or all that somebody says
  if (/^：[？！]+[，；、]?$/.test(run)) return true;
  if (run[0] === '？' && '—－～'.includes(text[start - 1] ?? ' ')) return true;
  // 3：4：：6：8
  return run === '：：' && RATIO_BEFORE.test(text.slice(0, start)) && RATIO_BEHIND.test(text.slice(end, end + 6));
}

const RATIO_BEFORE = /[^，。；！？：]{1,4}：[^，。；！？：]{1,4}$/;
const RATIO_BEHIND = /^[^，。；！？：]{1,4}：[^，。；！？：]/;

/** 要求如下, 主要包括: a colon leads from these to what follows. */
const LEADS = /(?:如下|以下|包括|分别[为是])$/;

/**
 * Several marks where one belongs. A pause and a stop in the middle of a line (会议，。对于) leave two readings: whoever
 * wrote it must say whether the sentence goes on.
 */
function runReport(run: string, start: number, { goesOn, leads }: { goesOn: boolean; leads: boolean }): Report {
  const place = { at: 0, start, end: start + run.length };
  const isColon = leads && run.includes('：');
  const strongest = isColon ? '：' : [...run].reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a));
  const pause = [...run].find((c) => '，、；：'.includes(c));
  const remedy = (mark: string): Remedy => ({ title: `改为“${mark}”`, edits: [{ ...place, newText: mark }] });
  if (goesOn && pause !== undefined && pause !== strongest && !run.includes('：'))
    return {
      ...place,
      message: `标点“${run}”连用，只能留一个：${strongest === '；' ? '' : '话没有说完'}用“${pause}”，${strongest === '；' ? '还是' : '说完了'}用“${strongest}”。`,
      suggestions: [remedy(pause), remedy(strongest)],
    };
  return { ...place, message: `标点“${run}”连用，只留“${strongest}”。`, fix: remedy(strongest) };
}

/** A point at the head of a line: the line was cut off from the one above, or what stood before it is gone. */
function leading(mark: string, start: number): Report {
  const place = { at: 0, start, end: start + 1 };
  return {
    ...place,
    severity: 'warning',
    message: `“${mark}”不能放在段首：多半是上一段被断开，或删改后留下的，请核对。`,
    suggestions: [{ title: `删去“${mark}”`, edits: [{ ...place, newText: '' }] }],
  };
}

/** “，。” between quotation marks: marks that are spoken of. */
const MARKS_ALONE = /^[，。；、：！？…]*$/;

function isAround({ text, pairs }: Paragraph, at: number): boolean {
  return (
    '。，；、'.includes(text[at - 1] ?? ' ') &&
    '。，；、：'.includes(text[at + 1] ?? ' ') &&
    !pairs.some(({ open, close }) => close === at && MARKS_ALONE.test(text.slice(open + 1, at)))
  );
}

function isMark(c: string): boolean {
  return c !== '' && (POINTS.includes(c) || STOPS.includes(c));
}

/** ！！ and ？！ are emphasis; 。。。 is a mistaken ellipsis, another rule's matter. */
function wrong(run: string): boolean {
  const points = [...run].filter((c) => POINTS.includes(c)).length;
  if (points === 0) return false;
  return !/^(?:。{3}。*|、{3}、*|，{3}，*)$/.test(run);
}
