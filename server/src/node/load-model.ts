import fs from 'node:fs/promises';
import { Judge } from '../lexicon/model/judge';

export type LoadedModel = { readonly judge: Judge } | { readonly reason: string };

/** Reads the model of open typos, or says why there is none: the lists do without it. Never rejects. */
export async function loadTypoModel(file: string): Promise<LoadedModel> {
  try {
    return { judge: new Judge(await fs.readFile(file)) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
