import type { DocumentSymbol } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { PULLS, startTestClient } from '../support/lsp';

/** A speech of some 400 000 characters, no two paragraphs alike. */
function longSpeech(): string {
  const lines = ['在全县工作推进会上的讲话', '同志们：'];
  for (let n = 1; n <= 4000; n++)
    lines.push(
      `编号${n}的这项任务是今年工作的重头，要倒排工期、挂图作战，每个环节都落实到具体科室和具体责任人，建立台账、逐项对账，遇到困难及时上报，形成齐抓共管的良好局面,向群众交出第${n}份答卷。`,
    );
  return lines.join('\n');
}

const uri = 'file:///long.jhg';

it('a very long draft is checked in full, and other requests do not wait for it', async () => {
  const client = await startTestClient({ capabilities: PULLS });
  const text = longSpeech();
  await client.open(uri, text);
  const answers: string[] = [];
  const [diagnostics] = await Promise.all([
    client.pull(uri).then((items) => {
      answers.push('findings');
      return items;
    }),
    client.connection
      .sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } })
      .then(() => answers.push('symbols')),
  ]);
  expect(answers).toEqual(['symbols', 'findings']);
  const service = createSpeechService();
  expect(diagnostics.length).toBe(
    service.check(service.parse(text), service.configure([]).configuration).findings.length,
  );
  expect(diagnostics.filter((d) => d.code === 'punctuation/half-width').length).toBe(4000);
  await client.dispose();
});

it('a change stops the reading: the answer is asked for again', async () => {
  const client = await startTestClient({ capabilities: PULLS });
  await client.open(uri, longSpeech());
  const stale = client.pull(uri).then(
    () => 'answered',
    (error: unknown) => String(error),
  );
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '新' }],
  });
  expect(await stale).toContain('changed');
  expect((await client.pull(uri)).length).toBeGreaterThanOrEqual(4000);
  await client.dispose();
});
