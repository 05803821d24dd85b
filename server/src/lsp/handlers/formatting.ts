import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { applyIgnores } from '../../configuration/ignore';
import { format, formattingAmong } from '../../features/format';
import type { Span } from '../../text/span';
import type { OpenDocument } from '../documents';
import { lineRange, spanOf } from '../places';
import { onSpeech, type Session } from '../session';
import type { Effective } from '../settings';
import { toTextEdits } from '../workspace-edit';

/** Formatting that is registered later, and only for some languages, where the client can do that. */
function registersLater({ capabilities: { textDocument } }: Session): boolean {
  return textDocument?.formatting?.dynamicRegistration === true;
}

/** Capabilities for a client that must be told at the start. */
export function formattingCapabilities(session: Session): Partial<ServerCapabilities> {
  return registersLater(session) ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** Formatting of a draft and of a range: safe fixes of marks and blanks, and the shape of lines. */
export function registerFormatting(session: Session): void {
  const { connection, service } = session;
  const edits = ({ draft }: OpenDocument, { configuration, ignored, writing }: Effective, within?: Span): TextEdit[] =>
    toTextEdits(
      draft,
      format(
        draft,
        (d) => formattingAmong(applyIgnores(service.check(d, configuration).findings, ignored).kept, service.ruleOf),
        writing.indent,
        within,
      ),
    );
  connection.onDocumentFormatting(
    onSpeech(session, (document, _: DocumentFormattingParams, effective) => edits(document, effective)),
  );
  connection.onDocumentRangeFormatting(
    onSpeech(session, (document, { range: { start, end } }: DocumentRangeFormattingParams, effective) => {
      // the line at whose start a selection ends is not meant
      const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      const { draft } = document;
      return edits(document, effective, spanOf(draft, lineRange(draft, start.line, lastLine)));
    }),
  );
}

/** Registers formatting for texts that no other formatter is made for: Markdown has its own. */
export function offerFormatting(session: Session): void {
  if (!registersLater(session)) return;
  const documentSelector = [{ language: 'speech-draft' }, { language: 'plaintext' }];
  const { client } = session.connection;
  void client.register(DocumentFormattingRequest.type, { documentSelector });
  void client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}
