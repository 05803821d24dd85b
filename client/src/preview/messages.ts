/** From the extension to the page. */
export type ToPage =
  | { readonly kind: 'file'; readonly bytes: string; readonly lines: readonly number[] }
  | { readonly kind: 'scroll'; readonly line: number };

/** From the page to the extension. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'go'; readonly line: number };
