import { maySlip } from '../../src/facts/doubled-characters';
import { openTypos, wordingOf } from '../../src/facts/open-typos';
import { groupOf } from '../../src/lexicon/model/candidate';
import { Judge } from '../../src/lexicon/model/judge';
import type { Group, ModelHead, Thresholds } from '../../src/lexicon/model/model-file';
import { piecesOf } from '../../src/lexicon/model/pieces';
import { parse } from '../../src/syntax/parse';
import type { Paragraph } from '../../src/syntax/types';
import { Alphabet, type Document } from './corpus';

/**
 * Share of clean sentences that each level may touch, and what of it each kind of edit is given. Half as many more at
 * “information” made two of three flags in unpolished talks false: whoever sees that turns the tool off.
 */
const RATES: Readonly<Record<keyof Thresholds, number>> = { warning: 0.00005, information: 0.0003, proof: 0.01 };
const SHARES: Readonly<Record<Group, number>> = { replace: 0.7, length: 0.15, double: 0.1 };
const GROUPS = ['replace', 'length', 'double'] as const;
/** Sentences of fewer characters are headings and marks. */
const LEAST_LENGTH = 4;

/** Thresholds below which nothing is worth a look. */
const LOWEST = { warning: 99, information: 99, proof: 0 };

/**
 * Thresholds at which published prose is touched no oftener than it may be, told as the rules tell it: names and titles
 * of works out, and what a document has twice. Without texts everything is told.
 */
export function calibrate(
  make: (thresholds: ModelHead['thresholds']) => Uint8Array,
  documents: readonly Document[],
): ModelHead['thresholds'] {
  const judge = new Judge(make({ replace: LOWEST, length: LOWEST, double: LOWEST }));
  const best: Record<Group, number[]> = { replace: [], length: [], double: [] };
  const alphabet = Alphabet.of(judge.reader.characters);
  const isWord = (text: string): boolean => {
    const [one, other] = Array.from(text, (c) => alphabet.token(c.charCodeAt(0)));
    return one !== undefined && other !== undefined && judge.reader.words.two(one, other) > 0;
  };
  /** As the rule tells it: two alike that are right by their form, and those that each belong to a word of its own. */
  const isMeant = (paragraph: Paragraph, second: number): boolean =>
    !maySlip(paragraph, second - 1) ||
    (isWord(paragraph.text.slice(second - 2, second)) && isWord(paragraph.text.slice(second, second + 2)));
  let sentences = 0;
  for (const { text } of documents)
    for (const paragraph of parse(text).paragraphs)
      for (const { start, end } of piecesOf(paragraph.text)) {
        if (end - start < LEAST_LENGTH) continue;
        sentences++;
        const most = { replace: -1, length: -1, double: -1 };
        for (const suspicion of openTypos(paragraph, judge.sentence(paragraph.text, start, end))) {
          const wording = wordingOf(paragraph.text, suspicion);
          if (text.indexOf(wording) !== text.lastIndexOf(wording)) continue;
          if (suspicion.kind === 'double' && isMeant(paragraph, suspicion.start)) continue;
          const kind = groupOf(suspicion.kind);
          most[kind] = Math.max(most[kind], suspicion.score);
        }
        for (const kind of GROUPS) if (most[kind] >= 0) best[kind].push(most[kind]);
      }
  const of = (kind: Group): Thresholds => {
    const scores = best[kind].sort((a, b) => b - a);
    // to two places: a threshold is a number that people read
    const thresholdsAt = (rate: number): number =>
      Math.ceil((scores[Math.floor(sentences * rate * SHARES[kind])] ?? 0) * 100 + 0.5) / 100;
    return {
      warning: thresholdsAt(RATES.warning),
      information: thresholdsAt(RATES.information),
      proof: thresholdsAt(RATES.proof),
    };
  };
  return { replace: of('replace'), length: of('length'), double: of('double') };
}
