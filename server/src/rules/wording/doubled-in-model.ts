import type { Report, WordView } from '../../contract/rule';
import { doubledCharacters, isShared, maySlip, meansEach } from '../../facts/doubled-characters';
import { isSeamOrName } from '../../facts/doubled-seams';
import { openTypos, wordingOf } from '../../facts/open-typos';
import { isSurelyDoubled } from '../../facts/surely-doubled';
import { isGrammarCharacter } from '../../lexicon/word-lists';
import type { Paragraph } from '../../syntax/types';
import { NONE } from '../../text/none';

/** What the model finds beside that: characters that stand twice, and neither word nor form says that it is meant. */
export function doubledInModel(paragraph: Paragraph, words: WordView, closer: boolean): Report[] {
  return openTypos(paragraph, words.suspicionsOf(paragraph) ?? NONE).flatMap((suspicion): Report[] => {
    const { kind, start, level } = suspicion;
    if (kind !== 'double' || (level === 'proof' && !closer)) return [];
    const pair = doubledCharacters(paragraph).find(({ first }) => first === start - 1);
    const around = pair && words.of(paragraph, pair.stretch);
    if (!around) return [];
    // each of the two belongs to a word of its own: 发展|展望
    const mayMeanBoth =
      !maySlip(paragraph, start - 1) || isShared(pair, around) || meansEach(paragraph.text, pair, around);
    if (mayMeanBoth && !isSurelyDoubled(paragraph.text, suspicion, pair, around)) return [];
    if (isSeamOrName(paragraph, pair, (side) => words.of(paragraph, side))) return [];
    const severity = level === 'warning' ? 'warning' : 'information';
    const guess = { wording: wordingOf(paragraph.text, suspicion), closer: level === 'proof' };
    return [{ ...secondCharacter(paragraph.text, start - 1), severity, guess }];
  });
}

/** The second of two characters. Two that a draft has again are a name (牛牛), but for those of grammar. */
export function secondCharacter(text: string, first: number): Report {
  const report = second(text, first, 1);
  if (isGrammarCharacter(text[first]!)) return report;
  return { ...report, meant: { wording: text.slice(first, first + 2), times: 2 } };
}

/** The second of two, to be deleted. */
export function second(text: string, first: number, length: number): Report {
  const [start, end] = [first + length, first + 2 * length];
  const word = text.slice(start, end);
  return {
    at: 0,
    start,
    end,
    message: `“${word}”连写了两遍，请删去一个。`,
    suggestions: [{ title: `删去一个“${word}”`, edits: [{ at: 0, start, end, newText: '' }] }],
  };
}
