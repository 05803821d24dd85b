// How many changed facts 改稿核对 lists where a draft was rewritten as well, what it lists where no fact was changed, and
// how long it takes: `npm run bench:compare [-- --list 20]`; SEED draws other rewrites.
import { compareDrafts } from '../../server/src/compare/compare';
import type { FactChange } from '../../server/src/compare/types';
import { parse } from '../../server/src/syntax/parse';
import { spent } from './clock';
import { corpusTexts, needCorpora } from '../support/corpora';
import { KINDS, plant, type Planted } from './compare/changes';
import { chanceOf, rewrite, sentencesOf, type Chance } from './compare/rewrite';

needCorpora('../shared/corpora/clean', '../shared/corpora/house');
const listAt = process.argv.indexOf('--list');
const most = listAt < 0 ? 0 : Number(process.argv[listAt + 1]);
const seed = Number(process.env['SEED'] ?? 1);
/** Characters of a document; longer ones are cut at a line end. */
const LENGTH = 5000;
const TIMED_LENGTH = 20_000;

const texts = corpusTexts({ every: 3 }).filter(
  ({ name, text }) => !/laws|gh-templates|xwlb/.test(name) && text.length > 1500,
);

interface Draft {
  readonly text: string;
  /** Where each planted sentence begins. */
  readonly places: readonly number[];
}

/** The draft with a sentence of each kind behind some sentence of it. */
function withPlanted(
  lines: readonly string[],
  planted: readonly Planted[],
  which: 'before' | 'after',
  at: readonly number[],
): Draft {
  const places: number[] = [];
  let text = '';
  lines.forEach((line, k) => {
    const sentences = sentencesOf(line);
    const here = planted.flatMap((_, i) => (at[i] === k ? [i] : []));
    const cut = sentences.length > 1 ? 1 : sentences.length;
    text += sentences.slice(0, cut).join('');
    for (const i of here) {
      places[i] = text.length;
      text += planted[i]![which];
    }
    text += `${sentences.slice(cut).join('')}\n`;
  });
  return { text, places };
}

const counts = new Map<string, { listed: number; planted: number }>(
  KINDS.map((kind) => [kind, { listed: 0, planted: 0 }]),
);
const tally = { documents: 0, rows: 0, extra: 0 };
const shown = { missed: 0, extra: 0 };

function show(kind: 'missed' | 'extra', line: string): void {
  if (shown[kind]++ < most) console.log(`${kind}: ${line}`);
}

const rowText = (row: FactChange): string =>
  `${row.kind} ${row.change} ${row.old?.text ?? ''} → ${row.new?.text ?? ''}`;

/** Without figures, which a rewrite may tell in other numerals. */
const told = (text: string): string => text.replace(/[\d零一二三四五六七八九十百千万亿]/g, '');

function measure(name: string, text: string, chance: Chance): void {
  const lines = text.slice(0, LENGTH).split(/\r?\n/).slice(0, -1);
  const long = lines.flatMap((line, k) => (line.length > 60 && line.endsWith('。') ? [k] : []));
  if (long.length < 3) return;
  const planted = KINDS.map((kind) => plant(kind, chance));
  const at = planted.map(() => long[Math.floor(chance() * long.length)]!);
  const old = withPlanted(lines, planted, 'before', at);
  const oldDraft = parse(old.text);
  tally.documents++;
  for (const row of compareDrafts(oldDraft, parse(rewrite(old.text, chance)))) {
    tally.rows++;
    show('extra', `${name}: ${rowText(row)}`);
  }
  const rows = compareDrafts(oldDraft, parse(rewrite(withPlanted(lines, planted, 'after', at).text, chance)));
  const used = new Set<FactChange>();
  planted.forEach(({ kind, before, after }, i) => {
    const start = old.places[i]!;
    const rowsHere = rows.filter(
      (row) =>
        (row.old && row.old.start < start + before.length && start < row.old.end) ||
        (row.new && told(after).includes(told(row.new.text)) && !before.includes(row.new.text)),
    );
    rowsHere.forEach((row) => used.add(row));
    const count = counts.get(kind)!;
    count.planted++;
    if (rowsHere.length > 0) count.listed++;
    else show('missed', `${kind}: ${before} → ${after}`);
  });
  for (const row of rows) {
    if (used.has(row)) continue;
    tally.extra++;
    show('extra', `beside: ${rowText(row)}`);
  }
}

texts.forEach(({ name, text }, k) => measure(name, text, chanceOf(seed * 1000 + k)));
let listed = 0;
let all = 0;
for (const [kind, count] of counts) {
  listed += count.listed;
  all += count.planted;
  console.log(`${kind.padEnd(16)} ${count.listed} of ${count.planted}`);
}
console.log(`listed           ${((100 * listed) / all).toFixed(2)} % of ${all} changed facts`);
console.log(`no fact changed  ${tally.rows} rows in ${tally.documents} documents; beside changed facts ${tally.extra}`);

const whole = texts
  .map(({ text }) => text)
  .join('\n')
  .slice(0, TIMED_LENGTH);
const other = rewrite(whole, chanceOf(seed));
const times = Array.from({ length: 5 }, () => {
  const begin = spent();
  compareDrafts(parse(whole), parse(other));
  return spent() - begin;
});
console.log(
  `20 000 characters, processor time: first ${times[0]!.toFixed(0)} ms, then ${Math.min(...times.slice(1)).toFixed(0)} ms`,
);
