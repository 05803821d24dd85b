import type { Collected, Report } from '../../contract/rule';
import { hardWrapsOf, type HardWraps } from '../../facts/hard-wraps';
import type { Draft } from '../../syntax/types';
import { brokenWords } from './broken-words';

/** Least lines in a row. */
const ROWS = 3;

/** Lines that were cut by the width of a page: of the whole draft in one finding, else a few that stand together, or one in a word. */
export function wrappedLines(draft: Draft, collected: readonly Collected<OpenLine>[]): Report[] {
  const wraps = hardWrapsOf(draft);
  if (wraps) return [wholeDraft(draft, wraps)];
  const rows = hardWrapped(draft, collected);
  return rows.length > 0 ? rows : brokenWords(draft, collected);
}

/** Whether a line ends without a mark, and is long enough to have been cut by the width of a page. */
interface OpenLine {
  readonly open: boolean;
  readonly cut: boolean;
}

/** One finding for a draft that was taken out of a PDF or an e-mail: safe where each line goes on, or ends, beyond doubt. */
function wholeDraft({ paragraphs }: Draft, { cuts, firstLine, lastLine, unsure }: HardWraps): Report {
  const end = paragraphs[firstLine]!.text.length;
  const edits = cuts.map(({ line, ...edit }) => ({ at: line, ...edit }));
  const place = { at: firstLine, start: Math.max(0, end - 1), end };
  const told = `全文像是从 PDF 或邮件取出的，每行末尾都断开（第 ${firstLine + 1} 至 ${lastLine + 1} 行），应合成整段。`;
  if (unsure === 0)
    return { ...place, message: told, fix: { title: '合并全文被断开的行', kind: 'hard-wrapped', edits } };
  const message = `${told}有 ${unsure} 处一行恰好在句末排满，是否分段请合并后再看。`;
  return { ...place, message, suggestions: [{ title: '合并全文被断开的行', kind: 'hard-wrapped', edits }] };
}

/**
 * Lines that a PDF or an e-mail has cut: at least three in a row of one length, none with a mark at its end, the next
 * one going on at once. Verses and slogans close with no full stop behind them, so the last line must have one.
 */
function hardWrapped(draft: Draft, collected: readonly Collected<{ readonly cut: boolean }>[]): Report[] {
  const reports: Report[] = [];
  const { paragraphs } = draft;
  const cutLines = new Set<number>();
  for (let i = 0; i < collected.length; i++) {
    if (!collected[i]!.summary.cut) continue;
    const { line } = collected[i]!;
    const near = collected[i - 1]?.line === line - 1 || collected[i + 1]?.line === line + 1;
    // the last of the rows is cut no more: only lines with a cut neighbour can be one of them
    if (near) cutLines.add(line);
  }
  const isCut = (line: number): boolean => {
    const next = paragraphs[line + 1];
    return (
      cutLines.has(line) &&
      next !== undefined &&
      next.content.start === 0 &&
      next.content.end > 0 &&
      next.markers[0]?.opensLine !== true
    );
  };
  let behind = 0;
  for (const first of cutLines) {
    if (first < behind || !isCut(first)) continue;
    const width = paragraphs[first]!.text.length;
    let lastRow = first;
    while (isCut(lastRow) && Math.abs(paragraphs[lastRow]!.text.length - width) <= 1) lastRow++;
    if (lastRow - first >= ROWS && /[。！？]$/.test(paragraphs[lastRow]!.text.trimEnd())) {
      const end = paragraphs[first]!.text.length;
      reports.push({
        at: first,
        start: Math.max(0, end - 1),
        end,
        message: `第 ${first + 1} 至 ${lastRow + 1} 行像是从 PDF 或邮件粘贴的硬换行，应合为一段。`,
        suggestions: [
          {
            title: '合并这几行',
            kind: 'hard-wrapped',
            edits: paragraphs.slice(first, lastRow).map(({ text, eol }, i) => ({
              at: first + i,
              start: text.length,
              end: text.length + eol.length,
              newText: '',
            })),
          },
        ],
      });
    }
    behind = lastRow + 1;
  }
  return reports;
}
