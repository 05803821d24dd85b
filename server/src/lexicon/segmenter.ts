/** A word with its part of speech (ICTCLAS tags as jieba writes them: n, v, a, d, m …). */
export interface Word {
  readonly text: string;
  /** Part of speech; 'x' where the segmenter knows none. */
  readonly tag: string;
  /** Zero-based UTF-16 offset in the segmented text. */
  readonly start: number;
}

/** Cuts text into words; much of it away from the main loop. Optional at run time: nothing structural may depend on it. */
export interface Segmenter {
  /** Shown to the user. */
  readonly name: string;
  /**
   * Words of each text, in order; the words of a text join to that text again. Rejects when the segmenter has died, and
   * then on every later call. Undefined from a segmenter that is started late and then turns out not to be there.
   */
  tag(texts: readonly string[]): Promise<readonly (readonly Word[])[] | undefined>;
  dispose(): void;
}
