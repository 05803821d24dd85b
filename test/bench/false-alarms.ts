// Counts findings over published prose, per rule and set: `npm run bench:clean [-- --rule ID] [--list N] [--seeds]`;
// `--measure`: over the texts that are kept for reporting, with which no rule may be mended.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import { lineIndex } from '../../server/src/text/line-index';
import { shippedModel, shippedSegmenter } from './shipped';
import { knownTrue } from './known-true';
import { needCorpora } from '../support/corpora';

const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    list: { type: 'string' },
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    seeds: { type: 'boolean', default: false },
    set: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    'no-words': { type: 'boolean', default: false },
  },
});

const MAIN_SETS = ['gwr-central', 'gwr-provincial-2025', 'xi-speeches'];
const STRESS_SETS = ['xwlb', 'laws'];
const { root, sets } = places();

/** The folder of the corpora that were asked for, and the sets in it. */
function places(): { readonly root: string; readonly sets: readonly string[] } {
  if (values.seeds) return needed(path.resolve(values.corpora, '..'), ['seeds']);
  if (values.measure) return needed(values.corpora, ['measure']);
  const folder = path.join(values.corpora, values.drafts ? 'drafts' : 'clean');
  if (values.set) return needed(folder, [values.set]);
  if (!values.drafts) return needed(folder, [...MAIN_SETS, ...STRESS_SETS]);
  needCorpora(folder);
  return { root: folder, sets: fs.readdirSync(folder) };
}

function needed(folder: string, names: readonly string[]): { readonly root: string; readonly sets: readonly string[] } {
  needCorpora(...names.map((name) => path.join(folder, name)));
  return { root: folder, sets: names };
}

const service = createSpeechService();
if (!values['no-words']) {
  service.useSegmenter(await shippedSegmenter());
  service.useTypoJudge(await shippedModel());
}
const layer = values.rule
  ? { rules: Object.fromEntries(service.rules.filter((r) => r.id !== values.rule).map((r) => [r.id, 'off' as const])) }
  : {};
const { configuration } = service.configure([layer]);

const severities = ['error', 'warning', 'information', 'hint'];
const totals: Record<string, { chars: number; byRule: Map<string, number>; bySeverity: Map<string, number> }> = {};
let listed = 0;
const limit = Number(values.list ?? (values.rule ? 40 : 0));
let left = 0;
for (const set of sets) {
  const total = (totals[set] = { chars: 0, byRule: new Map(), bySeverity: new Map() });
  for (const name of fs.readdirSync(path.join(root, set)).sort()) {
    const text = fs.readFileSync(path.join(root, set, name), 'utf8').replace(/^\uFEFF/, '');
    total.chars += text.length;
    const draft = service.parse(text);
    const { findings, crashes } = await service.checkWithWords(draft, configuration);
    for (const c of crashes) console.error(`CRASH ${c.rule}: ${c.message}`);
    const index = lineIndex(text, draft.starts);
    for (const f of findings) {
      const at = index.positionAt(f.start);
      if (
        knownTrue.some(
          (k) =>
            k.file === `${set}/${name}` && k.line === at.line + 1 && k.column === at.character + 1 && k.rule === f.rule,
        )
      ) {
        left++;
        continue;
      }
      total.byRule.set(`${f.rule} ${f.severity}`, (total.byRule.get(`${f.rule} ${f.severity}`) ?? 0) + 1);
      total.bySeverity.set(f.severity, (total.bySeverity.get(f.severity) ?? 0) + 1);
      if (listed++ < limit)
        console.log(
          `${set}/${name}:${at.line + 1}:${at.character + 1} ${f.severity} ${f.rule} …${f.context}… [${f.text.slice(0, 30)}] ${f.message}`,
        );
    }
  }
}

const rows = new Set(Object.values(totals).flatMap((t) => [...t.byRule.keys()]));
console.log(`\nfindings per 10 000 characters (count); ${left} true places of known-true.ts left out`);
console.log(['rule', ...sets].join('\t'));
for (const row of [...rows].sort())
  console.log([row, ...sets.map((s) => cell(totals[s]!.byRule.get(row) ?? 0, totals[s]!.chars))].join('\t'));
for (const severity of severities)
  console.log(
    [severity, ...sets.map((s) => cell(totals[s]!.bySeverity.get(severity) ?? 0, totals[s]!.chars))].join('\t'),
  );
const main = MAIN_SETS.filter((s) => totals[s]);
if (main.length === MAIN_SETS.length) {
  const chars = main.reduce((n, s) => n + totals[s]!.chars, 0);
  const count = (severity: string): number => main.reduce((n, s) => n + (totals[s]!.bySeverity.get(severity) ?? 0), 0);
  console.log(
    `main sets together (${chars} characters): ` +
      severities.map((s) => `${s} ${((count(s) / chars) * 1e4).toFixed(3)}`).join(' · '),
  );
}

function cell(count: number, chars: number): string {
  return count === 0 ? '–' : `${((count / chars) * 1e4).toFixed(2)} (${count})`;
}
