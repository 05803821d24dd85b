import { draftRule, type PlacedEdit, type Report } from '../../contract/rule';
import { FAMILIES, type Family } from '../../syntax/families';
import type { Draft, Marker, Section } from '../../syntax/types';

/** 一、 （一） 1. （1） ①: GB/T 9704—2012 7.3.3, and ① of general guides. */
const LEVELS = FAMILIES.filter((f) => f.group === 'level');
const RANKS: ReadonlyMap<string, number> = new Map(LEVELS.map((f, rank) => [f.id, rank]));

/** A level of the outline above the one that is looked at. */
interface Above {
  readonly line: number;
  readonly marker: Marker;
  readonly rank: number;
}

export const rule = draftRule({
  id: 'numbering/level-order',
  severity: 'information',
  title: '序号层次',
  what: '层次跳级或颠倒：“一、”之下直接用“（1）”，“（一）”之下反用“一、”。',
  why: '层次序数依次为“一、”“（一）”“1.”“（1）”；只有两层时，第二层可以用“1.”。',
  source: 'GB/T 9704—2012 7.3.3',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '一、提高认识\n⟦（1）⟧抓学习\n要学懂。\n（2）抓宣讲\n要讲透。\n二、狠抓落实\n要实干。',
        suggested: '一、提高认识\n（一）抓学习\n要学懂。\n（二）抓宣讲\n要讲透。\n二、狠抓落实\n要实干。',
      },
      {
        text: '（一）提高认识\n要学习。\n⟦一、⟧抓学习\n要学懂。\n二、抓宣讲\n要讲透。\n（二）狠抓落实\n要实干。',
      },
      {
        text: '一、提高认识\n1.抓学习\n要学懂。\n⟦（一）⟧读原著\n要读懂。\n（二）悟原理\n要悟透。\n2.抓宣讲\n要讲透。',
      },
      {
        text: '一、提高认识\n（一）抓学习\n⟦（1）⟧读原著\n要读懂。\n（2）悟原理\n要悟透。\n（二）抓宣讲\n要讲透。',
        suggested: '一、提高认识\n（一）抓学习\n1.读原著\n要读懂。\n2.悟原理\n要悟透。\n（二）抓宣讲\n要讲透。',
      },
    ],
    good: [
      '一、提高认识\n（一）抓学习\n1.读原著\n（1）精读\n要精。\n（2）细读\n要细。\n2.悟原理\n要悟透。\n（二）抓宣讲\n要讲透。',
      // two levels only
      '一、提高认识\n1.抓学习\n要学懂。\n2.抓宣讲\n要讲透。\n二、狠抓落实\n要实干。',
      // 第一 stands between
      '一、提高认识\n第一，抓学习。要学懂。\n1.读原著\n要读懂。\n2.悟原理\n要悟透。\n第二，抓宣讲。要讲透。',
      '（一）抓学习\n要学懂。\n（二）抓宣讲\n要讲透。',
      // references, not levels
      '一、提高认识\n要落实：（1）抓学习；（2）抓宣讲；（3）抓考核。\n二、狠抓落实\n要实干。',
      '一、提高认识\n（1）上半年集中学；（2）下半年分散学。\n二、狠抓落实\n要实干。',
      '1.抓作风。严格落实有关规定①。\n2.抓落实。要实干。\n①指改进工作作风的规定。',
      // an agenda above the first part
      '今天会议的议程：\n1.传达精神\n2.安排工作\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
    ],
  },
  conclude(draft) {
    const reports: Report[] = [];
    visit(draft, draft.sections, { levels: 0 }, reports);
    return reports;
  },
});

/** What some sections stand under: the nearest marker of a level, and how many levels of other kinds (第一，) lie between. */
interface Around {
  readonly above?: Above;
  readonly levels: number;
}

function visit(draft: Draft, sections: readonly Section[], around: Around, reports: Report[]): void {
  const { above, levels } = around;
  let told: number | undefined;
  for (const section of sections) {
    const { marker } = section.heading;
    const rank = marker && RANKS.get(marker.family);
    if (marker === undefined || rank === undefined) {
      visit(draft, section.children, { ...around, levels: levels + 1 }, reports);
      continue;
    }
    if (above && rank !== told) {
      const current = { line: section.line, marker, rank };
      const report = compare(draft, sections, current, { above, levels });
      if (report && !isReference(draft, section.line, marker)) {
        reports.push(report);
        told = rank;
      }
    }
    visit(draft, section.children, { above: { line: section.line, marker, rank }, levels: 0 }, reports);
  }
}

/** （1）……；（2）…… written in one paragraph, and the ① of a footnote: no level of the outline. */
function isReference(draft: Draft, line: number, marker: Marker): boolean {
  const { text } = draft.paragraphs[line]!;
  const next = LEVELS.find((f) => f.id === marker.family)?.write(marker.ordinal + 1);
  if (next !== undefined && text.includes(next, marker.end)) return true;
  if (marker.family !== 'circled') return false;
  const numeral = text.slice(marker.numeral.start, marker.numeral.end);
  for (let i = line - 1; i >= Math.max(0, line - 60); i--) if (draft.paragraphs[i]!.text.includes(numeral)) return true;
  return false;
}

function compare(
  draft: Draft,
  siblings: readonly Section[],
  current: Above,
  { above, levels }: Required<Around>,
): Report | undefined {
  const upper = LEVELS[above.rank]!;
  const lower = LEVELS[current.rank]!;
  const place = { at: current.line, start: current.marker.start, end: current.marker.end };
  const related = [{ at: above.line, start: above.marker.start, end: above.marker.end, message: '上一层' }];
  if (current.rank < above.rank) {
    // 1. 2. above the first 一、 are an agenda or a list of their own
    if ((upper.id === 'dot' && lower.id === 'comma') || current.marker.ordinal !== 1) return undefined;
    return {
      ...place,
      message: `层次颠倒：“${lower.sample}”应在“${upper.sample}”之上，此处却用在“${upper.sample}”之下。`,
      related,
    };
  }
  const twoLevels = upper.id === 'comma' && lower.id === 'dot';
  if (twoLevels || current.rank - above.rank - levels <= 1) return undefined;
  const right = LEVELS[above.rank + 1]!;
  return {
    ...place,
    message: `层次跳级：“${upper.sample}”之下直接用了“${lower.sample}”，应先用“${right.sample}”。`,
    suggestions: [{ title: `本组改用“${right.sample}”`, edits: convert(draft, siblings, lower, right) }],
    related,
  };
}

/** Writes the markers of siblings of one family in another. */
function convert(draft: Draft, siblings: readonly Section[], from: Family, to: Family): PlacedEdit[] {
  return siblings.flatMap(({ line, heading: { marker } }) => {
    if (marker?.family !== from.id) return [];
    const newText = to.write(marker.ordinal);
    const { text } = draft.paragraphs[line]!;
    return newText === undefined || text.slice(marker.start, marker.end) === newText
      ? []
      : [{ at: line, start: marker.start, end: marker.end, newText }];
  });
}
