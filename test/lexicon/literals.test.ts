import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCOURAGED, OUTDATED } from '../../server/src/lexicon/data/terms';
import { FORMULAS } from '../../server/src/lexicon/data/formulas';
import { indexLiterals } from '../../server/src/lexicon/literals';
import { readTypos } from '../../server/src/lexicon/typos';

describe('indexLiterals', () => {
  it('finds what a search for each literal finds', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.string({ unit: word, maxLength: 20 }), (words, text) => {
        const found = (indexLiterals(words).find(text) ?? []).map((h) => `${h.start} ${h.end} ${words[h.id]!}`);
        const naive: string[] = [];
        for (const w of words)
          if (w !== '')
            for (let at = text.indexOf(w); at >= 0; at = text.indexOf(w, at + 1))
              naive.push(`${at} ${at + w.length} ${w}`);
        expect(found.sort()).toEqual(naive.sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing where there is nothing', () => {
    expect(indexLiterals(['甲乙']).find('乙甲甲')).toBeUndefined();
    expect(indexLiterals([]).find('甲')).toBeUndefined();
  });
});

describe('word data', () => {
  const typos = readTypos();

  it('has at least a thousand pairs, none twice, none whose right form holds the wrong one unguarded', () => {
    expect(typos.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(typos.map((t) => t.wrong)).size).toBe(typos.length);
    expect(typos.filter((t) => t.wrong === t.right || (t.right.includes(t.wrong) && !t.guard))).toEqual([]);
  });

  it('has no pair whose right form another pair calls wrong', () => {
    const wrong = indexLiterals(typos.map((t) => t.wrong));
    const guarded = (t: (typeof typos)[number], text: string, at: number): boolean => {
      if (!t.guard) return true;
      t.guard.lastIndex = at;
      return t.guard.test(text);
    };
    const clashes = typos.filter((t) =>
      (wrong.find(t.right) ?? []).some((h) => guarded(typos[h.id]!, t.right, h.start)),
    );
    expect(clashes.map((t) => `${t.wrong} ${t.right}`)).toEqual([]);
  });

  it('has guards that hold their own wrong form', () => {
    for (const { wrong, guard } of typos) {
      if (!guard) continue;
      guard.lastIndex = 2;
      expect(guard.test(`中中${wrong}中中`), wrong).toBe(true);
    }
  });

  it('names a year and a present name for what is outdated, and no term twice', () => {
    expect(new Set(OUTDATED.map((t) => t.old)).size).toBe(OUTDATED.length);
    for (const { old, now, since } of OUTDATED) {
      expect(now).not.toBe(old);
      expect(since).toBeGreaterThan(2000);
    }
    expect(new Set(DISCOURAGED.map((t) => t.term)).size).toBe(DISCOURAGED.length);
  });

  it('has formulations of at least three members, none twice', () => {
    for (const { name, members } of FORMULAS) {
      expect(members.length, name).toBeGreaterThanOrEqual(3);
      expect(new Set(members).size, name).toBe(members.length);
    }
  });
});
