import * as vscode from 'vscode';
import type { Requests } from '../../server/src/protocol/requests';
import type { Server } from './server';

/** Asks one question at a time: a later one cancels the one before it. */
export interface Latest extends vscode.Disposable {
  /** The answer; undefined for a question that was cancelled. */
  ask<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result'] | undefined>;
  /** Cancels the question that is open: what it asks about has changed. */
  cancel(): void;
}

/** Makes one for a view that shows but the newest answer. */
export function createLatest(server: Server): Latest {
  let open: vscode.CancellationTokenSource | undefined;
  const cancel = (): void => {
    open?.cancel();
    open?.dispose();
    open = undefined;
  };
  return {
    async ask(method, params) {
      cancel();
      const question = (open = new vscode.CancellationTokenSource());
      try {
        const answer = await server.request(method, params, question.token);
        return question === open ? answer : undefined;
      } catch (error) {
        if (question !== open) return undefined;
        throw error;
      } finally {
        if (question === open) cancel();
      }
    },
    cancel,
    dispose: cancel,
  };
}
