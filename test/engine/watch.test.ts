import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphRule, draftRule, seriesRule, type Rule } from '../../server/src/contract/rule';
import { createTiming } from '../../server/src/node/timing';
import { Interrupted, type Timing } from '../../server/src/engine/watch';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { RULE_META } from '../support/rule-meta';

/** Milliseconds pass five times as fast, so that a budget of seconds is a part of a second. */
const HURRY = 5;
function hurried(): Timing {
  const timing = createTiming();
  return {
    worked: () => timing.worked() * HURRY,
    passed: () => timing.passed() * HURRY,
    interrupt: (work, milliseconds) => timing.interrupt(work, milliseconds / HURRY),
  };
}

const TEXT =
  '在会上的讲话\n同志们：\n一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实。\n同志们，让我们共同努力！\n';
const SOUND = ['punctuation/half-width', 'numbering/sequence'];

// what rules build at their first call is not what is measured here
beforeAll(() => {
  const service = createSpeechService();
  service.check(service.parse(TEXT), service.configure([]).configuration);
});

function endless(): never {
  for (;;);
}
/** Milliseconds of work that cannot be optimised away. */
function dawdle(milliseconds: number): void {
  const { worked } = createTiming();
  const end = worked() + milliseconds;
  while (worked() < end);
}

/** The catalogue's findings, and what became of the rules, with one more rule in front. */
function checkWith(rule: Rule, text = TEXT) {
  const service = createSpeechService({ rules: [rule, ...RULES], timing: hurried() });
  const { configuration } = service.configure([]);
  const check = (t: string) => {
    const { findings, crashes } = service.check(service.parse(t), configuration);
    return { rules: findings.map((f) => f.rule), crashes: crashes.map(({ rule: id, kind }) => [id, kind]) };
  };
  return { first: check(text), again: check(text.replace('要抓实。', '要抓实，要实干。')) };
}

describe('a rule that does not come back', () => {
  it.each<[string, Rule]>([
    ['a paragraph', paragraphRule({ ...RULE_META, id: 'test/loop', check: () => endless() })],
    [
      'the summary of a paragraph',
      draftRule({ ...RULE_META, id: 'test/loop', collect: () => endless(), conclude: () => [] }),
    ],
    ['a draft', draftRule({ ...RULE_META, id: 'test/loop', conclude: () => endless() })],
    ['a series', seriesRule({ ...RULE_META, id: 'test/loop', check: () => endless() })],
    [
      'a regular expression',
      paragraphRule({ ...RULE_META, id: 'test/loop', check: () => (/^(a+)+$/.test(`${'a'.repeat(64)}b`), []) }),
    ],
  ])('in %s is stopped, named, and takes no other along', (_, rule) => {
    const { first, again } = checkWith(rule);
    expect(first).toEqual({ rules: SOUND, crashes: [['test/loop', 'slow']] });
    expect(again.crashes).toEqual([['test/loop', 'slow']]);
    expect(again.rules).toEqual(SOUND);
  });

  it('but is only slow, a little in each of many paragraphs, is stopped too', () => {
    let calls = 0;
    const rule = paragraphRule({ ...RULE_META, id: 'test/slow', check: () => (calls++, dawdle(10), []) });
    const text = TEXT + Array.from({ length: 400 }, (_, i) => `第${i}件事要抓实。\n`).join('');
    const { first } = checkWith(rule, text);
    expect(first.crashes).toEqual([['test/slow', 'slow']]);
    expect(calls).toBeLessThan(200);
  });
});

it('a rule that throws is named once, and takes no other along', () => {
  const rule = paragraphRule({
    ...RULE_META,
    id: 'test/throw',
    check: () => {
      throw new Error('broken');
    },
  });
  const { first, again } = checkWith(rule);
  expect(first).toEqual({ rules: SOUND, crashes: [['test/throw', 'threw']] });
  expect(again.crashes).toEqual(first.crashes);
});

