import fs from 'node:fs';
import path from 'node:path';
import type { Part, PartKind } from '../features/parts';

interface Row {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description?: string;
}

/**
 * Parts of all `*.code-snippets` of a folder, read at the first call; none where the folder is missing. The name of a
 * file is the kind of its parts; speeches-….code-snippets hold whole speeches.
 */
export function createSnippets(folder: string): () => readonly Part[] {
  let parts: readonly Part[] | undefined;
  return () => (parts ??= read(folder));
}

function read(folder: string): readonly Part[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.code-snippets'))
      .sort()
      .flatMap((name) => {
        const rows = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Record<string, Row>;
        const kind = path.basename(name, '.code-snippets').replace(/^speeches-.*/, 'speeches') as PartKind;
        return Object.entries(rows).map(([title, { prefix, body, description }]): Part => ({
          kind,
          name: title,
          prefixes: [prefix].flat(),
          body: [body].flat().join('\n'),
          description: description ?? title,
        }));
      });
  } catch {
    return [];
  }
}
