import type { HouseView } from './view-types';

/** Requests about what was learned of a house, by method. */
export interface HouseRequests {
  /** What was learned of the house of a document; null where nothing was. */
  'biganzi/house': { params: { readonly uri: string }; result: HouseView | null };
  /**
   * Learns the house of a document from folders (URIs), or again from those of last time where none are named; what came
   * of it, or why it could not be, in Chinese. Without a document that of the first workspace folder.
   */
  'biganzi/learn': {
    params: { readonly folders: readonly string[]; readonly uri?: string };
    result: { readonly done: string } | { readonly problem: string };
  };
  /** The body of a whole speech (a snippet) with the salutation, the closing and the marks of the house of a place. */
  'biganzi/houseFrame': { params: { readonly uri: string; readonly body: string }; result: { readonly body: string } };
  /** What a person says of an item; null takes it back. What is wrong, in Chinese, where it cannot be written. */
  'biganzi/decide': {
    params: { readonly file: string; readonly item: string; readonly decision: string | null };
    result: { readonly problem?: string };
  };
}
