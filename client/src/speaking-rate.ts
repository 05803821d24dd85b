import * as vscode from 'vscode';

/** Characters a minute at which the user speaks (`biganzi.speakingRate`). */
export function speakingRate(uri: vscode.Uri): number {
  return vscode.workspace.getConfiguration('biganzi', uri).get('speakingRate', 200);
}
