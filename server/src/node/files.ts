import { fileURLToPath } from 'node:url';
import type { SpeechService } from '../service';
import { changeFile } from './change-file';
import { readOwnSnippets } from './own-snippets';
import { createProject, look, slashed, type Project } from './project';
import { createSpeechFiles } from './speech-files';

/** The files of this machine, as the language server is given them. */
export const diskFiles = {
  pathOf,
  look,
  change: changeFile,
  project: ({ rules }: SpeechService, rootOf: (file: string) => string | undefined): Project =>
    createProject(rules, rootOf),
  ownSnippets: readOwnSnippets,
  speechFiles: createSpeechFiles,
};

/** Path of a file URI; undefined for any other, and for one that this machine cannot have. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return slashed(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
