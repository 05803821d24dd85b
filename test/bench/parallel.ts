// How well broken parallel sets are told from whole ones: `npm run bench:parallel [-- --list N] [--no-words]`.
// Whole: every numbered group of three members or more in published prose and the seeds, and sets of our own. Broken: one
// member changed in those whose clause lengths agree. What breaks them knows neither rules/ nor facts/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import type { Finding } from '../../server/src/contract/finding';
import type { Draft, PlacedSeries } from '../../server/src/syntax/types';
import { shippedSegmenter } from './shipped';
import { BREAKS, breakMember, clausesOf, vectorOf } from './parallel-breaks';
import { breakFrame, drawSets, FRAME_LOSSES } from './parallel-drawn';
import { BROKEN_FRAMES, WHOLE_FRAMES } from './parallel-frames';
import { SECOND_BROKEN_FRAMES, SECOND_WHOLE_FRAMES } from './parallel-frames-second';
import { THIRD_BROKEN_FRAMES, THIRD_WHOLE_FRAMES } from './parallel-frames-third';
import { LOOSE, PLAIN, RUNS, SETS, type Run } from './parallel-texts';
import { percent, Tally } from './parallel-tally';
import { random } from './text';
import { needCorpora } from '../support/corpora';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: path.resolve('../shared') },
    list: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    'no-words': { type: 'boolean', default: false },
  },
});
needCorpora(...['seeds', 'corpora/clean', 'corpora/train'].map((folder) => path.join(values.shared, folder)));
const limit = Number(values.list);
const rounds = Number(values.rounds);

const service = createSpeechService();
const segmenter = await shippedSegmenter();
if (!values['no-words']) service.useSegmenter(segmenter);
const { configuration } = service.configure([
  {
    rules: Object.fromEntries(
      service.rules.filter((r) => !r.id.startsWith('parallel/')).map((r) => [r.id, 'off' as const]),
    ),
  },
]);
const check = async (draft: Draft): Promise<readonly Finding[]> =>
  (await service.checkWithWords(draft, configuration)).findings;

const tally = new Tally();
const count = tally.count.bind(tally);
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
    if (said.length > 0) continue;
    if (new Set(texts.map(vectorOf)).size > 1) {
      if (source !== 'own' && source !== 'laws') await dropClauses(draft, name, leads);
      continue;
    }
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
        const hits = after.filter((f) => touches(f, place) && f.rule !== 'parallel/clauses');
        count(`broken found: ${source === 'own' ? 'own' : 'drawn'}`, how, hits.length > 0);
        const elsewhere = after.filter((f) =>
          leads.some((l, i) => {
            if (i === member || f.rule === 'parallel/clauses') return false;
            const shift = l.start > lead.start ? grown : 0;
            return touches(f, { start: l.start + shift, end: l.end + shift });
          }),
        );
        count('broken: another member blamed', how, elsewhere.length > 0);
        if (hits.length === 0)
          print(
            'missed',
            `${name} ${how}: ${broken.text.slice(place.start, place.end)}   | ${texts.filter((_, i) => i !== member).join(' | ')}`,
          );
      }
  }
  for (const f of findings)
    if (f.rule === 'parallel/clauses' && f.text !== '，') print('clause flagged', `${name} ${f.context} ${f.message}`);
}

