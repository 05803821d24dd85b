import fc from 'fast-check';
import type { Change } from '../../server/src/syntax/types';
import { applyEdits } from '../../server/src/text/span';

/** What random drafts are made of: heads, markers, places left open, what only looks open, names, marks, line ends. */
const PIECES = [
  '在XX县工作会议上的讲话\n', '同志们：\n', '一、提高认识\n', '二、狠抓落实\n', '（一）摸清底数。', '第一，', '一是', '二是', '三是', '——',
  'XX县', '全XX县', '全XX', '我XX', 'XX党组', 'X同志', '×同志', '×次', 'XX次', 'XX%', '20XX年', '×年×月×日', '【单位】', '（待补）', '某某县', '___',
  '1+5+N', '“数据要素×”', '2×66万', 'X光', '“四个意识”', '中纪委', '二十届三中全会', '要抓好落实', '今年以来', '会议指出', 'GB/T 9704—2012', '3.5%',
  '，', '。', '；', '：', '、', '“', '”', '《', '》', '（', '）', ' ', '　', ',', '|', '#', '\n', '\n', '\r\n', '\n\n', '𠮷', '\ud842', '\0',
]; // prettier-ignore

/** A random draft. */
export const draftText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** Changes in order, each in offsets of the text that the one before it left; and the text behind the last. */
export interface Edits {
  readonly before: string;
  readonly changes: readonly Change[];
  readonly after: string;
}

/** A random draft and random edits of it. */
export const editedDraft = (maxLength = 40): fc.Arbitrary<Edits> =>
  fc
    .tuple(
      draftText(maxLength),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 100 })),
          newText: fc.oneof(fc.constant(''), draftText(4)),
        }),
        { maxLength: 8 },
      ),
    )
    .map(([before, steps]) => {
      const changes: Change[] = [];
      let after = before;
      for (const { at, length, newText } of steps) {
        const start = Math.floor(at * after.length);
        const change = { start, end: Math.min(after.length, start + length), newText };
        changes.push(change);
        after = applyEdits(after, [change]);
      }
      return { before, changes, after };
    });
