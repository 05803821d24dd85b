import { nothingBound } from '../docx/bound-text';
import { readStory } from '../docx/word-story';
import { createListCounter, readNumbering } from '../docx/word-numbering';
import type { WordParts } from '../docx/parts';
import type { StoryContext } from '../docx/story-reading';
import type { Origin, WordParagraph } from '../docx/word-text';
import { readStyles } from '../docx/word-styles';
import { differencesOf } from './differences';
import { groupDifferences } from './groups';
import { tokensOf, type Token } from './tokens';
import type { Revision } from './types';

/** Revisions of headers and footers: they are no part of the text, so that they can only be told of. */
export async function marginRevisions(parts: WordParts): Promise<Revision[]> {
  const margins = [...(await parts.all('header')), ...(await parts.all('footer'))].filter((xml) =>
    /<w:(?:ins|del|moveTo|moveFrom)\s/.test(xml),
  );
  if (margins.length === 0) return [];
  const styles = readStyles(await parts.part('styles'));
  const numbering = readNumbering(await parts.part('numbering'));
  const read = (xml: string, revisions: StoryContext['revisions']): Token[] => {
    const lists = createListCounter(numbering, styles);
    const context: StoryContext = { styles, lists, leftOut: '', continued: '', revisions, boundText: nothingBound };
    return tokensOf(imported(readStory(xml, context).paragraphs));
  };
  return margins.flatMap((xml) => {
    const differences = differencesOf(read(xml, 'rejected'), read(xml, 'accepted'), 0);
    return groupDifferences(differences, new Map()).groups.map(({ author, date, before, after }): Revision => ({
      kind: before === '' ? 'insert' : after === '' ? 'delete' : 'change',
      author,
      date,
      part: 'margin',
      before,
      after,
      edits: [],
      place: { start: 0, end: 0 },
    }));
  });
}

/** Paragraphs as lines, each ended where its paragraph is. */
function imported(paragraphs: readonly WordParagraph[]): Parameters<typeof tokensOf>[0] {
  const lines = paragraphs.map(
    (
      { pieces, end },
      index,
    ): { paragraph: number; level: undefined; row: boolean; pieces: typeof pieces; end: Origin | undefined } => ({
      paragraph: index + 1,
      level: undefined,
      row: false,
      pieces,
      end,
    }),
  );
  return { text: paragraphs.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'), lines, notices: [] };
}
