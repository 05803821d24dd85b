import { parse as parseCsv } from 'csv-parse/sync';
import type { Draft } from '../syntax/types';
import type { TextEdit } from '../text/span';
import { allPlaceholders, editOf, type PlaceholderOnLine } from './fill';
import type { MeantPlaceholder } from './placeholder-groups';

/** A row of a table of values: what is meant, and the value, or several for places that each want their own. */
export interface FillRow {
  readonly name: string;
  readonly values: readonly string[];
}

/** A row that could not be used as it stands. */
export interface FillProblem {
  readonly name: string;
  /** `unknown`: no such place is open. `values`: so many places each want their own value, and the row has fewer. */
  readonly kind: 'unknown' | 'values';
  readonly places: number;
  readonly values: number;
}

export interface TableFill {
  /** In order of place; `name` is the row's. */
  readonly edits: readonly (TextEdit & { readonly name: string })[];
  readonly problems: readonly FillProblem[];
}

/** A table that cannot be read; `message` is the parser's own. */
export class TableError extends Error {}

/** Longest table that is read, in characters: a table of a speech has a page. */
const LONGEST = 1_000_000;

/**
 * Reads a table: JSON (an object of names to values or lists of values) or CSV (RFC 4180; comma, tab or semicolon, told
 * by the first row). Throws TableError on what is neither.
 */
export function readTable(text: string, format: 'csv' | 'json', draft?: Draft): FillRow[] {
  if (text.length > LONGEST) throw new TableError(`表格超过 ${LONGEST / 10_000} 万字，不像一篇讲话稿的填写表`);
  return format === 'json' ? withValues(jsonRows(text)) : rowsOf(csvCells(text), draft);
}

/**
 * Rows of a table by its cells: a name and its values a row, without a head row 名称,值; or, where each cell of the first
 * row names a place of the draft, a name and its values a column.
 */
export function rowsOf(cells: readonly (readonly string[])[], draft?: Draft): FillRow[] {
  const [head = [], ...others] = cells.map((row) => row.map((cell) => cell.trim()));
  const across = draft !== undefined && head.length > 1 && others.length > 0 && namesPlaces(draft, head);
  if (across) return withValues(head.map((name, i) => ({ name, values: others.map((row) => row[i] ?? '') })));
  const rows = [head, ...others].map(([name = '', ...values]) => ({ name, values }));
  return withValues(/^(?:名称|待填项|项目|字段|name|key)$/i.test(rows[0]!.name) ? rows.slice(1) : rows);
}

function namesPlaces(draft: Draft, names: readonly string[]): boolean {
  const placeholders = allPlaceholders(draft);
  return names.every((name) => name !== '' && namedBy(draft, placeholders, name).length > 0);
}

function withValues(rows: readonly FillRow[]): FillRow[] {
  return rows
    .map(({ name, values }) => ({ name: name.trim(), values: values.map((v) => v.trim()).filter((v) => v !== '') }))
    .filter(({ name, values }) => name !== '' && values.length > 0);
}

