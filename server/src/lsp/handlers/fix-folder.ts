import { applyIgnores } from '../../configuration/ignore';
import type { Finding } from '../../contract/finding';
import type { DraftFiles } from '../../node/draft-files';
import type { FolderEdit, FolderFixes } from '../../protocol/requests';
import type { Draft } from '../../syntax/types';
import { onRequest } from '../answer';
import { isChecked, type OpenDocument } from '../documents';
import { FolderCheck } from '../folder-check';
import { rangeOf } from '../places';
import { orCancelled, type Session } from '../session';
import type { Effective } from '../settings';
import { difference } from '../workspace-edit';

/** Label of edits that only follow from others: what the second round of fixes mends. */
const FOLLOWING = '随之修改';

/** Makes the edits of all safe fixes in a folder, for a preview: open drafts as they stand, others as they lie on disk. */
export function registerFixFolder(session: Session, files: DraftFiles): void {
  const check = new FolderCheck(session, files, () => undefined);
  onRequest(session, 'biganzi/fixFolder', async ({ folder }, token): Promise<FolderFixes> => {
    await session.loadWords();
    const drafts: FolderFixes['drafts'][number][] = [];
    const otherEncodings: string[] = [];
    let checked = 0;
    let limit: number | undefined;
    const walker = {
      cancelled: () => token.isCancellationRequested,
      reachedLimit: (most: number) => void (limit = most),
    };
    for await (const file of files.walk(folder, walker)) {
      orCancelled(token);
      await session.turn();
      const open = session.documents.get(file.uri);
      const looked = open
        ? await lookAtOpen(session, open, (effective) => check.isRuledOut(file, folder, effective))
        : await check.look(file, folder);
      if (!looked) continue;
      checked++;
      if (looked.stored?.isUtf8 === false) {
        if (looked.findings.some(({ fix }) => fix)) otherEncodings.push(file.uri);
        continue;
      }
      // an open draft may go on changing while its fixes are made
      const { draft } = looked.document;
      const edits = await editsOf(session, draft, looked);
      if (edits.length > 0) drafts.push({ uri: looked.document.uri, text: draft.text, edits });
    }
    orCancelled(token);
    return { drafts, checked, otherEncodings, ...(limit !== undefined && { limit }) };
  });
}

interface Looked {
  readonly document: OpenDocument;
  readonly effective: Effective;
  readonly findings: readonly Finding[];
  readonly stored?: { readonly isUtf8: boolean };
}

async function lookAtOpen(
  session: Session,
  document: OpenDocument,
  isRuledOut: (effective: Effective) => boolean,
): Promise<Looked | undefined> {
  const effective = await session.settings.for(document.uri);
  if (!isChecked(document, effective.detect) || isRuledOut(effective)) return undefined;
  const { findings } = (await session.checkWithWords(document, effective)) ?? session.check(document, effective);
  return { document, effective, findings };
}

/** The edits line by line, each with the names of the rules whose fixes are in it. */
async function editsOf({ service }: Session, draft: Draft, { findings, effective }: Looked): Promise<FolderEdit[]> {
  const fixable = findings.filter(({ fix }) => fix);
  if (fixable.length === 0) return [];
  const keep = (all: readonly Finding[]): readonly Finding[] => applyIgnores(all, effective.ignored).kept;
  const { text } = await service.fixAllWithWords(draft.text, effective.configuration, draft.format, keep);
  return difference(draft.text, text).map((edit) => {
    const within = fixable.filter(({ fix }) => fix!.edits.some((e) => e.start <= edit.end && e.end >= edit.start));
    const titles = new Set(within.map(({ rule }) => service.ruleOf(rule)?.title ?? rule));
    return { range: rangeOf(draft, edit), newText: edit.newText, label: [...titles].join('、') || FOLLOWING };
  });
}
