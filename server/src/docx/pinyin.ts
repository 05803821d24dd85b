import { pinyin } from 'pinyin-pro';

let common: Set<string> | undefined;

/** The 3755 characters of GB/T 2312 level one, ordered by sound there: those that any speaker reads at sight. */
function commonCharacters(): Set<string> {
  if (common) return common;
  const bytes = new Uint8Array((0xd8 - 0xb0) * 94 * 2);
  let at = 0;
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      bytes[at++] = row;
      bytes[at++] = cell;
    }
  return (common = new Set(new TextDecoder('gb18030').decode(bytes)));
}

/** Text cut so that each difficult character stands alone with its reading in context; `reading` undefined elsewhere. */
export function withReadings(text: string): { readonly text: string; readonly reading: string | undefined }[] {
  const known = commonCharacters();
  const characters = [...text];
  const isHard = (c: string): boolean => /\p{Script=Han}/u.test(c) && !known.has(c) && c !== '〇' && c !== '々';
  if (!characters.some(isHard)) return [{ text, reading: undefined }];
  const readings = pinyin(text, { type: 'array' });
  // where the library counts characters otherwise than we do, no reading is better than a wrong one
  const aligned = readings.length === characters.length;
  const out: { text: string; reading: string | undefined }[] = [];
  characters.forEach((c, i) => {
    const reading = aligned && isHard(c) && readings[i] !== c ? readings[i] : undefined;
    const last = out.at(-1);
    if (reading === undefined && last && last.reading === undefined) last.text += c;
    else out.push({ text: c, reading });
  });
  return out;
}
