import { firstWhere } from '../text/bisect';
import type { Grouped } from './grouping';
import { keepIdentity } from './identity';
import { SeriesBuilder } from './series';
import type { Heading, Paragraph, PlacedSeries, Role } from './types';

/** What was grouped before a change, and the lines whose paragraph or role the change has touched. */
export interface Past {
  readonly grouped: Grouped;
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Groups the markers of a draft into series and finds the depth of its headings. A family on the stack goes on or, at
 * its ordinal 1, starts again; one that is not there opens a level below. Linear in markers and lines; with a past only
 * the chapters that the change has touched are read again, and equal series keep their identity.
 */
export function groupSeries(
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
  headings: readonly (Heading | undefined)[],
  past?: Past,
): Grouped {
  const old = past?.grouped;
  // a changed line may no longer begin a chapter: then the one before it goes on
  const before = past && old ? Math.max(0, firstWhere(old.chapters, (line) => line >= past.start) - 1) : 0;
  const first = old?.chapters[before] ?? 0;
  const shift = past ? past.newEnd - past.oldEnd : 0;
  const builder = new SeriesBuilder(paragraphs, roles, headings, first);
  let end = paragraphs.length;
  for (let line = first; line < paragraphs.length; line++) {
    builder.read(line);
    if (past && old && line >= past.newEnd && builder.begins(line) && holds(old.chapters, line - shift)) {
      end = line;
      break;
    }
  }
  const read = builder.finish(end);
  if (!old) return read;
  const series = {
    from: seriesFrom(old, first),
    to: end < paragraphs.length ? seriesFrom(old, end - shift) : Infinity,
  };
  const outlined = {
    from: firstWhere(old.outlined, (o) => o.line >= first),
    to: end < paragraphs.length ? firstWhere(old.outlined, (o) => o.line >= end - shift) : Infinity,
  };
  return {
    series: old.series
      .slice(0, series.from)
      .concat(keepIdentity(read.series, old.series.slice(series.from, series.to)))
      .concat(moved(old.series.slice(series.to), shift, moveSeries)),
    outlined: old.outlined
      .slice(0, outlined.from)
      .concat(read.outlined)
      .concat(moved(old.outlined.slice(outlined.to), shift, (o, by) => ({ ...o, line: o.line + by }))),
    chapters: old.chapters
      .slice(0, before)
      .concat(read.chapters)
      .concat(
        end < paragraphs.length
          ? old.chapters.slice(firstWhere(old.chapters, (l) => l >= end - shift)).map((l) => l + shift)
          : [],
      ),
  };
}

function seriesFrom({ series }: Grouped, line: number): number {
  return firstWhere(series, (s) => s.lines[0]! >= line);
}

function holds(lines: readonly number[], line: number): boolean {
  return lines[firstWhere(lines, (l) => l >= line)] === line;
}

function moved<T>(items: readonly T[], by: number, move: (item: T, by: number) => T): readonly T[] {
  return by === 0 ? items : items.map((item) => move(item, by));
}

function moveSeries({ series, lines, parent }: PlacedSeries, by: number): PlacedSeries {
  return { series, lines: lines.map((l) => l + by), parent: parent < 0 ? parent : parent + by };
}
