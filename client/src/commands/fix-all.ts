import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { applyAsked } from '../ranges';
import type { Row } from '../views/tree';
import type { Tools } from './tools';

/**
 * Applies all safe fixes to the document in the active editor, as one undo step, and says what came of it. Not by the
 * editor's own command: that does nothing, and says nothing, where a change or another extension makes it drop its
 * question.
 */
export async function fixAll(tools: Tools): Promise<void> {
  await mend(tools);
}

/** Applies the safe fixes of one kind, that of a row of 定稿清单. */
export async function fixKind(tools: Tools, row?: Row): Promise<void> {
  if (row?.rule !== undefined) await mend(tools, row.rule);
}

async function mend({ server }: Tools, rule?: string): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const uri = document.uri.toString();
  let mended = 0;
  let left = 0;
  const done = await applyAsked(document, async () => {
    const answer = await server.request('biganzi/fixAll', { uri, ...(rule !== undefined && { rule }) });
    if (answer) ({ mended, left } = answer);
    return answer;
  });
  void vscode.window.showInformationMessage(
    done
      ? vscode.l10n.t('{0} mended, {1} left to look at.', mended, left)
      : vscode.l10n.t('Nothing here can be mended with certainty.'),
  );
}
