// Folders from which packages are made: copies of what they hold and nothing else, with a manifest of their own.
import fs from 'node:fs';
import path from 'node:path';
import { addressFields, manifestOf, withPictures } from './address.mjs';
import { newestChanges } from './changelog.mjs';
import { DATA, PROGRAM, TARGETS } from './targets.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

/** Fields of package.json that only those who work on the project need. */
const OURS = ['scripts', 'devDependencies', 'dependencies', 'overrides', 'prettier', 'private', 'repository'];
/** Fields that only VS Code reads. */
const EDITORS = [
  ...['main', 'browser', 'displayName', 'publisher', 'extensionKind', 'icon', 'galleryBanner', 'categories', 'l10n'],
  ...['activationEvents', 'capabilities', 'contributes', 'pricing'],
];

const without = (manifest, keys) => Object.fromEntries(Object.entries(manifest).filter(([key]) => !keys.includes(key)));

/** Copies with one mode for all files, whatever the machine of the build gives new files. */
function copy(names, folder) {
  for (const name of names)
    fs.cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      // what the runs of this machine have kept beside the command line
      filter: (file) => !file.endsWith('.cache'),
    });
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    fs.chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

function fill(folder, { manifest, names, readme, address }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const text = fs.readFileSync(path.join(root, readme), 'utf8');
  fs.writeFileSync(path.join(folder, 'README.md'), withPictures(text, address, manifest.version));
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ ...manifest, ...addressFields(address), files: [...names, 'README.md'] }, null, 2)}\n`,
  );
  copy(names, folder);
  const changes = path.join(folder, 'CHANGELOG.md');
  fs.writeFileSync(changes, newestChanges(fs.readFileSync(changes, 'utf8')));
}

/** Fills `folder` with what the extension of a target holds. */
export function stageExtension(folder, target, address) {
  const manifest = without(manifestOf(), [...OURS, 'bin', target === 'web' ? 'main' : 'browser']);
  const engines = { vscode: manifest.engines.vscode };
  fill(folder, { manifest: { ...manifest, engines }, names: TARGETS[target], readme: 'client/README.md', address });
}

/** Fills `folder` with the npm package: the command line, the language server, and the server for agents. */
export function stageNpm(folder, address) {
  const manifest = without(manifestOf(), [...OURS, ...EDITORS, 'description', 'engines']);
  const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.zh-cn.json'), 'utf8'));
  fill(folder, {
    manifest: {
      ...manifest,
      description: texts['extension.description'],
      engines: { node: manifestOf().engines.node },
    },
    names: ['LICENSE', 'CHANGELOG.md', 'snippets', ...PROGRAM, ...DATA],
    readme: 'server/README.md',
    address,
  });
}
