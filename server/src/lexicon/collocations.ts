import rows from '../../data/kept/collocations.tsv';
import wordingTable from '../../data/kept/collocations-wordings.tsv';
import { wordingList, wordingsOf } from '../text/alternation';
import { tableRows } from '../text/table';

/** Characters of each verb with which nouns of the table go together or not. */
export const UNITS_PER_VERB = 2;

/** What goes with the nouns of a row. */
export interface Collocates {
  readonly right: string;
  readonly verbs: ReadonlySet<string>;
}

/** Nouns with the verbs that go with them, and all verbs that are held against them. */
export interface Collocations {
  readonly byNoun: ReadonlyMap<string, Collocates>;
  readonly verbs: ReadonlySet<string>;
  /** Descriptions alone, with 的, between a verb and its noun: 良好的. */
  readonly described: RegExp;
  /** What names a field and has no object, though a verb is in it: 工作效率, 服务意识. */
  readonly activity: RegExp;
  /** What is done for something, which a verb with its own object may tell of: 改善经营的措施, 履行能力. */
  readonly means: RegExp;
  /** What a verb stands behind whose object is all that follows, at the end. */
  readonly opening: RegExp;
  /** How much and how, at the end: 力度明显加快. */
  readonly degrees: RegExp;
}

/** Reads the table of nouns with their verbs. */
export function readCollocations(): Collocations {
  const byNoun = new Map<string, Collocates>();
  for (const { right, verbs, nouns } of tableRows(rows, 'collocations.tsv', ['right', 'verbs', 'nouns'])) {
    const collocates: Collocates = { right, verbs: new Set(verbs.split(' ')) };
    for (const noun of nouns.split(' ')) byNoun.set(noun, collocates);
  }
  const wordings = wordingsOf(wordingTable, 'collocations-wordings.tsv');
  return {
    byNoun,
    verbs: new Set(wordingList(wordingTable, 'collocations-wordings.tsv', 'verb')),
    described: new RegExp(`^(?:[更最很较]?${wordings('description')}的?)+$`),
    activity: new RegExp(wordings('activity'), 'g'),
    means: new RegExp(`^${wordings('means')}$`),
    opening: new RegExp(`(?:^|${wordings('opening')})$`),
    degrees: new RegExp(`${wordings('degree')}+$`),
  };
}
