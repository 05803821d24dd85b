import fs from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { processorTime } from '../support/processor-time';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import * as newest from 'vscode-textmate';
import * as oldest from 'vscode-textmate-9.2.0';
import { COLOURED } from './lines';

type Textmate = typeof newest;

// what VS Code itself ships: oniguruma 1.7.0 in both, and these; the newest has types of its own that differ in name only
const ENGINES: readonly (readonly [name: string, engine: Textmate])[] = [
  ['VS Code 1.100 (textmate 9.2.0)', oldest as unknown as Textmate],
  ['VS Code 1.139 (textmate 9.3.2)', newest],
];

// as VS Code's own grammar of Markdown, for the scopes that the injection asks about
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [{ name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' }, { match: '[^`XＸ×○_【某0-9]+' }],
};

const files: Readonly<Record<string, string>> = {
  'text.speech-draft': 'speech-draft',
  'markdown.speech-draft': 'markdown-injection',
};

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(fs.readFileSync(wasm)).buffer);
});

/** The line with ⟦⟧ around every stretch that has the scope. */
function mark(line: string, scope: string, by: newest.IGrammar): string {
  let out = '';
  let inside = false;
  for (const token of by.tokenizeLine(line, null).tokens) {
    const has = token.scopes.some((names) => names.split(' ').some((name) => `${name}.`.startsWith(`${scope}.`)));
    if (has !== inside) out += has ? '⟦' : '⟧';
    inside = has;
    out += line.slice(token.startIndex, token.endIndex);
  }
  return inside ? `${out}⟧` : out;
}

describe.each(ENGINES)('%s', (_, engine) => {
  let grammar: newest.IGrammar;
  let markdown: newest.IGrammar;

  beforeAll(async () => {
    const registry = new engine.Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.speech-draft'] : undefined),
      loadGrammar: (scope) => {
        if (scope === 'text.html.markdown')
          return Promise.resolve(engine.parseRawGrammar(JSON.stringify(MARKDOWN), 'md.json'));
        const file = new URL(`../../syntaxes/${files[scope]}.tmLanguage.json`, import.meta.url);
        return Promise.resolve(engine.parseRawGrammar(fs.readFileSync(file, 'utf8'), file.pathname));
      },
    });
    grammar = (await registry.loadGrammar('text.speech-draft'))!;
    markdown = (await registry.loadGrammar('text.html.markdown'))!;
  });

  describe.each(Object.entries(COLOURED))('%s', (scope, lines) => {
    it.each(lines)('%s', (marked) => {
      expect(mark(marked.replace(/[⟦⟧]/g, ''), scope, grammar)).toBe(marked);
    });
  });

  describe('grammar', () => {
    it.each(['他说“没有说完', '学习《没有写完', '（没有关上', '‘没有完'])('%s ends at the end of its line', (open) => {
      const first = grammar.tokenizeLine(open, null);
      const next = grammar.tokenizeLine('这是第二行正文。', first.ruleStack);
      expect(next.tokens.map((t) => t.scopes)).toEqual([['text.speech-draft']]);
    });

    // a line that each construct could make slow: never closed, or never matched after a long attempt
    it.each([
      '一是抓落实，XX县“要快”，',
      '一、“',
      '“《（【',
      '（一）甲，',
      '×',
      'X',
      '第一，',
      '各位',
      '某某',
      '[甲',
      '2',
      '　',
      '。一是',
    ])('100 000 characters of %s: coloured to the end in steps that do not grow', async (piece) => {
      const colour = (length: number): void => {
        const line = piece.repeat(Math.ceil(length / piece.length));
        const { tokens, stoppedEarly } = grammar.tokenizeLine(line, null);
        expect(stoppedEarly).toBe(false);
        expect(tokens.at(-1)!.endIndex).toBeGreaterThanOrEqual(line.length);
      };
      colour(1000);
      expect(await processorTime(() => colour(100_000))).toBeLessThan(5000);
    });

    it('shows places left open in Markdown, not in code', () => {
      const marked = '**重点**：⟦XX⟧县完成`XX`件，⟦20XX⟧年【说明】见[甲县](a.md)。';
      expect(mark(marked.replace(/[⟦⟧]/g, ''), 'variable.parameter.placeholder', markdown)).toBe(
        marked.replace('【说明】', '⟦【说明】⟧'),
      );
    });
  });
});
