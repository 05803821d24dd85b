import type { Draft, Marker } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { memberOfMarker, type MemberAt } from '../series-at';
import { compose } from './compose';
import { indentOf, nextMarker } from './insert';
import { renumberAround } from './renumber';
import { applied } from './rewrite';

/**
 * Edits after a line end was typed: `line` (zero-based) is the new, empty line. Behind an item it gets the next marker; an
 * item left empty ends its series, and its marker goes. Undefined everywhere else: in the middle of a paragraph, behind a
 * heading whose text comes now, behind a paragraph that holds a whole series. With `renumbers` the items behind the new
 * one are numbered anew in the same set of edits.
 */
export function continueLine(draft: Draft, line: number, renumbers = false): TextEdit[] | undefined {
  const here = draft.paragraphs[line];
  const before = draft.paragraphs[line - 1];
  const marker = before?.markers[0];
  if (!here || here.content.end > here.content.start || !before || !marker?.opensLine) return undefined;
  const start = draft.starts[line]!;
  if (before.content.end <= marker.end)
    return marker.ordinal === 1 ? undefined : [{ start: draft.starts[line - 1]!, end: start, newText: '' }];
  const member = memberOfMarker(draft, line - 1, marker);
  if (!isItem(draft, line - 1, marker, member)) return undefined;
  const next = nextMarker(before, marker);
  if (next === undefined) return undefined;
  const indent = indentOf(before, marker);
  // items that stand apart go on to do so
  const gap = member && standApart(draft, line, member) ? before.eol : '';
  const edits = [{ start, end: start + here.text.length, newText: gap + indent + next }];
  if (!renumbers) return edits;
  return compose(draft.text.length, edits, renumberAround(applied(draft, edits), line));
}

/**
 * The same for a line on which something was typed before its marker could come: what was typed stays, behind the marker.
 * Undefined where the line has a marker of its own, or nothing was typed on it.
 */
export function continueTyped(draft: Draft, line: number, renumbers = false): TextEdit[] | undefined {
  const here = draft.paragraphs[line];
  if (!here || here.text.trim() === '' || here.markers[0]?.opensLine) return undefined;
  const start = draft.starts[line]!;
  const { length } = here.text;
  const edits = continueLine(applied(draft, [{ start, end: start + length, newText: '' }]), line, renumbers);
  // an empty item that would end its series is none: something was typed
  if (!edits || edits.some((e) => e.start < start)) return undefined;
  const moved = (offset: number): number => (offset > start ? offset + length : offset);
  return edits.map((e) => ({ start: moved(e.start), end: moved(e.end), newText: e.newText }));
}

/** Whether the item above a new line stands apart from the one before it, or, where it is the first, from the next. */
function standApart(draft: Draft, line: number, { placed, member }: MemberAt): boolean {
  const above = placed.lines[member - 1];
  if (above !== undefined) return above < line - 2 && draft.roles[line - 2] === 'blank';
  const below = placed.lines[member + 1];
  return below !== undefined && below > line + 1 && draft.roles[line + 1] === 'blank';
}

/** Whether a marked line is an item of a list, so that another may follow it at once. */
function isItem(draft: Draft, line: number, marker: Marker, member: MemberAt | undefined): boolean {
  const role = draft.roles[line];
  if (role !== 'paragraph' && role !== 'heading') return false;
  if (draft.paragraphs[line]!.markers.some((m) => m !== marker && m.family === marker.family)) return false;
  if (role === 'paragraph') return true;
  // a heading of its own line wants its text, unless headings stand one below the other as a list
  const above = member?.placed.lines[member.member - 1];
  if (above === undefined) return false;
  for (let k = above + 1; k < line; k++) if (draft.roles[k] !== 'blank') return false;
  return true;
}
