import path from 'node:path';
import { formatDocx } from '../docx/format/format';
import { learnLayout } from '../docx/format/sample';
import type { ExportSettings } from '../configuration/export-settings';
import { DocxError } from '../docx/problem';
import { createProject } from '../node/project';
import { InputError, readInput } from '../node/input';
import type { Parsed } from './arguments';
import { createConfigurer } from './configure';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { inFormatOf } from './office';
import { visible } from './report/escape';
import { RewriteError } from './rewrite';
import type { Tools } from './tools';
import { formatArguments } from './word-arguments';
import { writeNew } from './write-new';

/**
 * `biganzi format`: copies a Word file in the layout of GB/T 9704, of the configuration or of a sample; the original stays
 * as it is. Throws `UsageError`.
 */
export async function formatWord(parsed: Parsed, io: Io, tools: Tools): Promise<ExitCode> {
  const { service } = tools;
  const args = formatArguments(parsed, io);
  const source = path.resolve(io.cwd, args.file);
  try {
    const input = await readInput(source);
    if (!input.isDocx)
      throw new UsageError(
        input.word
          ? `format 只用于 .docx，请用 Word 或 WPS 把 ${args.file} 另存为 .docx`
          : `format 只用于 Word 文件（.docx）；文字稿请用 biganzi export ${args.file}`,
      );
    const configurer = await createConfigurer(
      service,
      createProject(service.rules),
      { config: args.config, preset: undefined, rules: new Map() },
      io,
    );
    const { configuration } = await configurer.for(source);
    const learned = args.like === undefined ? undefined : await layoutOfSample(path.resolve(io.cwd, args.like));
    const made = await formatDocx(input.bytes, { ...configuration.export, ...learned, ...args.settings });
    await writeNew(args.output, await inFormatOf(args.output, made.bytes, tools), source, args.force);
    for (const notice of made.notices) io.err(`${visible(notice)}\n`);
    if (learned) io.err(`样稿的版式（可写进 .biganzi.json，导出时也照此）："export": ${JSON.stringify(learned)}\n`);
    const shown = visible(path.relative(io.cwd, args.output));
    io.out(made.changed ? `已写入 ${shown}\n` : `版式已合要求，原样写入 ${shown}\n`);
    return EXIT.clean;
  } catch (error) {
    if (error instanceof SampleError) {
      io.err(`${visible(args.like!)}：${visible(error.message)}\n`);
      return EXIT.trouble;
    }
    if (!(error instanceof InputError || error instanceof RewriteError || error instanceof DocxError)) throw error;
    const about = error instanceof RewriteError ? path.relative(io.cwd, args.output) : args.file;
    io.err(`${visible(about)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}

/** A sample that cannot be read; the message is Chinese, without its name. */
class SampleError extends Error {}

async function layoutOfSample(file: string): Promise<ExportSettings> {
  try {
    const { bytes, isDocx } = await readInput(file);
    if (!isDocx) throw new SampleError('样稿要是 Word 文件（.docx）');
    return await learnLayout(bytes);
  } catch (error) {
    throw error instanceof InputError || error instanceof DocxError ? new SampleError(error.message) : error;
  }
}
