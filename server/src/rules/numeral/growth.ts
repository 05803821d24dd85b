import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

/** What a line with such a change holds: asked before it is looked for. */
const MAY_GROW = /[到至][^，。；]{0,8}\d[^。；]{1,24}\d[\d.]*(?:[%％]|倍)/;

/** 由10亿元增至12亿元，增长30% */
const GROWTH = new RegExp(
  `(?:由|从)([^，。；]{0,16}?)(\\d[\\d.]{0,9})([万亿]{0,2}(?:${measuresOf('money', 'length', 'area', 'weight', 'volume', 'power')}|户|人|家|件|起|个|所|辆|台|人次))([^，。；\\d]{0,8}?)(?:到|至)了?([^，。；\\d]{0,6}?)(\\d[\\d.]{0,9})\\3([^，。；\\d]{0,4})，([^，。；\\d]{0,6})(${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'change')})(?:达到?|为)?(了)?(\\d[\\d.]{0,9})([%％]|倍)`,
  'g',
);
/** Growth at constant prices, or of each year, is another figure. */
const OTHERWISE = new RegExp(`${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'another figure')}|[约近]$`);
const FALLS = /下降|降低|减少|降幅|压减/;
/** Points by which a stated change may differ from the figures, which are rounded themselves. */
const MAX_POINTS_OFF = 1;
/** Share of the change by which it may. */
const MAX_SHARE_OFF = 0.05;

/** A stated change that two figures do not give. */
export function wrongGrowth(text: string): readonly NumeralSlip[] {
  if (!MAY_GROW.test(text)) return NONE;
  return allMatches(text, GROWTH).flatMap((m): readonly NumeralSlip[] => {
    const [whole, lead, from, , , , to, , told, verb, , stated, sign] = m as unknown as string[];
    const before = text.slice(Math.max(0, m.index - CONTEXT), m.index);
    if (OTHERWISE.test(before + lead!) || OTHERWISE.test(told!)) return NONE;
    const [low, high] = [Number(from), Number(to)];
    const isFall = FALLS.test(verb!);
    if (!(low > 0) || high === low || isFall !== high < low) return NONE;
    const wrong = `${stated!}${sign!}`;
    const start = m.index + whole!.length - wrong.length;
    if (sign === '倍') {
      // three times as much is two times more
      if (isFall || Math.abs(high / low - Number(stated)) > 0.05 || Number(stated) < 2) return NONE;
      const message = `${from!}到${to!}是原来的${stated!}倍，增加的是${round(Number(stated) - 1)}倍，请核对。`;
      return [
        { start, wrong, rights: [`${round(Number(stated) - 1)}倍`], kind: 'growth', message, severity: 'warning' },
      ];
    }
    const share = (Math.abs(high - low) / low) * 100;
    const off = Math.abs(share - Number(stated));
    // 由8亿元增至10亿元，增长20%: the change was divided by the later figure
    const isOfLater = off > MAX_POINTS_OFF && Math.abs((Math.abs(high - low) / high) * 100 - Number(stated)) < 0.5;
    if (!isOfLater && off <= MAX_POINTS_OFF + roundingOf(from!, low, high) + share * MAX_SHARE_OFF) return NONE;
    const message = `${from!}到${to!}，${isFall ? '降幅' : '增幅'}约为${round(share)}%，这里说的是${stated!}%，请核对。`;
    return [{ start, wrong, rights: [], kind: 'growth', message, severity: 'warning' }];
  });
}

const NONE: readonly never[] = Object.freeze([]);
/** Characters before a change that tell what changes. */
const CONTEXT = 16;

const round = (figure: number): number => Math.round(figure * 10) / 10;

/** A figure without decimals is mostly meant as it stands. */
const MEANT_WHOLE = 0.1;

/** Points that the change may be off because the first figure is rounded: 2万 may be 15 000. */
function roundingOf(written: string, low: number, high: number): number {
  const decimals = written.split('.')[1]?.length ?? 0;
  const half = decimals > 0 ? 0.5 * 10 ** -decimals : MEANT_WHOLE;
  return ((half * (high / low + 1)) / low) * 100;
}
