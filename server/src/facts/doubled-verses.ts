import { isHan } from '../text/chars';
import type { Span } from '../text/span';

/** Characters of the longest line of a verse or a couplet. */
const LONGEST_VERSE = 11;

/** The run of Chinese characters that holds an offset; of a run that is longer than any verse, more than a verse. */
function runAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start <= LONGEST_VERSE && isHan(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && end - offset <= LONGEST_VERSE && isHan(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Whether the clause beside doubles a character at the same place: 把酒当歌歌盛世，闻鸡起舞舞新春, “农农、士士”. */
export function isEchoed(text: string, first: number): boolean {
  const { start, end } = runAround(text, first);
  // 向向大家问好，按按规矩办事: typed twice, where nothing stands before either
  if (end - start > LONGEST_VERSE || (first === start && end - start > 2)) return false;
  return [runAround(text, start - 2), runAround(text, end + 1)].some((beside) => {
    const other = beside.start + first - start;
    return (
      beside.end - beside.start === end - start && isHan(text.charCodeAt(other)) && text[other] === text[other + 1]
    );
  });
}
