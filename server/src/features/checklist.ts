import type { Finding } from '../contract/finding';
import type { Rule, Severity } from '../contract/rule';

/** A place of the list: what stands there, with the words around it. Offsets are UTF-16 in the draft, half-open. */
export interface ChecklistPlace {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly message: string;
}

/** Findings of one kind, in the order of the text. */
export interface ChecklistGroup {
  readonly rule: string;
  /** Chinese name of the rule. */
  readonly title: string;
  /** Whether they must be mended before the speech is handed over; else they should be looked at. */
  readonly must: boolean;
  /** How many can be mended with certainty. */
  readonly fixable: number;
  readonly places: readonly ChecklistPlace[];
}

/** What is to be done before a speech is handed over, and how much there is beside it. */
export interface Checklist {
  /** What must be mended first, the kinds with most places first. */
  readonly groups: readonly ChecklistGroup[];
  /** Errors. */
  readonly must: number;
  /** Warnings. */
  readonly should: number;
  /** Information and hints: they keep no speech back and are not in the list. */
  readonly left: number;
}

/** Marks of a finding's context around the finding itself. */
const OPEN = '⟦';
const CLOSE = '⟧';

/** 定稿清单: the errors and warnings of a draft by kind. Total; of no findings an empty list. */
export function checklist(findings: readonly Finding[], rules: readonly Rule[]): Checklist {
  const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));
  const groups = (severity: 'error' | 'warning'): ChecklistGroup[] => {
    const byRule = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const members = byRule.get(finding.rule);
      if (members) members.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    return [...byRule]
      .map(([rule, members]) => ({
        rule,
        title: titles.get(rule) ?? rule,
        must: severity === 'error',
        fixable: members.filter(({ fix }) => fix !== undefined).length,
        places: members.map(placeOf),
      }))
      .sort((a, b) => b.places.length - a.places.length);
  };
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  return {
    groups: [...groups('error'), ...groups('warning')],
    must: count('error'),
    should: count('warning'),
    left: count('information') + count('hint'),
  };
}

function placeOf({ start, end, text, context, message }: Finding): ChecklistPlace {
  const [before = '', rest = ''] = context.split(OPEN);
  return { start, end, before, text, after: rest.split(CLOSE)[1] ?? '', message };
}
