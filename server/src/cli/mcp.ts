import { createRequire } from 'node:module';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { serve } from '../mcp/main';
import { refuseOptions, type Parsed } from './arguments';
import type { Tools } from './tools';
import { createDesk } from './desk';
import { EXIT, UsageError, type ExitCode, type Io } from './io';

/** Serves agents over standard input and output until the input ends. Throws `UsageError` for a root that is no folder. */
export async function mcp(parsed: Parsed, io: Io, tools: Tools): Promise<ExitCode> {
  refuseOptions(parsed, 'mcp');
  if (parsed.rest.length > 0) throw new UsageError(`mcp 后面不写文件：${parsed.rest.join(' ')}；文件夹用 --root`);
  const roots = await Promise.all((parsed.values.get('root') ?? ['.']).map((root) => realFolder(root, io)));
  // a bundle of its own: the other commands start without it
  const load = createRequire(path.join(__dirname, 'cli.js'));
  const shell = load('./mcp.js') as { readonly serve: typeof serve };
  await shell.serve(createDesk(roots, tools), tools.version);
  return EXIT.clean;
}

async function realFolder(root: string, io: Io): Promise<string> {
  try {
    const real = await fs.realpath(path.resolve(io.cwd, root));
    if ((await fs.stat(real)).isDirectory()) return real;
  } catch {
    // told below
  }
  throw new UsageError(`--root ${root}：没有这个文件夹`);
}
