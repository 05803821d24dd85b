import fs from 'node:fs';
import path from 'node:path';
import { parse } from '../../server/src/syntax/parse';
import type { Draft, Section } from '../../server/src/syntax/types';

/** What has to come back from Word: the text of each line that is not blank, its role, its marker, its level. */
export function outlineOf(draft: Draft): string[] {
  const levels = new Map<number, number>();
  const note = (sections: readonly Section[]): void => {
    for (const { line, level, children } of sections) {
      levels.set(line, level);
      note(children);
    }
  };
  note(draft.sections);
  return draft.paragraphs.flatMap(({ text, content, markers }, i) => {
    const role = draft.roles[i]!;
    if (role === 'blank' || role === 'markup') return [];
    const signs = markers.map((m) => `${m.family}${m.ordinal}`).join(' ');
    return [`${role} ${levels.get(i) ?? '-'} [${signs}] ${text.slice(content.start, content.end)}`];
  });
}

export interface NamedDraft {
  readonly name: string;
  readonly draft: Draft;
}

/** Drafts of a folder; none where there is no such folder. */
export function draftsIn(folder: string): NamedDraft[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => /\.(?:txt|jhg)$/.test(name))
    .sort()
    .map((name) => ({ name, draft: parse(fs.readFileSync(path.join(folder, name), 'utf8')) }));
}

const root = path.resolve(import.meta.dirname, '../..');
export const SAMPLES = draftsIn(path.join(root, 'test/samples'));
export const SEEDS = draftsIn(path.join(root, '../shared/seeds'));
