import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Change, Draft, Format } from '../../server/src/syntax/types';
import { applyEdits } from '../../server/src/text/span';

const LONG =
  '要坚持把党的政治建设摆在首位，聚焦重点任务持续发力，一件事情接着一件事情办，一年接着一年干，切实把各项工作抓紧抓实抓出成效，以实际行动和工作实绩赢得群众的信任和支持，不断开创各项事业发展的崭新局面，为全面完成全年目标任务打下坚实基础';

// what drafts are made of, and what breaks them
const PIECES = [
  '一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '（1）', '①', '②', '第一，', '第二，', '其一，', '首先，', '其次，',
  '一是', '二是', '三是', '一要', '二要', '——', '第一书记', '之一是', '2.5%',
  '在全县工作会议上的讲话', '同志们：', '同志们，', '2024年3月5日', '中共某县委员会', '仅供学习 禁止外传', '附件：',
  '抓学习', '提高政治站位', '今年以来，成效明显。', '要抓好落实。', `${LONG}。`, LONG, 'XX县', '×', '【单位】',
  '，', '。', '；', '：', '！', '“', '”', '《', '》', '（', '）', '"', ' ', '　', ',', '.', ':', '|', '#', '**', '---', '```',
  '\n', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '𠮷', '\ud842', '\udfb7', '\0', '\ufeff',
]; // prettier-ignore

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

interface Step {
  readonly at: number;
  readonly length: number;
  readonly newText: string;
}

/** A change at a share of the text: places in any text, and a little outside of it. */
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.double({ min: 0, max: 1.02, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })),
  newText: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), text(8)),
});

function place(length: number, { at, length: size, newText }: Step): Change {
  const start = Math.floor(at * length);
  return { start, end: start + size, newText };
}

/** Changes in order, each in offsets of the text that the one before it left; and the text behind the last. */
function follow(before: string, steps: readonly Step[]): { readonly changes: Change[]; readonly after: string } {
  const changes: Change[] = [];
  let after = before;
  for (const s of steps) {
    const change = place(after.length, s);
    changes.push(change);
    const start = Math.min(change.start, after.length);
    after = applyEdits(after, [{ start, end: Math.min(change.end, after.length), newText: change.newText }]);
  }
  return { changes, after };
}

const format: fc.Arbitrary<Format> = fc.constantFrom('plain', 'plain', 'markdown');

test('edits give what parsing the new text gives', () => {
  fc.assert(
    fc.property(
      text(40),
      format,
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (start, kind, batches) => {
        let draft: Draft = parse(start, kind);
        for (const batch of batches) {
          const { changes, after } = follow(draft.text, batch);
          draft = edit(draft, changes);
          expect(draft).toEqual(parse(after, kind));
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('one typed character in a long paragraph gives what parsing gives', () => {
  const line = fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(LONG, `${LONG}。`), text(6)).map((l) => l.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, text(5)), { minLength: 2, maxLength: 12 }).map((lines) => lines.join('\n')),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...PIECES, '好', '一', '是', '要'),
      fc.integer({ min: 0, max: 2 }),
      (start, at, newText, length) => {
        const { changes, after } = follow(start, [{ at, length, newText }]);
        expect(edit(parse(start), changes)).toEqual(parse(after));
      },
    ),
    { numRuns: 1500 },
  );
});

test('paragraphs that no change touches are kept as they are', () => {
  fc.assert(
    fc.property(text(40), step, (start, one) => {
      const draft = parse(start);
      const change = place(start.length, one);
      const next = edit(draft, [change]);
      const from = Math.min(change.start, start.length);
      const to = Math.min(change.end, start.length);
      // a line is touched when the change stands in it or at its end; \r and \n may join over the border
      draft.paragraphs.forEach((paragraph, line) => {
        const begin = draft.starts[line]!;
        const end = begin + paragraph.text.length + paragraph.eol.length;
        if (end < from || (end === from && paragraph.eol !== '\r' && paragraph.eol !== ''))
          expect(next.paragraphs[line]).toBe(paragraph);
        else if (begin > to)
          expect(next.paragraphs[next.paragraphs.length - (draft.paragraphs.length - line)]).toBe(paragraph);
      });
    }),
    { numRuns: 1500 },
  );
});

test('equal series are kept as they are', () => {
  const draft = parse('一、甲\n一是读书。二是看报。\n二、乙\n一是写字。二是作文。\n末尾。');
  const at = draft.text.indexOf('末尾');
  const next = edit(draft, [{ start: at, end: at, newText: '正文' }]);
  expect(next.series.map((s) => s.series)).toEqual(draft.series.map((s) => s.series));
  next.series.forEach((s, i) => expect(s.series).toBe(draft.series[i]!.series));
});

test('no change gives the same draft; offsets out of range go to the nearest end', () => {
  const draft = parse('甲\n乙');
  expect(edit(draft, [])).toBe(draft);
  expect(edit(draft, [{ start: -5, end: -1, newText: '丙' }]).text).toBe('丙甲\n乙');
  expect(edit(draft, [{ start: 99, end: 120, newText: '丙' }]).text).toBe('甲\n乙丙');
  expect(edit(draft, [{ start: 2, end: 0, newText: '丙' }]).text).toBe('甲\n丙乙');
});
