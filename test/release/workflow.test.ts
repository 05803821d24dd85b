import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const WORKFLOW = fs.readFileSync(path.resolve('.github/workflows/release.yml'), 'utf8');

/** GitHub's command line as far as the release uses it: refuses what the real one refuses. */
const GH = `#!/bin/sh
test "$1" = release || exit 2
verb=$2; shift 2; tag=$1; shift
case $verb in
  view) test -d "$STORE/$tag" ;;
  create) test ! -d "$STORE/$tag" && mkdir "$STORE/$tag" ;;
  upload)
    clobber=
    for word; do
      if test "$word" = --clobber; then clobber=yes; continue; fi
      test -z "$clobber" && test -e "$STORE/$tag/$(basename "$word")" && exit 1
      cp "$word" "$STORE/$tag/"
    done ;;
esac
`;

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-workflow-'));
  fs.mkdirSync(path.join(folder, 'store'));
  fs.mkdirSync(path.join(folder, 'out/release'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'gh'), GH, { mode: 0o755 });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What a step runs. */
function stepOf(name: string): string {
  const step = WORKFLOW.split('      - ').find((lines) => lines.startsWith(`name: ${name}\n`))!;
  return step.slice(step.indexOf('run:') + 4).replace(/^ ?\|\n/, '');
}

const attach = (): number | null => {
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env['PATH']}`,
    STORE: path.join(folder, 'store'),
    TAG: 'v1',
  };
  return spawnSync('bash', ['-e', '-c', stepOf('All files attached to a release')], { cwd: folder, env }).status;
};

it.skipIf(process.platform === 'win32')('files are attached again where a release stopped half-way', () => {
  fs.writeFileSync(path.join(folder, 'out/release/a.vsix'), 'first');
  expect(attach()).toBe(0);
  fs.writeFileSync(path.join(folder, 'out/release/a.vsix'), 'again');
  fs.writeFileSync(path.join(folder, 'out/release/b.vsix'), 'new');
  expect(attach()).toBe(0);
  const attached = fs.readdirSync(path.join(folder, 'store/v1'));
  expect(attached.map((name) => [name, fs.readFileSync(path.join(folder, 'store/v1', name), 'utf8')])).toEqual([
    ['a.vsix', 'again'],
    ['b.vsix', 'new'],
  ]);
});

it.each(['Visual Studio Marketplace', 'Open VSX'])('%s passes over what it has already', (name) => {
  expect(stepOf(name)).toContain(' publish --skip-duplicate ');
});
