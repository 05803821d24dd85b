import { expect, it } from 'vitest';
import type { BadExample, Rule } from '../../server/src/contract/rule';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { memoryOf } from '../support/house';
import { NO_TABLES } from '../../server/src/configuration/own-tables';
import { readMarkers } from '../support/markers';
import { testSegmenter } from '../support/segmenter';

/** What a rule says of one of its examples: the places with a line of their surroundings, messages, what is offered. */
async function said(rule: Rule, example: BadExample<object>): Promise<string[]> {
  const service = createSpeechService({ rules: [rule] });
  service.useSegmenter(await testSegmenter());
  const layer = { rules: { [rule.id]: { severity: rule.severity, options: { ...example.options } } } };
  const memory = await memoryOf(rule.examples.learned, rule.examples.decided);
  const { configuration } = service.configure([layer], memory, { ...NO_TABLES, ...example.ownTables });
  const { text } = readMarkers(example.text);
  const draft = service.parse(text, text.startsWith('<!-- markdown -->') ? 'markdown' : 'plain');
  const { findings } = await service.checkWithWords(draft, configuration);
  return findings.flatMap(({ context, message, fix, suggestions = [] }) => [
    `  ${context}`,
    `    ${message}`,
    ...(fix ? [`    〔自动〕${fix.title}`] : []),
    ...suggestions.map(({ title }) => `    〔建议〕${title}`),
  ]);
}

// One file to read all messages in, as writers meet them. It changes only on purpose: `npx vitest run test/rules/messages -u`
// writes it, and the difference is to be read.
it('every message of the bad examples is the one that was agreed', async () => {
  const lines: string[] = [];
  for (const rule of [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    lines.push(`${rule.id} ${rule.title}`);
    for (const example of rule.examples.bad) lines.push(...(await said(rule, example)));
    lines.push('');
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('messages.txt');
});
