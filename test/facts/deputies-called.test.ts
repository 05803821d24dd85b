import { expect, it } from 'vitest';
import { chiefsCalledDeputies, deputiesCalled } from '../../server/src/facts/deputies-called';
import { parse } from '../../server/src/syntax/parse';

const CHIEF = '局长李敏同志到会。';
const CALLS = 8000;

/** Reads of the text of lines that a search takes, where a line calls the deputy so many times. */
function readsOf(calls: number): number {
  const draft = parse(`${CHIEF}\n${'请李副局长发言，'.repeat(calls)}`);
  const called = draft.paragraphs.flatMap((paragraph, line) =>
    deputiesCalled(paragraph).map((deputy) => ({ ...deputy, line })),
  );
  expect(called).toHaveLength(calls);
  let reads = 0;
  const paragraphs = draft.paragraphs.map(
    (paragraph) =>
      new Proxy(paragraph, {
        get(target, key, receiver): unknown {
          if (key === 'text') reads++;
          return Reflect.get(target, key, receiver);
        },
      }),
  );
  expect(chiefsCalledDeputies({ ...draft, paragraphs }, called)).toMatchObject([{ line: 1, start: 1, name: '李敏' }]);
  return reads;
}

it('a deputy who is called over and over is searched for once', () => {
  expect(readsOf(CALLS)).toBe(readsOf(1));
});
