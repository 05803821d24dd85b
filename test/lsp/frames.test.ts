import { expect, it } from 'vitest';
import { createFrameWatch } from '../../server/src/node/frames';
import { startRawServer } from '../support/raw-server';

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const GOOD =
  frame('{"method":"讲话"}') + frame('{}').replace('C', 'c') + `Content-Type: x; charset=utf-8\r\n${frame('{}')}`;

function broken(text: string, size: number): string[] {
  const heard: string[] = [];
  const watch = createFrameWatch((header) => heard.push(header));
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) watch(bytes.subarray(i, i + size));
  return heard;
}

it.each([1, 2, 7, 1000])('frames cut into pieces of %i bytes are followed', (size) => {
  expect(broken(GOOD, size)).toEqual([]);
  for (const bad of [
    '讲话稿\n',
    'Content-Length: x\r\n\r\n{}',
    'Content-Length: -2\r\n\r\n{}',
    'Content-Length: 99999999999\r\n\r\n',
    'Content-Type: x\r\n\r\n{}',
    'Content-Length: 2\n\n{}',
    '\r\n\r\n',
    'x'.repeat(6000),
  ])
    expect(broken(GOOD + bad, size), bad.slice(0, 20)).toHaveLength(1);
});

it('a server that is sent something else ends, with a word on standard error', async () => {
  const server = startRawServer();
  const ended = new Promise((resolve) => server.child.on('close', resolve));
  server.write('检查一下\n');
  expect(await ended).toBe(1);
  expect(server.errors).toContain('no message of the Language Server Protocol');
});

it('a server that was shut down refuses what is asked of it', async () => {
  const server = startRawServer();
  const capabilities = { textDocument: { diagnostic: {} } };
  await server.request('initialize', { processId: process.pid, rootUri: null, capabilities }).answer;
  expect((await server.request('shutdown').answer).error).toBeUndefined();
  for (const method of ['textDocument/diagnostic', 'biganzi/outline', 'shutdown'])
    expect((await server.request(method, { textDocument: { uri: 'a' }, uri: 'a' }).answer).error).toMatchObject({
      code: -32600,
    });
  const ended = new Promise((resolve) => server.child.on('close', resolve));
  server.notify('exit');
  expect(await ended).toBe(0);
});
