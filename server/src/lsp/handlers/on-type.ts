import type { DocumentOnTypeFormattingParams, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { continueLine, continueTyped } from '../../features/restructure/continue-line';
import { renumberAround } from '../../features/restructure/renumber';
import { onRequest } from '../answer';
import { onSpeech, type Session } from '../session';
import { toTextEdits } from '../workspace-edit';

export const ON_TYPE_CAPABILITIES = {
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
} as const satisfies ServerCapabilities;

/** Enter behind an item goes on with the next marker. */
export function registerOnType(session: Session): void {
  session.connection.onDocumentOnTypeFormatting(
    onSpeech(
      session,
      ({ draft }, { ch, position: { line } }: DocumentOnTypeFormattingParams, { writing }): TextEdit[] | null => {
        if (ch !== '\n') return null;
        const edits = continueLine(draft, line, writing.renumberOnType);
        return edits ? toTextEdits(draft, edits) : null;
      },
      { markdown: true },
    ),
  );
  onRequest(session, 'biganzi/continueTyped', async ({ uri, version, line }) => {
    const document = session.documents.get(uri);
    if (document?.version !== version) return [];
    const { writing } = await session.settings.for(uri);
    return toTextEdits(document.draft, continueTyped(document.draft, line, writing.renumberOnType) ?? []);
  });
  onRequest(session, 'biganzi/renumberAround', ({ uri, version, line }) => {
    const document = session.documents.get(uri);
    return document?.version === version ? toTextEdits(document.draft, renumberAround(document.draft, line)) : [];
  });
}
