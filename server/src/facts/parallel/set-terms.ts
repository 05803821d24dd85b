import termTable from '../../../data/kept/terms-of-set-length.tsv';
import { alternation } from '../../text/alternation';
import { once } from '../../text/once';
import { tableColumn } from '../../text/table';

const terms = once((): RegExp => new RegExp(alternation(tableColumn(termTable, 'terms-of-set-length.tsv', 'term'))));

/** Whether a clause holds a name or a formula whose length its writer cannot choose: 推进京津冀协同发展, 统筹发展和安全. */
export const holdsSetTerm = (text: string): boolean => terms().test(text);
