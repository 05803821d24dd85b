import wordingTable from '../../data/kept/words-of-writing.tsv';
import { remembered } from '../syntax/line';
import { wordingsOf } from '../text/alternation';
import { once } from '../text/once';

const words = wordingsOf(wordingTable, 'words-of-writing.tsv');
const MARKS = once(() => new RegExp(words('marks')));
const WIDTHS = once(() => new RegExp(words('widths')));
const SLIPS = once(() => new RegExp(words('slips')));
const CODE = once(() => new RegExp(words('code')));

/**
 * Whether a paragraph speaks of marks (句末点号有。？！三种, 考生要会改错): what looks like a slip there may be the thing that is
 * spoken of, so that no fix of marks is safe. Asked where something was found, and not of every paragraph.
 */
export const speaksOfMarks = remembered(({ text }): boolean => MARKS().test(text));

/** Whether it speaks of slips of writing: “竣工”误为“峻工”, 下列词语书写正确的是. The wrong form is meant there. */
export const speaksOfSlips = remembered(({ text }): boolean => SLIPS().test(text));

/** Whether it speaks of characters and their widths: 全角的Ａ占两个字节, 康熙部首“⼈”与汉字“人”. */
export const speaksOfCharacters = remembered(({ text }): boolean => WIDTHS().test(text));

/** Whether it speaks of code: 空格写作&nbsp;，是HTML实体, 在终端输入echo "你好". */
export const speaksOfCode = remembered(({ text }): boolean => CODE().test(text));

/** 张三,男,35,办公室: short fields and no end of a sentence may be a row of a table that a program is to read. */
const FIELD = '[^,，。；：:;！？!?]{0,10}';
const rowOf = (mark: ',' | '，'): RegExp => new RegExp(`^${FIELD}(?:${mark}${FIELD}){3,}(?<!\\.)$`);
const ROW_OF_FIELDS = rowOf(',');
const ROW_OF_WIDE_FIELDS = rowOf('，');

export const isRowOfFields = remembered(({ text }): boolean => ROW_OF_FIELDS.test(text));
export const isRowOfWideFields = remembered(({ text }): boolean => ROW_OF_WIDE_FIELDS.test(text));
