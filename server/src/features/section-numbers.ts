import type { Draft } from '../syntax/types';
import { lineOf } from '../text/line-index';
import type { Span } from '../text/span';
import { outline, type OutlineNode } from './outline';
import { ROWS_PER_PAGE, tally } from './statistics';

/** Numbers of a section, or of the whole draft at its title. Offsets are those of marker and heading text, absolute. */
export interface SectionNumbers extends Span {
  readonly kind: OutlineNode['kind'];
  readonly line: number;
  readonly characters: number;
  /** Share of the draft, 0 to 1. */
  readonly share: number;
  /** Minutes of speaking. */
  readonly minutes: number;
  /** Pages on which it begins and ends, from 1. */
  readonly pages: readonly [firstPage: number, lastPage: number];
}

/** Numbers of all headings of a draft in order of place, at `rate` characters a minute. */
export function sectionNumbers(draft: Draft, rate: number): SectionNumbers[] {
  const numbers = tally(draft);
  const whole = numbers.between();
  const list: SectionNumbers[] = [];
  const add = (node: OutlineNode): void => {
    const isTitle = node.kind === 'title';
    const numbersInside = isTitle ? whole : numbers.between(node.line, node.endLine);
    const above = isTitle ? 0 : numbers.between(0, node.line).rows;
    list.push({
      ...node.selection,
      kind: node.kind,
      line: node.line,
      characters: numbersInside.characters,
      share: numbersInside.characters / Math.max(1, whole.characters),
      minutes: numbersInside.spoken / rate,
      pages: [page(above), page(Math.max(above, above + numbersInside.rows - 1))],
    });
    node.children.forEach(add);
  };
  outline(draft).forEach(add);
  return list;
}

/** The heading or title at `offset`, with its numbers; undefined where none stands. */
export function sectionNumbersAt(draft: Draft, offset: number, rate: number): SectionNumbers | undefined {
  const line = lineOf(draft.starts, offset);
  if (draft.headings[line] === undefined && draft.roles[line] !== 'title') return undefined;
  return sectionNumbers(draft, rate).find((s) => s.start <= offset && offset <= s.end);
}

/** 约 40 秒, 约 2.5 分钟, 约 12 分钟. */
export function speakingTime(minutes: number): string {
  const tens = Math.round(minutes * 6);
  if (tens < 6) return `约 ${Math.max(1, tens) * 10} 秒`;
  return `约 ${minutes < 10 ? Math.max(1, Number(minutes.toFixed(1))) : Math.round(minutes)} 分钟`;
}

function page(row: number): number {
  return Math.floor(row / ROWS_PER_PAGE) + 1;
}
