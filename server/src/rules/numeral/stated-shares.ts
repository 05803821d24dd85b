import rateTable from '../../../data/kept/rate-figures.tsv';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const COUNTED = `[万亿]?(?:${measuresOf('count')}|元|吨|亩|公里|平方米)`;
const FIGURE = '(\\d+(?:\\.\\d+)?)';
const STATED = '(\\d{1,2}(?:\\.\\d{1,2})?)[%％]';
/** What a line with such a share holds: asked before it is looked for. */
const MAY_STATE = /\d[^，。；\d]{1,6}[，、（][^。；%％]{0,30}(?:占|率)[^，。；\d]{0,8}\d/;

/** 党员86名，其中60岁以上的43名，占45% */
const OF_WHOLE = new RegExp(
  `(?<![\\d.约近超])${FIGURE}(${COUNTED})(?![以多余]|左右)[^，。；：\\d]{0,12}[，（]其中，?([^，。；：、]{1,16}?)(?<![\\d.约近超])${FIGURE}\\2[^，。；、\\d多余]{0,6}[，、（]?占(?:总数|总量|总人数|总户数|比)?的?(?:比例|比重)?(?:为|达到?|是)?${STATED}`,
  'g',
);
/** 受理1240件，同比上升5%，审结1178件: how a figure changed may stand behind it. */
const CHANGED = '(?:，(?:同比|比上年|较上年|比去年)[^，。；]{2,14})?';
/** 受理案件1240件，审结1178件，结案率为85%: what has a word of its own for the part and for the rate. */
const RATES = new RegExp(
  `(?<whole>\\p{Script=Han}{2,12}?)(?<![约近超])(?<all>\\d{1,7}(?:\\.\\d{1,2})?)(?<unit>${COUNTED})(?![以多余]|左右)${CHANGED}，(?:其中|目前|现)?(?:已|共)?(?<portion>\\p{Script=Han}{2,8}?)(?<![约近超])(?<part>\\d{1,7}(?:\\.\\d{1,2})?)\\k<unit>(?![以多余]|左右)${CHANGED}，(?<rate>\\p{Script=Han}{2,3}率)(?:为|达到?|是)?(?<stated>\\d{1,2}(?:\\.\\d{1,2})?)[%％](?![以多]|左右)`,
  'gu',
);
/** What a rate may be of besides: 含旧存案件, 其余计入下月. */
const BESIDES = /含|计入|另有|其余/;
/** Characters behind a rate in which it is said what it is of. */
const NEAR = 60;
const rowsOfRates = once(() => tableRows(rateTable, 'rate-figures.tsv', ['counted', 'portion', 'quotient']));
/** 参加考试400名，合格360名，合格率85% */
const OF_THOSE = new RegExp(
  `(?<![\\d.约近超])${FIGURE}(${COUNTED})(?![以多余]|左右)，[^，。；\\d]{0,6}?(\\p{Script=Han}{2})(?<!其中)(?:的|了|有|到位|完成|产品|案件|问题|隐患)?${FIGURE}\\2，\\3率(?:为|达到?|是)?${STATED}`,
  'gu',
);
/** 完成投资12亿元，占全年任务20亿元的65% · 栽树300亩，完成计划400亩的80% */
const OF_PLAN = new RegExp(
  `(?<![\\d.约近超])${FIGURE}(${COUNTED})(?![以多余]|左右)，(?:已经?|约)?(?:占|完成|达到?|为|相当于)[^，。；：、\\d]{0,12}?(?<![\\d.约近超])${FIGURE}\\2的${STATED}`,
  'g',
);
/** What a line with a share of a plan holds. */
const MAY_BE_OF_PLAN = /\d[^，。；\d]{1,5}的\d[\d.]*[%％]/;
/** Points by which a share that is rounded may differ from what the figures give. */
const MAX_POINTS_OFF = 1;

/** Shares that the two figures before them do not give. */
export function wrongShares(text: string): readonly NumeralSlip[] {
  if (MAY_BE_OF_PLAN.test(text)) return [...sharesOfParts(text), ...sharesOfPlans(text)];
  return sharesOfParts(text);
}

/** Rates whose two figures have words of their own. */
function wrongRates(text: string): readonly NumeralSlip[] {
  return allMatches(text, RATES).flatMap((m): readonly NumeralSlip[] => {
    const { whole, all, portion, part, rate, stated } = m.groups as Record<string, string>;
    const isRate = rowsOfRates().some(
      (row) => rate === row.quotient && portion === row.portion && whole!.includes(row.counted),
    );
    const end = m.index + m[0].length;
    if (BESIDES.test(text.slice(end, end + NEAR))) return NONE;
    return isRate ? shareSlip({ written: m[0], start: m.index, whole: all!, part: part!, stated: stated! }) : NONE;
  });
}

function sharesOfPlans(text: string): readonly NumeralSlip[] {
  return allMatches(text, OF_PLAN).flatMap((m): readonly NumeralSlip[] => {
    const [written, part, , whole, stated] = m as unknown as [string, string, string, string, string];
    const share = (Number(part) / Number(whole)) * 100;
    if (!(share > 0) || Math.abs(share - Number(stated)) <= MAX_POINTS_OFF) return NONE;
    const wrong = written.slice(written.lastIndexOf(stated));
    const message = `${part}是${whole}的${Math.round(share * 10) / 10}%，这里说的是${stated}%，请核对。`;
    return [
      {
        start: m.index + written.length - wrong.length,
        wrong,
        rights: [],
        kind: 'share',
        message,
        severity: 'warning' as const,
      },
    ];
  });
}

function sharesOfParts(text: string): readonly NumeralSlip[] {
  if (!MAY_STATE.test(text)) return NONE;
  const slips = [...allMatches(text, OF_WHOLE), ...allMatches(text, OF_THOSE)].flatMap((m) => {
    const [written, whole, , , part, stated] = m as unknown as [string, string, string, string, string, string];
    return shareSlip({ written, start: m.index, whole, part, stated });
  });
  return text.includes('率') ? [...slips, ...wrongRates(text)] : slips;
}

interface StatedShare {
  /** All of it, up to the sign of the share, and where it starts. */
  readonly written: string;
  readonly start: number;
  readonly whole: string;
  readonly part: string;
  readonly stated: string;
}

function shareSlip({ written, start, whole, part, stated }: StatedShare): readonly NumeralSlip[] {
  const share = (Number(part) / Number(whole)) * 100;
  if (share > 100 || Math.abs(share - Number(stated)) <= MAX_POINTS_OFF) return NONE;
  const message = `${whole}里的${part}约占${Math.round(share * 10) / 10}%，这里说的是${stated}%，请核对。`;
  const wrong = written.slice(written.lastIndexOf(stated));
  return [
    {
      start: start + written.length - wrong.length,
      wrong,
      rights: [],
      kind: 'share',
      message,
      severity: 'information',
    },
  ];
}
