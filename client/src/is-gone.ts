import * as vscode from 'vscode';

/** Whether a file could not be read because there is none of that name. */
export const isGone = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
