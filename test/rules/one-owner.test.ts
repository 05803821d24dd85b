import { expect, it } from 'vitest';
import { NO_TABLES } from '../../server/src/configuration/own-tables';
import type { Finding } from '../../server/src/contract/finding';
import type { BadExample, Rule } from '../../server/src/contract/rule';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { memoryOf } from '../support/house';
import { readMarkers } from '../support/markers';
import { testSegmenter } from '../support/segmenter';

/** Pairs of rules that may both speak at one place, and why that is no slip told twice. */
const EXCEPTIONS: readonly { readonly rules: readonly [string, string]; readonly why: string }[] = [
  {
    rules: ['placeholder/mixed', 'placeholder/unfilled'],
    why: 'every place that is not filled must stay in the list of places to fill; that its sign differs is said once beside it',
  },
  {
    rules: ['placeholder/unfilled', 'wording/leftover-name'],
    why: 'a name that was left stands before a place that is not filled: two slips, mended each by itself',
  },
];

interface Span {
  readonly start: number;
  readonly end: number;
}

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const shown = ({ rule, text }: Finding): string => `${rule} [${text}]`;

/** A place that two rules tell of. */
interface ToldTwice {
  readonly findings: readonly [Finding, Finding];
  readonly exception: (typeof EXCEPTIONS)[number] | undefined;
}

/** Two findings that overlap or touch, unless the example marks both places: then they are two slips. */
function toldTwice(findings: readonly Finding[], marked: readonly Span[]): ToldTwice[] {
  const twice: ToldTwice[] = [];
  for (const [i, a] of findings.entries())
    for (const b of findings.slice(i + 1)) {
      if (!touch(a, b) || !marked.some((m) => touch(m, a) || touch(m, b))) continue;
      if (!same(a, b) && marked.some((m) => same(m, a)) && marked.some((m) => same(m, b))) continue;
      const pair = [a.rule, b.rule].sort();
      const exception = EXCEPTIONS.find(({ rules }) => rules[0] === pair[0] && rules[1] === pair[1]);
      twice.push({ findings: [a, b], exception });
    }
  return twice;
}

async function findingsOf(rule: Rule, { options, ownTables }: BadExample<object>, text: string, words: boolean) {
  const service = createSpeechService();
  if (words) service.useSegmenter(await testSegmenter());
  const layer = { rules: { [rule.id]: { severity: rule.severity, options: { ...options } } } };
  const memory = await memoryOf(rule.examples.learned, rule.examples.decided);
  const { configuration } = service.configure([layer], memory, { ...NO_TABLES, ...ownTables });
  const draft = service.parse(text, text.startsWith('<!-- markdown -->') ? 'markdown' : 'plain');
  const { findings } = words ? await service.checkWithWords(draft, configuration) : service.check(draft, configuration);
  return findings;
}

const EXAMPLES = RULES.flatMap((rule) => rule.examples.bad.map((bad, i) => ({ rule, bad, name: `${rule.id} ${i}` })));

it('all rules over the bad examples of all rules tell each slip once, and every exception is met', async () => {
  const met = new Set<ToldTwice['exception']>();
  const twice: string[] = [];
  for (const words of [false, true])
    for (const { rule, bad, name } of EXAMPLES) {
      const { text, spans } = readMarkers(bad.text);
      for (const { findings, exception } of toldTwice(await findingsOf(rule, bad, text, words), spans)) {
        met.add(exception);
        if (!exception)
          twice.push(`${name}, ${words ? 'with' : 'without'} words: ${findings.map(shown).join(' and ')}`);
      }
    }
  expect(twice).toEqual([]);
  expect(EXCEPTIONS.filter((exception) => !met.has(exception))).toEqual([]);
});
