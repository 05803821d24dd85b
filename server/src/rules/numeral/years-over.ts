import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import type { NumeralSlip } from './suggest';

/** What stands between two years: figures, but no third year. */
const NO_OTHER_YEAR = '(?:[^\\d]|(?!20\\d\\d年)\\d)';
/** A part of a year may be looked back at, and another part of the same be looked ahead to. */
const WHOLE_YEAR = '(?!至|到|—|前|最后|余下|[上下]半年|第?[一二三四]季度|\\d';
const LOOKED_AHEAD_THEN = '(?<!(?:曾|年初|当初|当时)[^，。；]{0,8})';
/** 回首2024年……；展望2024年: looked back at and ahead to, and not what was looked ahead to then. */
const SAME_YEAR = new RegExp(
  `(?:回首|回顾|回望)了?(?:即将|刚刚)?(?:过去的)?(20\\d\\d)年${WHOLE_YEAR}|以来)${NO_OTHER_YEAR}{0,200}?${LOOKED_AHEAD_THEN}(?:展望|放眼)(?:崭新的|新的|充满希望的)?(\\1年)${WHOLE_YEAR}|[底末后及时初]|以后|之后)`,
  'g',
);
const IS_OVER = '(?:已经|已|圆满|顺利|胜利){1,2}(?:收官|过去|落下帷幕|画上句号|结束)';
const TO_DO =
  '(?:要|将|让我们|谋划)[^，。；！？\\d]{0,8}?(?:做好|抓好|谋划好?|(?<=谋划)好?|部署|安排好?|干好|迎战|决战|奋战)(?:好)?';
const WORK =
  '(?:的)?(?:各项|全年|全部|重点|主要)?(?:工作|任务|目标任务)(?!总结|收尾|扫尾|考核|盘点|评价|述职|回顾|验收)';
/** 2025年已经收官，…要做好2025年的工作: a year that is over is no year of work to come. */
const OVER = new RegExp(
  `(?<!\\d)(20\\d\\d)年(?:的工作|各项工作|全年工作)?${IS_OVER}${NO_OTHER_YEAR}{1,90}?${TO_DO}(?:崭新的|新的)?(\\1年)${WORK}`,
  'g',
);
const PLANS = '(?:蓝图|号角|征程|画卷|目标|任务|大幕|航船)(?:已经?|业已)';
const ARE_OPENED = '(?:绘就|吹响|开启|展开|铺展|明确|确定|下达|拉开|启航)';
const EFFORT = '而(?:不懈|共同|努力|团结)?(?:努力|奋斗|拼搏|奋进)(?=[。！])';
/** 2025年的蓝图已经绘就，…为圆满完成2024年目标任务而努力: what is called for at the end is of the year of the plans. */
const CALLED_FOR = new RegExp(
  `(?<!\\d)(20\\d\\d)年(?:的|度)?(?:[^，。；！？\\d]{0,6})${PLANS}${ARE_OPENED}[^。！？\\d]{1,60}?(?:完成|实现|夺取|开创|谱写)[^，。；\\d]{0,8}?(20\\d\\d年)[^，。；\\d]{0,14}?${EFFORT}`,
  'g',
);
const HELD = '(?:召开|举行|举办)(?:的是)?(?:全[省市县区旗镇乡校院厂])?';
/** 召开2026年……会……为夺取2025年夏粮丰收: a meeting of a year calls for nothing of the one before. */
const MET_FOR = new RegExp(
  `${HELD}(20\\d\\d)年(?:度)?(?!至|到|—)[^，。；！？\\d]{2,24}会(?:议)?[^\\d]{1,160}?为(?:圆满|全面|努力|奋力)?(?:夺取|实现|完成)(?:我[省市县区旗镇乡])?(20\\d\\d年)(?!底|初|末|以来)[^，。；！？\\d]{2,16}?(?:而|打)`,
  'g',
);
/** 2026年项目谋划会 is held in the year before, whose work is still to be done. */
const MEETS_EARLY = /谋划|筹备/;
/** 2024年即将过去 · 告别2024年: the year that ends. */
const ENDS =
  '(?:(?<!\\d)(?<ends>20\\d\\d)年(?:即将|就要|马上就要|很快就要|行将|已经)(?:过去|结束|收官|画上句号)|(?:告别|送走|挥别|辞别)了?(?:难忘的|不平凡的|极不平凡的|充满挑战的)?(?<left>20\\d\\d)年)';
const COMES =
  '(?:20\\d\\d年(?:就要|即将|马上就要|已经)(?:到来|来临|开启)|(?:迎来|迎接|喜迎)了?(?:崭新的|充满希望的)?20\\d\\d年)?';
