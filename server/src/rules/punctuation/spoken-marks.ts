const OPENS = '“‘"「『';
const CLOSES = '”’"」』';

/** Whether marks stand alone between quotation marks (这里的“!”读作阶乘): they are spoken of, and punctuate nothing. */
export function isSpokenOf(text: string, start: number, end: number): boolean {
  return OPENS.includes(text[start - 1] ?? ' ') && CLOSES.includes(text[end] ?? ' ');
}
