import type { Outlined } from '../syntax/grouping';
import { groupedOf } from '../syntax/parse';
import { buildSections } from '../syntax/sections';
import type { Draft, Section } from '../syntax/types';

/** Headings at both ends of a text, which stand beside its numbered parts and hold none of them. */
const AROUND = /^(?:前言|引言|序言|序|导语|开场白|结语|结束语|尾声|后记|小结)$/;

/**
 * Sections of a draft in which headings without a number stand at the level that a reader gives them: below the numbered
 * part that they divide, or above the items that begin anew under each. The parser reads every one as outermost.
 */
export function nestedSections(draft: Draft): readonly Section[] {
  const { format, paragraphs, roles, sections } = draft;
  const outlined = groupedOf(draft)?.outlined;
  if (format !== 'plain' || !outlined?.some(isUnnumbered) || outlined.every(isUnnumbered)) return sections;
  const levels = outlined.map((o) => o.level);
  lowerDivisions(outlined, levels);
  lowerItems(draft, outlined, levels);
  if (levels.every((level, i) => level === outlined[i]!.level)) return sections;
  return buildSections(
    outlined.map((o, i) => ({ ...o, level: levels[i]! })),
    paragraphs,
    roles,
  );
}

const isUnnumbered = ({ heading }: Outlined): boolean => heading.marker === undefined && !heading.runIn;

/** 一、抓产业 · 做强果品 · 做优畜牧 · 二、抓民生: what stands between two parts divides the first of them. */
function lowerDivisions(outlined: readonly Outlined[], levels: number[]): void {
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
    if (part && !part.heading.runIn && (next ? goesOn(part, next) : dividesParts)) {
      dividesParts = true;
      for (let k = i; k < end; k++) levels[k] = outlined[k]!.level + 1;
    }
    i = end - 1;
  }
}

function goesOn({ heading: { marker } }: Outlined, { heading: { marker: next } }: Outlined): boolean {
  return marker !== undefined && next?.family === marker.family && next.ordinal === marker.ordinal + 1;
}

/** 主要做法 · 1.建网格。…… 2.强队伍。…… · 几点体会 · ——……: what is numbered from the beginning belongs to the heading above. */
function lowerItems({ paragraphs }: Draft, outlined: readonly Outlined[], levels: number[]): void {
  const above = outlined.flatMap((o, i) => {
    const { text } = o.heading;
    const isAround = AROUND.test(paragraphs[o.line]!.text.slice(text.start, text.end));
    return isUnnumbered(o) && levels[i] === 1 && !isAround ? [i] : [];
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
