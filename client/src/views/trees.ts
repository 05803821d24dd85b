import * as vscode from 'vscode';
import type { Server } from '../server';
import type { Comparison } from '../compare/comparison';
import type { Review } from '../revisions/review';
import type { Current } from '../current';
import { createChecklist, type Checklist } from './checklist-tree';
import { houseView, type House } from './house-tree';
import { compareView } from './compare-tree';
import { outlineView, registerOutlineDecorations } from './outline-tree';
import { parallelView } from './parallel-tree';
import { placeholdersView } from './placeholders-tree';
import { revisionsView } from './revisions-tree';
import { createTree } from './tree';

/** The views of the container 讲话稿. */
export interface Trees extends vscode.Disposable {
  readonly checklist: Checklist;
  readonly house: House;
}

/** What views are drawn from beside the draft: texts and files that it is held against. */
interface HeldAgainst {
  readonly comparison: Comparison;
  readonly review: Review;
}

/** The views of the container 讲话稿: they draw what the server says of the draft in the active editor. */
export function registerTrees(server: Server, current: Current, { comparison, review }: HeldAgainst): Trees {
  const checklist = createChecklist();
  const learned = new vscode.EventEmitter<undefined>();
  const house: House = { refresh: () => learned.fire(undefined), onLearning: () => undefined };
  server.on('biganzi/learning', (progress) => house.onLearning(progress));
  const views = vscode.Disposable.from(
    registerOutlineDecorations(),
    createTree(server, current, outlineView),
    createTree(server, current, checklist.drawing),
    createTree(server, current, placeholdersView),
    createTree(server, current, parallelView),
    createTree(server, current, compareView(comparison)),
    createTree(server, current, revisionsView(review)),
    createTree(server, current, houseView, learned.event),
    learned,
  );
  return { checklist, house, dispose: () => views.dispose() };
}
