import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { formatChineseNumeral, formatCircled, parseChineseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';

type Form = 'digit-paren' | 'dot' | 'circle' | 'comma' | 'paren';
interface Placed extends Span {
  readonly form: Form;
  readonly ordinal: number;
}

/** What opens an item of a list within a line: behind a colon, a semicolon or a stop, or at its head. */
const MARKER =
  /(?<=^\s*|[：:；;。])(?:（(\d{1,2})）|(\d{1,2})[.．、](?!\d)|([①-⑳])|([一二三四五六七八九十]{1,2})、|（([一二三四五六七八九十]{1,2})）)(?=[\p{Script=Han}“《])/gu;
/** Most lines hold no such list. */
const MAY_LIST = /[；;。][（①-⑳\d一二三四五六七八九十]/;
const LEAST_ITEMS = 3;
const FIRST_CIRCLE = '①'.charCodeAt(0);
const NONE: readonly never[] = Object.freeze([]);

/** （1）…；（2）…；③…: one item of a list within a line is numbered in another way than all the others. */
export function mixedMarkers({ text }: Paragraph): readonly Report[] {
  if (!MAY_LIST.test(text)) return NONE;
  const placed = allMatches(text, MARKER).map(read);
  if (placed.length < LEAST_ITEMS || placed.some(({ ordinal }, k) => ordinal !== k + 1)) return NONE;
  const forms = new Map<Form, number>();
  for (const { form } of placed) forms.set(form, (forms.get(form) ?? 0) + 1);
  if (forms.size !== 2) return NONE;
  const [main, odd] = [...forms.keys()].sort((a, b) => forms.get(b)! - forms.get(a)!) as [Form, Form];
  const others = placed.filter(({ form }) => form === odd);
  // two and more that stand apart are no slip of one place
  if (others.at(-1)!.ordinal - others[0]!.ordinal !== others.length - 1) return NONE;
  return others.map(({ start, end, ordinal }): Report => {
    const right = write(main, ordinal);
    const place = { at: 0, start, end };
    return {
      ...place,
      severity: 'warning',
      message: `本组别的序号写作“${write(main, 1)}”，此处“${text.slice(start, end)}”不一致，可改为“${right}”。`,
      suggestions: [{ title: `改为“${right}”`, kind: 'mixed', edits: [{ ...place, newText: right }] }],
    };
  });
}

function read(m: RegExpExecArray): Placed {
  const [written, digits, dotted, circle, comma, paren] = m as unknown as [string, ...(string | undefined)[]];
  const place = { start: m.index, end: m.index + written.length };
  if (digits !== undefined) return { ...place, form: 'digit-paren', ordinal: Number(digits) };
  if (dotted !== undefined) return { ...place, form: 'dot', ordinal: Number(dotted) };
  if (circle !== undefined) return { ...place, form: 'circle', ordinal: circle.charCodeAt(0) - FIRST_CIRCLE + 1 };
  const ordinal = parseChineseNumeral((comma ?? paren)!) ?? 0;
  return { ...place, form: comma === undefined ? 'paren' : 'comma', ordinal };
}

function write(form: Form, ordinal: number): string {
  if (form === 'digit-paren') return `（${ordinal}）`;
  if (form === 'dot') return `${ordinal}.`;
  if (form === 'circle') return formatCircled(ordinal) ?? String(ordinal);
  const numeral = formatChineseNumeral(ordinal);
  return form === 'comma' ? `${numeral}、` : `（${numeral}）`;
}
