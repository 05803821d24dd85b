import path from 'node:path';
import { learnFolders, LearnError } from '../node/house-files';
import type { Learned } from '../workspace/learning';
import { HOUSE_FILE } from '../house/data';
import { normOf } from '../facts/words';
import { today } from '../workspace/today';
import { refuseOptions, single, type Parsed } from './arguments';
import type { Tools } from './tools';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { visible } from './report/escape';

/** Milliseconds between two lines of progress on a terminal. */
const EVERY = 100;

/** `biganzi learn DIR… [-o FILE]`: learns a house from its speeches. */
export async function learn(parsed: Parsed, io: Io, { service, loadModel }: Tools): Promise<ExitCode> {
  refuseOptions(parsed, 'learn');
  if (parsed.rest.length === 0) throw new UsageError('learn 后面写放着稿件的文件夹');
  const output = path.resolve(io.cwd, single(parsed, 'output') ?? HOUSE_FILE);
  const judge = await loadModel?.();
  let shown = 0;
  try {
    const learned = await learnFolders({
      folders: parsed.rest.map((folder) => path.resolve(io.cwd, folder)),
      output,
      parse: (text, format) => service.parse(text, format),
      norm: normOf(judge),
      today: today(),
      progress: (done, what) => {
        if (io.terminal && Date.now() - shown > EVERY) {
          shown = Date.now();
          io.err(`\r\u001b[K${Math.round(done * 100)}% ${visible(what)}`);
        }
        return Promise.resolve();
      },
    });
    if (shown > 0) io.err('\r\u001b[K');
    for (const { file, message } of learned.unread) io.err(`${visible(path.relative(io.cwd, file))}：${message}\n`);
    if (learned.renewed !== undefined) io.err(`${visible(learned.renewed)}\n`);
    io.out(said(learned, path.relative(io.cwd, output)));
    return learned.unread.length > 0 ? EXIT.trouble : EXIT.clean;
  } catch (error) {
    if (!(error instanceof LearnError)) throw error;
    if (shown > 0) io.err('\r\u001b[K');
    io.err(`${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}

function said({ changed, summary }: Learned, file: string): string {
  const { files, terms, rarer, habits } = summary;
  const copies = files.filter(({ copyOf }) => copyOf !== undefined).length;
  const counted = `${files.length - copies} 篇${copies > 0 ? `（另有 ${copies} 篇是副本或另一版本，不重复计）` : ''}`;
  if (!changed) return `稿件没有变化，未重新学习：${counted}，${visible(file)}\n`;
  return `学习了 ${counted}：用语和名称 ${terms.length + rarer.length} 个（常用 ${terms.length} 个），习惯 ${habits.length} 条。写入 ${visible(file)}\n`;
}
