import rows from '../../data/kept/sentence-frames.tsv';
import { tableRows } from '../text/table';
import { wordsOfClass } from './word-classes';

/** A frame of a sentence that two ways of speaking share, or of which one half is missing; of kind figure, a figure and its unit. */
export interface SentenceFrame {
  readonly kind: 'subject' | 'half' | 'mixed' | 'lost' | 'negation' | 'collocation' | 'figure';
  /** What a sentence must hold before it is worth looking at. */
  readonly sign: string;
  /** Whether the sign ends the frame, and a clause with it: most signs of such frames do not. */
  readonly closes: boolean;
  /** Words of which a sentence must hold one beside the sign, so that the form is tried; none where nobody can tell. */
  readonly needs: readonly string[];
  /** What must stand at once beside the sign, so that the form is tried; undefined where nobody can tell. */
  readonly beside: BesideSign | undefined;
  /** The source of the form. */
  readonly source: string;
  /** The frame in a sentence; the group named place, or else its first group, is the place, where there is one. */
  readonly form: RegExp;
  /** What the place should read; undefined where there is more than one way. */
  readonly right: string | undefined;
  /** What a writer is told; `$1` stands for the place. */
  readonly message: string;
}

/** Characters of the words in a row between a subject and what it does: 不断提高, with the sign in front or behind. */
export interface BesideSign {
  readonly side: 'before' | 'behind';
  readonly characters: string;
}

/** Frames with one sign, which is looked for once for all of them. */
export interface SignedFrames {
  readonly sign: string;
  readonly frames: readonly SentenceFrame[];
}

/** All frames by their signs, in the order of the table. */
export function readSignedFrames(): readonly SignedFrames[] {
  const bySign = new Map<string, SentenceFrame[]>();
  for (const frame of readSentenceFrames()) {
    const frames = bySign.get(frame.sign);
    if (frames) frames.push(frame);
    else bySign.set(frame.sign, [frame]);
  }
  return Array.from(bySign, ([sign, frames]) => ({ sign, frames }));
}

/** How a form ends whose sign ends a clause. */
const CLOSING = '(?=[，。；]|$)';

const KINDS: readonly string[] = [
  'subject',
  'half',
  'mixed',
  'lost',
  'negation',
  'collocation',
  'figure',
] satisfies SentenceFrame['kind'][];

/** [^<breaks-phrase>]: characters that many forms share; (?<place>…) is a group. */
const CLASS = /(?<!\?)<([a-z-]+)>/g;

/** What stands for the sign in a row that has several. */
const SIGN = '<sign>';

const COLUMNS = ['kind', 'signs', 'form', 'right', 'message'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** All rows of the table, one for each of their signs. Throws on a row of another kind, which a test keeps from happening. */
export function readSentenceFrames(): readonly SentenceFrame[] {
  return tableRows(rows, 'sentence-frames.tsv', COLUMNS).flatMap((row) =>
    row.signs.split(' ').map((sign) => frameOf(row, sign)),
  );
}

function frameOf(row: Row, sign: string): SentenceFrame {
  const { kind } = row;
  const filled = (cell: string): string => cell.replaceAll(SIGN, sign);
  const right = filled(row.right);
  const form = filled(row.form).replace(CLASS, (_, name: string) => wordsOfClass(name).join(''));
  // few drafts hold the signs of many frames, and a pattern and its words cost when they are made
  let made: RegExp | undefined;
  let needed: readonly string[] | undefined;
  let beside: BesideSign | 'unknown' | undefined;
  if (!KINDS.includes(kind)) throw new Error(`sentence-frames.tsv: ${form}: no kind “${kind}”`);
  return {
    kind: kind as SentenceFrame['kind'],
    sign,
    closes: form.endsWith(sign + CLOSING),
    get needs() {
      return (needed ??= neededWords(form));
    },
    get beside() {
      beside ??= besideSign(form, sign) ?? 'unknown';
      return beside === 'unknown' ? undefined : beside;
    },
    get form() {
      return (made ??= new RegExp(form, 'd'));
    },
    source: form,
    right: right === '-' ? undefined : right,
    message: filled(row.message),
  };
}

/** A place that is one of several words: (提高|增强). */
const WORDS_OF_PLACE = /(?<!\\)\(((?:[一-龥]+\|)*[一-龥]+)\)(?![?*{])/;
/** A subject that opens a form: (?<![和与及、])(?:视野|眼界). */
const SUBJECT = /^\(\?<!\[[^\]]*\]\)\(\?:((?:[一-龥]+\|)*[一-龥]+)\)(?![?*{])/;
/** Words of which some stand in a row: (?:不断|明显的?){1,4}. */
const WORDS_IN_ROW = String.raw`\(\?:([一-龥?|]+)\)\{1,[1-4]\}`;
/** Such a row at the end of what is before a place, and at the beginning of what is behind the subject. */
const ENDS_IN_ROW = new RegExp(`${WORDS_IN_ROW}$`);
const BEGINS_WITH_ROW = new RegExp(`^${WORDS_IN_ROW}`);
/** What forms begin with whose subject is the sign. */
const NO_SUBJECT_BEFORE = /^\(\?<!\[[^\]]*\]\)/;

/** The words in a row beside the sign of a form that has no alternatives: those that end a clause, and those whose subject is it. */
function besideSign(form: string, sign: string): BesideSign | undefined {
  const closing = `(${sign})${CLOSING}`;
  const opening = NO_SUBJECT_BEFORE.exec(form)?.[0];
  if (opening === undefined || hasOpenAlternative(form)) return undefined;
  const before = form.endsWith(closing) ? ENDS_IN_ROW.exec(form.slice(0, -closing.length))?.[1] : undefined;
  if (before !== undefined) return { side: 'before', characters: before };
  const rest = form.slice(opening.length);
  const behind = rest.startsWith(sign) ? BEGINS_WITH_ROW.exec(rest.slice(sign.length))?.[1] : undefined;
  return behind === undefined ? undefined : { side: 'behind', characters: behind };
}

/** The words of the subject, or of the place of a form that has nothing but one place and no alternatives outside of brackets. */
function neededWords(form: string): readonly string[] {
  const subject = SUBJECT.exec(form)?.[1];
  if (subject !== undefined) return subject.split('|');
  const words = WORDS_OF_PLACE.exec(form)?.[1];
  return words === undefined || hasOpenAlternative(form) ? [] : words.split('|');
}

/** Whether a form has alternatives of which one may lack the place: a | outside of all brackets, or a group around it. */
function hasOpenAlternative(form: string): boolean {
  const place = form.search(WORDS_OF_PLACE);
  let depth = 0;
  let inClass = false;
  for (let k = 0; k < form.length; k++) {
    const c = form[k]!;
    if (k === place && depth > 0) return true;
    if (c === '\\') k++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) return true;
  }
  return false;
}
