import { sameVector, writeVector } from '../facts/parallel/measure';
import { parallelSet, type ParallelSet, type Tightness } from '../facts/parallel/model';
import { shownText } from '../syntax/source';
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

/** A series of the draft as the view 对仗, hovers, code lenses and the table side by side show it. */
export interface ParallelView {
  readonly kind: PlacedSeries['series']['kind'];
  /** Name for people: 一级小标题, “一是”各条 … */
  readonly label: string;
  readonly tightness: Tightness;
  readonly pattern: string | undefined;
  /** What members have in common besides, in Chinese: 都有引号里的叫法（“零拖延”“零缺位”“零容忍”）. */
  readonly figures: readonly string[];
  readonly rows: readonly ParallelRow[];
  /** 5 条 · 13/13/13/13/14 字 */
  readonly summary: string;
  /** What all this is drawn from. */
  readonly set: ParallelSet;
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
  const inParagraph = offset - draft.starts[line]!;
  for (const placed of [...draft.series].reverse()) {
    if (placed.series.members.length < 2) continue;
    const member = placed.series.members.findIndex(
      (m, i) =>
        placed.lines[i] === line && inParagraph >= (m.marker?.start ?? m.lead.start) && inParagraph <= m.lead.end,
    );
    if (member >= 0) return { view: viewOf(draft, placed), member };
  }
  return undefined;
}

/**
 * The series at the first members of which a code lens stands: headings, and items from three on, that are a set which is
 * not in order. Above what the view 对仗 calls 不求对仗, or cannot judge yet, a lens would call 对仗 what is none; above a
 * set in order it would say of each page of a clean draft that there is nothing to say.
 */
export function parallelLenses(draft: Draft): { readonly line: number; readonly at: number; readonly title: string }[] {
  return draft.series.flatMap((placed) => {
    const { series, lines } = placed;
    if (series.members.length < 2) return [];
    const set = parallelSet(series);
    if (set.tightness !== 'construction') return [];
    if (series.kind === 'headings' ? !isShort(set) : series.members.length < 3) return [];
    const offset = draft.starts[lines[0]!]! + series.members[0]!.lead.start;
    return [{ line: lines[0]!, at: offset, title: `对仗：${summaryOf(set)}` }];
  });
}

/** A long lead is no heading: the members of a law have no rhythm. */
const LONGEST_LEAD = 40;
function isShort(set: ParallelSet): boolean {
  return set.measures.every((m) => m.text.length <= LONGEST_LEAD);
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Markdown table of a set, the member under the cursor in bold: what a hover shows. */
export function parallelTable(view: ParallelView, member?: number): string {
  const widest = Math.max(...view.rows.map((r) => r.clauses.length));
  // many clauses make no table that a hover can hold
  const columns = widest <= 4 ? Math.max(1, widest) : 1;
  const rows = view.rows.map((row, i) => {
    const cells = columns === 1 ? [row.clauses.join('，')] : row.clauses;
    const shown = Array.from({ length: columns }, (_, k) => {
      const text = escapeMarkdown(cells[k] ?? '');
      return i === member && text !== '' ? `**${text}**` : text;
    });
    const lengths = row.vector.length > 0 ? writeVector(row.vector) : '待填';
    return `| ${escapeMarkdown(row.marker || '·')} | ${shown.join(' | ')} | ${lengths}${row.fits ? '' : ' ≠'} |`;
  });
  const head = columns === 1 ? ['首句'] : Array.from({ length: columns }, (_, k) => `分句${ORDINALS[k]!}`);
  return [
    `**对仗**：${view.label}，${escapeMarkdown(headline(view))}`,
    '',
    `| 序号 | ${head.join(' | ')} | 字数 |`,
    `|---|${'---|'.repeat(columns)}---|`,
    ...rows,
  ].join('\n');
}

/** What is said of a set in one line: its tightness, pattern and figures. */
export function headline({ tightness, pattern, figures }: ParallelView): string {
  return [TIGHTNESS[tightness], ...(pattern ? [`句式“${pattern}”`] : []), ...figures].join('；');
}

export const TIGHTNESS: Readonly<Record<Tightness, string>> = {
  exact: '形对（字数全同）',
  construction: '法对（句式相同）',
  loose: '不求对仗',
  open: '有待填项',
};

const FIGURES = {
  nickname: '都有引号里的叫法',
  contrast: '都有一转',
  echo: '都有叠用',
} as const;

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
      marker: m.marker ? shownText(m.paragraph, m.marker.start, m.marker.end).trimEnd() : '',
      clauses: measured.clauses.map((c) => shownText(m.paragraph, c.start, c.end)),
      vector: measured.vector,
      fits: measured.open || sameVector(measured.vector, set.vector),
    };
  });
  return {
    kind: placed.series.kind,
    label: labelOf(placed),
    tightness: set.tightness,
    pattern: set.pattern,
    figures: set.figures.map((f) => `${FIGURES[f.kind]}（${f.texts.join('、').replaceAll('”、“', '”“')}）`),
    rows,
    summary: summaryOf(set),
    set,
  };
}

function summaryOf(set: ParallelSet): string {
  const lengths = set.measures.map((m) => (m.open ? '?' : String(m.text.length)));
  return `${set.measures.length} 条 · ${lengths.join('/')} 字`;
}

function labelOf(placed: PlacedSeries): string {
  const { kind, family: id } = placed.series;
  if (kind === 'topics') return '段旨句';
  if (kind === 'dashes') return '“——”各段';
  const sample = id ? family(id).sample : '';
  return kind === 'headings' ? `“${sample}”各级小标题` : `“${sample}”各条`;
}
