import type { Report, WordView } from '../../contract/rule';
import { openTypos, wordingOf } from '../../facts/open-typos';
import type { Suspicion } from '../../lexicon/model/judge';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';

/** What the model suspects, but for characters that stand twice. Less sure ones only for a closer read. */
export function openSlips(paragraph: Paragraph, words: WordView, closer: boolean): Report[] {
  const suspicions = (words.suspicionsOf(paragraph) ?? []).filter(
    ({ level, kind }) => kind !== 'double' && (closer || level !== 'proof'),
  );
  return openTypos(paragraph, suspicions).map((suspicion) => openSlip(paragraph.text, suspicion));
}

function openSlip(text: string, suspicion: Suspicion): Report {
  const { kind, start, end, right, others, word, level } = suspicion;
  const written = text.slice(word.start, word.end);
  const choices = isLength(kind) ? [right] : [right, ...others];
  const place = kind === 'missing' ? beside(text, start) : { start, end };
  const message =
    kind === 'extra'
      ? `“${text.slice(start, end)}”疑为多打的字，请核对。`
      : kind === 'missing'
        ? `“${text.slice(place.start, place.end)}”之间疑漏“${right}”字，请核对。`
        : `“${written}”疑为“${word.right}”的笔误，请核对。`;
  return {
    at: 0,
    ...place,
    severity: level === 'warning' && !isLength(kind) ? 'warning' : 'information',
    message,
    suggestions: choices.map((choice) => ({
      title:
        choice === '' ? `删去“${text.slice(start, end)}”` : kind === 'missing' ? `补上“${choice}”` : `改为“${choice}”`,
      edits: [{ at: 0, start, end, newText: choice }],
    })),
    guess: { wording: wordingOf(text, suspicion), closer: level === 'proof' },
  };
}

/** The two characters that something is missing between. */
const beside = (text: string, gap: number): Span => ({
  start: Math.max(0, gap - 1),
  end: Math.min(text.length, gap + 1),
});

/** One character too many or too few: in published prose all that the model said of these was wrong, however sure it was. */
const isLength = (kind: Suspicion['kind']): boolean => kind === 'extra' || kind === 'missing';
