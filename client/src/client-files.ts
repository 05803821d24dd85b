import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientFileState, ClientRequests } from '../../server/src/protocol/requests';
import { toBase64 } from '../../server/src/text/base64';
import { isGone } from './is-gone';

/** Answers what the server asks of files that lie on no disk it could read. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const on = <M extends keyof ClientRequests>(
    method: M,
    answer: (params: ClientRequests[M]['params']) => Promise<ClientRequests[M]['result']>,
  ): void => void client.onRequest(method, answer);
  const { fs } = vscode.workspace;
  on('biganzi/fileState', async ({ uri }) => {
    try {
      const { type, size, mtime } = await fs.stat(vscode.Uri.parse(uri));
      return { kind: kindOf(type), bytes: size, changed: mtime };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  });
  on('biganzi/readFile', async ({ uri }) => toBase64(await fs.readFile(vscode.Uri.parse(uri))));
  on('biganzi/listFolder', async ({ uri }) =>
    (await fs.readDirectory(vscode.Uri.parse(uri))).map(([name, type]) => ({ name, kind: kindOf(type) })),
  );
  on('biganzi/writeFile', async ({ uri, text }) => {
    const file = vscode.Uri.parse(uri);
    await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await fs.writeFile(file, new TextEncoder().encode(text));
    return null;
  });
}

/** A link is told by a bit beside what it leads to. */
function kindOf(type: vscode.FileType): ClientFileState['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}
