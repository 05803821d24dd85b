import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { behindInSentence, LONGEST_SENTENCE } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import { MAX_SHARE_OF_SLIP } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

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

/** Parts that are more than the whole they are told to be of. */
export function partsOverWhole(text: string): readonly NumeralSlip[] {
  if (!/\d[^，。；]{1,12}[，；（](?:其中|里面)/.test(text)) return NONE;
  return allMatches(text, PART).flatMap((m): readonly NumeralSlip[] => {
    const [written, whole, measure, noun, name, part] = m as unknown as string[];
    if (!(Number(part) > Number(whole))) return NONE;
    const before = behindInSentence(text, m.index, REACH, '，。；：！？');
    if (NO_WHOLE.test(before + noun!) || NO_PART.test(name!)) return NONE;
    if (isOfEarlier(behindInSentence(text, m.index, LONGEST_SENTENCE, '。！？'), `${measure!}`, Number(part)))
      return NONE;
    const wrong = `${part!}${measure!}`;
    const start = m.index + written!.length - wrong.length;
    const message = `“其中”的${wrong}比前面的${whole!}${measure!}还多，请核对。`;
    return [{ start, wrong, rights: [], kind: 'part', message, severity: 'warning' }];
  });
}

/** 共有12人，7人在一线，5人在后方，其中9人是党员: 其中 goes back to a figure further on in front. */
const isOfEarlier = (before: string, measure: string, part: number): boolean =>
  allMatches(before, FIGURE).some(([figure]) => figure.endsWith(measure) && Number.parseFloat(figure) >= part);

/**
 * 127件、203批、98件，三项合计428件（批）: figures of several measures that are added up. · 东区400个，西区350个，南区550个，三个片区
 * 合计新增1200个
 */
const ADDED =
  /(?<!\d)([两二三四五六七八九])(?:项|类|者|方面|个?\p{Script=Han}{1,4}?)(?:合计|共计|总计|加起来|相加|总共|一共)(?:共|为|是|达|就?有|\p{Script=Han}{2,4}?)?(\d{1,7})(?!\d*[.%％万亿余多])/gu;
/** What is added up as items may have several measures. */
const OF_ITEMS = /^.(?:项|类|者|方面)/;
const FIGURE = /(?<![\d.．第约近超])\d{1,7}(?:\.\d+)?(?!\d)(?:[%％万亿余多年月日]|\p{Script=Han})/gu;
const COUNTS = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 } as const;

/** Totals of so many items, each with its own figure before it in the sentence, that these do not give. */
export function wrongTotalsOfItems(text: string): readonly NumeralSlip[] {
  if (!/[两二三四五六七八九][^，。；\d]{1,6}(?:合计|共计|总计|加起来|相加|[总一]共)/.test(text)) return NONE;
  return allMatches(text, ADDED).flatMap((m): readonly NumeralSlip[] => {
    const [written, count, total] = m as unknown as [string, keyof typeof COUNTS, string];
    const told = behindInSentence(text, m.index, LONGEST_SENTENCE, '。！？；');
    // figures in front of what is read would go uncounted
    if (told.length === LONGEST_SENTENCE) return NONE;
    const figures = allMatches(told, FIGURE).map(([figure]) => figure);
    if (figures.length !== COUNTS[count] || figures.some((figure) => /[.%％万亿余多年月日]/.test(figure))) return NONE;
    const measure = text[m.index + written.length];
    const isOfOne = !/[减较比拆每均]|同期|其中/.test(told) && figures.every((figure) => figure.at(-1) === measure);
    if (!isOfOne && !OF_ITEMS.test(written)) return NONE;
    const sum = figures.reduce((all, figure) => all + Number.parseInt(figure, 10), 0);
    if (sum === Number(total) || Math.abs(sum / Number(total) - 1) > MAX_SHARE_OF_SLIP) return NONE;
    const start = m.index + written.length - total.length;
    const message = `前面${count}项加起来是${sum}，这里说的是${total}，请核对。`;
    return [{ start, wrong: total, rights: [String(sum)], kind: 'whole', message, severity: 'warning' }];
  });
}

/** 我街道共有12个社区。……13个社区……全覆盖: how many there are, and a larger number of which all are told. */
const PLACES_OF_ALL =
  /(?:共有|现有|现辖|下辖|共辖|辖有?)(?<all>\d{1,4})个(?<noun>行政村|自然村|社区|街道|乡镇|村|镇|乡)(?![级民委])(?<between>[^\n\d]{0,60}?)(?<![第约近超余前后这那])(?<part>\d{1,4})个\k<noun>(?![级民委])[^。！？，；\d]{0,30}(?:全覆盖|全部|实现覆盖)/g;
/** Others are told of as well, or there will be more of them. */
const OF_OTHER_PLACES = /全[省市县区国镇乡]|[新增][增设]|拆分|调整|合并|联合|其他|以及|[周临邻另跨原]/;
/** How many more may be a slip; of many more another place is told. */
const MAX_MORE = 3;

/** More places than there are. */
export function morePlacesThanAll(text: string): readonly NumeralSlip[] {
  if (!/\d个/.test(text) || !/全覆盖|全部|覆盖/.test(text) || !/[共现下]有?|辖/.test(text)) return NONE;
  return allMatches(text, PLACES_OF_ALL).flatMap((m): readonly NumeralSlip[] => {
    const { all, noun, between, part } = m.groups as Record<string, string>;
    const more = Number(part) - Number(all);
    if (more <= 0 || more > MAX_MORE || OF_OTHER_PLACES.test(between!)) return NONE;
    const wrong = `${part!}个`;
    const start = m.index + m[0].lastIndexOf(`${wrong}${noun!}`);
    const message = `前面说共有${all!}个${noun!}，这里说的是${wrong}，请核对。`;
    return [{ start, wrong, rights: [`${all!}个`], kind: 'part', message, severity: 'information' }];
  });
}
