import { family } from '../syntax/families';
import type { Draft } from '../syntax/types';

/** Kinds of snippets, one a file of `snippets/`; all whole speeches are one kind. */
export type SnippetKind =
  | 'speeches'
  | 'titles'
  | 'salutations'
  | 'openings'
  | 'hosting'
  | 'headings'
  | 'sections'
  | 'parallels'
  | 'transitions'
  | 'closings';

/** Text to insert, as its file has it. */
export interface Snippet {
  readonly kind: SnippetKind;
  readonly name: string;
  /** What it is called by: Chinese and the initials of its pinyin. */
  readonly prefixes: readonly string[];
  /** Snippet text (TextMate syntax of VS Code and LSP), lines parted by \n. */
  readonly body: string;
  readonly description: string;
}

/**
 * Kinds of snippets that have their place on a line of a draft (zero-based; the line itself is not looked at): no opening
 * in the middle of a section, no salutation before the title. The order is that of the speech.
 */
export function kindsAt(draft: Draft, line: number): readonly SnippetKind[] {
  const { roles } = draft;
  const has = (from: number, to: number, ...wanted: readonly string[]): boolean => {
    for (let i = from; i < to; i++) if (i !== line && wanted.includes(roles[i]!)) return true;
    return false;
  };
  const written = ['title', 'salutation', 'paragraph', 'heading'];
  if (!has(0, roles.length, ...written)) return ['speeches', 'titles'];
  if (!has(0, line, ...written)) return ['titles'];
  const spoken = has(0, line, 'paragraph', 'heading');
  if (!spoken && !has(0, line, 'salutation')) return ['salutations'];
  if (!spoken) return ['openings', 'hosting'];
  if (has(0, line, 'signoff', 'note')) return [];
  // under one heading a paragraph is written next, or a series of items; below all of them the close as well
  const sections = has(0, line, 'heading') || draft.sections.some((s) => s.line < line);
  const isLastSection = !draft.sections.some((s) => s.line > line);
  return [
    ...(sections ? [] : (['headings'] as const)),
    'sections',
    'parallels',
    'transitions',
    'hosting',
    ...(isLastSection ? (['closings'] as const) : []),
  ];
}

/** Text of a snippet for its place: a choice of numbers at its start becomes the next number of that level. */
export function bodyAt(snippet: Snippet, draft: Draft, line: number): string {
  const choice = /^\$\{1\|一,[^|]*\|\}、/.exec(snippet.body);
  if (!choice) return snippet.body;
  let lastOrdinal = 0;
  for (const { series, lines } of draft.series)
    if (series.kind === 'headings' && series.family === 'comma')
      series.members.forEach((m, i) => {
        if (lines[i]! < line) lastOrdinal = m.marker!.ordinal;
      });
  const next = family('comma').write(lastOrdinal + 1);
  return next === undefined ? snippet.body : next + snippet.body.slice(choice[0].length);
}

/** Snippets for a place, those of its kinds whose names begin with what is typed; all of them where nothing is. */
export function snippetsAt(snippets: readonly Snippet[], draft: Draft, line: number, typed: string): Snippet[] {
  const kinds = kindsAt(draft, line);
  const fits = (snippet: Snippet): boolean => typed === '' || snippet.prefixes.some((p) => p.startsWith(typed));
  return kinds.flatMap((kind) => snippets.filter((p) => p.kind === kind && fits(p)));
}
