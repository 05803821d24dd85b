import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { createTiming } from '../../server/src/node/timing';
import { createSpeechService } from '../../server/src/service';
import { best } from './clock';
import { AUTOCORRECT, textlintPeer, ZHLINT, type Peer } from './peers';
import { hold, type Row } from './table';
import { pieces } from './text';

const PART = 'Cold check against peers';
const PIECE = 100_000;

/** A service as it is shipped, its watchdog included, with nothing remembered. */
export function fresh(segmenter?: Segmenter) {
  const service = createSpeechService({ timing: createTiming() });
  if (segmenter) service.useSegmenter(segmenter);
  return { service, configuration: service.configure([]).configuration };
}

/** Cold times of one text, and those of the peers on the same text cut at line ends. */
export async function coldRows(text: string, segmenter: Segmenter, rounds: number): Promise<Row[]> {
  const size = text.length;
  const rows: Row[] = [];
  const floor = await best(rounds, () => text, sumUnits);
  const cut = pieces(text, PIECE);
  const peer = async (p: Peer, times: number): Promise<Row> => {
    let wrong = 0;
    const value = await best(
      times,
      () => cut,
      async (list) => void (wrong = await p.run(list)),
    );
    const note = wrong > 0 ? `${wrong} of ${cut.length} answers carry an error: no time` : p.note;
    return {
      part: PART,
      what: `peer: ${p.name}`,
      size,
      value: wrong > 0 ? NaN : value,
      unit: 'ms',
      ...(note && { note }),
    };
  };
  const autocorrect = await peer(AUTOCORRECT, rounds);
  const zhlint = await peer(ZHLINT, size > PIECE ? 1 : 2);
  const parse = await best(rounds, fresh, ({ service }) => service.parse(text));
  const plain = await best(rounds, fresh, ({ service, configuration }) =>
    service.check(service.parse(text), configuration),
  );
  const all = await best(
    Math.min(rounds, 3),
    () => fresh(segmenter),
    ({ service, configuration }) => service.checkWithWords(service.parse(text), configuration),
  );
  const budget = size >= 900_000;
  rows.push(
    { part: PART, what: 'floor: one pass of charCodeAt', size, value: floor, unit: 'ms' },
    { part: PART, what: 'parse', size, value: parse, unit: 'ms' },
    {
      part: PART,
      what: 'rules without words',
      size,
      value: plain,
      unit: 'ms',
      ...(budget && { held: hold('autocorrect', plain / autocorrect.value, 0.9) }),
      note: `${(plain / autocorrect.value).toFixed(2)} × autocorrect, ${(plain / floor).toFixed(0)} × floor`,
    },
    {
      part: PART,
      what: 'all rules',
      size,
      value: all,
      unit: 'ms',
      ...(budget && { held: hold('autocorrect', all / autocorrect.value, 2) }),
      ...(size <= 10_000 && { held: hold('autocorrect', all / autocorrect.value, 2.5) }),
      note: `${(all / autocorrect.value).toFixed(2)} × autocorrect`,
    },
    autocorrect,
    {
      ...zhlint,
      note: zhlint.note ?? `${(zhlint.value / plain).toFixed(1)} × rules without words`,
    },
    await peer(await textlintPeer(), 1),
  );
  return rows;
}

function sumUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
