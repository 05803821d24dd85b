import { paragraphRule, type Report } from '../../engine/rule';
import { isLeftOpen } from '../../facts/placeholders';
import type { Paragraph } from '../../syntax/types';
import { clauseAt, pairAround } from '../../syntax/within';
import { Digit, FullMark, Han, classOf } from '../../text/chars';

/** What routes, regions and meetings between two named places are called: there one — joins them. */
const JOINED =
  /^[^，。；：！？]{0,14}?(?:铁路|高铁|高速|公路|线|段|航|走廊|通道|城市群|都市圈|经济带|经济圈|产业带|论坛|博览会|峰会|自贸|自由贸易|合作|共同体|班列|管道|工程|输电|之间|两地|三地|轴|对话|关系|联盟|委员会|协定|基地|示范区|试验区|港|模式|体系|链)/;

const DASHES: ReadonlySet<number> = new Set([...'-－—―─'].map((c) => c.charCodeAt(0)));
/** How many in a row are taken for a dash; one of those left out here joins two things when it is more than one. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '-': [2, 3],
  '－': [2, 3],
  '—': [1, 3],
};

/** Two runs of three or more of one sign, or one at the end of the line or before a mark. */
const BLANKS = /([-—－])\1{2}.*[^-—－]\1{3}|[-—－]{3,}(?=\s*$|[，。；、])/;

export const rule = paragraphRule({
  id: 'punctuation/dash',
  severity: 'warning',
  title: '破折号',
  what: '破折号写成单个 —、三个 ——— 或 --、－－。地名、人名、起止之间的连接号“—”不报。',
  why: '破折号是“——”，占两个字的位置；单个“—”是连接号，用在起止、相关的两项之间。',
  source: 'GB/T 15834—2011 4.12.1、4.13.1',
  fix: 'safe',
  examples: {
    bad: [
      { text: '⟦—⟧坚持党的领导。这是根本保证。', fixed: '——坚持党的领导。这是根本保证。' },
      { text: '大家要记住一条⟦--⟧群众利益无小事。', fixed: '大家要记住一条——群众利益无小事。' },
      { text: '我们有一个最大的优势⟦—⟧广大干部群众一条心。', fixed: '我们有一个最大的优势——广大干部群众一条心。' },
      {
        text: '我们有一个最大的优势⟦———⟧广大干部群众一条心。大家记住⟦－－⟧群众利益无小事，记住⟦---⟧实干才能兴邦。',
        fixed: '我们有一个最大的优势——广大干部群众一条心。大家记住——群众利益无小事，记住——实干才能兴邦。',
      },
      { text: '⟦———⟧坚持党的领导。这是根本保证。', fixed: '——坚持党的领导。这是根本保证。' },
    ],
    good: [
      '20--年度总结大会欢迎----级新生，--月--日开学。',
      '北京—雄安高速公路通车，中国—东盟博览会开幕。',
      '会期为3—5天，增长15%—20%，见第2-3页。',
      '——坚持党的领导。这是根本保证。',
      '参数写作--help，型号为ABC—1。',
      '马克思—恩格斯全集。',
      '姓名———职务———电话———',
      '姓名——————单位————————\n---\n－－－－－－\n会期3－5天，京－津线通车。',
    ],
  },
  check(paragraph) {
    const { text, marks } = paragraph;
    let reports: Report[] | undefined;
    // 姓名———职务———: lines to be filled in
    if (BLANKS.test(text)) return undefined;
    // by index: an iterator over lists that may be frozen makes an object a step
    for (let k = 0; k < marks.length; k++) {
      const at = marks[k]!;
      if (!DASHES.has(text.charCodeAt(at))) continue;
      const c = text[at]!;
      if (text[at - 1] === c) continue;
      let end = at + 1;
      while (text[end] === c) end++;
      const [least, most] = LENGTHS[c] ?? [1, 1];
      // the right dash, or a line drawn through the page
      if (end - at < least || end - at > most || (c === '—' && end - at === 2)) continue;
      // 20--年度, ----级新生: to be filled in
      if (!isDash(paragraph, at, end, end - at > 1) || isLeftOpen(paragraph, at, end)) continue;
      (reports ??= []).push({
        at: 0,
        start: at,
        end,
        message: `破折号应为“——”，占两个字的位置，不写“${text.slice(at, end)}”。`,
        fix: { title: '改为“——”', edits: [{ at: 0, start: at, end, newText: '——' }] },
      });
    }
    return reports;
  },
});

function isDash(paragraph: Paragraph, start: number, end: number, double: boolean): boolean {
  const { text, content } = paragraph;
  const right = classOf(text.charCodeAt(end));
  if (start === content.start) return (right & (Han | Digit)) !== 0 || '“《‘'.includes(text[end] ?? ' ');
  // 政府工作报告—2016年……: a date under a title
  const date = /^[\d０-９]{4}年/.test(text.slice(end, end + 5)) && !/[\d年]/.test(text[start - 1]!);
  if (date) return true;
  if (!(right & Han) && !'“《‘'.includes(text[end] ?? ' ')) return false;
  const left = classOf(text.charCodeAt(start - 1));
  if (double) return (left & (Han | FullMark)) !== 0;
  if (left & FullMark) return !'”》'.includes(text[start - 1]!) || right !== FullMark;
  if (!(left & Han)) return false;
  // between two words: a dash explains at length, a hyphen joins two names
  if (text[end + 1] === '—' || text[end + 2] === '—' || JOINED.test(text.slice(end, end + 32))) return false;
  const pair = pairAround(paragraph, start, end);
  if (pair && pair.close - pair.open < 16) return false;
  const clause = clauseAt(paragraph, start);
  const from = clause ? clause.start : content.start;
  const to = clause ? clause.end : content.end;
  if (/[国京津沪渝海州山江河湖港城市省县区都阳庆宁林原昌明沙汉岛疆藏东西南北]/.test(text[start - 1]!)) return false;
  return start - from >= 6 && to - end >= 5;
}
