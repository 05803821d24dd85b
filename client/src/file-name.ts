import type * as vscode from 'vscode';

/** The name of a file, without its folders. */
export function nameOf({ path }: vscode.Uri): string {
  return path.replace(/^.*\//, '');
}

/** The same without its ending. */
export function stemOf(uri: vscode.Uri): string {
  return nameOf(uri).replace(/\.[^.]*$/, '');
}
