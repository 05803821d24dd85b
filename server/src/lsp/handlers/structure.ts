import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { outline, type OutlineNode } from '../../features/outline';
import type { Draft } from '../../syntax/types';
import { rangeOf } from '../places';
import { onSpeech, type Session } from '../session';

/** Document symbols and folding. Texts that are not checked have none: they belong to other extensions. */
export function registerStructure(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(onSpeech(session, ({ draft }) => outline(draft).map((node) => toSymbol(draft, node))));
  connection.onFoldingRanges(
    onSpeech(session, ({ draft }) =>
      folds(draft).map(({ firstLine, lastLine }): FoldingRange => ({
        startLine: firstLine,
        endLine: lastLine,
        kind: FoldingRangeKind.Region,
      })),
    ),
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
