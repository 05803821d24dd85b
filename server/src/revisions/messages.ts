import type { RevisionRow, RevisionState } from './rows';
import type { FileRevisions, RevisionKind } from './types';

/** Chinese names of what a revision does. */
export const KIND_NAMES: Readonly<Record<RevisionKind, string>> = {
  insert: '增',
  delete: '删',
  change: '改',
  move: '移动',
  comment: '批注',
};

/** Chinese names of what became of it. */
export const STATE_NAMES: Readonly<Record<RevisionState, string>> = {
  open: '未定',
  accepted: '已接受',
  rejected: '已拒绝',
  changed: '另改',
  taken: '稿中已改',
  lost: '稿中找不到原处',
  untraced: '未留痕',
  done: '已处理',
};

/** Characters of a text that a row shows. */
const MAX_SHOWN = 40;

/** A text as a row shows it: ends of lines as ¶, its middle left out where it is long. */
export function shownText(text: string): string {
  const line = text.replaceAll('\n', '¶').replaceAll('\t', '｜').replaceAll('\f', '（分页）');
  const units = [...line];
  if (units.length <= MAX_SHOWN) return line;
  return `${units.slice(0, MAX_SHOWN - 10).join('')}……${units.slice(-8).join('')}`;
}

/** What a revision does, in words: 改 “甲”→“乙”. */
export function wordsOf({ kind, before, after, cut, part, answers }: RevisionRow): string {
  const [old, fresh] = [`“${shownText(before)}”`, `“${shownText(after)}”`];
  const where = part === 'note' ? '（注释）' : part === 'margin' ? '（页眉页脚）' : '';
  const cuts = cut.map(({ author, text }) => `，其中“${shownText(text)}”由${nameOf(author)}删去`).join('');
  switch (kind) {
    case 'insert':
      return `增${where} ${fresh}${cuts}`;
    case 'delete':
      return `删${where} ${old}`;
    case 'change':
      return `改${where} ${old}→${fresh}${cuts}`;
    case 'move':
      return `移动${where} ${fresh}${cuts}`;
    case 'comment':
      return `${answers ? '批注答复' : '批注'} ${before === '' ? '' : `${old}：`}${after.replaceAll('\n', ' ')}`;
  }
}

/** Name of an author, for people to read. */
export function nameOf(author: string): string {
  return author === '' ? '（未署名）' : author;
}

/** Date and time of a revision as it was written, without seconds; '' where there is none. */
export function dateOf(date: string | undefined): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(date ?? '') ?? [];
  return day === undefined ? '' : time === undefined || time === '00:00' ? day : `${day} ${time}`;
}

/** What is told of the file beside the rows, Chinese. */
export function noticesOf({ formatting, vanished, revisions }: FileRevisions): string[] {
  const outside = revisions.filter(({ part }) => part === 'margin').length;
  return [
    ...(formatting > 0 ? [`格式修订 ${formatting} 处：只改样子，不逐条列`] : []),
    ...(vanished > 0 ? [`增了又删的 ${vanished} 处：没有留下文字，不逐条列`] : []),
    ...(outside > 0 ? [`页眉、页脚里的修订 ${outside} 处：不在稿件正文里，请在 Word 里处理`] : []),
  ];
}
