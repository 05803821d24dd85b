import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEADLINE } from '../support/deadline';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli.js');
const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const emacsPath = (): string[] => {
  const folder = '/usr/share/emacs/site-lisp/elpa-src';
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names.flatMap((name) => ['-L', path.join(folder, name)]);
};

const DRAFT = [
  '在全县秋冬种工作会议上的讲话',
  '同志们：',
  '今天的会议很重要。',
  '一、提高思想认识',
  '各乡镇要统一思想,迅速行动。',
  '三、压实工作责任',
  '要逐级压实责任。',
  '同志们，让我们共同努力！',
];
const MENDED = DRAFT.map((line) => line.replace(',', '，').replace('三、', '二、'));

const STAND_IN = path.join(import.meta.dirname, 'nvim-0.11.lua');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-editor-讲话 '));
  fs.writeFileSync(path.join(folder, '稿 子.txt'), DRAFT.join('\n') + '\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The README's lines for an editor; the command is that of the build. That npx starts it the test of the package shows. */
function readme(language: string, part: string): string {
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block!,
  );
  const block = blocks.find((lines) => lines.includes(part))!;
  expect(block).toMatch(/(['"])npx\1,? (['"])--yes\2,? (['"])biganzi\3/);
  return block.replace(/(['"])npx\1(,?) (['"])--yes\3,? (['"])biganzi\4/, `$1node$1$2 $1${cli}$1`);
}

function run(command: string, args: readonly string[], name: string, init: string): Record<string, unknown> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, init);
  const env = {
    ...process.env,
    HOME: folder,
    BIGANZI_INIT: file,
    BIGANZI_DRAFT: path.join(folder, '稿 子.txt'),
    BIGANZI_STAND_IN: STAND_IN,
  };
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: DEADLINE, env });
  expect(stdout, stderr).toMatch(/\{.*\}$/);
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, unknown>;
}

describe('other editors, set up as the README says', () => {
  it.skipIf(!has('nvim', '--version')).each([
    ['vim.lsp.config', '0.11 and later'],
    ['vim.lsp.start_client', 'before 0.11'],
  ])('Neovim, by %s (%s): findings, a quick fix, renumbering', (part) => {
    const script = path.join(import.meta.dirname, 'nvim.lua');
    const said = run(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script],
      'init.lua',
      readme('lua', part),
    );
    expect(said).toEqual({
      findings: ['punctuation/half-width', 'numbering/sequence'],
      fix: '改为“，”',
      renumber: '全文序号按顺序重排',
      lines: MENDED,
    });
  });

  it.skipIf(!has('emacs', '--batch', ...emacsPath(), '-l', 'eglot'))(
    'Emacs: findings, a quick fix, renumbering',
    () => {
      const script = path.join(import.meta.dirname, 'eglot.el');
      const args = ['--batch', '--no-init-file', '--no-site-file', ...emacsPath(), '-l', script];
      const said = run('emacs', args, 'init.el', readme('elisp', 'eglot'));
      expect(said).toMatchObject({ fix: '改为“，”', renumber: '全文序号按顺序重排', lines: MENDED });
      expect(said['findings']).toHaveLength(2);
    },
  );
});
