import type { LineKind } from '../syntax/markdown/reading';
import type { Draft } from '../syntax/types';
import { tableRows } from './table-rows';

const LEFT_OUT: Partial<Readonly<Record<LineKind, string>>> = {
  code: '代码',
  formula: '公式',
  html: 'HTML',
  comment: '注释',
  'front matter': '文件头（front matter）',
};

/** Lines that follow each other; both inclusive. */
interface Run {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Says what of a draft in Markdown a Word file leaves out, or has in another form. Chinese, one sentence each. */
export function exportNotices(draft: Draft): string[] {
  if (draft.format !== 'markdown') return [];
  const notices: string[] = [];
  const pictures = draft.paragraphs.flatMap(({ markdown }, line) =>
    (markdown?.pictures ?? []).map((name) => `“${name}”（第 ${line + 1} 行）`),
  );
  if (pictures.length > 0) notices.push(`图片 ${pictures.length} 张未导出：${pictures.join('、')}。`);
  const rows = tableRows(draft);
  const tables = runsOf(draft, 'table').filter(({ firstLine }) => !rows.has(firstLine));
  if (tables.length > 0)
    notices.push(
      `表格 ${tables.length} 个（${tables.map(placeOf).join('、')}）：每行写成一行文字，各格之间用制表符隔开。`,
    );
  for (const [kind, name] of Object.entries(LEFT_OUT)) {
    const runs = runsOf(draft, kind as LineKind);
    if (runs.length > 0) notices.push(`${name}未导出：${runs.map(placeOf).join('、')}。`);
  }
  const links = draft.paragraphs.reduce((sum, { markdown }) => sum + (markdown?.links ?? 0), 0);
  if (links > 0) notices.push(`链接 ${links} 处：只写文字，网址未导出。`);
  return notices;
}

function runsOf({ paragraphs }: Draft, kind: LineKind): Run[] {
  const runs: Run[] = [];
  paragraphs.forEach(({ markdown }, line) => {
    if (markdown?.kind !== kind) return;
    const before = runs.at(-1);
    if (before?.lastLine === line - 1) runs[runs.length - 1] = { firstLine: before.firstLine, lastLine: line };
    else runs.push({ firstLine: line, lastLine: line });
  });
  return runs;
}

function placeOf({ firstLine, lastLine }: Run): string {
  return firstLine === lastLine ? `第 ${firstLine + 1} 行` : `第 ${firstLine + 1}—${lastLine + 1} 行`;
}
