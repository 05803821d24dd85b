import * as vscode from 'vscode';
import { draftEditor, select } from '../draft-editor';
import { toRange } from '../ranges';
import { nextRange } from './final-check';
import type { Tools } from './tools';

/** Selects the next (1) or previous (-1) place left open, around the end of the draft. */
export async function goToPlaceholder({ server }: Tools, direction: 1 | -1): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const groups = await server.request('biganzi/placeholders', { uri: editor.document.uri.toString() });
  const ranges = groups
    .flatMap((g) => g.places)
    .map(({ range }) => toRange(range))
    .sort((a, b) => a.start.compareTo(b.start));
  if (ranges.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
    return;
  }
  await select(editor, nextRange(ranges, editor.selection, direction));
}
