import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { PULLS, startTestClient, type TestClient } from '../support/lsp';
import { createSpeechService } from '../../server/src/service';

const URI = 'untitled:draft';
const TEXT = '一、提高认识\n要认清形势,抓住机遇。大家要有信心。\n三、抓好落实\n要抓好落实。\n';

let client: TestClient;
let version = 1;
afterEach(() => client.dispose());

const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: URI },
    ...(previousResultId !== undefined && { previousResultId }),
  });

/** Replaces a stretch of a line. */
const type = (line: number, from: number, to: number, text: string): Promise<void> =>
  client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: ++version },
    contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
  });

describe('a client that pulls', () => {
  const opened = async (): Promise<string> => {
    version = 1;
    client = await startTestClient({ capabilities: PULLS });
    await client.open(URI, TEXT);
    const first = await pull();
    expect(first).toMatchObject({
      kind: 'full',
      items: [{ code: 'punctuation/half-width' }, { code: 'numbering/sequence' }],
    });
    return first.resultId!;
  };

  it.each<[what: string, change: [number, number, number, string], kind: 'full' | 'unchanged']>([
    ['typing behind a finding', [1, 10, 10, '一切'], 'unchanged'],
    ['typing in a line without findings', [3, 1, 1, '继续'], 'unchanged'],
    ['typing before a finding, which moves along', [1, 1, 1, '都'], 'full'],
    ['a new line above', [0, 0, 0, '\n'], 'full'],
    ['a finding mended', [1, 5, 6, '，'], 'full'],
    ['a finding more', [3, 5, 6, ','], 'full'],
    ['the marked text written over with the same', [1, 5, 6, ','], 'full'],
    ['a change through the mark', [1, 4, 6, '势,'], 'full'],
  ])('is told after %s', async (_, change, kind) => {
    const id = await opened();
    await type(...change);
    const report = await pull(id);
    expect(report.kind).toBe(kind);
    if (kind === 'unchanged') expect(report).toEqual({ kind, resultId: id });
    else expect(report.resultId).not.toBe(id);
  });

  it('is told all that it has not heard: after a name that is not the last, and after a document was opened again', async () => {
    const id = await opened();
    await type(1, 1, 1, '都');
    await pull();
    expect(await pull(id)).toMatchObject({ kind: 'full' });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.open(URI, TEXT);
    expect(await pull(id)).toMatchObject({ kind: 'full' });
  });

  it('follows some changes between two answers, and tells all behind very many', async () => {
    const id = await opened();
    for (let i = 0; i < 20; i++) await type(3, 1, 1, '再');
    expect(await pull(id)).toMatchObject({ kind: 'unchanged' });
    for (let i = 0; i < 40; i++) await type(3, 1, 1, '再');
    expect(await pull(id)).toMatchObject({ kind: 'full' });
  });
});

it('pushes nothing where nothing has changed', async () => {
  version = 1;
  client = await startTestClient();
  await client.open(URI, TEXT);
  await client.until('findings', () => client.pushed.length === 1);
  await client.open('untitled:other', '一、提高认识\n三、抓好落实\n');
  const ofOther = (): number => client.pushed.filter((p) => p.uri === 'untitled:other').length;
  await client.until('the other', () => ofOther() === 1);
  await type(1, 10, 10, '一切');
  // of the other document, whose findings come behind those of this one
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'untitled:other', version: 2 },
    contentChanges: [{ text: '一、提高认识\n二、抓好落实\n' }],
  });
  await client.until('the other again', () => ofOther() === 2);
  await type(3, 5, 6, ',');
  await client.until('one finding more', () => client.pushed.at(-1)?.diagnostics.length === 3);
  expect(client.pushed.filter((p) => p.uri === URI).map((p) => p.version)).toEqual([1, 3]);
});

it('has one answer about a document in work, and none about a text that is gone', async () => {
  version = 1;
  const service = createSpeechService();
  let working = 0;
  let most = 0;
  let checks = 0;
  client = await startTestClient({
    capabilities: PULLS,
    service: {
      ...service,
      async checkWithWords(draft, configuration) {
        most = Math.max(most, ++working);
        checks++;
        await new Promise((resolve) => setImmediate(resolve));
        working--;
        return service.checkWithWords(draft, configuration);
      },
    },
    judge: { sentence: () => [] },
  });
  await client.open(URI, TEXT);
  await pull();
  await client.until('the model of typos', () => client.refreshes.count > 0);
  await pull();
  checks = 0;
  const release = client.hold();
  const answers: Promise<unknown>[] = [];
  for (let i = 0; i < 6; i++) {
    await type(3, 1, 1, '再');
    answers.push(
      pull().then(
        ({ kind }) => kind,
        ({ code }: { code: number }) => code,
      ),
    );
  }
  release();
  expect(await Promise.all(answers)).toEqual([-32802, -32802, -32802, -32802, -32802, 'full']);
  expect(most).toBe(1);
  expect(checks).toBeLessThanOrEqual(2);
});
