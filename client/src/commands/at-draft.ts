import * as vscode from 'vscode';
import { isOwn } from '../detect';
import { draftEditor } from '../draft-editor';
import type { Tools } from './tools';
import { openSample } from './new-draft';

/** Milliseconds that the server has to read a draft that is opened for a command: on a slow machine it has to start first. */
const MAX_MILLISECONDS_PER_OPENING = 120_000;

/**
 * A command that also does something where no draft is to be seen, as on the page of the walkthrough: it shows the draft
 * that is open behind it, else the sample, and goes on there.
 */
export function atDraft<A extends never[]>(run: (tools: Tools, ...args: A) => unknown) {
  return async (tools: Tools, ...args: A): Promise<unknown> => {
    if (!draftEditor()) {
      const behind = openDrafts()[0];
      if (behind) await vscode.window.showTextDocument(behind, { preview: false });
      else await openSample(tools);
      await read(tools);
    }
    return run(tools, ...args);
  };
}

function openDrafts(): readonly vscode.TextDocument[] {
  const shown = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
  return vscode.workspace.textDocuments.filter(
    ({ uri, languageId }) => languageId === 'speech-draft' && isOwn(uri) && shown.includes(uri.toString()),
  );
}

/** Waits until the server has said what is in the draft. */
async function read({ current }: Tools): Promise<void> {
  if (current.draft) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, MAX_MILLISECONDS_PER_OPENING);
    const listener = current.onDidChange(() => {
      if (current.draft) done();
    });
  });
}
