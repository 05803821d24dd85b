import wordingTable from '../../../data/kept/approximate-wordings.tsv';
import { paragraphRule } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { aboutTwiceOver } from './about-twice';
import { sharedBounds } from './bounds';
import { doubledLimits } from './doubled-limits';
import { readWithFiguresJoined } from './grouped-figures';
import { measuresOf } from './measures';
import { reportsOf, type NumeralSlip } from './suggest';

const NUMBER = '(?:\\d[\\d,.]{0,11}|[一二三四五六七八九十百千两]{1,6})';
const MEASURES = measuresOf();
const UNIT = `[万亿百千成]?(?:${MEASURES}){0,2}`;
/** A word that ends in 近 or 约 before a number says something else: 接近 · 附近 · 契约. */
const NEAR = '(近|约|大约|将近|大概)(?<![接附最邻靠契节制条公预缔签相][近约])';
/** 近40余人 · 约300多件; 近十余年来 are the last ten years and more. */
const TWICE = new RegExp(
  `${NEAR}(${NUMBER}[万亿]?)(余|多|几)(?=[万亿]|${MEASURES})(?!(?:年|个?月|天|日|周)(?:以来|来|间|里))`,
  'g',
);
/** 5.8万多人余， · 300余户多，: a second 余 or 多 behind what is counted, where the clause ends. */
const BEHIND_MEASURE = new RegExp(
  `(${NUMBER}[万亿]?)([余多几])([万亿]?(?:${MEASURES}))([余多])(?=[，。；、！？）]|$)`,
  'g',
);
/** 近40人余， */
const NEAR_AND_BEHIND = new RegExp(`${NEAR}(${NUMBER}[万亿]?(?:${MEASURES}))余(?=[，。；、！？）]|$)`, 'g');
const MAY_BE_BEHIND = /[余多](?:[，。；、！？）]|$)/;
/** 左右 and 上下 behind a number; 左右岸 are the banks of a river, 左右江 are two rivers. */
const ABOUT = '(左右(?![岸侧翼手脚臂江邻])|上下(?=[，。；、！？）”的吧了]|$))';
/** 约30人左右 · 大约需要10天左右 */
const AROUND = new RegExp(
  `${NEAR}(${wordingsFor(wordingTable, 'approximate-wordings.tsv', 'verb')})?(了)?((?:百分之)?${NUMBER}[多余]?${UNIT})${ABOUT}`,
  'g',
);
/** 40多人左右, 10人以上左右; 3.7万多家上下游企业 counts those above and below. */
const MORE = new RegExp(`(${NUMBER}[万亿]?)(余|多)(${UNIT})${ABOUT}`, 'g');
/** 周三、五 · 逢三、五 · 初三、四 are days and classes. */
const DAYS_NAMED = '周|星期|礼拜|逢|[初高大]';
/** 三、四个; 一、二年级 and 二、三产业 are lists. */
const LISTED = new RegExp(
  `([一二三四五六七八九])(?<!(?:[一二三四五六七八九十、第（(]|${DAYS_NAMED}).)、([一二三四五六七八九])(?=[个百千万亿天年次项种家人名位件条米里十周句户岁](?!级|产业|年代)|小时|分钟|公里)`,
  'g',
);
/** 一、两个 · 两、三年: nobody lists with 两. */
const WITH_TWO = new RegExp(
  `([一两])(?<![一二三四五六七八九十、第（(].)、([两三])(?=[百千万亿十]|(?:${measuresOf('count', 'time', 'money', 'length', 'area', 'weight')}))`,
  'g',
);
/** 十七、八年 · 二十三、四岁; 第十七、八条 are two. */
const LISTED_ABOVE_TEN = new RegExp(
  `(?<![第（(、〇零一二三四五六七八九十逢])([二三四五六七八九]?十[一二三四五六七八])、([二三四五六七八九])(?=[多余来]?(?:${measuresOf('count', 'time', 'money', 'length', 'area', 'weight')}|岁))(?!年级|项产业)`,
  'g',
);
/** 三、五天 · 三、五个: nobody lists them so. */
const LISTED_APART = new RegExp(
  `(?<![一二三四五六七八九十、第（(]|${DAYS_NAMED})三、五(?=[百千万亿]?[个天年名位人件句户岁斤](?!级|产业|规划))`,
  'g',
);
const DIGITS = '一二三四五六七八九';
/** 2、3百人: two figures that stand for “a few hundred”. */
const FIGURES_LISTED =
  /(?<=[^\s。；：！？\d.、第])([1-8])、([2-9])(?=[十百千][多余]?[人个名户家条处件次亩米里])(?!千米|百米的(?:起|终|项|比|跑|赛))/g;

