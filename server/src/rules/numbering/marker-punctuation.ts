import { atLine } from '../../contract/at-line';
import { draftRule, type Remedy, type Report } from '../../contract/rule';
import { isRowOfFields, isRowOfWideFields } from '../../facts/of-writing';
import { fixedTextAt } from '../../facts/fixed-text';
import { readEnclosed } from '../../syntax/enclosed';
import type { Marker, Paragraph } from '../../syntax/types';
import { choice } from '../punctuation/choice';
import { isHan } from '../../text/chars';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { mixedMarkers } from './mixed-markers';
import { hasSibling, numbersOf, type Numbered } from './siblings-of-numbers';

/** What a paragraph tells: a report that is safe only where the draft has the item before or behind as well. */
interface Told {
  readonly report: Report;
  readonly needs?: Numbered;
}

export const rule = draftRule<readonly Told[]>({
  id: 'numbering/marker-punctuation',
  severity: 'error',
  title: '序号标点',
  what: '序号后的标点不合规范：一． 一， （一）、 1、 A、 ①、 第一、 一是，；括号用了半角：(一)；一句话里列举，有一项换了序号：（1）……；（2）……；③……。',
  why: '“一”后用顿号，“1”“A”后用下脚点，带括号、带圈的序号后不加标点，“第一”“首先”后用逗号，“一是”后不停顿。',
  source: 'GB/T 15834—2011 附录 B.3',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['changing'],
  formats: true,
  fix: 'safe',
  silences: ['punctuation/half-width'],
  examples: {
    bad: [
      {
        text: '一⟦．⟧提高认识\n要学习。\n二⟦，⟧狠抓落实\n要实干。',
        fixed: '一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      },
      {
        text: '一⟦，⟧是要做诚实守信的人。\n二是要做正直正派的人。',
        fixed: '一是要做诚实守信的人。\n二是要做正直正派的人。',
      },
      {
        text: '须带：（1）身份证；（2）照片；⟦③⟧户口簿。',
        suggested: '须带：（1）身份证；（2）照片；（3）户口簿。',
        severity: 'warning',
      },
      {
        text: '（一）⟦、⟧抓学习\n要学懂。\n（二）⟦，⟧抓落实\n要见效。',
        fixed: '（一）抓学习\n要学懂。\n（二）抓落实\n要见效。',
      },
      {
        text: '1⟦、⟧抓源头治理\n要摸清底数。\n2⟦、⟧抓整改落实\n要对账销号。',
        fixed: '1.抓源头治理\n要摸清底数。\n2.抓整改落实\n要对账销号。',
      },
      {
        text: '⟦(一)⟧加强领导\n要负责。\n⟦(二)⟧强化保障\n要有力。',
        fixed: '（一）加强领导\n要负责。\n（二）强化保障\n要有力。',
        severity: 'warning',
      },
      {
        text: '第一⟦、⟧要提高认识，学深悟透。\n第二⟦、⟧要狠抓落实，务求实效。',
        fixed: '第一，要提高认识，学深悟透。\n第二，要狠抓落实，务求实效。',
        severity: 'warning',
      },
      {
        text: '要做到：一是⟦，⟧抓学习。要学懂。二是⟦、⟧抓落实。要见效。',
        fixed: '要做到：一是抓学习。要学懂。二是抓落实。要见效。',
        severity: 'warning',
      },
      {
        text: '第一⟦,⟧要提高认识，学深悟透。第二，要狠抓落实，务求实效。',
        fixed: '第一，要提高认识，学深悟透。第二，要狠抓落实，务求实效。',
      },
      // brackets and point are one slip with one fix
      {
        text: '⟦(一)、⟧抓学习\n要学懂。\n⟦（二),⟧抓落实\n要见效。',
        fixed: '（一）抓学习\n要学懂。\n（二）抓落实\n要见效。',
      },
      // without the item before or behind it may number nothing
      {
        text: '一⟦，⟧惟初太极，道立于一，造分天地，化成万物。\nR⟦，⟧半径，单位为米。',
        suggested: '一、惟初太极，道立于一，造分天地，化成万物。\nR.半径，单位为米。',
      },
      {
        text: '第二⟦、⟧中心小学的孩子们上台表演。',
        suggested: '第二，中心小学的孩子们上台表演。',
        severity: 'warning',
      },
      {
        text: 'A⟦、⟧抓源头治理\n要摸清底数。\nB⟦，⟧抓整改落实\n要对账销号。',
        fixed: 'A.抓源头治理\n要摸清底数。\nB.抓整改落实\n要对账销号。',
      },
    ],
    good: [
      '二十三，糖瓜粘，灶王爷爷要上天。\n二十四，扫房子。',
      '三：二险胜对手，全队欢呼。\n一，二，三，走！\n一．二八事变后，十九路军奋起抵抗。\n首先、其次、最后等词表示顺序。\n最后、最美的时光，留给了这座小城。\n（3）、4两题任选一题作答。',
      'A，男，1975年生，住某市某区。\nB，女，35岁，因腹痛入院。\n1,张三,男,35,办公室\n2,李四,女,28,财务科\n1，张三，男，35岁\n2，李四，女，28岁',
      '一，是数字的开始，也是事业的起点。',
      '（1）拨打(02)2345-6789（台北），(010)66012345（北京）。\n（2）写信',
      '一、报名：（1）现场报名；（2）网上报名。二、缴费：①现金；②转账。材料：（1）申请表；（2）照片；（3）户口簿。',
      '十一，是祖国的生日。\n我们坚守岗位。\n十一，列车整装待发。',
      '老兵站前排，第十七、十八两排是新兵，第一、第二小组留守。',
      '一、提高认识\n（一）抓学习\n1.学原著\n（1）精读\n①做笔记',
      '第一，要提高认识；第二，要狠抓落实；第三：要加强领导。',
      '3、4月份要抓春耕，二、三产业要提质，第一、第二产业要融合。',
      '第三、四、五组在东会场讨论，第三、第四季度的任务更重。',
      '参加的单位有：1、市法院2、市检察院3、市公安局',
      '2.5%的增速来之不易，10:30准时开会。',
      '一是一，二是二，要实事求是。',
      '1．学习原著\n2．领会精神',
      '⒈学习原著\n⒉领会精神',
      '1.2025年底前建成投用\n2.10个重点项目全部开工',
      // a fix would put the point between two figures
      '1、2025年底前建成投用\n2、2026年底前验收',
      'A.学习原著\nB.领会精神',
      'A、B两个标段同步开工，C、D级危房全部腾空。',
      'A，甲方；B，乙方。',
      '李青.山区办学研究[J].教学参考,2024,(02):15-19.\n（一）抓学习',
      'X、Y同志分别作了发言。',
    ],
  },
  reads: ['paragraphs'],
  collect(paragraph) {
    const letter = lettered(paragraph);
    const told = letter ? [letter] : toldOfMarkers(paragraph);
    if (told.length === 0) return undefined;
    // 1,张三,男,35,办公室: a row that a program may read
    return isRowOfFields(paragraph) || isRowOfWideFields(paragraph) ? undefined : told;
  },
  conclude(draft, collected) {
    const numbers = once(() => numbersOf(draft));
    return collected.flatMap(({ line, summary }) =>
      summary.map((told) => {
        const { report, needs } = told;
        return reportAt(line, told, needs === undefined || report.fix === undefined || hasSibling(numbers(), needs));
      }),
    );
  },
});

/** What the numbers of a paragraph tell, in order. */
function toldOfMarkers(paragraph: Paragraph): readonly Told[] {
  if (paragraph.markers.length === 0) return NONE;
  const told: Told[] = mixedMarkers(paragraph).map((report) => ({ report }));
  for (const marker of paragraph.markers) {
    // 中国出版,2024,(02):15-19: number and pages of a journal
    if (fixedTextAt(paragraph, marker.numeral.start)?.kind === 'reference') continue;
    const report = isSaid(paragraph, marker) ? undefined : inspect(paragraph, marker);
    const { family, ordinal } = marker;
    if (report) told.push(isSureAlone(marker) ? { report } : { report, needs: { family, ordinal } });
  }
  return told.sort((a, b) => a.report.start - b.report.start);
}

/** Reports by what was told of a line, as they were concluded last: at the next key nearly all stand where they stood. */
const CONCLUDED = new WeakMap<Told, { readonly line: number; readonly isSure: boolean; readonly report: Report }>();

function reportAt(line: number, told: Told, isSure: boolean): Report {
  let before = CONCLUDED.get(told);
  if (before?.line !== line || before.isSure !== isSure) {
    const report = atLine(isSure ? told.report : choice(told.report), line);
    CONCLUDED.set(told, (before = { line, isSure, report }));
  }
  return before.report;
}

/** Whether the point behind a number is a slip wherever the number stands: （一）、 and 1、 are, 一，数词 and 第三、人民两家医院 may be right. */
function isSureAlone({ family, point }: Marker): boolean {
  if (family === 'comma') return false;
  if (family === 'dot') return point === '、';
  return !(family === 'di' || family === 'adverb') || point !== '、';
}

/** Characters of a numeral beyond 二十: no outline has so many parts of one level. */
const UNITS_OF_A_DAY = 3;

/** 三：二险胜, 一，二，三，走, 一．二八事变, （3）、4两题, 首先、其次等词, 最后、最美的时光: what is counted or listed and numbers nothing. */
function isSaid({ text }: Paragraph, { family, numeral, point }: Marker): boolean {
  if (point === '') return false;
  const behind = text.slice(numeral.end + point.length, numeral.end + point.length + 3);
  if (family === 'comma')
    return (
      // 二十三，糖瓜粘: a day of the old calendar
      (point === '，' && numeral.end - numeral.start >= UNITS_OF_A_DAY) ||
      (/^[一二三四五六七八九十]/.test(behind) && !/^[一二三四五六七八九十][是要定]/.test(behind))
    );
  if (family === 'paren' || family === 'digit-paren') return point === '、' && /^[\d（(]/.test(behind);
  if (family === 'adverb') return point === '、' && /^(?:首先|其次|再次|再者|最)/.test(behind);
  return false;
}

const IS = /^是(?:要|必须|应|加强|抓|坚持|强化)/;

function inspect(paragraph: Paragraph, marker: Marker): Report | undefined {
  const { point, numeral, family } = marker;
  const written = paragraph.text.slice(numeral.start, numeral.end);
  const offset = numeral.end;
  switch (family) {
    case 'comma': {
      if (point === '、') return undefined;
      const behind = paragraph.text.slice(offset + point.length);
      // 一，是要……: the marker is 一是; 一，是起点，也是坚持 is said of the figure itself
      if (behind.startsWith('是'))
        return IS.test(behind) ? pointless(offset, point, `“${written}是”中间不停顿，不加“${point}”。`) : undefined;
      return pointReport(offset, point, '、', `“${written}”后应用顿号“、”，不用“${point}”。`);
    }
    case 'paren':
    case 'digit-paren':
      return /[()]/.test(written)
        ? bracketReport(marker, written)
        : pointless(offset, point, `“${written}”带括号，后面不加“${point}”。`);
    case 'circled':
      return pointless(offset, point, `“${written}”带圈，后面不加“${point}”。`);
    case 'dot':
      // ⒈ brings its own point; a mark between two figures is left alone: 1、2025年
      return point === '.' ||
        point === '．' ||
        readEnclosed(written.charCodeAt(0)) ||
        // the digits are told themselves, with what belongs behind them
        /^[０-９]/.test(written) ||
        /^\d/.test(paragraph.text.slice(offset + 1)) ||
        goesOnUnmarked(paragraph, marker)
        ? undefined
        : pointReport(offset, point, '.', `“${written}”后应用下脚点“.”，不用“${point}”。`);
    case 'di':
    case 'qi':
    case 'adverb':
      // 第十七、十八两排: both are counted
      if (point === '、' && /^[一二三四五六七八九十第\d]/.test(paragraph.text.slice(offset + 1))) return undefined;
      if (point === ',') return pointReport(offset, point, '，', `“${written}”后用了半角逗号，应为“，”。`);
      return point === '、' || point === '.' || point === '．'
        ? { ...pointReport(offset, point, '，', `“${written}”后应用逗号“，”，不用“${point}”。`), severity: 'warning' }
        : undefined;
    case 'shi':
    case 'yao': {
      const report =
        point === '：' || point === ':'
          ? undefined
          : pointless(offset, point, `“${written}”后不停顿，不加“${point}”。`);
      return report && { ...report, severity: 'warning' };
    }
    default:
      return undefined;
  }
}

/** 1、市法院2、市检察院3、市公安局: the next numbers open no clause, so all keep their points or none does. */
function goesOnUnmarked({ text, markers }: Paragraph, { ordinal, point, end }: Marker): boolean {
  const next = text.indexOf(`${ordinal + 1}${point}`, end);
  return (
    (next >= 0 && !/\d/.test(text[next - 1]!) && !markers.some((m) => m.start === next)) ||
    (ordinal > 1 && markers.every((m) => m.ordinal !== ordinal - 1) && text.includes(`${ordinal - 1}${point}`))
  );
}

function pointReport(offset: number, point: string, right: string, message: string): Report {
  const fix: Remedy = {
    title: right === '' ? `删去“${point}”` : `改为“${right}”`,
    edits: [{ at: 0, start: offset, end: offset + point.length, newText: right }],
  };
  return { at: 0, start: offset, end: offset + point.length, message, fix };
}

function pointless(offset: number, point: string, message: string): Report | undefined {
  return point === '' ? undefined : pointReport(offset, point, '', message);
}

/** A、 on a line of text of its own; A、B两个标段 is an enumeration, X and Y stand for names. */
function lettered({ text, content, alnums }: Paragraph): Told | undefined {
  const first = alnums[0];
  if (first === undefined || first.start !== content.start || first.end !== first.start + 1) return undefined;
  const offset = first.end;
  const point = text[offset] ?? '';
  if (point === '' || !'、，,'.includes(point) || !/[A-Wa-w]/.test(text[first.start]!)) return undefined;
  // A，甲方；B，乙方。 explains letters of a figure
  if (!isHan(text.charCodeAt(offset + 1)) || /[；;][A-Za-z][、，,]/.test(text.slice(offset))) return undefined;
  // A，男，1975年生: who is not named
  if (/^[男女][，,]/.test(text.slice(offset + 1))) return undefined;
  const letter = text[first.start]!;
  const report = pointReport(offset, point, '.', `“${letter}”后应用下脚点“.”，不用“${point}”。`);
  return point === '、' ? { report } : { report, needs: { letter } };
}

/** Half-width brackets, with the point behind them where there is one: one slip, one fix. */
function bracketReport(marker: Marker, written: string): Report {
  const right = written.replace('(', '（').replace(')', '）');
  const { point, numeral } = marker;
  const place = { at: 0, start: numeral.start, end: numeral.end + point.length };
  return {
    ...place,
    // a point too many is the surer slip
    ...(point === '' && { severity: 'warning' as const }),
    message:
      point === ''
        ? `序号“${written}”用了半角括号，应为“${right}”。`
        : `序号“${written}${point}”用了半角括号，后面又加了“${point}”，应为“${right}”。`,
    fix: { title: `改为“${right}”`, edits: [{ ...place, newText: right }] },
  };
}
