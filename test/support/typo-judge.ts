import fs from 'node:fs';
import path from 'node:path';
import type { TypoJudge } from '../../server/src/facts/words';
import { Judge, type Suspicion } from '../../server/src/lexicon/model/judge';

let shipped: Judge | undefined;

/** The model that is shipped. */
export function shippedJudge(): Judge {
  return (shipped ??= new Judge(fs.readFileSync(path.resolve(import.meta.dirname, '../../server/data/made/typo.bin'))));
}

/** A judge that suspects these wordings wherever they stand: each with what is right and how sure it is. */
export function judgeOf(
  slips: Readonly<Record<string, readonly [right: string, level: Suspicion['level']]>>,
): TypoJudge & {
  /** Sentences that it was asked about. */
  readonly read: string[];
} {
  const read: string[] = [];
  return {
    read,
    sentence(text, from, to) {
      const sentence = text.slice(from, to);
      read.push(sentence);
      return Object.entries(slips)
        .flatMap(([wrong, [right, level]]): Suspicion[] => {
          const at = sentence.indexOf(wrong);
          if (at < 0) return [];
          const [start, end] = [from + at, from + at + wrong.length];
          return [{ start, end, kind: 'replace', right, others: [], score: 5, level, word: { start, end, right } }];
        })
        .sort((a, b) => a.start - b.start);
    },
  };
}
