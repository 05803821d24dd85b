import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SpeechService } from '../service';
import type { HouseSummary } from '../house/data';
import type { Learned, LearnRequest } from './house-files';
import { createHouses } from './open-house';
import { changeFile } from './change-file';
import { draftFiles } from './draft-files';
import { readOwnSnippets } from './own-snippets';
import { createProject, look, slashed, type Project } from './project';
import { createSpeechFiles } from './speech-files';

const openHouse = createHouses();

/** The files of this machine, as the language server is given them. */
export const diskFiles = {
  pathOf,
  uriOf: (file: string): string => pathToFileURL(file).href,
  look,
  change: changeFile,
  project: ({ rules }: SpeechService, rootOf: (file: string) => string | undefined): Project =>
    createProject(rules, rootOf, openHouse),
  learn: async (request: LearnRequest): Promise<Learned> => (await import('./house-files')).learnFolders(request),
  decide: async (file: string, change: (summary: HouseSummary) => HouseSummary): Promise<string | undefined> =>
    (await import('./house-files')).rewriteSummary(file, change),
  ownSnippets: readOwnSnippets,
  speechFiles: createSpeechFiles,
  drafts: draftFiles,
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
