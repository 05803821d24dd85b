import type { Report } from '../../contract/rule';
import type { Span } from '../../text/span';
import { choice } from './choice';

/** A blank that parts a name, perhaps. */
export function possibleName(start: number, end: number): Report {
  return choice(removal([{ start, end }], '汉字之间有空格，不是姓名就应删去。'));
}

/** A blank for a pause in speaking, perhaps. */
export function possiblePause(start: number, end: number): Report {
  return choice(removal([{ start, end }], '汉字之间有空格，不表示停顿就应删去。'));
}

/** What is taken away for one reason. Offsets are of the paragraph. */
export function removal(blanks: readonly Span[], message: string): Report {
  return {
    at: 0,
    start: blanks[0]!.start,
    end: blanks.at(-1)!.end,
    message,
    fix: { title: '删去空格', edits: blanks.map((blank) => ({ at: 0, ...blank, newText: '' })) },
  };
}
