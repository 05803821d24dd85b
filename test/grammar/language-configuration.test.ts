import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LanguageConfiguration {
  readonly comments?: unknown;
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: string;
}

const file = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration = JSON.parse(fs.readFileSync(file, 'utf8')) as LanguageConfiguration;

describe('language configuration', () => {
  it.each(['《》', '（）', '【】', '〔〕'])('%s closes and surrounds', (pair) => {
    const [open, close] = [...pair];
    expect(configuration.autoClosingPairs).toContainEqual({ open, close });
    expect(configuration.surroundingPairs).toContainEqual([open, close]);
  });

  // an input method counts its own quotation marks: one that the editor adds would turn all later ones around
  it.each(['“”', '‘’'])('%s surrounds, and does not close by itself', (pair) => {
    const [open, close] = [...pair];
    expect(configuration.autoClosingPairs.map((p) => p.open)).not.toContain(open);
    expect(configuration.surroundingPairs).toContainEqual([open, close]);
  });

  it('knows no comments: a draft has none', () => {
    expect(configuration.comments).toBeUndefined();
  });

  it.each([
    ['推进，落实。', ['推进', '落实']],
    ['增长2.5%，1,000件', ['增长', '2.5%', '1,000', '件']],
    ['XX县××局', ['XX', '县', '××', '局']],
    ['“两个维护”《条例》', ['两个维护', '条例']],
    ['二〇二四年PPP项目', ['二〇二四年', 'PPP', '项目']],
  ])('words of %s', (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, 'g'))).toEqual(words);
  });
});
