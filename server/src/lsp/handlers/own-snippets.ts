import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { isWord } from '../../features/complete/typed';
import { lineOf } from '../../text/line-index';
import type { OpenDocument } from '../documents';
import type { OwnSnippet } from '../../workspace/own-snippets';
import { rangeOf } from '../places';
import { SNIPPET } from './snippets';

/** The writer's own snippets whose prefix goes on from what stands before an offset; all where no word is begun. */
export function ownItems(snippets: readonly OwnSnippet[], { draft }: OpenDocument, offset: number): CompletionItem[] {
  const line = lineOf(draft.starts, offset);
  const before = draft.paragraphs[line]!.text.slice(0, offset - draft.starts[line]!);
  const fresh = before === '' || !isWord(before.charCodeAt(before.length - 1));
  return snippets.flatMap(({ name, prefixes, body, description }, i): CompletionItem[] => {
    const [best] = prefixes
      .map((prefix) => ({ prefix, typed: typedOf(prefix, before) }))
      .sort((a, b) => b.typed - a.typed);
    if (!best || (best.typed === 0 && !fresh)) return [];
    return [
      {
        label: best.prefix,
        labelDetails: { description: name },
        kind: CompletionItemKind.Struct,
        detail: description,
        insertTextFormat: InsertTextFormat.Snippet,
        filterText: best.prefix,
        sortText: `25${String(i).padStart(3, '0')}`,
        textEdit: { range: rangeOf(draft, { start: offset - best.typed, end: offset }), newText: body },
        data: SNIPPET,
      },
    ];
  });
}

/** How many of the last characters of a text a prefix begins with. */
function typedOf(prefix: string, before: string): number {
  for (let length = Math.min(prefix.length, before.length); length > 0; length--)
    if (before.endsWith(prefix.slice(0, length))) return length;
  return 0;
}
