// The project's sources in another folder, to be built there while other tests read dist/ here.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What is made, installed or of no use to a build. */
const LEFT_OUT = /^(?:node_modules|dist|out|findings|coverage|\..*|.*\.vsix)$/;

/** Copies the sources to `folder`, and links the installed packages. */
export function copyProject(folder) {
  for (const name of fs.readdirSync(root))
    if (!LEFT_OUT.test(name)) fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
