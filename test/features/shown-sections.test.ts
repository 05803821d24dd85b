import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { folds } from '../../server/src/features/folding';
import { outline, type OutlineNode } from '../../server/src/features/outline';
import { sectionAt } from '../../server/src/features/restructure/sections';
import { TOKEN_KINDS, tokensOf } from '../../server/src/features/tokens';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import { editedDraft } from '../support/random-drafts';

/** Labels, children indented. */
function labels(text: string): string[] {
  const list = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap((n) => [indent + n.label, ...list(n.children, `${indent}  `)]);
  return list(outline(parse(text)), '');
}

describe('sections as a reader sees them', () => {
  it('leaves a series within one paragraph out, and keeps one over several', () => {
    expect(
      labels(
        '一、抓好落实\n一是强化领导。二是强化保障。\n还要督查。\n二、抓好保障\n一是压实责任。要抓紧。\n二是改进作风。要抓实。',
      ),
    ).toEqual(['一、抓好落实', '二、抓好保障', '  一是压实责任', '  二是改进作风']);
  });
  it('keeps the heading of a paragraph in whose midst a series stands', () => {
    expect(labels('一、抓好落实\n第一，强化领导。一是压实责任，二是改进作风。\n第二，强化保障。要抓实。')).toEqual([
      '一、抓好落实',
      '  第一，强化领导',
      '  第二，强化保障',
    ]);
  });
  it('gives what it held to the section around', () => {
    const draft = parse('一、抓好落实\n一是强化领导。二是强化保障。\n还要督查。\n二、抓好保障\n要抓实。\n');
    expect(folds(draft)).toEqual([
      { firstLine: 0, lastLine: 2 },
      { firstLine: 3, lastLine: 4 },
    ]);
    expect(sectionAt(draft, 2)?.section.line).toBe(0);
    expect(tokensOf(draft, 1, 2).map((t) => TOKEN_KINDS[t.kind])).toEqual(['speechMarker', 'speechMarker']);
  });
});

test('folds and tokens after random edits equal those of a fresh parse', () => {
  fc.assert(
    fc.property(editedDraft(), ({ before, changes, after }) => {
      const edited = edit(parse(before), changes);
      const fresh = parse(after);
      for (const of of [folds, tokensOf]) expect(of(edited)).toEqual(of(fresh));
    }),
  );
});
