import type { Report } from '../../contract/rule';
import type { Span } from '../../text/span';

export function possibleName(start: number, end: number): Report {
  return choice(removal([{ start, end }], '汉字之间有空格，不是姓名就应删去。'));
}

export function possiblePause(start: number, end: number): Report {
  return choice(removal([{ start, end }], '汉字之间有空格，不表示停顿就应删去。'));
}

/** A report whose remedy a person has to agree to. */
export function choice({ fix, ...report }: Report): Report {
  return { ...report, suggestions: [fix!] };
}

export function removal(blanks: readonly Span[], message: string): Report {
  return {
    at: 0,
    start: blanks[0]!.start,
    end: blanks.at(-1)!.end,
    message,
    fix: { title: '删去空格', edits: blanks.map((blank) => ({ at: 0, ...blank, newText: '' })) },
  };
}
