import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { follow, format, LONG, ofPieces, PIECES, place, step } from '../support/random-draft';
import { expectSame } from '../support/same';

test('edits give what parsing the new text gives', () => {
  fc.assert(
    fc.property(
      ofPieces(40),
      format,
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (start, kind, batches) => {
        let draft: Draft = parse(start, kind);
        for (const batch of batches) {
          const { changes, after } = follow(draft.text, batch);
          draft = edit(draft, changes);
          expectSame(draft, parse(after, kind));
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('one typed character in a long paragraph gives what parsing gives', () => {
  const line = fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(LONG, `${LONG}。`), ofPieces(6))
    .map((l) => l.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, ofPieces(5)), { minLength: 2, maxLength: 12 }).map((lines) => lines.join('\n')),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...PIECES, '好', '一', '是', '要'),
      fc.integer({ min: 0, max: 2 }),
      (start, at, newText, length) => {
        const { changes, after } = follow(start, [{ at, length, newText }]);
        expectSame(edit(parse(start), changes), parse(after));
      },
    ),
    { numRuns: 1500 },
  );
});

test('paragraphs that no change touches are kept as they are', () => {
  fc.assert(
    fc.property(ofPieces(40), step, (start, one) => {
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
