import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { NONE } from '../../text/none';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

/** 西濒东海: what a place of China has at that side. */
const BESIDE =
  /(?<side>东北|东南|西北|西南|[东西南北])(?:面|部|边|侧)?(?<verb>濒临?|临|滨临?|面向|面朝|朝向|靠着?|依傍|接)(?<sea>东海|黄海|南海|渤海|太平洋|青藏高原|帕米尔高原)/g;
/** Sides on which no place of the country has them; the first is what is meant. */
const NEVER: Readonly<Record<string, { readonly sides: string; readonly right: string }>> = {
  东海: { sides: '西', right: '东' },
  黄海: { sides: '西', right: '东' },
  南海: { sides: '北', right: '南' },
  太平洋: { sides: '西', right: '东' },
  青藏高原: { sides: '东|东北|东南', right: '西' },
  帕米尔高原: { sides: '东|东北|东南', right: '西' },
};
/** Of other countries and of islands the sea lies on other sides. */
const ELSEWHERE = once(() => new RegExp(words('sea on another side')));
/** 旧金山 and 文莱 are many: only of a place that is named as one of the country is it known. */
const OUR_OWN = once(() => new RegExp(words('our own place')));

/** Sides of a place on which a sea or a highland is told of that lies on another. */
export function seasBeside(text: string): readonly NumeralSlip[] {
  if (!/[濒临滨朝向靠傍接][东黄南渤太青帕]/.test(text)) return NONE;
  return allMatches(text, BESIDE).flatMap((m): readonly NumeralSlip[] => {
    const { side, sea } = m.groups as { side: string; sea: string };
    const never = NEVER[sea];
    if (!never || !never.sides.split('|').includes(side)) return NONE;
    const from = Math.max(m.index - REACH_BEFORE, behindLast(text, '。！？', m.index));
    const told = text.slice(from, m.index + m[0].length + REACH);
    if (ELSEWHERE().test(told) || !OUR_OWN().test(told)) return NONE;
    const message = `“${sea}”不在${side}面，请核对方位（是否应为“${never.right}”）。`;
    return [{ start: m.index, wrong: side, rights: [never.right], kind: 'side-of-sea', message, severity: 'warning' }];
  });
}
const REACH = 20;
/** Characters before a side in which its place is named: a sentence may be a whole line of sides. */
const REACH_BEFORE = 200;
