import path from 'node:path';
import type { Found } from '../configuration/lookup';
import { applyIgnores, type IgnoreRow } from '../configuration/ignore';
import type { IgnoreFile } from '../configuration/ignore-file';
import type { Rule } from '../contract/rule';
import type { CheckResult } from '../engine/run';
import type { SpeechService } from '../service';
import type { Draft } from '../syntax/types';
import type { CheckArguments } from './arguments';
import type { Configurer, Effective } from './configure';
import { encode } from './encoding';
import type { Target, Targets } from './files';
import { InputError, inputOf, readInput, type Input } from './input';
import type { Io } from './io';
import type { Failure, FileOutcome, Outcome, StaleRows } from './outcome';
import { placeFindings } from '../features/placed-findings';
import { createProgress } from './progress';
import { visible } from './report/escape';
import { rewrite, RewriteError } from './rewrite';
import { outsideTables } from '../docx/word-tables';
import { lateSegmenter, type LateSegmenter, type LoadModel, type LoadWords } from './words';

/** What `biganzi check` stands on. */
export interface Tools {
  readonly service: SpeechService;
  readonly version: string;
  readonly loadWords: LoadWords;
  /** Left out where there is no model of open typos. */
  readonly loadModel?: LoadModel;
}

/** One ignore list and what the run has learned of it. */
interface ListUse {
  readonly used: Set<IgnoreRow>;
  /** Rules that were on for some file under the list: only their rows can be called stale. */
  readonly judged: Set<string>;
}

/** A run over files: each is checked by itself, and what went wrong with one stops no other. */
export interface Run {
  all(targets: Targets): Promise<void>;
  standardInput(): Promise<void>;
  fail(shown: string, message: string): void;
  outcome(): Outcome;
  stale(): StaleRows[];
}

