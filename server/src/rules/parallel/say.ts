import { measure, writeVector } from '../../facts/parallel/measure';
import type { Odd } from '../../facts/parallel/odd';
import type { Report } from '../../engine/rule';
import type { Series } from '../../syntax/types';
import { formatChineseNumeral } from '../../text/numerals';

/** What is said of a member that stands out by its lengths: what the others do, what it does, where they are. */
export function sayOdd(series: Series, odd: Odd): Omit<Report, 'severity'> {
  const member = series.members[odd.member]!;
  const own = measure(member);
  const others = series.members.length - 1;
  const place = odd.clause === undefined ? member.lead : own.clauses[odd.clause]!;
  return {
    at: odd.member,
    start: place.start,
    end: place.end,
    message: wording(odd, own.vector, others),
    related: series.members.flatMap((m, at) =>
      at === odd.member ? [] : [{ at, ...m.lead, message: `${writeVector(measure(m).vector)} 字` }],
    ),
  };
}

function wording(odd: Odd, own: readonly number[], others: number): string {
  const model = odd.model;
  if (odd.clause === undefined)
    return `其余 ${others} 条都是${count(model.length)}个分句（${writeVector(model)} 字），本条为${count(own.length)}个分句（${writeVector(own)} 字），不对仗。`;
  const delta = own[odd.clause]! - model[odd.clause]!;
  const which = model.length > 1 ? `第${formatChineseNumeral(odd.clause + 1)}分句` : '';
  return `其余 ${others} 条都是 ${writeVector(model)} 字，本条为 ${writeVector(own)} 字，${which}${delta > 0 ? '多' : '少'} ${Math.abs(delta)} 字。`;
}

function count(n: number): string {
  return n === 2 ? '两' : formatChineseNumeral(n);
}
