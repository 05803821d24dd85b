import verbs from '../../../data/kept/change-verbs.tsv';
import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { Changed, Led, Percent } from './figures';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

const VERBS = tableRows(verbs, 'change-verbs.tsv', ['word', 'direction']);
const FALLS = VERBS.filter(({ direction }) => direction === 'falls').map(({ word }) => word);
const RISES = VERBS.filter(({ direction }) => direction === 'rises').map(({ word }) => word);

/** Where these may stand: asked before they are. */
const MAY_DOUBLE = /[%％](?:个?百分|[%％])/;
const MAY_DIFFER = /[由从][^%％]{0,20}[%％]/;

const MAY_TURN = /(?:[由从将把]|[来先定去年]的?)[^，。；]{0,12}\d[^，。；]{1,20}[到至]/;

/** 3.2%个百分点 */
const BOTH = /(?<=\d)[%％](个?百分[点比])/g;
/** 6.1%% */
const TWICE = /(?<=\d)[%％]{2,}/g;
/** 提高了6个百分之: the point is lost; 6个百分之百满意的村 are six. */
const LOST_POINT = /(?<=\d)个百分之(?![\d百一二两三四五六七八九十零几])/g;
/**
 * 提高1.2个百分百: 6个百分百满意的村 are six, so that a change or a decimal
 * stands before it; 提高3个百分百，覆盖率百分百 lists what is whole.
 */
const WHOLE_FOR_POINT = new RegExp(
  `(?<=(?:${alternation([...RISES, ...FALLS])})了?约?\\d{1,3}|\\d\\.\\d{1,2})个百分百(?=[，。；、！）]|$|以上|左右)(?![^。；]{0,40}百分百)`,
  'g',
);
/** 回落2.3百分点 */
const LOST_COUNT = /(?<=\d)百分点/g;
/** 百分之12% · 百分之96 */
const BOTH_WAYS = /百分之(\d{1,3}(?:\.\d{1,2})?)([%％])?(?![\d.])/g;
/** 提高到98个百分点: a share is reached, points are added; a gap may come to a few points. */
const REACHED =
  /(?:提高|上升|增长|提升|增加|达|升|保持|稳定)(?:到|至|在)了?(9\d(?:\.\d{1,2})?个百分点)(?![之的以]?[差缺])/g;
