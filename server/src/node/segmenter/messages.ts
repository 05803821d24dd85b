import type { Word } from '../../lexicon/segmenter';

/** What the worker is started with. */
export interface WorkerData {
  /** Folder of the addon and its dictionaries. */
  readonly folder: string;
  /** Folder put before dictionary names; '' where the process works in it, so that only bare ASCII names are used. */
  readonly base: string;
}

export interface WorkerRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly (readonly Word[])[] };
