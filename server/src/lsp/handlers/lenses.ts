import type { CodeLens, ServerCapabilities } from 'vscode-languageserver';
import { parallelLenses } from '../../features/parallel';
import { isChecked, type OpenDocument } from '../documents';
import type { ClientCommands } from '../protocol';
import { onDocument, type Session } from '../session';
import type { Effective } from '../settings';

/** Makes the lenses of one kind for a checked document. */
type Make = (session: Session, document: OpenDocument, effective: Effective) => CodeLens[];

const MAKERS: readonly Make[] = [parallelSets];

export const LENS_CAPABILITIES = { codeLensProvider: {} } as const satisfies ServerCapabilities;

/** Code lenses of checked documents. */
export function registerLenses(session: Session): void {
  session.connection.onCodeLens(
    onDocument(session, async (document): Promise<CodeLens[]> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return [];
      return MAKERS.flatMap((make) => make(session, document, effective));
    }),
  );
}

/** A lens that runs a command of our client, or, in any other editor, only says what it says. */
export function lensOf<C extends keyof ClientCommands>(
  session: Session,
  line: number,
  title: string,
  command: C,
  args: ClientCommands[C],
): CodeLens {
  return {
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    command: { title, command: session.options.clientCommands ? command : '', arguments: [...args] },
  };
}

/** “对仗：5 条 · 13/13/13/13/14 字” above the first member of a set; it opens the members side by side. */
function parallelSets(session: Session, { draft }: OpenDocument): CodeLens[] {
  return parallelLenses(draft).map(({ line, at, title }) =>
    lensOf(session, line, title, 'biganzi.showParallel', [line, at - draft.starts[line]!]),
  );
}