/** 下降了2倍: what falls by its whole is gone. 降低到原来的1/2 and 下降50% are right. */
const FALL = new RegExp(
  `(${alternation(FALLS)})(了)?(近|约|超过|将近|大约|至少)?(\\d[\\d.]{0,8}|[一两二三四五六七八九十百]{1,3})([多余])?倍(?!数|频|率)`,
  'g',
);
/** What may stand before a share: words, and the year or the month of which it is. */
const OF_WHEN = '[^，。；\\d]{0,12}(?:(?:(?:19|20)\\d\\d年(?:1?\\d月)?|1?\\d月)[^，。；\\d]{0,6})?';
/** 由15%到22%，提高了7% · 由2020年的15%到2024年的22%，提高了7%: two shares differ by points. */
const SHARES = new RegExp(
  `(?:由|从)(${OF_WHEN})(\\d{1,3}(?:\\.\\d{1,3})?)[%％]([^，。；\\d]{0,10})(?:到|至|为)(${OF_WHEN})(\\d{1,3}(?:\\.\\d{1,3})?)[%％]，?([^，。；\\d]{0,8})(${alternation([...RISES, ...FALLS])})(了)?(约|近)?(\\d{1,3}(?:\\.\\d{1,3})?)([%％])(?!个?百分)`,
  'g',
);
/** 为93.4%，与上年的90.1%相比上升3.3% · 比上年的90.1%提高3.3% */
const SHARES_BEHIND = new RegExp(
  `(?<![\\d.])()(\\d{1,3}(?:\\.\\d{1,3})?)[%％]，(?:与|同|和|比|较|相较|相比)(?:于)?(${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'compared with')})(同期)?的?(\\d{1,3}(?:\\.\\d{1,3})?)[%％](?:相比)?，?([^，。；\\d]{0,4}?)(${alternation([...RISES, ...FALLS])})(了)?(约|近)?(\\d{1,3}(?:\\.\\d{1,3})?)([%％])(?!个?百分)`,
  'g',
);
/** 满意度达96%，比上年提高3.5%: a rate that is given in % goes up by points. 增长率, and what may grow by a share of itself, are none. */
const RATE_CHANGED = new RegExp(
  `(?:(?:满意|信任|支持|知晓|认可|知名)度|(?<![效汇税利费概功频长])率|占比|比重)[^，。；\\d%％]{0,8}(\\d{1,3}(?:\\.\\d{1,2})?)[%％]，(?:同比|环比|(?:比|较)(?:${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'compared with')}|\\d{4}年)(?:同期)?)(?:又|再)?(提高|提升|上升|上涨|下降|降低|回落)了?(\\d{1,2}(?:\\.\\d{1,2})?)([%％])(?!个?百分)`,
  'g',
);
/** 增速比上年提高1.2% · 增长7.8%，比全省平均水平高0.9%: one rate of growth differs from another by points. */
const COMPARED = `(?:比|较)(?:${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'compared with')}|\\d{4}年|(?:全[国省市县区州]|年初)的?(?:平均|目标|计划|预期)?(?:水平|增速|值)?)(?:同期)?的?`;
const HIGHER = '[高低快慢]于全[国省市县区州]平均(?:水平|增速)?';
const GROWTH_CHANGED = new RegExp(
  `(?:(?<![率比占])(?:增速|增幅|增长率)(?:${COMPARED}(?:又|再)?(?:提高|提升|加快|回升|回落|下降|放缓|[高低快慢]出?)|${HIGHER})|(?:增长|下降)\\d{1,2}(?:\\.\\d{1,2})?[%％]，(?:${COMPARED}[高低快慢]出?|${HIGHER}))了?(?:约|近)?(\\d{1,2}(?:\\.\\d{1,2})?)([%％])(?!个?百分)`,
  'g',
);
const MAY_COMPARE_GROWTH = /(?:增速|增幅|增长率|[%％]，)[比较高低快慢]/;
const MAY_CHANGE = /[%％]，(?:[同环]比|[比较])[^，。；%％]{2,16}[%％]/;
const MAY_FOLLOW = /[%％]，[与同和比较相][^，。；%％]{2,14}[%％]/;
/** 由280天上升了310天 · 由2020年的12家增加了2024年的36家 */
const GROWN = new RegExp(
  `(?:由|从)(${OF_WHEN})(\\d[\\d.]{0,9})([万亿]?(?:${measuresOf()}))([^，。；\\d]{0,4}?)(${alternation(RISES)})(了)(?:(?:20\\d\\d年[底末]?|今年|去年|目前)的?)?(\\d[\\d.]{0,9})\\3`,
  'g',
);
/** 由86天下降了52天: by how much, where 由 wants to hear how far; 降到34天 behind it tells that. */
const FALLEN = new RegExp(
  `(?:由|从)(?![^，。；\\d]{0,10}\\d{4}年)([^，。；\\d第为给帮使让对]{0,10})(\\d[\\d.]{0,9})(?!个?百分)([万亿]?(?:${measuresOf()}))([^，。；\\d到至]{0,4}?)(${alternation(FALLS)})(了)(\\d[\\d.]{0,9})\\3(?![^。；]{0,12}(?:[到至为剩]|只有|还有))`,
  'g',
);

/** Of one character: 35度降到38度. Behind another character it is part of a longer word. */
const SHORT_FALLS = ['降', '减', '跌', '缩'];
const SHORT_RISES = ['增', '升', '涨'];
/** Measures of what has no ranks: 从12位上升到3位 is right. */
const CHANGING = measuresOf('money', 'length', 'area', 'weight', 'volume', 'time', 'share', 'power');
/** 由12%增加到3%: the figures fall and the word rises. Ranks (第10位) and figures below nought are no such changes. */
const TURNED = new RegExp(
  `(?:由|从|(?<![即必还仍])将(?![^，。；\\d]{0,8}[在按于])|把|(?:原来|原先|原定|法定|过去|上年|去年)的?)[^，。；\\d第负降下\\-－—]{0,12}(\\d[\\d.]{0,9})([万亿]?(?:${CHANGING}|户|人|家|件|起|个|所|辆|台|分|℃|摄氏度))[^，。；\\d]{0,8}?(${alternation([...RISES, ...FALLS, ...SHORT_FALLS, ...SHORT_RISES])})(?:到|至)了?(\\d[\\d.]{0,9})\\2`,
  'g',
);

