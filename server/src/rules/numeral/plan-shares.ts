import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { behindLast } from '../../text/behind';
import { NONE } from '../../text/none';

/** Any one character may be a measure here: the figure behind has the same one. */
const UNIT = '([万亿]{0,2}(?:人次|平方米|立方米|公里|公斤|公顷|千瓦时|\\p{Script=Han}))';
const FIGURE = '(\\d{1,8}(?:\\.\\d{1,3})?)';
const PLAN = wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'planned');
/** 计划接待2万人次，实际接待2.5万人次，完成计划的120% · 超额完成20% */
const OF_PLAN_BEFORE = new RegExp(
  `(?:${PLAN})[^，。；：、\\d]{0,12}?(?<![约近超])${FIGURE}${UNIT}(?![多余以])，(?:但|而)?(?:实际|最终|全年|目前|现已|已经?|共|完成|年底)[^，。；：、\\d]{0,10}?(?<![约近超])${FIGURE}\\2(?![多余以])，(?:为|占|达到?|已)?(?:(超额|超)(?:完成)?(?:${PLAN})?|完成(?:了)?(?:全年|年度|年初)?(?:${PLAN})(?:任务|数)?的?|完成率为?达?到?|为?(?:${PLAN})的|完成)(\\d{1,3}(?:\\.\\d{1,2})?)[%％]`,
  'gu',
);
/** A share told of the plan of a year, and a plan told to be for a year or for a part of it. */
const OF_YEAR = /全年|年度|年初/;
const YEAR = /全年|年度|年初|[今本去]年|\d年/;
const PART_OF_YEAR = /季|月|半年|周|旬|日|期|批/;
const MAY_BE = /[划标务算]/;
/** Points by which a share that is rounded may differ from what the figures give. */
const MAX_POINTS_OFF = 1;

/** Shares of a plan that the plan and what came of it do not give. */
export function wrongPlanShares(text: string): readonly NumeralSlip[] {
  if (!MAY_BE.test(text)) return NONE;
  return allMatches(text, OF_PLAN_BEFORE).flatMap((m): readonly NumeralSlip[] => {
    const [written, plan, , done, beyond, stated] = m as unknown as string[];
    if (isOfOtherSpan(text, m.index, written!)) return NONE;
    const share = (Number(done) / Number(plan)) * 100;
    const right = beyond === undefined ? share : share - 100;
    if (!(right > 0) || !Number.isFinite(right) || Math.abs(right - Number(stated)) <= MAX_POINTS_OFF) return NONE;
    const wrong = written!.slice(written!.lastIndexOf(stated!));
    const told = Math.round(right * 10) / 10;
    const message =
      beyond === undefined
        ? `${done!}是${plan!}的${told}%，这里说的是${stated!}%，请核对。`
        : `${done!}比${plan!}多${told}%，这里说的是${stated!}%，请核对。`;
    const start = m.index + written!.length - wrong.length;
    return [{ start, wrong, rights: [], kind: 'share', message, severity: 'warning' }];
  });
}

/** 一季度任务200户，已完成150户，完成全年任务的20%: the share is that of another plan. */
function isOfOtherSpan(text: string, index: number, written: string): boolean {
  const comma = written.lastIndexOf('，');
  if (!OF_YEAR.test(written.slice(comma))) return false;
  const planned = text.slice(behindLast(text, '。；！？', index), index) + written.slice(0, written.indexOf('，'));
  return !YEAR.test(planned) || PART_OF_YEAR.test(planned);
}
