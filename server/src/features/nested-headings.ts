import wordTable from '../../data/kept/headings-around-words.tsv';
import type { Outlined } from '../syntax/grouping';
import { groupedOf } from '../syntax/parse';
import { buildSections } from '../syntax/sections';
import type { Draft, Section } from '../syntax/types';
import { wordingsFor } from '../text/alternation';

/** Headings at both ends of a text, which stand beside its numbered parts and hold none of them. */
const AROUND = new RegExp(`^(?:${wordingsFor(wordTable, 'headings-around-words.tsv', 'around')})$`);
/** Headings that ask something of all at the end, so that no part is divided by them. They may hold items. */
const ASKS = new RegExp(`^(?:${wordingsFor(wordTable, 'headings-around-words.tsv', 'asks')})$`);

/**
 * Sections of a draft in which headings without a number stand at the level that a reader gives them: below the numbered
 * part that they divide, or above the items that begin anew under each. The parser reads every one as outermost.
 */
export function nestedSections(draft: Draft): readonly Section[] {
  const { format, paragraphs, roles, sections } = draft;
  const outlined = groupedOf(draft)?.outlined;
  if (format !== 'plain' || !outlined?.some(isUnnumbered) || outlined.every(isUnnumbered)) return sections;
  const levels = outlined.map((o) => o.level);
  lowerDivisions(draft, outlined, levels);
  lowerItems(draft, outlined, levels);
  if (levels.every((level, i) => level === outlined[i]!.level)) return sections;
  return buildSections(
    outlined.map((o, i) => ({ ...o, level: levels[i]! })),
    paragraphs,
    roles,
  );
}

const textOf = ({ paragraphs }: Draft, { line, heading: { text } }: Outlined): string =>
  paragraphs[line]!.text.slice(text.start, text.end);

const isUnnumbered = ({ heading }: Outlined): boolean => heading.marker === undefined && !heading.runIn;

/** 一、抓产业 · 做强果品 · 做优畜牧 · 二、抓民生: what stands between two parts divides the first of them. */
function lowerDivisions(draft: Draft, outlined: readonly Outlined[], levels: number[]): void {
  let part: Outlined | undefined;
  let dividesParts = false;
  for (let i = 0; i < outlined.length; i++) {
    const o = outlined[i]!;
    if (!isUnnumbered(o)) {
      if (o.level === 1) part = o;
      continue;
    }
    let end = i + 1;
    while (end < outlined.length && (isUnnumbered(outlined[end]!) || outlined[end]!.level > 1)) end++;
    const next = outlined[end];
    if (part && !part.heading.runIn) {
      let behind = i;
      if (next && goesOn(part, next)) behind = end;
      else if (!next && dividesParts) behind = endOfDivisions(draft, outlined, part, i);
      for (let k = i; k < behind; k++) levels[k] = outlined[k]!.level + 1;
      dividesParts ||= behind > i;
    }
    i = end - 1;
  }
}

/**
 * Where the divisions of the last part end, from the first heading behind it. No part follows that would tell: a single
 * heading behind the text of the part is as likely to stand beside it.
 */
function endOfDivisions(draft: Draft, outlined: readonly Outlined[], part: Outlined, first: number): number {
  let end = first;
  let divisions = 0;
  for (; end < outlined.length; end++) {
    const o = outlined[end]!;
    if (!isUnnumbered(o)) continue;
    const text = textOf(draft, o);
    if (AROUND.test(text) || ASKS.test(text)) break;
    divisions++;
  }
  const ownLines = draft.roles.slice(part.line + 1, outlined[first]!.line);
  return divisions > 1 || !ownLines.some((role) => role === 'paragraph' || role === 'heading') ? end : first;
}

function goesOn({ heading: { marker } }: Outlined, { heading: { marker: next } }: Outlined): boolean {
  return marker !== undefined && next?.family === marker.family && next.ordinal === marker.ordinal + 1;
}

/** 主要做法 · 1.建网格。…… 2.强队伍。…… · 几点体会 · ——……: what is numbered from the beginning belongs to the heading above. */
function lowerItems(draft: Draft, outlined: readonly Outlined[], levels: number[]): void {
  const above = outlined.flatMap((o, i) => {
    return isUnnumbered(o) && levels[i] === 1 && !AROUND.test(textOf(draft, o)) ? [i] : [];
  });
  if (above.length < 2) return;
  const opensWithParts = above.filter((i) => outlined[i + 1]?.heading.marker?.family === 'comma').length;
  above.forEach((i, k) => {
    const marker = outlined[i + 1]?.heading.marker;
    if (!marker || marker.ordinal > 1 || (marker.family === 'comma' && opensWithParts < 2)) return;
    for (let item = i + 1; item < (above[k + 1] ?? outlined.length) && !isUnnumbered(outlined[item]!); item++)
      levels[item] = outlined[item]!.level + 1;
  });
}
