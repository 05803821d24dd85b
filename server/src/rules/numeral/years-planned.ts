import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
/** A span of years, or a day of one, is no year of work. */
const NO_SPAN = '(?!至|到|—)';
/** 总结2024年工作，部署2026年任务: a year is left out. */
const LOOKED_AT = new RegExp(
  `(?:总结|回顾)了?(?<past>(?:19|20)\\d\\d)年${NO_SPAN}(?<between>[^。；\\d]{0,30}?)(?:部署|安排|研究|布置|谋划)(?<planned>(?:19|20)\\d\\d)年${NO_SPAN}(?!前|底)[^，。；\\d]{0,10}(?:工作|任务)`,
  'g',
);
/** 2019年建村以来, 2021年换届之后的几年: the year only begins what is looked back at. */
const BEGINS = /以来|至今|迄今|开始|[起之以]后|[起初]，/;
/** What tells that only a part of a year is looked back at, or planned. */
const PART_OF_YEAR = once(() => new RegExp(words('part of a year')));
/** 工作, 各项目标任务: what any year has; 征兵工作 may be planned where 招生工作 of the same year is over. */
const OF_ANY_WORK =
  /年(?:度|的|全年)?(?:全[省市县区旗镇乡校院厂局系体][统会]?|我[省市县区旗镇乡校院厂局]|各项|重点|主要|全年|工作|目标|任务|的|经济社会发展)*$/;

/** Years of which the work is planned where the one before them has not been looked back at, or is the same. */
export function plannedYears(text: string): readonly NumeralSlip[] {
  if (!text.includes('总结') && !text.includes('回顾')) return NONE;
  return allMatches(text, LOOKED_AT).flatMap((m): readonly NumeralSlip[] => {
    const { past, between, planned } = m.groups as { past: string; between: string; planned: string };
    const years = Number(planned) - Number(past);
    const start = m.index + m[0].lastIndexOf(planned);
    const work = m[0].slice(m[0].lastIndexOf(planned));
    if (years === 1 || BEGINS.test(between)) return NONE;
    const isOfAnyWork = OF_ANY_WORK.test(work);
    const wrong = `${planned}年`;
    const slip = { start, wrong, rights: [`${Number(past) + 1}年`], kind: 'year-order' };
    if (years === 0) {
      if (PART_OF_YEAR().test(between) || PART_OF_YEAR().test(work) || !isOfAnyWork) return NONE;
      return [{ ...slip, message: `前面总结的是${wrong}，这里部署的还是${wrong}，请核对。` }];
    }
    // 研究谋划2027年省运会: one thing may be thought of years before
    if (m[0].slice(0, start - m.index).endsWith('谋划') && !isOfAnyWork) return NONE;
    return [{ ...slip, message: `前面总结的是${past}年，这里部署的是${wrong}，不相接，请核对。` }];
  });
}
