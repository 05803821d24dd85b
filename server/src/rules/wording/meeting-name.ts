import { paragraphRule, type Report } from '../../engine/rule';

const COMMISSION = /(?:中纪委|中央纪委)(十[一二三四五六七八九]|二十)届([一二三四五六七八九])次(全会|全体会议)/g;
const SHORT = /(十[一二三四五六七八九]|二十)届中纪委([一二三四五六七八九])次(全会|全体会议)/g;
const PLENUM = /(党的|中共|中国共产党)(十[一二三四五六七八九]|二十)届([一二三四五六七])次(?:全会|全体会议)/g;

export const rule = paragraphRule({
  id: 'wording/meeting-name',
  severity: 'warning',
  title: '会议名称',
  what: '中央纪委全会应作“十九届中央纪委四次全会”，中央全会应作“二十届三中全会”。',
  why: '届次、机关、次数的次序是固定的。',
  source: '中央纪委国家监委、新华社通稿用法；种子稿实例',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '学习贯彻⟦中纪委十九届四次全会⟧精神。', suggested: '学习贯彻十九届中央纪委四次全会精神。' },
      { text: '传达⟦十九届中纪委四次全会⟧精神。', suggested: '传达十九届中央纪委四次全会精神。' },
      { text: '贯彻⟦党的二十届三次全会⟧部署。', suggested: '贯彻党的二十届三中全会部署。' },
    ],
    good: [
      '党的十九届六中全会通过了决议，中央纪委全会作出部署。',
      '十届三次全会由市委召开，董事会三次全体会议开过了。',
      '学习贯彻十九届中央纪委四次全会和党的二十届三中全会精神，落实省委十四届五次全会部署。',
    ],
  },
  check({ text }) {
    if (!text.includes('次全')) return undefined;
    const reports: Report[] = [];
    const add = (m: RegExpExecArray, right: string): void => {
      reports.push({
        at: 0,
        start: m.index,
        end: m.index + m[0].length,
        message: `会议名称通常作“${right}”。`,
        suggestions: [
          {
            title: `改为“${right}”`,
            kind: 'meeting-name',
            edits: [{ at: 0, start: m.index, end: m.index + m[0].length, newText: right }],
          },
        ],
      });
    };
    for (const m of text.matchAll(COMMISSION)) add(m, `${m[1]!}届中央纪委${m[2]!}次${m[3]!}`);
    for (const m of text.matchAll(SHORT)) add(m, `${m[1]!}届中央纪委${m[2]!}次${m[3]!}`);
    for (const m of text.matchAll(PLENUM)) add(m, `${m[1]!}${m[2]!}届${m[3]!}中全会`);
    return reports.sort((a, b) => a.start - b.start);
  },
});