export const rule = paragraphRule({
  id: 'numeral/approximate',
  severity: 'warning',
  title: '概数',
  what: '概数词、界限词重复（近40余人、约30人左右、超过50%以上、100多人以上），或两个相邻数字连用表示概数时加了顿号（三、四个，一、两天）；同一个数既含在“以上”里、又含在“以下”里的也报。',
  why: '“近”是不到，“余”是超过，二者矛盾；“超过”和“以上”说的是一回事；相邻数字表示概数，中间不用顿号。',
  source: 'GB/T 15835—2011 4.2.2；GB/T 15834—2011 4.5.3.4',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  examples: {
    bad: [
      { text: '服务时长⟦超过3 000多⟧小时，种树⟦近12,000余⟧株。', suggested: '服务时长超过3 000小时，种树12,000余株。' },
      { text: '组织⟦近40余⟧人参加，历时⟦约3个月左右⟧。', suggested: '组织40余人参加，历时约3个月。' },
      {
        text: '常住人口⟦5.8万多人余⟧，修路⟦30余公里多⟧，走访⟦近40户余⟧。走访⟦至少不少于⟧两次，记录⟦最少不得少于⟧三条。',
        suggested: '常住人口5.8万余人，修路30余公里，走访近40户。走访不少于两次，记录不得少于三条。',
      },
      { text: '到会⟦40多人左右⟧，不少于往年。', suggested: '到会40多人，不少于往年。' },
      {
        text: '60分以上（含60分）合格，⟦60分以下（含60分）⟧不合格；1.2米以下（含1.2米）免票，⟦1.2米（含）⟧至1.5米半票；工龄满10年（含）每月200元，⟦10年以下（含10年）⟧每月100元；每次值班3小时以下（含3小时）的记1分，⟦3小时以上（含3小时）⟧的记2分。',
      },
      { text: '多的⟦2、3⟧百人，少的⟦3、4⟧十人。', suggested: '多的二三百人，少的三四十人。' },
      { text: '走访了⟦三、四⟧个村，用了⟦五、六⟧天。', suggested: '走访了三四个村，用了五六天。' },
      {
        text: '一干就是⟦十七、八⟧年，当年他才⟦二十三、四⟧岁，隔⟦三、五⟧天就上山。',
        suggested: '一干就是十七八年，当年他才二十三四岁，隔三五天就上山。',
      },
      {
        text: '用了⟦一、两⟧天，等了⟦两、三⟧年，⟦大约需要10天左右⟧，⟦大约完成了百分之六十左右⟧。',
        suggested: '用了一两天，等了两三年，大约需要10天，大约完成了百分之六十。',
      },
      {
        text: '覆盖面⟦超过50%以上⟧，⟦至少20个以上⟧，惠及⟦100多万人次以上⟧，⟦将近30人以上⟧。',
        suggested: '覆盖面超过50%，至少20个，惠及100多万人次，将近30人。',
      },
      {
        text: '服务网点⟦突破1000多⟧个，到位资金⟦突破80多⟧亿元，参保⟦突破12万户以上⟧。',
        suggested: '服务网点突破1000个，到位资金突破80亿元，参保突破12万户。',
      },
      { text: '参赛人数将⟦超过9000多⟧人，用时⟦不超过3天以内⟧。', suggested: '参赛人数将超过9000人，用时不超过3天。' },
      {
        text: '每人每年学习⟦不得少于40学时以上⟧，请假⟦不得超过5天以内⟧。',
        suggested: '每人每年学习不得少于40学时，请假不得超过5天。',
      },
      {
        text: '查阅了⟦数十余⟧卷档案，⟦接近八成左右⟧的学生，⟦不到百人左右⟧的小村，⟦三十来岁左右⟧的年轻人，报名人数⟦多达三百余人之多⟧，超过九成的群众，⟦超过九成以上⟧的患者。',
        suggested:
          '查阅了数十卷档案，接近八成的学生，不到百人的小村，三十来岁的年轻人，报名人数多达三百余人，超过九成的群众，超过九成的患者。',
      },
    ],
    good: [
      '接近三成左右两侧绿化带，开放床数百余张，栽植株数千余株，真想不到二十多年后重逢，山里请不到二十人左右的施工队，居民不满十余年的油烟扰民，资金不足二十多万元，按期履约有五十多家企业，应邀赴约有三十多位老战友。',
      '人数百余人，次数十余次，会上百余名代表鼓掌，一年多以上的工龄，左右两侧各三米多，九成以上的患者，多达三百人，平均每人每天喝水两升。',
      '1、2百米跑步训练。',
      '上世纪二、三十年代，码头就建成了。',
      '60分以上（含60分）合格，60分以下（不含60分）不合格；60分（含）至80分（不含）良好，80分（含）以上优秀；35岁以下（含35岁）甲组，35岁以上乙组，50岁以上（含50岁）丙组。男职工55岁以下（含）参赛，55岁以上（含）的老党员参加座谈。男职工55岁以下（含）甲组，女职工55岁以上（含）乙组。',
      '突破20项以上关键技术，关键工艺突破30项以上，覆盖率达到60%以上；突破20多项关键核心技术，突破10余个卡点堵点，网点突破1000个，产值突破80亿元。',
      '带动3.7万多家上下游企业，培训100多名上下铺室友。今天进行1、2千米两个项目的测试，1、2百米的起点线都画过。',
      '每年学习不得少于40学时，40学时以上的记优；请假不得超过5天；不得低于省级以上标准。',
      '至少3名中级以上职称人员，至少5个县级以上单位，超过2人本科以上学历。',
      '第十七、八条，第二十三、二十四个，十七八年，三五天，第三、五次会议，三、五年规划，三、五年级，十一、十二月。',
      '审议的有：一、两个方案；二、三个预案；三、四个办法。会上议了：一、两个方案；二、其他事项。',
      '一、两个维护\n超过50%，60周岁以上，不超过3天，一周以内，100多万人。',
      '近40人参加，40余人到会，历时三个月左右；修好近30座左右岸水闸，约50米左右侧边坡。走访了10多个左右江老区县。',
      '每周三、五人员轮值，星期三、五个班轮流值守，礼拜三、四个班上课，每逢三、五天桥开市，逢三、四天桥赶集，周三、四个别学校调课，初三、五个班。',
      '发展二、三产业，抓好第一、二、三项任务，一、二级响应。',
      '三四个村，五六天，约3个月。',
      '近十余年来连年丰收，近20多年间修通公路，近三十多天来昼夜巡堤，近百余天里没有停工。',
      '常住人口5.8万余人，30多亩余地，剩下20多个多功能厅，历时三年余，仓里有20多吨余粮，罚金最低不少于一千元，延长最多不得超过三天，每月至少不定期抽查两次。',
      '到会40多人，全镇上下齐心，队伍从100多人壮大到300人左右。',
    ],
  },
  check(paragraph) {
    const slips = readWithFiguresJoined(paragraph.text, aroundTwice);
    return reportsOf(hasNeighbours(paragraph) ? [...slips, ...neighboursListed(paragraph)] : slips);
  },
});

