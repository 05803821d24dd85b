import type * as vscode from 'vscode';
import type { ClientNotifications, Requests, ServerNotifications } from '../../server/src/protocol/requests';

/** The language client: started with the first speech, typed by the protocol. */
export interface Server extends vscode.Disposable {
  /** Starts the server, once; rejects when it cannot. */
  start(): Promise<void>;
  restart(): Promise<void>;
  showLog(): void;
  readonly running: boolean;
  /** Asks again where the draft has changed while the server was at it, unless the question is cancelled. */
  request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result']>;
  notify<M extends keyof ClientNotifications>(method: M, params: ClientNotifications[M]): Promise<void>;
  on<M extends keyof ServerNotifications>(method: M, handle: (params: ServerNotifications[M]) => void): void;
  /** Fires when the server has died too often and stays down. */
  readonly onDidGiveUp: vscode.Event<void>;
  /** Fires when the server has started or stopped. */
  readonly onDidChangeRunning: vscode.Event<boolean>;
}
