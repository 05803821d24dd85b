import radicalTable from '../../../data/kept/radicals.tsv';
import { tableRows } from '../../text/table';
import type { Remedy, Report } from '../../contract/rule';
import { speaksOfCharacters } from '../../facts/of-writing';
import { isLeftOpen } from '../../facts/placeholders';
import type { Paragraph } from '../../syntax/types';
import { Blank, Han, Invisible, Symbol, WideAlnum, classOf, isRadicalSign } from '../../text/chars';
import type { TextEdit } from '../../text/span';
import { once } from '../../text/once';
import { alternatives } from './alternatives';
import { blanksOf } from './blanks';
import { fieldErrors } from './field-errors';
import { handedOver } from './handed-over';
import { markupResidues } from './markup-residues';
import { remarks } from './remarks';
import { signResidues } from './sign-residues';
import { NONE } from '../../text/none';

/** What a paste has left in a line. Offsets are relative to the line. */
export interface Residue {
  readonly start: number;
  readonly end: number;
  /**
   * `wide` and `markup` may be meant so: full-width figures throughout a draft, marks in a Markdown document. `break` is
   * a line break of Word, `lost` a character of which nothing is known,
   * `sign` an emoji or a bullet at the head of a line, `figure` a full-width comma in a figure,
   * `decimal` a full stop for its point, `bold`
   * marks of Markdown round words of a sentence, which may also stand for names, `pause` a blank of a paste where the
   * writer may have wanted one: 凝心聚力 共创未来, `remark` what was said of the draft, `note` the number of a note, `spoken`
   * the name of a mark where the mark was meant, `choice` two words of which one was to be chosen, `page` the number of a page,
   * `field` what a program writes where a reference of its own leads nowhere.
   */
  readonly kind:
    | 'wide'
    | 'radical'
    | 'hidden'
    | 'break'
    | 'lost'
    | 'markup'
    | 'sign'
    | 'figure'
    | 'decimal'
    | 'bold'
    | 'pause'
    | 'remark'
    | 'note'
    | 'spoken'
    | 'choice'
    | 'page'
    | 'field';
  /** Whether a person has to agree, whatever the kind: it may be what the text speaks of, or part of a sentence. */
  readonly isUnsure?: boolean;
  /** Whether it is one only in the first lines of a draft. */
  readonly isOnTop?: boolean;
  /** Edits that take it away; none where only a person can tell what stood there. */
  readonly edits: readonly TextEdit[];
}

/** Signs of one typeface alone, and the sign for what could not be read. */
const LOST = /[\ue000-\uf8ff\ufffd]/;
const SPECIAL = /[\u00a0\u2e80-\u2fd5\ue000-\uf8ff\ufffd]/;

/**
 * The line break inside a paragraph of Word, and the ends of lines and paragraphs of other programs: between two verses
 * they are all that parts them.
 */
const LINE_ENDS = '\u000b\u2028\u2029\u0085';

