import { describe, expect, it } from 'vitest';
import edgeTable from '../../server/data/made/word-edges.tsv';
import misspellingTable from '../../server/data/kept/misspellings.tsv';
import typoTable from '../../server/data/kept/typos.tsv';
import { isWhereWordsMeet } from '../../server/src/lexicon/word-seams';
import { tableColumn } from '../../server/src/text/table';

describe('seams of two words', () => {
  it.each([
    ['加倍训练', 1],
    ['国籍此栏', 1],
    ['唯持有效', 0],
    ['竟选择了', 0],
    ['因地制宜布局', 3],
  ])('%s has one at %i', (text, start) => {
    expect(isWhereWordsMeet(text, start)).toBe(true);
  });

  it.each([
    ['开展倍训工作', 2],
    ['希望籍此机会', 2],
    ['坚决唯持秩序', 2],
    ['参加竟选活动', 2],
  ])('%s has none at %i', (text, start) => {
    expect(isWhereWordsMeet(text, start)).toBe(false);
  });

  it('knows the edges of every listed form of two characters: else run node server/build/word-edges.mjs', () => {
    const forms = [
      ...tableColumn(typoTable, 'typos.tsv', 'wrong'),
      ...tableColumn(misspellingTable, 'misspellings.tsv', 'wrong'),
    ];
    const characters = new Set(tableColumn(edgeTable, 'word-edges.tsv', 'character'));
    const wanted = forms.filter((form) => form.length === 2).flatMap((form) => [...form]);
    expect([...new Set(wanted)].filter((character) => !characters.has(character))).toEqual([]);
  });
});
