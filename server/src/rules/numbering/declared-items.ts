import type { Report } from '../../contract/rule';
import type { AgendaSlip } from '../../facts/agenda-count';
import type { NounSlip } from '../../facts/announced-nouns';
import type { AnnouncedSet } from '../../facts/announced-sets';
import type { ClosedList, Declaration } from '../../facts/declared-counts';
import type { ToldOrdinal } from '../../facts/told-ordinals';
import type { PlacedSeries } from '../../syntax/types';
import { numeralText } from '../../syntax/source';
import type { Span } from '../../text/span';
import { formatChineseNumeral, formatCount } from '../../text/numerals';
import { pointsOf } from './declared-agreement';

/** What is said of an agenda that does not come to its announced number. */
export function sayAgenda({ line, announced, items, placed }: AgendaSlip): Report {
  const { text, count } = announced;
  const message = `前文说“${text}”，后面${items < count ? '只' : '却'}进行了${formatCount(items)}项，请核对。`;
  return { ...sayCount(line, announced, placed, { items, numeral: announced.numeral }), message };
}

/** What is said of counted nouns that do not come to their announced number. */
export function sayNoun({ line, numeral, text, count, placed }: NounSlip): Report {
  const items = placed.series.members.length;
  const message = `前文说“${text}”，后面${items < count ? '只讲到' : '却讲到'}“第${formatChineseNumeral(items)}”，请核对。`;
  return { ...sayCount(line, numeral, placed, { items, numeral: text[0]! }), message };
}

/** What is said of a list that does not come to the count beside it. */
export function sayList(line: number, { at, numeral, items, isBehind, isInFull, ofCharacters }: ClosedList): Report {
  if (ofCharacters)
    return {
      at: line,
      ...at,
      message: `这里说的是“${numeral}”，${isBehind ? '后面' : '前面'}数下来是 ${items} 个字，请核对。`,
    };
  const message = isBehind
    ? `前面说的是“${numeral}”，后面列了 ${items} 项，请核对。`
    : isInFull
      ? `前面列了 ${items} 项，此处说的是“${numeral}”，请核对。`
      : `“等${numeral}”之前列了 ${items} 项，多于${numeral}，请核对。`;
  return { at: line, ...at, message };
}

function sayCount(
  line: number,
  { start, end }: Span,
  { series, lines }: PlacedSeries,
  { items, numeral }: { readonly items: number; readonly numeral: string },
): Omit<Report, 'message'> {
  const right = formatCount(items);
  return {
    at: line,
    start,
    end,
    suggestions: [
      {
        title: `改为“${right}”`,
        edits: [{ at: line, start, end, newText: /^\d/.test(numeral) ? String(items) : right }],
      },
    ],
    related: series.members.map((m, i) => ({
      at: lines[i]!,
      start: m.marker!.start,
      end: m.lead.end,
      message: `第${formatChineseNumeral(i + 1)}项`,
    })),
  };
}

/** What is said of an announced set that does not come to its number. */
export function saySet(line: number, { name, word, count, members, numeral, isLoose }: AnnouncedSet): Report {
  const verb = members < count ? '只列了' : '却列了';
  return {
    at: line,
    ...numeral,
    ...(isLoose && { severity: 'information' as const }),
    message: `“${name}”说的是${formatCount(count)}个，后面${verb}${formatCount(members)}个“${word}”，请核对。`,
  };
}

/** One that does not follow the one before, and their lines. */
export interface PlacedBreak {
  readonly noun: ToldOrdinal & { readonly line: number };
  readonly previous: ToldOrdinal & { readonly line: number };
  readonly kind: 'gap' | 'repeat';
  readonly right?: number;
}

/** What is said of a chain of counted nouns that is broken. */
export function sayBroken({ noun, previous, kind, right }: PlacedBreak): Report {
  const write = (ordinal: number): string =>
    (noun.numerals?.[ordinal - 1] ?? `第${formatChineseNumeral(ordinal)}`) + noun.noun;
  return {
    at: noun.line,
    ...noun.numeral,
    // Ⅰ类水质断面…，Ⅱ类…，Ⅳ类…: of ranks one may have nothing to tell of
    ...(noun.numerals && { severity: 'information' as const }),
    message:
      kind === 'gap'
        ? `“${write(previous.ordinal)}”之后是“${write(noun.ordinal)}”，缺“${write(noun.ordinal - 1)}”。`
        : `“${write(noun.ordinal)}”出现了两次，此处应为“${write(right ?? noun.ordinal + 1)}”。`,
    related: [{ at: previous.line, ...previous.numeral, message: '前一项' }],
  };
}

/** What is said of a series that does not come to the count announced for it. */
export function sayDeclared(line: number, declaration: Declaration, placed: PlacedSeries): Report {
  const members = pointsOf(placed);
  const numerals = members.map((m) => (m.marker ? numeralText(m.paragraph, m.marker) : ''));
  const what = placed.series.kind === 'headings' ? '个部分' : '条';
  const right = formatCount(members.length);
  const named = numerals.join('、');
  // （一）（二） bring their own brackets
  const list = numerals.length > 6 ? '' : named.startsWith('（') ? `，即${named.replaceAll('、', '')}` : `（${named}）`;
  return {
    at: line,
    ...declaration.at,
    message: `前文说“${declaration.text}”，正文${members.length < declaration.count ? '只有' : '却有'}${right}${what}${list}。`,
    suggestions: [
      {
        title: `改为“${right}”`,
        edits: [
          { at: line, ...declaration.at, newText: /^\d/.test(declaration.numeral) ? String(members.length) : right },
        ],
      },
    ],
    related: members.map((m, i) => ({
      at: placed.lines[i]!,
      start: m.marker?.start ?? m.lead.start,
      end: m.lead.end,
      message: numerals[i] ?? '',
    })),
  };
}
