import path from 'node:path';
import { applyIgnores } from '../configuration/ignore';
import { annotatedCopy, revisedCopy } from '../docx/copies';
import { DocxError } from '../docx/problem';
import type { Parsed } from './arguments';
import { outsideTables } from '../docx/word-tables';
import type { Checking } from '../docx/copies';
import type { Imported } from '../docx/import';
import type { Tools } from './tools';
import { examine, type Examined } from './examine';
import { InputError } from '../node/input';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { visible } from './report/escape';
import { RewriteError } from './rewrite';
import { fixArguments } from './word-arguments';
import { endingProblem, officeFormatOf } from '../workspace/office-formats';
import { writeNew } from './write-new';

/** `biganzi fix`: copies a Word file with a comment at each finding. The original stays as it is. Throws `UsageError`. */
export async function annotate(parsed: Parsed, io: Io, tools: Tools): Promise<ExitCode> {
  const args = fixArguments(parsed, tools.service.rules, io);
  try {
    const examined = await examine(args.file, args.check, io, tools);
    const { path: source, input, findings, draft } = examined;
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
    if (officeFormatOf(args.output) !== undefined || endingProblem(args.output) !== undefined)
      throw new UsageError('fix 只写 .docx：-o 后面请写 .docx 的文件名');
    const date = new Date().toISOString();
    const file = { bytes: input.bytes, draft, findings };
    const made = args.revisions
      ? await revisedCopy(file, checkingLike(examined, input.word, tools), date)
      : await annotatedCopy(file, date);
    await writeNew(args.output, made.bytes, source, args.force);
    for (const message of made.left) io.err(`没有找到批注的位置：${visible(message.replaceAll('\n', ' '))}\n`);
    const changes = args.revisions ? `修订 ${made.changes} 处，` : '';
    io.out(`已写入 ${visible(path.relative(io.cwd, args.output))}，${changes}批注 ${made.comments} 处。\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RewriteError || error instanceof DocxError)) throw error;
    const about = error instanceof RewriteError ? path.relative(io.cwd, args.output) : args.file;
    io.err(`${visible(about)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}

/** How the file was checked: later rounds of fixes are judged by the same configuration and ignore list. */
function checkingLike({ configuration, ignored }: Examined, word: Imported, { service }: Tools): Checking {
  return {
    parse: (text) => service.parse(text),
    check: async (draft) => {
      const { findings } = await service.checkWithWords(draft, configuration);
      return applyIgnores(outsideTables(findings, draft, word, service.ruleOf), ignored).kept;
    },
  };
}
