// How well typos are found, at the usual reading and at the closer one: `npm run bench:typo [-- SET.jsonl…]`.
//   sets of sentences with slips ({src, trg} a line): correction by the first suggestion of each finding of
//   information and above, as `check --format json` gives them, one sentence a file;
//   published prose: share of sentences touched, and guesses of the model per 10 000 characters;
//   slips put into published prose: one character doubled, lost, mistaken for another.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { forProof, type Configuration } from '../../server/src/configuration/resolve';
import { mergeFixes } from '../../server/src/engine/edits';
import type { Finding } from '../../server/src/contract/finding';
import type { Severity } from '../../server/src/contract/rule';
import { createSpeechService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { openTypos } from './injection/open-typos';
import { shippedModel, shippedSegmenter } from './shipped';
import { CLEAN_SETS, cleanTexts, lengthSlip, sentencesIn, type Slipped } from './typo/texts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    model: { type: 'string' },
    'no-model': { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    slips: { type: 'string', default: '1000' },
    'only-sets': { type: 'boolean', default: false },
  },
});

const RULES = new Set(['wording/typo', 'wording/duplicate', 'wording/repetition']);
const service = createSpeechService();
service.useSegmenter(await shippedSegmenter());
if (!values['no-model']) service.useTypoJudge(await shippedModel(values.model));
const { configuration } = service.configure([
  { rules: Object.fromEntries(service.rules.filter((r) => !RULES.has(r.id)).map((r) => [r.id, 'off' as const])) },
]);
const READINGS: readonly (readonly [string, Configuration, readonly Severity[]])[] = [
  ['warning', configuration, ['error', 'warning']],
  ['information', configuration, ['error', 'warning', 'information']],
  ['proof', forProof(configuration), ['error', 'warning', 'information']],
];

async function read(text: string, config: Configuration): Promise<readonly Finding[]> {
  return (await service.checkWithWords(service.parse(text), config)).findings;
}

function corrected(text: string, findings: readonly Finding[]): string {
  const edits = mergeFixes(findings.flatMap((f) => f.fix ?? f.suggestions?.[0] ?? []));
  return applyEdits(text, edits);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** Characters from a slip within which a finding has found it. */
const NEAR = 2;

function firstDifference({ right, wrong }: Slipped): number {
  let place = 0;
  while (place < wrong.length && wrong[place] === right[place]) place++;
  return place;
}

/** Whole sentences corrected, and edits among them that leave a sentence of the same length nearer to the right one. */
async function correction(name: string, pairs: readonly Slipped[]): Promise<void> {
  for (const [reading, config, severities] of READINGS) {
    let wrong = 0;
    let changed = 0;
    let right = 0;
    let typos = 0;
    let cleanTouched = 0;
    let characters = 0;
    let rightCharacters = 0;
    for (const pair of pairs) {
      const findings = (await read(pair.wrong, config)).filter((f) => severities.includes(f.severity));
      const result = corrected(pair.wrong, findings);
      if (pair.wrong !== pair.right) {
        wrong++;
        const place = firstDifference(pair);
        if (findings.some((f) => f.start <= place + NEAR && f.end >= place - NEAR)) typos++;
      }
      if (pair.wrong === pair.right && result !== pair.wrong) cleanTouched++;
      if (result !== pair.wrong) changed++;
      if (pair.wrong !== pair.right && result === pair.right) right++;
      if (values.list && reading === 'information' && result !== pair.wrong && result !== pair.right)
        console.log(`   ${pair.wrong}\n → ${result}\n = ${pair.right}`);
      if (result.length !== pair.wrong.length || pair.right.length !== pair.wrong.length) continue;
      for (let at = 0; at < result.length; at++)
        if (result[at] !== pair.wrong[at]) {
          characters++;
          if (result[at] === pair.right[at]) rightCharacters++;
        }
    }
    const [p, r] = [right / Math.max(changed, 1), right / Math.max(wrong, 1)];
    const f1 = p + r === 0 ? 0 : (200 * p * r) / (p + r);
    console.log(
      [
        name,
        reading,
        `P ${percent(right, changed)}`,
        `R ${percent(right, wrong)}`,
        `found ${percent(typos, wrong)}`,
        `F1 ${f1.toFixed(1)}`,
        `characters right ${percent(rightCharacters, characters)} of ${characters}`,
        `clean touched ${cleanTouched} of ${pairs.length - wrong}`,
      ].join('\t'),
    );
  }
}

async function publishedProse(): Promise<void> {
  for (const set of CLEAN_SETS)
    for (const calibrated of [false, true]) {
      const texts = cleanTexts(values.corpora, set).filter((text) => text.calibrated === calibrated);
      const row: string[] = [`${set}${calibrated ? ' (calibration)' : ''}`];
      for (const [reading, config, severities] of READINGS) {
        let sentences = 0;
        let touched = 0;
        let guesses = 0;
        let characters = 0;
        for (const { name, text } of texts) {
          const findings = (await read(text, config)).filter((f) => severities.includes(f.severity));
          const open = findings.filter((f) => f.guess);
          characters += text.length;
          guesses += open.length;
          sentences += sentencesIn(text).length;
          // two guesses in one sentence are seldom: each is counted as a sentence
          touched += findings.length;
          if (values.list && reading === 'information')
            for (const f of open) console.log(`   ${set}/${name}: ${f.context} ${f.message}`);
        }
        row.push(
          `${reading}: ${((100 * touched) / sentences).toFixed(3)} % of ${sentences}, model ${((guesses / characters) * 1e4).toFixed(3)} per 10 000`,
        );
      }
      console.log(row.join('\t'));
    }
}

async function slips(): Promise<void> {
  let seed = 41;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  // what the model has read is found more easily: the provincial reports are among its texts
  const prose = ['gwr-central', 'xi-speeches'].flatMap((set) =>
    cleanTexts(values.corpora, set).flatMap(({ text }) => sentencesIn(text).filter((s) => s.length > 8)),
  );
  const most = Number(values.slips);
  for (const kind of ['doubled', 'lost'] as const) {
    const pairs: Slipped[] = [];
    while (pairs.length < most) {
      const slip = lengthSlip(prose[Math.floor(random() * prose.length)]!, kind, random);
      if (slip) pairs.push(slip);
    }
    await correction(`one character ${kind}`, pairs);
  }
  for (const kind of openTypos()) {
    const pairs: Slipped[] = [];
    for (let tries = 0; tries < most * 4 && pairs.length < most; tries++) {
      const right = prose[Math.floor(random() * prose.length)]!;
      const slip = kind.inject(right, random);
      if (slip) pairs.push({ right, wrong: slip.text });
    }
    await correction(kind.name, pairs);
  }
}

const sets = positionals.length > 0 ? positionals : [path.join(values.corpora, 'csc/textproof-dev.jsonl')];
for (const file of sets) {
  const rows = fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly src: string; readonly trg: string });
  await correction(
    path.basename(file, '.jsonl'),
    rows.map(({ src, trg }) => ({ wrong: src, right: trg })),
  );
}
if (!values['only-sets']) {
  await publishedProse();
  await slips();
}
process.exit();
