import type { ParallelTable } from '../../../server/src/protocol/requests';

/** Words of the frame, in the language of the editor. */
export interface TableWords {
  readonly number: string;
  readonly clause: string;
  readonly characters: string;
  readonly open: string;
  readonly none: string;
}

/** From the extension to the page. */
export interface ToTable {
  readonly table: ParallelTable | null;
  /** Index of the member that holds the caret; -1 where none does. */
  readonly member: number;
  readonly words: TableWords;
}

/** From the page to the extension. */
export type FromTable = { readonly kind: 'ready' } | { readonly kind: 'go'; readonly member: number };
