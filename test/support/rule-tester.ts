import { describe, expect, test } from 'vitest';
import type { Layer } from '../../server/src/configuration/resolve';
import { mergeFixes } from '../../server/src/engine/edits';
import type { Fix } from '../../server/src/contract/finding';
import { NO_TABLES } from '../../server/src/configuration/own-tables';
import type { BadExample, Rule } from '../../server/src/contract/rule';
import { createSpeechService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { memoryOf } from './house';
import { readMarkers } from './markers';
import { testSegmenter } from './segmenter';
import { shippedJudge } from './typo-judge';

/** Runs the examples of a rule as tests and refuses weak ones. Only this rule is on. */
export function testRule(rule: Rule): void {
  describe(rule.id, () => {
    const check = checkWith(rule);

    test('shows alarms and near misses', () => {
      expect(rule.examples.bad.length).toBeGreaterThanOrEqual(2);
      expect(rule.examples.good.length).toBeGreaterThanOrEqual(3);
      const texts = [
        ...rule.examples.bad.map((b) => b.text),
        ...rule.examples.good.map((g) => (typeof g === 'string' ? g : g.text)),
      ];
      expect(new Set(texts).size, 'no example twice').toBe(texts.length);
    });

    testBad(rule, check);
    testBadWithoutWords(rule, check);

    test.each(rule.examples.good.map((g, i) => [i, g] as const))('near miss %i', async (_, good) => {
      const { text, ...needed } = typeof good === 'string' ? { text: good } : good;
      expect(text).not.toMatch(/[⟦⟧]/);
      for (const words of [true, false]) {
        const { findings } = await check(text, needed, words);
        expect(findings.map((f) => `${f.start}-${f.end} ${f.text}: ${f.message}`)).toEqual([]);
      }
    });
  });
}

type Check = ReturnType<typeof checkWith>;

/** Checks texts with a rule alone, with words or without. */
function checkWith(rule: Rule) {
  const memory = memoryOf(rule.examples.learned, rule.examples.decided);
  return async (
    text: string,
    { options, ownTables }: Pick<BadExample<object>, 'options' | 'ownTables'>,
    words = true,
  ) => {
    const service = createSpeechService({ rules: [rule] });
    const layer: Layer = { rules: { [rule.id]: { severity: rule.severity, options: { ...options } } } };
    const { configuration, problems } = service.configure([layer], await memory, { ...NO_TABLES, ...ownTables });
    expect(problems, 'options of the example are declared').toEqual([]);
    const format = text.startsWith('<!-- markdown -->') ? 'markdown' : 'plain';
    const draft = service.parse(text, format);
    if (words) {
      service.useSegmenter(await testSegmenter());
      if (rule.needs === 'words' || (rule.unit !== 'draft' && rule.withWords)) service.useTypoJudge(shippedJudge());
    }
    const { findings, crashes } = await service.checkWithWords(draft, configuration);
    expect(crashes).toEqual([]);
    return { findings, fixAll: () => service.fixAll(text, configuration, format) };
  };
}

/** Each bad example has the findings that it marks, and becomes the text that it gives. */
function testBad(rule: Rule, check: Check): void {
  test.each(rule.examples.bad.map((b, i) => [i, b] as const))('bad %i', async (_, bad) => {
    const { text, spans } = readMarkers(bad.text);
    expect(spans.length, 'a bad example marks its findings').toBeGreaterThan(0);
    const { findings, fixAll } = await check(text, bad);
    expect(findings.map((f) => `${f.start}-${f.end} ${text.slice(f.start, f.end)}`)).toEqual(
      spans.map((s) => `${s.start}-${s.end} ${text.slice(s.start, s.end)}`),
    );
    for (const f of findings) {
      expect(f.severity).toBe(bad.severity ?? rule.severity);
      expect(f.message.length, f.message).toBeLessThanOrEqual(120);
      expect(f.message).not.toMatch(/undefined|NaN|\[object/);
    }
    const safe = findings.filter((f) => f.fix).length;
    if (rule.fix !== 'safe') expect(safe, 'only a safe rule fixes').toBe(0);
    if (safe > 0) {
      expect(bad.fixed, 'a fixable example gives the fixed text').toBeDefined();
      const fixed = fixAll();
      expect(fixed.text).toBe(bad.fixed);
      const again = await check(fixed.text, bad);
      expect(
        again.findings.filter((f) => f.fix),
        'a fix leaves nothing to fix',
      ).toEqual([]);
    } else expect(bad.fixed, 'nothing was fixed').toBeUndefined();
    if (bad.suggested !== undefined) {
      const first = findings.map((f) => f.suggestions?.[0]).filter((s): s is Fix => s !== undefined);
      expect(applyEdits(text, mergeFixes(first))).toBe(bad.suggested);
    }
  });
}

/** Without words a bad example has the same findings, or says that it needs words. */
function testBadWithoutWords(rule: Rule, check: Check): void {
  test.each(rule.examples.bad.map((b, i) => [i, b] as const))('bad %i without words', async (_, bad) => {
    const { text, spans } = readMarkers(bad.text);
    const places = (await check(text, bad, false)).findings.map(({ start, end }) => ({ start, end }));
    if (rule.needs === 'words') return expect(places).toEqual([]);
    const marked = spans.map(({ start, end }) => ({ start, end }));
    if (!bad.needsWords) return expect(places, 'an example that needs words says so').toEqual(marked);
    expect(places.length, 'an example that says so needs words').toBeLessThan(marked.length);
    for (const span of places) expect(marked).toContainEqual(span);
  });
}
