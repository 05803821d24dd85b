import * as vscode from 'vscode';
import type { ServerState } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import * as counted from '../counted';
import type { Current } from '../current';
import { draftEditor } from '../draft-editor';
import { isChangeOf, setting } from '../setting';
import { stateText } from './state-text';

/** The item 讲话稿 in the language status: the preset that applies, the findings, and what keeps rules from being run. */
export function createLanguageStatus(server: Server, current: Current): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('biganzi.language', { language: 'speech-draft' });
  item.name = vscode.l10n.t('Speech draft');
  item.command = { command: 'biganzi.showConfiguration', title: vscode.l10n.t('Configuration') };
  let state: ServerState | undefined;
  const draw = (): void => {
    const { draft } = current;
    item.busy = !server.running || !draft || state?.segmenter === 'loading';
    if (!draft) {
      item.text = vscode.l10n.t('Speech draft');
      item.detail = '';
      return;
    }
    const preset = setting('preset', draftEditor()?.document);
    const total = draft.counts.error + draft.counts.warning;
    item.text = `${vscode.l10n.t('Speech draft')} · ${counted.findings(total)}`;
    item.detail = [
      preset === '' ? vscode.l10n.t('All rules as they come') : vscode.l10n.t('Preset {0}', preset),
      ...stateText(draft.counts, state).slice(1),
    ].join(' · ');
    const troubled = state?.segmenter === 'missing' || (state?.crashed.length ?? 0) > 0;
    item.severity = troubled ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  };
  server.on('biganzi/serverState', (told) => {
    state = told;
    draw();
  });
  draw();
  return vscode.Disposable.from(
    item,
    current.onDidChange(draw),
    server.onDidChangeRunning(draw),
    vscode.workspace.onDidChangeConfiguration((e) => {
      if (isChangeOf(e, 'preset')) draw();
    }),
  );
}
