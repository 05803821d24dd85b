/** Marks that begin no line, and marks that end none (Word's rules for Chinese, ECMA-376 part 1, 17.15.1.59 and 60). */
export const NO_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const MARKS_NO_END = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
/**
 * A figure does not part from its unit, nor a year from 年, at a line's end (in official documents 数字、年份不能回行), nor a
 * code at its hyphen or stroke. Told to Word by the characters that may end no line, so that the text stays as it is.
 */
export const NO_END = `${MARKS_NO_END}0123456789-/`;
