import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { RefactorKind } from '../../../server/src/protocol/requests';

/** Restructures the draft at the caret by the server's code action of a kind; of several the writer chooses. */
export async function restructure(kind: RefactorKind): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { document, selection } = editor;
  const actions = await ask(document.uri, selection.active, kind);
  if (actions.length === 0) {
    void vscode.window.showInformationMessage(nothing(kind));
    return;
  }
  const action = actions.length === 1 ? actions[0]! : await choose(actions);
  if (!action?.edit) return;
  if (!(await vscode.workspace.applyEdit(action.edit))) return;
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Times that the editor is asked: it drops a question, and answers nothing, where another extension comes up meanwhile. */
const MAX_TURNS_PER_QUESTION = 3;

async function ask(uri: vscode.Uri, position: vscode.Position, kind: RefactorKind): Promise<vscode.CodeAction[]> {
  for (let turn = 1; ; turn++) {
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(position, position),
      kind,
    );
    // some other extension may have actions of a kind that ours is a part of
    const actions = offered.filter((a) => a.kind?.value === kind && a.edit);
    if (actions.length > 0 || turn === MAX_TURNS_PER_QUESTION) return actions;
  }
}

async function choose(actions: readonly vscode.CodeAction[]): Promise<vscode.CodeAction | undefined> {
  const picked = await vscode.window.showQuickPick(actions.map((action) => ({ label: action.title, action })));
  return picked?.action;
}

function nothing(kind: RefactorKind): string {
  switch (kind) {
    case 'refactor.move.sectionUp':
    case 'refactor.move.sectionDown':
      return vscode.l10n.t('There is no section beside this one to change places with.');
    case 'refactor.rewrite.promote':
    case 'refactor.rewrite.demote':
      return vscode.l10n.t('This section has no level to go to.');
    case 'refactor.rewrite.insertBelow':
      return vscode.l10n.t('Put the caret into a section or an item first.');
    case 'refactor.rewrite.markers':
      return vscode.l10n.t('Put the caret on 第一, 一是 or another item marker first.');
    case 'refactor.rewrite.renumberSeries':
    case 'refactor.rewrite.renumberDraft':
      return vscode.l10n.t('The numbers are in order.');
  }
}
