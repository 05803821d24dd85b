import { SEVERITIES } from '../contract/rule';
import type { CheckArguments } from './arguments';
import { createRun } from './check-run';
import type { Checked } from './checker';
import { createConfigurer } from './configure';
import { collectTargets } from './files';
import { DRAFT_ENDINGS } from '../node/input';
import { EXIT, type ExitCode, type Io } from './io';
import type { Failure, FileOutcome } from './outcome';
import { createProject } from '../node/project';
import { visible } from './report/escape';
import { githubReport } from './report/github';
import { jsonReport } from './report/json';
import type { Report } from './report/report';
import { sarifReport } from './report/sarif';
import { staleReport, textReport } from './report/text';
import { verdictReport } from './report/verdict';
import type { Tools } from './tools';

/** Checks files and prints the report, file by file. Throws `UsageError`. */
export async function check(args: CheckArguments, io: Io, tools: Tools): Promise<ExitCode> {
  const configurer = await createConfigurer(tools.service, createProject(tools.service.rules), args, io);
  const report = reportFor(args, io, tools);
  const print = args.stdin && args.fix ? io.err : io.out;
  const failures: Failure[] = [];
  const told = new Set<string>();
  let worst = SEVERITIES.length;
  const tell = async ({ file, failure, lines }: Checked): Promise<void> => {
    for (const { text, once } of lines) {
      if (once === undefined || !told.has(once)) io.err(`${text}\n`);
      if (once !== undefined) told.add(once);
    }
    if (failure) failures.push(failure);
    if (!file) return;
    worst = Math.min(worst, worstOf(file));
    print(report.file(file));
    await io.drained?.();
  };
  const run = createRun(args, io, tools, { configurer, tell });
  if (args.stdin) await run.standardInput();
  else {
    const targets = await collectTargets(args.paths, io.cwd, async (file) => (await configurer.for(file)).source);
    await run.all(targets);
    if (targets.files.length === 0 && targets.unreadable.length === 0)
      failures.push({
        shown: args.paths.join(' '),
        message: `其中没有可检查的文件（${DRAFT_ENDINGS.join(' ')}）`,
      });
  }
  print(report.end(failures));
  const stale = args.unusedIgnores ? run.stale() : [];
  if (args.unusedIgnores) (args.format === 'text' ? print : io.err)(staleReport(stale));
  for (const { shown, message } of failures) io.err(`${visible(shown)}：${visible(message)}\n`);
  if (failures.length > 0) return EXIT.trouble;
  if (args.failOn === 'never') return EXIT.clean;
  const bar = SEVERITIES.indexOf(args.failOn);
  // a stale row counts as a warning
  return worst <= bar || (stale.length > 0 && bar >= SEVERITIES.indexOf('warning')) ? EXIT.findings : EXIT.clean;
}

function reportFor({ format, preset }: CheckArguments, io: Io, { service, version }: Tools): Report {
  if (format === 'json') return jsonReport();
  if (format === 'sarif') return sarifReport(service.rules, version, io.cwd);
  if (format === 'github') return githubReport(io.cwd);
  return preset === '定稿' ? verdictReport() : textReport();
}

function worstOf({ findings }: FileOutcome): number {
  return findings.reduce((worst, { severity }) => Math.min(worst, SEVERITIES.indexOf(severity)), SEVERITIES.length);
}
