import { mergeFixes } from '../engine/edits';
import type { Finding } from '../contract/finding';
import type { TraitsOf } from '../contract/rule';
import { sourceOf } from '../syntax/source';
import type { Draft, Role } from '../syntax/types';
import type { Span, TextEdit } from '../text/span';
import { compose } from './restructure/compose';
import { applied } from './restructure/rewrite';

/** How lines are to be indented: as they are, two full-width blanks before each paragraph, or not at all. */
export type Indent = 'keep' | 'two' | 'none';

/** Rounds at most. */
const ROUNDS = 20;
/** Roles of lines that stand indented on the page (GB/T 9704-2012 7.3.3: 左空二字). */
const INDENTED: ReadonlySet<Role> = new Set(['paragraph', 'heading']);

/** Findings whose fixes formatting may apply: marks, blanks, and the point behind a marker. */
export function formattingAmong(findings: readonly Finding[], traitsOf: TraitsOf): readonly Finding[] {
  return findings.filter(({ rule }) => traitsOf(rule)?.formats);
}

/**
 * Edits that set a draft's marks, blanks and lines right: the safe fixes of the findings that `check` gives, runs of blank lines as
 * one, indents as asked for. A second run finds nothing to do. In a span (absolute) only what lies in its lines is
 * changed.
 */
export function format(
  draft: Draft,
  check: (draft: Draft) => readonly Finding[],
  indent: Indent,
  within?: Span,
): TextEdit[] {
  let edits: TextEdit[] = [];
  let now = draft;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = mergeFixes(check(now).flatMap((f) => (f.fix ? [f.fix] : [])));
    // a line that is shaped anew may be read as another kind of line, and brings fixes of its own
    const more = fixes.length > 0 ? fixes : shape(now, indent);
    if (more.length === 0) break;
    edits = compose(draft.text.length, edits, more);
    now = applied(now, more);
  }
  return within ? edits.filter((e) => e.start >= within.start && e.end <= within.end) : edits;
}

/** Edits for the shape of lines. Markup of Markdown is left alone. */
function shape(draft: Draft, indent: Indent): TextEdit[] {
  const edits: TextEdit[] = [];
  draft.paragraphs.forEach((paragraph, line) => {
    const { eol, content } = paragraph;
    const text = sourceOf(paragraph);
    const role = draft.roles[line]!;
    const start = draft.starts[line]!;
    // a form feed turns the page
    const turn = text.includes('\f') ? '\f' : '';
    // what is blank in Markdown may hold the mark of a quotation
    if (role === 'blank' && text.trim() === '') {
      const doubled = line > 0 && draft.roles[line - 1] === 'blank' && (eol !== '' || text !== '');
      if (turn === '' && doubled) edits.push({ start, end: start + text.length + eol.length, newText: '' });
      else if (text !== turn) edits.push({ start, end: start + text.length, newText: turn });
    } else if (indent !== 'keep' && draft.format === 'plain' && INDENTED.has(role)) {
      const wanted =
        (text.slice(0, content.start).includes('\f') ? '\f' : '') + (indent === 'two' ? '\u3000\u3000' : '');
      if (text.slice(0, content.start) !== wanted) edits.push({ start, end: start + content.start, newText: wanted });
    }
  });
  return edits;
}
