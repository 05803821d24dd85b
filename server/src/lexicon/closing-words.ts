import rows from '../../data/kept/closing-words.tsv';
import { tableRows } from '../text/table';

const WORDS = tableRows(rows, 'closing-words.tsv', ['wording', 'place']);
const wordingsThat = (place: string): string =>
  WORDS.filter((row) => row.place === place)
    .map((row) => row.wording)
    .join('|');

const OPENS = new RegExp(`^(?:${wordingsThat('opens')})`, 'u');
/** What is said right before the close and belongs to it: our work falls short of that of others, we go on. */
const LEADS = new RegExp(`^(?:${wordingsThat('leads')})`, 'u');
const SAID = new RegExp(wordingsThat('said'), 'u');
/** Characters at the start of a paragraph that are asked for the words with which a close opens. */
const START = 24;
/** The same of a paragraph that leads to the close. */
const LEAD = 40;
/** A paragraph that says somewhere that the speech is over says little else. */
const LONGEST_SAID = 80;

/** Whether a paragraph, given without blanks around it, says that a speech ends here: a wish, thanks, 以上报告，请予评议. */
export function endsSpeech(text: string): boolean {
  return OPENS.test(text.slice(0, START)) || (text.length <= LONGEST_SAID && SAID.test(text));
}

/** Whether a paragraph, given without blanks around it, may lead to the words that end a speech. */
export function leadsToEnd(text: string): boolean {
  return LEADS.test(text.slice(0, LEAD));
}
