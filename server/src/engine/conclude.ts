import type { DraftRule, Report } from '../contract/rule';
import { alike, type Window } from './lines';
import { watched } from './looked';
import { moveReports } from './moved';
import type { Round } from './pass';
import { inheritPublished, type createPublisher } from './publish';
import type { Watch } from './watch';
import { NONE } from '../text/none';

/** Lets the rules of a draft say what they conclude from their summaries, and publishes it. */
export function concludeDraft(
  { draft, plan, lines }: Round,
  window: Window,
  { guarded }: Watch,
  publisher: ReturnType<typeof createPublisher>,
): void {
  for (const { rule, index, context } of plan.drafts) {
    const kept = concludedBefore({ draft, lines }, window, rule, index);
    const looked = kept || rule.reads ? undefined : watched(lines, index);
    const conclude = (): readonly Report[] =>
      rule.conclude(
        looked?.view(draft) ?? draft,
        lines.collected.get(index) ?? NONE,
        context,
        lines.indexes.get(index),
      );
    const fresh = kept ?? guarded(rule, conclude);
    if (!fresh) continue;
    const reports = kept ?? keepAlike(movedReports(lines.said.get(index) ?? NONE, window), fresh);
    lines.concluded.set(index, reports);
    lines.said.set(index, reports);
    publisher.add(rule, reports, undefined);
  }
}

/**
 * The new reports of a rule, those that say what they said last as the objects that they were: what was published of
 * these stays valid. Compared from both ends: an edit changes few between.
 */
function keepAlike(before: readonly Report[], fresh: readonly Report[]): readonly Report[] {
  if (before.length === 0 || fresh.length === 0) return fresh;
  const kept = [...fresh];
  const least = Math.min(before.length, fresh.length);
  let head = 0;
  while (head < least && alike(before[head], fresh[head])) {
    kept[head] = before[head]!;
    head++;
  }
  for (let n = 1; n <= least - head && alike(before.at(-n), fresh.at(-n)); n++) kept[fresh.length - n] = before.at(-n)!;
  return kept;
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
  if (!reports || !before) return undefined;
  if (before === draft) return reports;
  if (!reads) return lines.looked.get(index)?.standsIn(draft, window) ? reports : undefined;
  const shift = window.newEnd - window.oldEnd;
  for (const part of reads)
    if (part === 'lines' ? shift !== 0 && reports.length > 0 : draft[part] !== before[part]) return undefined;
  return movedReports(reports, window);
}

/** Reports of the last draft in the lines of this one. What was published of them goes with them. */
function movedReports(reports: readonly Report[], { oldEnd, newEnd }: Window): readonly Report[] {
  const shift = newEnd - oldEnd;
  if (shift === 0 || reports.length === 0) return reports;
  const moved = moveReports(reports, oldEnd, shift);
  moved.forEach((report, index) => inheritPublished(reports[index]!, report, oldEnd, shift));
  return moved;
}
