import type { Clause, Draft, Paragraph, Role } from '../syntax/types';
import type { Span } from '../text/span';
import { factsOf } from './collect';
import { comparedWords } from './words';
import type { Fact, Unit } from './types';

/** Lines that say nothing of their own. */
const SILENT: ReadonlySet<Role> = new Set<Role>(['blank', 'boilerplate', 'markup']);
/** Facts that stand for something: what is alike must be so without them. */
const MASKED: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'number',
  'count',
  'date',
  'name',
  'organ',
  'place',
  'document-number',
]);
/** What is quoted is masked too, where words of the clause's own are left to tell what is alike. */
const QUOTED: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['title', 'quotation', 'formulation']);

/** The clauses of a draft, with the facts in them. Offsets are those of the draft. */
export function unitsOfDraft(draft: Draft): Unit[] {
  const units: Unit[] = [];
  let sentence = 0;
  draft.paragraphs.forEach((paragraph, line) => {
    if (SILENT.has(draft.roles[line]!)) return;
    const facts = factsOf(paragraph);
    const heading = draft.headings[line];
    paragraph.clauses.forEach((clause, k) => {
      const isNew = k === 0 || paragraph.sentences.some(({ firstClause }) => firstClause === k);
      if (isNew) sentence++;
      for (const span of piecesOf(clause, paragraph, facts))
        units.push(unitOf(span, { draft, paragraph, line, clause, sentence, facts }));
    });
    const lastUnit = units.at(-1);
    if (heading && !heading.runIn && lastUnit?.line === line)
      addHeading(units, paragraph, draft.starts[line]!, heading.text);
  });
  return units;
}

interface Place {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  readonly line: number;
  readonly clause: Clause;
  readonly sentence: number;
  readonly facts: readonly Fact[];
}

/** A clause, cut at each 、 that has a figure on both its sides. */
function piecesOf(clause: Clause, { text, pairs }: Paragraph, facts: readonly Fact[]): Span[] {
  const marks: number[] = [];
  for (
    let offset = text.indexOf('、', clause.start);
    offset >= 0 && offset < clause.end;
    offset = text.indexOf('、', offset + 1)
  )
    if (!pairs.some((p) => p.open < offset && offset < p.close)) marks.push(offset);
  if (marks.length === 0) return [clause];
  const hasFigure = (start: number, end: number): boolean =>
    facts.some((f) => f.kind === 'number' && f.start >= start && f.end <= end);
  const pieces: Span[] = [];
  let { start } = clause;
  marks.forEach((mark, k) => {
    if (!hasFigure(start, mark) || !hasFigure(mark + 1, marks[k + 1] ?? clause.end)) return;
    pieces.push({ start, end: mark });
    start = mark + 1;
  });
  return [...pieces, { start, end: clause.end }];
}

function unitOf(span: Span, { draft, paragraph, line, clause, sentence, facts }: Place): Unit {
  const offset = draft.starts[line]!;
  const inside = facts.filter((f) => f.start >= span.start && f.start < span.end);
  const markers = paragraph.markers.filter((m) => m.start >= span.start && m.start < span.end);
  const masked = inside.filter(({ kind }) => MASKED.has(kind));
  const quoted = inside.filter(({ kind }) => QUOTED.has(kind));
  const bare = lettersIn(paragraph.text, span, [...markers, ...masked, ...quoted]);
  return {
    start: offset + span.start,
    end: offset + span.end,
    line,
    sentence,
    clause: { start: offset + clause.start, end: offset + clause.end },
    facts: inside.map((f) => ({ ...f, start: f.start + offset, end: f.end + offset })),
    letters: lettersIn(paragraph.text, span, markers),
    content: bare.length >= 2 || quoted.length === 0 ? bare : lettersIn(paragraph.text, span, [...markers, ...masked]),
  };
}

/** Letters and digits of a span without what stands in some others. */
function lettersIn(text: string, { start, end }: Span, without: readonly Span[]): string {
  let left = text.slice(start, end);
  for (const gap of [...without].sort((a, b) => b.start - a.start))
    left = left.slice(0, Math.max(0, gap.start - start)) + left.slice(Math.max(0, gap.end - start));
  return left.replace(/[^\p{L}\p{N}]/gu, '');
}

let light: RegExp | undefined;

/** A heading is a fact of its own, told by its words of weight: 加强作风建设 and 强化作风建设 say the same. */
function addHeading(units: Unit[], { text }: Paragraph, offset: number, span: Span): void {
  light ??= new RegExp([...comparedWords('light')].sort((a, b) => b.length - a.length).join('|'), 'g');
  const written = text.slice(span.start, span.end);
  const key = written.replace(/[^\p{L}\p{N}]/gu, '').replace(light, '');
  const first = units.findIndex((unit) => unit.start >= offset && unit.end > offset + span.start);
  const unit = units[first];
  if (!unit || key === '') return;
  const heading: Fact = {
    kind: 'heading',
    start: offset + span.start,
    end: offset + span.end,
    text: written,
    key,
  };
  units[first] = { ...unit, facts: [heading, ...unit.facts] };
}
