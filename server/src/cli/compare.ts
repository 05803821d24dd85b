import path from 'node:path';
import { compareDrafts } from '../compare/compare';
import { placeChanges, type PlacedChange } from '../compare/placed';
import { CHANGE_NAMES, KIND_NAMES } from '../compare/messages';
import type { SpeechService } from '../service';
import type { Draft } from '../syntax/types';
import { chosenOf, refuseOptions, type Parsed } from './arguments';
import { InputError, readInput } from '../node/input';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { COMPARE_FORMATS } from './options';
import { visible } from './report/escape';

/** Lists the facts that one file changes of another. Throws `UsageError`. */
export async function compare(parsed: Parsed, io: Io, service: SpeechService): Promise<ExitCode> {
  refuseOptions(parsed, 'compare');
  const [oldName, newName, more] = parsed.rest;
  if (oldName === undefined || newName === undefined || more !== undefined)
    throw new UsageError('compare 后面写两个文件：biganzi compare 原稿.txt 改稿.txt');
  const format = chosenOf(parsed, 'format', COMPARE_FORMATS) ?? 'text';
  const drafts: Draft[] = [];
  for (const name of [oldName, newName])
    try {
      const input = await readInput(path.resolve(io.cwd, name));
      for (const notice of input.word?.notices ?? []) io.err(`${visible(name)}：${notice.message}\n`);
      drafts.push(service.parse(input.text, input.format));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.err(`${visible(name)}：${visible(error.message)}\n`);
    }
  const [oldDraft, newDraft] = drafts;
  if (!oldDraft || !newDraft) return EXIT.trouble;
  const rows = placeChanges(compareDrafts(oldDraft, newDraft), oldDraft, newDraft);
  io.out(format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : textOf(rows, newName, oldName));
  return rows.length > 0 ? EXIT.findings : EXIT.clean;
}

/** One change on a line, cited by its place in the new file, or in the old one for what is lost. */
function textOf(rows: readonly PlacedChange[], newName: string, oldName: string): string {
  if (rows.length === 0) return '没有发现事实改动。\n';
  const lines = rows.map(({ kind, change, old, new: other, message }) => {
    const { line, character } = (other ?? old)!.range.start;
    const file = visible(other ? newName : oldName);
    return `${file}:${line + 1}:${character + 1} ${KIND_NAMES[kind]}${CHANGE_NAMES[change]} ${visible(message)}\n`;
  });
  return `${lines.join('')}事实改动 ${rows.length} 处。\n`;
}
