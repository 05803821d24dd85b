import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../server/src/contract/rule';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { testSegmenter } from '../support/segmenter';

const ORDERS = 3;
const SAMPLES = path.resolve(import.meta.dirname, '../samples');
const SEEDS = path.resolve('../shared/seeds');

/** Texts of a folder; none where it is not there: the seeds lie beside the project. */
function textsOf(folder: string): { readonly name: string; readonly text: string }[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}

/** The rules in an order that a number gives: the same at each run. */
function shuffled(seed: number): readonly Rule[] {
  const rules = [...RULES];
  let state = seed;
  for (let i = rules.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    const j = state % (i + 1);
    [rules[i], rules[j]] = [rules[j]!, rules[i]!];
  }
  return rules;
}

/** Findings of all texts by rules in an order, with words; each text's in one line of JSON. */
async function findingsBy(rules: readonly Rule[], texts: ReturnType<typeof textsOf>): Promise<string[]> {
  const service = createSpeechService({ rules });
  service.useSegmenter(await testSegmenter());
  const { configuration } = service.configure([]);
  const all: string[] = [];
  for (const { name, text } of texts) {
    const draft = service.parse(text, name.endsWith('.md') ? 'markdown' : 'plain');
    all.push(`${name} ${JSON.stringify((await service.checkWithWords(draft, configuration)).findings)}`);
  }
  return all;
}

describe('the order of the rules in their list means nothing', () => {
  const texts = [...textsOf(SAMPLES), ...textsOf(SEEDS)];
  const orders = [[...RULES].reverse(), ...Array.from({ length: ORDERS }, (_, seed) => shuffled(seed + 1))];

  it.each(orders.map((rules, index) => [index, rules] as const))('order %i finds the same', async (_, rules) => {
    expect(texts.length).toBeGreaterThan(10);
    expect(rules).not.toEqual(RULES);
    expect(await findingsBy(rules, texts)).toEqual(await findingsBy(RULES, texts));
  });
});