/** Two words for “about” around one number. */
function aroundTwice(text: string): readonly NumeralSlip[] {
  const slips = [...doubledLimits(text), ...sharedBounds(text), ...aboutTwiceOver(text)];
  const isAround = text.includes('左右') || text.includes('上下');
  if (/[近约概]/.test(text)) {
    for (const m of allMatches(text, TWICE))
      slips.push(slipOf(m, m[2]! + m[3]!, `“${m[1]!}”和“${m[3]!}”都表示概数，只用一个。`));
    for (const m of isAround ? allMatches(text, AROUND) : [])
      slips.push(
        slipOf(m, m[1]! + (m[2] ?? '') + (m[3] ?? '') + m[4]!, `“${m[1]!}”和“${m[5]!}”都表示概数，只用一个。`),
      );
  }
  if (MAY_BE_BEHIND.test(text)) slips.push(...behindMeasures(text));
  for (const m of allMatches(text, FIGURES_LISTED)) {
    const [first, second] = [Number(m[1]), Number(m[2])];
    if (second === first + 1) {
      const right = DIGITS[first - 1]! + DIGITS[second - 1]!;
      slips.push(slipOf(m, right, `相邻两数表示概数，用汉字连写，应为“${right}”。`));
    }
  }
  if (isAround)
    for (const m of allMatches(text, MORE))
      slips.push(slipOf(m, m[1]! + m[2]! + m[3]!, `“${m[2]!}”和“${m[4]!}”都表示概数，只用一个。`));
  return slips;
}

