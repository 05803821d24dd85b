import { nearest } from '../configuration/nearest';
import { checkArguments, parseCommandLine } from './arguments';
import { check } from './check';
import type { Tools } from './tools';
import { helpText } from './help';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { COMMANDS } from './options';
import { printConfig } from './print-config';
import { visible } from './report/escape';

/** Runs a command line (without node and script) and gives its exit code. Never throws for what a user can do. */
export async function run(argv: readonly string[], io: Io, tools: Tools): Promise<ExitCode> {
  try {
    const parsed = parseCommandLine(argv);
    if (parsed.flags.has('help')) return (io.out(helpText(tools.service.rules)), EXIT.clean);
    if (parsed.flags.has('version')) return (io.out(`${tools.version}\n`), EXIT.clean);
    const [command, ...rest] = parsed.rest;
    if (command === 'check') return await check(checkArguments({ ...parsed, rest }, tools.service.rules), io, tools);
    if (command === 'compare') return await (await import('./compare')).compare({ ...parsed, rest }, io, tools.service);
    if (command === 'mcp') return await (await import('./mcp')).mcp({ ...parsed, rest }, io, tools);
    // the libraries that write Word files would double the time in which the other commands start
    if (command === 'export') return await (await import('./export')).exportWord({ ...parsed, rest }, io, tools);
    if (command === 'format') return await (await import('./format')).formatWord({ ...parsed, rest }, io, tools);
    if (command === 'fix') return await (await import('./annotate')).annotate({ ...parsed, rest }, io, tools);
    if (command === 'text') return await (await import('./text')).printText({ ...parsed, rest }, io);
    if (command === 'revisions') return await (await import('./revisions')).listRevisions({ ...parsed, rest }, io);
    if (command === 'learn') return await (await import('./learn')).learn({ ...parsed, rest }, io, tools);
    if (command === 'print-config') return await printConfig({ ...parsed, rest }, io, tools.service);
    if (command === 'server') throw new UsageError('server 要写在最前面：biganzi server --stdio');
    if (command === undefined) throw new UsageError('没有写命令');
    const guess = nearest(command, COMMANDS);
    throw new UsageError(
      `没有 ${command} 这个命令，${guess ? `是不是 ${guess}？` : `要检查它请写 biganzi check ${command}`}`,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${visible(error.message)}\n用法见 biganzi --help\n`);
    return EXIT.trouble;
  }
}
