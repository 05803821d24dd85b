import * as vscode from 'vscode';
import type { Requests } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import type { Comparison } from '../compare/comparison';
import { isOwn } from '../detect';
import { draftEditor } from '../draft-editor';

/** What a tool may be given; each takes what its schema has. */
interface Input {
  readonly path?: string;
  readonly text?: string;
  readonly old?: string;
  readonly new?: string;
  readonly old_text?: string;
  readonly new_text?: string;
  readonly write?: boolean;
}

interface Asked {
  readonly params: Requests['biganzi/tool']['params'];
  /** The document that was read, where it was one. */
  readonly document: vscode.TextDocument | undefined;
}

/** Names of tools in the manifest begin so. */
const PREFIX = 'biganzi_';

/**
 * Offers the tools for agents to language models of the editor. They read drafts of the workspace and what is open. What
 * one changes is confirmed first, is not saved, and is shown by 改稿核对. None fills a place left open, ignores a finding
 * or switches a rule off.
 */
export function registerLanguageModelTools(
  context: vscode.ExtensionContext,
  server: Server,
  comparison: Comparison,
): vscode.Disposable {
  const { contributes } = context.extension.packageJSON as {
    contributes: { languageModelTools: readonly { readonly name: string }[] };
  };
  const invoke = async (name: string, input: Input, token: vscode.CancellationToken): Promise<string> => {
    const { params, document } = await read(name.slice(PREFIX.length), input);
    const answer = await server.request('biganzi/tool', params, token);
    if (answer.fixed === undefined || answer.isError) return answer.text;
    if (input.write !== true) return JSON.stringify({ text: answer.fixed, ...(JSON.parse(answer.text) as object) });
    if (!document) throw new Error(vscode.l10n.t('Only a file can be written.'));
    await write(document, answer.fixed, comparison);
    return answer.text;
  };
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map(({ name }) =>
      vscode.lm.registerTool<Input>(name, {
        async invoke({ input }, token) {
          const text = await invoke(name, input, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
        async prepareInvocation({ input }, token) {
          if (input.write !== true) return {};
          const { params } = await read(name.slice(PREFIX.length), input);
          const { text } = await server.request('biganzi/tool', params, token);
          const title = vscode.l10n.t('Make safe fixes in the draft?');
          return { confirmationMessages: { title, message: `${params.address}\n\n${text}` } };
        },
      }),
    ),
  );
}

async function read(tool: string, input: Input): Promise<Asked> {
  if (tool === 'compare') {
    const old = await draftOf({ path: input.old, text: input.old_text });
    const other = await draftOf({ path: input.new, text: input.new_text });
    const params = { tool, address: other.address, text: old.text, other: other.text, input: { ...input } };
    return { params, document: undefined };
  }
  if (tool === 'rules') return { params: { tool, address: '', input: { ...input } }, document: undefined };
  const { address, text, document } = await draftOf(input);
  return { params: { tool, address, text, input: { ...input } }, document };
}

interface Read {
  readonly address: string;
  readonly text: string;
  readonly document?: vscode.TextDocument;
}

/** A file of the workspace or an open one, the given text, or the draft that the writer is at. */
async function draftOf({
  path,
  text,
}: {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
}): Promise<Read> {
  if (path === undefined && text !== undefined) return { address: 'untitled:稿件.txt', text };
  const document = path === undefined ? draftEditor()?.document : await opened(path);
  if (!document) throw new Error(vscode.l10n.t('There is no such draft in the workspace.'));
  return { address: document.uri.toString(), text: document.getText(), document };
}

async function opened(path: string): Promise<vscode.TextDocument | undefined> {
  const isOpen = ({ uri }: vscode.TextDocument): boolean =>
    isOwn(uri) && (uri.fsPath === path || uri.path === path || uri.toString() === path);
  const openDocument = vscode.workspace.textDocuments.find(isOpen);
  if (openDocument) return openDocument;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const places = [vscode.Uri.file(path), ...folders.map(({ uri }) => vscode.Uri.joinPath(uri, path))];
  for (const place of places)
    if (vscode.workspace.getWorkspaceFolder(place))
      try {
        return await vscode.workspace.openTextDocument(place);
      } catch {
        // the next folder may have it
      }
  return undefined;
}

async function write(document: vscode.TextDocument, fixed: string, comparison: Comparison): Promise<void> {
  const before = document.getText();
  if (before === fixed) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(before.length)), fixed);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The draft has changed meanwhile; nothing was done.'));
  await comparison.begin(document, { text: before, mode: 'changed', name: vscode.l10n.t('before the fixes') });
}
