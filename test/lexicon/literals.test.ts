import fs from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulasOfToday } from '../../server/src/lexicon/formulas';
import { indexLiterals } from '../../server/src/lexicon/literals';
import { brokenPhraseAt, readBrokenPhrases } from '../../server/src/lexicon/lost-characters';
import { readMisquotes } from '../../server/src/lexicon/misquotes';
import { isAlsoWord, readPlaces } from '../../server/src/lexicon/places';
import { isAtSeam } from '../../server/src/lexicon/swapped-characters';
import { readDiscouragedTerms, readOutdatedTerms } from '../../server/src/lexicon/terms';
import { readConfusablePhrases, readConfusableWords } from '../../server/src/lexicon/confusable-words';
import { readTypos, readTyposInContext, TYPO_LISTS } from '../../server/src/lexicon/typos';

const require = createRequire(import.meta.url);

describe('indexLiterals', () => {
  it('finds what a search for each literal finds', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.string({ unit: word, maxLength: 20 }), (words, text) => {
        const hits = (indexLiterals(words).find(text) ?? []).map((h) => `${h.start} ${h.end} ${words[h.id]!}`);
        const naive: string[] = [];
        for (const w of words)
          if (w !== '')
            for (let at = text.indexOf(w); at >= 0; at = text.indexOf(w, at + 1))
              naive.push(`${at} ${at + w.length} ${w}`);
        expect(hits.sort()).toEqual(naive.sort());
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

  it('reads one pair, or one broken phrase, as it stands in the whole list', () => {
    for (const list of TYPO_LISTS) expect(list.all().map((_, index) => list.at(index))).toEqual(list.all());
    const phrases = readBrokenPhrases();
    expect(phrases.map((_, index) => brokenPhraseAt(index))).toEqual(phrases);
  });

  it('says of each pair what speaks against the wrong form', () => {
    const kinds = ['handbook', 'press', 'seen', 'no word', 'dictionary', 'neighbours', 'company'];
    expect(typos.filter((t) => !kinds.includes(t.evidence)).map((t) => t.wrong)).toEqual([]);
    expect(typos.filter((t) => t.evidence === 'neighbours' && !t.guard).map((t) => t.wrong)).toEqual([]);
    const dictionary = new Set(
      fs
        .readFileSync(require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
        .split('\n')
        .map((line) => line.split(' '))
        .filter(([, count]) => Number(count) >= 3)
        .map(([word]) => word!),
    );
    expect(dictionary.size).toBeGreaterThan(300_000);
    expect(typos.filter((t) => t.evidence === 'no word' && dictionary.has(t.wrong)).map((t) => t.wrong)).toEqual([]);
  });

  it('has no pair whose right form another pair calls wrong', () => {
    const wrong = indexLiterals(typos.map((t) => t.wrong));
    const guarded = (t: (typeof typos)[number], text: string, at: number): boolean => {
      if (t.apart && isAtSeam(text, at)) return false;
      if (!t.guard) return true;
      t.guard.lastIndex = at;
      return t.guard.test(text);
    };
    const clashes = typos.filter((t) =>
      (wrong.find(t.right) ?? []).some((h) => guarded(typos[h.id]!, t.right, h.start)),
    );
    expect(clashes.map((t) => `${t.wrong} ${t.right}`)).toEqual([]);
  });

  const inContext = readTyposInContext();
  /** Whether a guard holds the wrong form between what stands before and behind it. */
  const holds = ({ wrong, guard }: (typeof typos)[number], before: string, after: string): boolean => {
    if (!guard) return true;
    guard.lastIndex = before.length;
    return guard.test(before + wrong + after);
  };

  it('has guards that hold their own wrong form', () => {
    const company = [...readConfusableWords(), ...readConfusablePhrases()];
    const context = new Set([...inContext, ...company].map((t) => t.wrong));
    const rest = typos.filter((t) => !context.has(t.wrong));
    expect(rest.filter((t) => !holds(t, '甲甲', '甲甲')).map((t) => t.wrong)).toEqual([]);
  });

  it('has at least three hundred pairs of two characters that need their neighbours', () => {
    expect(inContext.length).toBeGreaterThanOrEqual(300);
    expect(inContext.filter((t) => t.wrong.length !== 2 || t.right.length !== 2).map((t) => t.wrong)).toEqual([]);
    const alone = inContext.filter(({ before, after }) =>
      [before, after].every((side) => side.wanted.length + side.banned.length === 0),
    );
    expect(alone.map((t) => t.wrong)).toEqual([]);
  });

  it.each(inContext.map((t) => [t.wrong, t] as const))('%s: neighbours decide', (_, t) => {
    const { before, after } = t;
    const behind = after.wanted.map((w) => (w.startsWith('…') ? `甲甲${w.slice(1)}` : w));
    const needed = before.wanted.length + behind.length > 0;
    // each neighbour that is wanted is enough, and nothing else is
    expect(holds(t, '甲甲', '甲甲')).toBe(!needed);
    expect(before.wanted.filter((w) => !holds(t, `甲${w}`, '甲甲'))).toEqual([]);
    expect(behind.filter((w) => !holds(t, '甲甲', `${w}甲`))).toEqual([]);
    // each that is banned keeps the pair silent
    const [left, right] = [before.wanted[0] ?? '甲', behind[0] ?? '甲'];
    expect(before.banned.filter((w) => holds(t, `甲${w}`, right))).toEqual([]);
    expect(after.banned.filter((w) => holds(t, left, `${w}甲`))).toEqual([]);
  });

  it('has at least four hundred words that are told by their company alone', () => {
    const words = readConfusableWords();
    expect(words.length).toBeGreaterThanOrEqual(400);
    expect(words.filter((t) => t.wrong.length < 2 || holds(t, '甲甲', '甲甲')).map((t) => t.wrong)).toEqual([]);
  });

  it.each([
    ['这段经历', '度过', '了暑假，', false],
    ['大家', '渡过', '了一个平安、充实的暑假', true],
    ['大家', '渡过', '了难关，', false],
    ['两岸', '渡过', '长江，暑假去', false],
    ['厂里', '度过', '了难关', true],
    ['厂里', '度过', '了一段困难时期', false],
    ['方案要向社会', '公式', '，', true],
    ['用这个', '公式', '计算', false],
    ['自觉接受对', '权利', '的监督', false],
    ['', '权利', '是把双刃剑', true],
  ])('%s⟦%s⟧%s is told by its company: %s', (before, wrong, after, told) => {
    expect(
      holds(
        readConfusableWords().find((t) => t.wrong === wrong)!,
        before,
        after,
      ),
    ).toBe(told);
  });

  it('reads misquotes: none twice, none that is right, no right form that holds a wrong one', () => {
    const misquotes = readMisquotes();
    expect(misquotes.length).toBeGreaterThan(30);
    expect(new Set(misquotes.map((m) => m.wrong)).size).toBe(misquotes.length);
    expect(misquotes.filter((m) => misquotes.some((other) => m.right.includes(other.wrong)))).toEqual([]);
  });

  it('reads places with a short name and what they belong to', () => {
    const places = readPlaces();
    expect(places.length).toBeGreaterThan(3000);
    expect(places.filter((p) => p.short.length < 2 || p.within.includes(p.name))).toEqual([]);
    const wuwei = places.find((p) => p.name === '无为市');
    expect(wuwei).toEqual({ name: '无为市', short: '无为', level: 'county', within: ['安徽省', '芜湖市'] });
    expect(places.find((p) => p.name === '恩施土家族苗族自治州')?.short).toBe('恩施');
    expect(places.find((p) => p.name === '广西壮族自治区')?.short).toBe('广西');
    expect(isAlsoWord('无为')).toBe(true);
    expect(isAlsoWord('漯河')).toBe(false);
  });

  it('names a year and a present name for what is outdated, and no term twice', () => {
    const outdated = readOutdatedTerms();
    expect(new Set(outdated.map((t) => t.old)).size).toBe(outdated.length);
    for (const { old, now, since } of outdated) {
      expect(now).not.toBe(old);
      expect(since).toBeGreaterThan(2000);
    }
    const discouraged = readDiscouragedTerms();
    expect(new Set(discouraged.map((t) => t.term)).size).toBe(discouraged.length);
  });

  it('has formulations of at least three members, none twice', () => {
    for (const { name, members } of formulasOfToday()) {
      expect(members.length, name).toBeGreaterThanOrEqual(3);
      expect(new Set(members).size, name).toBe(members.length);
    }
  });
});
