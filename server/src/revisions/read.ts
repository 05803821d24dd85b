import { openArchive, type Archive } from '../docx/archive';
import { importParts } from '../docx/import';
import { openWord, type WordParts } from '../docx/parts';
import type { Span } from '../text/span';
import { readComments, readCommentStates } from './comments';
import { differencesOf } from './differences';
import { groupDifferences, type Group } from './groups';
import { marginRevisions } from './margins';
import { surveyRevisions, type Survey } from './survey';
import { tokensOf, type Token } from './tokens';
import type { FileRevisions, Revision, RevisionKind, RevisionPart } from './types';

/** Offsets of what stands in notes are beyond these (see `importParts`). */
const NOTE_OFFSETS = 1e9;

/** Reads what was changed in a .docx file with a trace. Throws `DocxError` where the file cannot be read. */
export async function readRevisions(bytes: Uint8Array): Promise<FileRevisions> {
  return revisionsOf(await openArchive(bytes));
}

/** The same of the parts of such a file, however they are packed. */
export async function revisionsOf(archive: Archive): Promise<FileRevisions> {
  const parts = await openWord(archive);
  const [rejected, accepted] = [await importParts(parts, 'rejected'), await importParts(parts, 'accepted')];
  const survey = await surveyOf(parts);
  const [before, after] = [tokensOf(rejected), tokensOf(accepted)];
  const differences = differencesOf(before, after, rejected.text.length);
  const { groups, derived } = groupDifferences(differences, survey.moves);
  const { revisions, inside } = listed(groups, survey);
  const comments = await commentsOf(parts, survey, before);
  return {
    before: rejected.text,
    after: accepted.text,
    paragraphs: rejected.lines.map(({ paragraph }) => paragraph),
    revisions: [
      ...[...revisions, ...comments].sort((a, b) => a.place.start - b.place.start),
      ...(await marginRevisions(parts)),
    ],
    derived,
    formatting: survey.formatting,
    vanished: survey.cuts.length - inside,
  };
}

/** What the document says of its revisions; of the notes only how many are of looks alone. */
async function surveyOf(parts: WordParts): Promise<Survey> {
  const survey = surveyRevisions(parts.main);
  for (const type of ['footnotes', 'endnotes', 'header', 'footer'])
    for (const xml of await parts.all(type)) survey.formatting += surveyRevisions(xml).formatting;
  return survey;
}

function listed(groups: readonly Group[], { cuts }: Survey): { revisions: Revision[]; inside: number } {
  let inside = 0;
  const cutOf = ({ offset, endOffset, after }: Group): Pick<Revision, 'cut'> => {
    const cut = after === '' ? [] : cuts.filter((c) => c.offset > offset && c.offset < endOffset);
    inside += cut.length;
    return cut.length > 0 ? { cut: cut.map(({ author, text }) => ({ author, text })) } : {};
  };
  const ends = new Map<string, Group[]>();
  for (const group of groups)
    if (group.move !== undefined) ends.set(group.move, [...(ends.get(group.move) ?? []), group]);
  const revisions: Revision[] = [];
  for (const group of groups) {
    const moved = group.move === undefined ? undefined : pairOf(ends.get(group.move)!);
    if (!moved) revisions.push({ ...common(group), ...cutOf(group), kind: kindOf(group), edits: [group.edit] });
    else if (group === moved.to)
      revisions.push({
        ...common(group),
        ...cutOf(group),
        kind: 'move',
        before: moved.from.map(({ before }) => before).join(''),
        edits: [...moved.from, group].map(({ edit }) => edit).sort((a, b) => a.start - b.start),
      });
  }
  return { revisions, inside };
}

/** The ends of a move: where it was taken, in one piece or several, and where it was put. Undefined where one is missing. */
function pairOf(ends: readonly Group[]): { readonly from: readonly Group[]; readonly to: Group } | undefined {
  const to = ends.filter(({ after }) => after !== '');
  const from = ends.filter(({ after }) => after === '');
  return to.length === 1 && from.length > 0 ? { from, to: to[0]! } : undefined;
}

function common({ author, date, before, after, edit, offset }: Group): Omit<Revision, 'kind' | 'edits'> {
  const part: RevisionPart = offset >= NOTE_OFFSETS ? 'note' : 'body';
  return { author, date, part, before, after, place: { start: edit.start, end: edit.end } };
}

function kindOf({ before, after }: Group): RevisionKind {
  return before === '' ? 'insert' : after === '' ? 'delete' : 'change';
}

async function commentsOf(parts: WordParts, { anchors }: Survey, tokens: readonly Token[]): Promise<Revision[]> {
  const comments = readComments(await parts.part('comments'));
  const states = readCommentStates(await parts.part('commentsExtended'));
  return comments.map(({ id, author, date, text, paragraphId }): Revision => {
    const anchor = anchors.get(id);
    const place = anchor ? spanOf(tokens, anchor) : { start: 0, end: 0 };
    const state = paragraphId === undefined ? undefined : states.get(paragraphId);
    const before = textOf(tokens, place);
    return {
      kind: 'comment',
      author,
      date,
      part: 'body',
      before,
      after: text,
      edits: [],
      place,
      ...(state?.done && { done: true }),
      ...(state?.answers && { answers: true }),
    };
  });
}

/** The stretch of the text that comes from a stretch of the XML; where none does, the place before what follows it. */
function spanOf(tokens: readonly Token[], { start, end }: Span): Span {
  const inside = tokens.filter((t) => t.key !== undefined && t.offset >= start && t.offset < end);
  const [firstToken, lastToken] = [inside[0], inside.at(-1)];
  if (firstToken && lastToken) return { start: firstToken.start, end: lastToken.start + lastToken.text.length };
  const before = tokens.findLast((t) => t.key !== undefined && t.offset < start);
  const place = before ? before.start + before.text.length : 0;
  return { start: place, end: place };
}

function textOf(tokens: readonly Token[], { start, end }: Span): string {
  return tokens
    .filter((t) => t.start >= start && t.start < end)
    .map(({ text }) => text)
    .join('');
}
