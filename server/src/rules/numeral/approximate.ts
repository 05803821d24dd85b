import { paragraphRule, type Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

const NUMBER = '(?:\\d[\\d,.]*|[一二三四五六七八九十百千两]+)';
const UNIT = '[万亿百千]?[个名人位件次项条家户天年月日元米里吨亩公斤]{0,3}';
/** 近40余人 · 约300多件 */
const TWICE = new RegExp(
  `(近|约|大约|将近|大概)(${NUMBER}[万亿]?)(余|多|几)(?=[万亿个名人位件次项条家户天年月日元米里吨亩公])`,
  'g',
);
/** 约30人左右 */
const AROUND = new RegExp(`(近|约|大约|将近|大概)(${NUMBER}${UNIT})(左右|上下)`, 'g');
/** 40多人左右 */
const MORE = new RegExp(
  `(${NUMBER}[万亿]?)(余|多)([个名人位件次项条家户天年月日元米里吨亩公斤分钟小时]{1,3})(左右|上下)`,
  'g',
);
/** 三、四个 */
const LISTED =
  /([一二三四五六七八九])(?<![一二三四五六七八九十、第（(].)、([一二三四五六七八九])(?=[个百千万亿天年次项种家人名位件条米里十])/g;
const DIGITS = '一二三四五六七八九';

export const rule = paragraphRule({
  id: 'numeral/approximate',
  severity: 'warning',
  title: '概数',
  what: '概数词重复（近40余人、约30人左右），或两个相邻数字连用表示概数时加了顿号（三、四个）。',
  why: '“近”是不到，“余”是超过，二者矛盾；相邻数字表示概数，中间不用顿号。',
  source: 'GB/T 15835—2011 4.2.2；GB/T 15834—2011 4.5.3.4',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '组织⟦近40余⟧人参加，历时⟦约3个月左右⟧。', suggested: '组织40余人参加，历时约3个月。' },
      { text: '到会⟦40多人左右⟧，不少于往年。', suggested: '到会40多人，不少于往年。' },
      { text: '走访了⟦三、四⟧个村，用了⟦五、六⟧天。', suggested: '走访了三四个村，用了五六天。' },
    ],
    good: [
      '近40人参加，40余人到会，历时三个月左右。',
      '发展二、三产业，抓好第一、二、三项任务，一、二级响应。',
      '三四个村，五六天，约3个月。',
      '到会40多人，全镇上下齐心，队伍从100多人壮大到300人左右。',
    ],
  },
  check({ text }) {
    const listed = text.includes('、') ? allMatches(text, LISTED) : [];
    const near = /[近约概]/.test(text);
    const around = /左右|上下/.test(text);
    if (listed.length === 0 && !near && !around) return undefined;
    const reports: Report[] = [];
    const add = (m: RegExpExecArray, right: string, message: string): void => {
      reports.push({
        at: 0,
        start: m.index,
        end: m.index + m[0].length,
        message,
        suggestions: [
          {
            title: `改为“${right}”`,
            kind: 'approximate',
            edits: [{ at: 0, start: m.index, end: m.index + m[0].length, newText: right }],
          },
        ],
      });
    };
    for (const m of near ? allMatches(text, TWICE) : [])
      // 接近 · 附近 · 契约: the word ends there
      if (!isPart(text, m.index)) add(m, m[2]! + m[3]!, `“${m[1]!}”和“${m[3]!}”都表示概数，只用一个。`);
    for (const m of near ? allMatches(text, AROUND) : [])
      if (!isPart(text, m.index)) add(m, m[1]! + m[2]!, `“${m[1]!}”和“${m[3]!}”都表示概数，只用一个。`);
    for (const m of around ? allMatches(text, MORE) : [])
      add(m, m[1]! + m[2]! + m[3]!, `“${m[2]!}”和“${m[4]!}”都表示概数，只用一个。`);
    for (const m of listed)
      if (DIGITS.indexOf(m[2]!) === DIGITS.indexOf(m[1]!) + 1)
        add(m, m[1]! + m[2]!, `相邻两数表示概数，中间不用顿号，应为“${m[1]!}${m[2]!}”。`);
    return reports.sort((a, b) => a.start - b.start);
  },
});

function isPart(text: string, at: number): boolean {
  return /[接附最邻靠契节制条公预缔签相]/.test(text[at - 1] ?? '');
}
