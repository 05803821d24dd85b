import path from 'node:path';
import { exportDocx } from '../docx/export';
import type { Finding } from '../contract/finding';
import { keepsBack } from '../features/keeps-back';
import type { Parsed } from './arguments';
import type { Tools } from './tools';
import { examine, type Examined } from './examine';
import { InputError } from '../node/input';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { inFormatOf } from './office';
import { placeFindings } from '../features/placed-findings';
import { visible } from './report/escape';
import { findingLine } from './report/text';
import { RewriteError } from './rewrite';
import { exportArguments } from './word-arguments';
import { writeNew } from './write-new';

/**
 * Makes a Word file of a draft. Errors and places left open are listed before: `--strict` then makes no file, a user at
 * a terminal is asked. Throws `UsageError`.
 */
export async function exportWord(parsed: Parsed, io: Io, tools: Tools): Promise<ExitCode> {
  const args = exportArguments(parsed, tools.service.rules, io);
  try {
    if (/\.docx$/i.test(args.file))
      throw new UsageError(`export 只把文字稿写成 Word 文件；已是 .docx 的，请用 biganzi format ${args.file} 就地排版`);
    const examined = await examine(args.file, args.check, io, tools);
    for (const notice of examined.input.word?.notices ?? []) io.err(`${visible(args.file)}：${notice.message}\n`);
    const open = examined.findings.filter((f) => keepsBack(f, tools.service.ruleOf(f.rule)));
    if (open.length > 0) {
      io.err(listOf(open, args.file, examined));
      if (args.strict) {
        io.err('有必错之处或待填项，未导出。\n');
        return EXIT.findings;
      }
      if (io.ask && !(await io.ask('仍要导出吗？（y/N）'))) return EXIT.findings;
    }
    const settings = { ...examined.configuration.export, ...args.settings };
    const { bytes, notices } = await exportDocx(examined.draft, settings);
    await writeNew(args.output, await inFormatOf(args.output, bytes, tools), examined.path, args.force);
    for (const notice of notices) io.err(`${visible(notice)}\n`);
    io.out(`已导出 ${visible(path.relative(io.cwd, args.output))}\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RewriteError)) throw error;
    const about = error instanceof InputError ? args.file : path.relative(io.cwd, args.output);
    io.err(`${visible(about)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}

function listOf(findings: readonly Finding[], shown: string, { draft, input }: Examined): string {
  const paragraphs = input.word?.lines.map((l) => l.paragraph);
  return placeFindings(findings, draft.text, draft.starts)
    .map((f) => `${findingLine({ shown, ...(paragraphs && { paragraphs }) }, f)}\n`)
    .join('');
}
