import languageTable from '../../data/kept/guessed-languages.tsv';
import { tableColumn } from './table';

/** Languages that VS Code guesses of unsaved text; any other one, like AsciiDoc, was chosen by the writer. */
export const GUESSED_LANGUAGES: ReadonlySet<string> = new Set(
  tableColumn(languageTable, 'guessed-languages.tsv', 'language'),
);