/** Finds what a paste has left in a line, in order of place. */
export function residuesOf(paragraph: Paragraph): readonly Residue[] {
  const { text, classes, marks, markers } = paragraph;
  // radicals are symbols to the scan, the blank that does not break is a blank
  const signs = (classes & (Invisible | WideAlnum)) !== 0 || ((classes & (Symbol | Blank)) !== 0 && SPECIAL.test(text));
  const markup = markupResidues(paragraph);
  const atHead = signResidues(paragraph);
  const left = [
    ...remarks(paragraph),
    ...handedOver(paragraph),
    ...fieldErrors(paragraph),
    ...(/[/／（(]/.test(text) ? alternatives(paragraph) : NONE),
  ];
  if (!signs && markup.length + atHead.length + left.length === 0) return NONE;
  const allResidues: Residue[] = [...markup, ...atHead, ...left];
  if (!signs) return allResidues.sort((a, b) => a.start - b.start);
  // asked once a line: it may hold thousands of blanks
  const ends = once(() => /[。！？；”]\s*$/.test(text));
  const pauses = once(() => text.includes('，'));
  const blanks = once(
    () => new Set(blanksOf(paragraph).reports.flatMap(({ fix }) => fix?.edits.flatMap(offsetsOf) ?? [])),
  );
  const isSurplus = (offset: number): boolean => blanks().has(offset);
  const add = (kind: Residue['kind'], start: number, end: number, newText: string): void => {
    allResidues.push({ start, end, kind, edits: [{ start, end, newText }] });
  };
  for (let j = 0; j < marks.length; j++) {
    const start = marks[j]!;
    const c = text[start]!;
    const bits = classOf(text.charCodeAt(start));
    if (bits & WideAlnum) {
      const end = wideEnd(text, start);
      while (j + 1 < marks.length && marks[j + 1]! < end) j++;
      // Ｘ stands for an open place
      const wide = text.slice(start, end);
      if (/[^Ｘｘ]/.test(wide) && !speaksOfCharacters(paragraph)) add('wide', start, end, wide.normalize('NFKC'));
    } else if (isRadicalSign(text.charCodeAt(start))) {
      const plain = SUPPLEMENT.get(c) ?? c.normalize('NFKC');
      if (plain !== c && !speaksOfCharacters(paragraph)) add('radical', start, start + 1, plain);
    } else if (c === '\u00a0') {
      const [before, after] = [classOf(text.charCodeAt(start - 1)), classOf(text.charCodeAt(start + 1))];
      // 国务院总理 李明: a blank parts names in lines that are neither numbered nor of a sentence, with its comma or its end,
      // and what an ordinary blank may part, one that does not break may part as well: （记者 李明 摄影 王芳）
      const numbered = markers[0]?.opensLine === true && start > markers[0].end;
      const spoken = ends() || ((before & after & Han) !== 0 && pauses());
      if ((before | after) & Han && start > 0 && (numbered || spoken) && !isLeftOpen(paragraph, start, start + 1))
        if (isSurplus(start)) add('hidden', start, start + 1, '');
        else if (numbered && before & after & Han && markers[0]?.family !== 'dash') add('pause', start, start + 1, '');
    } else if (LINE_ENDS.includes(c)) add('break', start, start + 1, '\n');
    else if (LOST.test(c)) allResidues.push({ start, end: start + 1, kind: 'lost', edits: NONE });
    else if (bits & Invisible && !isJoiner(text, start)) add('hidden', start, start + 1, '');
  }
  return allResidues.sort((a, b) => a.start - b.start);
}

/** Where a run of full-width letters and figures ends: a number keeps its point and its sign (７．６％). */
function wideEnd(text: string, start: number): number {
  let end = start + 1;
  const isWide = (offset: number): boolean => (classOf(text.charCodeAt(offset)) & WideAlnum) !== 0;
  const isFigure = (offset: number): boolean => /[０-９]/.test(text[offset] ?? '');
  while (isWide(end) || (text[end] === '．' && isFigure(end - 1) && isFigure(end + 1))) end++;
  return text[end] === '％' && isFigure(end - 1) ? end + 1 : end;
}

const offsetsOf = ({ start, end }: TextEdit): number[] => Array.from({ length: end - start }, (_, i) => start + i);

/** A line end splits a paragraph, a stop may end a sentence that ends in a figure: a person has to agree. */
const NEEDS_CONSENT: ReadonlySet<Residue['kind']> = new Set([
  'break',
  'sign',
  'decimal',
  'bold',
  'pause',
  'remark',
  'page',
  'note',
  'spoken',
  'choice',
]);

/** A finding for what a paste has left in a line, whose text is `whole`. */
export function reportOf(line: number, residue: Residue, whole: string): Report {
  const { start, end, kind } = residue;
  const edits = residue.edits.map((e) => ({ at: line, ...e }));
  const remedy = { title: titleOf(residue), kind: 'paste-residue', edits };
  return {
    at: line,
    start,
    end,
    message: messageOf(residue, whole.slice(start, end)),
    ...(NEEDS_CONSENT.has(kind) || residue.isUnsure === true
      ? { suggestions: [remedy] }
      : kind === 'figure'
        ? { suggestions: ['', ','].map((comma) => figureRemedy(remedy.edits, comma)) }
        : edits.length > 0 && { fix: remedy }),
  };
}

/** 1，260 is 1260 or 1,260. */
function figureRemedy(edits: Remedy['edits'], comma: string): Remedy {
  return {
    title: comma === '' ? '删去逗号' : '改为半角逗号',
    kind: `figure ${comma}`,
    edits: edits.map((edit) => ({ ...edit, newText: comma })),
  };
}

function titleOf({ kind, edits }: Residue): string {
  if (kind === 'break') return '换成换行';
  if (kind === 'choice') return '留下前一个';
  const newText = edits.map((e) => e.newText).join('');
  return newText === '' ? '删去' : `改为“${newText}”`;
}

function messageOf({ kind, edits }: Residue, text: string): string {
  const newText = edits[0]?.newText ?? '';
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  switch (kind) {
    case 'wide':
      return `“${text}”是全角字符，应为“${newText}”。`;
    case 'radical':
      return `“${text}”是部首字符，不是汉字“${newText}”，查找时会对不上。`;
    case 'break':
      return text === '\u000b'
        ? '此处是 Word 的手动换行符（粘贴残留），应换成换行。'
        : `此处是看不见的换行符（U+${code}，粘贴残留），应换成换行。`;
    case 'lost':
      return text === '\ufffd'
        ? '此处有一个字成了乱码，请对照原稿补上。'
        : `此处有一个字库之外的字符（U+${code}），换一台电脑就显示不出，请对照原稿补上。`;
    case 'markup':
      return text.startsWith('[') || text.startsWith('【')
        ? `“${text}”是智能写作工具的引文标记（粘贴残留），应删去。`
        : text.startsWith('&')
          ? `“${text}”是网页代码（粘贴残留），应${newText === '' ? '删去' : `为“${newText}”`}。`
          : `“${text.startsWith('#') ? text.trim() : '**'}”是 Markdown 的记号（粘贴残留），讲话稿里不用，应删去。`;
    case 'bold':
      return '“**”是 Markdown 的记号（粘贴残留），讲话稿里不用，不是隐去的姓名就应删去。';
    case 'sign':
      return `“${text.trim()}”是网页、Markdown 或智能写作工具里的记号（粘贴残留），讲话稿里不用，应删去。`;
    case 'figure':
      return `数字“${text}”里用了全角逗号，应删去或改为半角。`;
    case 'pause':
      return '此处有一个不换行空格（粘贴残留），不表示停顿就应删去。';
    case 'decimal':
      return `数字“${text}”里的小数点成了句号，应为“${text.replace('。', '.')}”。`;
    case 'remark':
      return `“${text}”是改稿时写下的话，不是讲话的内容，应删去。`;
    case 'note':
      return `“${text}”是引文注释的序号（粘贴残留），讲话稿里不念，应删去。`;
    case 'page':
      return `“${text.trim()}”是页码（粘贴残留），不是讲话的内容，应删去。`;
    case 'field':
      return `“${text}”是 Word、Excel 的引用出错后留下的文字，请补上原来引用的内容。`;
    case 'choice':
      return `“${text}”两个说法并排留着，请选定一个，删去另一个。`;
    case 'spoken':
      return `“${text}”是口述时念出的标点名称，应改为“${newText}”。`;
    case 'hidden':
      return text === '\u00a0'
        ? '此处有一个不换行空格（粘贴残留），应删去。'
        : `此处有一个看不见的字符（U+${code}，粘贴残留），应删去。`;
  }
}

/** Supplementary radicals that Unicode does not map by itself. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  tableRows(radicalTable, 'radicals.tsv', ['wrong', 'right']).map(({ wrong, right }) => [wrong, right]),
);

/** A joiner within an emoji is part of it, and so is what joins or parts the letters of Persian, Hindi, Bengali and Thai. */
function isJoiner(text: string, offset: number): boolean {
  if (text[offset] === '\u200d' && /[\ufe0f\u2600-\u27bf\ud800-\udfff]/.test(text[offset - 1] ?? '')) return true;
  return JOINED_LETTER.test(text[offset - 1] ?? '') || JOINED_LETTER.test(text[offset + 1] ?? '');
}

/** Letters of scripts that are neither Chinese nor Latin and the like: Hebrew, Arabic, those of India, Thai, Khmer. */
const JOINED_LETTER = /[\u0590-\u1fff\ufb1d-\ufdff\ufe70-\ufefc]/;
