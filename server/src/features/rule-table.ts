import type { Rule } from '../contract/rule';
import { SEVERITY_NAMES } from './rule-page';

const FIXES: Readonly<Record<Rule['fix'], string>> = { safe: '自动', suggest: '建议', none: '—' };

/** The table of rules that the README shows, as Markdown lines. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    (r) => `| \`${r.id}\` | ${SEVERITY_NAMES[r.severity]} | ${r.title} | ${cell(r.what)} | ${FIXES[r.fix]} |`,
  );
  return ['| 规则 | 级别 | 名称 | 查什么 | 修改 |', '|---|---|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
