import { draftRule, type Collected, type Report } from '../../engine/rule';
import type { Draft, Paragraph, Role } from '../../syntax/types';
import { Blank, Digit, Han, Invisible, Symbol, WideAlnum, classOf } from '../../text/chars';

/** Kangxi and supplementary radicals, and private look-alikes that NFKC maps to the ordinary character. */
const RADICAL = /[\u2e80-\u2fd5]/;

interface Residue {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly wide: boolean;
}

interface Summary {
  readonly residues: readonly Residue[];
  /** Ends without a mark and is long enough to have been cut by the width of a page. */
  readonly cut: boolean;
}

/** A draft that writes its figures full-width throughout does so by its house's rule. */
const THROUGHOUT = 3;

export const rule = draftRule<Summary>({
  id: 'punctuation/paste-residue',
  severity: 'warning',
  title: '粘贴残留',
  what: '从 Word、PDF、网页、聊天记录粘贴时带来的不可见字符、不换行空格、康熙部首（⼀⼈）、全角数字和字母，以及一段话被切成许多短行的硬换行。',
  why: '看着一样，查找、统计、排序、转换时却对不上；导出后还会成方框或乱码。',
  source: 'GB/T 15835—2011 5.1；Unicode 规范等价',
  fix: 'safe',
  silences: ['punctuation/space'],
  examples: {
    bad: [
      {
        text: '同志们：\n今年以来，全县上下认真贯彻落实上级决⟦策⟧\n部署，坚持稳中求进的工作总基调，经济社\n会保持了平稳健康发展的良好态势，各项主\n要指标均好于预期目标完成情况较好，群众\n的获得感不断增强，社会大局和谐稳定。',
        suggested:
          '同志们：\n今年以来，全县上下认真贯彻落实上级决策部署，坚持稳中求进的工作总基调，经济社会保持了平稳健康发展的良好态势，各项主要指标均好于预期目标完成情况较好，群众的获得感不断增强，社会大局和谐稳定。',
      },
      { text: '要坚持⟦⼈⟧⟦⺠⟧至上，⟦⼀⟧心⟦⼀⟧意干事业。', fixed: '要坚持人民至上，一心一意干事业。' },
      { text: '全年增长⟦１２⟧％，建成⟦ＡＢ⟧两个园区。', fixed: '全年增长12％，建成AB两个园区。' },
      { text: '要压实⟦\u200b⟧责任，一抓到底。', fixed: '要压实责任，一抓到底。' },
      { text: '要抓好⟦\u00a0⟧落实，久久为功。', fixed: '要抓好落实，久久为功。' },
      { text: '（三）全力推进⟦\u00a0⟧改革攻坚', fixed: '（三）全力推进改革攻坚' },
    ],
    good: [
      '要抓好粮食生产这件大事\n要抓好产业发展这件要事\n要抓好民生改善这件实事',
      '要坚持人民至上，增长12%，建成AB两个园区。',
      '要抓好 Word 文件的管理。',
      '团结👨‍👩‍👧一家人。',
    ],
  },
  collect(paragraph, { role }) {
    const residues = residuesOf(paragraph);
    const cut = mayBeCut(paragraph, role);
    return residues.length > 0 || cut ? { residues, cut } : undefined;
  },
  conclude(draft, collected) {
    let wide = 0;
    for (const { summary } of collected) for (const r of summary.residues) if (r.wide) wide++;
    let ordinary = 0;
    if (wide >= THROUGHOUT) for (const p of draft.paragraphs) ordinary += p.alnums.length;
    const house = wide >= THROUGHOUT && wide > 3 * ordinary;
    const reports: Report[] = hardWrapped(draft, collected);
    for (const { line, summary } of collected)
      for (const residue of summary.residues)
        if (!(house && residue.wide)) reports.push(say(line, residue, draft.paragraphs[line]!.text));
    return reports;
  },
});

const NONE: readonly never[] = [];

