// The language server in a worker of the browser. The client's first message brings the files that every check reads; what
// follows is the Language Server Protocol.
import { useAssets } from './browser/assets';
import type { FirstMessage } from './protocol/worker';

interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  start(data as FirstMessage).catch((error: unknown) =>
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
};

async function start({ assets }: FirstMessage): Promise<void> {
  useAssets(new Map(Object.entries(assets)));
  // the rules read their tables as they are loaded
  const { startBrowserServer } = await import('./lsp/browser-server');
  startBrowserServer(scope as never);
  scope.postMessage({ started: true });
}
