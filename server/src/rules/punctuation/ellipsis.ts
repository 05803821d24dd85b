import wordingTable from '../../../data/kept/ellipsis-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { paragraphRule, type Report } from '../../contract/rule';
import { fixedTextAt } from '../../facts/fixed-text';
import { Digit, FullMark, Han, Letter, classOf } from '../../text/chars';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { choice } from './choice';
import { isSpokenOf } from './spoken-marks';

const RUN = /\.{3}\.*|．{3}．*|。{3}。*|·{3}·*|、{3}、*|，{3}，*|……*/g;

/** Marks from which on dots may lead from an item to who performs it, or to its page. */
const MIN_LEADERS = 4;
const MIN_DOTS_OF_LEADERS = 9;
/** What such dots lead to: a name or a number, and no sentence. */
const LED_TO = /^[^，。；：！？…]{1,24}$/;

/** 相声、小品……等精彩节目: behind a list of 、 等 closes it, but for 等到, 等待, 等他. */
const LISTED = /、\p{Script=Han}{1,8}$/u;
const CLOSES = /^等(?![到着待候级他她我你它了不一会天来车通消])[\p{Script=Han}\d]/u;
/** 拿着钱、粮……等人: who holds what is listed waits. */
const HELD = /着[^，。；：]{0,24}$/;
/** 残疾人……等群体: 等 that closes a list. */
const ETC = new RegExp(`^等(?:${wordingsFor(wordingTable, 'ellipsis-wordings.tsv', 'etc')})`);

export const rule = paragraphRule({
  id: 'punctuation/ellipsis',
  severity: 'error',
  title: '省略号',
  what: '省略号写成 ...、。。。、单个 …，或“等”后面又用省略号。',
  why: '省略号是六个连点“……”，占两个字的位置；“等”与省略号意思重复，只用一个。',
  source: 'GB/T 15834—2011 4.11.1、4.11.3',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'safe',
  silences: ['punctuation/repeated', 'punctuation/half-width'],
  examples: {
    bad: [
      {
        text: '教育、医疗、养老⟦...⟧件件是大事，桩桩连民心⟦。。。⟧',
        fixed: '教育、医疗、养老……件件是大事，桩桩连民心……',
      },
      { text: '一件件、一桩桩⟦…⟧都记在心里⟦………⟧', fixed: '一件件、一桩桩……都记在心里……' },
      { text: '走访了企业、学校、社区等⟦……⟧', suggested: '走访了企业、学校、社区等' },
      { text: '关心老人、儿童、残疾人⟦……⟧等群体。', suggested: '关心老人、儿童、残疾人等群体。' },
      {
        text: '晚会上有相声、魔术⟦……⟧等精彩节目，设了义诊、咨询、分类⟦……⟧等8个区。',
        suggested: '晚会上有相声、魔术等精彩节目，设了义诊、咨询、分类等8个区。',
      },
      {
        text: '用git diff比较master⟦...⟧开发分支的差异，确认无误后合并。',
        suggested: '用git diff比较master……开发分支的差异，确认无误后合并。',
      },
      { text: '老张、老李⟦……⟧等一批热心人报了名。', suggested: '老张、老李等一批热心人报了名。' },
      { text: '25÷7=3⟦…⟧4，余数是4。', suggested: '25÷7=3……4，余数是4。' },
    ],
    good: [
      '数列1,3,5,…的规律是什么？求1+2+…+n的和，当n=1，2，…，k时，a₁+a₂+…+aₙ=0，x1、x2、…、xn都是整数，π=3.14159…是无限小数。',
      // terms behind full-width commas, Morse, contents, buttons of a program
      '数列1，3，5，…的规律是什么？设n＝0，1，2，…，求和。其中k取正整数（k=1，2，3，…）。自然数0，1，2，3，…。',
      '数轴上的点…，-2，-1，0，1，2，…与整数一一对应。向量组α1，α2，…，αm线性相关。集合｛1，2，3，…｝是无限集。',
      '圆周率π＝3.1415926535897932…，是无限不循环小数。0.1010010001000010…是无理数。',
      '求救信号是···———···，三短三长三短。',
      '第一章　总则......1\n第二章　分则.....12\n附录.......98',
      '单击“另存为...”按钮，选择保存位置。在菜单中选择“更多...”，再点“设置”。',
      // marks that are spoken of
      '“、、、”是三个顿号，“…”和“...”都不合规范。',
      '他等啊等……等到天亮，等……等一会儿再说，想了又想……等到天亮，等级、等待、等你来。',
      '手里拿着书、笔……等3天也愿意。想了又想……等5分钟吧。一件件、一桩桩……都记在心里。拿着钱、粮……等车来，带着书、笔……等通知。',
      '目录在../../draft里，命令是git log v1...v2，见a...b。',
      '……\n…………',
      '1. 大合唱《丰收歌》…………社区合唱团\n2. 二胡独奏《渔歌》……………………邹平\n一、总则............1',
    ],
  },
  check(paragraph) {
    const { text, marks, content } = paragraph;
    if (!hasDots(text, marks)) return undefined;
    const reports: Report[] = [];
    for (const m of allMatches(text, RUN)) {
      const run = m[0];
      const [start, end] = [m.index, m.index + run.length];
      const near = classOf(text.charCodeAt(start - 1)) | classOf(text.charCodeAt(end));
      if (!run.startsWith('…') && !(near & (Han | FullMark))) continue;
      if (run === '……') {
        if (
          (text[start - 1] === '等' && text[start - 2] !== '同' && text[end] !== '等') ||
          ETC.test(text.slice(end, end + 3)) ||
          (LISTED.test(text.slice(Math.max(0, start - 9), start)) &&
            CLOSES.test(text.slice(end, end + 2)) &&
            !HELD.test(text.slice(Math.max(0, start - 26), start)))
        )
          reports.push({
            at: 0,
            start,
            end,
            message: '“等”和省略号意思重复，只用一个。',
            suggestions: [{ title: '删去省略号', edits: [{ at: 0, start, end, newText: '' }] }],
          });
        continue;
      }
      // a line of twelve dots stands for whole paragraphs left out
      if (run === '…………' && content.end - content.start === 4) continue;
      if (fixedTextAt(paragraph, start, end)?.kind === 'code') continue;
      if (leads(text, { start, end })) continue;
      if (isSpokenOf(text, start, end) || isMeant(text, start, end)) continue;
      const report: Report = {
        at: 0,
        start,
        end,
        message: `省略号应为“……”，不写“${run.length > 6 ? run.slice(0, 6) : run}”。`,
        fix: { title: '改为“……”', edits: [{ at: 0, start, end, newText: '……' }] },
      };
      // v1...开发分支, 16...车d8: a range of versions, a move of black
      const isBesideSign = run === '...' && (near & (Letter | Digit)) !== 0;
      reports.push(isBesideSign || isOfFormula(text, start, end) ? choice(report) : report);
    }
    return reports;
  },
});

