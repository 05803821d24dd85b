import { CHANGE_NAMES, KIND_NAMES } from '../../compare/messages';
import { changedRows, keptRows, type CompareRow } from '../../compare/rows';
import type { CompareEntry, CompareMode } from '../../protocol/requests';
import type { Draft } from '../../syntax/types';
import { onRequest } from '../answer';
import type { OpenDocument } from '../documents';
import { rangeOf } from '../places';
import type { Session } from '../session';

/** What a draft is held against, and what a person has looked at and let be. */
interface Held {
  readonly old: Draft;
  readonly mode: CompareMode;
  readonly accepted: Set<string>;
  /** Rows of a version of the draft. */
  rows?: { readonly draft: Draft; readonly rows: readonly CompareRow[] };
}

/** Answers 改稿核对. What a draft is held against is forgotten with the server. */
export function registerCompare(session: Session): void {
  const held = new Map<string, Held>();
  onRequest(session, 'biganzi/holdAgainst', ({ uri, against }) => {
    const document = session.documents.get(uri);
    if (!against) held.delete(uri);
    else
      held.set(uri, {
        old: session.service.parse(against.text, document?.draft.format),
        mode: against.mode,
        accepted: new Set(),
      });
    return null;
  });
  onRequest(session, 'biganzi/compare', ({ uri }) => {
    const document = session.documents.get(uri);
    const against = held.get(uri);
    return document && against ? entriesOf(document, against) : [];
  });
  onRequest(session, 'biganzi/acceptChange', ({ uri, key }) => {
    held.get(uri)?.accepted.add(key);
    return null;
  });
}

function entriesOf({ draft, version }: OpenDocument, held: Held): CompareEntry[] {
  if (held.rows?.draft !== draft)
    held.rows = { draft, rows: held.mode === 'kept' ? keptRows(held.old, draft) : changedRows(held.old, draft) };
  return held.rows.rows
    .filter(({ key }) => !held.accepted.has(key))
    .map(({ kind, change, old, new: other, message, place, restore, key }) => ({
      label: change === 'kept' ? `${KIND_NAMES[kind]}未改` : KIND_NAMES[kind] + CHANGE_NAMES[change],
      change,
      ...(old && { old: { range: rangeOf(held.old, old), text: old.text } }),
      ...(other && { new: { range: rangeOf(draft, other), text: other.text } }),
      message,
      place: rangeOf(draft, place),
      ...(restore && { restore: { version, range: rangeOf(draft, restore), newText: restore.newText } }),
      key,
    }));
}
