import rows from '../../../data/kept/meeting-names.tsv';
import { paragraphRule, type Report } from '../../contract/rule';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { sessionsApart } from './sessions-apart';
import { formatChineseNumeral } from '../../text/numerals';

/** What the forms of the table write in braces. */
const NUMERALS: Readonly<Record<string, string>> = {
  '{届}': '(十[一二三四五六七八九]|二十[一二三四五]?)',
  '{近届}': '(十[八九]|二十[一二]?)',
  '{数}': '(?:[一二三四五六七八九]|十[一二三四五六七八九]?)',
  '{次}': '([一二三四五六七八九])',
};

/** Forms that go wrong, and what is usual. */
const FORMS = tableRows(rows, 'meeting-names.tsv', ['form', 'right', 'other']).map(({ form, right, other }) => ({
  form: new RegExp(
    form.replace(/\{.*?\}/g, (name) => NUMERALS[name] ?? name),
    'g',
  ),
  rights: other === '' ? [right] : [right, other],
  // {届} is a number: the character itself stands behind it, or nowhere
  counts: form.replace(/\{近?届\}/g, '').includes('届') ? ('sessions' as const) : ('congresses' as const),
}));
/** The Central Committee's meetings and the Party's congresses, counted with Arabic digits: 20届3中全会, 党的20大. */
const DIGITS =
  /(?<![\d.])(1[1-9]|2[0-2])届([1-7一二三四五六七])中全会|党的(1[5-9]|2[0-2])大(?![\d\u4e00-\u9fff]*(?:项|类|个))/g;

const inHan = (digits: string): string => (/^\d+$/.test(digits) ? formatChineseNumeral(Number(digits)) : digits);

/** What every form holds; most paragraphs hold none of them. */
const GATE =
  /中央.{2,8}会议|[中全][央国].{2,10}大会|届|次全国(?:人民)?代表|次(?:人民)?代表大会|民代表会|[委理][员事]?第|大[一二三四五六七]中|委[一二三四五六七八九]中全会|党的(?:[十二]|\d\d大)/;

/** What the forms hold that count no sessions. */
const CONGRESS = /代表大?会|次(?:全体|扩大)*会议|中全会|大(?:会议|大会)|中央.{2,8}会议|[中全][央国].{2,10}大会/;

