import Mocha from 'mocha';
import * as vscode from 'vscode';
import { defineCompare } from './compare.test';
import { define } from './extension.test';
import { definePlaces } from './places.test';
import { defineRecognition } from './recognition.test';
import { defineRevisions } from './revisions.test';
import { defineSilence } from './silence.test';
import { defineStructure } from './structure.test';
import { until, type Define } from './support';
import { defineViews } from './views.test';
import { defineWord } from './word.test';
import { defineWriting } from './writing.test';

/** Called by VS Code: runs the suite inside the extension host. */
export async function run(): Promise<void> {
  const grep = process.env['BIGANZI_GREP'];
  const mocha = new Mocha({ ...(grep !== undefined && { grep }), ui: 'bdd', timeout: 900_000, color: false });
  const suite = Mocha.Suite.create(mocha.suite, '笔杆子 in VS Code');
  const it: Define = (title, test) => void suite.addTest(new Mocha.Test(title, test));
  define(it);
  defineStructure(it);
  defineViews(it);
  defineWriting(it);
  defineSilence(it);
  definePlaces(it);
  defineRecognition(it);
  defineWord(it);
  defineCompare(it);
  defineRevisions(it);
  // VS Code starts with the folders that it remembers of a workspace, none the first time, and reads its file meanwhile.
  await until('the folders of the workspace', () => (vscode.workspace.workspaceFolders ?? []).length > 0);
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
