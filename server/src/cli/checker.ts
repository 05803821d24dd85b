import path from 'node:path';
import { applyIgnores, type IgnoreRow } from '../configuration/ignore';
import type { IgnoreFile } from '../configuration/ignore-file';
import type { Found } from '../configuration/lookup';
import type { Rule } from '../contract/rule';
import { outsideTables } from '../docx/word-tables';
import type { CheckResult } from '../engine/run';
import type { Draft } from '../syntax/types';
import type { CheckArguments } from './arguments';
import type { Configurer, Effective } from './configure';
import type { Target } from './files';
import { InputError, readInput, type Input } from '../node/input';
import type { Failure, FileOutcome } from './outcome';
import { placeFindings } from '../features/placed-findings';
import { visible } from './report/escape';
import { rewrite, RewriteError } from './rewrite';
import type { Tools } from './tools';
import { lateSegmenter, type LateSegmenter } from './words';

/** What the check of one target gave: plain data, which a thread can hand to another. */
export interface Checked {
  /** Undefined where the file could not be checked, or is none. */
  readonly file?: FileOutcome;
  readonly failure?: Failure;
  readonly lines: readonly Line[];
}

/** A line for standard error. One with a key is told once in a run. */
export interface Line {
  readonly text: string;
  readonly once?: string;
}

/** Told of each ignore list that a file stands under, with what the file has used of it. */
export type ListSeen = (list: Found<IgnoreFile>, used: ListUse) => void;

export interface ListUse {
  readonly rows: ReadonlySet<IgnoreRow>;
  /** Whether a rule has looked at the file: only then a row of it can be called of no use. */
  isJudged(rule: Rule | undefined): boolean;
}

/** A text to check, wherever it comes from. */
export interface Source {
  readonly shown: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** Taken from a folder, not named by the user. */
  readonly foundInFolder: boolean;
  read(): Promise<Input>;
  /** Takes the text that `--fix` has made. Throws `RewriteError` where it cannot be kept. */
  write(input: Input, text: string): Promise<void>;
}

/** Checks texts, each by itself; what goes wrong with one stops no other. Nothing is printed. */
export interface Checker {
  check(source: Source): Promise<Checked>;
}

/** A file as a source. */
export const sourceOf = ({ shown, path: place, foundInFolder }: Target): Source => ({
  shown,
  path: place,
  foundInFolder,
  read: () => readInput(place),
  write: (input, text) => rewrite(place, input, text),
});

/** What the check of one source has to say on standard error. */
interface Speaking {
  readonly lines: Line[];
  /** Says what is told on request alone. */
  note(line: string): void;
}

/** What the checks of a run share. */
interface Checking {
  readonly args: Pick<CheckArguments, 'fix' | 'verbose'>;
  readonly cwd: string;
  readonly service: Tools['service'];
  readonly words: WordGiver;
  readonly configurer: Configurer;
  readonly seen: ListSeen | undefined;
}

/** Makes a checker. */
export function createChecker(
  args: Pick<CheckArguments, 'fix' | 'verbose'>,
  cwd: string,
  tools: Pick<Tools, 'service' | 'loadWords' | 'loadModel'>,
  { configurer, seen }: { readonly configurer: Configurer; readonly seen?: ListSeen },
): Checker {
  const checking = { args, cwd, service: tools.service, words: createWordGiver(tools), configurer, seen };
  return {
    async check(source) {
      const lines: Line[] = [];
      const note = (line: string): void => void (args.verbose && lines.push({ text: visible(line) }));
      try {
        return { ...(await checkInput(checking, source, await source.read(), { lines, note })), lines };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { failure: { shown: source.shown, message: error.message }, lines };
      }
    },
  };
}

async function checkInput(
  checking: Checking,
  source: Source,
  input: Input,
  { lines, note }: Speaking,
): Promise<Omit<Checked, 'lines'>> {
  const { args, cwd, service, words, configurer, seen } = checking;
  const { shown, foundInFolder } = source;
  const place = source.path ?? path.resolve(cwd, shown);
  const effective = await configurer.for(place);
  const draft = service.parse(input.text, input.format);
  if (foundInFolder && input.format === 'markdown' && !isSpeech(draft)) {
    note(`${shown}：不像讲话稿，略过`);
    return {};
  }
  if (args.fix && input.word && !foundInFolder) return { failure: { shown, message: notFixed(input) } };
  for (const notice of input.word?.notices ?? []) lines.push({ text: `${visible(shown)}：${notice.message}` });
  const segmenter = await words.for(effective);
  const list = await configurer.ignores(place);
  const rows = list?.value?.rows ?? [];
  const look: Look = async (text) => {
    const { findings, crashes } = await service.checkWithWords(text, effective.configuration);
    words.notes().forEach(note);
    lines.push(...crashes.map(sayCrash));
    return applyIgnores(input.word ? outsideTables(findings, text, input.word, service.ruleOf) : findings, rows);
  };
  const unfixed: Seen = { draft, result: await look(draft), fixed: 0 };
  const {
    draft: checked,
    result,
    fixed,
    failure,
  } = args.fix && !input.word ? await fix(service, { source, input, effective, rows, look, unfixed }) : unfixed;
  if (list?.value) seen?.(list, { rows: result.used, isJudged: judgedUnder(effective, segmenter?.missing === false) });
  const file = {
    shown,
    path: source.path,
    findings: placeFindings(result.kept, checked.text, checked.starts),
    ignored: result.ignored.length,
    fixed,
    ...(input.word && { paragraphs: input.word.lines.map((l) => l.paragraph) }),
  };
  return { file, ...(failure && { failure }) };
}

