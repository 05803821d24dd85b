import { fromBase64 } from '../../text/base64';
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { fillAt, othersAt, placeholderAt } from '../../features/fill';
import { fillFromTable, readTable, rowsOf, TableError, type FillRow } from '../../features/fill-table';
import { onRequest } from '../answer';
import { isChecked, type OpenDocument } from '../documents';
import { offsetOf, rangeOf } from '../places';
import type { TableFormat, TableResult } from '../../protocol/requests';
import { onDocument, type Session } from '../session';
import { textEditsOf, toTextEdits, toWorkspaceEdit } from '../workspace-edit';

export const FILL_CAPABILITIES = { renameProvider: { prepareProvider: true } } as const satisfies ServerCapabilities;

/** Rename fills: F2 on XX县 writes the real name into all of its group, on a number into this place alone. */
export function registerFill(session: Session): void {
  const { connection } = session;
  // forgotten with what is closed
  const told = new WeakSet<OpenDocument>();
  const refuse = (message: string): never => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, message);
  };
  const checked = async (document: OpenDocument): Promise<boolean> =>
    isChecked(document, (await session.settings.for(document.uri)).detect);

  connection.onPrepareRename(
    onDocument(session, async (document, { position }) => {
      // texts that are no speech belong to other extensions
      if (!(await checked(document))) return null;
      const { draft } = document;
      const target = placeholderAt(draft, offsetOf(draft, position));
      return target ? { range: rangeOf(draft, target), placeholder: target.text } : refuse('此处不是待填项。');
    }),
  );
  connection.onRenameRequest(
    onDocument(session, async (document, { position, newName }) => {
      if (!(await checked(document))) return null;
      const { draft } = document;
      if (newName.trim() === '') return refuse('请写上要填的内容。');
      const offset = offsetOf(draft, position);
      const edits = fillAt(draft, offset, newName);
      if (edits.length === 0) return refuse('此处不是待填项。');
      const { text, count } = othersAt(draft, offset);
      // A reply to rename has no room for it; who has read it once of a draft knows why places stay open. The client may
      // still drop the edit (a preview can be cancelled), so that nothing is said of what was filled.
      if (count > 0 && !told.has(document)) {
        told.add(document);
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Info,
          message: `另有 ${count} 处“${text}”含义不同，不在此列。`,
        });
      }
      return toWorkspaceEdit(session, document, edits);
    }),
  );
  onRequest(session, 'biganzi/fill', ({ uri, position, value, everywhere, whole }) => {
    const document = session.documents.get(uri);
    if (!document) return null;
    const { draft, version } = document;
    return {
      version,
      edits: toTextEdits(draft, fillAt(draft, offsetOf(draft, position), value, { everywhere, whole })),
    };
  });
  onRequest(session, 'biganzi/fillTable', ({ uri, table, format }) => tableEdits(session, uri, table, format));
}

/** Fills a document from a table by one edit of the client, for editors that show no changes first. */
export async function fillTable(
  session: Session,
  uri: string,
  table: string,
  format: TableFormat,
): Promise<TableResult> {
  const result = await tableEdits(session, uri, table, format);
  const document = session.documents.get(uri);
  if (!document || result.edits.length === 0) return result;
  const { applied } = await session.connection.workspace.applyEdit({
    label: '从表格填写',
    edit: textEditsOf(session, document, result.edits),
  });
  return applied ? result : { ...result, edits: [] };
}

/** Edits that fill a document from a table; none, and why, where the table cannot be read. */
async function tableEdits(session: Session, uri: string, table: string, format: TableFormat): Promise<TableResult> {
  const cells = format === 'xlsx' ? await sheetCells(table) : undefined;
  // the document as it is once the sheet was read
  const document = session.documents.get(uri);
  if (!document) return { version: 0, edits: [], problems: [] };
  const { version, draft } = document;
  if (typeof cells === 'string') return { version, edits: [], problems: [], unreadable: cells };
  try {
    const rows: readonly FillRow[] =
      cells !== undefined ? rowsOf(cells, draft) : readTable(table, format === 'json' ? 'json' : 'csv', draft);
    const { edits, problems } = fillFromTable(draft, rows);
    return { version, edits: toTextEdits(draft, edits), problems };
  } catch (error) {
    if (error instanceof TableError) return { version, edits: [], problems: [], unreadable: error.message };
    throw error;
  }
}

/** Cells of a spreadsheet, or why it cannot be read. What reads it is loaded with the first. */
async function sheetCells(base64: string): Promise<string[][] | string> {
  const { readSheet, sheetProblem } = await import('../../docx/spreadsheet');
  const { DocxError } = await import('../../docx/problem');
  try {
    return await readSheet(fromBase64(base64));
  } catch (error) {
    if (error instanceof DocxError) return sheetProblem(error.problem);
    throw error;
  }
}
