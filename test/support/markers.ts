/** Text of an example with its ⟦…⟧ markers taken out, and where they stood (UTF-16, half-open, of the clean text). */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Reads ⟦…⟧ markers. They may nest; spans come in order of start. Throws on an unbalanced marker. */
export function readMarkers(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const c of marked) {
    if (c === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (c === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`);
      span.end = text.length;
    } else text += c;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`);
  return { text, spans };
}
