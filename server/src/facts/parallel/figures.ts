import type { Series } from '../../syntax/types';
import { frameOf } from './frame';
import type { Measure } from './measure';

/** A figure of speech that all members of a set share in one clause. */
export interface Figure {
  /**
   * nickname: each has a quoted name of its own (“零拖延”“零缺位”). contrast: each turns on the same word in the middle
   * (到位不错位、履职不越位). echo: each repeats a word of its own (用心用情、用智用力).
   */
  readonly kind: 'nickname' | 'contrast' | 'echo';
  /** Index of the clause. */
  readonly clause: number;
  /** What stands there in each member. */
  readonly texts: readonly string[];
}

/** Words on which a clause turns. */
const TURNS: ReadonlySet<string> = new Set('不零无又更');
/** Characters of the longest clause that turns on such a word: in a longer one the word stands by chance. */
const LONGEST = 8;

/** Figures that all settled members of a set share; none where the numbers of clauses differ. */
export function figuresOf(series: Series, measures: readonly Measure[]): Figure[] {
  const first = measures[0];
  if (first === undefined || measures.length < 2 || measures.some((m) => m.clauses.length !== first.clauses.length))
    return [];
  return first.clauses.flatMap((_, clause): Figure[] => {
    const figures: Figure[] = [];
    const quoted = measures.map((m, i) => quotedIn(series, i, m, clause));
    if (quoted.every((q) => q !== undefined)) figures.push({ kind: 'nickname', clause, texts: quoted });
    const texts = measures.map((m) => m.clauses[clause]!.text);
    const { length } = texts[0]!;
    if (length > LONGEST || texts.some((t) => t.length !== length)) return figures;
    const frame = frameOf(texts);
    const turns = frame.at.some((c, i) => c !== undefined && i > 0 && i < length - 1 && TURNS.has(c));
    if (turns && frame.shared < length) figures.push({ kind: 'contrast', clause, texts });
    else if (texts.every((t) => t.length >= 4 && t[0] === t[2] && t[1] !== t[3]))
      figures.push({ kind: 'echo', clause, texts: texts.map((t) => t.slice(0, 4)) });
    return figures;
  });
}

/** The one quotation inside a clause of a member, with its marks; undefined where there is none or another beside it. */
function quotedIn(series: Series, member: number, measure: Measure, clause: number): string | undefined {
  const { paragraph } = series.members[member]!;
  const { start, end } = measure.clauses[clause]!;
  const inside = paragraph.pairs.filter((p) => p.depth === 0 && p.kind === '“' && p.open >= start && p.close < end);
  return inside.length === 1 ? paragraph.text.slice(inside[0]!.open, inside[0]!.close + 1) : undefined;
}
