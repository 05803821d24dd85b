import { paragraphRule, type Report } from '../../engine/rule';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { Han, isHan } from '../../text/chars';
import { unitsOf } from '../../text/units';

/** Particles and prepositions that never stand twice; what may follow where they do (的的确确). */
const SINGLE: Readonly<Record<string, string>> = {
  的: '确',
  地: '道',
  得: '',
  了: '',
  是: '非',
  在: '',
  和: '美气睦',
  与: '',
  对: '',
  把: '',
  被: '',
  也: '',
  就: '',
  而: '',
  或: '',
  要: '',
  不: '',
  这: '',
  我: '',
  更: '',
  已: '',
  及: '',
  以: '',
  于: '',
  将: '',
  使: '',
  向: '',
  从: '',
  并: '',
  让: '',
};

/** Verbs that are doubled for “a little”: 研究研究. */
const DOUBLED =
  /^(?:研究|讨论|学习|商量|总结|了解|考虑|思考|琢磨|打听|锻炼|交流|体会|感受|检查|休息|调查|反思|分析|关心|帮助|教育|整理|打扫|宣传|沟通|协调|核实|准备|活动|练习|介绍|参观|比较|观察|体验|品味|回忆|回顾|掂量|梳理|盘点|推敲|斟酌|提醒|敲打|清理|收拾|谢谢|非常|特别|许多|年度|舒服|意思|坚持|努力|加油|如何|怎样|怎么|什么|某某|同志|慢慢|好好|时时|处处|多多|频频|纷纷|渐渐|代代|年年|天天|人人|个个)$/;
/** Behind these the second half begins a longer word: 博士博士后. */
const LONGER = '中后生会币法部长员者家局院校队厅所室';

export const rule = paragraphRule({
  id: 'wording/duplicate',
  severity: 'warning',
  title: '词语重复',
  what: '同一个词紧接着写了两遍：治党治党、的的、贯彻落实贯彻落实。',
  why: '多是打字、粘贴或删改时留下的。',
  source: '讲话稿实例；公开稿件实测误报为 0',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '要落实全面从严治党⟦治党⟧责任。', suggested: '要落实全面从严治党责任。' },
      { text: '牢牢扛起全面从严治党⟦治党⟧主体责任。', suggested: '牢牢扛起全面从严治党主体责任。' },
      { text: '这是我们的⟦的⟧优良传统。', suggested: '这是我们的优良传统。' },
      { text: '要认真贯彻落实⟦贯彻落实⟧会议精神。', suggested: '要认真贯彻落实会议精神。' },
      { text: '要全面贯彻落实⟦全面贯彻落实⟧党的方针政策。', suggested: '要全面贯彻落实党的方针政策。' },
      { text: '我们要⟦要⟧提高认识，这⟦这⟧是政治责任。', suggested: '我们要提高认识，这是政治责任。' },
      { text: '要进一步⟦进一步⟧压实责任，推动落实。', suggested: '要进一步压实责任，推动落实。' },
    ],
    good: [
      '大家回去好好研究研究、讨论讨论。',
      '一件一件抓，一级一级管，一步一步走，很好很好。',
      '的的确确是这样，要分清是是非非，过得和和美美。',
      '他是博士博士后流动站的负责人，大学大学生要来。',
      '高质量发展发展得好，人人都有责，清清白白做人，干干净净做事。',
      '首先，我对对话和磋商的开幕表示祝贺。',
      '还要要求各部门抓重点，主要要看实效；不变更更新计划。',
      '千千万万个家庭，方方面面的力量，工作要一项一项抓。',
    ],
  },
  needs: 'words',
  wants: (paragraph) => candidates(paragraph).map((c) => ({ paragraph, span: { start: c.start, end: c.end } })),
  check(paragraph, { words }) {
    const { text } = paragraph;
    let reports: Report[] | undefined;
    for (const { at, length, ...span } of candidates(paragraph)) {
      const tagged = words.of(paragraph, span);
      if (!tagged) continue;
      // the second half must be a word of its own: 创业创新 and 俄罗斯罗斯托夫 are cut elsewhere
      const cuts = new Set(tagged.map((w) => span.start + w.start));
      const both = tagged.find((w) => span.start + w.start === at);
      // 治党治党: what no dictionary has is taken for one new word
      const guessed = both?.tag === 'x' && both.text.length === 2 * length;
      if (!cuts.has(at + length) && !guessed) continue;
      const behind = at + 2 * length;
      // 我对对话的开幕: the second is the head of a word
      if (length === 1 && behind < span.end && !cuts.has(behind)) continue;
      // 进一步进一步提高: the second may be part of a longer word where the first stands alone, but not 博士博士后
      if (behind < span.end && !cuts.has(behind) && (!cuts.has(at) || LONGER.includes(text[behind]!))) continue;
      const word = text.slice(at, at + length);
      (reports ??= []).push({
        at: 0,
        start: at + length,
        end: at + 2 * length,
        message: `“${word}”连写了两遍，请删去一个。`,
        suggestions: [
          {
            title: `删去一个“${word}”`,
            edits: [{ at: 0, start: at + length, end: at + 2 * length, newText: '' }],
          },
        ],
      });
    }
    return reports;
  },
});

