import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const sources = path.join(root, 'server/wasm/typo');

/** Compiles the reader of the model of open typos (server/wasm/typo); the bytes of a WebAssembly module. */
export async function compiledReader() {
  const kept = path.join(root, `node_modules/.cache/biganzi/typo-${sourceName()}.wasm`);
  if (!fs.existsSync(kept)) {
    const bytes = await compile();
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    // written aside first: several builds may run
    fs.writeFileSync(`${kept}.${process.pid}`, bytes);
    fs.renameSync(`${kept}.${process.pid}`, kept);
  }
  return fs.readFileSync(kept);
}

/** A name for the sources and what compiles them. */
function sourceName() {
  const hash = createHash('sha256');
  const files = fs.readdirSync(sources).sort();
  for (const file of [...files.map((name) => path.join(sources, name)), import.meta.filename])
    hash.update(path.basename(file)).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes;
  const { error, stderr } = await asc.main(
    [
      'server/wasm/typo/index.ts',
      ...['--baseDir', root, '--outFile', 'typo.wasm', '-O3', '--noAssert', '--runtime', 'stub'],
      // the host makes the memory, as large as the model needs
      ...['--importMemory', '--noExportMemory', '--initialMemory', '1', '--maximumMemory', '1024'],
    ],
    { writeFile: (name, contents) => void (bytes = contents) },
  );
  if (error) throw new Error(`the reader of open typos does not compile: ${stderr.toString()}`, { cause: error });
  return bytes;
}
