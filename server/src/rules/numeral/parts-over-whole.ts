import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

/** What of a thing differs from place to place and time to time: of 雨量80毫米 and 车程2小时 a part has more than the whole. */
const OF_NO_PARTS = new Set(['%', '％', '‰', '毫米', '米', '公里', '小时', '天', '元', '公斤', '斤']);
const COUNTS_PARTS = measuresOf()
  .split('|')
  .filter((word) => !OF_NO_PARTS.has(word))
  .join('|');
const MEASURE = `[万亿]?(?:${COUNTS_PARTS})`;
/** 脱贫户312户，其中有劳动力的326户: what is one part of another number. */
const PART = new RegExp(
  `(?<![\\d.．第约近超])(\\d{1,7}(?:\\.\\d{1,3})?)(${MEASURE})(?![以多余次]|左右)([^，。；、：！？\\d]{0,8})[，；（](?:其中|里面)，?([^，。；：、！？\\d]{0,14}?)(?<![\\d.约近超])(\\d{1,7}(?:\\.\\d{1,3})?)\\2(?![以多余次]|左右)`,
  'g',
);
/** By how much something grew, or what is of each: the part may be more than that. */
const NO_WHOLE = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'no whole of parts'));
/** What is held against a part: 其中最多的一天50件 is of no such whole, and a plan may be more than what was done. */
const NO_PART = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'no part of one'));
/** Characters before the whole that tell what it is. */
const REACH = 10;
const NONE: readonly never[] = Object.freeze([]);

/** Parts that are more than the whole they are told to be of. */
export function partsOverWhole(text: string): readonly NumeralSlip[] {
  if (!/\d[^，。；]{1,12}[，；（](?:其中|里面)/.test(text)) return NONE;
  return allMatches(text, PART).flatMap((m): readonly NumeralSlip[] => {
    const [written, whole, measure, noun, name, part] = m as unknown as string[];
    if (!(Number(part) > Number(whole))) return NONE;
    const before = /[^，。；：！？]*$/.exec(text.slice(Math.max(0, m.index - REACH), m.index))![0];
    if (NO_WHOLE.test(before + noun!) || NO_PART.test(name!)) return NONE;
    const wrong = `${part!}${measure!}`;
    const start = m.index + written!.length - wrong.length;
    const message = `“其中”的${wrong}比前面的${whole!}${measure!}还多，请核对。`;
    return [{ start, wrong, rights: [], kind: 'part', message, severity: 'warning' }];
  });
}

/** 127件、203批、98件，三项合计428件（批）: figures of several measures that are added up. */
const ADDED =
  /(?<!\d)([两二三四五六七八九])(?:项|类|者|方面)(?:合计|共计|总计|加起来|相加)(?:共|为|是|达|就?有)?(\d{1,7})(?!\d*[.%％万亿余多])/g;
const FIGURE = /(?<![\d.．第约近超])\d{1,7}(?:\.\d+)?(?!\d)(?:[%％万亿余多年月日]|\p{Script=Han})/gu;
const COUNTS = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 } as const;

/** Totals of so many items, each with its own figure before it in the sentence, that these do not give. */
export function wrongTotalsOfItems(text: string): readonly NumeralSlip[] {
  if (!/[项类者面](?:合计|共计|总计|加起来|相加)/.test(text)) return NONE;
  return allMatches(text, ADDED).flatMap((m): readonly NumeralSlip[] => {
    const [written, count, total] = m as unknown as [string, keyof typeof COUNTS, string];
    const told = /[^。！？；]*$/.exec(text.slice(0, m.index))![0];
    const figures = allMatches(told, FIGURE).map(([figure]) => figure);
    if (figures.length !== COUNTS[count] || figures.some((figure) => /[.%％万亿余多年月日]/.test(figure))) return NONE;
    const sum = figures.reduce((all, figure) => all + Number.parseInt(figure, 10), 0);
    if (sum === Number(total) || Math.abs(sum / Number(total) - 1) > MAX_SHARE_OFF) return NONE;
    const start = m.index + written.length - total.length;
    const message = `前面${count}项加起来是${sum}，这里说的是${total}，请核对。`;
    return [{ start, wrong: total, rights: [String(sum)], kind: 'whole', message, severity: 'warning' }];
  });
}

/** Share of the total that a slip of the pen is off. */
const MAX_SHARE_OFF = 0.25;
