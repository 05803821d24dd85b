// How many bytes of each bundle come from which file: a test asks it whether two bundles are nearly the same.
import fs from 'node:fs';
import path from 'node:path';

export const SHARES_FILE = path.resolve(import.meta.dirname, '../../out/shares.json');

/** Writes `{ bundle: { file: bytes } }` of esbuild's accounts. */
export function writeShares(metafiles) {
  const outputs = metafiles.flatMap(({ outputs }) => Object.entries(outputs));
  const shares = Object.fromEntries(
    outputs.map(([file, { inputs }]) => [
      path.basename(file),
      Object.fromEntries(Object.entries(inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput])),
    ]),
  );
  fs.mkdirSync(path.dirname(SHARES_FILE), { recursive: true });
  fs.writeFileSync(SHARES_FILE, JSON.stringify(shares));
}
