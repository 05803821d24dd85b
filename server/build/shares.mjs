// How many bytes of each bundle come from which file: a test asks it whether two bundles are nearly the same.
import fs from 'node:fs';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../../dist');
export const SHARES_FILE = path.resolve(import.meta.dirname, '../../out/shares.json');

/** Writes `{ bundle: { file: bytes } }` of esbuild's accounts. */
export function writeShares(metafiles) {
  const outputs = metafiles.flatMap(({ outputs }) => Object.entries(outputs));
  const shares = Object.fromEntries(
    outputs.map(([file, { inputs }]) => [
      path.relative(dist, path.resolve(file)).split(path.sep).join('/'),
      Object.fromEntries(Object.entries(inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput])),
    ]),
  );
  fs.mkdirSync(path.dirname(SHARES_FILE), { recursive: true });
  fs.writeFileSync(SHARES_FILE, JSON.stringify(shares));
}
