import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SpeechService } from '../service';
import type { HouseSummary } from '../house/data';
import type { Draft } from '../syntax/types';
import type { Learned, LearnRequest } from '../workspace/learning';
import { readOwnSnippets, type OwnSnippet } from '../workspace/own-snippets';
import type { Project } from '../workspace/project';
import { inOneSpelling } from '../workspace/spelling';
import { createSpeechFiles, type SpeechFiles } from '../workspace/speech-files';
import { changeFile } from './change-file';
import { diskStore, look } from './disk-store';
import { draftFiles } from './draft-files';
import { createHouses } from './open-house';
import { createProject, slashed } from './project';

const openHouse = createHouses();

/** The files of this machine, as the language server is given them. */
export const diskFiles = {
  pathOf,
  uriOf,
  look,
  change: changeFile,
  project: ({ rules }: SpeechService, rootOf: (file: string) => string | undefined): Project =>
    createProject(rules, rootOf, openHouse),
  learn: async (request: LearnRequest): Promise<Learned> => (await import('./house-files')).learnFolders(request),
  decide: async (file: string, change: (summary: HouseSummary) => HouseSummary): Promise<string | undefined> =>
    (await import('./house-files')).rewriteSummary(file, change),
  ownSnippets: (folder: string, languageId: string): Promise<readonly OwnSnippet[]> =>
    readOwnSnippets(folder, languageId, diskStore),
  speechFiles: (parse: (text: string) => Draft): SpeechFiles =>
    createSpeechFiles(parse, { store: diskStore, pathOf, uriOf }),
  drafts: draftFiles,
};

function uriOf(file: string): string {
  return inOneSpelling(pathToFileURL(file).href);
}

/** Path of a file URI; undefined for any other, and for one that this machine cannot have. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    // two spellings of a drive are one
    return slashed(fileURLToPath(uri)).replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return undefined;
  }
}
