import wordingTable from '../../../data/kept/remark-wordings.tsv';
import { wordingList, wordingsOf } from '../../text/alternation';
import { isLeftOpen } from '../../facts/placeholders';
import { HalfMark, FullMark, Symbol } from '../../text/chars';
import { fewByFew } from '../../text/few-by-few';
import { allMatches } from '../../text/matches';
import type { Paragraph } from '../../syntax/types';
import type { Residue } from './residues';
import { NONE } from '../../text/none';

const wordings = wordingsOf(wordingTable, 'remark-wordings.tsv');

/** （王主任改为：学有所成） · （建议删去） · 【此处展开】: what was said of the draft, and is no part of it. */
const isRemark = fewByFew(
  wordingList(wordingTable, 'remark-wordings.tsv', 'whole remark'),
  (some) => new RegExp(`^(?:注[：:])?(?:${some})[。！]?$`),
);
/** 第一百九十九条（删去）: an article that was struck out says so. */
const ARTICLE = /第[一二三四五六七八九十百\d]{1,7}[条款项章节]\s*$/;
/** Characters of the longest remark. */
const LONGEST_REMARK = 40;

/** What is to be done with the text: 此处要改, 建议删去这一段 — but ★这里可以换领门票, ★建议加厚衣物. */
const DONE_HERE = `(?:此处|这里)[^，。；已可]{0,6}?${wordings('done here')}`;
const PROPOSED = `建议[^，。；]{0,6}?${wordings('proposed for the text')}`;
/** 批注：语气要更强 · →改为：……: a line of remarks — but ★注意安全, ★建议提前到场, ※待遇从优. */
const REMARK_LINE = new RegExp(
  String.raw`^[\s　]*(?:[→※★]\s*(?:(?:改为|改成|注(?:[：:]|明)).{1,60}|(?:待[核补定查]|${DONE_HERE}|${PROPOSED}).{0,60})|(?:批注|审稿意见|审改意见|修改意见)[:：].{1,60})$`,
  'u',
);
/** A sign with what is still to be done: ※数字待核 — but ★请核对座位号. */
const REMARK_SIGN =
  /[※→★]\s*(?:此处|这里)?(?:数字|数据|人名|时间|地点|名单)?(?:待核实?|待补充?|待定|[需请]核(?:实|(?![对酸])))/gu;
const SIGNS = /[→※★]|[批审修][注稿改]/;

/** 居世界首位[2]， — the number of a note, behind a word, with a mark or more text behind it. */
const NOTE_NUMBER =
  /(?<=[\p{Script=Han}\d%％”》）])(?:\^?\[\d{1,2}(?:[-,，]\d{1,2})?\]|〔\d{1,2}〕(?!号)|【\d{1,2}】)+(?=$|[，。；：、！？”）]|\p{Script=Han})/gu;
/** ……重要引擎。[2]我们: that of a web page stands behind the full stop, with no blank before what follows. */
const NUMBER_BEHIND_STOP =
  /(?<=[\p{Script=Han}\d%％”》）][。；！？]”?)(?:\[\d{1,2}(?:[-,，]\d{1,2})?\])+(?=$|\p{Script=Han}|“)/gu;
/** [1]摸清底数。[2]分类施策。: numbers of items, which the first of them opens. */
const NUMBERS_ITEMS = /(?:^\s*|[：:])\[\d/;
/** 见文献[1], 参考[2]: the number is said. */
const SAID_NUMBER = new RegExp(`${wordings('says a number')}$`);

/** 同志们逗号今天开会: the name of a mark, where the mark was meant. */
const SPOKEN = new RegExp(
  `(?<=\\p{Script=Han})(?<!${wordings('before a mark as a word')})${wordings('spoken mark')}(?=$|\\p{Script=Han})(?!${wordings('behind a mark as a word')})`,
  'gu',
);
const MARK_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    逗号: '，',
    顿号: '、',
    冒号: '：',
    分号: '；',
    句号: '。',
    问号: '？',
    感叹号: '！',
    叹号: '！',
    左引号: '“',
    右引号: '”',
  }),
);

/** What those who worked on a draft have left in it: remarks in brackets, numbers of notes, marks that were dictated. */
export function remarks(paragraph: Paragraph): readonly Residue[] {
  const { text, classes } = paragraph;
  const spoken = text.includes('号') ? spokenMarks(text) : NONE;
  if (!(classes & (FullMark | HalfMark | Symbol))) return spoken;
  const residues: Residue[] = [...spoken];
  if (SIGNS.test(text)) {
    if (REMARK_LINE.test(text)) return [removed(0, text.length, 'remark')];
    for (const { index, 0: sign } of allMatches(text, REMARK_SIGN))
      residues.push(removed(index, index + sign.length, 'remark'));
  }
  for (const { kind, open, close } of paragraph.pairs) {
    if (!'（(【〔['.includes(kind) || close - open - 1 > LONGEST_REMARK || close - open < 2) continue;
    // （此处补充案例） is a place to fill
    if (ARTICLE.test(text.slice(Math.max(0, open - 12), open))) continue;
    if (isRemark(text.slice(open + 1, close)) && !isLeftOpen(paragraph, open, close + 1))
      residues.push(removed(open, close + 1, 'remark'));
  }
  if (/[[〔【]\d/.test(text)) residues.push(...noteNumbers(text));
  return residues;
}

function noteNumbers(text: string): Residue[] {
  const behindWords = allMatches(text, NOTE_NUMBER).filter(
    ({ index }) => !SAID_NUMBER.test(text.slice(Math.max(0, index - 2), index)),
  );
  const behindStops = NUMBERS_ITEMS.test(text) ? NONE : allMatches(text, NUMBER_BEHIND_STOP);
  return [...behindWords, ...behindStops].map(({ index, 0: number }) => removed(index, index + number.length, 'note'));
}

/** What speaks of marks names them. */
const ON_MARKS = /标点|符号|标号|点号/;

function spokenMarks(text: string): readonly Residue[] {
  if (ON_MARKS.test(text)) return NONE;
  return allMatches(text, SPOKEN).map(({ index, 0: name }) => {
    const [start, end] = [index, index + name.length];
    return { start, end, kind: 'spoken' as const, edits: [{ start, end, newText: MARK_BY_NAME.get(name)! }] };
  });
}

function removed(start: number, end: number, kind: 'remark' | 'note'): Residue {
  return { start, end, kind, edits: [{ start, end, newText: '' }] };
}
