// Words that open sentences wear out only where they stand near one another.
import { expect, test } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { rule } from '../../server/src/rules/speech/overuse';

const FILLING = '这项工作关系千家万户，一刻也不能放松。';

function findingsOf(text: string): number {
  const service = createSpeechService({ rules: [rule] });
  const { configuration } = service.configure([{ rules: { [rule.id]: { severity: rule.severity } } }]);
  return service.check(service.parse(text), configuration).findings.length;
}

test.each([
  ['near one another', 2, 1],
  ['far apart', 60, 0],
])('seven sentences that begin with one word, %s', (_, fillings, findings) => {
  const paragraphs = Array.from({ length: 7 }, () => `同时，要抓好这一项。${FILLING.repeat(fillings)}`);
  expect(findingsOf(paragraphs.join('\n'))).toBe(findings);
});
