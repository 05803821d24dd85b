/** Why a file could not be read as a Word file. */
export type DocxProblem =
  | 'old-format'
  | 'encrypted'
  | 'not-zip'
  | 'not-word'
  | 'damaged'
  | 'missing-part'
  | 'doctype'
  | 'too-large'
  | 'too-old'
  | 'no-text'
  | 'empty'
  | 'text-would-change';

const MESSAGES: Readonly<Record<DocxProblem, string>> = {
  'old-format': '是旧版 Word 或 WPS 文件（.doc、.wps），请用 Word 或 WPS 另存为 .docx',
  encrypted: '文件设有打开密码，请先取消密码，再另存为 .docx',
  'not-zip': '不是 Word 文件（.docx）',
  'not-word': '是压缩文件，但不是 Word 文件（.docx）',
  damaged: '文件已损坏，无法读取，请用 Word 打开后重新保存',
  'missing-part': '文件不完整，缺少正文部分，请用 Word 打开后重新保存',
  doctype: '文件内含文档类型声明，Word 文件不会有，为安全起见未读取',
  'too-large': '解压后过大，不像讲话稿，为安全起见未读取',
  'too-old': '是 Word 95 或更早、或别的旧程序存的文件，请用 Word 或 WPS 打开后另存为 .docx',
  empty: '文件是空的，一个字节也没有，请重新传一份',
  'text-would-change': '排版会改动其中的文字，没有排：请用 Word 另存一次再排，仍不行就把文字复制到新文件',
  'no-text': '里面没有文字（扫描的图片，或文字已转成图形），无法检查',
};

/** A file that cannot be read; the message is Chinese, without the file's name. */
export class DocxError extends Error {
  constructor(readonly problem: DocxProblem) {
    super(MESSAGES[problem]);
    this.name = 'DocxError';
  }
}
