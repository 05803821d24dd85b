import classTable from '../../data/kept/word-classes.tsv';
import { tableRows } from '../text/table';

const CLASSES = 'word-classes.tsv';

let classes: ReadonlyMap<string, readonly string[]> | undefined;

/** The words of a class: of times, of hardships, of people. Throws where there is none of that name. */
export function wordsOfClass(name: string): readonly string[] {
  classes ??= new Map(
    tableRows(classTable, CLASSES, ['class', 'words']).map((row) => [row.class, row.words.split(' ')]),
  );
  const words = classes.get(name);
  if (!words) throw new Error(`${CLASSES}: no class “${name}”`);
  return words;
}
