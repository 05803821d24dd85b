import type { Tools } from './tools';
import type { Io } from './io';
import { run } from './run';

/** What a command of the command line has printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

/** Runs a command of the command line in a folder, and keeps what it prints. */
export async function command(tools: Tools, cwd: string, argv: readonly string[], input = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const bytes: Uint8Array[] = [];
  const io: Io = {
    cwd,
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    bytes: (chunk) => void bytes.push(chunk),
    stdin: () => Promise.resolve(Buffer.from(input, 'utf8')),
  };
  const code = await run(argv, io, tools);
  return { code, out, err, bytes: Buffer.concat(bytes) };
}
