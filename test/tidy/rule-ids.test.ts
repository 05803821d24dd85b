import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../server/src/contract/rule';
import { RULES } from '../../server/src/rules/index';
import { ROOT, sources } from './imports';

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const outside = [...sources('server/src'), ...sources('client/src')].filter(
  (file) => !file.startsWith('server/src/rules/'),
);
const groups = [...new Set(RULES.map(({ id }) => id.slice(0, id.indexOf('/'))))];

/** Texts of the literals of a file: strings, pieces of templates and patterns; names of modules are none of them. */
function literalsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return;
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return texts;
}

describe('only rules name rules', () => {
  it('no id stands in the code of another part, nor in the client', () => {
    const named = outside.flatMap((file) => {
      const text = read(file);
      return RULES.filter(({ id }) => new RegExp(`(?<![\\w./-])${id}(?![\\w-])`).test(text)).map(
        ({ id }) => `${file} names ${id}`,
      );
    });
    expect(named).toEqual([]);
  });

  it('no literal of another part picks rules by their group', () => {
    const group = new RegExp(`(?<![\\w.-])(?:${groups.join('|')})\\)?\\\\?/(?![a-z-]+\\.)`);
    const named = outside.flatMap((file) =>
      literalsOf(file)
        .filter((text) => group.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(named).toEqual([]);
  });
});

describe('the list of rules', () => {
  const files = sources('server/src/rules').filter((file) => file.split('/').length === 5);

  it('has the rule of every file, under the name of its folder and file', async () => {
    const exported = await Promise.all(
      files.map(async (file) => {
        const { rule } = (await import(path.join(ROOT, file))) as { readonly rule?: Rule };
        return rule && { id: file.replace(/^server\/src\/rules\/|\.ts$/g, ''), rule };
      }),
    );
    const rules = exported.filter((entry) => entry !== undefined);
    const unlisted = rules.filter(({ rule }) => !RULES.includes(rule));
    expect(unlisted.map(({ id }) => `${id} is not in the list of server/src/rules/index.ts`)).toEqual([]);
    expect(rules.map(({ rule }) => rule.id)).toEqual(rules.map(({ id }) => id));
    expect(rules.length).toBe(RULES.length);
  });

  it('names each rule once, and rules name only rules that are there', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULES.flatMap(({ silences = [] }) => silences).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says since when a rule is there: no later than the version to come', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const versions = [version, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
    const later = RULES.filter(({ since }) => since.localeCompare(version, 'en', { numeric: true }) > 0);
    expect(later.filter(({ since }) => !versions.includes(since)).map(({ id }) => id)).toEqual([]);
  });
});
