import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { withHouseFrame } from '../../features/complete/house-frame';
import { bodyAt, snippetsAt, type Snippet, type SnippetKind } from '../../features/snippets';
import type { HouseMemory } from '../../house/memory';
import { lineOf } from '../../text/line-index';
import type { OpenDocument } from '../documents';
import { rangeOf } from '../places';
import type { SnippetMark } from '../../protocol/requests';

/**
 * What snippets carry as `data`: in VS Code the Tab key has the same ones by snippets of its own, and a client that lists
 * those need not list these.
 */
export const SNIPPET = 'snippet' satisfies SnippetMark;

/** Kinds of snippets that take the frame of the house. */
const FRAMED: readonly SnippetKind[] = ['speeches', 'headings', 'sections'];
/** A prefix of a snippet may be typed so far; more is a sentence. */
const LONGEST_PREFIX = 8;

/**
 * Ready snippets of a speech for the line of an offset, where no more than a prefix is typed. Not of the kind Snippet:
 * VS Code has the same snippets contributed for its Tab key, and shows that kind in no list of a speech draft.
 */
export function snippetItems(
  snippets: readonly Snippet[],
  { draft, languageId }: OpenDocument,
  offset: number,
  memory?: HouseMemory,
): CompletionItem[] {
  const line = lineOf(draft.starts, offset);
  const typed = draft.paragraphs[line]!.text.slice(0, offset - draft.starts[line]!).trimStart();
  // in Markdown the contributed snippets are listed
  if (languageId === 'markdown' || typed.length > LONGEST_PREFIX) return [];
  const range = rangeOf(draft, { start: offset - typed.length, end: offset });
  return snippetsAt(snippets, draft, line, typed).map((snippet, i): CompletionItem => {
    const prefix = snippet.prefixes.find((p) => p.startsWith(typed)) ?? snippet.prefixes[0]!;
    const body = bodyAt(snippet, draft, line);
    const framed =
      memory && FRAMED.includes(snippet.kind) ? withHouseFrame(body, memory, snippet.kind === 'speeches') : body;
    const isOfHouse = framed !== body;
    return {
      label: prefix,
      labelDetails: { description: isOfHouse ? `${snippet.name} · 按本单位习惯` : snippet.name },
      kind: snippet.kind === 'speeches' ? CompletionItemKind.File : CompletionItemKind.Struct,
      detail: snippet.description,
      insertTextFormat: InsertTextFormat.Snippet,
      filterText: prefix,
      sortText: `3${String(i).padStart(3, '0')}`,
      textEdit: { range, newText: framed },
      // what the house has made of it is no snippet that VS Code has as well
      ...(!isOfHouse && { data: SNIPPET }),
    };
  });
}
