import { parse } from 'jsonc-parser';
import { inFolder } from '../configuration/lookup';
import type { FileStore } from './file-store';

/** A snippet that the writer has kept. */
export interface OwnSnippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Snippet text (TextMate syntax of VS Code and LSP), lines parted by \n. */
  readonly body: string;
  readonly description: string;
}

/** Most files that are read: a folder has one, or a few. */
const MAX_FILES_PER_FOLDER = 20;

/**
 * The writer's own snippets of a workspace folder for a language: `.vscode/*.code-snippets`, JSON with comments, as VS
 * Code has them. What cannot be read or is no snippet is left out; VS Code itself says what is wrong with it.
 */
export async function readOwnSnippets(
  folder: string,
  languageId: string,
  store: Pick<FileStore, 'list' | 'look'>,
): Promise<readonly OwnSnippet[]> {
  const place = inFolder(folder, '.vscode');
  const names = (await store.list(place))
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.code-snippets'))
    .sort();
  const files = await Promise.all(
    names.slice(0, MAX_FILES_PER_FOLDER).map((name) => store.look(inFolder(place, name))),
  );
  return files.flatMap((file) => (file.kind === 'text' ? snippetsOf(parse(file.text), languageId) : []));
}

function snippetsOf(content: unknown, languageId: string): OwnSnippet[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, row]: [string, unknown]) => {
    const { scope, prefix, body, description } = (row ?? {}) as Record<string, unknown>;
    const languages = strings(scope).flatMap((s) => s.split(',').map((l) => l.trim()));
    const prefixes = strings(prefix).filter((p) => p !== '');
    const lines = strings(body);
    if (prefixes.length === 0 || lines.length === 0) return [];
    if (languages.length > 0 && !languages.includes(languageId)) return [];
    return [{ name, prefixes, body: lines.join('\n'), description: strings(description).join('') || name }];
  });
}

function strings(value: unknown): string[] {
  return [value].flat().filter((v) => typeof v === 'string');
}