/** 2024年即将过去，2025年就要到来。……总结2023年工作: the year that ends is the one that is looked back at. */
const TURNING = new RegExp(
  `${ENDS}${NO_OTHER_YEAR}{0,8}?${COMES}${NO_OTHER_YEAR}{0,80}?(?:总结|回顾)了?(?<told>20\\d\\d)年(?:度|全年)?的?(?:全[省市县区旗镇乡校院厂局]的?|各项|主要)?工作`,
  'g',
);
/** 去年此时，我们总结2023年工作: of a year before. */
const OF_THEN = /去年|此时|当时|曾|那时|年初|对比|相比/;

/** 回顾过去一年……完成2025年任务, 2025年遗留的改厕任务: the year that is over is looked back at, or something of it is left. */
const LOOKS_BACK = /回顾|回望|过去的?一年|一年来|刚刚过去|去年|之所以|遗留|扫尾|了/;
/** Characters behind a year in which what is left of it may be told. */
const BEHIND = 8;

/** Years that are over and are worked for all the same, or that are not the one that is told of. */
export function yearsOver(text: string): readonly NumeralSlip[] {
  return [...sameYears(text), ...overAndPlanned(text), ...calledFor(text), ...metFor(text), ...turningYears(text)];
}

function sameYears(text: string): readonly NumeralSlip[] {
  if (!/展望|放眼/.test(text) || !/回[首顾望]/.test(text)) return NONE;
  return allMatches(text, SAME_YEAR).map((m) => {
    const message = `前面回顾的是${m[2]!}，这里展望的还是${m[2]!}，疑应为“${Number(m[1]) + 1}年”，请核对。`;
    return slipOf(m, Number(m[1]) + 1, message);
  });
}

function overAndPlanned(text: string): readonly NumeralSlip[] {
  if (!/20\d\d年[^，。；]{0,8}(?:收官|过去|帷幕|句号|结束)/.test(text)) return NONE;
  return lookingAhead(text, OVER).map((m) =>
    slipOf(m, Number(m[1]) + 1, `前面说${m[2]!}已经过去，这里要做的还是${m[2]!}的工作，请核对。`),
  );
}

function calledFor(text: string): readonly NumeralSlip[] {
  if (!text.includes('而')) return NONE;
  return lookingAhead(text, CALLED_FOR)
    .filter(isYearBefore)
    .map((m) => slipOf(m, Number(m[1]), `前面说的是${m[1]!}年的打算，这里要完成的是${m[2]!}的，请核对。`));
}

function metFor(text: string): readonly NumeralSlip[] {
  if (!text.includes('会') || !/(?:夺取|实现|完成).{0,4}20\d\d年/.test(text)) return NONE;
  return allMatches(text, MET_FOR)
    .filter((m) => isYearBefore(m) && !LOOKS_BACK.test(m[0]) && !MEETS_EARLY.test(m[0]))
    .map((m) => slipOf(m, Number(m[1]), `前面说召开的是${m[1]!}年的会，这里要完成的是${m[2]!}的，请核对。`));
}

function turningYears(text: string): readonly NumeralSlip[] {
  if (!/总结|回顾/.test(text) || !/20\d\d年.{0,4}(?:过去|结束|收官|句号)|[别走]了?.{0,6}20\d\d年/.test(text))
    return NONE;
  return allMatches(text, TURNING).flatMap((m): readonly NumeralSlip[] => {
    const { ends, left, told } = m.groups as Record<string, string | undefined>;
    const year = Number(ends ?? left);
    const sentence = text.slice(behindLast(text, '。！？', m.index), m.index + m[0].length);
    if (Math.abs(Number(told) - year) !== 1 || OF_THEN.test(sentence)) return NONE;
    const wrong = `${told!}年`;
    const message = `前面说过去的是${year}年，这里总结的是${wrong}，请核对。`;
    const start = m.index + m[0].lastIndexOf(wrong);
    return [{ start, wrong, rights: [`${year}年`], kind: 'year-order', message }];
  });
}

const lookingAhead = (text: string, form: RegExp): readonly RegExpExecArray[] =>
  allMatches(text, form).filter(
    ({ 0: told, index }) => !LOOKS_BACK.test(text.slice(index, index + told.length + BEHIND)),
  );

const isYearBefore = ({ 1: year, 2: wrong }: RegExpExecArray): boolean =>
  Number.parseInt(wrong!, 10) === Number(year) - 1;

/** The second year of a match, and the one that belongs there. */
function slipOf({ 0: told, index, 2: wrong }: RegExpExecArray, right: number, message: string): NumeralSlip {
  const start = index + told.lastIndexOf(wrong!);
  return { start, wrong: wrong!, rights: [`${right}年`], kind: 'year-order', message };
}
