import wordingTable from '../../data/kept/roles-wordings.tsv';
import { wordingsFor } from '../text/alternation';

/** A line that ends with what names a body: 县水利局, 市委办公室. */
export const ORGAN = new RegExp(`(?:${wordingsFor(wordingTable, 'roles-wordings.tsv', 'organ')})$`);
