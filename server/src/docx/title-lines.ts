/** Where a title may not be cut: no line begins with a closing mark or a particle, none ends with an opening mark. */
const NO_START = /^[，、。：；！？”’）》〉】的了之与和及暨或上下中]/u;
const NO_END = /[“‘（《〈【在对向把为与和及暨或关于]$/u;

/**
 * Cuts a title into lines of at most `most` characters that make an inverted trapezoid (倒梯形: GB/T 9704-2012 7.3.1 asks
 * for 梯形 or 菱形), between words and at no particle. Western characters count half. One line where it fits.
 */
export function titleLines(title: string, most: number): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map((s) => s.segment);
  const total = width(title);
  const count = Math.ceil(total / most);
  if (count <= 1) return [title];
  // a long title leaves no room to choose: then one more line
  for (const lines of [count, count + 1]) {
    const cut = cutInto(words, lines, total, most);
    if (cut) return cut;
  }
  return [title];
}

/** Best cut by least squares from the wished widths; undefined where no cut keeps to the width. */
function cutInto(words: readonly string[], count: number, total: number, most: number): string[] | undefined {
  // each line two characters shorter than the one above it, as far as the width allows
  const wish = Array.from({ length: count }, (_, k) => Math.min(most, total / count + (count - 1 - 2 * k)));
  const widths = words.map(width);
  type Cut = { readonly cost: number; readonly from: number };
  let row: (Cut | undefined)[] = [{ cost: 0, from: 0 }];
  const rows: (Cut | undefined)[][] = [];
  for (let k = 0; k < count; k++) {
    const next: (Cut | undefined)[] = new Array<Cut | undefined>(words.length + 1).fill(undefined);
    for (let from = 0; from < words.length; from++) {
      const before = row[from];
      if (!before) continue;
      let sum = 0;
      for (let to = from + 1; to <= words.length; to++) {
        sum += widths[to - 1]!;
        if (sum > most) break;
        const bad = to < words.length && (NO_START.test(words[to]!) || NO_END.test(words[to - 1]!));
        const cost = before.cost + (sum - wish[k]!) ** 2 + (bad ? 60 : 0);
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, from };
      }
    }
    rows.push(next);
    row = next;
  }
  if (!row[words.length]) return undefined;
  const lines: string[] = [];
  let to = words.length;
  for (let k = count - 1; k >= 0; k--) {
    const { from } = rows[k]![to]!;
    lines.unshift(words.slice(from, to).join(''));
    to = from;
  }
  return lines;
}

/** Width in characters; ASCII counts half. */
export function width(text: string): number {
  let sum = 0;
  for (const c of text) sum += c < '\u0080' ? 0.5 : 1;
  return sum;
}
