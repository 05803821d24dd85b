import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { SnippetMark } from '../../server/src/protocol/requests';

const SNIPPET: SnippetMark = 'snippet';

/**
 * Leaves the ready snippets out of the list where VS Code lists its snippets, which are the same ones: by default it does
 * not (`editor.snippetSuggestions`), since the server's know the place where they stand and the next number.
 */
export const provideCompletionItem: Middleware['provideCompletionItem'] = async (document, position, ...more) => {
  const [context, token, next] = more;
  const list = await next(document, position, context, token);
  const items = Array.isArray(list) ? list : list?.items;
  // in other languages VS Code has no snippets of ours to list
  const listed =
    document.languageId === 'speech-draft' &&
    vscode.workspace.getConfiguration('editor', document).get('snippetSuggestions') !== 'none';
  if (!listed || !items) return list;
  const others = items.filter((item) => (item as { readonly data?: unknown }).data !== SNIPPET);
  return new vscode.CompletionList(others, Array.isArray(list) ? false : list?.isIncomplete);
};
