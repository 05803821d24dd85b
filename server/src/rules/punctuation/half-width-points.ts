import type { Remedy, Report } from '../../contract/rule';
import { isForeignNameCharacter } from '../../lexicon/foreign-names';
import { fixedWords } from '../../lexicon/word-lists';
import { allWords } from '../../lexicon/word-sets';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { classOf, Han, isHan } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { clauseBefore, isStopBeforeNext } from './point-stops';
import { titlePoint } from './title-points';
import { choice } from './choice';

/**
 * A half-width point at the end of the line or between two clauses, for a full stop. Short stretches may be parts of a
 * name (弗.伊.列宁); behind 的 or before 们 nobody stops: that point has come in by accident, and a person must look.
 */
export function pointReport(paragraph: Paragraph, at: number): Report | undefined {
  const { text, content } = paragraph;
  if (at === content.start) return undefined;
  const chinese = (classOf(text.charCodeAt(at - 1)) & Han) !== 0 || '%％”》）'.includes(text[at - 1]!);
  if (!chinese) return at === content.end - 1 ? pointBehindFigure(text.slice(content.start, at), at) : undefined;
  if (at === content.end - 1) return stopReport(at);
  if (!isHan(text.charCodeAt(at + 1))) return isStopBeforeNext(paragraph, at) ? choice(stopReport(at)) : undefined;
  const inTitle = titlePoint(paragraph, at);
  if (inTitle) return inTitle;
  if (HOLDS_ON.test(text.slice(Math.max(0, at - 2), at)) || CLINGS.test(text.slice(at + 1, at + 3)))
    return strayPoint(at);
  const clause = clauseBefore(paragraph, at);
  if (!/(?:[\p{Script=Han}\d]|(?<=\d)\.(?=\d)){4}[%％]?$/u.test(clause))
    return LAST_OF_SERIES.test(text.slice(Math.max(0, at - 4), at)) && !isInForeignName(text, at)
      ? strayPoint(at)
      : undefined;
  // 员工信息表.部门编号: a field of a table of data
  if (breaksWord(text, at) || (/[表库]$/.test(clause) && !/附表$/.test(clause))) return strayPoint(at);
  if (isInForeignName(text, at) || CALLED.test(text.slice(at + 1, at + 9))) return nameOrStrayPoint(at);
  const isStray =
    SHORT_BEGINNING.test(text.slice(Math.max(content.start, at - SHORT_REACH), at)) || isAlone(paragraph, at);
  return isStray ? strayPoint(at) : stopReport(at);
}

/** 沙依.沙娜女士: what the person is called behind the last part of the name. */
const CALLED = /^\p{Script=Han}{2,6}?(?:教授|女士|先生|博士|院士|阁下|大使|总统|首相)/u;

/** 看一看、问一问.对有意愿的: the last of a series may be short, and is the end of a sentence all the same. */
const LAST_OF_SERIES = /、\p{Script=Han}{2,3}$/u;

const isInForeignName = (text: string, at: number): boolean =>
  isForeignNameCharacter(text[at - 1]) && isForeignNameCharacter(text[at + 1]);

const HALF_WIDTH_MARK = /(?<=[\p{Script=Han}%％”》）])[,.;:!?]/gu;

/**
 * 便民服务站.建到家门口: among marks of full width one point between two characters may have come in by accident; a writer
 * whose keyboard gives half-width marks leaves more of them.
 */
function isAlone(paragraph: Paragraph, at: number): boolean {
  return isHan(paragraph.text.charCodeAt(at - 1)) && !hasMoreMarks(paragraph);
}

/** Whether half-width marks stand behind Chinese more than once: asked of each of them, and looked for once. */
const hasMoreMarks = remembered(({ text }: Paragraph) => allMatches(text, HALF_WIDTH_MARK).length > 1);

/** Characters of the longest words that are looked for across a point. */
const MAX_UNITS_PER_WORD = 5;
const longWords = once(() => new Set(fixedWords()));

/** 校园安.全, 农业现.代化: what stands on both sides is one word, and hardly a sentence ends in it. */
function breaksWord(text: string, at: number): boolean {
  if (allWords().has(text.charCodeAt(at - 1), text.charCodeAt(at + 1))) return true;
  for (let length = 3; length <= MAX_UNITS_PER_WORD; length++)
    for (let left = 1; left < length; left++)
      if (longWords().has(text.slice(at - left, at) + text.slice(at + 1, at + 1 + length - left))) return true;
  return false;
}

/** Characters before a point that tell whether its sentence is short: one more than is asked for, and its stop. */
const SHORT_REACH = 7;
/** 巡回审判.车开进山村: what stands before it may be a sentence of four characters, and half of a name as well. */
const SHORT_BEGINNING = /(?:^|[。！？])\p{Script=Han}{0,5}$/u;

const remedy = (at: number, title: string, newText: string): Remedy => ({
  title,
  edits: [{ at: 0, start: at, end: at + 1, newText }],
});

/** A point that may have come in by accident: only a person can tell. */
const strayPoint = (at: number): Report => ({
  at: 0,
  start: at,
  end: at + 1,
  message: '词句中间夹了一个“.”：此处不停顿就删去，是句末就改为“。”。',
  suggestions: [remedy(at, '删去“.”', ''), remedy(at, '改为“。”', '。')],
});

/**
 * A point between characters with which foreign names are written by their sound: the name has a middle dot there
 * (GB/T 15834—2011 4.14.3.1), unless the point has come in by accident.
 */
const nameOrStrayPoint = (at: number): Report => ({
  at: 0,
  start: at,
  end: at + 1,
  severity: 'warning',
  message: '词句中间夹了一个“.”：外国人名各部分之间用间隔号“·”，不是人名就删去，是句末就改为“。”。',
  suggestions: [remedy(at, '改为“·”', '·'), remedy(at, '删去“.”', ''), remedy(at, '改为“。”', '。')],
});

/**
 * Input methods keep the key of the full stop half-width behind a figure, so that decimals can be typed: 必须完成于2025.
 * ends its sentence with a point. Behind a year or a decimal it can be nothing else; any other figure may be a decimal
 * that is still being typed.
 */
function pointBehindFigure(before: string, at: number): Report | undefined {
  if (!SENTENCE_WITH_FIGURE.test(before)) return undefined;
  const finding = stopReport(at);
  if (/(?<!\d)(?:(?:19|20)\d\d|\d+\.\d+)$/.test(before)) return finding;
  return choice(finding);
}

/** A sentence of some length whose end is a figure; a figure, a version or a list may be named with a point behind it. */
const SENTENCE_WITH_FIGURE = /\p{Script=Han}{4}(?<![图表第附件见版号条款])\d[\d.]*$/u;

/** Sentences seldom end with these, and none begins with those. */
const HOLDS_ON = /(?:的|以及|对于|关于|由于)$/;
const CLINGS = /^(?:的(?!确|士)|们|性的|化的)/;

function stopReport(at: number): Report {
  const edits = [{ at: 0, start: at, end: at + 1, newText: '。' }];
  const message = '中文里用了半角句号“.”，应为“。”。';
  return { at: 0, start: at, end: at + 1, message, fix: { title: '改为“。”', edits } };
}
