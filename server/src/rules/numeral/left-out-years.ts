import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

/** 总结2024年工作，部署2026年任务: a year is left out. */
const LOOKED_AT =
  /(?:总结|回顾)了?((?:19|20)\d\d)年(?!至|到|—)([^。；\d]{0,30}?)(?:部署|安排|研究|布置)((?:19|20)\d\d)年(?!至|到|—|前|底)[^，。；\d]{0,10}(?:工作|任务)/g;
/** 2019年建村以来, 2021年换届之后的几年: the year only begins what is looked back at. */
const BEGINS = /以来|至今|迄今|开始|[起之以]后|[起初]，/;

/** Years that work is planned for and that do not follow the one looked back at. */
export function leftOutYears(text: string): readonly NumeralSlip[] {
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
