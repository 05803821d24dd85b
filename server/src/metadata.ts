import { schemaText } from './engine/configuration-schema';
import { settingsContribution } from './engine/settings-schema';
import { rulePage } from './features/rule-page';
import { ruleTable } from './features/rule-table';
import { RULES } from './rules/index';

/** Files that are generated from the rules: what the build and `npm run generate` write, and what a test compares. */
export const GENERATED = {
  /** server/schema/biganzi.schema.json */
  schema: schemaText(RULES),
  /** package.json, contributes.configuration */
  settings: settingsContribution(RULES),
  /** README.md, between the marks of the rule table */
  table: ruleTable(RULES),
  /** dist/rules, by file name */
  pages: Object.fromEntries(RULES.map((r) => [`${r.id.replace('/', '-')}.md`, rulePage(r)])),
};

/** Marks in README.md around the table. */
export const TABLE_MARKS = ['<!-- rules -->', '<!-- /rules -->'] as const;

/** Text with what stands between the marks replaced; undefined where they are missing. */
export function withTable(readme: string, table: string): string | undefined {
  const [open, close] = TABLE_MARKS;
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) return undefined;
  return `${readme.slice(0, start + open.length)}\n${table}\n${readme.slice(end)}`;
}
