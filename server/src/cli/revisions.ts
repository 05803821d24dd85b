import path from 'node:path';
import { dateOf, KIND_NAMES, nameOf, noticesOf, STATE_NAMES, wordsOf } from '../revisions/messages';
import { readRevisions } from '../revisions/read';
import { draftRows, fileRows, returnedRows, type RevisionRow } from '../revisions/rows';
import type { FileRevisions } from '../revisions/types';
import { DocxError } from '../docx/problem';
import { InputError, readInput, type Input } from '../node/input';
import { lineIndex, type LineIndex } from '../text/line-index';
import { chosenOf, refuseOptions, single, type Parsed } from './arguments';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { COMPARE_FORMATS } from './options';
import { visible } from './report/escape';

/** What the rows are listed of. */
interface Listed {
  readonly rows: readonly RevisionRow[];
  /** Name and lines of the draft that places are told of; undefined where paragraphs of the file are. */
  readonly draft?: { readonly name: string; readonly index: LineIndex };
}

/** `biganzi revisions`: lists who changed what in a Word file, and what became of it. Throws `UsageError`. */
export async function listRevisions(parsed: Parsed, io: Io): Promise<ExitCode> {
  refuseOptions(parsed, 'revisions');
  const [file, more] = parsed.rest;
  if (file === undefined || more !== undefined) throw new UsageError('revisions 后面写一个 .docx 文件');
  const format = chosenOf(parsed, 'format', COMPARE_FORMATS) ?? 'text';
  const other = single(parsed, 'with');
  let about = file;
  try {
    const revisions = await revisionsIn(await readInput(path.resolve(io.cwd, file)), file);
    about = other ?? file;
    const listed = other === undefined ? { rows: fileRows(revisions) } : await against(revisions, other, io);
    for (const notice of noticesOf(revisions)) io.err(`${visible(file)}：${notice}\n`);
    io.out(format === 'json' ? jsonOf(listed) : textOf(listed));
    return listed.rows.length > 0 ? EXIT.findings : EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof DocxError)) throw error;
    io.err(`${visible(about)}：${visible(error.message)}\n`);
    return EXIT.trouble;
  }
}

function revisionsIn({ isDocx, bytes }: Input, name: string): Promise<FileRevisions> {
  if (!isDocx) throw new UsageError(`revisions 只用于 .docx，请用 Word 或 WPS 把 ${name} 另存为 .docx`);
  return readRevisions(bytes);
}

/** Against a Word file with revisions of its own, which was sent, or against a draft. */
async function against(back: FileRevisions, name: string, io: Io): Promise<Listed> {
  const input = await readInput(path.resolve(io.cwd, name));
  if (input.isDocx) {
    const sent = await readRevisions(input.bytes);
    if (sent.revisions.length > 0) return { rows: returnedRows(sent, back) };
  }
  return { rows: draftRows(back, input.text).rows, draft: { name, index: lineIndex(input.text) } };
}

function textOf({ rows, draft }: Listed): string {
  if (rows.length === 0) return '没有修订和批注。\n';
  const lines = rows.map((row) => {
    const { line, character } = (row.place && draft?.index.positionAt(row.place.start)) ?? {};
    const place =
      line !== undefined && character !== undefined
        ? `${visible(draft!.name)}:${line + 1}:${character + 1}`
        : row.paragraph === undefined
          ? '正文之外'
          : `第${row.paragraph}段`;
    const who = [...(row.state === 'untraced' ? [] : [nameOf(row.author)]), dateOf(row.date)].filter((s) => s !== '');
    return `${place} ${STATE_NAMES[row.state]} ${[...who, wordsOf(row)].map(visible).join(' ')}\n`;
  });
  const counts = Object.entries(KIND_NAMES).flatMap(([kind, name]) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  return `${lines.join('')}共 ${rows.length} 条：${counts.join('，')}。\n`;
}

function jsonOf({ rows, draft }: Listed): string {
  const listed = rows.map(({ kind, state, author, date, part, paragraph, before, after, cut, answers, place }) => ({
    kind,
    state,
    author,
    ...(date !== undefined && { date }),
    part,
    ...(paragraph !== undefined && { paragraph }),
    ...(place &&
      draft && { range: { start: draft.index.positionAt(place.start), end: draft.index.positionAt(place.end) } }),
    before,
    after,
    ...(cut.length > 0 && { cut }),
    ...(answers && { answers }),
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}
