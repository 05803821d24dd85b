import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { Position } from '../../../server/src/lsp/protocol';
import { applyEdits } from '../ranges';
import { question } from './fill-group';
import type { Tools } from './index';

/** Asks what to write at a place left open, and fills it, with all of its group where they share a value. */
export async function fillHere({ server }: Tools, uri: string, position: Position): Promise<void> {
  const document = draftEditor()?.document;
  if (document?.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
  const params = { uri: document.uri.toString() };
  const groups = await server.request('biganzi/placeholders', params);
  const isHere = ({ range: { start } }: { readonly range: { readonly start: Position } }): boolean =>
    start.line === position.line && start.character === position.character;
  const group = groups.find((g) => g.places.some(isHere));
  const place = group?.places.find(isHere);
  if (!group || !place) return;
  const value = await vscode.window.showInputBox({
    title: question(group.label, group.shared ? group.places.length : 1),
    prompt: `${place.before}〔${place.text}〕${place.after}`,
  });
  if (value === undefined || value.trim() === '') return;
  await applyEdits(document, await server.request('biganzi/fill', { ...params, position, value }));
}
