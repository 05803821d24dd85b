import { formatChineseNumeral, formatCircled } from '../text/numerals';

/** Family of a marker; the rows below are the whole table (GB/T 9704-2012 7.3.3 for the first five). */
export type FamilyId =
  | 'comma' // 一、
  | 'paren' // （一）
  | 'dot' // 1.
  | 'digit-paren' // （1）
  | 'circled' // ①
  | 'di' // 第一，
  | 'adverb' // 首先 其次 再次 最后
  | 'qi' // 其一，
  | 'counted' // 第一项， 第一个词 第一句话
  | 'agenda' // 下面，请…… 进行第一项议程
  | 'shi' // 一是
  | 'yao' // 一要
  | 'dash'; // ——

/** How a family is placed: on its own line or at the start of a paragraph, or at the start of any clause. */
export type FamilyPlace = 'line' | 'clause';

/** A way of numbering items: 一、 · （一） · 第一， · 一是 … */
export interface Family {
  readonly id: FamilyId;
  readonly place: FamilyPlace;
  /** Families of one group can stand for one another by mistake (一要 … 四是), those of different groups cannot. */
  readonly group: 'level' | 'ordinal' | 'item' | 'counted' | 'agenda' | 'dash';
  /** Example of the first marker, as shown to writers. */
  readonly sample: string;
  /** Point that belongs after the numeral; '' where there is none. GB/T 15834 附录 B.3. */
  readonly point: string;
  /** Marker of the n-th member (1-based), with its point; undefined where the family has no such member. */
  write(ordinal: number): string | undefined;
}

const ADVERBS = ['首先', '其次', '再次', '最后'] as const;

/** All families, from the highest level of headings to the items of a sentence (GB/T 15834 附录 B.3). */
export const FAMILIES: readonly Family[] = [
  {
    id: 'comma',
    place: 'line',
    group: 'level',
    sample: '一、',
    point: '、',
    write: (n) => `${formatChineseNumeral(n)}、`,
  },
  {
    id: 'paren',
    place: 'line',
    group: 'level',
    sample: '（一）',
    point: '',
    write: (n) => `（${formatChineseNumeral(n)}）`,
  },
  { id: 'dot', place: 'line', group: 'level', sample: '1.', point: '.', write: (n) => `${n}.` },
  { id: 'digit-paren', place: 'line', group: 'level', sample: '（1）', point: '', write: (n) => `（${n}）` },
  { id: 'circled', place: 'line', group: 'level', sample: '①', point: '', write: (n) => formatCircled(n) },
  {
    id: 'di',
    place: 'clause',
    group: 'ordinal',
    sample: '第一，',
    point: '，',
    write: (n) => `第${formatChineseNumeral(n)}，`,
  },
  { id: 'adverb', place: 'clause', group: 'ordinal', sample: '首先', point: '，', write: (n) => ADVERBS[n - 1] },
  {
    id: 'qi',
    place: 'clause',
    group: 'ordinal',
    sample: '其一，',
    point: '，',
    write: (n) => `其${formatChineseNumeral(n)}，`,
  },
  // what is counted stands behind the numeral: data/kept/counted-nouns.tsv
  {
    id: 'counted',
    place: 'clause',
    group: 'counted',
    sample: '第一项',
    point: '',
    write: (n) => `第${formatChineseNumeral(n)}`,
  },
  // 下面，请…… has no number: data/kept/agenda-words.tsv
  {
    id: 'agenda',
    place: 'line',
    group: 'agenda',
    sample: '下面',
    point: '',
    write: (n) => `第${formatChineseNumeral(n)}`,
  },
  {
    id: 'shi',
    place: 'clause',
    group: 'item',
    sample: '一是',
    point: '',
    write: (n) => `${formatChineseNumeral(n)}是`,
  },
  {
    id: 'yao',
    place: 'clause',
    group: 'item',
    sample: '一要',
    point: '',
    write: (n) => `${formatChineseNumeral(n)}要`,
  },
  { id: 'dash', place: 'line', group: 'dash', sample: '——', point: '', write: () => '——' },
];

const BY_ID = new Map(FAMILIES.map((f) => [f.id, f]));

/** Row of a family. */
export function family(id: FamilyId): Family {
  return BY_ID.get(id)!;
}
