import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import table from '../../../data/kept/units-of-things.tsv';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

const REACHED = `${words('reached by a thing')}*`;
const FIGURE = '(?:\\d[\\d.]*|[一二三四五六七八九十百千两]{1,6})(?:余|多)?[百千万亿]{0,2}(?:余|多)?';
/** 千瓦时 and 米长 are other units; 3公里外 is how far something lies. */
const GOES_ON = '(?![时·小级伏安长宽高深外内处远以之²³跑赛位次均产每／/]|的?机组|装机|电站|项目|的?(?:地方|范围|距离))';
/** Behind the unit the clause ends or goes on with a verb: 3公里的步道 and 10公里组 are other things, and 一亩 is one of many. */
const ENDS = '(?=$|[，。；、！？）\\s]|以上|左右|上下)';
const OF_EACH = '(?!(?:一|1)(?:亩|吨|公斤|公里|公顷|平方米|立方米|升|人))';

interface Check {
  readonly pattern: RegExp;
  readonly right: string;
}

const CHECKS = once((): readonly Check[] =>
  tableRows(table, 'units-of-things.tsv', ['things', 'units', 'right']).map(({ things, units, right }) => ({
    pattern: new RegExp(
      `(?<thing>${things.split(' ').join('|')})${REACHED}${OF_EACH}${FIGURE}(?<unit>${alternation(units.split(' '))})${GOES_ON}${ENDS}`,
      'g',
    ),
    right,
  })),
);
const MAY_HAVE_UNIT =
  /[\d一二三四五六七八九十百千万亿余多](?:平方|立方|公[里斤顷]|千[米瓦克]|[米亩吨升元度人户家岁座台只头栋%％]|毫米|厘米)/;

/** Figures in a unit that is never that of the thing they are told of: 疏通渠道46平方公里, 累计发电1200万千瓦. */
export function unitsOfThings(text: string): readonly NumeralSlip[] {
  if (!MAY_HAVE_UNIT.test(text)) return NONE;
  return CHECKS().flatMap(({ pattern, right }) =>
    allMatches(text, pattern).map((m): NumeralSlip => {
      const { thing, unit } = m.groups as { thing: string; unit: string };
      const rights = right === '-' ? [] : [right];
      const named = thing.replace(/(?<=温度|率|[气水室体]温)(?!度).*$/, '');
      const message = `“${named}”不用“${unit}”来计，${right === '-' ? '请核对单位' : `应为“${right}”，请核对`}。`;
      const start = m.index + m[0].length - unit.length;
      return { start, wrong: unit, rights, kind: 'unit-of-thing', message };
    }),
  );
}