function residuesOf({ text, classes, marks, markers }: Paragraph): readonly Residue[] {
  // radicals are symbols to the scan, the blank that does not break is a blank
  if (!(classes & (Invisible | WideAlnum | Symbol | Blank))) return NONE;
  if (!(classes & (Invisible | WideAlnum)) && !/[\u00a0\u2e80-\u2fd5]/.test(text)) return NONE;
  const found: Residue[] = [];
  const add = (start: number, end: number, newText: string, wide = false): void => {
    found.push({ start, end, newText, wide });
  };
  for (let j = 0; j < marks.length; j++) {
    const start = marks[j]!;
    const c = text[start]!;
    const bits = classOf(text.charCodeAt(start));
    if (bits & WideAlnum) {
      let end = start + 1;
      while (classOf(text.charCodeAt(end)) & WideAlnum) end++;
      while (j + 1 < marks.length && marks[j + 1]! < end) j++;
      // Ｘ stands for an open place
      if (!/^[Ｘｘ]+$/.test(text.slice(start, end))) add(start, end, text.slice(start, end).normalize('NFKC'), true);
    } else if (RADICAL.test(c)) {
      const plain = SUPPLEMENT[c] ?? c.normalize('NFKC');
      if (plain !== c) add(start, start + 1, plain);
    } else if (c === '\u00a0') {
      const chinese = (classOf(text.charCodeAt(start - 1)) | classOf(text.charCodeAt(start + 1))) & Han;
      // 国务院总理 李明: a blank parts names in lines that are neither a sentence nor numbered
      const numbered = markers[0]?.opensLine === true && start > markers[0].end;
      if (chinese && start > 0 && (numbered || /[。！？；”]\s*$/.test(text))) add(start, start + 1, '');
    } else if (bits & Invisible && !isJoiner(text, start)) add(start, start + 1, '');
  }
  return found;
}

/** Least characters of a line that was cut by a page's width, and least lines in a row. */
const WIDTH = 18;
const ROWS = 3;

function mayBeCut({ text, content }: Paragraph, role: Role): boolean {
  return (
    (role === 'paragraph' || role === 'heading') &&
    content.end - content.start >= WIDTH &&
    (classOf(text.charCodeAt(content.end - 1)) & (Han | Digit)) !== 0
  );
}

/**
 * Lines that a PDF or an e-mail has cut: at least three in a row of one length, none with a mark at its end, the next
 * one going on at once. Verses and slogans close with no full stop behind them, so the last line must have one.
 */
function hardWrapped(draft: Draft, collected: readonly Collected<Summary>[]): Report[] {
  const reports: Report[] = [];
  const { paragraphs } = draft;
  const own = new Set<number>();
  for (let i = 0; i < collected.length; i++) {
    if (!collected[i]!.summary.cut) continue;
    const { line } = collected[i]!;
    const near = collected[i - 1]?.line === line - 1 || collected[i + 1]?.line === line + 1;
    // the last of the rows is cut no more: only lines with a cut neighbour can be one of them
    if (near) own.add(line);
  }
  const isCut = (line: number): boolean => {
    const next = paragraphs[line + 1];
    return (
      own.has(line) &&
      next !== undefined &&
      next.content.start === 0 &&
      next.content.end > 0 &&
      next.markers[0]?.opensLine !== true
    );
  };
  let behind = 0;
  for (const first of own) {
    if (first < behind || !isCut(first)) continue;
    const width = paragraphs[first]!.text.length;
    let last = first;
    while (isCut(last) && Math.abs(paragraphs[last]!.text.length - width) <= 1) last++;
    if (last - first >= ROWS && /[。！？]$/.test(paragraphs[last]!.text.trimEnd())) {
      const end = paragraphs[first]!.text.length;
      reports.push({
        at: first,
        start: Math.max(0, end - 1),
        end,
        message: `第 ${first + 1} 至 ${last + 1} 行像是从 PDF 或邮件粘贴的硬换行，应合为一段。`,
        suggestions: [
          {
            title: '合并这几行',
            kind: 'hard-wrapped',
            edits: paragraphs.slice(first, last).map(({ text, eol }, i) => ({
              at: first + i,
              start: text.length,
              end: text.length + eol.length,
              newText: '',
            })),
          },
        ],
      });
    }
    behind = last + 1;
  }
  return reports;
}

function say(line: number, { start, end, newText, wide }: Residue, whole: string): Report {
  const text = whole.slice(start, end);
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = wide
    ? `“${text}”是全角字符，应为“${newText}”。`
    : newText !== ''
      ? `“${text}”是部首字符，不是汉字“${newText}”，查找时会对不上。`
      : text === '\u00a0'
        ? '此处有一个不换行空格（粘贴残留），应删去。'
        : `此处有一个看不见的字符（U+${code}，粘贴残留），应删去。`;
  const title = newText === '' ? '删去' : `改为“${newText}”`;
  return {
    at: line,
    start,
    end,
    message,
    fix: { title, kind: 'paste-residue', edits: [{ at: line, start, end, newText }] },
  };
}

/** Supplementary radicals that Unicode does not map by itself. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻔': '门',
  '⻅': '见',
  '⻋': '车',
  '⻛': '风',
  '⻢': '马',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙',
  '⻚': '页',
  '⻝': '食',
  '⻘': '青',
  '⻄': '西',
};

/** A joiner within an emoji is part of it. */
function isJoiner(text: string, at: number): boolean {
  return text[at] === '\u200d' && /[\ufe0f\u2600-\u27bf\ud800-\udfff]/.test(text[at - 1] ?? '');
}
