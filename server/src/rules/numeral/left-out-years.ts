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

/** Years that work is planned for and that do not follow the one looked back at. */
export function leftOutYears(text: string): readonly NumeralSlip[] {
  return [...sameYears(text), ...yearsApart(text)];
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
