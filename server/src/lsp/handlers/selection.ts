import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type SelectionRange,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import { selectionsAt } from '../../features/selection';
import { siblingMarkers } from '../../features/series-at';
import { offsetOf, rangeOf } from '../places';
import { onSpeech, type Session } from '../session';

/** Growing selections, and highlights of a series' markers at one of them. */
export function registerSelection(session: Session): void {
  const { connection } = session;
  connection.onSelectionRanges(
    onSpeech(session, ({ draft }, { positions }: SelectionRangeParams) =>
      positions.map((position) =>
        selectionsAt(draft, offsetOf(draft, position)).reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: rangeOf(draft, span), ...(parent && { parent }) }),
          undefined,
        )!,
      ),
    ),
  );
  connection.onDocumentHighlight(
    onSpeech(session, ({ draft }, { position }: DocumentHighlightParams) => {
      const markers = siblingMarkers(draft, offsetOf(draft, position));
      // without an answer the editor highlights equal words itself
      return markers.length < 2
        ? null
        : markers.map((m): DocumentHighlight => ({ range: rangeOf(draft, m), kind: DocumentHighlightKind.Text }));
    }),
  );
}
