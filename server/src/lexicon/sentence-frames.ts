import rows from '../../data/kept/sentence-frames.tsv';
import { tableRows } from '../text/table';

/** A frame of a sentence that two ways of speaking share, or of which one half is missing. */
export interface SentenceFrame {
  readonly kind: 'subject' | 'half' | 'mixed' | 'lost' | 'negation' | 'collocation';
  /** What a sentence must hold before it is worth looking at. */
  readonly sign: string;
  /** Whether the sign ends the frame, and a clause with it: most signs of such frames do not. */
  readonly closes: boolean;
  /** Words of which a sentence must hold one beside the sign, so that the form is tried; none where nobody can tell. */
  readonly needs: readonly string[];
  /** The frame in a sentence; the group named place, or else its first group, is the place, where there is one. */
  readonly form: RegExp;
  /** What the place should read; undefined where there is more than one way. */
  readonly right: string | undefined;
  /** What a writer is told; `$1` stands for the place. */
  readonly message: string;
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
] satisfies SentenceFrame['kind'][];

/** All rows of the table. Throws on a row of another kind, which a test keeps from happening. */
export function readSentenceFrames(): readonly SentenceFrame[] {
  const columns = ['kind', 'sign', 'form', 'right', 'message'] as const;
  return tableRows(rows, 'sentence-frames.tsv', columns).map(({ kind, sign, form, right, message }) => {
    // few drafts hold the signs of many frames, and a pattern costs when it is made
    let made: RegExp | undefined;
    if (!KINDS.includes(kind)) throw new Error(`sentence-frames.tsv: ${form}: no kind “${kind}”`);
    return {
      kind: kind as SentenceFrame['kind'],
      sign,
      closes: form.endsWith(sign + CLOSING),
      needs: neededWords(form),
      get form() {
        return (made ??= new RegExp(form, 'd'));
      },
      right: right === '-' ? undefined : right,
      message,
    };
  });
}

/** A place that is one of several words: (提高|增强). */
const WORDS_OF_PLACE = /(?<!\\)\(((?:\p{Script=Han}+\|)*\p{Script=Han}+)\)(?![?*{])/u;
/** A subject that opens a form: (?<![和与及、])(?:视野|眼界). */
const SUBJECT = /^\(\?<!\[[^\]]*\]\)\(\?:((?:\p{Script=Han}+\|)*\p{Script=Han}+)\)(?![?*{])/u;

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
