import type { Snippet, SnippetKind } from './snippets';

interface Row {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description?: string;
}

const ENDING = '.code-snippets';

/** Whether a file of this name holds snippets. */
export const isSnippetFile = (name: string): boolean => name.endsWith(ENDING);

/**
 * Snippets of a file of snippets, by its name and its text (JSON). The name of a file is the kind of its snippets;
 * speeches-….code-snippets hold whole speeches.
 */
export function snippetsIn(name: string, text: string): Snippet[] {
  const rows = JSON.parse(text) as Record<string, Row>;
  const kind = name.slice(0, -ENDING.length).replace(/^speeches-.*/, 'speeches') as SnippetKind;
  return Object.entries(rows).map(([title, { prefix, body, description }]): Snippet => ({
    kind,
    name: title,
    prefixes: [prefix].flat(),
    body: [body].flat().join('\n'),
    description: description ?? title,
  }));
}
