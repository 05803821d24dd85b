import * as vscode from 'vscode';
import type { PlaceholderGroup } from '../../../server/src/protocol/requests';

/** What a group is called: what is meant, and as the draft has it: 县名（XX县）. A bracket says itself what is meant. */
export function called({ name, label }: PlaceholderGroup): string {
  return label.includes(name) ? label : vscode.l10n.t('{0} ({1})', name, label);
}

/** What is asked before so many places are filled with one value. */
export function question(group: PlaceholderGroup, places: number): string {
  return places === 1
    ? vscode.l10n.t('Fill “{0}” with', called(group))
    : vscode.l10n.t('Fill all {1} places of “{0}” with', called(group), places);
}
