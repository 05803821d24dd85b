import type { InlayHint, Range, ServerCapabilities } from 'vscode-languageserver';
import { lengthHints } from '../../features/parallel-hints';
import { sectionNumbers, speakingTime } from '../../features/section-numbers';
import { isChecked, type OpenDocument } from '../documents';
import { rangeOf } from '../places';
import { onDocument, type Session } from '../session';
import type { Effective } from '../settings';

/** Makes the inlay hints of one kind for the lines of a range of a checked document. */
type Make = (document: OpenDocument, effective: Effective, range: Range) => InlayHint[];

const MAKERS: readonly Make[] = [headingNumbers, parallelLengths];

export const HINT_CAPABILITIES = { inlayHintProvider: true } as const satisfies ServerCapabilities;

/** Inlay hints of checked documents; each kind has its own setting and is off by default. */
export function registerHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    onDocument(session, async (document, { range }): Promise<InlayHint[]> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return [];
      return MAKERS.flatMap((make) => make(document, effective, range));
    }),
  );
}

/** Characters and speaking time behind each heading (`biganzi.hints.headings`). */
function headingNumbers({ draft }: OpenDocument, { display }: Effective, range: Range): InlayHint[] {
  if (!display.headingHints) return [];
  return sectionNumbers(draft, display.rate)
    .filter(({ line }) => line >= range.start.line && line <= range.end.line)
    .map((section) => ({
      position: rangeOf(draft, section).end,
      label: `${section.characters} 字 · ${speakingTime(section.minutes)}`,
      paddingLeft: true,
    }));
}

/** Clause lengths behind the members of parallel sets (`biganzi.hints.parallel`). */
function parallelLengths({ draft }: OpenDocument, { display }: Effective, range: Range): InlayHint[] {
  if (!display.parallelHints) return [];
  return lengthHints(draft, range.start.line, range.end.line).map(({ at, label }) => ({
    position: rangeOf(draft, { start: at, end: at }).start,
    label,
    paddingLeft: true,
  }));
}
