import { median, sleep } from './clock';
import { FEATURES, IGNORED, OWN, ownMethods } from './features';
import { open, pull, start } from './server-process';
import { hold, type Row } from './table';

const START = 'The server as a process (time of day)';
const FEATURE = 'Language features in a draft of 50 000 characters (time of day, through the protocol)';
const ROUNDS = 7;

/** From the start of the process to findings, and what it keeps in memory. */
export async function startRows(text: string): Promise<Row[]> {
  const first: number[] = [];
  const full: number[] = [];
  const memory: [before: number, after: number][] = [];
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    const server = await start();
    await open(server, 'file:///a.jhg', text);
    await pull(server, 'file:///a.jhg');
    first.push(performance.now() - began);
    const before = server.memory();
    await Promise.race([server.refreshed(), sleep(20_000)]);
    await pull(server, 'file:///a.jhg');
    full.push(performance.now() - began);
    await sleep(300);
    memory.push([before, server.memory()]);
    await server.stop();
  }
  const size = text.length;
  const after = Math.min(...memory.map((m) => m[1]));
  return [
    { part: START, what: 'start to first findings', size, value: Math.min(...first), unit: 'ms' },
    { part: START, what: 'start to full findings, with words', size, value: Math.min(...full), unit: 'ms' },
    { part: START, what: 'resident before the segmenter', value: Math.min(...memory.map((m) => m[0])), unit: 'MB' },
    {
      part: START,
      what: 'resident with the segmenter',
      value: after,
      unit: 'MB',
      held: { against: 'itself', ratio: 1, limit: '≤ 150 MB', ok: after <= 150 },
    },
  ];
}

/** Every feature that the server announces, and every request of our own client, after a typed character each. */
export async function featureRows(text: string, others: readonly string[]): Promise<Row[]> {
  const server = await start();
  const uri = 'file:///b.jhg';
  await open(server, uri, text);
  await pull(server, uri);
  await Promise.race([server.refreshed(), sleep(20_000)]);
  await pull(server, uri);
  // cold, but in a process that has run before
  const colds: number[] = [];
  for (const [i, other] of others.entries()) {
    const began = performance.now();
    await open(server, `file:///${i}.jhg`, other);
    await pull(server, `file:///${i}.jhg`);
    colds.push(performance.now() - began);
  }
  const cold = Math.min(...colds);
  const line = text.slice(0, Math.floor(text.length / 2)).split('\n').length;
  const position = { line, character: 4 };
  let version = 1;
  const rows: Row[] = [
    { part: FEATURE, what: 'cold check, open to findings', size: text.length, value: cold, unit: 'ms' },
  ];
  const time = async (what: string, method: string, params: unknown): Promise<void> => {
    const times: number[] = [];
    let note: string | undefined;
    for (let i = 0; i < ROUNDS; i++) {
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: position, end: position }, text: '新' }],
      });
      const began = performance.now();
      try {
        await server.connection.sendRequest(method, params);
      } catch (error) {
        note = `error: ${error instanceof Error ? error.message : String(error)}`;
      }
      times.push(performance.now() - began);
    }
    const value = note === undefined ? Math.min(median(times), Math.min(...times.slice(2)) * 1.5) : NaN;
    rows.push({
      part: FEATURE,
      what,
      size: text.length,
      value,
      unit: 'ms',
      held: hold('a cold check', value / cold, 1 / 5),
      ...(note !== undefined && { note }),
    });
  };
  const missing = (what: string): void =>
    void rows.push({
      part: FEATURE,
      what,
      value: NaN,
      unit: 'ms',
      held: { against: 'a cold check', ratio: NaN, limit: '≤ 1/5', ok: false },
      note: 'no request for it in test/bench/features.ts',
    });
  await time('textDocument/diagnostic', 'textDocument/diagnostic', { textDocument: { uri } });
  for (const capability of Object.keys(server.capabilities)) {
    if (!capability.endsWith('Provider') || IGNORED.has(capability)) continue;
    const feature = FEATURES[capability];
    if (feature) await time(feature.method, feature.method, feature.params(uri, position));
    else missing(capability);
  }
  for (const method of ownMethods()) {
    const params = OWN[method];
    if (params === null) continue;
    if (params) await time(method, method, params(uri, position));
    else missing(method);
  }
  await server.stop();
  return rows;
}
