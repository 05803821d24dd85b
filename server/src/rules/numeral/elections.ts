import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { COUNT, valueOfCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const NUMBER = `(\\d{1,3}|${COUNT})`;
const KIND = '(?<!不|而非|改|由|防止|代替|取消)(?<kind>等额|差额)(?=的?(?:方式|办法)?(?:进行)?(?:选举|提名|产生))';
const SEATS = `应选[^，。；、\\d]{0,12}?(?<seats>${NUMBER})[名人位个]`;
const CANDIDATES = `候选人(?!得票|中)[^，。；、\\d]{0,6}?(?<candidates>${NUMBER})[名人位个]`;
/** 应选委员5名，提名候选人6名，实行等额选举: no other count stands between them, so that both are of one election. */
const ELECTIONS = [
  new RegExp(`${SEATS}[^。；\\d]{0,16}?${CANDIDATES}[^。；\\d]{0,30}?${KIND}`, 'g'),
  new RegExp(`${CANDIDATES}[^。；\\d]{0,10}?${SEATS}[^。；\\d]{0,30}?${KIND}`, 'g'),
];

/** Elections that are called by the other kind: with as many candidates as seats 等额, with more of them 差额. */
export function wrongElections(text: string): readonly NumeralSlip[] {
  if (!text.includes('应选') || !text.includes('候选人') || !/[等差]额/.test(text)) return NONE;
  return ELECTIONS.flatMap((pattern) =>
    allMatches(text, pattern).flatMap((m): readonly NumeralSlip[] => {
      const { seats, candidates, kind } = m.groups as { seats: string; candidates: string; kind: string };
      const [toElect, named] = [valueOfCount(seats), valueOfCount(candidates)];
      // fewer candidates than seats are a slip of a figure, and of which nobody knows
      if (toElect === undefined || named === undefined || named < toElect) return NONE;
      const right = named === toElect ? '等额' : '差额';
      // 差额预选后等额选举: two elections are told of
      if (right === kind || m[0].includes('预选')) return NONE;
      const start = m.index + m[0].length - kind.length;
      const message = `应选${seats}名，候选人${candidates}名，这是${right}选举，请核对。`;
      return [{ start, wrong: kind, rights: [right], kind: 'election', message, severity: 'warning' }];
    }),
  );
}