export const rule = paragraphRule({
  id: 'wording/meeting-name',
  severity: 'warning',
  title: '会议名称',
  what: '会议名称的届次、机关、次数颠倒或用错：中央纪委全会作“十九届中央纪委四次全会”，中央全会作“二十届三中全会”，地方党委全会作“市委八届六次全会”，人大会议作“十四届全国人大二次会议”。',
  why: '届次、机关、次数的次序是固定的。',
  source: '中央纪委国家监委、新华社通稿用法；讲话稿实例',
  sureness: '条例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/variant'],
  examples: {
    bad: [
      {
        text: '贯彻⟦党的二十四中全会⟧部署，学习⟦中央纪委四中全会⟧精神，⟦市委九中全会⟧和⟦县委五中全会⟧作出部署。',
        suggested: '贯彻党的二十届四中全会部署，学习中央纪委四次全会精神，市委九次全会和县委五次全会作出部署。',
      },
      {
        text: '⟦十四届全国人大三次全会⟧闭幕，⟦市人大七届三次全会⟧召开。',
        suggested: '十四届全国人大三次会议闭幕，市人大七届三次会议召开。',
      },
      {
        text: '规划提请⟦市第十五届人大四次会议⟧审议，⟦县政协第十届三次会议⟧开幕。',
        suggested: '规划提请市十五届人大四次会议审议，县政协十届三次会议开幕。',
      },
      {
        text: '学习贯彻党的⟦二十届三中全体⟧精神，市第十六届⟦人民代表会⟧第四次会议和县⟦第九届人民代表会⟧都审议通过了，政协第十四届⟦委员⟧第三次会议、县人大⟦常委⟧第20次会议召开。',
        suggested:
          '学习贯彻党的二十届三中全会精神，市第十六届人民代表大会第四次会议和县第九届人民代表大会都审议通过了，政协第十四届委员会第三次会议、县人大常委会第20次会议召开。',
      },
      { text: '学习贯彻⟦中纪委十九届四次全会⟧精神。', suggested: '学习贯彻十九届中央纪委四次全会精神。' },
      {
        text: '县⟦第十七届人民代表大会五次会议⟧开幕，学习⟦全国教育工作大会⟧、⟦中央经济工作大会⟧、⟦全国宣传思想文化工作大会⟧精神。',
        suggested:
          '县第十七届人民代表大会第五次会议开幕，学习全国教育大会、中央经济工作会议、全国宣传思想文化工作会议精神。',
      },
      { text: '传达⟦十九届中纪委四次全会⟧精神。', suggested: '传达十九届中央纪委四次全会精神。' },
      { text: '贯彻⟦党的二十届三次全会⟧部署。', suggested: '贯彻党的二十届三中全会部署。' },
      { text: '贯彻⟦党的二十届中央三中全会⟧部署。', suggested: '贯彻党的二十届三中全会部署。' },
      {
        text: '县第十七届人民代表大会第三次会议今天胜利闭幕了。县⟦十八⟧届人大三次会议确定的各项任务一定能够完成。',
        suggested: '县第十七届人民代表大会第三次会议今天胜利闭幕了。县十七届人大三次会议确定的各项任务一定能够完成。',
        severity: 'information',
      },
      { text: '落实⟦市委八届六中全会⟧部署。', suggested: '落实市委八届六次全会部署。' },
      {
        text: '学习⟦二十届中央纪委三中全会⟧精神，传达⟦十一届省纪委五中全会⟧、⟦市纪委八届四中全会⟧、⟦六届县委七中全会⟧部署。',
        suggested:
          '学习二十届中央纪委三次全会精神，传达十一届省纪委五次全会、市纪委八届四次全会、六届县委七次全会部署。',
      },
      { text: '县⟦第十六次人民代表大会⟧第四次会议胜利闭幕。', suggested: '县第十六届人民代表大会第四次会议胜利闭幕。' },
      { text: '出席⟦全国人大十四届二次会议⟧。', suggested: '出席十四届全国人大二次会议。' },
      {
        text: '学习⟦中央城镇工作会议⟧、⟦中央人才会议⟧、⟦中央农业工作会议⟧精神。',
        suggested: '学习中央城镇化工作会议、中央人才工作会议、中央农村工作会议精神。',
      },
      {
        text: '学习⟦二十届三中会议⟧精神，落实⟦省委第十二届七次全会⟧和⟦二十届五次全会⟧部署，县⟦第九届人民代表大会第四次全会⟧闭幕。',
        suggested:
          '学习二十届三中全会精神，落实省委十二届七次全会和二十届五中全会部署，县第九届人民代表大会第四次会议闭幕。',
      },
      {
        text: '⟦中国共产党第二十届三中全会⟧召开，⟦党的二十次全国代表大会⟧、⟦党的二十届全国代表大会⟧以来。',
        suggested: '党的二十届三中全会召开，党的第二十次全国代表大会、党的第二十次全国代表大会以来。',
      },
      {
        text: '⟦党的20大⟧、⟦20届3中全会⟧、⟦十四届全国人大第二次会议⟧、⟦第十四届全国人民代表大会二次会议⟧、⟦二十大三中全会⟧。',
        suggested:
          '党的二十大、二十届三中全会、十四届全国人大二次会议、第十四届全国人民代表大会第二次会议、二十届三中全会。',
      },
    ],
    good: [
      '今天上午，县十七届人大三次会议开幕。五年前，县十六届人大三次会议也在这里召开。',
      '县十六届人大二次会议通过了县城总体规划，县十七届人大二次会议批准了规划修改方案。',
      '党的二十届三中全会、二十届三中全体中央委员，三中全体师生精神饱满，一九四九年召开各界人民代表会议，第一届各界人民代表会议、人民代表会议第二次会议，党委委员第三次谈到，市委常委会第三次会议，本届委员第二次参加会议。',
      '省委三中全会精神宣讲团来到我县，县委四中全会学习专班，全国人大三次会议、中央纪委四次全会，市政协九届三次全会，十四届全国人大二次会议第三次全体会议。',
      '全国教育大会、全国教育工作会议、全国科技大会、全国生态环境保护工作会议相继召开，第三届职工代表大会二次会议。',
      '县十七届人大三次会议今天开幕。县十六届人大五次会议确定的任务全面完成。',
      '县十七届人大一次会议今天开幕。县十六届人大一次会议以来，我们走过了五年。',
      '县第十七届人民代表大会第三次会议和政协县第十八届委员会第三次会议同时开幕，市十八届人大三次会议上个月召开。',
      '党的二十届三中全会、二十届三中全会精神，十九届中央纪委五次全会、六次全会，省委十二届七次全会。',
      '第十四届全国人民代表大会第二次会议、十四届全国人大二次会议、全国政协十四届二次会议开幕。',
      '党的第二十次全国代表大会、党的二十大、党的二十大会场，共青团十九届二中全会，公司职代会十八届二次会议。',
      '二十届中央纪委三次全会学习二十届三中全会精神，十一届省纪委五次全会、六届县委七次全会召开，县纪委传达三中全会精神。',
      '工会十八届三次全委会，市妇联十二届二次执委会，党的20大类制度，第二十届亚运会。',
      '中央农村工作会议、中央经济工作会议、中央城市工作会议、中央财经委员会会议、中央政治局会议、中央民族工作会议、中央统战工作会议相继召开。',
      '党的十九届六中全会通过了决议，中央纪委全会作出部署。',
      '十届三次全会由市委召开，董事会三次全体会议开过了。',
      '学习贯彻十九届中央纪委四次全会和党的二十届三中全会精神，落实省委十四届五次全会部署。',
      '党的二十届中央委员会第三次全体会议是一次重要会议，十四届全国人大二次会议已经闭幕。',
      '市第十五届人大第四次会议，市十五届人大四次会议，区第十二届人大常委会四次会议，县政协第十届委员会第三次会议。',
      '县第十六届人民代表大会第四次会议闭幕，第十六届人民代表大会第一次会议第二次全体会议，县第十六次人民代表大会以来，第三次妇女代表大会第一次会议。',
      '党的十八届六中全会以来，市第八次代表大会以来，党的第二十次全国代表大会胜利召开。',
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    if (!GATE.test(text)) return undefined;
    const reports: Report[] = [];
    const add = (m: RegExpExecArray, rights: readonly string[]): void => {
      const place = { at: 0, start: m.index, end: m.index + m[0].length };
      reports.push({
        ...place,
        message: `会议名称通常作“${rights.join('”或“')}”。`,
        suggestions: rights.map((right) => ({
          title: `改为“${right}”`,
          kind: 'meeting-name',
          edits: [{ ...place, newText: right }],
        })),
      });
    };
    const filled = (form: string, m: RegExpExecArray): string =>
      form.replace(/\$(\d)/g, (_, group: string) => m[Number(group)] ?? '');
    const told = { sessions: text.includes('届'), congresses: CONGRESS.test(text) };
    for (const { form, rights, counts } of FORMS)
      for (const m of told[counts] ? allMatches(text, form) : [])
        add(
          m,
          rights.map((right) => filled(right, m)),
        );
    for (const m of allMatches(text, DIGITS))
      add(m, [m[3] === undefined ? `${inHan(m[1]!)}届${inHan(m[2]!)}中全会` : `党的${inHan(m[3])}大`]);
    // of two forms that overlap the first is the more special one
    const kept = reports.filter((r, k) => !reports.some((o, j) => j < k && o.start < r.end && r.start < o.end));
    return [...kept, ...sessionsApart(paragraph)].sort((a, b) => a.start - b.start);
  },
});
