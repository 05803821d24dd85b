/** What a rule says of itself, for rules that a test makes: only its id and its work differ. */
export const RULE_META = {
  severity: 'warning',
  title: '试验',
  what: '',
  why: '',
  source: '',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'none',
  examples: { bad: [], good: [] },
} as const;
