import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { assetBytes, assetsIn, assetText } from '../browser/assets';
import { noDisk } from '../browser/no-disk';
import { createSegmenter } from '../browser/segmenter';
import { isSnippetFile, snippetsIn } from '../features/snippet-files';
import type { Snippet } from '../features/snippets';
import { openArrays } from '../lexicon/array-file';
import { openCompiled } from '../lexicon/model/compiled';
import { Judge } from '../lexicon/model/judge';
import { usePrepared } from '../lexicon/prepared';
import { createSpeechService } from '../service';
import { today } from '../workspace/today';
import { refusingAfterShutdown } from './after-shutdown';
import { askOver, type AskClient } from './client-files';
import { startServer } from './server';

/** What a worker of the browser speaks through. */
export type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the server in a worker of the browser. There is no brake for rules: no clock there stops a loop of its own thread. */
export function startBrowserServer(port: WorkerPort): void {
  usePrepared(() => {
    const bytes = assetBytes('dist/indexes.bin');
    return bytes && openArrays(bytes);
  });
  const connection = createConnection(
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
    refusingAfterShutdown(),
  );
  const ask = askOver(connection);
  /** What is not needed for the first findings is fetched when it is asked for. */
  const made = async <T>(
    name: string,
    make: (bytes: Uint8Array) => T | Promise<T>,
  ): Promise<T | { readonly reason: string }> => {
    try {
      return await make(await ask('biganzi/asset', { name }));
    } catch (error) {
      return { reason: `${name}: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
  let snippets: readonly Snippet[] | undefined;
  startServer(connection, {
    service: createSpeechService({ pause: () => new Promise((resolve) => setTimeout(resolve)) }),
    version,
    startSegmenter: () => made('dist/jieba/words.bin', (bytes) => ({ segmenter: createSegmenter(bytes) })),
    loadTypoModel: () => made('dist/typo.bin', async (bytes) => ({ judge: await judgeOf(bytes, ask) })),
    files: noDisk,
    // messages are taken from a queue by timers as well, in their order
    defer: (run) => void setTimeout(run),
    today,
    // the client shows the pages of rules under these addresses
    pageOf: (rule) => `biganzi-rule:/${rule}.md`,
    snippets: () =>
      (snippets ??= assetsIn('snippets/')
        .filter(isSnippetFile)
        .flatMap((name) => snippetsIn(name.slice('snippets/'.length), assetText(name)))),
  });
}

/** The model with its compiled reader; where a page forbids WebAssembly, JavaScript reads and says the same. */
async function judgeOf(model: Uint8Array, ask: AskClient): Promise<Judge> {
  try {
    const code = await ask('biganzi/asset', { name: 'dist/typo.wasm' });
    const compiled = await openCompiled(code, model.length, (into) => Promise.resolve(into.set(model)));
    return new Judge(compiled.file, undefined, compiled.sentences);
  } catch {
    return new Judge(model);
  }
}
