import * as vscode from 'vscode';
import type { Server } from '../client';
import type { Current } from '../current';
import { outlineView, registerOutlineDecorations } from './outline-tree';
import { parallelView } from './parallel-tree';
import { placeholdersView } from './placeholders-tree';
import { createTree } from './tree';

/** The views 提纲, 待填 and 对仗: they draw what the server says of the draft in the active editor. */
export function registerTrees(server: Server, current: Current): vscode.Disposable {
  return vscode.Disposable.from(
    registerOutlineDecorations(),
    createTree(server, current, outlineView),
    createTree(server, current, placeholdersView),
    createTree(server, current, parallelView),
  );
}
