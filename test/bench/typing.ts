import { sleep } from './clock';
import { open, pull, start, type Server } from './server-process';
import type { Row } from './table';

const TYPING = 'Typing, through the protocol (time of day from the change to the answer)';
const MEMORY = 'Memory of the server';
const KEYS = 60;
/** A key that changes no finding may send so much. */
const MAX_BYTES_PER_QUIET_KEY = 1000;
const OPEN_DRAFTS = 50;
const EDITS = 5000;
const MAX_MEGABYTES = 160;

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

/** A place inside a word of a long paragraph in the middle of a text, on none of some lines. */
function placeIn(text: string, avoided: ReadonlySet<number>): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  // the second half of some drafts has short lines alone
  const longLineFrom = (first: number, length: number): number =>
    lines.findIndex((l, i) => i >= first && l.length > length && !avoided.has(i));
  const line = [longLineFrom(lines.length >> 1, 130), longLineFrom(0, 130), longLineFrom(0, 64)].find((i) => i >= 0);
  if (line === undefined) throw new Error('no line is long enough to type in');
  const inside = lines[line]!.slice(60).search(/(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2})/);
  return { line, character: 60 + inside };
}

/** Types something and takes it back, by turns. */
function typist(
  server: Server,
  uri: string,
  text: string,
  {
    typed = '字',
    avoided = new Set<number>(),
  }: { readonly typed?: string; readonly avoided?: ReadonlySet<number> } = {},
): () => Promise<void> {
  const caret = placeIn(text, avoided);
  let version = 1;
  return () => {
    const isBack = version++ % 2 === 0;
    const end = isBack ? { ...caret, character: caret.character + typed.length } : caret;
    return server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: caret, end }, text: isBack ? '' : typed }],
    });
  };
}

interface Answer {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly { readonly range: { readonly start: { readonly line: number } } }[];
}

/** What a key costs a client that pulls and one that is pushed to, and what is sent when a key changes no finding. */
export async function typingRows(text: string, keys = KEYS): Promise<Row[]> {
  const rows: Row[] = [];
  const size = text.length;
  const row = (what: string, value: number, unit: Row['unit']): Row => ({ part: TYPING, what, size, value, unit });
  for (const pulls of [true, false]) {
    const server = await start(pulls);
    const uri = 'file:///typing.jhg';
    const findings = pulls ? undefined : server.pushed();
    await open(server, uri, text);
    let previousResultId: string | undefined;
    // behind the caret on its line a finding moves, and is sent again
    const avoided = new Set<number>();
    const ask = async (): Promise<string> => {
      const answer = await server.connection.sendRequest<Answer>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
      previousResultId = answer.resultId;
      for (const { range } of answer.items ?? []) avoided.add(range.start.line);
      return answer.kind;
    };
    if (pulls) {
      await ask();
      await Promise.race([server.refreshed(), sleep(20_000)]);
      await ask();
    } else await findings;
    // what is pushed must differ from what was: two commas are a finding
    const type = typist(server, uri, text, pulls ? { avoided } : { typed: '，，' });
    const times: number[] = [];
    const quiet: number[] = [];
    for (let key = 0; key < keys; key++) {
      const before = server.sent();
      const pushed = pulls ? undefined : server.pushed();
      const began = performance.now();
      await type();
      const kind = pulls ? await ask() : (await Promise.race([pushed, sleep(2000)]), 'pushed');
      times.push(performance.now() - began);
      if (kind === 'unchanged') quiet.push(server.sent() - before);
    }
    const way = pulls ? 'pull' : 'push';
    rows.push(row(`a key, ${way}, p50`, share(times, 0.5), 'ms'), row(`a key, ${way}, p95`, share(times, 0.95), 'ms'));
    if (pulls) {
      const most = Math.max(...quiet) / 1000;
      rows.push({
        ...row('sent at a key that changes no finding, most', most, 'KB'),
        held: {
          against: 'itself',
          ratio: 1,
          limit: `≤ ${MAX_BYTES_PER_QUIET_KEY / 1000} KB`,
          ok: most * 1000 <= MAX_BYTES_PER_QUIET_KEY,
        },
        note: `${quiet.length} of ${keys} answers were “unchanged”`,
      });
    }
    await server.stop();
  }
  return rows;
}

/** What the server keeps after fifty drafts were opened and edited five thousand times, words and the model in use. */
export async function memoryRows(texts: readonly string[], edits = EDITS): Promise<Row[]> {
  const server = await start();
  const uris = texts.map((_, i) => `file:///draft-${i}.jhg`);
  for (const [i, uri] of uris.entries()) {
    await open(server, uri, texts[i]!);
    await pull(server, uri);
  }
  await Promise.race([server.refreshed(), sleep(20_000)]);
  for (const uri of uris) await pull(server, uri);
  const opened = server.memory();
  const types = uris.map((uri, i) => typist(server, uri, texts[i]!));
  for (let edit = 0; edit < edits; edit++) {
    await types[edit % types.length]!();
    if (edit % 5 === 0) await pull(server, uris[edit % uris.length]!);
  }
  for (const uri of uris) await pull(server, uri);
  await sleep(2000);
  const edited = server.memory();
  await server.stop();
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    { part: MEMORY, what: `${texts.length} drafts open, with words`, size, value: opened, unit: 'MB' },
    {
      part: MEMORY,
      what: `${texts.length} drafts open, ${edits} edits`,
      size,
      value: edited,
      unit: 'MB',
      held: { against: 'itself', ratio: 1, limit: `≤ ${MAX_MEGABYTES} MB`, ok: edited <= MAX_MEGABYTES },
    },
  ];
}

/** How many drafts are opened. */
export const DRAFTS = OPEN_DRAFTS;
