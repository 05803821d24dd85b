import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

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
/** 参加考试400名，合格360名，合格率85% */
const OF_THOSE = new RegExp(
  `(?<![\\d.约近超])${FIGURE}(${COUNTED})(?![以多余]|左右)，[^，。；\\d]{0,6}?(\\p{Script=Han}{2})(?<!其中)(?:的|了|有)?${FIGURE}\\2，\\3率(?:为|达到?|是)?${STATED}`,
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
  return [...allMatches(text, OF_WHOLE), ...allMatches(text, OF_THOSE)].flatMap((m): readonly NumeralSlip[] => {
    const [written, whole, , , part, stated] = m as unknown as [string, string, string, string, string, string];
    const share = (Number(part) / Number(whole)) * 100;
    if (share > 100 || Math.abs(share - Number(stated)) <= MAX_POINTS_OFF) return NONE;
    const wrong = written.slice(written.lastIndexOf(stated));
    const message = `${whole}里的${part}约占${Math.round(share * 10) / 10}%，这里说的是${stated}%，请核对。`;
    const start = m.index + written.length - wrong.length;
    return [{ start, wrong, rights: [], kind: 'share', message, severity: 'information' as const }];
  });
}

const NONE: readonly never[] = Object.freeze([]);
