import type { TrackedChange } from '../docx/word-text';
import type { TextEdit } from '../text/span';
import type { Difference } from './differences';
import type { Token } from './tokens';

/** What one person changed at one place: text taken out, text put in, or both. */
export interface Group {
  readonly author: string;
  readonly date: string | undefined;
  /** Name of the move that it is an end of. */
  readonly move: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly edit: TextEdit;
  /** Where it stands in the XML. */
  readonly offset: number;
  readonly endOffset: number;
}

/** What a difference is made of: the changes of each person, or what follows from others and nobody made. */
export interface Grouped {
  readonly groups: readonly Group[];
  readonly derived: readonly TextEdit[];
}

interface Side {
  readonly token: Token;
  readonly isOld: boolean;
}

/** Names of moves by the offset of the element of a change. */
type Moves = ReadonlyMap<number, string>;

/** Parts the differences by who made them. */
export function groupDifferences(differences: readonly Difference[], moves: Moves): Grouped {
  const groups: Group[] = [];
  const derived: TextEdit[] = [];
  for (const difference of differences) {
    const sides = inOrder(difference);
    let position = difference.start;
    for (const run of runsOf(sides, moves)) {
      const edit = editOf(run.sides, position);
      position = edit.end;
      if (run.change) groups.push(groupOf(run.sides, edit, run.change, run.move));
      else derived.push(edit);
    }
  }
  return { groups, derived };
}

/** Tokens of both sides as they stand in the file; those of a side keep their order. */
function inOrder({ before, after }: Difference): Side[] {
  const sides: Side[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    const takesOld = old !== undefined && (fresh === undefined || old.offset <= fresh.offset);
    sides.push(takesOld ? { token: old, isOld: true } : { token: fresh!, isOld: false });
    if (takesOld) i++;
    else j++;
  }
  return sides;
}

interface Run {
  readonly sides: Side[];
  readonly change: TrackedChange | undefined;
  readonly move: string | undefined;
}

/** Neighbours that one person changed in one way; what bears no name goes with what stands beside it. */
function runsOf(sides: readonly Side[], moves: Moves): Run[] {
  const runs: Run[] = [];
  let unnamed: Side[] = [];
  for (const side of sides) {
    const change = changeOf(side);
    if (!change) {
      const open = runs.at(-1);
      (open ? open.sides : unnamed).push(side);
      continue;
    }
    const move = moves.get(change.offset);
    const open = runs.at(-1);
    // the end of a moved paragraph stands before the name of the move
    const isEndOfMove = move === undefined && (change.kind === 'moveFrom' || change.kind === 'moveTo');
    if (open?.change?.author === change.author && (open.move === move || isEndOfMove)) open.sides.push(side);
    else runs.push({ sides: [...unnamed, side], change, move });
    unnamed = [];
  }
  return runs.length === 0 && unnamed.length > 0 ? [{ sides: unnamed, change: undefined, move: undefined }] : runs;
}

/** The tracked change that makes a token stand on one side alone: the innermost, which came last. */
function changeOf({ token, isOld }: Side): TrackedChange | undefined {
  return token.changes.findLast(({ kind }) => (kind === 'del' || kind === 'moveFrom') === isOld);
}

function editOf(sides: readonly Side[], position: number): TextEdit {
  const old = sides.filter(({ isOld }) => isOld).map(({ token }) => token);
  const start = old[0]?.start ?? position;
  const length = old.reduce((sum, { text }) => sum + text.length, 0);
  const newText = sides.map(({ token, isOld }) => (isOld ? '' : token.text)).join('');
  return { start, end: start + length, newText };
}

function groupOf(sides: readonly Side[], edit: TextEdit, { author }: TrackedChange, move: string | undefined): Group {
  const dates = sides.flatMap((side) => changeOf(side)?.date ?? []).sort();
  const offsets = sides.map(({ token }) => token.offset);
  return {
    author,
    date: dates.at(-1),
    move,
    before: sides.map(({ token, isOld }) => (isOld ? token.text : '')).join(''),
    after: edit.newText,
    edit,
    offset: Math.min(...offsets),
    endOffset: Math.max(...offsets),
  };
}
