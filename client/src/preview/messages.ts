/** A typeface of the file: its name, that for Western letters beside it, and what may stand in for it, best first. */
export interface PreviewFont {
  readonly name: string;
  readonly latin: string;
  readonly fallbacks: readonly string[];
}

/** From the extension to the page. */
export type ToPage =
  | {
      readonly kind: 'file';
      readonly bytes: string;
      /** Line of the draft for each paragraph of the file. */
      readonly lines: readonly number[];
      readonly fonts: readonly PreviewFont[];
    }
  | { readonly kind: 'scroll'; readonly line: number };

/** From the page to the extension: it can draw; a line was clicked; the user has scrolled to a line. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'go'; readonly line: number }
  | { readonly kind: 'scrolled'; readonly line: number };
