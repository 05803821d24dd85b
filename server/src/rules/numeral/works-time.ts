import wordingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const YEAR = '前年|去年|今年|明年|后年|(?:19|20)\\d\\d年';
/** 去年3月开工，总工期24个月，将于今年3月如期建成: in time means when the months are over. */
const IN_TIME = new RegExp(
  `(?<from>${YEAR})(?<month>\\d{1,2})月(?:\\d{1,2}日|[初中底末]|[上中下]旬)?(?:正式|全面)?(?:开工|动工|破土)[^。；！？]{0,20}?(?:总?工期|建设周期|建设工期)(?:为|共|约)?(?<months>\\d{1,2})个月(?<between>[^！？]{0,60}?)(?<to>${YEAR})(?<end>\\d{1,2})月(?:\\d{1,2}日|[初中底末]|[上中下]旬)?(?:如期|按期|按时)(?:建成|竣工|完工|通车|投用|投产|交付)`,
  'g',
);
const RELATIVE = ['前年', '去年', '今年', '明年', '后年'];
/** Months that the first and the last of them may be counted with, or a works day may slip. */
const MAX_MONTHS_OFF = 2;
const CHANGED = /提前|延|停工|缓建|复工|二期|其中/;
/** 主体工程已于2024年8月按期完工: the end is told of the whole works where the clause names nothing of its own. */
const OF_THE_WHOLE = new RegExp(
  `(?:^|[，。；])(?:${wordingsFor(wordingTable, 'figures-of-things-wordings.tsv', 'of whole works')}){0,7}$`,
);

/** Ends of works that come in time, and before or after their months are over. */
export function wrongWorksTimes(text: string): readonly NumeralSlip[] {
  if (!/工期|周期/.test(text) || !/[如按][期时]/.test(text)) return NONE;
  return allMatches(text, IN_TIME).flatMap((m): readonly NumeralSlip[] => {
    const { from, month, months, between, to, end } = m.groups as Record<string, string>;
    const years = yearOf(to!) - yearOf(from!);
    // 去年 and 2025年 cannot be held against each other
    if (CHANGED.test(m[0]) || !OF_THE_WHOLE.test(between!) || Math.abs(years) > 20) return NONE;
    const passed = years * 12 + Number(end) - Number(month);
    if (Math.abs(passed - Number(months)) <= MAX_MONTHS_OFF) return NONE;
    const wrong = `${to!}${end!}月`;
    const start = m.index + m[0].lastIndexOf(wrong);
    const message = `从${from!}${month!}月起，${months!}个月以后不是${wrong}，请核对。`;
    return [{ start, wrong, rights: [], kind: 'works-time', message, severity: 'warning' }];
  });
}

/** A year, or how many it is from this one. */
const yearOf = (year: string): number => (/\d/.test(year) ? Number.parseInt(year, 10) : RELATIVE.indexOf(year) - 2);
