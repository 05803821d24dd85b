import type { Misquote } from '../../lexicon/misquotes';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { sentenceAround } from '../../text/behind';

/** A number of what is counted or named by it: 四个意识, 五位一体. */
const NUMBERED = /([一两三四五六七八九])[个位].{2}/;
/** What explains a number of one's own: “两个意识”：服务意识、质量意识. */
const EXPLAINED = /^”?(?:[：（]|——|，?(?:即|也就是|就是|是指))/;
/** What tells of a time when fewer were counted: 党的十七大提出“四位一体”总体布局. */
const EARLIER = /党的十[一二三四五六七八]大(?!以来)|[当那]时|当年/;

const GROWN = /从[^。]{2,30}到|[发拓扩]展[为成到]|丰富为/;

/** Whether another number than the fixed one is meant: it is explained, it was so then, or it grew to the fixed one. */
export function isAnotherNumber({ text }: Paragraph, { start, end }: Span, { wrong, right }: Misquote): boolean {
  const [written, fixed] = [NUMBERED.exec(bare(wrong)), NUMBERED.exec(bare(right))];
  if (!written || !fixed || written[1] === fixed[1]) return false;
  const sentence = bare(sentenceAround(text, start, end));
  return (
    EXPLAINED.test(text.slice(end, end + 4)) ||
    EARLIER.test(sentence) ||
    (GROWN.test(sentence) && sentence.includes(fixed[0]))
  );
}

/** Without quotation marks: a message puts its own around it. */
export const bare = (form: string): string => form.replace(/[“”]/g, '');
