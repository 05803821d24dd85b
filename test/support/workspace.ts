import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PULLS, startTestClient, type TestClient, type TestServer } from './lsp';

/** A draft with two half-width commas, and with 三、 behind 一、; ALL are its findings. */
export const DRAFT =
  '在推进会上的讲话\n\n同志们：\n\n一、提高认识\n\n今天开会，很有必要。\n\n三、抓好落实\n\n要抓紧抓实,不得拖延,不得敷衍。\n\n同志们，让我们共同努力！\n';
export const ALL = ['numbering/sequence', 'punctuation/half-width', 'punctuation/half-width'];

/** A folder of its own, and servers for which it is the workspace. */
export interface Workspace {
  at(...names: string[]): string;
  uriOf(...names: string[]): string;
  start(options?: TestServer): Promise<TestClient>;
  dispose(): Promise<void>;
}

/** Makes a folder with Chinese and a blank in its path. */
export function createWorkspace(): Workspace {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 讲话-'));
  const clients: TestClient[] = [];
  const at = (...names: string[]): string => path.join(folder, ...names);
  return {
    at,
    uriOf: (...names) => pathToFileURL(at(...names)).href,
    async start(options = {}) {
      const client = await startTestClient({ capabilities: PULLS, folders: [pathToFileURL(folder).href], ...options });
      clients.push(client);
      return client;
    },
    async dispose() {
      await Promise.all(clients.splice(0).map((c) => c.dispose()));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const rulesOf = (items: readonly { readonly code?: unknown }[]): unknown[] => items.map((d) => d.code);
