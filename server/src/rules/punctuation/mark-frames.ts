import rows from '../../../data/kept/mark-frames.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { tableRows } from '../../text/table';

/** A mark that is wrong between two stretches of text. */
interface MarkFrame {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** The mark that belongs there; empty where none does. */
  readonly right: string;
  readonly message: string;
}

/** Characters before and behind a mark that are read. */
const REACH = 48;
const MARKS = '，。；：、？！';

let framesRead: ReadonlyMap<string, readonly MarkFrame[]> | undefined;

/** Frames by the mark and the character beside it, or by the mark alone. Patterns are made when a text has their sign. */
function framesBySign(): ReadonlyMap<string, readonly MarkFrame[]> {
  if (framesRead) return framesRead;
  const bySign = new Map<string, MarkFrame[]>();
  const columns = ['signs', 'patternBefore', 'patternBehind', 'right', 'message'] as const;
  for (const { signs, patternBefore, patternBehind, right, message } of tableRows(rows, 'mark-frames.tsv', columns)) {
    let patterns: { readonly before: RegExp; readonly behind: RegExp } | undefined;
    const made = () =>
      (patterns ??= { before: new RegExp(patternBefore, 'u'), behind: new RegExp(patternBehind, 'u') });
    const frame: MarkFrame = {
      get before() {
        return made().before;
      },
      get behind() {
        return made().behind;
      },
      right: right === '-' ? '' : right,
      message,
    };
    for (const sign of signs.split(' ')) {
      const frames = bySign.get(sign);
      if (frames) frames.push(frame);
      else bySign.set(sign, [frame]);
    }
  }
  return (framesRead = bySign);
}

/** Marks that what stands around them shows to be wrong: 近年来、我院, 如下，一是. */
export function markFrames({ text, marks }: Paragraph): readonly Report[] {
  const bySign = framesBySign();
  let reports: Report[] | undefined;
  for (const offset of marks) {
    const mark = text[offset]!;
    if (!MARKS.includes(mark)) continue;
    const signs = [mark + (text[offset + 1] ?? ''), (text[offset - 1] ?? '') + mark, mark];
    const frames = signs.flatMap((sign) => bySign.get(sign) ?? []);
    const frame = frames.find(({ before, behind }) => holds(text, offset, before, behind));
    if (frame) (reports ??= []).push(say(offset, mark, frame));
  }
  return reports ?? [];
}

function holds(text: string, offset: number, before: RegExp, behind: RegExp): boolean {
  const start = Math.max(0, offset - REACH);
  // a stretch that is cut off begins no line
  const cut = start > 0 ? '…' : '';
  return before.test(cut + text.slice(start, offset)) && behind.test(text.slice(offset + 1, offset + 1 + REACH));
}

function say(offset: number, mark: string, { right, message }: MarkFrame): Report {
  const place = { at: 0, start: offset, end: offset + 1 };
  const title = right === '' ? `删去“${mark}”` : `改为“${right}”`;
  return {
    ...place,
    message: `${message}。`,
    suggestions: [{ title, kind: 'frame', edits: [{ ...place, newText: right }] }],
  };
}
