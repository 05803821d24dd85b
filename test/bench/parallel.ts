// How well broken parallel sets are told from whole ones: `npm run bench:parallel [-- --list N] [--no-words]`.
// Whole: every numbered group of three members or more in published prose and the seeds, and sets of our own. Broken: one
// member changed in those whose clause lengths agree. What breaks them knows neither rules/ nor facts/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import type { Finding } from '../../server/src/engine/finding';
import type { Draft, PlacedSeries } from '../../server/src/syntax/types';
import { shippedSegmenter } from './shipped';
import { BREAKS, breakMember, vectorOf } from './parallel-breaks';
import { LOOSE, PLAIN, RUNS, SETS, type Run } from './parallel-texts';
import { random } from './text';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: path.resolve('../shared') },
    list: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    'no-words': { type: 'boolean', default: false },
  },
});
const limit = Number(values.list);
const rounds = Number(values.rounds);

const service = createSpeechService();
if (!values['no-words']) service.useSegmenter(await shippedSegmenter());
const { configuration } = service.configure([
  {
    rules: Object.fromEntries(
      service.rules.filter((r) => !r.id.startsWith('parallel/')).map((r) => [r.id, 'off' as const]),
    ),
  },
]);
const check = async (draft: Draft): Promise<readonly Finding[]> =>
  (await service.checkWithWords(draft, configuration)).findings;

/** Counts of one row of a table. */
interface Count {
  tried: number;
  hit: number;
}
const tables = new Map<string, Map<string, Count>>();
const count = (table: string, row: string, hit: boolean): void => {
  let rows = tables.get(table);
  if (!rows) tables.set(table, (rows = new Map()));
  const own = rows.get(row) ?? { tried: 0, hit: 0 };
  rows.set(row, { tried: own.tried + 1, hit: own.hit + Number(hit) });
};
const printed = new Map<string, number>();
const print = (topic: string, text: string): void => {
  const n = (printed.get(topic) ?? 0) + 1;
  printed.set(topic, n);
  if (n <= limit) console.log(`${topic}: ${text}`);
};
const next = random(20);

interface Lead {
  readonly start: number;
  readonly end: number;
}
const leadsOf = (draft: Draft, placed: PlacedSeries): Lead[] =>
  placed.series.members.map((m, i) => {
    const base = draft.starts[placed.lines[i]!]!;
    return { start: base + m.lead.start, end: base + m.lead.end };
  });
const touches = (finding: Finding, lead: Lead): boolean => finding.start <= lead.end && finding.end >= lead.start;

/** Slips that the seeds are known for: what is said of them is right. */
const KNOWN = ['经验交流', '严肃党内政治生活'];

async function measureDraft(source: string, name: string, text: string): Promise<void> {
  const draft = service.parse(text);
  const findings = await check(draft);
  for (const placed of draft.series) {
    if (placed.series.kind === 'topics' || placed.series.members.length < 3) continue;
    const leads = leadsOf(draft, placed);
    const said = findings.filter(
      (f) => f.rule !== 'parallel/clauses' && !KNOWN.includes(f.text) && leads.some((l) => touches(f, l)),
    );
    const texts = leads.map((l) => text.slice(l.start, l.end));
    count('whole sets flagged', source, said.length > 0);
    for (const f of said) {
      count('by severity', f.severity, true);
      print('flagged', `${name} ${f.severity} ${f.message}\n    ${texts.join('\n    ')}`);
    }
    if (said.length > 0 || new Set(texts.map(vectorOf)).size > 1) continue;
    for (const how of BREAKS)
      for (let round = 0; round < rounds; round++) {
        const member = Math.floor(next() * texts.length);
        const change = breakMember(texts, member, how, next);
        if (!change) continue;
        const lead = leads[member]!;
        const at = { start: lead.start + change.start, end: lead.start + change.end, newText: change.newText };
        const broken = service.edit(draft, [at]);
        const after = await check(broken);
        const grown = change.newText.length - (change.end - change.start);
        const place = { start: lead.start, end: lead.end + grown };
        const found = after.filter((f) => touches(f, place) && f.rule !== 'parallel/clauses');
        count(`broken found: ${source === 'own' ? 'own' : 'drawn'}`, how, found.length > 0);
        const elsewhere = after.filter((f) =>
          leads.some((l, i) => {
            if (i === member || f.rule === 'parallel/clauses') return false;
            const shift = l.start > lead.start ? grown : 0;
            return touches(f, { start: l.start + shift, end: l.end + shift });
          }),
        );
        count('broken: another member blamed', how, elsewhere.length > 0);
        if (found.length === 0)
          print(
            'missed',
            `${name} ${how}: ${broken.text.slice(place.start, place.end)}   | ${texts.filter((_, i) => i !== member).join(' | ')}`,
          );
      }
  }
  for (const f of findings)
    if (f.rule === 'parallel/clauses' && f.text !== '，') print('clause flagged', `${name} ${f.context} ${f.message}`);
}

