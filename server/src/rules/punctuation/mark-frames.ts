import rows from '../../../data/kept/mark-frames.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { tableRows } from '../../text/table';
import { NONE } from '../../text/none';

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

const IS_MARK = new Uint8Array(65536);
for (const mark of MARKS) IS_MARK[mark.charCodeAt(0)] = 1;

/** Frames by the units of the mark and of the character beside it, in their order, or by the mark alone. */
type FramesBySign = ReadonlyMap<number, readonly MarkFrame[]>;

const signOf = (first: number, second = 0): number => first * 65536 + second;

let framesRead: FramesBySign | undefined;

/** All frames. Patterns are made when a text has their sign. */
function framesBySign(): FramesBySign {
  if (framesRead) return framesRead;
  const bySign = new Map<number, MarkFrame[]>();
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
      const key = signOf(sign.charCodeAt(0), sign.length > 1 ? sign.charCodeAt(1) : 0);
      const frames = bySign.get(key);
      if (frames) frames.push(frame);
      else bySign.set(key, [frame]);
    }
  }
  return (framesRead = bySign);
}

/** Marks that what stands around them shows to be wrong: 近年来、我院, 如下，一是. */
export function markFrames({ text, marks }: Paragraph): readonly Report[] {
  const bySign = framesBySign();
  let reports: Report[] | undefined;
  for (const offset of marks) {
    const unit = text.charCodeAt(offset);
    if (IS_MARK[unit] === 0) continue;
    // outside the text there is none, and no sign has it
    const frame =
      frameAt(text, offset, bySign.get(signOf(unit, text.charCodeAt(offset + 1)))) ??
      frameAt(text, offset, bySign.get(signOf(text.charCodeAt(offset - 1), unit))) ??
      frameAt(text, offset, bySign.get(signOf(unit)));
    if (frame) (reports ??= []).push(say(offset, text[offset]!, frame));
  }
  return reports ?? NONE;
}

const frameAt = (text: string, offset: number, frames: readonly MarkFrame[] | undefined): MarkFrame | undefined =>
  frames?.find(({ before, behind }) => holds(text, offset, before, behind));

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
