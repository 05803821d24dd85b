import fs from 'node:fs';
import path from 'node:path';
import { piecesOf } from '../../../server/src/lexicon/model/pieces';

/** Published prose by set; of laws there are many, and they are the kind of text that the model was trained on. */
export const CLEAN_SETS = ['gwr-central', 'gwr-provincial-2025', 'xi-speeches', 'xwlb', 'laws'] as const;

export interface CleanText {
  readonly name: string;
  readonly text: string;
  /** Whether the thresholds were taken from it: every other document of a set, by name. */
  readonly calibrated: boolean;
}

export function cleanTexts(corpora: string, set: string): CleanText[] {
  const folder = path.join(corpora, 'clean', set);
  return fs
    .readdirSync(folder)
    .sort()
    .map((name, index) => ({
      name,
      text: fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, ''),
      calibrated: index % 2 === 0,
    }));
}

/** Sentences of a text that are long enough to put a slip into, without the blanks around them. */
export function sentencesIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => piecesOf(line).map(({ start, end }) => line.slice(start, end).trim()))
    .filter((sentence) => sentence.length > 3);
}

export interface Slipped {
  readonly right: string;
  readonly wrong: string;
}

/** One character of a sentence doubled, or lost. The particles that the model leaves alone stay. */
export function lengthSlip(sentence: string, kind: 'doubled' | 'lost', random: () => number): Slipped | undefined {
  const places = Array.from(sentence, (c, place) =>
    /^[\u4e00-\u9fff]$/.test(c) && !'的地得他她它'.includes(c) ? place : -1,
  );
  const han = places.filter((place) => place >= 0);
  const place = han[Math.floor(random() * han.length)];
  if (place === undefined) return undefined;
  const wrong =
    sentence.slice(0, kind === 'lost' ? place : place + 1) + sentence.slice(kind === 'lost' ? place + 1 : place);
  return wrong === sentence ? undefined : { right: sentence, wrong };
}
