import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type Message,
} from 'vscode-languageserver';

/** What a request becomes that comes after `shutdown`. */
const REFUSED = 'biganzi/refused';

/**
 * Options of a connection on which no request is answered behind `shutdown` (LSP 3.17: InvalidRequest). `received` makes of
 * each message what is handled.
 */
export function refusingAfterShutdown(received = (message: Message): Message => message): ConnectionOptions {
  let isOver = false;
  return {
    messageStrategy: {
      handleMessage(sent: Message, next: (message: Message) => void): void {
        const message = received(sent);
        const { id, method } = message as { readonly id?: unknown; readonly method?: string };
        const isRequest = id !== undefined && method !== undefined;
        if (isOver && isRequest) return next({ ...message, method: REFUSED } as Message);
        isOver ||= method === 'shutdown' && isRequest;
        return next(message);
      },
    },
  };
}

/** Registers the refusal. */
export function registerRefusal(connection: Connection): void {
  connection.onRequest(REFUSED, () => new ResponseError(ErrorCodes.InvalidRequest, 'the server is shut down'));
}
