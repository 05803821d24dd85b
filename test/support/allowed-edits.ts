import type { Finding } from '../../server/src/contract/finding';

/** What a fix may replace, and by what: both must match as a whole. */
export type Allowed = readonly [from: RegExp, to: RegExp];

const BLANKS = /[ \t\f\u00a0\u3000\u2002\u2003\u2009\u202f]+/;
const HAN = /[\p{Script=Han}]/u;

/** The safe fixes of each rule, character class by character class. A rule that is not here may fix nothing. */
export const ALLOWED: Readonly<Record<string, readonly Allowed[]>> = {
  'punctuation/half-width': [
    [/,/, /，/],
    [/:/, /：/],
    [/;/, /；/],
    [/\?/, /？/],
    [/!/, /！/],
    [/\./, /。/],
    [/\(/, /（/],
    [/\)/, /）/],
    [/["＂]/, /[“”]/],
    [/'/, /[“”‘’]/],
    [/<{1,2}/, /[《〈]/],
    [/>{1,2}/, /[》〉]/],
    [/[〝〞]/, /[“”]/],
    // the blank behind a half-width mark goes with it
    [/[,:;?!] /, /[，：；？！]/],
    // one mark for the same one in both widths
    [/(?=.*，)[，,]{2,}/, /，/],
    [/(?=.*：)[：:]{2,}/, /：/],
    [/(?=.*；)[；;]{2,}/, /；/],
    [/(?=.*？)[？?]{2,}/, /？/],
    [/(?=.*！)[！!]{2,}/, /！/],
  ],
  'punctuation/repeated': [[/[，、；：。！？]{2,}/, /[，、；：。！？]/]],
  'punctuation/space': [[BLANKS, /(?:)/]],
  'punctuation/nesting': [
    [/[“”]/, /[“”‘’]/],
    [/[‘’]/, /[“”‘’]/],
    [/[《》]/, /[《》〈〉]/],
    [/[〈〉]/, /[《》〈〉]/],
  ],
  'punctuation/ellipsis': [[/\.{3,}|．{3,}|。{3,}|·{3,}|、{3,}|，{3,}|…+/, /……/]],
  'punctuation/dash': [[/-{2,3}|－{2,3}|—|———/, /——/]],
  'punctuation/paste-residue': [
    // what nobody sees, and blanks that do not break
    [/[\u00a0\u2028\u2029\p{Cf}\p{Cc}]/u, /(?:)/],
    [/[\u2e80-\u2fd5]/, HAN],
    // １４．７％ is one figure
    [/[Ａ-Ｚａ-ｚ０-９．％]+/, /[A-Za-z0-9.%]+/],
    [/&(?:amp;)*\w{2,6};/, /[“”‘’…—·×"&<>]?/],
    [/\*\*|#{1,6}\s+/, /(?:)/],
    [/\[(?:citation|ref)[^\]]*\]|【\d+†[^】]*】/, /(?:)/],
  ],
  'numbering/marker-punctuation': [
    [/[、，,.．:：]/, /[、，.]|(?:)/],
    [
      /\([一二三四五六七八九十百\d]+[)）][、，,.．:：]?|（[一二三四五六七八九十百\d]+\)[、，,.．:：]?/,
      /（[一二三四五六七八九十百\d]+）/,
    ],
  ],
  'numbering/heading-period': [
    [/[。；：，、;:,]/, /(?:)/],
    [/(?:)/, /；/],
    [/[；：;:]|[ \u3000]+/, /。/],
  ],
  'numeral/document-number': [[/.?(?:19|20)\d\d.?第?\d{1,4}号/, /〔(?:19|20)\d\d〕\d{1,4}号/]],
  'wording/typo': [[/[\p{Script=Han}、，“”]{1,12}/u, /[\p{Script=Han}、，“”]{1,12}/u]],
  'wording/script': [[/^\p{Script=Han}$/u, /^\p{Script=Han}$/u]],
};

/** The edits of a finding's fix that its rule may not make, as text for a message. */
export function forbiddenEdits(text: string, { rule, fix }: Finding): string[] {
  const allowed = ALLOWED[rule] ?? [];
  return (fix?.edits ?? []).flatMap(({ start, end, newText }) => {
    const from = text.slice(start, end);
    return allowed.some(([before, after]) => isWhole(before, from) && isWhole(after, newText))
      ? []
      : [`${rule}: “${from}” → “${newText}” in …${text.slice(Math.max(0, start - 12), end + 12)}…`];
  });
}

function isWhole(pattern: RegExp, text: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text);
}

/** Rules whose fixes mend Chinese characters: the rest leaves each of them as it was. */
export const MENDS_CHARACTERS: ReadonlySet<string> = new Set([
  'wording/typo',
  'wording/script',
  'punctuation/paste-residue',
  'numeral/document-number',
]);

/** The Chinese characters of a text. */
export function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}
