import type { Report } from '../../contract/rule';
import { frameOf } from '../../facts/parallel/frame';
import type { Member } from '../../syntax/types';

/**
 * （三）队伍建设有高度把党课开到工地上。 Where all other leads have one length and frame (……有……度) and this one begins so:
 * the offset at which it ought to end.
 */
export function frameEnd({ paragraph: { text }, lead }: Member, others: readonly Member[]): number | undefined {
  const leads = others.map((m) => m.paragraph.text.slice(m.lead.start, m.lead.end));
  const { length } = leads[0]!;
  if (length < 4 || leads.some((other) => other.length !== length)) return undefined;
  const end = lead.start + length;
  if (lead.end <= end + 2 || !/^(?![和与及或等的之、])\p{Script=Han}{2}/u.test(text.slice(end, end + 2)))
    return undefined;
  const frame = frameOf(leads);
  const head = text.slice(lead.start, end);
  if (frame.shared < 2 || frame.tail === 0 || !/^\p{Script=Han}+$/u.test(head)) return undefined;
  return frame.at.every((c, k) => c === undefined || head[k] === c) ? end : undefined;
}

/** A finding for the full stop that is lost behind such a lead. */
export function sayLost(at: number, end: number): Report {
  const edits = [{ at, start: end, end, newText: '。' }];
  return {
    at,
    start: end - 1,
    end: end + 1,
    message: '同级的其他段首小标题句式一样，都以“。”结束，此处漏了“。”。',
    suggestions: [{ title: '补上“。”', kind: 'lost stop', edits }],
  };
}
