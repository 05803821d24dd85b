import { placeholdersOf, type Placeholder } from '../facts/placeholders';
import { remembered } from '../syntax/line';
import type { Draft } from '../syntax/types';
import type { Span } from '../text/span';
import { meaningOf, type Meaning } from './placeholder-meaning';
import { NONE } from '../text/none';

/** A place left open. Offsets are absolute. */
export interface PlaceholderPlace extends Span {
  readonly line: number;
  /** The characters left open. */
  readonly text: string;
  /** What stands before and behind it in its paragraph, a few characters. */
  readonly before: string;
  readonly after: string;
}

/** Places left open that mean the same. */
export interface PlaceholderGroup extends Pick<Meaning, 'key' | 'name' | 'kind' | 'shared'> {
  /** As the draft writes it; where it writes it in several ways, all of them: 我XX、全XX. */
  readonly label: string;
  /** The word behind each place that gives way to a whole name: 部门 to 县水利局. */
  readonly word?: string;
  /** In order of place; never empty. */
  readonly places: readonly PlaceholderPlace[];
}

/** A placeholder with what is meant. Offsets are relative to the paragraph. */
export interface MeantPlaceholder extends Meaning {
  readonly place: Placeholder;
}

/** Characters on each side of a place that are shown with it. */
const CONTEXT = 12;

/** Places left open in a paragraph with their meanings, in order; remembered with the paragraph. */
const meantPlaceholdersOf = remembered((paragraph): readonly MeantPlaceholder[] => {
  const places = placeholdersOf(paragraph);
  return places.length === 0 ? NONE : places.map((place) => ({ place, ...meaningOf(paragraph.text, place) }));
});

/** Places left open on a line of a draft; none in 水印 and markup, which no one fills. */
export function placeholdersOnLine(draft: Draft, line: number): readonly MeantPlaceholder[] {
  const role = draft.roles[line];
  return role === undefined || role === 'boilerplate' || role === 'markup'
    ? NONE
    : meantPlaceholdersOf(draft.paragraphs[line]!);
}

/** How many places of a draft are open. */
export function countOpen(draft: Draft): number {
  let count = 0;
  for (let line = 0; line < draft.paragraphs.length; line++) count += placeholdersOnLine(draft, line).length;
  return count;
}

const ORDER: readonly Meaning['kind'][] = ['name', 'person', 'date', 'number', 'note'];

/** Open places of a draft by meaning: names first, then persons, dates, numbers and notes; in each the largest first. */
export function placeholderGroups(draft: Draft): PlaceholderGroup[] {
  const groups = new Map<
    string,
    { readonly meaning: Meaning; readonly labels: Set<string>; readonly places: PlaceholderPlace[] }
  >();
  for (let line = 0; line < draft.paragraphs.length; line++)
    for (const placeholder of placeholdersOnLine(draft, line)) {
      const place = placeOf(draft, line, placeholder);
      const label = placeholder.lead + place.text + placeholder.noun;
      const group = groups.get(placeholder.key);
      if (!group) groups.set(placeholder.key, { meaning: placeholder, labels: new Set([label]), places: [place] });
      else {
        group.places.push(place);
        group.labels.add(label);
      }
    }
  return [...groups.values()]
    .map(({ meaning: { key, name, kind, shared, noun, wholes }, labels, places }) => ({
      key,
      name,
      kind,
      shared,
      label: [...labels].join('、'),
      ...(wholes.length > 0 && { word: noun }),
      places,
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        b.places.length - a.places.length ||
        a.places[0]!.start - b.places[0]!.start,
    );
}

function placeOf(draft: Draft, line: number, { place }: MeantPlaceholder): PlaceholderPlace {
  const { text } = draft.paragraphs[line]!;
  const base = draft.starts[line]!;
  return {
    start: base + place.start,
    end: base + place.end,
    line,
    text: place.text,
    before: `${place.start > CONTEXT ? '…' : ''}${text.slice(Math.max(0, place.start - CONTEXT), place.start)}`,
    after: text.slice(place.end, place.end + CONTEXT) + (text.length > place.end + CONTEXT ? '…' : ''),
  };
}
