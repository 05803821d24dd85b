import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Address of a rule's page beside the bundle (dist/rules), as every editor can open it; undefined where it is missing. */
export function createRulePages(folder: string): (rule: string) => string | undefined {
  const pageByRule = new Map<string, string | undefined>();
  return (rule) => {
    if (!pageByRule.has(rule)) {
      const file = path.join(folder, `${rule.replace('/', '-')}.md`);
      pageByRule.set(rule, fs.existsSync(file) ? pathToFileURL(file).href : undefined);
    }
    return pageByRule.get(rule);
  };
}
