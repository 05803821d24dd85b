/** A typeface of the file: its name, that for Western letters beside it, and what may stand in for it, best first. */
export interface PreviewFont {
  readonly name: string;
  readonly latin: string;
  readonly fallbacks: readonly string[];
}

/**
 * Where a window stands in the draft: `at`, from 0 at the top of the draft to 1 at its end, is also how far down the
 * window the line stands, so that both windows reach top and end together.
 */
export interface View {
  readonly line: number;
  readonly at: number;
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
  | ({ readonly kind: 'scroll' } & View);

/** From the page to the extension: it can draw; a line was clicked; the user has scrolled. */
export type FromPage =
  { readonly kind: 'ready' } | { readonly kind: 'go'; readonly line: number } | ({ readonly kind: 'scrolled' } & View);