/** Each member but the first of a set whose lengths differ and whose numbers of clauses agree, without its last clause. */
async function dropClauses(draft: Draft, name: string, leads: readonly Lead[]): Promise<void> {
  const texts = leads.map((l) => draft.text.slice(l.start, l.end));
  const counts = new Set(texts.map((t) => clausesOf(t).length));
  if (counts.size > 1 || counts.has(1) || texts.length < 4) return;
  for (const [member, lead] of leads.entries()) {
    if (member === 0) continue;
    const clauses = clausesOf(texts[member]!);
    const at = { start: lead.start + clauses.at(-2)!.end, end: lead.end };
    const after = await check(service.edit(draft, [{ ...at, newText: '' }]));
    const isFound = after.some((f) => touches(f, { start: lead.start, end: at.start }));
    count(`frames: broken found, ${halfOf(name)}`, 'numbered: clause lost', isFound);
    if (!isFound) print('frame missed', `${name} ${texts.map((t, i) => (i === member ? `⟦${t}⟧` : t)).join(' | ')}`);
  }
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
    const isFound = (await check(service.parse(text))).some((f) =>
      touches(f, { start: start - 1, end: start + units[at]!.length }),
    );
    count('broken found: runs', how, isFound);
    if (!isFound) print('missed', `run ${how}: ${text}`);
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

/** Half of the documents, told by their names, are there to mend rules with; the other half is reported. */
function halfOf(name: string): 'mended with' | 'reported' {
  let sum = 0;
  for (const c of name) sum = (sum * 31 + c.codePointAt(0)!) % 9973;
  return sum % 2 === 0 ? 'mended with' : 'reported';
}

/** Sets of unequal members drawn from published prose, whole and with one member broken. */
async function measureDrawn(name: string, text: string): Promise<void> {
  const half = halfOf(name);
  for (const { kind, members } of drawSets(text)) {
    const lineStart = text.lastIndexOf('\n', members[0]!.start) + 1;
    const newline = text.indexOf('\n', members.at(-1)!.end);
    const line = text.slice(lineStart, newline < 0 ? text.length : newline);
    const leads = members.map((m) => ({ start: m.start - lineStart, end: m.end - lineStart }));
    const texts = leads.map((l) => line.slice(l.start, l.end));
    // clauses with one subject (我们……，我们……) are no set for that; 着力 is a noun to the dictionary
    const [words] = (await segmenter.tag([texts[1]!]))!;
    const [first, second] = words!;
    const acts = second !== undefined && /^[vp]$/.test(second.tag) && second.text !== '是';
    if (/^[rmt]/.test(first!.tag) || (first!.tag.startsWith('n') && !acts)) continue;
    const said = (await check(service.parse(line))).filter((f) => leads.some((l) => touches(f, l)));
    count(`frames: whole flagged, ${half}`, kind, said.length > 0);
    for (const f of said) print('frame flagged', `${name} ${f.severity} ${f.message} ${f.context}`);
    if (said.length > 0) continue;
    for (const how of FRAME_LOSSES)
      for (const member of leads.keys()) {
        const change = member === 0 ? undefined : breakFrame(kind, texts, member, how);
        if (!change) continue;
        const lead = leads[member]!;
        const broken = line.slice(0, lead.start + change.start) + change.newText + line.slice(lead.start + change.end);
        const end = lead.end + change.newText.length - (change.end - change.start);
        const isFound = (await check(service.parse(broken))).some((f) => touches(f, { start: lead.start, end }));
        count(`frames: broken found, ${half}`, `${kind}: ${how}`, isFound);
        if (!isFound) print('frame missed', `${how} ${texts.map((t, i) => (i === member ? `⟦${t}⟧` : t)).join(' | ')}`);
      }
  }
}

/** Sets written for the bench: a text of one or more paragraphs each, inside a speech. */
async function measureWritten(table: string, broken: readonly string[], whole: readonly string[]): Promise<void> {
  const speech = (text: string): string =>
    `在全市工作会议上的讲话\n同志们：\n今天的会议很重要，我讲几点意见。\n${text}\n谢谢大家！`;
  for (const marked of broken) {
    const at = speech(marked);
    const place = { start: at.indexOf('⟦'), end: at.indexOf('⟧') - 1 };
    const findings = await check(service.parse(at.replace(/[⟦⟧]/g, '')));
    count(
      `frames written, ${table}`,
      'broken: found',
      findings.some((f) => touches(f, place)),
    );
    count(
      `frames written, ${table}`,
      'broken: said elsewhere',
      findings.some((f) => !touches(f, place)),
    );
    if (!findings.some((f) => touches(f, place))) print('frame missed', marked);
  }
  for (const text of whole) {
    const findings = await check(service.parse(speech(text)));
    count(`frames written, ${table}`, 'whole: flagged', findings.length > 0);
    for (const f of findings) print('frame flagged', `${table} ${f.severity} ${f.message} ${f.context}`);
  }
}

for (const set of ['seeds', ...fs.readdirSync(path.join(values.shared, 'corpora/clean')).sort()]) {
  const folder = path.join(values.shared, set === 'seeds' ? set : `corpora/clean/${set}`);
  for (const file of fs.readdirSync(folder).sort()) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    await measureDraft(set, file, text);
    if (set !== 'seeds' && set !== 'laws') await measureDrawn(file, text);
  }
}
for (const file of ['gwr-central.txt', 'gwr-provincial-2025.txt'])
  for (const text of fs.readFileSync(path.join(values.shared, 'corpora/train', file), 'utf8').split(/^# /m))
    await measureDrawn(text.slice(0, text.indexOf('\n')), text);
await measureWritten('first lot', BROKEN_FRAMES, WHOLE_FRAMES);
await measureWritten('second lot', SECOND_BROKEN_FRAMES, SECOND_WHOLE_FRAMES);
await measureWritten('third lot', THIRD_BROKEN_FRAMES, THIRD_WHOLE_FRAMES);
for (const layout of LAYOUTS) {
  for (const set of SETS) await measureDraft('own', 'own', layout(set));
  for (const set of LOOSE) await measureDraft('own loose', 'own loose', layout(set));
}
for (const run of RUNS) await measureRun(run);
for (const text of PLAIN) {
  const alarms = await check(service.parse(text));
  count('whole runs flagged', 'plain sentences', alarms.length > 0);
  for (const f of alarms) print('flagged', `plain ${f.severity} ${f.context} ${f.message}`);
}

tally.print();
const broken = tally.sum('broken found');
const whole = tally.sum('whole');
console.log(
  `\nrecall ${percent(broken)} of ${broken.tried} broken; whole flagged ${percent(whole)} of ${whole.tried}; ` +
    `precision of a flag ${percent({ hit: broken.hit, tried: broken.hit + whole.hit })}`,
);
