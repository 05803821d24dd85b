import type { Draft, Paragraph, Section } from '../syntax/types';
import { clauseAt, sentenceAt } from '../syntax/within';
import { lineOf } from '../text/line-index';
import type { Span } from '../text/span';
import { shownSections } from './shown-sections';

/**
 * Spans around an offset, each inside the next: quotation, clause, sentence, item, paragraph, sections from the innermost
 * out, whole draft. Absolute offsets, half-open; an offset outside the text counts as its nearest end. Never empty.
 */
export function selectionsAt(draft: Draft, offset: number): Span[] {
  const whole = { start: 0, end: draft.text.length };
  const caret = Math.max(0, Math.min(offset, whole.end));
  const line = lineOf(draft.starts, caret);
  const base = draft.starts[line]!;
  const within = inParagraph(draft.paragraphs[line]!, caret - base).map((s) => ({
    start: base + s.start,
    end: base + s.end,
  }));
  const spans = [...within, ...sectionsAround(draft, line), whole];
  const nested: Span[] = [];
  for (const span of spans.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const innermost = nested.at(-1);
    if (span.start > caret || span.end < caret) continue;
    if (
      !innermost ||
      (span.start <= innermost.start &&
        span.end >= innermost.end &&
        span.end - span.start > innermost.end - innermost.start)
    )
      nested.push(span);
  }
  return nested;
}

/** Pairs behind the one at the caret that are walked at most: a line may hold a million of them. */
const NEAR = 64;

function inParagraph(paragraph: Paragraph, offset: number): Span[] {
  const { text, content, pairs } = paragraph;
  const spans: Span[] = [{ start: 0, end: text.length }, content];
  const clause = clauseAt(paragraph, offset);
  // without and with its mark
  if (clause) spans.push(clause, { start: clause.start, end: clause.end + clause.mark.length });
  const sentence = sentenceAt(paragraph, offset) ?? sentenceAt(paragraph, offset - 1);
  if (sentence) spans.push({ start: sentence.start, end: sentence.end });
  const item = itemAt(paragraph, offset);
  if (item) spans.push(item);
  let seen = 0;
  for (const pair of pairs) {
    if (pair.open > offset || seen >= NEAR) break;
    if (pair.close + 1 < offset) continue;
    seen++;
    spans.push({ start: pair.open, end: pair.close + 1 });
    if (pair.open < offset && pair.close >= offset) spans.push({ start: pair.open + 1, end: pair.close });
  }
  return spans;
}

/** The item of a series in the paragraph: from its marker to that of the next, without blanks behind. */
function itemAt({ markers, content, text }: Paragraph, offset: number): Span | undefined {
  const k = markers.findLastIndex((m) => m.start <= offset);
  const marker = markers[k];
  if (!marker) return undefined;
  // 一是 may hold items of another family: the next of its own ends it
  const next = markers.slice(k + 1).find((m) => m.family === marker.family);
  let end = next?.start ?? content.end;
  while (end > marker.end && ' \u3000'.includes(text[end - 1]!)) end--;
  return { start: marker.start, end };
}

function sectionsAround(draft: Draft, line: number): Span[] {
  const spans: Span[] = [];
  let level: readonly Section[] = shownSections(draft);
  for (;;) {
    const section = level.find((s) => s.line <= line && line < s.endLine);
    if (!section) return spans;
    let lastLine = section.endLine - 1;
    while (lastLine > section.line && draft.roles[lastLine] === 'blank') lastLine--;
    spans.push({
      start: draft.starts[section.line]!,
      end: draft.starts[lastLine]! + draft.paragraphs[lastLine]!.text.length,
    });
    level = section.children;
  }
}
