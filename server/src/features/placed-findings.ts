import type { Finding, Fix } from '../contract/finding';
import type { Severity } from '../contract/rule';
import { lineIndex, type LineIndex, type Position } from '../text/line-index';
import type { Span } from '../text/span';

/** A range as the Language Server Protocol writes it: zero-based lines and UTF-16 characters, a BOM not counted. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding as `--format json` prints it; the other formats read the same. */
export interface PlacedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly text: string;
  readonly fix?: PlacedFix;
  readonly suggestions?: readonly PlacedFix[];
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
  readonly tags?: readonly string[];
  readonly context: string;
}

/** Turns findings with offsets of `text` into placed ones; they hold on to nothing of the draft. */
export function placeFindings(findings: readonly Finding[], text: string, starts: readonly number[]): PlacedFinding[] {
  const index = lineIndex(text, starts);
  return findings.map((f) => ({
    rule: f.rule,
    severity: f.severity,
    message: f.message,
    range: rangeOf(f, index),
    text: f.text,
    ...(f.fix && { fix: placeFix(f.fix, index) }),
    ...(f.suggestions && { suggestions: f.suggestions.map((s) => placeFix(s, index)) }),
    ...(f.related && { related: f.related.map((r) => ({ range: rangeOf(r, index), message: r.message })) }),
    ...(f.tags && { tags: f.tags }),
    context: f.context,
  }));
}

function placeFix({ title, edits }: Fix, index: LineIndex): PlacedFix {
  return { title, edits: edits.map((e) => ({ range: rangeOf(e, index), newText: e.newText })) };
}

function rangeOf({ start, end }: Span, index: LineIndex): Range {
  return { start: index.positionAt(start), end: index.positionAt(end) };
}
