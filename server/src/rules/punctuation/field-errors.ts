import { FullMark, HalfMark } from '../../text/chars';
import { allMatches } from '../../text/matches';
import type { Paragraph } from '../../syntax/types';
import type { Residue } from './residues';
import { NONE } from '../../text/none';

/** 错误！未找到引用源。 · Error! Reference source not found. · {REF _Ref1234 \\h}: what Word writes for a field that leads nowhere. */
const WORD_ERROR =
  /错误[！!]\s?(?:未找到引用源|未定义书签|未指定书签|未指定主题|链接无效|超链接引用无效|书签自引用|文档中没有指定样式的文字|未找到目录项|不能通过编辑域代码创建对象|未知的文档属性名称)[。.]?|Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document|Hyperlink reference not valid)\.?|\{\s?(?:REF|PAGEREF|TOC|HYPERLINK|MERGEFIELD|SEQ|PAGE)\b[^{}]{0,60}\}/g;
/** #REF! · #DIV/0!: what a sheet writes for a cell that cannot be reckoned. */
const SHEET_ERROR = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|N\/A(?![A-Za-z]))/g;
/** Those who explain the message quote it: 提示“错误！未找到引用源”. */
const QUOTED = '“‘「《';

/** Messages of Word and Excel that stand where a reference or a figure was meant: only a person knows which. */
export function fieldErrors({ text, classes }: Paragraph): readonly Residue[] {
  if (!(classes & (FullMark | HalfMark))) return NONE;
  const residues: Residue[] = [];
  const add = (pattern: RegExp): void => {
    for (const { index, 0: said } of allMatches(text, pattern))
      if (!QUOTED.includes(text[index - 1] ?? ' '))
        residues.push({ start: index, end: index + said.length, kind: 'field', edits: NONE });
  };
  if (text.includes('错误') || text.includes('Error!') || text.includes('{')) add(WORD_ERROR);
  if (text.includes('#')) add(SHEET_ERROR);
  return residues;
}