/** Signs and words of shares, falls and rises that cannot be meant so. */
export function sharesAndFalls(text: string, behind: number): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (behind & Percent) {
    if (MAY_DOUBLE.test(text)) slips.push(...doubledSigns(text));
    if (MAY_DIFFER.test(text)) for (const m of allMatches(text, SHARES)) slips.push(...differenceOf(m));
    if (MAY_FOLLOW.test(text)) for (const m of allMatches(text, SHARES_BEHIND)) slips.push(...differenceOf(m));
  }
  if (behind & Percent && MAY_CHANGE.test(text))
    for (const m of allMatches(text, RATE_CHANGED)) slips.push(...changeOf(m));
  if (behind & Percent && MAY_COMPARE_GROWTH.test(text))
    for (const m of allMatches(text, GROWTH_CHANGED)) slips.push(growthChanged(m));
  if (text.includes('百分')) slips.push(...sharesInWords(text));
  if (text.includes('倍')) for (const m of allMatches(text, FALL)) slips.push(fallOf(m));
  if (behind & Changed || /了[今去目]/.test(text)) for (const m of allMatches(text, GROWN)) slips.push(...growthOf(m));
  if (behind & Changed) for (const m of allMatches(text, FALLEN)) slips.push(fallenOf(m));
  if (behind & Led && MAY_TURN.test(text)) for (const m of allMatches(text, TURNED)) slips.push(...turnOf(m));
  return slips;
}

function doubledSigns(text: string): NumeralSlip[] {
  const points = allMatches(text, BOTH).map((m) => ({
    start: m.index,
    wrong: m[0],
    rights: ['个百分点', m[0][0]!],
    kind: 'percent-point',
    message: '“%”和“个百分点”只用一个：两个比例相减说“个百分点”，增长的幅度用“%”。',
  }));
  const signs = allMatches(text, TWICE).map((m) => ({
    start: m.index,
    wrong: m[0],
    rights: [m[0][0]!],
    kind: 'percent-twice',
    message: '百分号写重了，只留一个。',
  }));
  return [...points, ...signs];
}

function differenceOf(m: RegExpExecArray): NumeralSlip[] {
  const difference = Math.abs(Number(m[5]) - Number(m[2]));
  // 增长了7% of 15% is another number: then both may be right
  if (Math.abs(difference - Number(m[10])) > 0.0501) return [];
  const start = m.index + m[0].length - 1 - m[10]!.length;
  const wrong = m[10]! + m[11]!;
  const right = `${m[10]!}个百分点`;
  const message = `${m[2]!}%到${m[5]!}%相差${m[10]!}个百分点，不是${m[10]!}%。`;
  return [{ start, wrong, rights: [right], kind: 'percent-difference', message }];
}

/** Points by which a rate changes in a year at most: what is more may be meant as a share of the rate. */
const MOST_POINTS = 15;

function changeOf(m: RegExpExecArray): NumeralSlip[] {
  const [whole, rate, verb, points, sign] = m as unknown as [string, string, string, string, string];
  if (Number(points) > Math.min(MOST_POINTS, Number(rate))) return [];
  const wrong = points + sign;
  return [
    {
      start: m.index + whole.length - wrong.length,
      wrong,
      rights: [`${points}个百分点`],
      kind: 'percent-difference',
      message: `前面的比例以“%”计，${verb}多少应说“个百分点”，请核对。`,
      severity: 'information',
    },
  ];
}

function growthChanged(m: RegExpExecArray): NumeralSlip {
  const [points, sign] = m.slice(-2) as [string, string];
  const wrong = points + sign;
  return {
    start: m.index + m[0].length - wrong.length,
    wrong,
    rights: [`${points}个百分点`],
    kind: 'percent-difference',
    message: '两个增速相差多少应说“个百分点”，请核对。',
    severity: 'information',
  };
}

