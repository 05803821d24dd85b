import coinedTable from '../../data/made/coined-words.tsv';
import commonTable from '../../data/made/common-words.tsv';
import fixedTable from '../../data/made/fixed-words.tsv';
import freeTable from '../../data/made/free-characters.tsv';
import homophoneTable from '../../data/made/homophones.tsv';
import idiomTable from '../../data/made/idioms.tsv';
import neighbourTable from '../../data/made/neighbours.tsv';
import rareTable from '../../data/made/rare-words.tsv';
import seamTable from '../../data/made/seam-words.tsv';
import nameTable from '../../data/kept/fixed-names.tsv';
import grammarTable from '../../data/kept/grammar-characters.tsv';
import idiomsInUseTable from '../../data/kept/idioms-in-use.tsv';
import organTable from '../../data/kept/organ-names.tsv';
import rightTable from '../../data/kept/right-forms.tsv';
import phraseTable from '../../data/kept/set-phrases.tsv';
import standingTable from '../../data/kept/standing-terms.tsv';
import { tableColumn } from '../text/table';

// Lists of words and phrases, cut apart anew at each call: who asks for one makes an index of it and keeps that.

/** Common words of two characters. */
export const commonWords = (): readonly string[] => tableColumn(commonTable, 'common-words.tsv', 'word');
/** Other words of two characters that are right, one character away from a common one. */
export const rareWords = (): readonly string[] => tableColumn(rareTable, 'rare-words.tsv', 'word');
/** Words that texts coin and no dictionary has, one character away from a common one. */
export const coinedWords = (): readonly string[] => tableColumn(coinedTable, 'coined-words.tsv', 'word');
/** Rare words of two characters that the segmenter lacks, one character away from what stands inside a phrase. */
export const seamWords = (): readonly string[] => tableColumn(seamTable, 'seam-words.tsv', 'word');
/** Characters that stand alone in running text or make words that no dictionary has. */
export const freeCharacters = (): readonly string[] => tableColumn(freeTable, 'free-characters.tsv', 'character');
/** Characters of grammar, numerals and the commonest verbs, joined. */
export const grammarCharacters = (): string =>
  tableColumn(grammarTable, 'grammar-characters.tsv', 'characters').join('');
let grammar: ReadonlySet<string> | undefined;
/** Whether a character is one of these: asked of texts, so their set is kept. */
export const isGrammarCharacter = (character: string): boolean =>
  (grammar ??= new Set(grammarCharacters())).has(character);
/** Idioms of the dictionary, and those and set phrases of speeches that it lacks or calls rare. */
export const idioms = (): readonly string[] => [
  ...tableColumn(idiomTable, 'idioms.tsv', 'phrase'),
  ...tableColumn(idiomsInUseTable, 'idioms-in-use.tsv', 'phrase'),
];
/** Fixed words of three characters and more that are no idioms. */
export const fixedWords = (): readonly string[] => tableColumn(fixedTable, 'fixed-words.tsv', 'phrase');
/** Words of two characters that stand side by side in published texts. */
export const neighbouringWords = (): readonly string[] => tableColumn(neighbourTable, 'neighbours.tsv', 'phrase');
/** Rows of a word that no published text held, a tab, and words of the neighbours that are typed like it with blanks between. */
export const homophoneRows = (): string => homophoneTable.text;
/** Set phrases of official prose that no dictionary has. */
export const setPhrases = (): readonly string[] => tableColumn(phraseTable, 'set-phrases.tsv', 'phrase');
/** Terms and collocations of officials' language that are looked for with a slip in them, and completed nowhere. */
export const standingTerms = (): readonly string[] => tableColumn(standingTable, 'standing-terms.tsv', 'phrase');
/** Names and formulations of five characters and more in which no character is free. */
export const fixedNames = (): readonly string[] => tableColumn(nameTable, 'fixed-names.tsv', 'phrase');
/** Names of bodies in full, without the place in front of them. */
export const organNames = (): readonly string[] => tableColumn(organTable, 'organ-names.tsv', 'phrase');
/** Forms that are right although they are one mistaken character away from a common phrase. */
export const rightForms = (): readonly string[] => tableColumn(rightTable, 'right-forms.tsv', 'form');
