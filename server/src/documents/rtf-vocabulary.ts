import type { RtfMargin } from './rtf-margin';

/** What holds inside a group of braces, and is taken back at its end. */
export interface Group {
  /** Nothing in it is text. */
  skipped: boolean;
  /** Units to pass over behind a character that is told by its number (\uc). */
  fallback: number;
  font: number;
  /** Typeface of Chinese characters where both are told (\dbch). */
  wideFont: number;
  readsWide: boolean;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  breaksPage: boolean;
  /** Inside a text that is there twice, for old programs and for new ones (\upr). */
  twice: boolean;
  isTitle: boolean;
  /** The header or footer it stands in; undefined elsewhere, and where it holds none of its text. */
  margin: RtfMargin | undefined;
  /** What ends with the group. */
  ends: 'nothing' | 'list' | 'code' | 'note' | 'box' | 'font' | 'style' | 'field';
}

/** What holds before anything is told. */
export const OUTERMOST_GROUP: Readonly<Group> = {
  skipped: false,
  fallback: 1,
  font: -1,
  wideFont: -1,
  readsWide: false,
  hidden: false,
  deleted: false,
  inTable: false,
  breaksPage: false,
  twice: false,
  isTitle: false,
  margin: undefined,
  ends: 'nothing',
};

/** Headers and footers. */
export const RTF_MARGIN = /^(?:header|footer)[lrf]?$/;

/** Parts of a file that hold no text of the draft. */
export const RTF_SKIPPED = new Set(
  (
    'colortbl info pict header headerl headerr headerf footer footerl footerr footerf listtable ' +
    'listoverridetable revtbl rsidtbl generator themedata datastore latentstyles xmlnstbl annotation atnid atnauthor ' +
    'atrfstart atrfend sp objdata objclass nonshppict filetbl private bkmkstart bkmkend nonesttables ftnsep ftnsepc aftnsep pntxta pntxtb'
  ).split(' '),
);

/** Code pages by the character set of a typeface. */
export const RTF_CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [77, 10000],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
export const RTF_ENCODINGS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'cp949'],
  [950, 'big5'],
]);

/** How a code page of one byte a character is called; Western where it is none of Windows. */
export function narrowEncoding(page: number): string {
  if (page === 10000) return 'macroman';
  return page === 874 || (page >= 1250 && page <= 1258) ? `win${page}` : 'win1252';
}

export const RTF_SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['page', '\f'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);

/** What a group holds that begins with a word: a part that is read in its own way, or one of a text that is there twice. */
export type Destination = Group['ends'] | 'ud' | 'twice';

export const RTF_DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'font'],
  ['stylesheet', 'style'],
  ['listtext', 'list'],
  ['pntext', 'list'],
  ['field', 'field'],
  ['fldinst', 'code'],
  ['footnote', 'note'],
  ['shptxt', 'box'],
  // what stands around the text of a drawn box, and around a picture
  ['shpinst', 'nothing'],
  ['shppict', 'nothing'],
  ['upr', 'twice'],
  ['ud', 'ud'],
]);
