import type { Part, PartKind } from './parts';

interface Row {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description?: string;
}

const ENDING = '.code-snippets';

/** Whether a file of this name holds parts. */
export const isPartFile = (name: string): boolean => name.endsWith(ENDING);

/**
 * Parts of a file of snippets, by its name and its text (JSON). The name of a file is the kind of its parts;
 * speeches-….code-snippets hold whole speeches.
 */
export function partsIn(name: string, text: string): Part[] {
  const rows = JSON.parse(text) as Record<string, Row>;
  const kind = name.slice(0, -ENDING.length).replace(/^speeches-.*/, 'speeches') as PartKind;
  return Object.entries(rows).map(([title, { prefix, body, description }]): Part => ({
    kind,
    name: title,
    prefixes: [prefix].flat(),
    body: [body].flat().join('\n'),
    description: description ?? title,
  }));
}
