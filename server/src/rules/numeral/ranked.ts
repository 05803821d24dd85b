import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
/** What a line with such an order holds. */
const MAY_RANK = /[由从][高低多少大小]到/;
/** 按完成率由高到低排列，……；the sentence that goes on from it. */
const RANKED = new RegExp(
  `(?:按照?|依)([^，。；：]{0,12}?)(${words('falling order')}|${words('rising order')})(?:的?顺序|次序|依次)?(?:排列|排序|排名|排队)?(?:，|依次|分别|为|是|的|前)([^。；！？]{4,90})`,
  'g',
);
const RISES = new RegExp(`^${words('rising order')}$`);
const FIGURE = '(\\d{1,7}(?:\\.\\d{1,3})?)';
const UNIT = '([万亿]?(?:[%％]|\\p{Script=Han}{1,2}?))';
/** 分别为98%、95%、92% */
const ROW = new RegExp(
  `(?:分别|依次)(?:为|是)(${FIGURE}${UNIT}(?:[、，和]\\d[\\d.]*\\3){2,10})(?![\\d.])(?=[，。；！？（]|$)`,
  'u',
);
/** 城关镇98%、石桥镇95%、柳河乡92% */
const NAMED_ROW = new RegExp(
  `(?:^|为|是|有|，|：)(?!依次|分别)(\\p{Script=Han}{2,8}${FIGURE}${UNIT}(?:[、，和]\\p{Script=Han}{2,8}\\d[\\d.]*\\3){2,10})(?![\\d.])(?=[，。；！？（]|$)`,
  'u',
);
/** What figures of a key are told in: an order of grades, of sizes or of names is none of the figures beside them. */
const UNITS_OF_KEYS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:[率比速幅]|比重|比例|满意度)$/, /^[%％]$/],
  [/(?:得分|分数|总分|积分|评分|成绩|满意度)$/, /^分$/],
  [/(?:票数|得票)$/, /^票$/],
  [/(?:产值|收入|利润|税收|[总金销交余]额)$/, /^[万亿]?元$/],
];

/** Figures that are told to stand in an order and do not. */
export function unrankedFigures(text: string): readonly NumeralSlip[] {
  if (!MAY_RANK.test(text)) return NONE;
  return allMatches(text, RANKED).flatMap(({ 0: whole, index, 1: key, 2: order, 3: told }): readonly NumeralSlip[] => {
    const row = ROW.exec(told!) ?? NAMED_ROW.exec(told!);
    if (!row) return NONE;
    const [matched, wrong, , unit] = row as unknown as string[];
    if (!UNITS_OF_KEYS.some(([ofKey, ofUnit]) => ofKey.test(key!) && ofUnit.test(unit!))) return NONE;
    // 实现收入分别为……: figures of something else than what they are ranked by
    if (!isOfKey(told!.slice(0, row.index), key!, unit!)) return NONE;
    const figures = wrong!.match(/\d+(?:\.\d+)?/g)!.map(Number);
    const sign = RISES.test(order!) ? 1 : -1;
    if (figures.every((figure, k) => k === 0 || (figure - figures[k - 1]!) * sign >= 0)) return NONE;
    const start = index + whole.length - told!.length + row.index + matched!.indexOf(wrong!);
    const message = `前面说的是${order!}，“${wrong!}”不是这个次序，请核对。`;
    return [{ start, wrong: wrong!, rights: [], kind: 'order', message, severity: 'warning' }];
  });
}

/** Whether nothing but the names, or what they are ranked by, stands before a row of figures. */
function isOfKey(before: string, key: string, unit: string): boolean {
  const clause = before.slice(before.lastIndexOf('，') + 1);
  // money may be what each is given by its rank
  if (clause === '') return /[%％分]/.test(unit);
  return (
    key.endsWith(clause) ||
    clause.endsWith(key.slice(-2)) ||
    /(?:前[三四五六七八九十\d][位名个]?的?|依次|分别)(?:是|为|有)?$/.test(clause)
  );
}