/** Makes a run. Nothing is printed but complaints, on standard error. */
export function createRun(
  args: CheckArguments,
  io: Io,
  { service, loadWords, loadModel }: Tools,
  configurer: Configurer,
): Run {
  const files: FileOutcome[] = [];
  const failures: Failure[] = [];
  const lists = new Map<Found<IgnoreFile>, ListUse>();
  const crashed = new Set<string>();
  let words: Promise<LateSegmenter> | undefined;

  const note = (line: string): void => {
    if (args.verbose) io.err(`${visible(line)}\n`);
  };
  /** Gives the service its words once, when the first rule wants them; undefined where none does. */
  const haveWords = async ({ configuration }: Effective): Promise<LateSegmenter | undefined> => {
    const wanting = service.rules.filter((r) => r.needs === 'words' && configuration.level(r.id) !== 'off');
    if (wanting.length === 0) return undefined;
    return (words ??= giveWords(wanting));
  };
  const giveWords = async (wanting: readonly Rule[]): Promise<LateSegmenter> => {
    const segmenter = lateSegmenter(async () => {
      const loaded = await loadWords();
      note(
        loaded
          ? `分词：${loaded.name}`
          : `没有分词，${wanting.length} 条规则未运行：${wanting.map((r) => r.id).join(' ')}`,
      );
      return loaded;
    });
    const judge = await loadModel?.();
    if (loadModel && !judge) note('没有错别字模型，只按词表查错别字');
    service.useSegmenter(segmenter);
    service.useTypoJudge(judge);
    return segmenter;
  };
  const tellCrashes = (crashes: CheckResult['crashes']): void => {
    for (const { rule, kind, message } of crashes)
      if (!crashed.has(rule)) {
        crashed.add(rule);
        io.err(`规则 ${rule} ${kind === 'slow' ? '用时过长' : '出错'}，它的结果未计入：${visible(message)}\n`);
      }
  };
  const isJudged = (rule: Rule | undefined, { configuration }: Effective, withWords: boolean): boolean =>
    rule === undefined || (configuration.level(rule.id) !== 'off' && (rule.needs !== 'words' || withWords));

  /** Checks one text; `write` takes the text that `--fix` made of it, and throws where it cannot. */
  async function checkInput(
    target: Pick<Target, 'shown' | 'found'> & { readonly path?: string },
    input: Input,
    write: (text: string) => Promise<void>,
  ): Promise<void> {
    const place = target.path ?? path.resolve(io.cwd, target.shown);
    const effective = await configurer.for(place);
    let draft: Draft = service.parse(input.text, input.format);
    if (target.found && input.format === 'markdown' && !isSpeech(draft))
      return note(`${target.shown}：不像讲话稿，略过`);
    if (args.fix && input.word && !target.found)
      return fail(target.shown, '--fix 不改写 Word 文件，请用 biganzi fix 生成带批注的副本');
    for (const notice of input.word?.notices ?? []) io.err(`${visible(target.shown)}：${notice.message}\n`);
    const segmenter = await haveWords(effective);
    const list = await configurer.ignores(place);
    const rows = list?.value?.rows ?? [];
    const look = async (): Promise<ReturnType<typeof applyIgnores>> => {
      const { findings, crashes } = await service.checkWithWords(draft, effective.configuration);
      tellCrashes(crashes);
      return applyIgnores(input.word ? outsideTables(findings, draft, input.word, service.ruleOf) : findings, rows);
    };
    let result = await look();
    let fixed = 0;
    if (args.fix && !input.word) {
      const before = result.kept.filter((f) => f.fix).length;
      const { text } = await service.fixAllWithWords(
        input.text,
        effective.configuration,
        input.format,
        (findings) => applyIgnores(findings, rows).kept,
      );
      if (text !== input.text || target.path === undefined)
        try {
          await write(text);
          draft = service.parse(text, input.format);
          result = await look();
          fixed = Math.max(0, before - result.kept.filter((f) => f.fix).length);
        } catch (error) {
          if (!(error instanceof RewriteError)) throw error;
          fail(target.shown, error.message);
        }
    }
    if (list?.value) remember(list, result.used, effective, segmenter?.missing === false);
    files.push({
      shown: target.shown,
      path: target.path,
      findings: placeFindings(result.kept, draft.text, draft.starts),
      ignored: result.ignored.length,
      fixed,
      ...(input.word && { paragraphs: input.word.lines.map((l) => l.paragraph) }),
    });
  }

  function remember(
    list: Found<IgnoreFile>,
    used: ReadonlySet<IgnoreRow>,
    effective: Effective,
    withWords: boolean,
  ): void {
    const use = lists.get(list) ?? { used: new Set(), judged: new Set() };
    lists.set(list, use);
    for (const row of used) use.used.add(row);
    for (const { rule: id } of list.value?.rows ?? [])
      if (
        isJudged(
          service.rules.find((r) => r.id === id),
          effective,
          withWords,
        )
      )
        use.judged.add(id);
  }

  const fail = (shown: string, message: string): void => {
    failures.push({ shown, message });
  };

  return {
    fail,
    outcome: () => ({ files, failures }),
    stale: () =>
      [...lists]
        .map(([list, { used, judged }]) => ({
          file: path.relative(io.cwd, list.path),
          rows: (list.value?.rows ?? []).filter((r) => !used.has(r) && judged.has(r.rule)),
        }))
        .filter((s) => s.rows.length > 0),
    async all(targets) {
      for (const { shown, message } of targets.unreadable) fail(shown, message);
      const progress = createProgress(io, targets.files.length);
      for (const [done, target] of targets.files.entries()) {
        progress.at(done, target.shown);
        try {
          const input = await readInput(target.path);
          await checkInput(target, input, (text) => rewrite(target.path, input, text));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          fail(target.shown, error.message);
        }
      }
      progress.clear();
    },
    async standardInput() {
      const shown = args.stdinFilename ?? '标准输入';
      try {
        const input = await inputOf(await io.stdin(), shown);
        await checkInput({ shown, found: false }, input, (text) => {
          io.bytes(encode(text, input.encoding));
          return Promise.resolve();
        });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        fail(shown, error.message);
      }
    },
  };
}

/** Whether a Markdown file of a folder is a speech: it greets its listeners, or its parts are numbered 一、 or （一）. */
function isSpeech(draft: Draft): boolean {
  const numbered = draft.headings.filter((h) => h?.marker?.family === 'comma' || h?.marker?.family === 'paren');
  return draft.roles.includes('salutation') || numbered.length >= 2;
}
