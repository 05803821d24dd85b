import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { formatCount, parseChineseNumeral } from '../../text/numerals';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
/** What a line with such a span holds: asked before it is looked for. */
const MAY_SPAN = /(?:19|20)\d\d年?[^。；]{0,14}(?:到|至|—)[^。；]{0,4}(?:19|20)\d\d年?[^。；]{0,24}[年载秋]/;
/** 从2016年建厂到2026年，我们走过了整整十年 */
const SPAN =
  /(?<!\d)((?:19|20)\d\d)年(?:(\d{1,2})月(?:\d{1,2}日)?)?([^。；！？\d]{0,14}?)(?:到|至)(?:了|今年的?|如今的?|现在的?)?((?:19|20)\d\d)年(?:(\d{1,2})月(?:\d{1,2}日)?)?([^。；！？\d]{0,8})(?:，|(?=整整|足足|已经?整整))([^。；！？\d]{0,14}?)(?<![第每前后头这那近超约个\d一二三四五六七八九十几数百])(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(多|余|来)?个?(?:年(?![级度代前后初底末中终间规计]|来)|载(?!体)|春秋|周年|年头)/g;
/** A span of years is about the whole of it only where it is passed through. */
const PASSED = new RegExp(words('years that passed'));
/** Years of a part of it. */
const PART = new RegExp(words('years of a part'));

/** Spans of years that the two years before them do not have. */
export function wrongYearSpans(text: string): readonly NumeralSlip[] {
  if (!MAY_SPAN.test(text)) return NONE;
  return allMatches(text, SPAN).flatMap((m): readonly NumeralSlip[] => {
    const [written, from, month, , to, otherMonth, behind, told, counted, more] = m as unknown as string[];
    if (PART.test(`${behind}${told}`) || !PASSED.test(told!)) return NONE;
    const isHan = !/\d/.test(counted!);
    const count = isHan ? parseChineseNumeral(counted!) : Number(counted);
    const years = Number(to) - Number(from);
    if (count === undefined || years < 1) return NONE;
    // 从2016年12月到2026年3月 is nine full years, and so may be what has one month only
    const hasMonth = month !== undefined || otherMonth !== undefined;
    const mayBeLess = hasMonth && !(Number(otherMonth) >= Number(month));
    const fewest = mayBeLess ? years - 1 : years;
    // both years may be counted, and 六个年头 counts each that had begun; 十多年 is anything up to twenty
    const isOfCalendar = written!.endsWith('秋') || text[m.index + written!.length] === '头';
    const most = years + (!isOfCalendar && isToTheMonth(told!, month, otherMonth) ? 0 : 1);
    const isMeant = more === undefined ? count >= fewest && count <= most : count <= years && years < count + 10;
    if (isMeant) return NONE;
    const start = m.index + written!.lastIndexOf(counted!);
    const right = isHan ? formatCount(years) : String(years);
    const span = mayBeLess ? `${fewest}到${years}` : years;
    const message = `从${from!}年到${to!}年是${span}年，这里说的是${counted!}${more ?? ''}年，请核对。`;
    return [
      {
        start,
        wrong: counted!,
        rights: more === undefined && !mayBeLess ? [right] : [],
        kind: 'year-span',
        message,
        severity: 'warning',
      },
    ];
  });
}

/** 2021年3月到2025年3月整整五年: who tells both months, and says that it was the whole of it, counts no year that had begun only. */
const isToTheMonth = (told: string, month: string | undefined, otherMonth: string | undefined): boolean =>
  month !== undefined &&
  otherMonth !== undefined &&
  /整整|足足/.test(told) &&
  Number(otherMonth) - Number(month) < MONTHS_OF_HALF;
const MONTHS_OF_HALF = 6;
