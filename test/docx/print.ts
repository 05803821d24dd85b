import type { Draft } from '../../server/src/syntax/types';
import { printedLines } from './office';

const MM = 72 / 25.4;
/** Where the text area ends: below it stands the page number. */
const TEXT_END = (297 - 35) * MM;

/** The characters of a draft that ink is spent on, in order. */
export function draftCharacters(draft: Draft): string {
  return draft.paragraphs
    .filter((_, i) => draft.roles[i] !== 'blank')
    .map((p) => p.text)
    .join('')
    .replace(/\s/gu, '');
}

/** The characters that stand in the text area of a PDF, from top to bottom. */
export function printedCharacters(pdf: Uint8Array): string {
  return printedLines(pdf)
    .filter((l) => (l.top + l.bottom) / 2 < TEXT_END)
    .map((l) => l.text)
    .join('')
    .replace(/\s/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
