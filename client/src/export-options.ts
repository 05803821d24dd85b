import * as vscode from 'vscode';
import type { WordOptions } from '../../server/src/lsp/protocol';

/** How the user wants a draft made a Word file (`biganzi.export.*`). */
export function exportOptions(uri: vscode.Uri): WordOptions {
  const settings = vscode.workspace.getConfiguration('biganzi', uri);
  return {
    preset: settings.get<WordOptions['preset']>('export.preset', '公文'),
    markOpen: settings.get('export.markOpen', false),
    pinyin: settings.get('export.pinyin', false),
    ...(settings.get<boolean>('export.speakingTime', false) && { speakingRate: settings.get('speakingRate', 200) }),
  };
}
