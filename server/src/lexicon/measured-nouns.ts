import rows from '../../data/kept/measured-nouns.tsv';
import wordingTable from '../../data/kept/measured-nouns-wordings.tsv';
import { wordingsOf } from '../text/alternation';
import { once } from '../text/once';
import { tableRows } from '../text/table';

/** Measures that count one thing at a time, so that a noun which they never count can be told. */
const MEASURES = '位名颗棵株辆艘架幢栋座所间扇台部本册匹头只条根枝支把张幅面副盏顶件尊朵粒块篇首项门口封句道';

/** Stands before measures that count a noun by a likeness, and then only before it: 一条连心的桥梁. */
const LIKENED = '|';

/** How the nouns of a row are counted. */
export interface Measured {
  /** The usual measure. */
  readonly right: string;
  /** Whether a measure that is looked for counts none of these nouns. */
  readonly refuses: (measure: string) => boolean;
  /** The same of one behind the noun, where no likeness is meant: 桥梁十条. */
  readonly refusesBehind: (measure: string) => boolean;
  readonly isPlace: boolean;
  readonly isPerson: boolean;
}

/** Nouns by how they are counted, and the patterns around them. */
export interface MeasuredNouns {
  readonly byNoun: ReadonlyMap<string, Measured>;
  /** Every measure that some noun refuses, in one class of characters. */
  readonly measures: string;
  /** One attribute, where the search begins. */
  readonly attribute: RegExp;
  /** A word that begins with a measure, where the search begins: attributes behind it are those of another word. */
  readonly word: RegExp;
  /** The name of a place that begins like a count, where the search begins: 七台河, 三门峡. */
  readonly place: RegExp;
  /** What closes a counted noun, where the search begins. */
  readonly closing: RegExp;
}

/** The longest noun of the table, in characters. */
export const MAX_UNITS_PER_NOUN = 8;

/** A clause that goes on to 的 may tell of what the measure counts: 一座村民都说好的广场. */
const RELATIVE = '(?![^，。；！？：]{0,24}的)';

/** Reads the tables of nouns and their measures. Throws on a noun in two rows, which a test keeps from happening. */
export const measuredNouns = once((): MeasuredNouns => {
  const byNoun = new Map<string, Measured>();
  const measures = new Set(MEASURES);
  for (const row of tableRows(rows, 'measured-nouns.tsv', ['measures', 'mistaken', 'nouns'])) {
    const refused = new Set([...MEASURES, ...row.mistaken].filter((measure) => !row.measures.includes(measure)));
    for (const measure of refused) measures.add(measure);
    const likened = row.measures.split(LIKENED)[1] ?? '';
    for (const measure of likened) measures.add(measure);
    const measured: Measured = {
      right: row.measures[0]!,
      refuses: (measure) => refused.has(measure),
      refusesBehind: (measure) => refused.has(measure) || likened.includes(measure),
      // a vehicle may be counted by its seats, and nobody is at one as he is at a school
      isPlace: /[家座所]/.test(row.measures) && !/^[辆架列艘]/.test(row.measures),
      isPerson: /^(?:名位|位名|个名)/.test(row.measures),
    };
    for (const noun of row.nouns.split(' ')) {
      if (byNoun.has(noun)) throw new Error(`measured-nouns.tsv: “${noun}” stands twice`);
      byNoun.set(noun, measured);
    }
  }
  const wordings = wordingsOf(wordingTable, 'measured-nouns-wordings.tsv');
  return {
    byNoun,
    measures: [...measures].join(''),
    attribute: new RegExp(`(?:${wordings('before a noun')}|“[^“”]{2,8}”)的?`, 'y'),
    word: new RegExp(`${wordings('a word that begins with a measure')}`, 'y'),
    place: new RegExp(`${wordings('a place called by a count')}`, 'y'),
    closing: new RegExp(`(?=[，。；！？、：）]|$|${wordings('behind a noun')})${RELATIVE}`, 'y'),
  };
});