/** A second word for “about” behind what is counted. */
function behindMeasures(text: string): readonly NumeralSlip[] {
  const twice = allMatches(text, BEHIND_MEASURE).map((m) => {
    const [, number = '', sign = '', measure = '', other = ''] = m;
    const message = `“${sign}”和“${other}”都表示概数，只用一个。`;
    return { ...slipOf(m, '', message), rights: [...new Set([`${number}余${measure}`, number + sign + measure])] };
  });
  const near = allMatches(text, NEAR_AND_BEHIND).map((m) =>
    slipOf(m, m[1]! + m[2]!, `“${m[1]!}”和“余”都表示概数，只用一个。`),
  );
  return [...twice, ...near];
}

const LIST_COMMA = '、'.charCodeAt(0);

/** Whether a 、 stands between two numerals. */
function hasNeighbours({ text, marks }: Paragraph): boolean {
  for (let k = 0; k < marks.length; k++) {
    const offset = marks[k]!;
    if (text.charCodeAt(offset) === LIST_COMMA && isDigit(text[offset - 1]) && isDigit(text[offset + 1])) return true;
  }
  return false;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && (character === '两' || DIGITS.includes(character));
}

/** Two neighbouring numbers with a 、 between them that stand for “a few”. */
function neighboursListed({ text, content }: Paragraph): NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of [...allMatches(text, LISTED), ...allMatches(text, WITH_TWO)]) {
    const [, first = '', second = ''] = m;
    // 一、两个维护: a heading
    if (valueOf(second) !== valueOf(first) + 1 || m.index === content.start || numbersItem(text, m)) continue;
    slips.push(slipOf(m, first + second, `相邻两数表示概数，中间不用顿号，应为“${first}${second}”。`));
  }
  for (const m of allMatches(text, LISTED_ABOVE_TEN)) {
    const [, first = '', second = ''] = m;
    if (valueOf(second) !== valueOf(first.at(-1)!) + 1 || m.index === content.start) continue;
    slips.push(slipOf(m, first + second, `相邻两数表示概数，中间不用顿号，应为“${first}${second}”。`));
  }
  for (const m of allMatches(text, LISTED_APART))
    if (m.index !== content.start) slips.push(slipOf(m, '三五', '“三五”表示概数，中间不用顿号。'));
  return slips;
}

/** Whether the first of two numerals numbers an item of the line: 议题有：一、两个方案；二、三个预案。 tells its neighbour alike. */
function numbersItem(text: string, { index, 1: first = '' }: RegExpExecArray): boolean {
  if (!/[：；。:;]\s*$/.test(text.slice(0, index))) return false;
  const at = DIGITS.indexOf(first);
  const neighbours = `${DIGITS[at - 1] ?? ''}${DIGITS[at + 1] ?? ''}`;
  return new RegExp(`[：；。:;]\\s*[${neighbours}]、|^\\s*[${neighbours}]、`).test(text);
}

function valueOf(digit: string): number {
  return digit === '两' ? 2 : DIGITS.indexOf(digit) + 1;
}

function slipOf(m: RegExpExecArray, right: string, message: string): NumeralSlip {
  return { start: m.index, wrong: m[0], rights: [right], kind: 'approximate', message };
}
