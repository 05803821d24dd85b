import rows from '../../data/kept/title-words.tsv';
import { tableRows } from '../text/table';

/** No line begins with a closing mark or a particle, none ends with an opening mark, a preposition or a first half. */
const NO_START = /^[，、。：；！？”’）》〉】的了之与和及或上下中]/u;
const NO_END =
  /(?:[“‘（《〈【在对向把为与和及暨或]|关于|[0-9]|常务|[全本我][国省市区县]|第[一二三四五六七八九十百]+[届次]?)$/u;
/** A second name of a meeting begins a line best; a phrase that is complete ends one well. */
const GOOD_START = /^[暨《“]/u;
const GOOD_END = /(?:[》”]|工作|建设|精神|大会|问题|行动|活动|学习|培训)$/u;

const WORDS = tableRows(rows, 'title-words.tsv', ['kind', 'word']);
/** What a cut inside a word of the table costs; before the head of a name (县|委员会) it is little better. */
const INSIDE_WORD = 60;
const BEFORE_HEAD = 40;

/** What cuts cost because of the official words that a title holds, by offset: a line break leaves each whole. */
function wordCosts(title: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { kind, word } of WORDS)
    for (let from = title.indexOf(word); from >= 0; from = title.indexOf(word, from + 1)) {
      if (kind === 'organ') costs.set(from, Math.max(costs.get(from) ?? 0, BEFORE_HEAD));
      for (let k = 1; k < word.length; k++) costs.set(from + k, INSIDE_WORD);
    }
  return costs;
}

/** What a cut between two texts costs, in squares of characters by which lines miss their width. */
function cutCost(before: string, behind: string): number {
  if (NO_START.test(behind) || NO_END.test(before)) return 80;
  // a quotation or a title of a document stays whole
  const inside = /[“《][^”》]*$/u.test(before) ? 40 : 0;
  return inside - (GOOD_START.test(behind) ? 24 : GOOD_END.test(before) ? 10 : 0);
}

/**
 * Cuts a title into lines of at most `most` characters that make an inverted trapezoid (倒梯形: GB/T 9704-2012 7.3.1 asks
 * for 梯形 or 菱形), between words and at no particle. Western characters count half. One line where it fits, and for what is no title by its length.
 */
export function titleLines(title: string, most: number): string[] {
  const total = width(title);
  const count = Math.ceil(total / most);
  if (count <= 1 || count > MAX_LINES_PER_TITLE) return [title];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map((s) => s.segment);
  // one more line where it cuts at better places, or where a long title leaves no room to choose
  const [cut, looser] = [count, count + 1].map((lines) => cutInto(words, lines, total, most));
  return (looser && looser.cost + ONE_MORE_LINE < (cut?.cost ?? Infinity) ? looser : cut)?.lines ?? [title];
}

/** What is longer is no title: it is left to Word. */
const MAX_LINES_PER_TITLE = 8;
/** What a line more than needed costs. */
const ONE_MORE_LINE = 20;

/** Best cut by least squares from the wished widths; undefined where no cut keeps to the width. */
function cutInto(
  words: readonly string[],
  count: number,
  total: number,
  most: number,
): { readonly lines: string[]; readonly cost: number } | undefined {
  // each line two characters shorter than the one above it, as far as the width allows
  const wish = Array.from({ length: count }, (_, k) => Math.min(most, total / count + (count - 1 - 2 * k)));
  const widths = words.map(width);
  let text = '';
  const official = wordCosts(words.join(''));
  const costs = [
    0,
    ...words.map((word, i) => cutCost((text += word), words[i + 1] ?? '') + (official.get(text.length) ?? 0)),
  ];
  costs[words.length] = 0;
  type Cut = { readonly cost: number; readonly from: number };
  let row: (Cut | undefined)[] = [{ cost: 0, from: 0 }];
  const cutsByRow: (Cut | undefined)[][] = [];
  for (let k = 0; k < count; k++) {
    const next: (Cut | undefined)[] = new Array<Cut | undefined>(words.length + 1).fill(undefined);
    for (let from = 0; from < words.length; from++) {
      const before = row[from];
      if (!before) continue;
      let sum = 0;
      for (let to = from + 1; to <= words.length; to++) {
        sum += widths[to - 1]!;
        if (sum > most) break;
        const cost = before.cost + (sum - wish[k]!) ** 2 + costs[to]!;
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, from };
      }
    }
    cutsByRow.push(next);
    row = next;
  }
  const lastState = row[words.length];
  if (!lastState) return undefined;
  const lines: string[] = [];
  let to = words.length;
  for (let k = count - 1; k >= 0; k--) {
    const { from } = cutsByRow[k]![to]!;
    lines.unshift(words.slice(from, to).join(''));
    to = from;
  }
  return { lines, cost: lastState.cost };
}

/** Width in characters; ASCII counts half. */
export function width(text: string): number {
  let sum = 0;
  for (const c of text) sum += c < '\u0080' ? 0.5 : 1;
  return sum;
}
