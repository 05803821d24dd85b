import { SEVERITIES } from '../contract/rule';
import type { CheckArguments } from './arguments';
import { createRun, type Tools } from './check-run';
import { createConfigurer } from './configure';
import { collectTargets } from './files';
import { EXIT, type ExitCode, type Io } from './io';
import type { Outcome, StaleRows } from './outcome';
import { createProject } from '../node/project';
import { visible } from './report/escape';
import { githubReport } from './report/github';
import { jsonReport } from './report/json';
import { sarifReport } from './report/sarif';
import { staleReport, textReport } from './report/text';
import { verdictReport } from './report/verdict';

/** Checks files and prints the report. Throws `UsageError`. */
export async function check(args: CheckArguments, io: Io, tools: Tools): Promise<ExitCode> {
  const configurer = await createConfigurer(tools.service, createProject(tools.service.rules), args, io);
  const run = createRun(args, io, tools, configurer);
  if (args.stdin) await run.standardInput();
  else {
    const targets = await collectTargets(args.paths, io.cwd, async (file) => (await configurer.for(file)).source);
    await run.all(targets);
    if (targets.files.length === 0 && targets.unreadable.length === 0)
      run.fail(args.paths.join(' '), '其中没有可检查的文件（.txt .md .jhg .speech .讲话稿 .docx）');
  }
  const outcome = run.outcome();
  const print = args.stdin && args.fix ? io.err : io.out;
  print(report(outcome, args, io, tools));
  const stale = args.unusedIgnores ? run.stale() : [];
  if (args.unusedIgnores) (args.format === 'text' ? print : io.err)(staleReport(stale));
  for (const { shown, message } of outcome.failures) io.err(`${visible(shown)}：${visible(message)}\n`);
  return exitCode(outcome, stale, args);
}

function report(outcome: Outcome, { format, preset }: CheckArguments, io: Io, { service, version }: Tools): string {
  if (format === 'json') return jsonReport(outcome);
  if (format === 'sarif') return sarifReport(outcome, service.rules, version, io.cwd);
  if (format === 'github') return githubReport(outcome, io.cwd);
  return preset === '定稿' ? verdictReport(outcome) : textReport(outcome);
}

function exitCode(outcome: Outcome, stale: readonly StaleRows[], { failOn }: CheckArguments): ExitCode {
  if (outcome.failures.length > 0) return EXIT.trouble;
  if (failOn === 'never') return EXIT.clean;
  const bar = SEVERITIES.indexOf(failOn);
  const reached = outcome.files.some((f) => f.findings.some((x) => SEVERITIES.indexOf(x.severity) <= bar));
  // a stale row counts as a warning
  return reached || (stale.length > 0 && bar >= SEVERITIES.indexOf('warning')) ? EXIT.findings : EXIT.clean;
}