it('a rule whose index throws loses its own findings alone', () => {
  const rule = draftRule<number, Record<string, never>, object>({
    ...RULE_META,
    id: 'test/index',
    collect: () => 1,
    index: {
      create: () => ({}),
      add: () => {
        throw new Error('broken');
      },
      remove: () => undefined,
    },
    conclude: () => [],
  });
  expect(checkWith(rule).first).toEqual({ rules: SOUND, crashes: [['test/index', 'threw']] });
});

it('a rule that throws before it has an index loses its own findings alone, in the next draft too', () => {
  const rule = draftRule<number, Record<string, never>, { touched: boolean }>({
    ...RULE_META,
    id: 'test/touched',
    collect: () => {
      throw new Error('broken');
    },
    index: {
      create: () => ({ touched: false }),
      add: () => undefined,
      remove: () => undefined,
      touched: ({ touched }) => touched,
    },
    conclude: () => [],
  });
  const { first, again } = checkWith(rule);
  expect(first).toEqual({ rules: SOUND, crashes: [['test/touched', 'threw']] });
  expect(again.crashes).toEqual(first.crashes);
});

it('a check that takes long without any rule at fault comes to its end', () => {
  // time passes, as on a machine that is busy with other things
  const wait = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  // thirty rules share the time; none alone is slow
  const many = Array.from({ length: 30 }, (_, i) =>
    paragraphRule({ ...RULE_META, id: `test/rule-${i}`, check: () => (wait(4), []) }),
  );
  const service = createSpeechService({ rules: [...many, ...RULES], timing: hurried() });
  const { configuration } = service.configure([]);
  const { findings, crashes } = service.check(service.parse(TEXT), configuration);
  expect(crashes).toEqual([]);
  expect(findings.map((f) => f.rule)).toEqual(SOUND);
});

it('a check that was stopped half-way leaves nothing half-done behind', () => {
  // stops while summaries are taken up that other rules, which compare paragraphs, have taken up already
  const rule = draftRule<string, Record<string, never>, object>({
    ...RULE_META,
    id: 'test/index',
    collect: ({ text }) => text,
    index: {
      create: () => ({}),
      add: (_, text) => (text.includes('停在此处') ? endless() : undefined),
      remove: () => undefined,
    },
    conclude: () => [],
  });
  const passage = '要以钉钉子精神抓好各项工作落实，一件事情接着一件事情办，一年接着一年干，久久为功。\n';
  const service = createSpeechService({ rules: [...RULES, rule], timing: hurried() });
  const { configuration } = service.configure([]);
  let draft = service.parse(TEXT.replace('要抓实。\n', `${passage}要抓实。\n`));
  service.check(draft, configuration);
  const steps = [
    { start: draft.text.indexOf('要绷紧'), newText: `${passage}停在此处。\n` },
    { start: draft.text.indexOf('同志们：'), newText: '另起一段。\n' },
  ];
  for (const { start, newText } of steps) {
    draft = service.edit(draft, [{ start, end: start, newText }]);
    const { findings } = service.check(draft, configuration);
    const fresh = createSpeechService();
    expect(findings).toEqual(fresh.check(fresh.parse(draft.text), fresh.configure([]).configuration).findings);
    expect(findings.map((f) => f.rule)).toContain('wording/repeated-passage');
  }
});

it('a check that other programs keep from the processor comes to its end', () => {
  let interruptions = 7;
  const slices: number[] = [];
  const starved: Timing = {
    worked: () => 0,
    passed: () => 0,
    interrupt: (work, milliseconds) => {
      slices.push(milliseconds);
      if (interruptions-- > 0) throw new Interrupted('out of time');
      return work();
    },
  };
  const service = createSpeechService({ rules: RULES, timing: starved });
  const { findings, crashes } = service.check(service.parse(TEXT), service.configure([]).configuration);
  expect(findings.map((f) => f.rule)).toEqual(SOUND);
  expect(crashes).toEqual([]);
  expect(slices.at(-1)!).toBeGreaterThan(100 * slices[0]!);
});
