import * as vscode from 'vscode';
import type { DraftState, ServerState } from '../../../server/src/protocol/requests';

/** What is to be said of the findings of a draft and of the server, line by line. */
export function stateText(counts: DraftState['counts'], state: ServerState | undefined): string[] {
  const left = counts.information + counts.hint;
  const lines = [
    left > 0
      ? vscode.l10n.t('Errors {0}, warnings {1}; {2} suggestions are not counted', counts.error, counts.warning, left)
      : vscode.l10n.t('Errors {0}, warnings {1}', counts.error, counts.warning),
  ];
  if (state?.segmenter === 'loading')
    lines.push(vscode.l10n.t('Word data is loading; rules that need words will follow.'));
  if (state?.segmenter === 'missing')
    lines.push(vscode.l10n.t('Word data could not be loaded; rules that need words are off. See the log.'));
  for (const { rule } of state?.crashed ?? [])
    lines.push(vscode.l10n.t('Rule {0} failed and is off until the restart.', rule));
  return lines;
}
