import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { withHouseFrame } from '../../features/complete/house-frame';
import { bodyAt, partsAt, type Part, type PartKind } from '../../features/parts';
import type { HouseMemory } from '../../house/memory';
import { lineOf } from '../../text/line-index';
import type { OpenDocument } from '../documents';
import { rangeOf } from '../places';
import type { PieceMark } from '../../protocol/requests';

/**
 * What pieces carry as `data`: in VS Code the Tab key has the same ones by snippets of its own, and a client that lists
 * those need not list these.
 */
export const PIECE = 'piece' satisfies PieceMark;

/** Kinds of parts that take the frame of the house. */
const FRAMED: readonly PartKind[] = ['speeches', 'headings', 'sections'];
/** A prefix of a part may be typed so far; more is a sentence. */
const LONGEST_PREFIX = 8;

/**
 * Ready pieces of a speech for the line of an offset, where no more than a prefix is typed. Not of the kind Snippet:
 * VS Code has the same pieces contributed for its Tab key, and shows that kind in no list of a speech draft.
 */
export function partItems(
  parts: readonly Part[],
  { draft, languageId }: OpenDocument,
  at: number,
  memory?: HouseMemory,
): CompletionItem[] {
  const line = lineOf(draft.starts, at);
  const typed = draft.paragraphs[line]!.text.slice(0, at - draft.starts[line]!).trimStart();
  // in Markdown the contributed snippets are listed
  if (languageId === 'markdown' || typed.length > LONGEST_PREFIX) return [];
  const range = rangeOf(draft, { start: at - typed.length, end: at });
  return partsAt(parts, draft, line, typed).map((part, i): CompletionItem => {
    const prefix = part.prefixes.find((p) => p.startsWith(typed)) ?? part.prefixes[0]!;
    const body = bodyAt(part, draft, line);
    const framed = memory && FRAMED.includes(part.kind) ? withHouseFrame(body, memory, part.kind === 'speeches') : body;
    const isOfHouse = framed !== body;
    return {
      label: prefix,
      labelDetails: { description: isOfHouse ? `${part.name} · 按本单位习惯` : part.name },
      kind: part.kind === 'speeches' ? CompletionItemKind.File : CompletionItemKind.Struct,
      detail: part.description,
      insertTextFormat: InsertTextFormat.Snippet,
      filterText: prefix,
      sortText: `3${String(i).padStart(3, '0')}`,
      textEdit: { range, newText: framed },
      // what the house has made of it is no piece that VS Code has as well
      ...(!isOfHouse && { data: PIECE }),
    };
  });
}
