import type { Change } from '../../server/src/syntax/types';
import { fresh } from './cold';
import { best, median, spent } from './clock';
import { hold, type Row } from './table';
import { inventedText } from './text';

const PART = 'Keystroke: from the edit to the new findings';
/** Edits of one kind that are timed together: the clock is too coarse for one. */
const TOGETHER = 20;
/** Groups of edits before the time counts: a writer has typed a line by then, and the compiler has seen the code. */
const WARM = 10;

/** Edits of the kinds that a writer makes, in the middle of a text and at its top. */
export async function keystrokeRows(text: string, rounds: number): Promise<Row[]> {
  const size = text.length;
  const cold = await best(rounds, fresh, ({ service, configuration }) =>
    service.check(service.parse(text), configuration),
  );
  const { service, configuration } = fresh();
  let draft = service.parse(text);
  service.check(draft, configuration);
  // inside running text, as most typing is
  const line = draft.paragraphs.findIndex((p, i) => draft.starts[i]! > size / 2 && p.text.length > 80);
  // inside a word: a mark or a marker that goes is another draft
  const from = draft.starts[Math.max(0, line)]! + 40;
  const at = from + text.slice(from).search(/(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2})/);
  const paste = inventedText(50 * 160, 99);
  // each kind by turns with what takes it back, so that the text stays what it was
  const kinds: [string, number, Change, Change][] = [
    ['insert, and undo', 0.01, { start: at, end: at, newText: '字' }, { start: at, end: at + 1, newText: '' }],
    [
      'delete, and undo',
      0.01,
      { start: at, end: at + 1, newText: '' },
      { start: at, end: at, newText: text.slice(at, at + 1) },
    ],
    ['newline at the top, and undo', 0.01, { start: 0, end: 0, newText: '\n' }, { start: 0, end: 1, newText: '' }],
    [
      'newline in a paragraph, and undo',
      0,
      { start: at, end: at, newText: '\n' },
      { start: at, end: at + 1, newText: '' },
    ],
    [
      'paste of 50 paragraphs, and undo',
      0,
      { start: at, end: at, newText: paste },
      { start: at, end: at + paste.length, newText: '' },
    ],
  ];
  const rows: Row[] = [];
  for (const [what, share, there, back] of kinds) {
    const times: number[] = [];
    for (let round = 0; round < rounds + WARM; round++) {
      const start = spent();
      for (let i = 0; i < TOGETHER; i++) {
        draft = service.edit(draft, [i % 2 === 0 ? there : back]);
        service.check(draft, configuration);
      }
      times.push((spent() - start) / TOGETHER);
    }
    const value = median(times.slice(WARM));
    const limit = share === 0 ? undefined : size <= 10_000 ? 1 / 25 : size >= 900_000 ? 1 / 300 : undefined;
    rows.push({
      part: PART,
      what,
      size,
      value,
      unit: 'ms',
      ...(limit !== undefined && { held: hold('a cold check', value / cold, limit) }),
      ...(limit === undefined && { note: `1/${(cold / value).toFixed(0)} of a cold check` }),
    });
  }
  return rows;
}
