import path from 'node:path';
import { annotateDocx } from '../docx/annotate';
import { DocxError } from '../docx/problem';
import { remarkOf } from '../docx/remarks';
import type { Parsed } from './arguments';
import type { Tools } from './tools';
import { examine } from './examine';
import { InputError } from '../node/input';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { visible } from './report/escape';
import { RewriteError } from './rewrite';
import { fixArguments } from './word-arguments';
import { writeNew } from './write-new';

/** `biganzi fix`: copies a Word file with a comment at each finding. The original stays as it is. Throws `UsageError`. */
export async function annotate(parsed: Parsed, io: Io, tools: Tools): Promise<ExitCode> {
  const args = fixArguments(parsed, tools.service.rules, io);
  try {
    const { path: source, input, findings, draft } = await examine(args.file, args.check, io, tools);
    if (!input.word || !input.isDocx)
      throw new UsageError(
        input.word
          ? `fix 只用于 .docx，请用 Word 或 WPS 把 ${args.file} 另存为 .docx`
          : `fix 只用于 Word 文件（.docx）；改文本文件请用 biganzi check --fix ${args.file}`,
      );
    for (const notice of input.word.notices) io.err(`${visible(args.file)}：${notice.message}\n`);
    if (findings.length === 0) {
      io.out(`${visible(args.file)} 没有发现问题，未生成副本。\n`);
      return EXIT.clean;
    }
    const remarks = findings.map((f) => remarkOf(f, draft.text));
    const { bytes, left } = await annotateDocx(input.bytes, remarks, new Date().toISOString());
    await writeNew(args.output, bytes, source, args.force);
    for (const { message } of left) io.err(`没有找到批注的位置：${visible(message.replaceAll('\n', ' '))}\n`);
    io.out(`已写入 ${visible(path.relative(io.cwd, args.output))}，批注 ${remarks.length - left.length} 处。\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RewriteError || error instanceof DocxError)) throw error;
    const about = error instanceof RewriteError ? path.relative(io.cwd, args.output) : args.file;
    io.err(`${visible(about)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}
