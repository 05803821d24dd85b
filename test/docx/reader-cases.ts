// One Word file of many cases about numbers, each between two lines that name it: what every reader makes of it stands in
// readers.tsv. Styles, definitions and lists have names of their own in each case, so that no case counts on in another.
import { paragraph, run, wordFile } from './word-file';

/** Names that a case may use for its definitions, lists and styles. */
interface Names {
  readonly definition: string;
  /** The list of the definition, a second one of it, and one of another definition. */
  readonly list: string;
  readonly second: string;
  readonly other: string;
  style(name: string): string;
}

interface CaseParts {
  readonly body: string;
  readonly definitions?: string;
  readonly lists?: string;
  readonly styles?: string;
}

const level = (index: number, format: string, text: string, more = '<w:suff w:val="nothing"/>'): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: string, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: string, of: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const listed = (id: string, index = 0): string =>
  `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`;
const style = (id: string, properties: string, base = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const styled = (id: string, text: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
const WHO = 'w:id="1" w:author="某" w:date="2026-01-01T00:00:00Z"';
const mark = (kind: string): string => `<w:rPr><w:${kind} ${WHO}/></w:rPr>`;
const wrapped = (kind: string, inner: string, properties: string): string =>
  `<w:p><w:pPr>${properties}${mark(kind)}</w:pPr><w:${kind} ${WHO}>${inner}</w:${kind}></w:p>`;
const struck = (text: string): string => `<w:r><w:delText>${text}</w:delText></w:r>`;
const field = (...codes: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Chapters 一、 with parts （一） below. */
const chapters = ({ definition: id }: Names): string =>
  definition(id, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'));
/** Two items, the first with the number that is asked for, in one format. */
const inFormat =
  (format: string, text = '%1', first = 1) =>
  (names: Names): CaseParts => ({
    body: paragraph('甲', listed(names.list)) + paragraph('乙', listed(names.list)),
    definitions: definition(
      names.definition,
      level(0, format, text).replace('<w:start w:val="1"/>', `<w:start w:val="${first}"/>`),
    ),
  });
const withGap =
  (gap: string, text: string, words: string) =>
  (names: Names): CaseParts => ({
    body: paragraph(words, listed(names.list)),
    definitions: definition(names.definition, level(0, 'chineseCounting', text, `<w:suff w:val="${gap}"/>`)),
  });
/** Paragraphs of chapters: each is given the properties that put it into the list. */
const inChapters =
  (body: (item: (text: string, more?: string, index?: number) => string, names: Names) => string) =>
  (names: Names): CaseParts => ({
    body: body((text, more = '', index = 0) => paragraph(text, listed(names.list, index) + more), names),
    definitions: chapters(names),
  });

const CASES: Readonly<Record<string, (names: Names) => CaseParts>> = {
  'deleted item': inChapters(
    (item, { list: id }) => item('甲') + wrapped('del', struck('乙'), listed(id)) + item('丙'),
  ),
  'deleted mark between items': inChapters((item) => item('甲，', mark('del')) + item('乙') + item('丙')),
  'deleted mark before plain text': inChapters((item) => item('甲，', mark('del')) + paragraph('乙') + item('丙')),
  'moved item': inChapters(
    (item, { list: id }) =>
      wrapped('moveFrom', run('乙'), listed(id)) + item('甲') + wrapped('moveTo', run('乙'), listed(id)),
  ),
  'item put in': inChapters((item, { list: id }) => item('甲') + wrapped('ins', run('乙'), listed(id)) + item('丙')),
  'number taken away by a revision': inChapters(
    (item, { list: id }) =>
      item('甲') + paragraph('乙', `<w:pPrChange ${WHO}><w:pPr>${listed(id)}</w:pPr></w:pPrChange>`) + item('丙'),
  ),
  'deleted row': inChapters(
    (item) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:del ${WHO}/></w:trPr><w:tc><w:tcPr/>${item('甲')}</w:tc></w:tr><w:tr><w:tc><w:tcPr/>${item('乙')}</w:tc></w:tr></w:tbl>`,
  ),
  'empty item': inChapters((item, { list: id }) => item('甲') + `<w:p><w:pPr>${listed(id)}</w:pPr></w:p>` + item('丙')),
  'hidden item': inChapters(
    (item, { list: id }) =>
      item('甲') +
      `<w:p><w:pPr>${listed(id)}<w:rPr><w:vanish/></w:rPr></w:pPr>${run('乙', '<w:vanish/>')}</w:p>` +
      item('丙'),
  ),
  'style separator': inChapters(
    (item) => item('甲。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph('乙。') + item('丙'),
  ),
  'drop cap': inChapters(
    (item) =>
      item('同', '<w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>') +
      item('志们') +
      item('乙'),
  ),
  'level of a style based on a numbered one': (names) => ({
    body: ['a', 'b', 'c', 'a'].map((name) => styled(names.style(name), name)).join(''),
    definitions: definition(
      names.definition,
      level(0, 'chineseCounting', '%1、', `<w:pStyle w:val="${names.style('a')}"/><w:suff w:val="nothing"/>`),
      level(1, 'chineseCounting', '（%2）'),
    ),
    styles:
      style(names.style('a'), `<w:numPr><w:numId w:val="${names.list}"/></w:numPr>`) +
      style(names.style('b'), '<w:numPr><w:ilvl w:val="1"/></w:numPr>', names.style('a')) +
      style(names.style('c'), '<w:jc w:val="left"/>', names.style('b')),
  }),
  'number taken away from a style': (names) => ({
    body:
      styled(names.style('a'), '甲') +
      styled(names.style('a'), '乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled(names.style('a'), '丙'),
    definitions: chapters(names),
    styles: style(names.style('a'), `<w:numPr><w:numId w:val="${names.list}"/></w:numPr>`),
  }),
  'list that a style stands for': (names) => ({
    body: paragraph('甲', listed(names.other)) + paragraph('乙', listed(names.other)),
    definitions:
      chapters(names) +
      `<w:abstractNum w:abstractNumId="${names.other}"><w:numStyleLink w:val="${names.style('l')}"/></w:abstractNum>`,
    lists: list(names.list, names.definition) + list(names.other, names.other),
    styles: `<w:style w:type="numbering" w:styleId="${names.style('l')}"><w:name w:val="${names.style('l')}"/><w:pPr><w:numPr><w:numId w:val="${names.list}"/></w:numPr></w:pPr></w:style>`,
  }),
  'second list of a definition': (names) => ({
    body: paragraph('甲', listed(names.list)) + paragraph('乙', listed(names.second)),
    definitions: chapters(names),
    lists: list(names.list, names.definition) + list(names.second, names.definition),
  }),
  'second list that says where to start': (names) => ({
    body: paragraph('甲', listed(names.list)) + paragraph('乙', listed(names.second)),
    definitions: chapters(names),
    lists:
      list(names.list, names.definition) +
      list(names.second, names.definition, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  }),
  'levels start again': inChapters(
    (item) => item('甲') + item('子', '', 1) + item('丑', '', 1) + item('乙') + item('寅', '', 1),
  ),
  'level that never starts again': (names) => ({
    body: [0, 1, 0, 1].map((index, i) => paragraph('甲子乙丑'[i]!, listed(names.list, index))).join(''),
    definitions: definition(
      names.definition,
      level(0, 'chineseCounting', '%1、'),
      level(1, 'decimal', '%2．', '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>'),
    ),
  }),
  'legal numbers': (names) => ({
    body: [0, 1, 1].map((index, i) => paragraph('甲子丑'[i]!, listed(names.list, index))).join(''),
    definitions: definition(
      names.definition,
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>'),
    ),
  }),
  'no word where to start': (names) => ({
    body: paragraph('甲', listed(names.list)) + paragraph('乙', listed(names.list)),
    definitions: definition(names.definition, level(0, 'decimal', '%1）').replace('<w:start w:val="1"/>', '')),
  }),
  'tab behind 第一条': withGap('tab', '第%1条', '总则'),
  'nothing behind 第一条': withGap('nothing', '第%1条', '总则'),
  'blank behind 1.': withGap('space', '%1.', '总则'),
  壹: inFormat('chineseLegalSimplified', '%1、', 11),
  甲: inFormat('ideographTraditional', '%1、', 9),
  '⑴': inFormat('decimalEnclosedParen'),
  '⒈': inFormat('decimalEnclosedFullstop'),
  '①': inFormat('decimalEnclosedCircleChinese', '%1', 10),
  '㊀': inFormat('ideographEnclosedCircle'),
  '１': inFormat('decimalFullWidth', '%1．'),
  '九十九 and a hundred': inFormat('chineseCounting', '%1、', 99),
  '一百 and one more': inFormat('chineseCountingThousand', '%1、', 100),
  '百二十 without 一': inFormat('japaneseCounting', '%1、', 120),
  'ring by EQ': () => ({ body: `<w:p>${field(' eq \\o\\ac(', '○', ',2)')}${run('甲')}</w:p>` }),
  'ring by a symbol font': () => ({
    body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>${run('甲')}</w:p>`,
  }),
};

/** The names of the cases, in order. */
export const CASE_NAMES: readonly string[] = Object.keys(CASES);

/** The line before the first case and behind each. */
export const borderOf = (index: number): string => `§${index}§`;

/** The file with all cases. */
export function casesFile(): Uint8Array {
  const parts = Object.values(CASES).map((make, index) => {
    const names: Names = {
      definition: `${index + 1}01`,
      list: `${index + 1}01`,
      second: `${index + 1}02`,
      other: `${index + 1}03`,
      style: (name) => `s${index + 1}${name}`,
    };
    const { body, definitions = '', lists, styles = '' } = make(names);
    const oneList = definitions === '' ? '' : list(names.list, names.definition);
    return { body, definitions, lists: lists ?? oneList, styles };
  });
  return wordFile({
    body: paragraph(borderOf(0)) + parts.map(({ body }, index) => body + paragraph(borderOf(index + 1))).join(''),
    styles: parts.map(({ styles }) => styles).join(''),
    numbering: parts.map(({ definitions }) => definitions).join('') + parts.map(({ lists }) => lists).join(''),
  });
}

/** What a reader shows of each case: the lines between its borders. */
export function shownCases(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.trim());
  const borders = CASE_NAMES.map((_, index) => lines.findIndex((line) => line.includes(borderOf(index))));
  borders.push(lines.findIndex((line) => line.includes(borderOf(CASE_NAMES.length))));
  return new Map(
    CASE_NAMES.map((name, index) => [
      name,
      lines
        .slice(borders[index]! + 1, borders[index + 1])
        .filter((line) => line !== '')
        .join(' ¶ ')
        .replace(/\s+/g, ' '),
    ]),
  );
}
