import { expect, it } from 'vitest';
import { countedOtherwise } from '../../server/src/lexicon/counted-nouns';

it.each([
  ['第一|场|是大考，第二场是小考。', '场'],
  ['第一|场硬仗|是清垃圾，', '场'],
  ['第一|种|，精神上懈怠。', '种'],
  ['第一|个画面|，是清晨的街道。', '画面'],
  ['第一个是大考，', undefined],
])('%s', (marked, noun) => {
  const [before, words] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const counted = countedOtherwise(text, 2);
  expect(counted?.noun).toBe(noun);
  if (noun !== undefined) expect(counted?.end).toBe(before!.length + words!.length);
});
