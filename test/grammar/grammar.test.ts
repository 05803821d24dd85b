import fs from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

// ⟦text⟧ marks what must have the scope; everything else must not have it
const MARKER = 'keyword.control.marker';
const PLACEHOLDER = 'variable.parameter.placeholder';
const CASES: readonly (readonly [scope: string, line: string])[] = [
  [MARKER, '⟦一、⟧提高站位，扛牢责任'],
  [MARKER, '⟦（二）⟧抓实过程管控'],
  [MARKER, '⟦3.⟧健全台账。逐项销号。'],
  [MARKER, '⟦（4）⟧做好保障'],
  [MARKER, '⟦第一⟧，要学深一层。'],
  [MARKER, '⟦一是⟧抓进度，⟦二是⟧抓质量；⟦三要⟧抓安全。'],
  [MARKER, '⟦首先⟧，感谢大家。'],
  [MARKER, '⟦——⟧坚持问题导向。'],
  [MARKER, '第一书记要带头，第一时间到场。'],
  [MARKER, '这是原因之一是客观存在的，思想要统一是前提。'],
  [MARKER, '增长2.5%，三要素齐备。'],
  [PLACEHOLDER, '⟦XX⟧县今年完成⟦××⟧件，⟦×⟧书记到会。'],
  [PLACEHOLDER, '请⟦○○⟧同志发言，时间为⟦____⟧。'],
  [PLACEHOLDER, '时间定于⟦20XX⟧年。'],
  [PLACEHOLDER, '构建“1+5+N”体系，面积2×66万，做X光检查。'],
  ['string.quoted', '要做到⟦“两个维护”⟧。'],
  ['markup.underline.title', '学习⟦《条例》⟧原文。'],
  ['constant.numeric.document-number', '印发了⟦〔2024〕5号⟧文件。'],
  ['entity.name.tag.salutation', '⟦各位代表、同志们：⟧'],
  ['entity.name.tag.salutation', '同志们，今天开会。'],
  ['entity.name.section', '一、⟦提高站位⟧'],
  ['entity.name.section', '一、⟦提高站位⟧。今天的会很重要。'],
];

let grammar: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(fs.readFileSync(wasm));
  const file = new URL('../../syntaxes/speech-draft.tmLanguage.json', import.meta.url);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(fs.readFileSync(file, 'utf8'), file.pathname)),
  });
  grammar = (await registry.loadGrammar('text.speech-draft'))!;
});

/** The line with ⟦⟧ around every stretch that has the scope. */
function mark(line: string, scope: string): string {
  let out = '';
  let inside = false;
  for (const token of grammar.tokenizeLine(line, INITIAL).tokens) {
    const has = token.scopes.some((s) => ` ${s}`.includes(` ${scope}`));
    if (has !== inside) out += has ? '⟦' : '⟧';
    inside = has;
    out += line.slice(token.startIndex, token.endIndex);
  }
  return inside ? `${out}⟧` : out;
}

describe('grammar', () => {
  it.each(CASES)('%s: %s', (scope, marked) => {
    expect(mark(marked.replace(/[⟦⟧]/g, ''), scope)).toBe(marked);
  });

  it('ends an open quotation at the end of its line', () => {
    const first = grammar.tokenizeLine('他说“没有说完', INITIAL);
    const next = grammar.tokenizeLine('第二行', first.ruleStack);
    expect(next.tokens.at(-1)!.scopes).toEqual(['text.speech-draft']);
  });

  it('colours a line of 100 000 characters to its end', () => {
    const line = '一是抓落实，XX县“要快”，'.repeat(7000);
    const { tokens, stoppedEarly } = grammar.tokenizeLine(line, INITIAL);
    expect(stoppedEarly).toBe(false);
    expect(tokens.at(-1)!.endIndex).toBeGreaterThanOrEqual(line.length);
  });
});
