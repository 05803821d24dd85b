import { allMatches } from '../../text/matches';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

/** What a line with such a span holds: asked before it is looked for. */
const MAY_SPAN = /(?:19|20)\d\d年?[^。；]{0,14}(?:到|至|—)[^。；]{0,4}(?:19|20)\d\d年?[^。；]{0,24}[年载秋]/;
/** 从2016年建厂到2026年，我们走过了整整十年 */
const SPAN =
  /(?<!\d)((?:19|20)\d\d)年([^。；！？\d]{0,14}?)(?:到|至)(?:了|今年的?|如今的?|现在的?)?((?:19|20)\d\d)年([^。；！？\d]{0,8})，([^。；！？\d]{0,14}?)(?<![第每前后头这那近超约\d一二三四五六七八九十几数百])(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(多|余|来)?个?(?:年(?![级度代前后初底末中终间]|来)|载(?!体)|春秋|周年|年头)/g;
/** A span of years is about the whole of it only where it is passed through. */
const PASSED =
  /走过|历经|经历|经过|已经?|整整|度过|跨越|奋斗|风雨|一晃|转眼|弹指|坚守|耕耘|坚持|用了|花了|时隔|前后|历时|即将迎来|迎来|不知不觉|足足|这|，?$/;
/** Years of a part of it. */
const PART = /其中|平均|每|近|约|超|不到|不足|第|先后|连续|计划|规划|头|前|后|提前|推迟|缩短|延长|任期|有/;

/** Spans of years that the two years before them do not have. */
export function wrongYearSpans(text: string): readonly NumeralSlip[] {
  if (!MAY_SPAN.test(text)) return NONE;
  return allMatches(text, SPAN).flatMap((m): readonly NumeralSlip[] => {
    const [written, from, , to, behind, told, counted, more] = m as unknown as string[];
    if (PART.test(`${behind}${told}`) || !PASSED.test(told!)) return NONE;
    const isHan = !/\d/.test(counted!);
    const count = isHan ? parseChineseNumeral(counted!) : Number(counted);
    const years = Number(to) - Number(from);
    if (count === undefined || years < 1) return NONE;
    // both years may be counted; 十多年 is anything up to twenty
    const isMeant = more === undefined ? count === years || count === years + 1 : count <= years && years < count + 10;
    if (isMeant) return NONE;
    const start = m.index + written!.lastIndexOf(counted!);
    const right = isHan ? formatChineseNumeral(years) : String(years);
    const message = `从${from!}年到${to!}年是${years}年，这里说的是${counted!}${more ?? ''}年，请核对。`;
    return [
      {
        start,
        wrong: counted!,
        rights: more === undefined ? [right] : [],
        kind: 'year-span',
        message,
        severity: 'warning',
      },
    ];
  });
}

const NONE: readonly never[] = Object.freeze([]);
