import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { version } from '../../../package.json';
import { reasonOf } from '../node/file-errors';
import { loadPrepared } from '../node/load-prepared';
import { createConverter } from '../node/office/start';
import { startSegmenter } from '../node/segmenter/start';
import { createTiming } from '../node/timing';
import { createSpeechService } from '../service';
import { EXIT, type Io } from './io';
import { runLane } from './lane';
import type { LaneData } from './lane-board';
import { createLaneMaker } from './lanes';
import { visible } from './report/escape';
import { run } from './run';

async function ask(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes|是|好)$/i.test((await dialogue.question(question)).trim());
  } finally {
    dialogue.close();
  }
}

/** Ends with a sentence for what no command can go on after. */
function giveUp(message: string): never {
  // straight to the descriptor: the process does not wait for a stream
  fs.writeSync(process.stderr.fd, `${message}\n`);
  process.exit(EXIT.trouble);
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return giveUp('当前文件夹已被删除或移走，请换一个文件夹再运行');
  }
}

const io: Io = {
  cwd: currentFolder(),
  out: (text) => void process.stdout.write(text),
  async drained() {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  bytes: (bytes) => void process.stdout.write(bytes),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
};

// a reader that has seen enough (`| head`) is no mishap
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') giveUp(`结果未能写出：${reasonOf(error)}`);
});

loadPrepared(path.join(__dirname, 'indexes.bin'));
const tools = {
  service: createSpeechService({ timing: createTiming() }),
  version,
  loadWords: async () => {
    const started = await startSegmenter(path.join(__dirname, 'jieba'));
    return 'segmenter' in started ? started.segmenter : undefined;
  },
  loadModel: async () => {
    const { loadTypoModel } = await import('../node/load-model');
    const loaded = await loadTypoModel(path.join(__dirname, 'typo.bin'));
    return 'judge' in loaded ? loaded.judge : undefined;
  },
};

// the threads of a run over many files start the same script
const work = parentPort
  ? runLane(workerData as LaneData, parentPort, tools).then(() => EXIT.clean)
  : run(process.argv.slice(2), io, {
      ...tools,
      lanes: createLaneMaker(path.join(__dirname, 'cli.js')),
      convert: createConverter(path.join(__dirname, 'office.js')),
    });

work.then(
  (code) => {
    process.exitCode = code;
    // what is written is written: to take the heap apart would cost as much as some rules
    if (!parentPort && process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
  },
  (error: unknown) => {
    const lines = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
    process.stderr.write(`程序出错：${lines.map(visible).join('\n')}\n`);
    process.exitCode = EXIT.trouble;
  },
);
