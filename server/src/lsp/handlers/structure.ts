import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { outline, type OutlineNode } from '../../features/outline';
import type { Draft } from '../../syntax/types';
import { isChecked } from '../documents';
import { rangeOf } from '../places';
import { onDocument, type Session } from '../session';

/** Document symbols and folding. Texts that are not checked have none: they belong to other extensions. */
export function registerStructure(session: Session): void {
  const { connection } = session;
  const speech = async (uri: string): Promise<Draft | undefined> => {
    const document = session.documents.get(uri);
    const { detect } = await session.settings.for(uri);
    // Markdown has its own outline and folding
    return document && isChecked(document, detect) && document.languageId !== 'markdown' ? document.draft : undefined;
  };
  connection.onDocumentSymbol(
    onDocument(session, async ({ uri }) => {
      const draft = await speech(uri);
      return draft ? outline(draft).map((node) => toSymbol(draft, node)) : [];
    }),
  );
  connection.onFoldingRanges(
    onDocument(session, async ({ uri }) => {
      const draft = await speech(uri);
      return draft
        ? folds(draft).map(({ first, last }): FoldingRange => ({
            startLine: first,
            endLine: last,
            kind: FoldingRangeKind.Region,
          }))
        : [];
    }),
  );
}

function toSymbol(draft: Draft, node: OutlineNode): DocumentSymbol {
  return {
    name: node.label,
    kind: node.kind === 'title' ? SymbolKind.File : node.level === 1 ? SymbolKind.Module : SymbolKind.String,
    range: rangeOf(draft, node),
    selectionRange: rangeOf(draft, node.selection),
    children: node.children.map((c) => toSymbol(draft, c)),
  };
}
