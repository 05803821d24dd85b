import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { Position } from '../../../server/src/protocol/requests';
import { applyEdits } from '../ranges';
import { askValue } from './ask-value';
import type { Tools } from './tools';

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
  const made = await askValue(server, document, group, place);
  if (made) await applyEdits(document, made);
}
