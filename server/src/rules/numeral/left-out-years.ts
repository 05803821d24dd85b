import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** 总结2024年工作，部署2026年任务: a year is left out. */
const LOOKED_AT =
  /(?:总结|回顾)了?((?:19|20)\d\d)年(?!至|到|—)([^。；\d]{0,30}?)(?:部署|安排|研究|布置|谋划)((?:19|20)\d\d)年(?!至|到|—|前|底)[^，。；\d]{0,10}(?:工作|任务)/g;
/** 2019年建村以来, 2021年换届之后的几年: the year only begins what is looked back at. */
const BEGINS = /以来|至今|迄今|开始|[起之以]后|[起初]，/;

/** 回首2024年……；展望2024年: looked back at and ahead to, and not what was looked ahead to then. */
const SAME_YEAR =
  /(?:回首|回顾|回望)了?(?:即将|刚刚)?(?:过去的)?(20\d\d)年(?!至|到|—|[上下]半年|第?[一二三四]季度|\d|以来)(?:[^\d]|(?!20\d\d年)\d){0,200}?(?<!(?:曾|年初|当初|当时)[^，。；]{0,8})(?:展望|放眼)(?:崭新的|新的|充满希望的)?(\1年)(?!至|到|—|[上下]半年|第?[一二三四]季度|\d|[底末后及时初]|以后|之后)/g;

function sameYears(text: string): readonly NumeralSlip[] {
  if (!/展望|放眼/.test(text) || !/回[首顾望]/.test(text)) return [];
  return allMatches(text, SAME_YEAR).map(({ 0: told, index, 1: year, 2: wrong }) => {
    const right = `${Number(year) + 1}年`;
    const message = `前面回顾的是${wrong!}，这里展望的还是${wrong!}，疑应为“${right}”，请核对。`;
    const start = index + told.length - wrong!.length;
    return { start, wrong: wrong!, rights: [right], kind: 'year-order', message };
  });
}

/** 2025年已经收官，…要做好2025年的工作: a year that is over is no year of work to come. */
const OVER =
  /(?<!\d)(20\d\d)年(?:的工作|各项工作|全年工作)?(?:已经|已|圆满|顺利|胜利){1,2}(?:收官|过去|落下帷幕|画上句号|结束)(?:[^\d]|(?!20\d\d年)\d){1,90}?(?:要|将|让我们|谋划)[^，。；！？\d]{0,8}?(?:做好|抓好|谋划好?|(?<=谋划)好?|部署|安排好?|干好|迎战|决战|奋战)(?:好)?(?:崭新的|新的)?(\1年)(?:的)?(?:各项|全年|全部|重点|主要)?(?:工作|任务|目标任务)(?!总结|收尾|扫尾|考核|盘点|评价|述职|回顾|验收)/g;
/** 2025年的蓝图已经绘就，…为圆满完成2024年目标任务而努力: what is called for at the end is of the year of the plans. */
const CALLED_FOR =
  /(?<!\d)(20\d\d)年(?:的|度)?(?:[^，。；！？\d]{0,6})(?:蓝图|号角|征程|画卷|目标|任务|大幕|航船)(?:已经?|业已)(?:绘就|吹响|开启|展开|铺展|明确|确定|下达|拉开|启航)[^。！？\d]{1,60}?(?:完成|实现|夺取|开创|谱写)[^，。；\d]{0,8}?(20\d\d年)[^，。；\d]{0,14}?而(?:不懈|共同|努力|团结)?(?:努力|奋斗|拼搏|奋进)(?=[。！])/g;

/** 回顾过去一年……完成2025年任务, 2025年遗留的改厕任务: the year that is over is looked back at, or something of it is left. */
const LOOKS_BACK = /回顾|回望|过去的?一年|一年来|刚刚过去|去年|之所以|遗留|扫尾|了/;
/** Characters behind a year in which what is left of it may be told. */
const BEHIND = 8;

function yearsOver(text: string): readonly NumeralSlip[] {
  const asked = (form: RegExp): readonly RegExpExecArray[] =>
    allMatches(text, form).filter(
      ({ 0: told, index }) => !LOOKS_BACK.test(text.slice(index, index + told.length + BEHIND)),
    );
  const over = /20\d\d年[^，。；]{0,8}(?:收官|过去|帷幕|句号|结束)/.test(text) ? asked(OVER) : NONE;
  const slips = over.map(({ 0: told, index, 1: year, 2: wrong }): NumeralSlip => {
    const start = index + told.lastIndexOf(wrong!);
    const message = `前面说${wrong!}已经过去，这里要做的还是${wrong!}的工作，请核对。`;
    return { start, wrong: wrong!, rights: [`${Number(year) + 1}年`], kind: 'year-order', message };
  });
  for (const { 0: told, index, 1: year, 2: wrong } of text.includes('而') ? asked(CALLED_FOR) : NONE) {
    if (Number.parseInt(wrong!, 10) !== Number(year) - 1) continue;
    const start = index + told.lastIndexOf(wrong!);
    const message = `前面说的是${year!}年的打算，这里要完成的是${wrong!}的，请核对。`;
    slips.push({ start, wrong: wrong!, rights: [`${year!}年`], kind: 'year-order', message });
  }
  return slips;
}

/** Years that work is planned for and that do not follow the one looked back at. */
export function leftOutYears(text: string): readonly NumeralSlip[] {
  return [...sameYears(text), ...yearsApart(text), ...yearsOver(text), ...metFor(text)];
}

