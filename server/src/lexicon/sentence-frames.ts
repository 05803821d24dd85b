import rows from '../../data/kept/sentence-frames.tsv';
import { tableRows } from '../text/table';

/** A frame of a sentence that two ways of speaking share, or of which one half is missing. */
export interface SentenceFrame {
  readonly kind: 'subject' | 'half' | 'mixed' | 'lost' | 'negation' | 'collocation';
  /** What a sentence must hold before it is worth looking at. */
  readonly sign: string;
  /** Whether the sign ends the frame, and a clause with it: most signs of such frames do not. */
  readonly closes: boolean;
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
    if (!KINDS.includes(kind)) throw new Error(`sentence-frames.tsv: ${form}: no kind “${kind}”`);
    return {
      kind: kind as SentenceFrame['kind'],
      sign,
      closes: form.endsWith(sign + CLOSING),
      form: new RegExp(form, 'd'),
      right: right === '-' ? undefined : right,
      message,
    };
  });
}
