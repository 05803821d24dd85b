import * as vscode from 'vscode';
import type { Tools } from './tools';

/** Opens the members of a parallel set side by side: of the place that a code lens names, or of the caret. */
export function showParallel({ parallel }: Tools, line?: number, character?: number): void {
  parallel.open(
    typeof line === 'number' && typeof character === 'number' ? new vscode.Position(line, character) : undefined,
  );
}