const NUMERALS = [...'一二三四五六七八九'];
/** Four ways to write a set: headings on their own lines, 段首题, items in one paragraph, paragraphs of 第一，. */
const LAYOUTS: readonly ((leads: readonly string[]) => string)[] = [
  (leads) =>
    leads.map((l, i) => `${NUMERALS[i]!}、${l}\n这项工作今年要见到成效。各单位要抓紧安排，定期报告。`).join('\n'),
  (leads) =>
    leads.map((l, i) => `（${NUMERALS[i]!}）${l}。这项工作今年要见到成效。各单位要抓紧安排，定期报告。`).join('\n'),
  (leads) =>
    '下面提几点要求。' + leads.map((l, i) => `${NUMERALS[i]!}是${l}。这项工作今年要见到成效，要抓紧安排。`).join(''),
  (leads) =>
    leads.map((l, i) => `第${NUMERALS[i]!}，${l}。这项工作今年要见到成效。各单位要抓紧安排，定期报告。`).join('\n'),
];

function runText(run: Run, units: readonly string[], marks: readonly string[]): string {
  return run.before + units.map((u, i) => (i === 0 ? u : marks[i - 1]! + u)).join('') + run.after;
}

async function measureRun(run: Run): Promise<void> {
  const marks = run.units.slice(1).map(() => run.mark as string);
  const whole = await check(service.parse(runText(run, run.units, marks)));
  count('whole runs flagged', 'runs', whole.length > 0);
  for (const f of whole) print('flagged', `run ${f.severity} ${f.context} ${f.message}`);
  const tell = async (how: string, at: number, units: readonly string[], between: readonly string[]): Promise<void> => {
    const text = runText(run, units, between);
    const start = run.before.length + units.slice(0, at).reduce((n, u) => n + u.length + 1, 0);
    const found = (await check(service.parse(text))).some((f) =>
      touches(f, { start: start - 1, end: start + units[at]!.length }),
    );
    count('broken found: runs', how, found);
    if (!found) print('missed', `run ${how}: ${text}`);
  };
  for (let round = 0; round < rounds; round++) {
    // the first and the last unit of a run cannot be told from what stands around it
    const at = 1 + Math.floor(next() * (run.units.length - 2));
    const unit = run.units[at]!;
    const longer = unit.slice(0, 2) + '进行' + unit.slice(2);
    if (run.mark !== '；') await tell('two characters added', at, run.units.with(at, longer), marks);
    if (run.units.every((u) => u[0] === unit[0]))
      await tell('anchor changed', at, run.units.with(at, '促' + unit.slice(1)), marks);
    if (run.mark === '；') await tell('separator changed', at, run.units, marks.with(at - 1, '，'));
  }
}

for (const set of ['seeds', ...fs.readdirSync(path.join(values.shared, 'corpora/clean')).sort()]) {
  const folder = path.join(values.shared, set === 'seeds' ? set : `corpora/clean/${set}`);
  for (const file of fs.readdirSync(folder).sort())
    await measureDraft(set, file, fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
}
for (const layout of LAYOUTS) {
  for (const set of SETS) await measureDraft('own', 'own', layout(set));
  for (const set of LOOSE) await measureDraft('own loose', 'own loose', layout(set));
}
for (const run of RUNS) await measureRun(run);
for (const text of PLAIN) {
  const found = await check(service.parse(text));
  count('whole runs flagged', 'plain sentences', found.length > 0);
  for (const f of found) print('flagged', `plain ${f.severity} ${f.context} ${f.message}`);
}

for (const [table, rows] of tables) {
  console.log(`\n${table}`);
  const all: Count = { tried: 0, hit: 0 };
  for (const [row, c] of rows) {
    all.tried += c.tried;
    all.hit += c.hit;
    console.log(`  ${row.padEnd(22)} ${c.hit} of ${c.tried}  ${percent(c)}`);
  }
  if (rows.size > 1) console.log(`  ${'together'.padEnd(22)} ${all.hit} of ${all.tried}  ${percent(all)}`);
}
const sum = (prefix: string): Count =>
  [...tables]
    .filter(([table]) => table.startsWith(prefix))
    .flatMap(([, rows]) => [...rows.values()])
    .reduce((a, b) => ({ tried: a.tried + b.tried, hit: a.hit + b.hit }), { tried: 0, hit: 0 });
const broken = sum('broken found');
const whole = sum('whole');
console.log(
  `\nrecall ${percent(broken)} of ${broken.tried} broken; whole flagged ${percent(whole)} of ${whole.tried}; ` +
    `precision of a flag ${percent({ hit: broken.hit, tried: broken.hit + whole.hit })}`,
);

function percent({ hit, tried }: Count): string {
  return `${((hit / Math.max(1, tried)) * 100).toFixed(1)} %`;
}