/** A word that seems to stand twice, and the stretch around it whose words decide. */
interface Candidate extends Span {
  readonly at: number;
  readonly length: number;
}

/** Characters of the longest word or phrase that is looked for twice. */
const LONGEST = 10;
/** Characters on each side that tell how a stretch is cut into words. */
const AROUND = 6;
const candidates = remembered((paragraph): readonly Candidate[] => findCandidates(paragraph));

function findCandidates({ text, classes }: Paragraph): Candidate[] {
  const found: Candidate[] = [];
  if (!(classes & Han)) return found;
  const add = (at: number, length: number): void => {
    let start = at;
    while (start > 0 && at - start < AROUND && isHan(text.charCodeAt(start - 1))) start--;
    let end = at + 2 * length;
    while (end < text.length && end - at - 2 * length < AROUND && isHan(text.charCodeAt(end))) end++;
    found.push({ start, end, at, length });
  };
  const units = unitsOf(text);
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = units[i]!;
    if (!isHan(unit)) continue;
    if (unit === units[i + 1]) {
      const after = SINGLE[text[i]!];
      if (after !== undefined && isSingle(text, i, after)) add(i, 1);
      continue;
    }
    for (let n = LONGEST; n >= 2; n--)
      if (units[i + n] === unit && i + n < text.length && isTwice(text, i, n)) {
        add(i, n);
        i += 2 * n - 1;
        break;
      }
  }
  return found;
}

function isSingle(text: string, at: number, after: string): boolean {
  const c = text[at]!;
  const next = text[at + 2] ?? '';
  if (next === c || text[at - 1] === c || (next !== '' && after.includes(next))) return false;
  // 目的的 · 有的的 · 为了了解 · 大地地貌: the first or second belongs to a word
  const before = text[at - 1] ?? '';
  if (c === '的') return !'目有标'.includes(before || ' ') && next !== '士';
  if (c === '地')
    return !/[大土基阵产驻营场工各本当内外两当]/.test(before) && !/[区方点位域质理名貌形处段力]/.test(next);
  if (c === '了') return !'为不得'.includes(before || ' ') && !/[解结却然]/.test(next) && before !== '除';
  if (c === '是') return !/[要还但可于都就总凡]/.test(before) || !/[否非]/.test(next);
  if (c === '得') return !/[获取值觉懂记赢]/.test(before) && !/[到出益失体分罪]/.test(next);
  if (c === '在') return !/[现存实潜内所正旨]/.test(before) && !/[场职位线]/.test(next);
  if (c === '和') return !/[共平缓温总中饱]/.test(before) && !/[平谐解睦]/.test(next);
  if (c === '对') return !/[面针相反应绝派]/.test(before) && !/[于待照接策比外口]/.test(next);
  if (c === '与') return !/[参给付赠]/.test(before);
  if (c === '于') return !/[由关对基处属善]/.test(before);
  if (c === '以') return !/[所可得予加难足]/.test(before) && !/[及来后上下内外]/.test(next);
  if (c === '使') return !/[即促迫行大致驱]/.test(before) && !/[用命者]/.test(next);
  if (c === '将') return !/[即必]/.test(before) && !/[军领士来]/.test(next);
  if (c === '向') return !/[方走面导取转动指意倾]/.test(before) && !/[往前上]/.test(next);
  if (c === '及') return !/[以涉普顾]/.test(before) && !/[时早其格]/.test(next);
  if (c === '而') return !/[从因然]/.test(before) && !/[且]/.test(next);
  if (c === '就') return !/[成]/.test(before) && !/[业地近]/.test(next);
  if (c === '并') return !/[合]/.test(before) && !/[且举联]/.test(next);
  if (c === '从') return !/[服自]/.test(before) && !/[严来容事而此]/.test(next);
  if (c === '把') return !/[一]/.test(before) && !/[握关]/.test(next);
  if (c === '要') return !/[主需重紧必首只还就想不]/.test(before) && !/[求点素领害道塞饭价挟务目员闻]/.test(next);
  if (c === '不') return !/[无毫并从绝决]/.test(before);
  if (c === '我') return !/[自你忘]/.test(before) && !/[国市县区省局军党方院校们]/.test(next);
  if (c === '更') return !/[变三]/.test(before) && !/[新替换改正]/.test(next);
  if (c === '或') return !/[抑间]/.test(before) && !/[者]/.test(next);
  return true;
}

function isTwice(text: string, at: number, n: number): boolean {
  for (let k = 1; k < n; k++)
    if (text.charCodeAt(at + k) !== text.charCodeAt(at + n + k) || !isHan(text.charCodeAt(at + k))) return false;
  const word = text.slice(at, at + n);
  // 一件一件 · 越干越干 · 很好很好: distributive and emphatic doubling begins with the same small word
  if (n === 2 && /[一很越多几半两某每各不再又太更最]/.test(word)) return false;
  if (n === 2 && (DOUBLED.test(word) || word[0] === word[1])) return false;
  if (n === 3 && /^[一几每]/.test(word)) return false;
  const next = text[at + 2 * n] ?? '';
  // XYXYXY is wordplay or a shout
  if (text.slice(at + 2 * n, at + 3 * n) === word) return false;
  return next !== '得' && !(n === 2 && /[连再又]/.test(text[at - 1] ?? ''));
}
