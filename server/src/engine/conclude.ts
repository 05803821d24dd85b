import type { DraftRule, Report } from '../contract/rule';
import type { Window } from './lines';
import { moveReports } from './moved';
import type { Round } from './pass';
import type { createPublisher } from './publish';
import type { Watch } from './watch';

const NONE: readonly never[] = [];

/** Lets the rules of a draft say what they conclude from their summaries, and publishes it. */
export function concludeDraft(
  { draft, plan, lines }: Round,
  window: Window,
  { guarded }: Watch,
  publisher: ReturnType<typeof createPublisher>,
): void {
  for (const { rule, index, context } of plan.drafts) {
    const reports =
      concludedBefore({ draft, lines }, window, rule, index) ??
      guarded(rule, () => rule.conclude(draft, lines.collected.get(index) ?? NONE, context, lines.indexes.get(index)));
    if (!reports) continue;
    lines.concluded.set(index, reports);
    publisher.add(rule, reports, undefined);
  }
}

/**
 * What a draft rule concluded last, where nothing has changed that it reads: then only its lines may have moved.
 * Undefined where it must conclude again. (Changed summaries have taken the old conclusion away.)
 */
function concludedBefore(
  { draft, lines }: Pick<Round, 'draft' | 'lines'>,
  window: Window,
  { reads }: DraftRule,
  index: number,
): readonly Report[] | undefined {
  const reports = lines.concluded.get(index);
  const before = lines.draft;
  if (!reports || !reads || !before) return undefined;
  const shift = window.newEnd - window.oldEnd;
  for (const part of reads)
    if (part === 'lines' ? shift !== 0 && reports.length > 0 : draft[part] !== before[part]) return undefined;
  return shift === 0 || reports.length === 0 ? reports : moveReports(reports, window.oldEnd, shift);
}