function csvCells(text: string): string[][] {
  const head = /^[^\r\n]*/.exec(text)![0];
  const delimiter = ['\t', ',', ';', '，'].find((d) => head.includes(d)) ?? ',';
  try {
    return parseCsv(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new TableError(error instanceof Error ? error.message : String(error));
  }
}

function jsonRows(text: string): FillRow[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new TableError(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TableError('{ "XX县": "…" }');
  const plain = (v: unknown): string => (typeof v === 'string' || typeof v === 'number' ? String(v) : '');
  return Object.entries(value).map(([name, v]) => ({ name, values: Array.isArray(v) ? v.map(plain) : [plain(v)] }));
}

/**
 * Edits that fill a draft from a table. A name is a piece of the draft that holds a place (XX县, 责任书XX份) and means all
 * places in just these surroundings, or tells the meaning alone (县, 单位 for 【单位】, 县名). The longest name has the first
 * choice, and a place is filled once. One value fills all places that share one; places that each want their
 * own take the values in order, and stay open where there are too few.
 */
export function fillFromTable(draft: Draft, rows: readonly FillRow[]): TableFill {
  const all = allPlaceholders(draft);
  const open = new Set(all);
  const edits: TableFill['edits'][number][] = [];
  const problems: FillProblem[] = [];
  for (const { name, values } of [...rows].sort((a, b) => b.name.length - a.name.length)) {
    const named = namedBy(draft, all, name);
    if (named.length === 0) problems.push({ name, kind: 'unknown', places: 0, values: values.length });
    const meant = named.filter((onLine) => open.has(onLine));
    if (meant.length === 0) continue;
    const one =
      values.length === 1 &&
      (meant.length === 1 ||
        meant.every(({ placeholder }) => placeholder.shared && isSame(placeholder, meant[0]!.placeholder)));
    if (!one && values.length < meant.length)
      problems.push({ name, kind: 'values', places: meant.length, values: values.length });
    // a single number for several places would be a guess
    if (!one && values.length === 1) continue;
    meant.forEach((onLine, i) => {
      const value = one ? values[0]! : values[i];
      if (value === undefined) return;
      open.delete(onLine);
      edits.push({ ...editOf(draft, onLine, value), name });
    });
  }
  return { edits: edits.sort((a, b) => a.start - b.start), problems };
}

/** Characters that a name in an empty table takes from before a place. */
const MIN_CHARACTERS_PER_LEAD = 4;
const MAX_CHARACTERS_PER_LEAD = 16;

/**
 * An empty table of what is open in a draft, as CSV: a row for each group that shares a value, and one for each other
 * place, named by as much of the text before it as tells it from all others. Filled in, `fillFromTable` understands it.
 */
export function blankTable(draft: Draft): string {
  const placeholders = allPlaceholders(draft);
  const named = ({ line, placeholder: { place, noun } }: (typeof placeholders)[number], lead: number): string =>
    draft.paragraphs[line]!.text.slice(Math.max(0, place.start - lead), place.end) + noun;
  // by the length of the lead: how many places have each name
  const tallies = new Map<number, Map<string, number>>();
  const isTold = (name: string, lead: number): boolean => {
    let tally = tallies.get(lead);
    if (!tally) {
      tallies.set(lead, (tally = new Map()));
      for (const onLine of placeholders) tally.set(named(onLine, lead), (tally.get(named(onLine, lead)) ?? 0) + 1);
    }
    return tally.get(name) === 1;
  };
  const rows = new Set<string>();
  placeholders.forEach((onLine, i) => {
    const { place, noun, lead, shared } = onLine.placeholder;
    const before = placeholders[i - 1];
    const free = place.start - (before?.line === onLine.line ? before.placeholder.place.end : 0);
    let name = lead + place.text + noun;
    for (let n = MIN_CHARACTERS_PER_LEAD, told = shared; !told && n <= MAX_CHARACTERS_PER_LEAD; n++) {
      const whole = Math.min(n, free);
      // from the last mark on, where that is enough: nobody reads a name that begins with a comma
      const { text } = draft.paragraphs[onLine.line]!;
      const clause = /[^，。；：、！？“”（）]*$/.exec(text.slice(place.start - whole, place.start))![0].length;
      for (const length of [clause, whole]) {
        name = named(onLine, length);
        told = isTold(name, length);
        if (told) break;
      }
    }
    rows.add(name);
  });
  const quoted = (name: string): string => (/[",;\t，]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  return ['名称,值', ...[...rows].map((name) => `${quoted(name)},`), ''].join('\n');
}

/** Whether two places with a name in common are open for the same: not ××局 and ××党组, which are both a 单位名称. */
function isSame(one: MeantPlaceholder, other: MeantPlaceholder): boolean {
  return one.key === other.key || (one.noun !== '' && one.noun === other.noun) || one.place.style === 'bracket';
}

/** Places that a name means: those in just its surroundings, else by the word that tells the meaning, else by the meaning. */
function namedBy(draft: Draft, placeholders: readonly PlaceholderOnLine[], name: string): readonly PlaceholderOnLine[] {
  const exact = placeholders.filter(({ line, placeholder }) => stands(draft.paragraphs[line]!.text, placeholder, name));
  if (exact.length > 0) return exact;
  const told = placeholders.filter(({ placeholder }) => means(placeholder, name));
  return told.length > 0 ? told : placeholders.filter(({ placeholder }) => placeholder.name === name);
}

/** Whether the text around a place reads as the name does. */
function stands(text: string, { place }: MeantPlaceholder, name: string): boolean {
  for (let offset = name.indexOf(place.text); offset >= 0; offset = name.indexOf(place.text, offset + 1))
    if (text.startsWith(name, place.start - offset)) return true;
  return false;
}

/** Whether the name is the word that tells a place's meaning. */
function means({ noun, place, key }: MeantPlaceholder, name: string): boolean {
  return (
    name === key || (noun !== '' && name === noun) || (place.style === 'bracket' && place.text.slice(1, -1) === name)
  );
}
