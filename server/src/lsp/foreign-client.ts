import type { Message } from 'vscode-languageserver';

/**
 * `initialize` without the id of a client that belongs to another user. The library of the protocol asks every three
 * seconds whether the client is still there; that it may not ask it takes for the client's end, and ends the server. Where
 * no process is named, the end of the streams tells of it.
 */
export function withoutForeignClient(message: Message, mayBeAsked: (processId: number) => boolean): Message {
  const { method, params } = message as {
    readonly method?: string;
    readonly params?: { readonly processId?: unknown };
  };
  if (method !== 'initialize' || typeof params?.processId !== 'number' || mayBeAsked(params.processId)) return message;
  return { ...message, params: { ...params, processId: null } } as Message;
}
