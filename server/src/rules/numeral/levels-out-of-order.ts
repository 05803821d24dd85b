import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import type { NumeralSlip } from './suggest';

/** Levels of government, the highest first; words of one level are one. */
const LEVELS = [
  ['中央', '国家', '全国', '国'],
  ['自治区', '省'],
  ['市', '州', '盟'],
  ['县', '区', '旗'],
  ['街道', '乡镇', '乡', '镇'],
  ['社区', '村'],
  ['网格', '组'],
] as const;
const RANKS = new Map(LEVELS.flatMap((words, rank) => words.map((word) => [word, rank] as const)));
const LEVEL = `(?:${alternation(LEVELS.flat())})`;
/** 省、县、市三级 · 省县市三级 */
const NAMED = new RegExp(
  `(?<![全跨本各外我邻两多该])(${LEVEL}(?:、?${LEVEL}){1,5})(?=[两三四五六]级(?![公医响甲]))`,
  'g',
);
const ONE = new RegExp(LEVEL, 'g');

/** Levels that are told neither from above nor from below. */
export function levelsOutOfOrder(text: string): readonly NumeralSlip[] {
  if (!/[县乡镇村市省区道组][两三四五六]级/.test(text)) return NONE;
  return allMatches(text, NAMED).flatMap(({ 0: wrong, index }): readonly NumeralSlip[] => {
    const words = wrong.match(ONE)!;
    const ranks = words.map((word) => RANKS.get(word as never)!);
    // 县市区三级: several of one level
    if (new Set(ranks).size < ranks.length) return NONE;
    const sign = Math.sign(ranks[1]! - ranks[0]!);
    if (ranks.every((rank, k) => k === 0 || Math.sign(rank - ranks[k - 1]!) === sign)) return NONE;
    const joint = wrong.includes('、') ? '、' : '';
    const right = [...words].sort((a, b) => RANKS.get(a as never)! - RANKS.get(b as never)!).join(joint);
    const message = `几级的次序乱了，应为“${right}”，请核对。`;
    return [{ start: index, wrong, rights: [right], kind: 'levels', message, severity: 'information' }];
  });
}
