import { isTopic, memberOf } from './members';
import type { Member, Paragraph, PlacedSeries, Role } from './types';

/** Paragraphs that make a series without numbers: —— paragraphs, and those with a short topic sentence. */
export type RunKind = 'dashes' | 'topics';

/** Members of the shortest run that is a series. */
const LEAST: Readonly<Record<RunKind, number>> = { dashes: 2, topics: 3 };
/** Lines from one —— paragraph to the next: the one between belongs to the first. */
const DASH_REACH = 2;

/** What run a line belongs to by itself. */
export function runKind(paragraph: Paragraph, role: Role): RunKind | undefined {
  const first = paragraph.markers[0];
  if (first?.opensLine && first.family === 'dash')
    return role === 'paragraph' || role === 'heading' ? 'dashes' : undefined;
  return role === 'paragraph' && !(first?.opensLine ?? false) && isTopic(paragraph) ? 'topics' : undefined;
}

/** A run while it is being read. */
export class Run {
  readonly lines: number[] = [];

  constructor(readonly kind?: RunKind) {}

  /** Whether a paragraph on a line may stand between two members. */
  spans(line: number): boolean {
    return this.kind === 'dashes' && line - this.lines.at(-1)! <= DASH_REACH;
  }

  /** The series that it is; undefined where it is too short for one. */
  close(paragraphs: readonly Paragraph[], parent: number): PlacedSeries | undefined {
    const { kind, lines } = this;
    if (kind === undefined || lines.length < LEAST[kind]) return undefined;
    const members = lines.map((line): Member => {
      const paragraph = paragraphs[line]!;
      return memberOf(paragraph, kind === 'dashes' ? paragraph.markers[0] : undefined, undefined);
    });
    return { series: { kind, family: kind === 'dashes' ? 'dash' : undefined, members }, lines, parent };
  }
}
