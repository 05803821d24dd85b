import type { Draft } from '../syntax/types';
import type { Project } from '../workspace/project';
import type { SpeechFiles } from '../workspace/speech-files';

const nowhere = (): Promise<never> => Promise.reject(new Error('浏览器里没有本机磁盘'));

/** The disk of a browser: none. All files are the client's. */
export const noDisk = {
  pathOf: (): undefined => undefined,
  uriOf: (file: string): string => file,
  look: () => Promise.resolve({ kind: 'absent' } as const),
  change: nowhere,
  project: (): Project => ({
    configuration: () => Promise.resolve(undefined),
    ignores: () => Promise.resolve(undefined),
    ownTables: () => Promise.resolve([]),
    house: () => Promise.resolve(undefined),
  }),
  learn: nowhere,
  decide: nowhere,
  ownSnippets: () => Promise.resolve([]),
  speechFiles: (_parse: (text: string) => Draft): SpeechFiles => ({ read: () => Promise.resolve(new Map()) }),
};
