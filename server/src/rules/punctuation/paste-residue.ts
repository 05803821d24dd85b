import { draftRule, type Report } from '../../engine/rule';
import { Han, Invisible, WideAlnum, classOf } from '../../text/chars';

/** Kangxi and supplementary radicals, and private look-alikes that NFKC maps to the ordinary character. */
const RADICAL = /[\u2e80-\u2fd5]/;

interface Residue {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly wide: boolean;
}

/** A draft that writes its figures full-width throughout does so by its house's rule. */
const THROUGHOUT = 3;

export const rule = draftRule<readonly Residue[]>({
  id: 'punctuation/paste-residue',
  severity: 'warning',
  title: '粘贴残留',
  what: '从 Word、PDF、网页、聊天记录粘贴时带来的不可见字符、不换行空格、康熙部首（⼀⼈）、全角数字和字母。',
  why: '看着一样，查找、统计、排序、转换时却对不上；导出后还会成方框或乱码。',
  source: 'GB/T 15835—2011 5.1；Unicode 规范等价',
  fix: 'safe',
  silences: ['punctuation/space'],
  examples: {
    bad: [
      { text: '要坚持⟦⼈⟧⟦⺠⟧至上，⟦⼀⟧心⟦⼀⟧意干事业。', fixed: '要坚持人民至上，一心一意干事业。' },
      { text: '全年增长⟦１２⟧％，建成⟦ＡＢ⟧两个园区。', fixed: '全年增长12％，建成AB两个园区。' },
      { text: '要压实⟦\u200b⟧责任，一抓到底。', fixed: '要压实责任，一抓到底。' },
      { text: '要抓好⟦\u00a0⟧落实，久久为功。', fixed: '要抓好落实，久久为功。' },
    ],
    good: ['要坚持人民至上，增长12%，建成AB两个园区。', '要抓好 Word 文件的管理。', '团结👨‍👩‍👧一家人。'],
  },
  collect({ text, classes, marks }) {
    if (!(classes & (Invisible | WideAlnum)) && !/[\u00a0\u2e80-\u2fd5]/.test(text)) return undefined;
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
        // 国务院总理 李明: a blank parts names in lines that are no sentence
        if (chinese && start > 0 && /[。！？；”]\s*$/.test(text)) add(start, start + 1, '');
      } else if (bits & Invisible && !isJoiner(text, start)) add(start, start + 1, '');
    }
    return found.length > 0 ? found : undefined;
  },
  conclude(draft, collected) {
    const wide = collected.reduce((n, { summary }) => n + summary.filter((r) => r.wide).length, 0);
    let ordinary = 0;
    if (wide >= THROUGHOUT) for (const p of draft.paragraphs) ordinary += p.alnums.length;
    const house = wide >= THROUGHOUT && wide > 3 * ordinary;
    const reports: Report[] = [];
    for (const { line, summary } of collected)
      for (const residue of summary)
        if (!(house && residue.wide)) reports.push(say(line, residue, draft.paragraphs[line]!.text));
    return reports;
  },
});

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
