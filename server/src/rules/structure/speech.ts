import wordingTable from '../../../data/kept/speech-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import type { Draft, Role } from '../../syntax/types';

/** A line of a title, without blanks around it. */
export interface TitleLine {
  readonly line: number;
  readonly text: string;
}

const SPEECH = /(?:讲话|致辞|致词|发言|主持词|主持|演讲|开幕[词辞]|闭幕[词辞])(?:稿|提纲)?(?:[（(].{1,14}[）)])?$/;
/** News of a speech and studies of it are spoken to nobody. */
const ABOUT = new RegExp(wordingsFor(wordingTable, 'speech-wordings.tsv', 'about a speech'));

/** Lines of title and subtitle, from the top; none where the draft has no title. */
export function titleLines(draft: Draft): TitleLine[] {
  const lines: TitleLine[] = [];
  for (let line = 0; line < draft.roles.length; line++) {
    const role = draft.roles[line]!;
    if (role === 'title' || role === 'subtitle') lines.push({ line, text: contentOf(draft, line) });
    else if (role === 'paragraph' || role === 'heading' || role === 'salutation') break;
  }
  return lines;
}

/** Whether a title says that the text is spoken to an audience (讲话, 致辞, 发言, 主持词 …), not that it tells of such a text. */
export function isSpeechTitle(lines: readonly TitleLine[]): boolean {
  return lines.some((l) => SPEECH.test(l.text)) && !lines.some((l) => ABOUT.test(l.text));
}

/** Lines of the given role, ascending; at most `most` of them. */
export function linesOf(draft: Draft, role: Role, most = Infinity): number[] {
  const lines: number[] = [];
  for (let i = 0; i < draft.roles.length && lines.length < most; i++) if (draft.roles[i] === role) lines.push(i);
  return lines;
}

/** Paragraphs in which a speech says what is held. */
const MAX_OPENING_PARAGRAPHS = 2;

/** Lines of the paragraphs with which a speech opens, below a line where one is given. */
export function openingParagraphs({ roles }: Draft, below = -1): readonly number[] {
  const lines: number[] = [];
  for (let line = below + 1; line < roles.length && lines.length < MAX_OPENING_PARAGRAPHS; line++)
    if (roles[line] === 'paragraph') lines.push(line);
  return lines;
}

/** Text of a line without blanks around it and without markup. */
export function contentOf(draft: Draft, line: number): string {
  const { text, content } = draft.paragraphs[line]!;
  return text.slice(content.start, content.end);
}

/** What a new line behind `line` begins with: the line end of the draft and the blanks of that line. */
export function newLineLike(draft: Draft, line: number): string {
  const paragraph = draft.paragraphs[line]!;
  const eol = paragraph.eol || draft.paragraphs.find((p) => p.eol !== '')?.eol || '\n';
  return eol + /^[ \t\u3000]*/.exec(paragraph.text)![0];
}

/** A draft of fewer paragraphs is an excerpt. */
export const LEAST_PARAGRAPHS = 3;

/** Paragraphs and headings below a line, counted up to what an excerpt never reaches. */
export function linesBelow(draft: Draft, line: number): number {
  let n = 0;
  for (let i = line + 1; i < draft.roles.length && n < LEAST_PARAGRAPHS; i++)
    if (draft.roles[i] === 'paragraph' || draft.roles[i] === 'heading') n++;
  return n;
}
