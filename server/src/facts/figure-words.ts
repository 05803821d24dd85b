import figureWords from '../../data/kept/figure-words.tsv';
import { alternation } from '../text/alternation';
import { tableRows } from '../text/table';

const WORDS = tableRows(figureWords, 'figure-words.tsv', ['word', 'stands']);

/** Words that stand in such a place beside a figure, as alternatives of a pattern. */
export const figureWordsThat = (stands: string): string =>
  alternation(WORDS.filter((row) => row.stands === stands).map((row) => row.word));

/** 建成 个项目: how a text ends that a figure follows. */
export const BEFORE_FIGURE = new RegExp(`(?:${figureWordsThat('before')})了?$`);
