import { paragraphRule, type Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

/** 十八 … 二十五 as a session, and its ordinals. */
const SESSION = '(十[一二三四五六七八九]|二十[一二三四五]?)';
const TIMES = '([一二三四五六七八九])';

/** Forms that go wrong, and what is usual. */
const FORMS: readonly { readonly form: RegExp; readonly right: (m: RegExpExecArray) => string }[] = [
  {
    form: new RegExp(`(?:中纪委|中央纪委)${SESSION}届第?${TIMES}次(全会|全体会议)`, 'g'),
    right: (m) => `${m[1]!}届中央纪委${m[2]!}次${m[3]!}`,
  },
  {
    form: new RegExp(`${SESSION}届中纪委第?${TIMES}次(全会|全体会议)`, 'g'),
    right: (m) => `${m[1]!}届中央纪委${m[2]!}次${m[3]!}`,
  },
  {
    form: new RegExp(`(党的|中共|中国共产党)${SESSION}届(?:中央)?第?${TIMES}次(?:全会|全体会议)`, 'g'),
    right: (m) => `${m[1]!}${m[2]!}届${m[3]!}中全会`,
  },
  {
    form: new RegExp(`(党的|中共|中国共产党)?${SESSION}届中央${TIMES}中全会`, 'g'),
    right: (m) => `${m[1] ?? ''}${m[2]!}届${m[3]!}中全会`,
  },
  // 中全会 is the Central Committee's alone
  {
    form: new RegExp(`([省市县区州]委)((?:[一二三四五六七八九]|十[一二三四五六七八九]?)届)${TIMES}中全会`, 'g'),
    right: (m) => `${m[1]!}${m[2]!}${m[3]!}次全会`,
  },
  {
    form: new RegExp(`全国人大${SESSION}届${TIMES}次(会议)`, 'g'),
    right: (m) => `${m[1]!}届全国人大${m[2]!}次${m[3]!}`,
  },
  {
    form: new RegExp(`党的第${SESSION}次代表大会`, 'g'),
    right: (m) => `党的第${m[1]!}次全国代表大会`,
  },
];

/** What every form holds; most paragraphs hold none of them. */
const GATE = /次全|中全会|次会议|次代表大会/;

export const rule = paragraphRule({
  id: 'wording/meeting-name',
  severity: 'warning',
  title: '会议名称',
  what: '会议名称的届次、机关、次数颠倒或用错：中央纪委全会作“十九届中央纪委四次全会”，中央全会作“二十届三中全会”，地方党委全会作“市委八届六次全会”，人大会议作“十四届全国人大二次会议”。',
  why: '届次、机关、次数的次序是固定的。',
  source: '中央纪委国家监委、新华社通稿用法；讲话稿实例',
  fix: 'suggest',
  silences: ['wording/variant'],
  examples: {
    bad: [
      { text: '学习贯彻⟦中纪委十九届四次全会⟧精神。', suggested: '学习贯彻十九届中央纪委四次全会精神。' },
      { text: '传达⟦十九届中纪委四次全会⟧精神。', suggested: '传达十九届中央纪委四次全会精神。' },
      { text: '贯彻⟦党的二十届三次全会⟧部署。', suggested: '贯彻党的二十届三中全会部署。' },
      { text: '贯彻⟦党的二十届中央三中全会⟧部署。', suggested: '贯彻党的二十届三中全会部署。' },
      { text: '落实⟦市委八届六中全会⟧部署。', suggested: '落实市委八届六次全会部署。' },
      { text: '出席⟦全国人大十四届二次会议⟧。', suggested: '出席十四届全国人大二次会议。' },
    ],
    good: [
      '党的十九届六中全会通过了决议，中央纪委全会作出部署。',
      '十届三次全会由市委召开，董事会三次全体会议开过了。',
      '学习贯彻十九届中央纪委四次全会和党的二十届三中全会精神，落实省委十四届五次全会部署。',
      '党的二十届中央委员会第三次全体会议是一次重要会议，十四届全国人大二次会议已经闭幕。',
      '党的十八届六中全会以来，市第八次代表大会以来，党的第二十次全国代表大会胜利召开。',
    ],
  },
  check({ text }) {
    if (!GATE.test(text)) return undefined;
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
    for (const { form, right } of FORMS) for (const m of allMatches(text, form)) add(m, right(m));
    return reports.sort((a, b) => a.start - b.start);
  },
});
