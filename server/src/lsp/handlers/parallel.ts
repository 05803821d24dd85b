import { writeVector } from '../../facts/parallel/measure';
import { headline, parallelAt, parallelViews, type ParallelView } from '../../features/parallel';
import { parallelCells } from '../../features/parallel-cells';
import type { Draft } from '../../syntax/types';
import { onRequest } from '../answer';
import { offsetOf, rangeOf } from '../places';
import type { ParallelTable } from '../../protocol/requests';
import type { Session } from '../session';

/** Answers what the table of a parallel set is drawn from. */
export function registerParallel(session: Session): void {
  onRequest(session, 'biganzi/parallelTable', ({ uri, position, kept }) => {
    const draft = session.documents.get(uri)?.draft;
    if (!draft) return null;
    const setHere = parallelAt(draft, offsetOf(draft, position));
    if (setHere) return { table: tableOf(draft, setHere.view), member: setHere.member };
    const view = kept && nearest(parallelViews(draft), offsetOf(draft, kept));
    return view ? { table: tableOf(draft, view), member: -1 } : null;
  });
}

/** The set whose first member begins nearest to an offset: the same one after an edit elsewhere. */
function nearest(views: readonly ParallelView[], offset: number): ParallelView | undefined {
  const far = (v: ParallelView): number => Math.abs(v.rows[0]!.start - offset);
  return views.reduce<ParallelView | undefined>((best, v) => (best && far(best) <= far(v) ? best : v), undefined);
}

function tableOf(draft: Draft, view: ParallelView): ParallelTable {
  const cells = parallelCells(view);
  return {
    label: view.label,
    headline: headline(view),
    rows: view.rows.map((row, i) => ({
      marker: row.marker,
      lengths: row.vector.length > 0 ? writeVector(row.vector) : '',
      fits: row.fits,
      range: rangeOf(draft, row),
      cells: cells[i]!,
    })),
  };
}
