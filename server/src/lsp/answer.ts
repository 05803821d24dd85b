import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Requests } from '../protocol/requests';
import { orCancelled, type Session } from './session';

/** Makes the answer to a request of our own; rejects where it cannot. */
type Answer<M extends keyof Requests> = (
  params: Requests[M]['params'],
  token: CancellationToken,
) => Requests[M]['result'] | Promise<Requests[M]['result']>;

/**
 * Answers a request of our own. One that was cancelled ends as RequestCancelled; one about a document that has changed or
 * was closed since it was asked ends as ContentModified: its answer would speak of a text that is gone.
 */
export function onRequest<M extends keyof Requests>(session: Session, method: M, answer: Answer<M>): void {
  session.connection.onRequest(method, async (params: Requests[M]['params'], token: CancellationToken) => {
    const uri = 'uri' in params ? params.uri : undefined;
    const document = uri === undefined ? undefined : session.documents.get(uri);
    const version = document?.version;
    const orOvertaken = (): void => {
      orCancelled(token);
      if (document && (session.documents.get(document.uri) !== document || document.version !== version))
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the draft has changed');
    };
    await session.turnOfNext();
    orOvertaken();
    const result = await answer(params, token);
    orOvertaken();
    return result;
  });
}
