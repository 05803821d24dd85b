import type { Report } from '../../contract/rule';
import { family, type FamilyId } from '../../syntax/families';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

interface Placed extends Span {
  readonly form: FamilyId;
  readonly ordinal: number;
}

/**
 * What opens an item of a list within a line: behind a colon, a semicolon or a stop, or at its head. What stands before it
 * is asked only where a number can begin: else each blank of a line would be asked for it.
 */
const MARKER =
  /(?=[（\d①-⑳一二三四五六七八九十])(?<=^\s*|[：:；;。])(?:（(\d{1,2})）|(\d{1,2})[.．、](?!\d)|([①-⑳])|([一二三四五六七八九十]{1,2})、|（([一二三四五六七八九十]{1,2})）)(?=[\p{Script=Han}“《])/gu;
/** Most lines hold no such list. */
const MAY_LIST = /[；;。][（①-⑳\d一二三四五六七八九十]/;
const LEAST_ITEMS = 3;
const FIRST_CIRCLE = '①'.charCodeAt(0);

/** （1）…；（2）…；③…: one item of a list within a line is numbered in another way than all the others. */
export function mixedMarkers({ text }: Paragraph): readonly Report[] {
  if (!MAY_LIST.test(text)) return NONE;
  const placed = allMatches(text, MARKER).map(read);
  if (placed.length < LEAST_ITEMS || placed.some(({ ordinal }, k) => ordinal !== k + 1)) return NONE;
  const forms = new Map<FamilyId, number>();
  for (const { form } of placed) forms.set(form, (forms.get(form) ?? 0) + 1);
  if (forms.size !== 2) return NONE;
  const [main, odd] = [...forms.keys()].sort((a, b) => forms.get(b)! - forms.get(a)!) as [FamilyId, FamilyId];
  const others = placed.filter(({ form }) => form === odd);
  // two and more that stand apart are no slip of one place
  if (others.at(-1)!.ordinal - others[0]!.ordinal !== others.length - 1) return NONE;
  const { sample } = family(main);
  return others.map(({ start, end, ordinal }): Report => {
    const right = family(main).write(ordinal) ?? String(ordinal);
    const place = { at: 0, start, end };
    return {
      ...place,
      severity: 'warning',
      message: `本组别的序号写作“${sample}”，此处“${text.slice(start, end)}”不一致，可改为“${right}”。`,
      suggestions: [{ title: `改为“${right}”`, kind: 'mixed', edits: [{ ...place, newText: right }] }],
    };
  });
}

function read(m: RegExpExecArray): Placed {
  const [written, digits, dotted, circle, comma, paren] = m as unknown as [string, ...(string | undefined)[]];
  const place = { start: m.index, end: m.index + written.length };
  if (digits !== undefined) return { ...place, form: 'digit-paren', ordinal: Number(digits) };
  if (dotted !== undefined) return { ...place, form: 'dot', ordinal: Number(dotted) };
  if (circle !== undefined) return { ...place, form: 'circled', ordinal: circle.charCodeAt(0) - FIRST_CIRCLE + 1 };
  const ordinal = parseChineseNumeral((comma ?? paren)!) ?? 0;
  return { ...place, form: comma === undefined ? 'paren' : 'comma', ordinal };
}
