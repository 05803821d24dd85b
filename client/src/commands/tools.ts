import type * as vscode from 'vscode';
import type { Server } from '../server';
import type { Comparison } from '../compare/comparison';
import type { Composing } from '../composing';
import type { Review } from '../revisions/review';
import type { Current } from '../current';
import type { Checklist } from '../views/checklist-tree';
import type { House } from '../views/house-tree';
import type { Shown } from '../views/shown';

/** What commands stand on. */
export interface Tools {
  readonly server: Server;
  readonly current: Current;
  readonly preview: { open(): void };
  readonly extensionUri: vscode.Uri;
  readonly shown: Shown;
  readonly checklist: Checklist;
  readonly house: House;
  readonly comparison: Comparison;
  readonly review: Review;
  readonly parallel: { open(position?: vscode.Position): void };
  readonly composing: Composing;
}
