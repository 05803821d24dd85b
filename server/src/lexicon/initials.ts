import { pinyin } from 'pinyin-pro';

const made = new Map<string, string>();

/** First letters of the pinyin of a term of the lexicon, marks left out: 两个维护 → lgwh. Remembered: terms are few. */
export function initialsOf(term: string): string {
  let initials = made.get(term);
  if (initials === undefined) {
    const han = term.replace(/[^\p{Script=Han}]/gu, '');
    made.set(term, (initials = pinyin(han, { pattern: 'first', toneType: 'none', type: 'array' }).join('')));
  }
  return initials;
}
