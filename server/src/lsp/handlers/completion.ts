import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { continuationsAt } from '../../features/continue-series';
import { lineOf } from '../../text/line-index';
import { isChecked } from '../documents';
import { offsetOf, rangeOf } from '../places';
import { onDocument, type Session } from '../session';

export const COMPLETION_CAPABILITIES = {
  completionProvider: { triggerCharacters: ['、', '（'] },
} as const satisfies ServerCapabilities;

/** Completion: what may follow at the caret. */
export function registerCompletion(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    onDocument(session, async (document, { position }): Promise<CompletionItem[]> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return [];
      const { draft } = document;
      const at = offsetOf(draft, position);
      const line = lineOf(draft.starts, at);
      const { text } = draft.paragraphs[line]!;
      const before = text.slice(0, at - draft.starts[line]!);
      // only where a line is begun: an offer in the middle of a sentence would disturb the input method
      if (before.trim().length > 3) return [];
      const typed = before.trimStart();
      const from = at - typed.length;
      return continuationsAt(draft, line)
        .filter((c) => c.label.startsWith(typed) || typed === '' || c.marker.startsWith(typed[0]!))
        .map((c, i): CompletionItem => ({
          label: c.label,
          kind: CompletionItemKind.Snippet,
          detail: c.vector.length > 0 ? `接续本组：${c.vector.join('+')} 字` : '接续本组',
          insertTextFormat: InsertTextFormat.Snippet,
          filterText: typed || c.label,
          sortText: `0${i}`,
          textEdit: { range: rangeOf(draft, { start: from, end: at }), newText: c.snippet },
        }));
    }),
  );
}
