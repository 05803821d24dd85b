import * as vscode from 'vscode';
import { draftEditor, select } from '../draft-editor';
import { toRange } from '../ranges';
import type { Tools } from './tools';

/** 定稿检查: opens 定稿清单, which stays and is ticked off; where nothing is in it, the verdict alone. */
export async function finalCheck({ server, checklist }: Tools): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { uri } = editor.document;
  const { verdict, groups } = await server.request('biganzi/finalCheck', { uri: uri.toString() });
  checklist.begin(uri);
  if (groups.length === 0) void vscode.window.showInformationMessage(verdict);
  else await vscode.commands.executeCommand('biganzi.checklist.focus');
}

/** Selects the next (1) or previous (-1) place of 定稿清单, around the end of the draft. */
export async function goToFinding({ server }: Tools, direction: 1 | -1): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { verdict, groups } = await server.request('biganzi/finalCheck', { uri: editor.document.uri.toString() });
  const ranges = groups
    .flatMap(({ places }) => places)
    .map(({ range }) => toRange(range))
    .sort((a, b) => a.start.compareTo(b.start));
  if (ranges.length === 0) return void vscode.window.showInformationMessage(verdict);
  await select(editor, nextRange(ranges, editor.selection, direction));
}

/** The range behind or before a selection, around the end; `ranges` are in order and not empty. */
export function nextRange(ranges: readonly vscode.Range[], from: vscode.Range, direction: 1 | -1): vscode.Range {
  return direction > 0
    ? (ranges.find((r) => r.start.isAfterOrEqual(from.end) && !r.isEqual(from)) ?? ranges[0]!)
    : (ranges.findLast((r) => r.end.isBeforeOrEqual(from.start) && !r.isEqual(from)) ?? ranges.at(-1)!);
}
