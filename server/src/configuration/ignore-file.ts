import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../text/span';
import { MAX_PROBLEMS_PER_LAYER } from './layer';
import { reasonOf, type FileProblem } from './file';
import type { IgnoreRow } from './ignore';

export const IGNORE_FILE = '.biganzi/ignore.json';

export interface IgnoreFile {
  readonly rows: readonly IgnoreRow[];
  readonly problems: readonly FileProblem[];
  /** Whether `problems` forbid to write: what is not understood is never overwritten. */
  readonly broken: boolean;
}

/** Reads an ignore list. Sound rows count even where others do not; offsets of problems are UTF-16, half-open. */
export function readIgnoreFile(text: string): IgnoreFile {
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (body.trim() === '') return { rows: [], problems: [], broken: false };
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    // comments would be lost when a row is added, so they are not accepted
    tree = parseTree(body, errors, { disallowComments: true });
  } catch {
    return whole({ start: 0, end: 1 }, '层次过深');
  }
  const first = errors[0];
  if (first || !tree)
    return whole(
      { start: first?.offset ?? 0, end: (first?.offset ?? 0) + Math.max(1, first?.length ?? 1) },
      reasonOf(first),
    );
  const list = findNodeAtLocation(tree, ['ignored']);
  const version = findNodeAtLocation(tree, ['version']);
  if (version && getNodeValue(version) !== VERSION)
    return whole(span(version), `版本号应为 ${VERSION}，此文件可能由更新的版本写成`);
  if (list?.type !== 'array') return whole(span(tree), '缺少“ignored”列表');
  const rows: IgnoreRow[] = [];
  const problems: FileProblem[] = [];
  for (const node of list.children ?? []) {
    const row = toRow(getNodeValue(node));
    if (row) rows.push(row);
    else if (problems.length < MAX_PROBLEMS_PER_LAYER)
      problems.push({
        ...span(node),
        message: '这一行缺少 rule、text 或 context，未生效。改正之前不会向忽略清单写入。',
      });
  }
  return { rows, problems, broken: problems.length > 0 };
}

/**
 * The text of an ignore list: one row a line, in stable order, no row twice, so that two writers' lists merge well. The
 * same rows give the same text.
 */
export function writeIgnoreFile(rows: readonly IgnoreRow[]): string {
  const lines = new Map<string, string>();
  for (const { rule, text, context, note } of rows)
    lines.set(
      JSON.stringify([rule, text, context]),
      JSON.stringify({ rule, text, context, ...(note !== undefined && { note }) }),
    );
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, line]) => `    ${line}`);
  const list = sorted.length === 0 ? '[]' : `[\n${sorted.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "ignored": ${list}\n}\n`;
}

/**
 * The new text after adding rows to the text of a list (undefined where there is no file yet), or the problems that
 * forbid it: a broken list is kept as it is.
 */
export function addIgnoreRows(
  text: string | undefined,
  rows: readonly IgnoreRow[],
): { readonly text: string } | { readonly problems: readonly FileProblem[] } {
  const old = readIgnoreFile(text ?? '');
  return old.broken ? { problems: old.problems } : { text: writeIgnoreFile([...old.rows, ...rows]) };
}

const VERSION = 1;

function whole(place: Span, reason: string): IgnoreFile {
  const message = `忽略清单格式有误：${reason}。清单未生效，文件未作改动。`;
  return { rows: [], problems: [{ ...place, message }], broken: true };
}

/** A row made of data of unknown shape; undefined where it is none. */
export function toRow(value: unknown): IgnoreRow | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rule, text, context, note } = value as Record<string, unknown>;
  if (typeof rule !== 'string' || typeof text !== 'string' || typeof context !== 'string') return undefined;
  return { rule, text, context, ...(typeof note === 'string' && { note }) };
}

function span(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
