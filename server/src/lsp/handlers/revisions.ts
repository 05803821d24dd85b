import type { RevisionRow } from '../../revisions/rows';
import type { FileRevisions } from '../../revisions/types';
import type { RevisionEntry, RevisionList } from '../../protocol/requests';
import type { Draft } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { onRequest } from '../answer';
import type { OpenDocument } from '../documents';
import { rangeOf } from '../places';
import type { Session } from '../session';
import { fromBase64 } from '../../text/base64';
import { orProblem } from './word';

/** A Word file that came back, whose revisions are taken over into a draft. */
interface Held {
  readonly file: FileRevisions;
  /** Keys of rows that a person decided to leave. */
  readonly left: Set<string>;
  /** Rows of a version of the draft. */
  judged?: { readonly draft: Draft; readonly rows: readonly RevisionRow[]; readonly all: readonly TextEdit[] };
}

/** Answers 逐条看修订. What was read is forgotten with the server; what reads it is loaded when it is wanted. */
export function registerRevisions(session: Session): void {
  const held = new Map<string, Held>();
  onRequest(session, 'biganzi/holdRevisions', ({ uri, bytes, left }) =>
    orProblem(async () => {
      held.delete(uri);
      if (bytes === null) return { notices: [] };
      const [{ readRevisions }, { noticesOf }] = await Promise.all([
        import('../../revisions/read'),
        import('../../revisions/messages'),
      ]);
      const file = await readRevisions(fromBase64(bytes));
      held.set(uri, { file, left: new Set(left) });
      return { notices: noticesOf(file) };
    }),
  );
  onRequest(session, 'biganzi/revisions', async ({ uri }) => {
    const document = session.documents.get(uri);
    const review = held.get(uri);
    if (!document || !review) return { entries: [], all: null, taken: 0, left: 0 };
    return listOf(document, review);
  });
  onRequest(session, 'biganzi/leaveRevision', ({ uri, key }) => {
    held.get(uri)?.left.add(key);
    return null;
  });
}

async function listOf({ draft, version }: OpenDocument, review: Held): Promise<RevisionList> {
  const [{ draftRows }, { withoutOverlap }, worded] = await Promise.all([
    import('../../revisions/rows'),
    import('../../revisions/judge'),
    import('../../revisions/messages'),
  ]);
  if (review.judged?.draft !== draft) review.judged = { draft, ...draftRows(review.file, draft.text) };
  const { rows } = review.judged;
  const isLeft = ({ key }: RevisionRow): boolean => review.left.has(key);
  const pending = rows.filter((row) => row.state !== 'taken' && row.state !== 'done' && !isLeft(row));
  const edits = (made: readonly TextEdit[]) => ({
    version,
    edits: made.map((edit) => ({ range: rangeOf(draft, edit), newText: edit.newText })),
  });
  const entries = pending.map((row): RevisionEntry => {
    const who = [worded.nameOf(row.author), worded.dateOf(row.date)].filter((said) => said !== '').join(' ');
    const state = row.state === 'open' ? '' : worded.STATE_NAMES[row.state];
    return {
      label: worded.wordsOf(row),
      description: [state, row.state === 'untraced' ? '' : who].filter((said) => said !== '').join(' '),
      kind: row.kind,
      before: row.before,
      after: row.after,
      ...(row.place && { place: rangeOf(draft, row.place) }),
      ...(row.edits.length > 0 && { take: edits(row.edits) }),
      key: row.key,
    };
  });
  const open = withoutOverlap(pending.flatMap((row) => (row.state === 'open' ? row.edits : [])));
  const left = rows.filter(isLeft);
  // numbers that follow from others follow from all of them alone
  const all = left.length === 0 ? review.judged.all : open;
  return {
    entries,
    all: open.length > 0 ? edits(all) : null,
    taken: rows.filter(({ state }) => state === 'taken').length,
    left: left.length,
  };
}
