import { measure, writeVector } from '../../facts/parallel/measure';
import type { AnchorOdd, TailOdd } from '../../facts/parallel/anchor';
import type { Construction, PatternOdd } from '../../facts/parallel/pattern';
import type { TurnedInSeries } from '../../facts/parallel/turned-in-series';
import type { FrameBreak } from '../../facts/parallel/frame-judge';
import type { Odd } from '../../facts/parallel/odd';
import type { Report } from '../../contract/rule';
import type { Series } from '../../syntax/types';
import { formatChineseNumeral, formatCount } from '../../text/numerals';

/** What is said of a member that stands out by its lengths: what the others do, what it does, where they are. */
export function sayOdd(series: Series, odd: Odd): Omit<Report, 'severity'> {
  const member = series.members[odd.member]!;
  const oddMeasure = measure(member);
  const others = series.members.length - 1;
  const place = odd.clause === undefined ? member.lead : oddMeasure.clauses[odd.clause]!;
  return {
    at: odd.member,
    start: place.start,
    end: place.end,
    message: wording(odd, oddMeasure.vector, others),
    related: series.members.flatMap((m, index) =>
      index === odd.member ? [] : [{ at: index, ...m.lead, message: `${writeVector(measure(m).vector)} 字` }],
    ),
  };
}

function wording(odd: Odd, vector: readonly number[], others: number): string {
  const model = odd.model;
  if (odd.kind === 'count') return `其余 ${others} 条都是${formatCount(model.length)}个分句，本条少一个。`;
  if (odd.clause === undefined)
    return `其余 ${others} 条都是${formatCount(model.length)}个分句（${writeVector(model)} 字），本条为${formatCount(vector.length)}个分句（${writeVector(vector)} 字），不对仗。`;
  const delta = vector[odd.clause]! - model[odd.clause]!;
  const which = model.length > 1 ? `第${formatChineseNumeral(odd.clause + 1)}分句` : '';
  return `其余 ${others} 条都是 ${writeVector(model)} 字，本条为 ${writeVector(vector)} 字，${which}${delta > 0 ? '多' : '少'} ${Math.abs(delta)} 字。`;
}

/** What is said of a member that lacks the word all others share. */
export function sayAnchor(series: Series, odd: AnchorOdd): Report {
  const oddClause = measure(series.members[odd.member]!).clauses[odd.anchor.clause]!;
  const { at, text } = odd.anchor;
  const width = Math.min(2, text.length);
  const span =
    at === 'head'
      ? { start: oddClause.start, end: Math.min(oddClause.end, oddClause.start + width) }
      : { start: Math.max(oddClause.start, oddClause.end - width), end: oddClause.end };
  return {
    at: odd.member,
    ...span,
    message: `其余 ${series.members.length - 1} 条都以“${text}”${at === 'head' ? '开头' : '收尾'}，本条没有，句式不一致。`,
    related: siblings(series, odd.member),
  };
}

/** What is said of a member whose last noun is longer or shorter than those of all others. */
export function sayTail(series: Series, odd: TailOdd): Report {
  const lastClause = measure(series.members[odd.member]!).clauses.at(-1)!;
  const length = odd.others[0]!.length;
  return {
    at: odd.member,
    start: lastClause.end - odd.oddNoun.length,
    end: lastClause.end,
    message: `其余 ${odd.others.length} 条落脚在${formatChineseNumeral(length)}字名词（${odd.others.slice(0, 4).join('、')}），本条“${odd.oddNoun}”为${formatChineseNumeral(odd.oddNoun.length)}字。`,
    related: siblings(series, odd.member),
  };
}

const CONSTRUCTIONS: Readonly<Record<Construction, string>> = {
  'verb-object': '动词在前、宾语在后',
  'subject-verb': '主语在前、谓语在后',
};

/** What is said of a member whose words are put together another way than those of all others. */
export function sayPattern(series: Series, odd: PatternOdd): Report {
  const { start, end } = measure(series.members[odd.member]!).clauses[odd.clause]!;
  const models = series.members
    .flatMap((m, i) => (i === odd.member ? [] : [measure(m).clauses[odd.clause]!.text]))
    .slice(0, 2);
  return {
    at: odd.member,
    start,
    end,
    message: `其余 ${series.members.length - 1} 条都是${CONSTRUCTIONS[odd.construction]}（${models.join('、')}），本条语序相反。`,
    related: siblings(series, odd.member),
  };
}

/** What is said of a member that lacks a word or a clause which all others have; `unit` is what a member is called. */
export function frameMessage({ kind, word, clauseCount }: FrameBreak, others: number, unit: '句' | '条'): string {
  const rest = `其余 ${others} ${unit}都`;
  if (kind === 'clause')
    return word?.place === 'head'
      ? `${rest}有以“${word.text}”起头的分句，本${unit}没有。`
      : `${rest}是${formatCount(clauseCount)}个分句，本${unit}少一个。`;
  const where = word!.place === 'head' ? '开头' : '收尾';
  return word!.place === 'inside' || word!.clause > 0
    ? `${rest}有“${word!.text}”，本${unit}没有。`
    : `${rest}以“${word!.text}”${where}，本${unit}没有。`;
}

/** What is said of a member of a series that breaks the frame of the others. */
export function sayFrame(series: Series, odd: FrameBreak): Report {
  const clauses = measure(series.members[odd.memberIndex]!).clauses;
  const { start, end } = clauses[odd.clauseIndex]!;
  return {
    at: odd.memberIndex,
    start,
    end,
    message: frameMessage(odd, series.members.length - 1, '条'),
    related: siblings(series, odd.memberIndex),
  };
}

/** What is said of a member that has the word of the others at its other end, or not at all. */
export function sayTurnedInSeries(series: Series, { memberIndex, kind, word }: TurnedInSeries): Report {
  const { lead } = series.members[memberIndex]!;
  const others = `其余 ${series.members.length - 1} 条都以“${word}”`;
  return {
    at: memberIndex,
    start: lead.start,
    end: lead.end,
    message:
      kind === 'verb behind'
        ? `${others}开头，本条却放在后面，句式不一致。`
        : `${others}收尾，本条写法不同，句式不一致。`,
    related: siblings(series, memberIndex),
  };
}

function siblings(series: Series, odd: number): NonNullable<Report['related']> {
  return series.members.flatMap((m, index) =>
    index === odd ? [] : [{ at: index, ...m.lead, message: m.paragraph.text.slice(m.lead.start, m.lead.end) }],
  );
}
