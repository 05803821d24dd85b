/** A stretch that two texts have in common, as UTF-16 offsets in both. */
export interface Common {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** Differences between two lists beyond which their middle is taken as wholly different: the search costs their square. */
const MAX_DIFFERENCES = 1500;

/**
 * What two texts have in common, in order: whole lines first, however they are indented, then characters inside the lines
 * between them. The stretches neither overlap nor touch in both texts.
 */
export function commonStretches(oldText: string, newText: string): Common[] {
  const stretches: { old: number; new: number; length: number }[] = [];
  const add = (old: number, fresh: number, length: number): void => {
    const open = stretches.at(-1);
    if (open && open.old + open.length === old && open.new + open.length === fresh) open.length += length;
    else if (length > 0) stretches.push({ old, new: fresh, length });
  };
  const [oldLines, newLines] = [linesOf(oldText), linesOf(newText)];
  const cores = (lines: readonly Line[]): string[] => lines.map(({ core }) => core);
  let [line, newLine] = [0, 0];
  const between = (oldEnd: number, newEnd: number): void => {
    const [old, fresh] = [oldLines[line], newLines[newLine]];
    if (!old || !fresh || oldEnd === line || newEnd === newLine) return;
    const [oldPart, newPart] = [
      oldText.slice(old.start, oldLines[oldEnd - 1]!.end),
      newText.slice(fresh.start, newLines[newEnd - 1]!.end),
    ];
    for (const [o, n] of commonItems(oldPart.split(''), newPart.split(''))) add(old.start + o, fresh.start + n, 1);
  };
  for (const [o, n] of [
    ...commonItems(cores(oldLines), cores(newLines)),
    [oldLines.length, newLines.length] as const,
  ]) {
    between(o, n);
    const [old, fresh] = [oldLines[o], newLines[n]];
    if (old && fresh) {
      add(old.coreStart, fresh.coreStart, old.core.length);
      if (oldText[old.end - 1] === '\n' && newText[fresh.end - 1] === '\n') add(old.end - 1, fresh.end - 1, 1);
    }
    [line, newLine] = [o + 1, n + 1];
  }
  return stretches;
}

/** A line with its end, and what of it is no blank. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly core: string;
  readonly coreStart: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const whole = text.slice(start, end);
    const core = whole.trim();
    lines.push({ start, end, core, coreStart: start + whole.length - whole.trimStart().length });
    start = end;
  }
  return lines;
}

/** Pairs of indexes of equal items, as many as can be, in order (Myers, “An O(ND) Difference Algorithm”, 1986). */
function commonItems(olds: readonly string[], news: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < olds.length && head < news.length && olds[head] === news[head]) head++;
  let tail = 0;
  while (
    tail < olds.length - head &&
    tail < news.length - head &&
    olds[olds.length - 1 - tail] === news[news.length - 1 - tail]
  )
    tail++;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  for (const [o, n] of middle(olds.slice(head, olds.length - tail), news.slice(head, news.length - tail)))
    pairs.push([head + o, head + n]);
  for (let i = tail; i > 0; i--) pairs.push([olds.length - i, news.length - i]);
  return pairs;
}

function middle(olds: readonly string[], news: readonly string[]): (readonly [number, number])[] {
  if (olds.length === 0 || news.length === 0) return [];
  const most = Math.min(MAX_DIFFERENCES, olds.length + news.length);
  const reach = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    steps.push(reach.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const fromAbove = k === -d || (k !== d && reach[most + 1 + k - 1]! < reach[most + 1 + k + 1]!);
      let x = fromAbove ? reach[most + 1 + k + 1]! : reach[most + 1 + k - 1]! + 1;
      while (x < olds.length && x - k < news.length && olds[x] === news[x - k]) x++;
      reach[most + 1 + k] = x;
      if (x >= olds.length && x - k >= news.length) return walkedBack(steps, olds.length, news.length, d);
    }
  }
  return [];
}

/** `steps[d]` holds, around its middle, how far each diagonal had been reached before the d-th difference. */
function walkedBack(
  steps: readonly Int32Array[],
  oldLength: number,
  newLength: number,
  differences: number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [oldLength, newLength];
  for (let d = differences; d >= 0; d--) {
    const before = steps[d]!;
    const reached = (k: number): number => before[d + 1 + k]!;
    const k = x - y;
    const fromAbove = k === -d || (k !== d && reached(k - 1) < reached(k + 1));
    const previousK = fromAbove ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : reached(previousK);
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) pairs.push([--x, --y]);
    [x, y] = [previousX, previousY];
  }
  return pairs.reverse();
}