/** 25÷7=3…4, 2，4，6，…，2n, x₁＜…＜xₙ: what is left out of a series, and the rest of a division. */
const FORMULA_BEFORE = /[\dA-Za-z₀-₉ₙ＜≤＋+∪、，,]$/;
const FORMULA_BEHIND = /^[\dA-Za-z₀-₉＜≤＋+∪、，,]/;
/** 不但…而且…, 爱…不…: a frame of words, with what stands in it left open. */
const FRAME = /\p{Script=Han}{1,3}…\p{Script=Han}{1,3}…/u;

/** Whether one sign of three dots may stand in a formula, or for what a frame of words is filled with. */
const isOfFormula = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === '…' &&
  ((FORMULA_BEFORE.test(text.slice(0, start)) && FORMULA_BEHIND.test(text.slice(end))) ||
    FRAME.test(text.slice(Math.max(0, start - 8), end + 8)));

/** ···———···: dots and dashes of Morse. */
const MORSE_BEFORE = /[.·][-—–─]{1,3}$/;
const MORSE_BEHIND = /^[-—–─]{1,3}[.·]/;
/** 单击“另存为...”: the dots are on the button. */
const LABEL_OF_PROGRAM = /(?:[单双点]击|按下?|选择|选中|打开|菜单|按钮|选项|命令)[^，。；“”]{0,4}[“"「][^“”"]{1,10}$/;
const BUTTON = /^[”"」](?:按钮|菜单|选项|命令|链接|对话框)/;

function isMeant(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 6);
  if ('.·'.includes(text[start]!) && (MORSE_BEFORE.test(before) || MORSE_BEHIND.test(behind))) return true;
  if (text[start] !== '.') return false;
  return /^[”"」]/.test(behind) && (BUTTON.test(behind) || LABEL_OF_PROGRAM.test(before));
}

/** 二胡独奏《赛马》………………邹平: dots of a programme or of contents, as many as the line has room for. */
function leads(text: string, { start, end }: Span): boolean {
  // 第一章　总则......1: a page closes the line
  const isPage = text[start] !== '…' && /^\s*\d{1,4}\s*$/.test(text.slice(end, end + 8)) && text.length - end < 8;
  const least = isPage ? 3 : text[start] === '…' ? MIN_LEADERS : MIN_DOTS_OF_LEADERS;
  return (
    end - start >= least && start > 0 && LED_TO.test(text.slice(end)) && !/[，。；！？]/.test(text.slice(0, start))
  );
}

/** Whether … or three like marks in a row stand in a text. */
function hasDots(text: string, marks: readonly number[]): boolean {
  for (let j = 0; j < marks.length; j++) {
    const offset = marks[j]!;
    const unit = text.charCodeAt(offset);
    if (unit === 0x2026) return true;
    if (marks[j + 2] === offset + 2 && unit === text.charCodeAt(offset + 1) && unit === text.charCodeAt(offset + 2))
      return true;
  }
  return false;
}
