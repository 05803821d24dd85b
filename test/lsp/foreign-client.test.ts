import { expect, it } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { withoutForeignClient } from '../../server/src/lsp/foreign-client';
import { mayBeAsked } from '../../server/src/node/client-process';

const initialize = (processId: number | null): Message =>
  ({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId, rootUri: null, capabilities: {} } }) as Message;

it('a client of another user is not asked for every three seconds', () => {
  expect(withoutForeignClient(initialize(7), () => false)).toEqual(initialize(null));
});

it.each<[string, Message, boolean]>([
  ['a client that may be asked for', initialize(7), true],
  ['a client that names no process', initialize(null), false],
  ['any other message', { jsonrpc: '2.0', method: 'initialized' } as Message, false],
])('%s is left as it is', (_, message, may) => {
  expect(withoutForeignClient(message, () => may)).toBe(message);
});

it('only a process of another user may not be asked for', () => {
  expect(mayBeAsked(process.pid)).toBe(true);
  // no system has so many: the server is told that its client has gone
  expect(mayBeAsked(2 ** 30)).toBe(true);
  // the first process is root's
  if (process.platform === 'linux') expect(mayBeAsked(1)).toBe(process.getuid?.() === 0);
});
