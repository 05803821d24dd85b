import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { parallelSet } from '../../server/src/facts/parallel/model';
import { testSegmenter } from '../support/segmenter';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const files = fs.existsSync(folder) ? fs.readdirSync(folder) : [];

/** What the parallel rules say of each seed, by text; read by hand, with words and without. */
const SAID: Readonly<Record<string, { readonly plain: readonly string[]; readonly words: readonly string[] }>> = {
  '000': { plain: [], words: [] },
  '001': { plain: [], words: [] },
  // its fourth heading is longer by a quoted formula
  '002': { plain: [], words: [] },
  '003': {
    plain: ['information ，'],
    // 强化政治教育 · 严肃党内政治生活 · 严守党纪党规: 6/8/6
    words: ['hint 严肃党内政治生活', 'information ，'],
  },
  '004': { plain: ['warning 经验交流'], words: ['warning 经验交流'] },
};

/** Sets of the seeds whose lengths agree, by their vectors: all silent, all told to be exact. */
const EXACT: Readonly<Record<string, readonly string[]>> = {
  '000': ['6+20 ×3', '8 ×5', '6 ×3'],
  '001': ['5+4+9 ×3', '4+5 ×3', '6+6 ×3', '12 ×4'],
  '002': ['7+21 ×4'],
  '003': ['6+6 ×4', '8 ×3'],
  '004': [],
};

describe.each(Object.keys(SAID))('parallel sets of seed %s', (seed) => {
  const name = files.find((f) => f.startsWith(seed));
  const text = name === undefined ? '' : fs.readFileSync(path.join(folder, name), 'utf8');
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  const draft = service.parse(text);
  const said = (findings: ReturnType<typeof service.check>['findings']): string[] =>
    findings.filter((f) => f.rule.startsWith('parallel/')).map((f) => `${f.severity} ${f.text}`);

  test.skipIf(name === undefined)('findings without words', () => {
    expect(said(service.check(draft, configuration).findings)).toEqual(SAID[seed]!.plain);
  });

  test.skipIf(name === undefined)('findings with words', async () => {
    service.useSegmenter(await testSegmenter());
    expect(said((await service.checkWithWords(draft, configuration)).findings)).toEqual(SAID[seed]!.words);
  });

  test.skipIf(name === undefined)('exact sets', () => {
    const exact = draft.series
      .map(({ series }) => parallelSet(series))
      .filter((s) => s.tightness === 'exact' && s.series.kind !== 'topics' && s.measures.length >= 3)
      .map((s) => `${s.vector.join('+')} ×${s.measures.length}`);
    expect(exact.sort()).toEqual([...EXACT[seed]!].sort());
  });
});

test.skipIf(files.length === 0)('经验交流 is told by what the others do', () => {
  const service = createSpeechService();
  const name = files.find((f) => f.startsWith('004'))!;
  const draft = service.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const finding = service
    .check(draft, service.configure([]).configuration)
    .findings.find((f) => f.text === '经验交流')!;
  expect(finding.message).toBe('其余 3 条落脚在三字名词（必答题、关键招、硬举措），本条“经验交流”为四字。');
  expect(finding.related).toHaveLength(3);
});
