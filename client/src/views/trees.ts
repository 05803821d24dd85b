import * as vscode from 'vscode';
import type { Server } from '../client';
import type { Current } from '../current';
import { createChecklist, type Checklist } from './checklist-tree';
import { outlineView, registerOutlineDecorations } from './outline-tree';
import { parallelView } from './parallel-tree';
import { placeholdersView } from './placeholders-tree';
import { createTree } from './tree';

/** The views of the container 讲话稿. */
export interface Trees extends vscode.Disposable {
  readonly checklist: Checklist;
}

/** The views 提纲, 定稿清单, 待填 and 对仗: they draw what the server says of the draft in the active editor. */
export function registerTrees(server: Server, current: Current): Trees {
  const checklist = createChecklist();
  const views = vscode.Disposable.from(
    registerOutlineDecorations(),
    createTree(server, current, outlineView),
    createTree(server, current, checklist.drawing),
    createTree(server, current, placeholdersView),
    createTree(server, current, parallelView),
  );
  return { checklist, dispose: () => views.dispose() };
}
