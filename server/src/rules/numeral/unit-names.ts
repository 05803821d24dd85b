import forms from '../../../data/kept/unit-forms.tsv';
import type { Severity } from '../../engine/rule';
import { Letter } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

const FORMS = new Map(tableRows(forms, 'unit-forms.tsv', ['wrong', 'right', 'kind']).map((row) => [row.wrong, row]));
const alternatives = (isSymbol: boolean): string =>
  [...FORMS.values()]
    .filter(({ kind }) => (kind === 'symbol') === isSymbol)
    .map(({ wrong }) => wrong)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** 5公理, 3.2万平米 */
const NAMES = new RegExp(`(?<=\\d[多余]?[百千万亿]?[多余]?)(?:${alternatives(false)})(?![制化])`, 'g');
/** 10KW; a symbol ends where letters and figures end. */
const SYMBOLS = new RegExp(`(?<=\\d[百千万亿]?)(?:${alternatives(true)})(?![A-Za-z\\d\\-—])`, 'g');
/** A model has letters before its figures (A10KW) or a hyphen. */
const MODEL = /[A-Za-z\-—][\d.]{1,12}[百千万亿]?$/;
/** 万斤吨: two weights behind one number. */
const TWO_WEIGHTS = /(?<=[\d万亿][多余]?)(斤|公斤|千克|吨)(吨|公斤|千克|斤)(?![公里])/g;
const SEVERITY: Readonly<Record<string, Severity>> = { spoken: 'information', slip: 'error', symbol: 'information' };
const MESSAGE: Readonly<Record<string, string>> = {
  spoken: '是口头说法，法定计量单位是',
  slip: '多半是误写，应为',
  symbol: '大小写不对，单位符号应为',
};

/** Measures that are misspelt, spoken or doubled behind a number. */
export function unitNames(text: string, classes: number): readonly NumeralSlip[] {
  const found: NumeralSlip[] = [];
  const add = (m: RegExpExecArray): void => {
    const { right, kind } = FORMS.get(m[0])!;
    const message = `“${m[0]}”${MESSAGE[kind]!}“${right}”。`;
    found.push({ start: m.index, wrong: m[0], rights: [right], kind: 'unit', message, severity: SEVERITY[kind]! });
  };
  if (/[米公里斤吨分]/.test(text)) {
    for (const m of allMatches(text, NAMES)) add(m);
    for (const m of allMatches(text, TWO_WEIGHTS))
      if (m[1] !== m[2])
        found.push({
          start: m.index,
          wrong: m[0],
          rights: [m[1]!, m[2]!],
          kind: 'two-units',
          message: `一个数后面跟了“${m[1]!}”“${m[2]!}”两个单位，请核对后留一个。`,
        });
  }
  if (classes & Letter)
    for (const m of allMatches(text, SYMBOLS)) if (!MODEL.test(text.slice(Math.max(0, m.index - 16), m.index))) add(m);
  return found;
}
