import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import { paragraphRule } from '../../server/src/contract/rule';
import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { createTiming } from '../../server/src/node/timing';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import type { TestClient, TestServer } from '../support/lsp';
import { ALL, createWorkspace, DRAFT, rulesOf, type Workspace } from '../support/workspace';
import { RULE_META } from '../support/rule-meta';

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.dispose());
const at = (...names: string[]): string => workspace.at(...names);
const uriOf = (...names: string[]): string => workspace.uriOf(...names);
const start = (options?: TestServer): Promise<TestClient> => workspace.start(options);

describe('rules that fail', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
      '规则“试验”（test/rule）出错，已停用，其余规则照常检查。',
    ],
    [
      'loops',
      () => {
        for (;;);
      },
      '规则“试验”（test/rule）用时过长，已停用，其余规则照常检查。',
    ],
  ])('one that %s is told once, visibly; the others go on', async (_, check: () => never, said) => {
    const timing = createTiming();
    // seconds pass as parts of a second
    const service = createSpeechService({
      rules: [...RULES, paragraphRule({ ...RULE_META, id: 'test/rule', check })],
      timing: {
        worked: () => timing.worked() * 5,
        passed: () => timing.passed() * 5,
        interrupt: (work, ms) => timing.interrupt(work, ms / 5),
      },
    });
    const client = await start({ service });
    await client.open(uriOf('a.jhg'), DRAFT);
    for (let i = 0; i < 3; i++) expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(ALL);
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).toContain(said);
  });
});

it('commands with arguments that are none are refused, and harm nothing', async () => {
  const client = await start({ folders: [] });
  await client.open('untitled:a', DRAFT);
  for (const command of ['ignoreHere', 'allowWord', 'turnRuleOff'])
    for (const args of [
      undefined,
      [],
      [null],
      ['untitled:a'],
      ['untitled:a', null],
      ['untitled:a', 7],
      [7, 7],
      ['untitled:a', { rule: 1 }],
    ])
      await expect(
        client.connection.sendRequest('workspace/executeCommand', {
          command: `biganzi.server.${command}`,
          arguments: args,
        }),
      ).rejects.toMatchObject({ code: -32602 });
  expect(rulesOf(await client.pull('untitled:a'))).toEqual(ALL);
});

describe('documents', () => {
  it('ten at once, edited in turn, each keep their own findings', async () => {
    const client = await start();
    const uris = Array.from({ length: 10 }, (_, i) => uriOf(`${i}.jhg`));
    const texts = uris.map((_, i) => DRAFT.replace('要抓紧', `要做好第${i}件事，抓紧`));
    for (const [i, uri] of uris.entries()) await client.open(uri, texts[i]!);
    for (let version = 2; version < 8; version++)
      for (const [i, uri] of uris.entries()) {
        if (version > 2 + (i % 5)) continue;
        const text = `第${version}次,改动。\n`;
        texts[i] = text + texts[i]!;
        void client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text }],
        });
      }
    const service = createSpeechService();
    const { configuration } = service.configure([]);
    const shown = await Promise.all(uris.map((uri) => client.pull(uri)));
    shown.forEach((items, i) => {
      const fresh = service.check(service.parse(texts[i]!), configuration).findings;
      expect(items.map((d) => [d.code, d.message])).toEqual(fresh.map((f) => [f.rule, f.message]));
    });
    expect(new Set(shown.map((items) => items.length)).size).toBeGreaterThan(1);
  });

  it('closed while their words are fetched: nothing is said of them any more', async () => {
    let answer: (() => void) | undefined;
    let client!: TestClient;
    const asked = new Promise<void>((told) => {
      const slow: Segmenter = {
        name: 'slow',
        dispose: () => undefined,
        tag: (texts) =>
          new Promise((resolve) => {
            answer = () => resolve(texts.map(() => []));
            told();
          }),
      };
      void start({ capabilities: {}, segmenter: Promise.resolve(slow) }).then(async (started) => {
        client = started;
        // a set of headings and a word that wants its neighbours: words are asked for
        await started.open(uriOf('a.jhg'), `${DRAFT}从严治党治党。\n`);
      });
    });
    await asked;
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('a.jhg') } });
    await client.until('cleared', () => client.pushed.at(-1)?.diagnostics.length === 0);
    const before = client.pushed.length;
    answer!();
    await client.connection
      .sendRequest('workspace/executeCommand', { command: 'none', arguments: [] })
      .catch(() => undefined);
    expect(client.pushed).toHaveLength(before);
  });

  it('whose folder is named like a link to a command are told of as plain text', async () => {
    const evil = '[点我](command:workbench.action.quit)';
    fs.mkdirSync(at(evil));
    fs.writeFileSync(at(evil, '.biganzi.json'), '{');
    const client = await start();
    await client.open(uriOf(evil, 'a.jhg'), DRAFT);
    await client.pull(uriOf(evil, 'a.jhg'));
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).not.toContain('](');
  });
});
