import { writeVector } from '../facts/parallel/measure';
import { parallelSet, type ParallelSet, type Tightness } from '../facts/parallel/model';
import type { Draft, PlacedSeries } from '../syntax/types';
import { family } from '../syntax/families';
import { escapeMarkdown } from './escape';
import { lineOf } from '../text/line-index';
import type { Span } from '../text/span';

/** One member of a set as a view shows it. Offsets are absolute. */
export interface ParallelRow extends Span {
  readonly line: number;
  /** Marker as written; '' for topic sentences. */
  readonly marker: string;
  readonly clauses: readonly string[];
  /** Clause lengths in characters (字), empty while a placeholder is open. */
  readonly vector: readonly number[];
  /** Whether the lengths agree with those of most members. */
  readonly fits: boolean;
}

/** A series of the draft as the view 对仗, hovers and code lenses show it. */
export interface ParallelView {
  readonly kind: PlacedSeries['series']['kind'];
  /** Name for people: 一级小标题, “一是”各条 … */
  readonly label: string;
  readonly tightness: Tightness;
  readonly pattern: string | undefined;
  readonly rows: readonly ParallelRow[];
  /** 5 条 · 13/13/13/13/14 字 */
  readonly summary: string;
}

/** All series of a draft with two members or more, in order of place. */
export function parallelViews(draft: Draft): ParallelView[] {
  return draft.series.filter((s) => s.series.members.length >= 2).map((s) => viewOf(draft, s));
}

/** The innermost series one of whose leads holds `offset`, with the index of that member; undefined when none does. */
export function parallelAt(
  draft: Draft,
  offset: number,
): { readonly view: ParallelView; readonly member: number } | undefined {
  const line = lineOf(draft.starts, offset);
  const at = offset - draft.starts[line]!;
  for (const placed of [...draft.series].reverse()) {
    if (placed.series.members.length < 2) continue;
    const member = placed.series.members.findIndex(
      (m, i) => placed.lines[i] === line && at >= (m.marker?.start ?? m.lead.start) && at <= m.lead.end,
    );
    if (member >= 0) return { view: viewOf(draft, placed), member };
  }
  return undefined;
}

/** Markdown table of a set, the member under the cursor in bold: what a hover shows. */
export function parallelTable(view: ParallelView, member?: number): string {
  const rows = view.rows.map((row, i) => {
    const text = escapeMarkdown(row.clauses.join('，'));
    const cell = i === member ? `**${text}**` : text;
    return `| ${escapeMarkdown(row.marker || '·')} | ${cell} | ${row.vector.length > 0 ? writeVector(row.vector) : '待填'} | ${row.fits ? '' : '≠'} |`;
  });
  const head = `**对仗**：${view.label}，${TIGHTNESS[view.tightness]}${view.pattern ? `；句式“${escapeMarkdown(view.pattern)}”` : ''}`;
  return [head, '', '| 序号 | 首句 | 字数 | |', '|---|---|---|---|', ...rows].join('\n');
}

export const TIGHTNESS: Readonly<Record<Tightness, string>> = {
  exact: '形对（字数全同）',
  construction: '法对（句式相同）',
  loose: '不求对仗',
  open: '有待填项',
};

function viewOf(draft: Draft, placed: PlacedSeries): ParallelView {
  const set = parallelSet(placed.series);
  const rows = placed.series.members.map((m, i): ParallelRow => {
    const line = placed.lines[i]!;
    const base = draft.starts[line]!;
    const measured = set.measures[i]!;
    return {
      line,
      start: base + m.lead.start,
      end: base + m.lead.end,
      marker: m.marker ? m.paragraph.text.slice(m.marker.start, m.marker.end) : '',
      clauses: measured.clauses.map((c) => m.paragraph.text.slice(c.start, c.end)),
      vector: measured.vector,
      fits: measured.open || writeVector(measured.vector) === writeVector(set.vector),
    };
  });
  return {
    kind: placed.series.kind,
    label: labelOf(placed),
    tightness: set.tightness,
    pattern: set.pattern,
    rows,
    summary: `${rows.length} 条 · ${lengths(set)} 字`,
  };
}

function lengths(set: ParallelSet): string {
  return set.measures.map((m) => (m.open ? '?' : String(m.text.length))).join('/');
}

function labelOf(placed: PlacedSeries): string {
  const { kind, family: id } = placed.series;
  if (kind === 'topics') return '段旨句';
  if (kind === 'dashes') return '“——”各段';
  const sample = id ? family(id).sample : '';
  return kind === 'headings' ? `“${sample}”各级小标题` : `“${sample}”各条`;
}
