import path from 'node:path';
import { refuseOptions, single, type Parsed } from './arguments';
import { InputError, readInput } from '../node/input';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { visible } from './report/escape';
import { RewriteError } from './rewrite';
import { writeNew } from './write-new';

/**
 * `biganzi text`: prints any file that can be read as the text of a draft, or writes it to the file of `-o`; what the text
 * does not show goes to standard error. Throws `UsageError`.
 */
export async function printText(parsed: Parsed, io: Io): Promise<ExitCode> {
  refuseOptions(parsed, 'text');
  const [file, more] = parsed.rest;
  if (file === undefined || more !== undefined) throw new UsageError('text 后面写一个文件');
  const output = single(parsed, 'output');
  const source = path.resolve(io.cwd, file);
  try {
    const { text, word } = await readInput(source);
    for (const { message } of word?.notices ?? []) io.err(`${visible(file)}：${message}\n`);
    const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    if (output === undefined) io.out(whole);
    else await writeNew(path.resolve(io.cwd, output), Buffer.from(whole), source, parsed.flags.has('force'));
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RewriteError)) throw error;
    io.err(`${visible(error instanceof RewriteError ? output! : file)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}
