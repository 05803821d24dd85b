import { remembered } from '../../syntax/line';

/** What stands directly behind the figures of a line, as bits: a rule asks them before it searches the line. */
export const Year = 1;
export const Month = 2;
export const Day = 4;
/** % and ％ */
export const Percent = 8;
/** Hyphens and the half tilde, behind which a range goes on. */
export const Hyphen = 16;
/** ～ — 至 到 */
export const Joint = 32;
/** . ．and the stroke of dates */
export const Point = 64;
/** : ： 时 点 */
export const Clock = 128;
/** 百 千 */
export const Hundreds = 256;
/** 万 亿 多 余 */
export const Large = 512;
/** 平 公 立 圆 and the like: the first character of a measure that may be miswritten. */
export const Measure = 1024;
/** 斤 吨 克 */
export const Weight = 2048;
/** 了 stands before a figure. */
export const Changed = 4096;

/** 至 到 ～ — stands before a figure. */
export const Led = 8192;
/** 百 千 stands before a figure. */
export const Continued = 16384;

/** ， ； 。 and what begins 参加, 出席: no measure follows. */
export const Bare = 32768;
/** 十 stands before a figure. */
export const Tens = 65536;

const BITS: readonly (readonly [string, number])[] = [
  ['年', Year],
  ['月', Month],
  ['日号', Day],
  ['%％', Percent],
  ['-－–~', Hyphen],
  ['～—至到', Joint],
  ['.．/', Point],
  [':：时点', Clock],
  ['百千', Hundreds],
  ['万亿多余', Large],
  ['平公立圆', Measure],
  ['斤吨克', Weight],
  ['，；。参出', Bare],
];
const BIT_OF: ReadonlyMap<number, number> = new Map(
  BITS.flatMap(([characters, bit]) => [...characters].map((c) => [c.charCodeAt(0), bit] as const)),
);
const CHANGED = '了'.charCodeAt(0);
const BEFORE: ReadonlyMap<number, number> = new Map([
  [CHANGED, Changed],
  ...Array.from('至到～~—－-', (c) => [c.charCodeAt(0), Led] as const),
  ['十'.charCodeAt(0), Tens],
  ...Array.from('百千', (c) => [c.charCodeAt(0), Continued] as const),
]);

/** Bits of all characters behind the figures of a line. */
export const behindFigures = remembered(({ text, alnums }): number => {
  let bits = 0;
  for (let k = 0; k < alnums.length; k++) {
    const { start, end } = alnums[k]!;
    bits |= BIT_OF.get(text.charCodeAt(end)) ?? 0;
    bits |= BEFORE.get(text.charCodeAt(start - 1)) ?? 0;
  }
  return bits;
});
