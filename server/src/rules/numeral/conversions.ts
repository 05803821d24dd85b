import table from '../../../data/kept/unit-sizes.tsv';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import { SIZE } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

interface Unit {
  readonly kind: string;
  readonly size: number;
}

/** A figure told again in brackets may be rounded: what is off by more than this share is no rounding. */
const MAX_SHARE_OFF = 0.12;
/** Digits that a figure put right has. */
const DIGITS = 3;

/** Read with the first figure in brackets. */
const reading = once(() => {
  const units = new Map<string, Unit>(
    tableRows(table, 'unit-sizes.tsv', ['word', 'kind', 'factor']).map(({ word, kind, factor }) => [
      word,
      { kind, size: Number(factor) },
    ]),
  );
  const unit = `(${alternation([...units.keys()])})`;
  const figure = '(\\d{1,9}(?:\\.\\d{1,4})?)([万亿]?)';
  // 1.2万公顷（合18万亩） · 1.2万公顷，折合18万亩
  const told = '[（(](?:即|也就是)?(?:折合|约合|合|约|折|相当于)?约?|，(?:折合|约合|合)';
  return {
    units,
    pattern: new RegExp(
      `(?<![\\d.．—–～~-]|[第约近超至到/每])${figure}${unit}(?:${told})${figure}${unit}(?=[）)，。；、]|$)`,
      'g',
    ),
  };
});

/** Figures told again in another unit that are not as much: 1.2万公顷（合1.8万亩）. */
export function wrongConversions(text: string): readonly NumeralSlip[] {
  if (!/\d[万亿]?[\u4e00-\u9fff]{1,4}(?:[（(][^）)\d]{0,5}|，(?:折合|约合|合))\d/.test(text)) return NONE;
  const { units, pattern } = reading();
  return allMatches(text, pattern).flatMap((m): readonly NumeralSlip[] => {
    const [written, figure, tens, word, otherFigure, otherTens, otherWord] = m as unknown as string[];
    const [unit, other] = [units.get(word!)!, units.get(otherWord!)!];
    if (unit.kind !== other.kind || unit.size === other.size) return NONE;
    const meant = (Number(figure) * (SIZE[tens!] ?? 1) * unit.size) / other.size;
    const told = Number(otherFigure) * (SIZE[otherTens!] ?? 1);
    // of few digits the last one may be rounded: 0.2公顷（3亩） and 0.2公顷（2.7亩）
    const rounded = roundingOf(figure!) + roundingOf(otherFigure!);
    if (!(told > 0) || Math.abs(Math.log(meant / told)) <= Math.log(1 + MAX_SHARE_OFF) + rounded) return NONE;
    const wrong = `${otherFigure!}${otherTens!}${otherWord!}`;
    const start = m.index + written!.length - wrong.length;
    const right = write(meant, otherTens!) + otherWord!;
    const message = `${figure!}${tens!}${word!}合${right}，这里说的是${wrong}，请核对。`;
    return [{ start, wrong, rights: [right], kind: 'conversion', message, severity: 'warning' }];
  });
}

/** Share of a figure that half of its last digit is. */
const roundingOf = (figure: string): number => 0.5 / Math.max(1, Number(figure.replace('.', '').replace(/^0+/, '')));

function write(value: number, tens: string): string {
  const size = value >= 1e8 ? '亿' : value >= 1e4 || (tens === '万' && value >= 1e3) ? '万' : '';
  return `${Number((value / (SIZE[size] ?? 1)).toPrecision(DIGITS))}${size}`;
}
