import { twips, type Layout } from '../layout';
import type { Pages } from './format';
import type { Looked } from './looks';
import type { KeptReason, ReadFile } from './placing';
import { attributeOf, childOf, descendants, type XmlNode, type XmlPart } from './xml-tree';

/** What is told of a file that was given a layout. */
export interface ToldFile {
  readonly read: ReadFile;
  readonly looked: Looked;
  readonly pages: Pages;
  readonly layout: Layout;
}

/** English metric units in a twip: the measure of pictures. */
const EMU_PER_TWIP = 635;

const KEPT: readonly (readonly [reason: KeptReason, words: (n: number) => string])[] = [
  ['contents', (n) => `目录 ${n} 行`],
  ['pictures', (n) => `单独成段的图片、图形 ${n} 段`],
  ['captions', (n) => `图题、表题 ${n} 处`],
  ['frames', (n) => `图文框 ${n} 处`],
  ['hidden', (n) => `隐藏的文字 ${n} 段`],
  ['titleLines', (n) => `用“标题”样式手动换行、却不是标题的 ${n} 段`],
  ['unread', (n) => `公式等读不出文字的 ${n} 段`],
];

/** Says what was not touched, what was kept in the text and what to look at. Chinese, one sentence each. */
export function formatNotices({ read, looked, pages, layout }: ToldFile): string[] {
  const { main, body } = read;
  const { placed, emphasis } = looked;
  const nodes = [...descendants(main.root)];
  const count = (name: RegExp): number => nodes.filter((n) => name.test(n.name)).length;
  const notices: string[] = [];
  const untouched = [
    counted(body.tables.length, (n) => `表格 ${n} 个`),
    counted(count(/^txbxContent$/) - alternates(nodes), (n) => `文本框 ${n} 个`),
    ...KEPT.map(([reason, words]) => counted(placed.filter((p) => p.kept === reason).length, words)),
    counted(count(/^(?:footnoteReference|endnoteReference)$/), (n) => `脚注、尾注 ${n} 条`),
    counted(count(/^commentReference$/), (n) => `批注 ${n} 条`),
    counted(count(/^(?:ins|del|moveFrom|moveTo)$/), (n) => `修订 ${n} 处`),
    counted(count(/^ruby$/), (n) => `注音 ${n} 处`),
    counted(
      read.imported.notices.find(({ kind }) => kind === 'margins')?.count ?? 0,
      (n) => `页眉、页脚的文字 ${n} 处`,
    ),
    counted(pages.landscape, (n) => `横向的页 ${n} 节`),
  ].filter((words) => words !== '');
  if (untouched.length > 0) notices.push(`未改动：${untouched.join('、')}。`);
  const kept = [
    counted(emphasis.bold, (n) => `加粗或斜体 ${n} 处`),
    counted(emphasis.colour, (n) => `彩色 ${n} 处`),
    counted(emphasis.underline, (n) => `下划线 ${n} 处`),
    counted(emphasis.shading, (n) => `突出显示、底纹 ${n} 处`),
  ].filter((words) => words !== '');
  if (kept.length > 0) notices.push(`正文中用来强调的照旧：${kept.join('、')}。`);
  if (emphasis.unbolded > 0) notices.push(`整段加粗 ${emphasis.unbolded} 段：改为版式规定的字体，不再加粗。`);
  notices.push(...thingsToLookAt(read, looked, pages, layout));
  return notices;
}

function counted(n: number, words: (n: number) => string): string {
  return n > 0 ? words(n) : '';
}

/** Text boxes that are in the file twice, once for programs that do not know the first. */
function alternates(nodes: readonly XmlNode[]): number {
  return nodes.filter((n) => {
    if (n.name !== 'txbxContent') return false;
    for (let up = n.parent; up; up = up.parent) if (up.name === 'mc:Fallback') return true;
    return false;
  }).length;
}

function thingsToLookAt({ main, body, draft }: ReadFile, { placed }: Looked, pages: Pages, layout: Layout): string[] {
  const notices: string[] = [];
  const width = twips(layout.paper.width - layout.margin.left - layout.margin.right);
  const tables = body.tables.filter((table) => tableWidth(main, table) > width).length;
  const pictures = [...descendants(main.root)].filter(
    (n) => n.name === 'wp:extent' && Number(attributeOf(main, n, 'cx') ?? 0) / EMU_PER_TWIP > width,
  ).length;
  const wide = [counted(tables, (n) => `表格 ${n} 个`), counted(pictures, (n) => `图片 ${n} 张`)].filter(
    (w) => w !== '',
  );
  if (wide.length > 0)
    notices.push(`比版心（${Math.round((width * 25.4) / 1440)} 毫米）宽：${wide.join('、')}，请自行缩小。`);
  const anchors = [...descendants(main.root)].filter((n) => n.name === 'wp:anchor').length;
  if (anchors > 0) notices.push(`浮动的图片、图形 ${anchors} 个：随所在段落移动，请看一眼位置。`);
  const set = placed.filter((p) => p.style !== undefined && p.line !== undefined);
  const broken = set.filter((p) => p.style === 'BodyText' && p.lines > 1).length;
  if (broken > 0) notices.push(`段内手动换行 ${broken} 段：换行之后不会缩进，宜改为分段。`);
  const spaced = set.filter(
    (p) => p.style === 'BodyText' && /^[\s\u3000]/u.test(draft.paragraphs[p.line!]!.text),
  ).length;
  if (spaced > 0) notices.push(`用空格缩进 ${spaced} 段：空格照旧，首行只补足两字。`);
  const blank = placed.filter((p) => p.style !== undefined && p.line === undefined).length;
  if (blank > 0) notices.push(`空行 ${blank} 处：照旧。`);
  if (layout.wholeSentences) notices.push('一句话不跨页要拆段，只在导出文字稿时排；这里照 Word 的分页。');
  if (pages.columns > 0) notices.push(`分栏 ${pages.columns} 节：照旧。`);
  if (pages.keptFooters > 0) notices.push(`页脚 ${pages.keptFooters} 处另有内容：未改动，页码未加。`);
  else if (pages.numberInHeader) notices.push('页眉里另有页码：未改动，请自行删去一处。');
  return notices;
}

/** Width of a table in twips, by what it says itself or by its columns. */
function tableWidth(part: XmlPart, table: XmlNode): number {
  const said = childOf(childOf(table, 'tblPr'), 'tblW');
  if (said && attributeOf(part, said, 'type') === 'dxa') return Number(attributeOf(part, said, 'w') ?? 0);
  if (said && attributeOf(part, said, 'type') === 'pct') return 0;
  const columns = childOf(table, 'tblGrid')?.children.filter((c) => c.name === 'gridCol') ?? [];
  return columns.reduce((sum, c) => sum + Number(attributeOf(part, c, 'w') ?? 0), 0);
}