function fallOf(m: RegExpExecArray): NumeralSlip {
  const message = `“${m[1]!}”不能用倍数：减少一倍就没有了。请改用百分数、几分之几或“减少到”。`;
  return { start: m.index, wrong: m[0], rights: [], kind: 'fall', message };
}

function growthOf(m: RegExpExecArray): NumeralSlip[] {
  // 由100个增加了20个 is clumsy, and may be meant
  if (Number(m[7]) <= Number(m[2])) return [];
  const start = m.index + m[0].lastIndexOf(m[5]! + m[6]!);
  const wrong = m[5]! + m[6]!;
  const message = `前面说“由${m[2]!}${m[3]!}”，后面应说${m[5]!}到多少，“了”应为“到”。`;
  return [{ start, wrong, rights: [`${m[5]!}到`], kind: 'grown-to', message }];
}

function fallenOf(m: RegExpExecArray): NumeralSlip {
  const [whole, , from, unit, , verb] = m as unknown as [string, string, string, string, string, string];
  const wrong = `${verb}了`;
  const start = m.index + whole.lastIndexOf(wrong);
  // what is taken away is more than there was: only the end can be meant
  const isCertain = Number(m[7]) >= Number(from);
  const message = `前面说“由${from}${unit}”，后面应说${verb}到多少：“了”应为“到”；说的是减少多少时，“由”应为“比”。`;
  return {
    start,
    wrong,
    rights: [`${verb}到`],
    kind: 'grown-to',
    message,
    ...(isCertain ? {} : { severity: 'information' as const }),
  };
}

/** Characters before a change that tell of what it is. */
const MAX_UNITS_BEFORE = 16;

function turnOf(m: RegExpExecArray): NumeralSlip[] {
  const [, from, unit, verb, to] = m as unknown as [string, string, string, string, string];
  // 汇率由6.9元走低到7.2元: more of one money is less of the other
  if (/汇率/.test(m.input.slice(Math.max(0, m.index - MAX_UNITS_BEFORE), m.index + m[0].length))) return [];
  const isRise = RISES.includes(verb) || SHORT_RISES.includes(verb);
  if (isRise ? Number(to) >= Number(from) : Number(to) <= Number(from)) return [];
  const start = m.index + m[0].lastIndexOf(verb);
  const message = `由${from}${unit}到${to}${unit}是${isRise ? '减少' : '增加'}，与“${verb}”相反，请核对数字或换一个动词。`;
  return [{ start, wrong: verb, rights: [], kind: 'turned', message }];
}

/** Shares and points that are half sign and half word. */
function sharesInWords(text: string): NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of allMatches(text, LOST_POINT))
    slips.push(slipOf(m.index, m[0], '个百分点', '“个百分之”没有说完，应为“个百分点”。'));
  for (const m of allMatches(text, WHOLE_FOR_POINT))
    slips.push(slipOf(m.index, m[0], '个百分点', '相差的是“百分点”，“个百分百”应为“个百分点”。'));
  for (const m of allMatches(text, LOST_COUNT))
    slips.push(slipOf(m.index, m[0], '个百分点', '“百分点”前面少了“个”，应为“个百分点”。'));
  for (const m of allMatches(text, BOTH_WAYS)) {
    const right = `${m[1]!}%`;
    if (m[2]) slips.push(slipOf(m.index, m[0], right, `“百分之”和“%”只用一个，应为“${right}”。`));
    else
      slips.push({
        ...slipOf(m.index, m[0], right, `“百分之”后面用汉字，用阿拉伯数字时写作“${right}”。`),
        severity: 'information',
      });
  }
  for (const m of allMatches(text, REACHED)) {
    const wrong = m[1]!;
    const right = wrong.replace('个百分点', '%');
    const start = m.index + m[0].length - wrong.length;
    slips.push(slipOf(start, wrong, right, `达到的是比例，应为“${right}”；“百分点”说的是两个比例之差。`));
  }
  return slips;
}

function slipOf(start: number, wrong: string, right: string, message: string): NumeralSlip {
  return { start, wrong, rights: [right], kind: 'share-in-words', message };
}
