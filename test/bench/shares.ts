import type { Rule } from '../../server/src/contract/rule';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { best } from './clock';
import type { Row } from './table';
import { pieces } from './text';

const PART = 'Each rule alone, with the facts it asks for';
/** A rule is linear in its input: at ten times the text it may cost this much more. */
const MAX_GROWTH_PER_RULE = 15;
/** Milliseconds below which a time tells nothing of growth. */
const LEAST = 4;
const PARTS = 10;

/** What each rule costs when it is the only one, and the rules whose cost grows faster than their input. */
export async function shareRows(text: string, rounds: number): Promise<Row[]> {
  const alone = (rules: readonly Rule[], texts: readonly string[]): Promise<number> =>
    best(
      rounds,
      () =>
        texts.map((t) => {
          const service = createSpeechService({ rules });
          return { service, configuration: service.configure([]).configuration, draft: service.parse(t) };
        }),
      (made) => made.forEach(({ service, configuration, draft }) => service.check(draft, configuration)),
    );
  const idle: Rule = { ...RULES.find((r) => r.unit === 'paragraph')!, check: () => undefined } as Rule;
  const whole = [text];
  // as much text in ten drafts: what a compiler and a collector make of a rule is the same for both
  const parts = pieces(text, Math.ceil(text.length / PARTS));
  const base = await alone([idle], whole);
  const all = await alone(RULES, whole);
  const rows: Row[] = [];
  for (const rule of RULES) {
    if (rule.needs === 'words') continue;
    const value = Math.max(0, (await alone([rule], whole)) - base);
    let growth = 0;
    if (value >= LEAST) {
      growth = Infinity;
      // what is over is measured again, so that one bad round fails nobody
      for (let tries = 0; tries < 3 && growth > MAX_GROWTH_PER_RULE; tries++)
        growth = Math.min(growth, (PARTS * (await alone([rule], whole))) / (await alone([rule], parts)));
    }
    rows.push({
      part: PART,
      what: rule.id,
      size: text.length,
      value,
      unit: 'ms',
      ...(growth > 0 && {
        held: {
          against: 'its time for a tenth',
          ratio: growth,
          limit: `≤ ${MAX_GROWTH_PER_RULE}`,
          ok: growth <= MAX_GROWTH_PER_RULE,
        },
      }),
      note: `${((100 * value) / all).toFixed(1)} %`,
    });
  }
  return rows.sort((a, b) => b.value - a.value);
}
