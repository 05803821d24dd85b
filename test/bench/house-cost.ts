// What a house costs: start (reading its files) and a keystroke, with and without it, as processor time.
//   `node test/bench/run.mjs house-cost.ts --house FILE --text FILE [--off RULE,RULE]`, on a text that was not learned
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openHouseFile } from '../../server/src/node/open-house';
import { createSpeechService } from '../../server/src/service';
import { median, spent } from './clock';
import { shippedModel, shippedSegmenter } from './shipped';

const { values } = parseArgs({
  options: { house: { type: 'string' }, text: { type: 'string' }, off: { type: 'string', default: '' } },
});
const begun = spent();
const opened = await openHouseFile(path.resolve(values.house!));
if (!('memory' in opened)) throw new Error('no house');
const opening = spent() - begun;
const { memory } = opened;
const text = fs.readFileSync(values.text!, 'utf8').slice(0, 10_000);
const judge = await shippedModel();
const segmenter = await shippedSegmenter();

async function cost(withHouse: boolean): Promise<{ cold: number; words: number; edit: number }> {
  const service = createSpeechService();
  service.useSegmenter(segmenter);
  service.useTypoJudge(judge);
  const { configuration } = service.configure(
    [
      {
        rules: Object.fromEntries(
          values.off
            .split(',')
            .filter(Boolean)
            .map((id) => [id, 'off' as const]),
        ),
      },
    ],
    withHouse ? memory : undefined,
  );
  let start = spent();
  let draft = service.parse(text);
  service.check(draft, configuration);
  const cold = spent() - start;
  start = spent();
  await service.checkWithWords(draft, configuration);
  const words = spent() - start;
  const line = draft.paragraphs.findIndex((p, i) => draft.starts[i]! > text.length / 2 && p.text.length > 60);
  const at = draft.starts[line]! + 30;
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    start = spent();
    for (let step = 0; step < 10; step++) {
      draft = service.edit(draft, [
        step % 2 === 0 ? { start: at, end: at, newText: '字' } : { start: at, end: at + 1, newText: '' },
      ]);
      service.check(draft, configuration);
      await service.checkWithWords(draft, configuration);
    }
    times.push((spent() - start) / 10);
  }
  return { cold, words, edit: median(times.slice(10)) };
}

await cost(false);
const rows = { off: [] as number[], on: [] as number[], coldOff: [] as number[], coldOn: [] as number[] };
for (let round = 0; round < 5; round++) {
  const off = await cost(false);
  const on = await cost(true);
  rows.off.push(off.edit);
  rows.on.push(on.edit);
  rows.coldOff.push(off.cold + off.words);
  rows.coldOn.push(on.cold + on.words);
}
console.log(
  `opening ${opening.toFixed(1)} ms; ${text.length} characters: check ${median(rows.coldOff).toFixed(1)} → ${median(rows.coldOn).toFixed(1)} ms (${(median(rows.coldOn) / median(rows.coldOff)).toFixed(2)}); edit ${median(rows.off).toFixed(3)} → ${median(rows.on).toFixed(3)} ms (${(median(rows.on) / median(rows.off)).toFixed(2)})`,
);
process.exit();
