import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

/** 总结2024年工作，部署2026年任务: a year is left out. */
const LOOKED_AT =
  /(?:总结|回顾)了?((?:19|20)\d\d)年(?!至|到|—)([^。；\d]{0,30}?)(?:部署|安排|研究|布置)((?:19|20)\d\d)年(?!至|到|—|前|底)[^，。；\d]{0,10}(?:工作|任务)/g;
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
  /(?<!\d)(20\d\d)年(?:的工作|各项工作|全年工作)?(?:已经|已|圆满|顺利|胜利){1,2}(?:收官|过去|落下帷幕|画上句号|结束)(?:[^\d]|(?!20\d\d年)\d){1,90}?(?:做好|抓好|谋划好?|部署|安排好?|干好|迎战|决战|奋战)(?:好)?(?:崭新的|新的)?(\1年)(?:的)?(?:各项|全年|全部|重点|主要)?(?:工作|任务|目标任务)(?!总结|收尾|扫尾|考核|盘点|评价|述职|回顾|验收)/g;
/** 2025年的蓝图已经绘就，…为圆满完成2024年目标任务而努力: what is called for at the end is of the year of the plans. */
const CALLED_FOR =
  /(?<!\d)(20\d\d)年(?:的|度)?(?:[^，。；！？\d]{0,6})(?:蓝图|号角|征程|画卷|目标|任务|大幕|航船)(?:已经?|业已)(?:绘就|吹响|开启|展开|铺展|明确|确定|下达|拉开|启航)[^。！？\d]{1,60}?(?:完成|实现|夺取|开创|谱写)[^，。；\d]{0,8}?(20\d\d年)[^，。；\d]{0,14}?而(?:不懈|共同|努力|团结)?(?:努力|奋斗|拼搏|奋进)/g;

function yearsOver(text: string): readonly NumeralSlip[] {
  const over = /20\d\d年[^，。；]{0,8}(?:收官|过去|帷幕|句号|结束)/.test(text) ? allMatches(text, OVER) : NONE;
  const slips = over.map(({ 0: told, index, 1: year, 2: wrong }): NumeralSlip => {
    const start = index + told.lastIndexOf(wrong!);
    const message = `前面说${wrong!}已经过去，这里要做的还是${wrong!}的工作，请核对。`;
    return { start, wrong: wrong!, rights: [`${Number(year) + 1}年`], kind: 'year-order', message };
  });
  for (const { 0: told, index, 1: year, 2: wrong } of text.includes('而') ? allMatches(text, CALLED_FOR) : NONE) {
    if (Number.parseInt(wrong!, 10) !== Number(year) - 1) continue;
    const start = index + told.lastIndexOf(wrong!);
    const message = `前面说的是${year!}年的打算，这里要完成的是${wrong!}的，请核对。`;
    slips.push({ start, wrong: wrong!, rights: [`${year!}年`], kind: 'year-order', message });
  }
  return slips;
}

const NONE: readonly never[] = Object.freeze([]);

/** Years that work is planned for and that do not follow the one looked back at. */
export function leftOutYears(text: string): readonly NumeralSlip[] {
  return [...sameYears(text), ...yearsApart(text), ...yearsOver(text)];
}

function yearsApart(text: string): readonly NumeralSlip[] {
  if (!text.includes('总结') && !text.includes('回顾')) return [];
  return allMatches(text, LOOKED_AT).flatMap(
    ({ 0: told, index, 1: past, 2: between, 3: planned }): readonly NumeralSlip[] => {
      const years = Number(planned) - Number(past);
      if (years === 0 || years === 1 || BEGINS.test(between!)) return [];
      const wrong = `${planned!}年`;
      const message = `前面总结的是${past!}年，这里部署的是${wrong}，不相接，请核对。`;
      const start = index + told.lastIndexOf(wrong);
      return [{ start, wrong, rights: [`${Number(past) + 1}年`], kind: 'year-order', message }];
    },
  );
}
