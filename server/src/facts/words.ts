import type { Segmenter, Word } from '../lexicon/segmenter';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';

/** Words of stretches of paragraphs, remembered with the paragraph object. */
export interface WordStore {
  /** Words of a stretch, or undefined while they are not there. */
  of(paragraph: Paragraph, span: Span): readonly Word[] | undefined;
  /** Fetches what is missing. Resolves false when the segmenter has failed; what is there stays usable. */
  fetch(requests: readonly { readonly paragraph: Paragraph; readonly span: Span }[]): Promise<boolean>;
}

/** Makes a store on a segmenter. Requests for the same stretch are answered once. */
export function createWordStore(segmenter: Segmenter): WordStore {
  const words = new WeakMap<Paragraph, Map<string, readonly Word[]>>();
  const key = (span: Span): string => `${span.start}:${span.end}`;
  return {
    of: (paragraph, span) => words.get(paragraph)?.get(key(span)),
    async fetch(requests) {
      const missing = requests.filter((r) => !words.get(r.paragraph)?.has(key(r.span)));
      if (missing.length === 0) return true;
      try {
        // writers say things again: each wording is cut once
        const places = new Map<string, number>();
        const at = missing.map(({ paragraph, span }) => {
          const text = paragraph.text.slice(span.start, span.end);
          const place = places.get(text) ?? places.size;
          places.set(text, place);
          return place;
        });
        const tagged = await segmenter.tag([...places.keys()]);
        missing.forEach((r, i) => {
          let own = words.get(r.paragraph);
          if (!own) words.set(r.paragraph, (own = new Map()));
          own.set(key(r.span), tagged[at[i]!] ?? []);
        });
        return true;
      } catch {
        return false;
      }
    },
  };
}
