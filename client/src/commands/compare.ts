import * as vscode from 'vscode';
import type { CompareMode } from '../../../server/src/protocol/requests';
import { fromClipboard, fromFile, fromGit, fromSaved, type Source } from '../compare/sources';
import { draftEditor } from '../draft-editor';
import { toRange } from '../ranges';
import type { Row } from '../views/tree';
import type { Tools } from './tools';

const SOURCES = ['file', 'saved', 'git', 'clipboard', 'lastYear'] as const;
type SourceKind = (typeof SOURCES)[number];

/** 改稿核对: holds the draft against another text that is asked for, or against what the arguments name. */
export async function compare({ server, comparison }: Tools, kind?: SourceKind, file?: vscode.Uri): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const chosen = kind !== undefined && SOURCES.includes(kind) ? kind : await askKind();
  const source = chosen && (await textOf(chosen, document, server, file));
  if (!chosen || !source) return;
  const mode: CompareMode = chosen === 'lastYear' ? 'kept' : 'changed';
  await comparison.begin(document, { ...source, mode });
  const rows = await server.request('biganzi/compare', { uri: document.uri.toString() });
  if (rows.length > 0) await vscode.commands.executeCommand('biganzi.compare.focus');
  else
    void vscode.window.showInformationMessage(
      mode === 'kept'
        ? vscode.l10n.t('Nothing of last year is left unchanged.')
        : vscode.l10n.t('No fact was changed.'),
    );
}

async function askKind(): Promise<SourceKind | undefined> {
  const items: { readonly label: string; readonly source: SourceKind; readonly detail?: string }[] = [
    { source: 'file', label: vscode.l10n.t('A file…') },
    { source: 'saved', label: vscode.l10n.t('The saved version') },
    { source: 'git', label: vscode.l10n.t('A git revision…') },
    { source: 'clipboard', label: vscode.l10n.t('The clipboard') },
    {
      source: 'lastYear',
      label: vscode.l10n.t('Last year’s speech…'),
      detail: vscode.l10n.t('Lists what should have changed and did not: years, sittings, figures.'),
    },
  ];
  const title = vscode.l10n.t('Compare facts with');
  return (await vscode.window.showQuickPick(items, { title }))?.source;
}

function textOf(
  kind: SourceKind,
  document: vscode.TextDocument,
  server: Tools['server'],
  file: vscode.Uri | undefined,
): Promise<Source | undefined> {
  switch (kind) {
    case 'saved':
      return fromSaved(document);
    case 'git':
      return fromGit(document);
    case 'clipboard':
      return fromClipboard();
    case 'file':
    case 'lastYear':
      return fromFile(server, file);
  }
}

/** Runs what a row of 改稿核对 is asked for, on its draft; without a row at the change at the caret, or the next one. */
export function atChange(run: 'show' | 'accept' | 'restore') {
  return async ({ comparison, server }: Tools, row?: Row): Promise<void> => {
    if (row?.changed) return comparison[run](row.changed.uri, row.changed.entry);
    const editor = draftEditor();
    if (!editor) return;
    const { uri } = editor.document;
    const entries = await server.request('biganzi/compare', { uri: uri.toString() });
    const { active } = editor.selection;
    const entry = entries.find(({ place }) => !toRange(place).end.isBefore(active)) ?? entries[0];
    if (entry) await comparison[run](uri, entry);
    else void vscode.window.showInformationMessage(vscode.l10n.t('No fact was changed.'));
  };
}

/** Ends 改稿核对 of the draft. */
export async function endCompare({ comparison }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (document) await comparison.end(document);
}
