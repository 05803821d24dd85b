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
  const { assets } = data as FirstMessage;
  useAssets(new Map(Object.entries(assets)));
  // the rules read their tables as they are loaded
  void import('./lsp/browser-server').then(
    ({ startBrowserServer }) => {
      startBrowserServer(scope as never);
      scope.postMessage({ started: true });
    },
    (error: unknown) => scope.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
};
