import wordingTable from '../../../data/kept/asking-wordings.tsv';
import type { Report } from '../../contract/rule';
import { wordingsFor } from '../../text/alternation';
import type { Paragraph } from '../../syntax/types';
import { isHan } from '../../text/chars';

/** 会议强调：, 今年要做到：, 抓好三件事：; a label or the name of a speaker is another matter. */
const LEADS_IN = new RegExp(`(?:${wordingsFor(wordingTable, 'asking-wordings.tsv', 'leads in')})$`, 'u');
/** Characters before a colon by which it is known. */
const REACH = 10;

/** 会议强调：要做到以下三点：一是……: a second colon within what the first one leads in. */
export function nestedColons({ text, clauses, sentences }: Paragraph): readonly Report[] {
  let reports: Report[] | undefined;
  for (const { firstClause, lastClause } of sentences) {
    let outer: number | undefined;
    for (let k = firstClause; k < lastClause; k++) {
      const { end, mark } = clauses[k]!;
      if (mark !== '：' || !isHan(text.charCodeAt(end - 1)) || !isHan(text.charCodeAt(end + 1))) continue;
      if (!LEADS_IN.test(text.slice(Math.max(0, end - REACH), end))) continue;
      if (outer === undefined) {
        outer = end;
        continue;
      }
      const place = { at: 0, start: outer, end: outer + 1 };
      (reports ??= []).push({
        ...place,
        severity: 'information',
        ...remedyOf(text[outer - 1] === '是', place),
        related: [{ at: 0, start: end, end: end + 1, message: '后一个冒号' }],
      });
      break;
    }
  }
  return reports ?? [];
}

/** 主要任务是：贯彻……: behind 是 no mark is wanted at all. */
function remedyOf(
  isBehindIs: boolean,
  place: Pick<Report, 'at' | 'start' | 'end'>,
): Pick<Report, 'message' | 'suggestions'> {
  const [remedy, title, newText] = isBehindIs ? ['可以不用', '删去“：”', ''] : ['宜改为逗号', '改为“，”', '，'];
  return {
    message: `一句话里套用了两个冒号，前一个${remedy}。`,
    suggestions: [{ title, kind: isBehindIs ? 'no-colon' : 'colon', edits: [{ ...place, newText }] }],
  };
}
