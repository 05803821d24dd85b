import * as vscode from 'vscode';
import type { WordProblem } from '../../server/src/protocol/requests';

/** Why a file cannot be read. */
export function problemText(problem: WordProblem): string {
  switch (problem) {
    case 'old-format':
      return vscode.l10n.t('This is an old .doc or .wps file; save it as .docx first.');
    case 'encrypted':
      return vscode.l10n.t('The file is protected by a password.');
    case 'too-old':
      return vscode.l10n.t('This file is of a program too old to be read; save it as .docx first.');
    case 'no-text':
      return vscode.l10n.t('There is no text in the file: it holds pictures or outlines.');
    case 'not-zip':
      return vscode.l10n.t(
        'This is no Word file: it may be a web page, plain text or a file of another program by its name.',
      );
    case 'empty':
      return vscode.l10n.t('The file is empty.');
    case 'text-would-change':
      return vscode.l10n.t(
        'Its text would be changed, so it was not laid out; save it anew in Word, or copy its text to a new file.',
      );
    case 'too-large':
      return vscode.l10n.t('The file is too large.');
    default:
      return vscode.l10n.t('This is no Word file that can be read ({0}).', problem);
  }
}
