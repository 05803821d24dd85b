import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../server/src/features/restructure/compose';
import { insertBelow } from '../../server/src/features/restructure/insert';
import { demote, promote } from '../../server/src/features/restructure/level';
import { moveSection } from '../../server/src/features/restructure/move';
import { renumberDraft } from '../../server/src/features/restructure/renumber';
import { sectionAt, type SectionAt } from '../../server/src/features/restructure/sections';
import { createSpeechService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { applyEdits, type TextEdit } from '../../server/src/text/span';
import { ofPieces } from '../support/random-draft';
import {
  DEEPEST,
  height,
  places,
  style,
  trees,
  withSiblings,
  write,
  type Place,
  type Tree,
} from '../support/section-tree';

const any = fc.record({ sections: trees(3), style, pick: fc.nat() });

/** Runs a change of one section against what the tree says should come of it; `model` gives undefined where it cannot be. */
function holds(
  change: (draft: Draft, at: SectionAt) => readonly TextEdit[] | undefined,
  model: (sections: readonly Tree[], place: Place) => readonly Tree[] | undefined,
): void {
  fc.assert(
    fc.property(any, ({ sections, style: how, pick }) => {
      const all = places(sections);
      const place = all[pick % all.length]!;
      const { text, lines } = write(sections, how);
      const draft = parse(text);
      const edits = change(draft, sectionAt(draft, lines.get(place.tree)!)!);
      const expected = model(sections, place);
      if (!expected) expect(edits).toBeUndefined();
      else expect(applyEdits(text, edits!)).toBe(write(expected, how).text);
    }),
    { numRuns: 400 },
  );
}

const swap =
  (by: -1 | 1) =>
  (sections: readonly Tree[], { tree, path }: Place): readonly Tree[] | undefined => {
    let moved = false;
    const next = withSiblings(sections, path, (siblings) => {
      const from = siblings.indexOf(tree);
      const other = siblings[from + by];
      if (!other) return siblings;
      moved = true;
      return siblings.map((t) => (t === tree ? other : t === other ? tree : t));
    });
    return moved ? next : undefined;
  };

test('a section moves with all it holds, and the numbers follow', () => {
  holds((draft, at) => moveSection(draft, at, -1), swap(-1));
  holds((draft, at) => moveSection(draft, at, 1), swap(1));
});

test('down and up again gives the text as it was', () => {
  fc.assert(
    fc.property(any, ({ sections, style: how, pick }) => {
      const all = places(sections);
      const { tree } = all[pick % all.length]!;
      const { text, lines } = write(sections, how);
      const draft = parse(text);
      const down = moveSection(draft, sectionAt(draft, lines.get(tree)!)!, 1);
      if (!down) return;
      const after = parse(applyEdits(text, down));
      const line = after.paragraphs.findIndex((p) => p.text.endsWith(tree.title));
      expect(applyEdits(after.text, moveSection(after, sectionAt(after, line)!, -1)!)).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('a section goes down a level with all it holds', () => {
  holds(
    (draft, at) => demote(draft, at)?.edits,
    (sections, { tree, index, path }) =>
      index === 0 || path.length + 1 + height(tree) > DEEPEST
        ? undefined
        : withSiblings(sections, path, (siblings) =>
            siblings.flatMap((t, i) =>
              t === tree ? [] : i === index - 1 ? [{ ...t, children: [...t.children, tree] }] : [t],
            ),
          ),
  );
});

test('a section goes up a level with all it holds and the siblings behind it', () => {
  holds(
    (draft, at) => promote(draft, at)?.edits,
    (sections, { tree, index, path }) => {
      const parent = path.at(-1);
      if (!parent) return undefined;
      const adopted = { ...tree, children: [...tree.children, ...parent.children.slice(index + 1)] };
      return withSiblings(sections, path.slice(0, -1), (siblings) =>
        siblings.flatMap((t) => (t === parent ? [{ ...t, children: t.children.slice(0, index) }, adopted] : [t])),
      );
    },
  );
});

test('a section put in below is one of its siblings, and has the open place where it is said to be', () => {
  const put = (sections: readonly Tree[], { tree, path }: Place): readonly Tree[] =>
    withSiblings(sections, path, (siblings) =>
      siblings.flatMap((t) => (t === tree ? [t, { title: '××××', body: [], children: [] }] : [t])),
    );
  fc.assert(
    fc.property(any, ({ sections, style: how, pick }) => {
      const all = places(sections);
      const place = all[pick % all.length]!;
      const { text, lines } = write(sections, how);
      const draft = parse(text);
      const { edits, place: open } = insertBelow(draft, draft.starts[lines.get(place.tree)!]!)!;
      const after = applyEdits(text, edits);
      expect(after).toBe(write(put(sections, place), how).text);
      expect(after.slice(open.start, open.end)).toBe('××××');
    }),
    { numRuns: 400 },
  );
});

const bare = (text: string): string => text.replace(/[一二三四五六七八九十0-9①-⑳首先其次再最后]/g, '');

test('renumbering changes numerals alone, and leaves no gap or repetition', () => {
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  fc.assert(
    fc.property(ofPieces(60), (text) => {
      const after = applyEdits(text, renumberDraft(parse(text)));
      expect(bare(after)).toBe(bare(text));
      const left = service.check(parse(after), configuration).findings.filter((f) => f.rule === 'numbering/sequence');
      expect(left.map((f) => f.message)).toEqual([]);
      expect(renumberDraft(parse(after))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('composed edits do what the two do one after the other, and touch nothing else', () => {
  const edits = (length: number, cuts: readonly number[], texts: readonly string[]): TextEdit[] => {
    const at = [...new Set(cuts.map((c) => c % (length + 1)))].sort((a, b) => a - b);
    return texts.flatMap((newText, i) =>
      at[2 * i + 1] === undefined
        ? []
        : // some are mere insertions
          [{ start: at[2 * i]!, end: at[newText === '甲' ? 2 * i : 2 * i + 1]!, newText }],
    );
  };
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 8 });
  const texts = fc.array(fc.constantFrom('', '甲', '乙丙', 'x\n'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.tuple(cuts, texts), fc.tuple(cuts, texts), (text, one, other) => {
      const first = edits(text.length, ...one);
      const middle = applyEdits(text, first);
      const second = edits(middle.length, ...other);
      const both = compose(text.length, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(middle, second));
      for (let i = 1; i < both.length; i++) expect(both[i]!.start).toBeGreaterThan(both[i - 1]!.end);
    }),
    { numRuns: 1000 },
  );
});
