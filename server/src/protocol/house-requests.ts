import type { HouseView } from './view-types';

/** Requests about what was learned of a house, by method. */
export interface HouseRequests {
  /** What was learned of the house of a document; null where nothing was. */
  'biganzi/house': { params: { readonly uri: string }; result: HouseView | null };
  /** Learns the house from folders (URIs); what came of it, or why it could not be, in Chinese. */
  'biganzi/learn': {
    params: { readonly folders: readonly string[] };
    result: { readonly done: string } | { readonly problem: string };
  };
  /** What a person says of an item; null takes it back. What is wrong, in Chinese, where it cannot be written. */
  'biganzi/decide': {
    params: { readonly file: string; readonly item: string; readonly decision: string | null };
    result: { readonly problem?: string };
  };
}
