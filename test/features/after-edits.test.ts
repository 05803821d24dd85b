import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format as formatDraft, formattingAmong } from '../../server/src/features/format';
import { folds } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { continueLine } from '../../server/src/features/restructure/continue-line';
import { conversions } from '../../server/src/features/restructure/convert';
import { insertBelow } from '../../server/src/features/restructure/insert';
import { demote, promote } from '../../server/src/features/restructure/level';
import { moveSection } from '../../server/src/features/restructure/move';
import { renumberAround, renumberDraft } from '../../server/src/features/restructure/renumber';
import { sectionAt } from '../../server/src/features/restructure/sections';
import { selectionsAt } from '../../server/src/features/selection';
import { memberAt, siblingMarkers } from '../../server/src/features/series-at';
import { symbolsOf } from '../../server/src/features/symbols';
import { tokensOf } from '../../server/src/features/tokens';
import { createSpeechService } from '../../server/src/service';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { lineOf } from '../../server/src/text/line-index';
import { applyEdits } from '../../server/src/text/span';
import { follow, format, ofExamples, ofPieces, step } from '../support/random-draft';
import { expectSame } from '../support/same';

/** Everything that the features say of a draft and of one place in it. */
function answers(draft: Draft, offset: number): unknown {
  const line = lineOf(draft.starts, offset);
  const section = sectionAt(draft, line);
  const member = memberAt(draft, offset);
  return {
    outline: outline(draft),
    folds: folds(draft),
    symbols: symbolsOf(draft, '一'),
    tokens: tokensOf(draft),
    selections: selectionsAt(draft, offset),
    markers: siblingMarkers(draft, offset),
    up: section && moveSection(draft, section, -1),
    down: section && moveSection(draft, section, 1),
    promoted: section && promote(draft, section),
    demoted: section && demote(draft, section),
    converted: member && conversions(draft, member.placed),
    inserted: insertBelow(draft, offset),
    continued: continueLine(draft, line, true),
    renumbered: renumberDraft(draft),
    around: renumberAround(draft, line),
  };
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

test('after any edits the features say what they say of a fresh parse', () => {
  fc.assert(
    fc.property(
      ofPieces(40),
      format,
      fc.array(step, { minLength: 1, maxLength: 4 }),
      place,
      (start, kind, steps, at) => {
        let draft = parse(start, kind);
        answers(draft, 0);
        for (const one of steps) {
          draft = edit(draft, follow(draft.text, [one]).changes);
          const offset = Math.floor(at * draft.text.length);
          expectSame(answers(draft, offset), answers(parse(draft.text, kind), offset));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('selections hold the place, each inside the next', () => {
  fc.assert(
    fc.property(ofPieces(40), place, (text, at) => {
      const offset = Math.floor(at * text.length);
      const spans = selectionsAt(parse(text), offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
      spans.forEach((span, i) => {
        expect(span.start <= offset && offset <= span.end).toBe(true);
        const outer = spans[i + 1];
        if (outer) {
          expect(outer.start <= span.start && span.end <= outer.end).toBe(true);
          expect(outer.end - outer.start).toBeGreaterThan(span.end - span.start);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('tokens are in order, inside their lines and never over each other; a range has those of its lines', () => {
  fc.assert(
    fc.property(ofPieces(40), fc.nat(), fc.nat(), (text, a, b) => {
      const draft = parse(text);
      const tokens = tokensOf(draft);
      tokens.forEach((token, i) => {
        expect(token.length).toBeGreaterThan(0);
        expect(token.start + token.length).toBeLessThanOrEqual(draft.paragraphs[token.line]!.text.length);
        const next = tokens[i + 1];
        if (next?.line === token.line) expect(next.start).toBeGreaterThanOrEqual(token.start + token.length);
        else if (next) expect(next.line).toBeGreaterThan(token.line);
      });
      const first = a % (draft.paragraphs.length + 1);
      const end = first + (b % (draft.paragraphs.length + 1));
      expect(tokensOf(draft, first, end)).toEqual(tokens.filter((t) => t.line >= first && t.line < end));
    }),
    { numRuns: 500 },
  );
});

test('formatting a second time changes nothing, and Chinese characters stay', () => {
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  const check = (draft: Draft) => formattingAmong(service.check(draft, configuration).findings, service.ruleOf);
  const han = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).join('');
  fc.assert(
    fc.property(ofExamples(14), fc.constantFrom('keep', 'two', 'none'), (text, indent) => {
      // radicals (⼈) become the characters that they look like
      fc.pre(!/[\u2e80-\u2fdf]/.test(text));
      const once = applyEdits(text, formatDraft(parse(text), check, indent));
      expect(formatDraft(parse(once), check, indent)).toEqual([]);
      expect(han(once)).toBe(han(text));
    }),
    { numRuns: 300 },
  );
});

test('formatting keeps the pages that are turned by hand', () => {
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  const formatted = (text: string): string =>
    applyEdits(
      text,
      formatDraft(parse(text), (d) => formattingAmong(service.check(d, configuration).findings, service.ruleOf), 'two'),
    );
  expect(formatted('同志们：\n\n\n\f \n\n今天开会。\n\f要学习。\f\n谢谢大家！\n')).toBe(
    '同志们：\n\n\f\n　　今天开会。\n\f　　要学习。\f\n　　谢谢大家！\n',
  );
});
