import type { Rule } from '../../server/src/engine/rule';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { best } from './clock';
import type { Row } from './table';

const PART = 'Each rule alone, with the facts it asks for';
/** A rule is linear in its input: at ten times the text it may cost this much more. */
const MOST_GROWTH = 15;
/** Times below this tell nothing of growth. */
const LEAST = 4;

/** What each rule costs when it is the only one, and the rules whose cost grows faster than their input. */
export async function shareRows(small: string, large: string, rounds: number): Promise<Row[]> {
  const alone = (rules: readonly Rule[], text: string): Promise<number> =>
    best(
      rounds,
      () => {
        const service = createSpeechService({ rules });
        return { service, configuration: service.configure([]).configuration, draft: service.parse(text) };
      },
      ({ service, configuration, draft }) => service.check(draft, configuration),
    );
  const idle: Rule = { ...RULES.find((r) => r.unit === 'paragraph')!, check: () => undefined } as Rule;
  const base = await alone([idle], large);
  const whole = await alone(RULES, large);
  const rows: Row[] = [];
  for (const rule of RULES) {
    if (rule.needs === 'words') continue;
    const value = Math.max(0, (await alone([rule], large)) - base);
    let growth = 0;
    if (value >= LEAST) {
      // what is over is measured again, so that one bad round fails nobody
      for (let tries = 0; tries < 3; tries++) {
        growth = (await alone([rule], large)) / (await alone([rule], small));
        if (growth <= (MOST_GROWTH * large.length) / small.length / 10) break;
      }
    }
    const limit = (MOST_GROWTH * large.length) / small.length / 10;
    rows.push({
      part: PART,
      what: rule.id,
      size: large.length,
      value,
      unit: 'ms',
      ...(growth > 0 && {
        held: {
          against: `its time at ${small.length.toLocaleString('en')}`,
          ratio: growth,
          limit: `≤ ${limit.toFixed(0)}`,
          ok: growth <= limit,
        },
      }),
      note: `${((100 * value) / whole).toFixed(1)} %`,
    });
  }
  return rows.sort((a, b) => b.value - a.value);
}