/** What tells that only a part of a year is looked back at, or planned. */
const PART_OF_YEAR = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'part of a year'));
/** 工作, 各项目标任务: what any year has; 征兵工作 may be planned where 招生工作 of the same year is over. */
const OF_ANY_WORK =
  /年(?:度|的|全年)?(?:全[省市县区旗镇乡校院厂局系体][统会]?|我[省市县区旗镇乡校院厂局]|各项|重点|主要|全年|工作|目标|任务|的|经济社会发展)*$/;

/** 总结2024年工作，部署2024年任务: nobody plans the year that is looked back at. */
function sameYear({ told, index, year, between }: LookedAt): readonly NumeralSlip[] {
  const planned = told.slice(told.lastIndexOf(year));
  if (PART_OF_YEAR.test(between) || PART_OF_YEAR.test(planned) || !OF_ANY_WORK.test(planned)) return [];
  const wrong = `${year}年`;
  const message = `前面总结的是${wrong}，这里部署的还是${wrong}，请核对。`;
  const start = index + told.lastIndexOf(wrong);
  return [{ start, wrong, rights: [`${Number(year) + 1}年`], kind: 'year-order', message }];
}

interface LookedAt {
  readonly told: string;
  readonly index: number;
  readonly year: string;
  readonly between: string;
}

/** 召开2026年……会……为夺取2025年夏粮丰收: a meeting of a year calls for nothing of the one before. */
const MET_FOR =
  /(?:召开|举行|举办)(?:的是)?(?:全[省市县区旗镇乡校院厂])?(20\d\d)年(?:度)?(?!至|到|—)[^，。；！？\d]{2,24}会(?:议)?[^\d]{1,160}?为(?:圆满|全面|努力|奋力)?(?:夺取|实现|完成)(?:我[省市县区旗镇乡])?(20\d\d年)(?!底|初|末|以来)[^，。；！？\d]{2,16}?(?:而|打)/g;

function metFor(text: string): readonly NumeralSlip[] {
  if (!/20\d\d年[^。]*会/.test(text) || !/(?:夺取|实现|完成).{0,4}20\d\d年/.test(text)) return NONE;
  return allMatches(text, MET_FOR).flatMap(({ 0: told, index, 1: year, 2: wrong }): readonly NumeralSlip[] => {
    if (Number.parseInt(wrong!, 10) !== Number(year) - 1 || LOOKS_BACK.test(told)) return NONE;
    const start = index + told.lastIndexOf(wrong!);
    const message = `前面说召开的是${year!}年的会，这里要完成的是${wrong!}的，请核对。`;
    return [{ start, wrong: wrong!, rights: [`${year!}年`], kind: 'year-order', message }];
  });
}

const DONE = wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'done at a time');
/** 将于去年12月建成 · 已于明年3月开工: the word of time before it is of the other direction. */
const TO_COME_IN_THE_PAST = new RegExp(
  `(?<![原本曾])(?<!原计划|原定|当时|当初|曾经|起初|一度)((?:即?将|拟|预计)于)(去年|前年|上个?月|上周|上季度|昨天|昨日|前天)(?![^，。；！？]*(?:的|(?<!\\d月|份)上(?!旬|半年)|内|(?<!\\d月|份)中(?!旬)|基础))(?=(?:年?底|年?末|初|\\d{1,2}月|[上中下]旬|[上下]半年)?[^，。；！？的]{0,12}(?:${DONE}))`,
  'g',
);
const DONE_IN_THE_FUTURE = new RegExp(
  `((?<!不|早)(?:已经?|业已|早已)于)(明年|后年|下个?月|下周|明天|明日|后天)(?=(?:的)?(?:年?底|年?末|初|\\d{1,2}月|[上中下]旬|[上下]半年)?[^，。；！？的]{0,12}(?:${DONE}))`,
  'g',
);

/** What is to come at a time that is over, and what is done at a time to come. */
export function timesTurned(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, told: string): void => {
    const sentence = /[^。！？]*$/.exec(text.slice(0, m.index))![0];
    // of a plan of then nothing is said
    if (/原计划|原定|当时|当年|那时|曾|文件|合同|[“‘]$/.test(sentence)) return;
    const message = `“${m[1]!}”说的是${told}，“${m[2]!}”却不是，请核对。`;
    slips.push({ start: m.index, wrong: m[0], rights: [], kind: 'time-turned', message });
  };
  if (/[将拟计]于[去前上昨]/.test(text)) for (const m of allMatches(text, TO_COME_IN_THE_PAST)) add(m, '将来');
  if (/[已经]于[明后下]/.test(text)) for (const m of allMatches(text, DONE_IN_THE_FUTURE)) add(m, '已经过去的事');
  return slips;
}

function yearsApart(text: string): readonly NumeralSlip[] {
  if (!text.includes('总结') && !text.includes('回顾')) return [];
  return allMatches(text, LOOKED_AT).flatMap(
    ({ 0: told, index, 1: past, 2: between, 3: planned }): readonly NumeralSlip[] => {
      const years = Number(planned) - Number(past);
      if (years === 0) return sameYear({ told, index, year: past!, between: between! });
      if (years === 1 || BEGINS.test(between!)) return [];
      // 研究谋划2027年省运会: one thing may be thought of years before
      const at = told.lastIndexOf(planned!);
      if (told.slice(0, at).endsWith('谋划') && !OF_ANY_WORK.test(told.slice(at))) return [];
      const wrong = `${planned!}年`;
      const message = `前面总结的是${past!}年，这里部署的是${wrong}，不相接，请核对。`;
      const start = index + told.lastIndexOf(wrong);
      return [{ start, wrong, rights: [`${Number(past) + 1}年`], kind: 'year-order', message }];
    },
  );
}
