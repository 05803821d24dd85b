import { houseDocument, learnHouse } from '../../server/src/house/learn';
import { openHouse, type HouseMemory } from '../../server/src/house/memory';
import type { Decision, HouseData } from '../../server/src/house/data';
import { parse } from '../../server/src/syntax/parse';

/** What is learned from drafts, given as their texts, with nothing known of what everyone writes. */
export function learnedFrom(
  texts: readonly string[],
  decisions: Readonly<Record<string, Decision>> = {},
): Promise<HouseData> {
  const documents = texts.map((text, index) => houseDocument(`稿/${index + 1}.txt`, String(index), parse(text)));
  return learnHouse(documents, {
    today: '2026-11-28',
    folders: ['稿'],
    decisions,
    norm: { timesPerMillion: () => 0, isUsualWord: () => false },
    step: () => Promise.resolve(),
  });
}

/** The memory of a house with these drafts; undefined where there are none, as in a house that has not learned. */
export async function memoryOf(
  texts: readonly string[] | undefined,
  decisions?: Readonly<Record<string, Decision>>,
): Promise<HouseMemory | undefined> {
  return texts && openHouse(await learnedFrom(texts, decisions));
}
