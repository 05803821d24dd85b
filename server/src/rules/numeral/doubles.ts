import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

const NUMBER =
  '(?:\\d[\\d,.]{0,11}[万亿]?|[一二三四五六七八九十百千万亿两]{1,6}|一半|半数|[二三四五六七八九十]分之[一二三四五六七八九十]{1,3})';
const MEASURE = `(?:${measuresOf()}){0,2}`;
/** 超过50%以上 · 至少20个以上; 至少2名中级以上职称 names a rank. */
const OVER = new RegExp(
  `(超过|超出|高于|多于|大于|不低于|不少于|至少有?|最少有?|起码有?)(了)?(${NUMBER}[多余]?[万亿]?${MEASURE})(以上|之上)(?![级文])`,
  'g',
);
const UNDER = new RegExp(
  `(不超过|不高于|不多于|最多有?|至多|低于|少于|小于|不足|不到)(了)?(${NUMBER}[万亿]?${MEASURE})(以下|以内|之内|以里)`,
  'g',
);
/** 100多万人次以上 */
const MORE_AND_OVER = new RegExp(`(${NUMBER}[多余][百千万亿]?${MEASURE})(以上)(?![级文])`, 'g');
/** 超过9000多人 */
const OVER_AND_MORE = new RegExp(
  `(超过|超出|高于|不少于|不低于)(了)?(${NUMBER})([多余])(?=[万亿千]?(?:${measuresOf()}))`,
  'g',
);
/** 近千人以上 · 约50户以上; 近3年以上 may be of recent years. */
const NEAR_AND_OVER = new RegExp(
  `(?<![接附最邻靠契节制条公预缔签相临将])(近|约|大约|将近|接近|大概)(${NUMBER}[万亿]?(?!年)(?:${measuresOf()}){1,2})(以上)(?![级文])`,
  'g',
);
const SIDES = /以上|之上|以下|以内|之内|以里|超过|超出|高于|不少于|不低于/;

/** Two words for one limit around a number: one of them is enough. */
export function doubledLimits(text: string): readonly NumeralSlip[] {
  if (!SIDES.test(text)) return [];
  const found: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, rights: readonly string[], one: string, other: string): void => {
    const message = `“${one}”和“${other}”意思重复，只用一个。`;
    found.push({ start: m.index, wrong: m[0], rights, kind: 'doubled-limit', message });
  };
  for (const pattern of [OVER, UNDER])
    for (const m of allMatches(text, pattern)) {
      const [, lead = '', particle = '', amount = '', tail = ''] = m;
      // 至少有20个以上: the verb stays
      const verb = lead.endsWith('有') ? '有' : '';
      add(m, [`${lead}${particle}${amount}`, `${verb}${amount}${tail}`], lead.replace(/有$/, ''), tail);
    }
  for (const m of allMatches(text, MORE_AND_OVER)) {
    const sign = /[多余]/.exec(m[1]!)![0];
    add(m, [m[1]!, m[1]!.replace(sign, '') + m[2]!], sign, m[2]!);
  }
  for (const m of allMatches(text, OVER_AND_MORE)) {
    const [, lead = '', particle = '', amount = '', sign = ''] = m;
    add(m, [`${lead}${particle}${amount}`, `${amount}${sign}`], lead, sign);
  }
  for (const m of allMatches(text, NEAR_AND_OVER))
    found.push({
      start: m.index,
      wrong: m[0],
      rights: [`${m[1]!}${m[2]!}`, `${m[2]!}${m[3]!}`],
      kind: 'doubled-limit',
      message: `“${m[1]!}”是差不多，“${m[3]!}”是超过，二者矛盾，只用一个。`,
    });
  return found;
}
