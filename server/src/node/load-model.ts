import fs from 'node:fs/promises';
import { openCompiled } from '../lexicon/model/compiled';
import { Judge } from '../lexicon/model/judge';

export type LoadedModel = { readonly judge: Judge } | { readonly reason: string };

/**
 * Reads the model of open typos, or says why there is none: the lists do without it. Where its reader stands compiled
 * beside it, that one reads; JavaScript would say the same. Never rejects.
 */
export async function loadTypoModel(file: string): Promise<LoadedModel> {
  try {
    return { judge: (await compiledJudge(file)) ?? new Judge(await fs.readFile(file)) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Undefined where there is no compiled reader. */
async function compiledJudge(file: string): Promise<Judge | undefined> {
  let code: Uint8Array;
  try {
    code = await fs.readFile(file.replace(/\.bin$/, '.wasm'));
  } catch {
    return undefined;
  }
  const handle = await fs.open(file);
  try {
    const { size } = await handle.stat();
    const model = await openCompiled(code, size, async (into) => void (await handle.read(into, 0, size, 0)));
    return new Judge(model.file, undefined, model.sentences);
  } finally {
    await handle.close();
  }
}
