import { parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, Extension } from 'micromark-util-types';

export type { Event, Token } from 'micromark-util-types';
export { decodeString } from 'micromark-util-decode-string';

/** A link or footnote that is defined somewhere in a draft: text elsewhere refers to it. */
export interface Definition {
  readonly line: number;
  /** As micromark compares it. */
  readonly id: string;
  readonly footnote: boolean;
}

// one ~ is written in ranges (5~8), so only ~~ strikes out, as in the editor's own preview
const EXTENSIONS: readonly Extension[] = [
  gfmTable(),
  gfmStrikethrough({ singleTilde: false }),
  gfmFootnote(),
  gfmTaskListItem(),
];

/**
 * Events of micromark over a text: opening and closing of tokens with offsets of the text. `elsewhere` is what the rest of
 * the draft defines. A byte order mark must not stand in front: micromark would leave it out and count one less.
 */
export function eventsOf(text: string, elsewhere: readonly Definition[]): Event[] {
  const context = parse({ extensions: [...EXTENSIONS] });
  const notes = ((context as { gfmFootnotes?: string[] }).gfmFootnotes ??= []);
  for (const { id, footnote } of elsewhere) (footnote ? notes : context.defined).push(id);
  return postprocess(context.document().write(preprocess()(text, undefined, true)));
}

/** The form in which two labels are compared. */
export function identifierOf(label: string): string {
  return normalizeIdentifier(label);
}
