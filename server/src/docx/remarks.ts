import type { Finding } from '../contract/finding';
import { SEVERITY_NAMES } from '../features/rule-page';
import type { Remark } from './annotate';

/** A finding as a reviewer would write it beside the text. */
export function remarkOf(finding: Finding, text: string): Remark {
  const { start, end, severity, rule, message, fix, suggestions = [] } = finding;
  const offers = (fix ? [fix] : suggestions).map(({ title, edits }) => {
    const [only] = edits;
    const shown = only && edits.length === 1 && only.newText !== '' && only.end - only.start <= 40;
    return shown ? `${title}：“${text.slice(only.start, only.end)}”→“${only.newText}”` : title;
  });
  return { start, end, message: [`【${SEVERITY_NAMES[severity]}】${message}`, ...offers, `（${rule}）`].join('\n') };
}
