import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { bodyAt, partsAt, type Part } from '../../features/parts';
import type { OpenDocument } from '../documents';
import { rangeOf } from '../places';

/**
 * Ready pieces of a speech for a place. `from` is the offset of what is typed. Not of the kind Snippet: VS Code has the
 * same pieces contributed for its Tab key, and shows those of that kind in no list of a speech draft.
 */
export function partItems(
  parts: readonly Part[],
  { draft, languageId }: OpenDocument,
  line: number,
  from: number,
  typed: string,
): CompletionItem[] {
  // in Markdown the contributed snippets are listed
  if (languageId === 'markdown') return [];
  return partsAt(parts, draft, line, typed).map((part, i): CompletionItem => {
    const own = part.prefixes.find((p) => p.startsWith(typed)) ?? part.prefixes[0]!;
    return {
      label: own,
      labelDetails: { description: part.name },
      kind: part.kind === 'speeches' ? CompletionItemKind.File : CompletionItemKind.Struct,
      detail: part.description,
      insertTextFormat: InsertTextFormat.Snippet,
      filterText: own,
      sortText: `1${String(i).padStart(3, '0')}`,
      textEdit: {
        range: rangeOf(draft, { start: from, end: from + typed.length }),
        newText: bodyAt(part, draft, line),
      },
    };
  });
}