/** The findings in a draft, with those that are ignored told apart. */
type Look = (draft: Draft) => Promise<ReturnType<typeof applyIgnores>>;

/** A draft as it now stands, what is still found in it, and how many findings `--fix` has mended. */
interface Seen {
  readonly draft: Draft;
  readonly result: ReturnType<typeof applyIgnores>;
  readonly fixed: number;
  readonly failure?: Failure;
}

interface FixRequest {
  readonly source: Source;
  readonly input: Input;
  readonly effective: Effective;
  readonly rows: readonly IgnoreRow[];
  readonly look: Look;
  readonly unfixed: Seen;
}

/** Writes the safe changes back and looks again. Where they cannot be kept the draft stays as it was, with the failure. */
async function fix(service: Tools['service'], request: FixRequest): Promise<Seen> {
  const { source, input, effective, rows, look, unfixed } = request;
  const { text } = await service.fixAllWithWords(
    input.text,
    effective.configuration,
    input.format,
    (findings) => applyIgnores(findings, rows).kept,
  );
  // standard output wants the text also where nothing is mended
  if (text === input.text && source.path !== undefined) return unfixed;
  try {
    await source.write(input, text);
  } catch (error) {
    if (!(error instanceof RewriteError)) throw error;
    return { ...unfixed, failure: { shown: source.shown, message: error.message } };
  }
  const draft = service.parse(text, input.format);
  const result = await look(draft);
  return { draft, result, fixed: Math.max(0, fixable(unfixed.result) - fixable(result)) };
}

const fixable = ({ kept }: ReturnType<typeof applyIgnores>): number => kept.filter((f) => f.fix).length;

/** Why `--fix` leaves a Word file alone, and what to do instead. */
const notFixed = ({ isDocx }: Input): string =>
  isDocx
    ? '--fix 不改写 Word 文件，请用 biganzi fix 生成带批注的副本'
    : '--fix 只改写纯文本，请先用 biganzi text 取出文字';

/** Gives the service its words once, when the first rule wants them. */
interface WordGiver {
  /** Undefined where no rule wants words. */
  for(effective: Effective): Promise<LateSegmenter | undefined>;
  /** What there is to tell of the words since the last question. */
  notes(): readonly string[];
}

function createWordGiver({
  service,
  loadWords,
  loadModel,
}: Pick<Tools, 'service' | 'loadWords' | 'loadModel'>): WordGiver {
  let words: Promise<LateSegmenter> | undefined;
  const notes: string[] = [];
  const give = async (wanting: readonly Rule[]): Promise<LateSegmenter> => {
    const segmenter = lateSegmenter(async () => {
      const loaded = await loadWords();
      const without = `没有分词，${wanting.length} 条规则未运行：${wanting.map((r) => r.id).join(' ')}`;
      notes.push(loaded ? `分词：${loaded.name}` : without);
      return loaded;
    });
    const judge = await loadModel?.();
    if (loadModel && !judge) notes.push('没有错别字模型，只按词表查错别字');
    service.useSegmenter(segmenter);
    service.useTypoJudge(judge);
    return segmenter;
  };
  return {
    async for({ configuration }) {
      const wanting = service.rules.filter((r) => r.needs === 'words' && configuration.level(r.id) !== 'off');
      return wanting.length === 0 ? undefined : (words ??= give(wanting));
    },
    notes: () => notes.splice(0),
  };
}

function sayCrash({ rule, kind, message }: CheckResult['crashes'][number]): Line {
  const what = kind === 'slow' ? '用时过长' : '出错';
  return { text: `规则 ${rule} ${what}，它的结果未计入：${visible(message)}`, once: `crash ${rule}` };
}

const judgedUnder =
  ({ configuration }: Effective, withWords: boolean) =>
  (rule: Rule | undefined): boolean =>
    rule === undefined || (configuration.level(rule.id) !== 'off' && (rule.needs !== 'words' || withWords));

/** Whether a Markdown file of a folder is a speech: it greets its listeners, or its parts are numbered 一、 or （一）. */
function isSpeech(draft: Draft): boolean {
  const numbered = draft.headings.filter((h) => h?.marker?.family === 'comma' || h?.marker?.family === 'paren');
  return draft.roles.includes('salutation') || numbered.length >= 2;
}
