import table from '../../../data/kept/ages-named.tsv';
import wordingTable from '../../../data/kept/ages-wordings.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { valueOfCount } from '../../text/numerals';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

interface NamedAge {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const AGES = once((): readonly NamedAge[] =>
  tableRows(table, 'ages-named.tsv', ['name', 'youngest', 'oldest']).map(({ name, youngest, oldest }) => ({
    name,
    from: Number(youngest),
    to: Number(oldest),
  })),
);
const NUMBER = '(\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百[零一二三四五六七八九十]{0,3})';
const names = (): string => alternation(AGES().map(({ name }) => name));
/** Whether an age is named at all, asked before what leads to it is looked for. */
const NAMED = once(() => new RegExp(names()));
/** What leads from a person to the name of his age; nothing else may stand between, or another person may be told of. */
const reaches = (): string =>
  `(?:如今|现在|今年|眼下|虽|也)?(?:已经?|早已)?(?<near>${wordingsFor(wordingTable, 'ages-wordings.tsv', 'reaches an age')})?`;
/** 刚满六十岁的赵大爷已到古稀之年 */
const AGE_FIRST = once(
  () =>
    new RegExp(
      `(?<![多从由自])(?<age>${NUMBER})岁(?:高龄)?(?:的(?<person>\\p{Script=Han}{2,5}?))?(?:，(?!到))?${reaches()}(?<name>${names()})(?=之年(?!的)|高龄|的年纪)`,
      'gu',
    ),
);
/** 年近古稀的赵大爷今年刚满六十岁 */
const NAME_FIRST = once(
  () =>
    new RegExp(
      `(?<=^|[，。；！？])${reaches()}(?<name>${names()})(?:之年)?的(?<person>\\p{Script=Han}{2,5}?)(?:，)?(?:今年|现年|实际|其实)(?:刚刚?|已|已经|才|只有)?(?:满|是)?(?<age>${NUMBER})岁`,
      'gu',
    ),
);
/** 45岁的王强和年近古稀的父亲: two persons. */
const SEVERAL = /[和与跟及照陪背抱扶]|同(?!志)|母|父|孙[子女儿]|儿[子媳]|女儿|妻|丈夫/;
/** 年近古稀 is told some years before it. */
const YEARS_NEAR = 7;

/** Ages that are called by the name of another one. */
export function wrongNamedAges(text: string): readonly NumeralSlip[] {
  if (!text.includes('岁') || !NAMED().test(text)) return NONE;
  return [...allMatches(text, AGE_FIRST()), ...allMatches(text, NAME_FIRST())].flatMap((m): readonly NumeralSlip[] => {
    const { age, near = '', name, person = '' } = m.groups as Record<string, string | undefined>;
    const years = valueOfCount(age!);
    const { from, to } = AGES().find((named) => named.name === name)!;
    if (years === undefined || SEVERAL.test(person)) return NONE;
    // by the old way of counting one is a year older
    const isSo = near.endsWith('近') ? years >= from - YEARS_NEAR && years <= from : years >= from - 1 && years <= to;
    if (isSo) return NONE;
    const right = near.endsWith('近') ? undefined : AGES().find((named) => years >= named.from && years <= named.to);
    const start = m.index + m[0].indexOf(name!);
    const message = `${name!}说的是${from}岁${from === to ? '' : '往后'}，这里说的是${age!}岁，请核对。`;
    return [
      { start, wrong: name!, rights: right ? [right.name] : [], kind: 'named-age', message, severity: 'warning' },
    ];
  });
}
