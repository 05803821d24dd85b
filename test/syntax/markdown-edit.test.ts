import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import { sourceOf } from '../../server/src/syntax/source';
import { follow } from '../support/random-draft';
import { markdownPiece, ofMarkdown } from '../support/random-markdown';
import { expectSame } from '../support/same';

const step = fc.record({
  at: fc.double({ min: 0, max: 1.02, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 })),
  newText: markdownPiece,
});

const RUNS = Number(process.env['MARKDOWN_RUNS'] ?? 1500);

test('edits of Markdown give what parsing the new text gives', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      ofMarkdown(14),
      fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (start, batches) => {
        let draft = parse(start, 'markdown');
        for (const batch of batches) {
          const { changes, after } = follow(draft.text, batch);
          draft = edit(draft, changes);
          expect(draft.text).toBe(after);
          expectSame(draft, parse(after, 'markdown'));
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test('what is read has the length of what is written, and prose is read as it is written', () => {
  fc.assert(
    fc.property(ofMarkdown(12), (text) => {
      const draft = parse(text, 'markdown');
      expect(draft.paragraphs.map((p) => sourceOf(p) + p.eol).join('')).toBe(text);
      for (const p of draft.paragraphs) {
        const source = sourceOf(p);
        expect(p.text.length).toBe(source.length);
        for (let i = 0; i < source.length; i++) expect([source[i], '\ufdd0', '\ufdd1']).toContain(p.text[i]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a keystroke in one paragraph leaves all other paragraphs what they are', () => {
  const text = `# 讲话\n\n${'同志们，要**抓好**落实。\n\n'.repeat(50)}1. 甲\n1. 乙\n`;
  const draft = parse(text, 'markdown');
  const at = text.indexOf('抓好', 200);
  const next = edit(draft, [{ start: at, end: at, newText: '好' }]);
  const changed = next.paragraphs.filter((p, line) => p !== draft.paragraphs[line]);
  expect(changed.map((p) => sourceOf(p))).toEqual(['同志们，要**好抓好**落实。']);
});

test('a fence that is opened makes code of what follows, and closed it is prose again', () => {
  const draft = parse('甲。\n\n乙。\n\n丙。\n', 'markdown');
  const opened = edit(draft, [{ start: 4, end: 4, newText: '```\n' }]);
  expect(opened.roles).toEqual(['paragraph', 'blank', 'markup', 'markup', 'markup', 'markup', 'markup']);
  const closed = edit(opened, [{ start: 4, end: 8, newText: '' }]);
  expect(closed).toEqual(draft);
});
