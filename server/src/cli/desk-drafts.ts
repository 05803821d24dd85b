import fs from 'node:fs/promises';
import path from 'node:path';
import { formatOf, readInput } from '../node/input';
import type { SpeechService } from '../service';
import type { Draft } from '../syntax/types';

/** What a tool was called with, as the caller wrote it. */
export type Given = Readonly<Record<string, unknown>>;

/** Why a call is refused; Chinese. */
export class Refused extends Error {}

/** A name for texts that are given without a file. */
export const UNNAMED = '稿件.txt';

/** The drafts that callers of the tools may speak of: files under some folders, and texts that they send. */
export interface DeskDrafts {
  /** The path of a file under a root; a link must lead there too. Throws `Refused`. */
  placeOf(name: string): Promise<string>;
  /** As the caller wrote it where that leads there from the first root: the answer names the file so. */
  shownPlace(name: string): Promise<string>;
  draftOf(given: { readonly path?: unknown; readonly text?: unknown }): Promise<Draft>;
}

export function createDeskDrafts(roots: readonly string[], service: SpeechService): DeskDrafts {
  async function placeOf(name: string): Promise<string> {
    for (const root of roots) {
      const file = path.resolve(root, name);
      const real = await fs.realpath(file).catch(() => undefined);
      if (real !== undefined && roots.some((r) => isInside(real, r))) return file;
    }
    throw new Refused(`${name}：不在允许的文件夹里，或没有这个文件`);
  }
  return {
    placeOf,
    async shownPlace(name) {
      const place = await placeOf(name);
      return path.resolve(roots[0]!, name) === place ? name : place;
    },
    async draftOf({ path: name, text }) {
      if (typeof name === 'string') {
        const input = await readInput(await placeOf(name));
        return service.parse(input.text, input.format);
      }
      return service.parse(textOf(text), formatOf(UNNAMED));
    },
  };
}

/** The text that a caller has sent. Throws `Refused` without one. */
export function textOf(text: unknown): string {
  if (typeof text !== 'string') throw new Refused('请写 path 或 text');
  return text;
}

function isInside(file: string, root: string): boolean {
  const relative = path.relative(root, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}
