import type { CodeLens, ServerCapabilities } from 'vscode-languageserver';
import { parallelLenses } from '../../features/parallel';
import { countOpen } from '../../features/placeholder-groups';
import { isChecked, type OpenDocument } from '../documents';
import type { ClientCommands } from '../../protocol/requests';
import { onDocument, type Session } from '../session';
import type { Effective } from '../settings';

/** Makes the lenses of one kind for a checked document. */
type Make = (session: Session, document: OpenDocument, effective: Effective) => CodeLens[];

const MAKERS: readonly Make[] = [placeholders, parallelSets];

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
  { title, command, args }: { readonly title: string; readonly command: C; readonly args: ClientCommands[C] },
): CodeLens {
  return {
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    command: { title, command: session.options.clientCommands ? command : '', arguments: [...args] },
  };
}

/** “N 处待填” above the title, and the way to fill them one by one. */
function placeholders(session: Session, { draft }: OpenDocument): CodeLens[] {
  const open = countOpen(draft);
  if (open === 0) return [];
  const line = Math.max(0, draft.roles.indexOf('title'));
  return [
    lensOf(session, line, { title: `${open} 处待填`, command: 'biganzi.showPlaceholders', args: [] }),
    ...(session.options.clientCommands
      ? [lensOf(session, line, { title: '逐个填写', command: 'biganzi.fillOneByOne', args: [] })]
      : []),
  ];
}

/** “对仗：5 条 · 13/13/13/13/14 字” above the first member of a set; it opens the members side by side. */
function parallelSets(session: Session, { draft }: OpenDocument, { display }: Effective): CodeLens[] {
  if (!display.parallelLens) return [];
  return parallelLenses(draft).map(({ line, at, title }) =>
    lensOf(session, line, { title, command: 'biganzi.showParallel', args: [line, at - draft.starts[line]!] }),
  );
}
