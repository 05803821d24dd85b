import path from 'node:path';
import type { IgnoreRow } from '../configuration/ignore';
import type { IgnoreFile } from '../configuration/ignore-file';
import type { Found } from '../configuration/lookup';
import type { RuleId } from '../contract/rule';
import type { CheckArguments } from './arguments';
import { createChecker, sourceOf, type Checked, type ListUse } from './checker';
import type { Configurer } from './configure';
import { encode } from '../node/encoding';
import type { Targets } from './files';
import { inputOf } from '../node/input';
import type { Io } from './io';
import type { StaleRows } from './outcome';
import { createProgress } from './progress';
import type { Tools } from './tools';

/** What a run has learned of one ignore list. */
interface ListTally {
  readonly used: Set<IgnoreRow>;
  /** Rules that were on for some file under the list: only their rows can be called stale. */
  readonly judged: Set<string>;
}

/** A run over files: each is checked by itself, and told in the order of the files. */
export interface Run {
  all(targets: Targets): Promise<void>;
  standardInput(): Promise<void>;
  /** Rows of ignore lists that no file had use for. */
  stale(): StaleRows[];
}

/** Makes a run. `tell` is given what was found in each file, one after the other, and waited for. */
export function createRun(
  args: CheckArguments,
  io: Io,
  tools: Tools,
  { configurer, tell }: { readonly configurer: Configurer; readonly tell: (checked: Checked) => Promise<void> },
): Run {
  const lists = new Map<Found<IgnoreFile>, ListTally>();
  const remember = (list: Found<IgnoreFile>, { rows, isJudged }: ListUse): void => {
    const tally = lists.get(list) ?? { used: new Set(), judged: new Set() };
    lists.set(list, tally);
    for (const row of rows) tally.used.add(row);
    for (const { rule } of list.value?.rows ?? [])
      if (isJudged(tools.service.ruleOf(rule as RuleId))) tally.judged.add(rule);
  };
  const checker = createChecker(args, io.cwd, tools, { configurer, seen: remember });

  return {
    stale: () =>
      [...lists]
        .map(([list, { used, judged }]) => ({
          file: path.relative(io.cwd, list.path),
          rows: (list.value?.rows ?? []).filter((r) => !used.has(r) && judged.has(r.rule)),
        }))
        .filter((s) => s.rows.length > 0),
    async all({ files, unreadable }) {
      for (const failure of unreadable) await tell({ failure, lines: [] });
      const progress = createProgress(io, files.length);
      const checkHere = (index: number): Promise<Checked> => checker.check(sourceOf(files[index]!));
      const lanes = await tools.lanes?.(args, io.cwd, files);
      try {
        for (const [done, target] of files.entries()) {
          progress.at(done, target.shown);
          const checked = await (lanes ? lanes.result(done, checkHere) : checkHere(done));
          if (lanes) {
            // what is wrong with these files is told here, and with the first file that stands under them
            await configurer.for(target.path);
            await configurer.ignores(target.path);
          }
          await tell(checked);
        }
      } finally {
        await lanes?.end();
      }
      progress.clear();
    },
    async standardInput() {
      const shown = args.stdinFilename ?? '标准输入';
      await tell(
        await checker.check({
          shown,
          path: undefined,
          foundInFolder: false,
          read: async () => inputOf(await io.stdin(), shown),
          write: (input, text) => Promise.resolve(io.bytes(encode(text, input.encoding))),
        }),
      );
    },
  };
}
