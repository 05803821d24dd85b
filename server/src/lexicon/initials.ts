import { customPinyin, pinyin } from 'pinyin-pro';

// Terms that the library reads wrong: who types szyd or hhzz would not find them.
customPinyin({ 三重一大: 'sān zhòng yī dà', 两重: 'liǎng zhòng', 河湖长制: 'hé hú zhǎng zhì' });

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
