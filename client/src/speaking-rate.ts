import type * as vscode from 'vscode';
import { setting } from './setting';

/** Characters a minute at which the user speaks (`biganzi.speakingRate`). */
export function speakingRate(uri: vscode.Uri): number {
  return setting('speakingRate', uri);
}
