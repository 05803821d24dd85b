/** A line that says something, as wide as it is printed; a character of full width is 1. */
export interface Row {
  readonly line: number;
  readonly text: string;
  readonly width: number;
  readonly indented: boolean;
  /** A blank line stands before it, and no turn of a page. */
  readonly apart: boolean;
}

export const MIN_ROWS = 8;
const MIN_WIDTH = 15;
export const MAX_WIDTH = 60;
/** Share of rows that may be longer than a printed line: a wrapped draft has hardly any. */
export const MAX_LONG_SHARE = 0.05;
/** Share of full rows that must end within a sentence. */
const MIN_CUT_SHARE = 0.5;
const MIN_CUT_ROWS = 4;
/** Share of rows that must be full. */
const MIN_FULL_SHARE = 0.4;
/** Share of full rows that must end within a clause: verses, lists and lines for the speaker’s breath end with one. */
const MIN_UNMARKED_SHARE = 0.5;
/** Rows in which a sentence ends and the next one begins, or that go on: where each line is one thing there are none. */
const MIN_RUNNING_ROWS = 2;
const MIN_RUNNING_SHARE = 0.06;
/** The same where numbers of pages stand between the lines: what is printed on them was cut by them. */
export const MIN_CUT_ROWS_OF_PAGES = 3;
const MIN_FULL_SHARE_OF_PAGES = 0.25;
const MIN_UNMARKED_SHARE_OF_PAGES = 0.35;
/** With a mark behind it that slipped in. */
export const SENTENCE_END = /[。！？：；…][”’）】》]*[、，]?$/;
const CLAUSE_END = /[，、。！？：；…][”’）】》]*$/;
const SENTENCE_INSIDE = /[。！？；][”’）】》]*[^”’）】》]/;
/** How no line begins that says one thing: with the end of a word or of a clause. */
const GOES_ON = /^(?:[了的着们]|(?![啊哦噢哎唉嗨嗯喂呀好对是])\p{Script=Han}[，。；！？])/u;

/** The width to which lines were filled; undefined where they were not. */
export function commonWidth(rows: readonly Row[], hasPages: boolean): number | undefined {
  if (rows.length < MIN_ROWS) return undefined;
  const counts = new Map<number, number>();
  for (const { width } of rows) {
    const rounded = Math.round(width);
    if (rounded >= MIN_WIDTH && rounded <= MAX_WIDTH) counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [mode, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const minCutRows = hasPages ? MIN_CUT_ROWS_OF_PAGES : MIN_CUT_ROWS;
  if (most < minCutRows) return undefined;
  // first lines of paragraphs are two characters shorter; where paragraphs are short they are as many as the others
  const often = Math.max(3, most * 0.4);
  const isWidth = (wide: number, least: number): boolean => (counts.get(wide) ?? 0) >= least;
  const wider = isWidth(mode + 2, hasPages ? Math.max(1, most * 0.2) : often)
    ? mode + 2
    : isWidth(mode + 1, often)
      ? mode + 1
      : undefined;
  const width = wider ?? mode;
  const full = rows.filter((row) => row.width >= width - 2.75);
  const beyond = rows.filter((row) => row.width > width + 2.5).length;
  const cut = full.filter((row) => !SENTENCE_END.test(row.text)).length;
  const minFull = rows.length * (hasPages ? MIN_FULL_SHARE_OF_PAGES : MIN_FULL_SHARE);
  const enough = full.length >= minFull && cut >= minCutRows && cut >= full.length * MIN_CUT_SHARE;
  return enough && isRunning(rows, full, hasPages) && beyond <= rows.length * MAX_LONG_SHARE ? width : undefined;
}

/** Whether sentences run over the ends of lines, and end anywhere in them. */
function isRunning(rows: readonly Row[], full: readonly Row[], hasPages: boolean): boolean {
  const unmarked = full.filter((row) => !CLAUSE_END.test(row.text)).length;
  if (unmarked < full.length * (hasPages ? MIN_UNMARKED_SHARE_OF_PAGES : MIN_UNMARKED_SHARE)) return false;
  const offsets = rows.map((row) => row.text.search(SENTENCE_INSIDE)).filter((offset) => offset >= 0);
  const counts = new Map<number, number>();
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  // two sentences a line, of one length each, are verses, but for printed pages
  const most = Math.max(...counts.values());
  if (!hasPages && most > 1 && most > offsets.length / 2) return false;
  const running = offsets.length + rows.filter((row) => GOES_ON.test(row.text)).length;
  return running >= MIN_RUNNING_ROWS && running >= rows.length * MIN_RUNNING_SHARE;
}
