import type { Report } from '../../contract/rule';

/** What a report would mend by itself, for a person to choose. */
export function choice({ fix, ...report }: Report): Report {
  return { ...report, suggestions: [fix!] };
}
