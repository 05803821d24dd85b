import { run } from '../../server/src/cli/run';
import { createSpeechService } from '../../server/src/service';

/** Runs a command of the command line in a folder, without words, and gives its exit code and what it printed. */
export async function runIn(cwd: string, argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    cwd,
    out: (text: string) => void (out += text),
    bytes: () => undefined,
    err: (text: string) => void (err += text),
    stdin: () => Promise.resolve(new Uint8Array()),
    terminal: false,
  };
  const tools = { service: createSpeechService(), version: '0.0.0', loadWords: () => Promise.resolve(undefined) };
  return { code: await run(argv, io, tools), out, err };
}
