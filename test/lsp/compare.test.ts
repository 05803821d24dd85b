import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CompareEntry, Requests } from '../../server/src/protocol/requests';
import { startTestClient, type TestClient } from '../support/lsp';

const URI = 'file:///a.speech';
const OLD =
  '在动员会上的讲话\n\n同志们：\n\n全县新增企业320家，同比增长8.5%，安排资金500万元。各单位必须按期完成。\n\n谢谢大家！\n';
const NEW =
  '在动员会上的讲话\n\n同志们：\n\n同比增长8.5%，全县新增企业350家。各单位力争按期完成，奖励3万元。\n\n谢谢大家！\n';

let client: TestClient;
beforeEach(async () => {
  client = await startTestClient({});
  await client.open(URI, NEW);
});
afterEach(() => client.dispose());

const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> =>
  client.connection.sendRequest(method, params);
const hold = (mode: 'changed' | 'kept', text = OLD) =>
  ask('biganzi/holdAgainst', { uri: URI, against: { text, mode } });
const list = (): Promise<readonly CompareEntry[]> => ask('biganzi/compare', { uri: URI });

/** The draft after the edits of rows, from the last one on. */
function restored(rows: readonly CompareEntry[]): string {
  const lines = NEW.split('\n');
  for (const { restore } of [...rows].reverse())
    if (restore) {
      const { start, end } = restore.range;
      lines[start.line] =
        lines[start.line]!.slice(0, start.character) + restore.newText + lines[end.line]!.slice(end.character);
    }
  return lines.join('\n');
}

it('lists changed facts, and gives each back', async () => {
  expect(await list()).toEqual([]);
  await hold('changed');
  const rows = await list();
  expect(rows.map(({ label, old, new: other }) => [label, old?.text, other?.text])).toEqual([
    ['数字丢失', '安排资金500万元', undefined],
    ['数字改动', '320家', '350家'],
    ['要求的轻重改动', '必须', '力争'],
    ['数字新增', undefined, '奖励3万元'],
  ]);
  expect(restored(rows)).toBe(
    NEW.replace('350家', '320家')
      .replace('8.5%，', '8.5%，安排资金500万元，')
      .replace('力争', '必须')
      .replace('，奖励3万元', ''),
  );
});

it('leaves out what was accepted, and lets go', async () => {
  await hold('changed');
  const [first] = await list();
  await ask('biganzi/acceptChange', { uri: URI, key: first!.key });
  expect(await list()).toHaveLength(3);
  await ask('biganzi/holdAgainst', { uri: URI, against: null });
  expect(await list()).toEqual([]);
});

it('tells of last year’s speech what is still the same', async () => {
  const lastYears =
    '在2024年动员会上的讲话\n\n同志们：\n\n这是第3届大会。2024年，全县新增企业350家，同比增长9.1%。\n\n谢谢大家！\n';
  await client.open('file:///b.speech', lastYears.replace('9.1', '8.5').replace('在2024', '在2025'));
  await ask('biganzi/holdAgainst', { uri: 'file:///b.speech', against: { text: lastYears, mode: 'kept' } });
  const rows = await ask('biganzi/compare', { uri: 'file:///b.speech' });
  expect(rows.map(({ label, new: other }) => [label, other!.text])).toEqual([
    ['数字未改', '3届'],
    ['日期未改', '2024年'],
    ['数字未改', '350家'],
  ]);
});

it('answers the tools for agents, and fixes without writing', async () => {
  const text = OLD.replace('，同比', ',同比').replace('全县', 'XX县');
  const call = (tool: string, input: Record<string, unknown> = {}) =>
    ask('biganzi/tool', { tool, address: URI, text, other: NEW, input });
  expect((await call('check')).text).toContain('"file": "file:///a.speech"');
  expect((await call('check', { budget: 100 })).text.length).toBeLessThan(300);
  expect(await call('apply_safe_fixes')).toEqual({
    text: '{"changed":true,"facts":[]}',
    fixed: text.replace(',', '，'),
  });
  expect((await call('list_placeholders')).text).toContain('XX县');
  const outline: readonly { closing?: true }[] = JSON.parse((await call('outline')).text);
  expect(outline.map(({ closing }) => closing)).toEqual([undefined, true]);
  expect((await call('compare')).text).toContain('320家');
  expect((await call('rules')).text).toContain('numbering/sequence');
  expect((await call('house_profile')).text).toContain('还没有学过');
  expect(await call('fill')).toMatchObject({ isError: true });
});
