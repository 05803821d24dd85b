import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { createThreadLearner } from './node/learn-thread';
import { loadTypoModel } from './node/load-model';
import { loadPrepared } from './node/load-prepared';
import { createConverter } from './node/office/start';
import { startSegmenter } from './node/segmenter/start';
import { mayBeAsked } from './node/client-process';
import { diskFiles } from './node/files';
import { createFrameWatch } from './node/frames';
import { createRulePages } from './node/rule-pages';
import { today } from './workspace/today';
import { createTiming } from './node/timing';
import { createSnippets } from './node/snippets';
import { refusingAfterShutdown } from './lsp/after-shutdown';
import { withoutForeignClient } from './lsp/foreign-client';
import { startServer } from './lsp/server';
import { createSpeechService } from './service';

// The nursery of the heap stays small: a grown one keeps some ten megabytes that a check does not get faster by.
setFlagsFromString('--semi-space-growth-factor=1');
// The rest grows by a quarter before V8 looks for what is garbage, where it would let it grow to several times as much: of
// fifty drafts and thousands of edits some thirty megabytes are kept less, and the answers take no longer.
setFlagsFromString('--heap-growing-percent=25');

// `biganzi server` alone means over standard input and output
if (!process.argv.some((word) => /^--(?:stdio|node-ipc)$/.test(word))) process.argv.push('--stdio');

const jieba = path.join(__dirname, 'jieba');
// nodejieba opens its dictionaries by bare ASCII names in the current folder: a path like C:\用户\… would abort the process
try {
  process.chdir(jieba);
} catch {
  // the folder is missing: startSegmenter says so
}

const connection = createConnection(
  ProposedFeatures.all,
  refusingAfterShutdown((message) => withoutForeignClient(message, mayBeAsked)),
);
// what goes wrong outside of a request is written down; the drafts of the user are more than one slip of ours
const note = (error: unknown): void => {
  // the client is gone, and nobody reads any more
  if ((error as { code?: string }).code === 'EPIPE') process.exit(1);
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
};
process.on('uncaughtException', note);
process.on('unhandledRejection', note);

loadPrepared(path.join(__dirname, 'indexes.bin'));
if (process.argv.includes('--stdio'))
  process.stdin.on(
    'data',
    createFrameWatch((header) => {
      // straight to the descriptor: the process does not wait for a stream
      fs.writeSync(
        process.stderr.fd,
        `biganzi: no message of the Language Server Protocol: ${JSON.stringify(header)}\n`,
      );
      process.exit(1);
    }),
  );

startServer(connection, {
  service: createSpeechService({
    timing: createTiming(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  }),
  version,
  startSegmenter: () => startSegmenter(jieba),
  files: { ...diskFiles, learn: createThreadLearner(path.join(__dirname, 'learner.js')) },
  defer: setImmediate,
  convert: createConverter(path.join(__dirname, 'office.js')),
  loadTypoModel: () => loadTypoModel(path.join(__dirname, 'typo.bin')),
  pageOf: createRulePages(path.join(__dirname, 'rules')),
  today,
  snippets: createSnippets(path.join(__dirname, '../snippets')),
});
