import type { Relationship } from './parts';
import type { Leftovers } from './leftovers';

/** Something that the file holds and the text does not show as it stands; the message is Chinese. */
export interface ImportNotice {
  readonly kind: keyof Leftovers | 'notes' | 'headings' | 'macros' | 'format';
  readonly count: number;
  readonly message: string;
}

const MESSAGES: readonly (readonly [kind: keyof Leftovers, message: (n: number) => string])[] = [
  ['tables', (n) => `表格 ${n} 个：每行写成一行文字，各格之间用制表符隔开`],
  ['textBoxes', (n) => `文本框 ${n} 个：文字移到所在段落之后`],
  ['pictures', (n) => `图片 ${n} 张：未带入`],
  ['charts', (n) => `图表 ${n} 个：未带入`],
  ['wordArt', (n) => `艺术字 ${n} 处：未带入`],
  ['formulas', (n) => `公式 ${n} 个：只带入其中的文字`],
  ['embedded', (n) => `嵌入的对象 ${n} 个：未带入`],
  ['comments', (n) => `批注 ${n} 条：未带入`],
  ['hidden', (n) => `隐藏文字 ${n} 处：未带入`],
  ['bullets', (n) => `项目符号 ${n} 处：符号未带入`],
  ['contents', (n) => `目录 ${n} 行：未带入`],
  ['enclosed', (n) => `带圈字符 ${n} 处：没有相应的字，只带入圈里的字`],
  ['symbols', (n) => `符号字体的符号 ${n} 处：认不出，未带入`],
  ['boundControls', (n) => `内容控件 ${n} 处：控件里的字与文件绑定的数据不同，照 Word 打开时那样取数据`],
  ['unreadData', (n) => `内容控件 ${n} 处：绑定的数据过大或过多，没有读，照控件里的字读入`],
  ['fieldNumbers', (n) => `用域编的号 ${n} 处：未带入`],
  ['formFields', (n) => `窗体的复选框、下拉框 ${n} 处：未带入`],
  ['margins', (n) => `页眉、页脚 ${n} 处有文字：未带入`],
  ['pageBreaks', (n) => `手动分页 ${n} 处：写成单独一行的换页符，导出时照样换页`],
];

/** Says what was left out, moved or decided on the way in. `headings` are those by style that bear no number. */
export function importNotices(
  leftovers: Leftovers,
  notes: number,
  headings: number,
  relationships: readonly Relationship[],
): ImportNotice[] {
  const { insertions, deletions } = leftovers;
  const notices: ImportNotice[] = [];
  if (insertions + deletions > 0)
    notices.push({
      kind: insertions > 0 ? 'insertions' : 'deletions',
      count: insertions + deletions,
      message: `修订 ${insertions + deletions} 处：按全部接受读入（插入 ${insertions} 处，删除 ${deletions} 处）`,
    });
  for (const [kind, message] of MESSAGES)
    if (leftovers[kind] > 0) notices.push({ kind, count: leftovers[kind], message: message(leftovers[kind]) });
  if (headings > 0)
    notices.push({
      kind: 'headings',
      count: headings,
      message: `没有序号的小标题 ${headings} 处：照原样读入，层次请自行加序号`,
    });
  if (notes > 0) notices.push({ kind: 'notes', count: notes, message: `脚注和尾注 ${notes} 条：移到文末“注释”之下` });
  if (relationships.some((r) => r.type === 'vbaProject'))
    notices.push({ kind: 'macros', count: 1, message: '文件带有宏：未读取，也不会运行' });
  return notices;
}
