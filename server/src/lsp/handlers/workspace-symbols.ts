import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { symbolsOf } from '../../features/symbols';
import type { Draft } from '../../syntax/types';
import { isChecked } from '../documents';
import { rangeOf } from '../places';
import { orCancelled, type Session } from '../session';

/** Symbols listed at most: nobody reads more. */
const MAX_SYMBOLS_PER_ANSWER = 200;

/** Titles and headings of the open drafts and of the workspace folders' files in the language. */
export function registerWorkspaceSymbols(session: Session): void {
  const files = session.files.speechFiles((text) => session.service.parse(text));
  session.connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    orCancelled(token);
    const drafts = new Map<string, Draft>();
    for (const document of session.documents.all()) {
      const { detect } = await session.settings.for(document.uri);
      if (isChecked(document, detect)) drafts.set(document.uri, document.draft);
    }
    const stored = await files.read(session.settings.folders(), () => token.isCancellationRequested);
    orCancelled(token);
    for (const [uri, draft] of stored) if (!session.documents.get(uri)) drafts.set(uri, draft);
    const symbols: SymbolInformation[] = [];
    for (const [uri, draft] of drafts)
      for (const symbol of symbolsOf(draft, query)) {
        if (symbols.length >= MAX_SYMBOLS_PER_ANSWER) return symbols;
        symbols.push({
          name: symbol.label,
          kind: symbol.kind === 'title' ? SymbolKind.File : symbol.level === 1 ? SymbolKind.Module : SymbolKind.String,
          location: { uri, range: rangeOf(draft, symbol.selection) },
          ...(symbol.container !== undefined && { containerName: symbol.container }),
        });
      }
    return symbols;
  });
}
