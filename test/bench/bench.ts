// `npm run bench [-- --folder DIR] [--json] [--quick]`: times against public peers in one run, on one thread.
import { parseArgs } from 'node:util';
import autocorrect from 'autocorrect-node';
import { run as zhlint } from 'zhlint';
import type { Configuration } from '../../server/src/engine/configuration';
import { createSpeechService } from '../../server/src/service';
import { testSegmenter } from '../support/segmenter';
import { folderText, inventedText, pieces } from './text';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const ROUNDS = values.quick ? 2 : 5;
const SIZES = [10_000, 100_000, 1_000_000];
const PEER_PIECE = 100_000;

interface Row {
  readonly what: string;
  readonly size: number;
  readonly ms: number;
  readonly note?: string;
}
const rows: Row[] = [];
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

/** Median of ROUNDS runs; `make` prepares outside the time. */
async function time<T>(make: () => T, run: (made: T) => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const made = make();
    globalThis.gc?.();
    const start = performance.now();
    await run(made);
    times.push(performance.now() - start);
  }
  return median(times);
}

const fresh = (): { service: ReturnType<typeof createSpeechService>; configuration: Configuration } => {
  const service = createSpeechService();
  return { service, configuration: service.configure([]).configuration };
};
const segmenter = await testSegmenter();
await segmenter.tag(['预热']);

for (const size of SIZES) {
  const text = values.folder ? folderText(values.folder, size) : inventedText(size);
  const add = (what: string, ms: number, note?: string): void => {
    rows.push({ what, size: text.length, ms, ...(note && { note }) });
  };
  add(
    'floor: one pass of charCodeAt',
    await time(
      () => text,
      (t) => {
        let sum = 0;
        for (let i = 0; i < t.length; i++) sum += t.charCodeAt(i);
        return sum;
      },
    ),
  );
  add('cold parse', await time(fresh, ({ service }) => service.parse(text)));
  add(
    'cold check, rules without words',
    await time(fresh, ({ service, configuration }) => service.check(service.parse(text), configuration)),
  );
  add(
    'cold check, all rules',
    await time(
      () => {
        const made = fresh();
        made.service.useSegmenter(segmenter);
        return made;
      },
      ({ service, configuration }) => service.checkWithWords(service.parse(text), configuration),
      Math.min(ROUNDS, 3),
    ),
  );
  const { service, configuration } = fresh();
  let draft = service.parse(text);
  service.check(draft, configuration);
  const at = Math.floor(text.length / 2);
  const edits: [string, { start: number; end: number; newText: string }][] = [
    ['keystroke: insert', { start: at, end: at, newText: '字' }],
    ['keystroke: delete', { start: at, end: at + 1, newText: '' }],
    ['newline at the top', { start: 0, end: 0, newText: '\n' }],
    ['paste of 50 paragraphs', { start: at, end: at, newText: inventedText(50 * 200, 99) }],
  ];
  for (const [what, change] of edits) {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS * 6; i++) {
      const start = performance.now();
      draft = service.edit(draft, [change]);
      service.check(draft, configuration);
      times.push(performance.now() - start);
      if (what.startsWith('paste') || what.startsWith('newline')) {
        draft = service.edit(draft, [{ start: change.start, end: change.start + change.newText.length, newText: '' }]);
        service.check(draft, configuration);
      }
    }
    add(what, median(times));
  }
  const cut = pieces(text, PEER_PIECE);
  let errors = 0;
  add(
    'peer: autocorrect-node lintFor',
    await time(
      () => cut,
      (list) =>
        list.forEach((p) => {
          if (autocorrect.lintFor(p, 'a.txt').error) errors++;
        }),
    ),
    errors > 0 ? `${errors} answers with an error` : undefined,
  );
  if (size <= 100_000 || !values.quick) {
    let thrown = 0;
    add(
      'peer: zhlint run',
      await time(
        () => cut,
        (list) =>
          list.forEach((p) => {
            try {
              zhlint(p);
            } catch {
              thrown++;
            }
          }),
        1,
      ),
      thrown > 0 ? `${thrown} pieces threw` : undefined,
    );
  }
}

const find = (what: string, size: number): number => rows.find((r) => r.what === what && r.size === size)?.ms ?? NaN;
const table = rows.map((r) => {
  const peer = find('peer: autocorrect-node lintFor', r.size);
  const cold = find('cold check, rules without words', r.size);
  return {
    what: r.what,
    characters: r.size,
    ms: Number(r.ms.toFixed(2)),
    'of autocorrect': Number((r.ms / peer).toFixed(3)),
    'of cold check': Number((r.ms / cold).toFixed(4)),
    note: r.note ?? '',
  };
});
if (values.json) console.log(JSON.stringify({ rules: createSpeechService().rules.length, rows: table }, null, 2));
else {
  console.log(
    `${createSpeechService().rules.length} rules; medians of ${ROUNDS} runs; text: ${values.folder ?? 'invented'}`,
  );
  console.table(table);
}
