import { pairAround } from '../../syntax/within';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral } from '../../text/numerals';
import { Clock, Day, Month, Point } from './figures';
import type { NumeralSlip } from './suggest';

const NUMERAL = '[一二三四五六七八九十]';
/** 05月08日; a stamp of the clock behind it was printed by a machine. */
const WITH_NOUGHT = /(?<!\d)(?:0\d月(?:\d{1,2}[日号]|(?!\d))|[1-9]\d?月0\d[日号])(?!\s*\d{1,2}(?:[:：]\d|\s*版))/g;
/** 2025.5.8 */
const POINTED =
  /(?<![\d.．/A-Za-z\-])((?:19|20)\d\d)([.．/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.．/A-Za-z\-]|版|号文)日?/g;
/** 2023.6月 */
const POINTED_MONTH = /(?<![\d.．/A-Za-z\-])((?:19|20)\d\d)[.．/](0?[1-9]|1[0-2])月(?:(\d{1,2})[日号])?/g;
/** 3月五日; 3月一日游 is a tour. */
const FIGURE_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})月((?:二|三)?十?${NUMERAL}|${NUMERAL}{0,2}十)日(?![游间夜])`, 'g');
/**
 * 9:30分 · 9：30时: the colon has parted hours and minutes already. Told before what follows a time only: 分享会, 时值 and
 * 点亮 are words.
 */
const COLON_AND_WORD =
  /(?<=[午上晨日天周一二三四五六间于至—～~、，。（(）)]|^)([01]?\d|2[0-4])[:：]([0-5]\d)[分时点](?=$|[，。；、）—～~前]|[至到][\d上下中晚次]|后[，召开]|开[会始幕馆]|召开|报[到名]|集合|举行)/g;
const MAY_HAVE_BOTH = /\d[:：]\d\d[分时点]/;
/** Where these may stand: asked before they are. */
const MAY_HAVE_NOUGHT = /0\d[月日号]/;
const MAY_MIX = /\d月[一二三四五六七八九十]/;
const MAY_BE_POINTED = /(?:19|20)\d\d[.．/]\d/;

/** Dates of the right day that are written in a wrong form. */
export function dateForms(paragraph: Paragraph, behind: number): readonly NumeralSlip[] {
  const { text } = paragraph;
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, right: string, why: string): void => {
    const message = `${why}，“${m[0]}”应为“${right}”。`;
    slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'date-form', message });
  };
  if (behind & (Month | Day)) {
    for (const m of MAY_HAVE_NOUGHT.test(text) ? allMatches(text, WITH_NOUGHT) : []) {
      const right = m[0].replace(/0(?=\d[月日号])/g, '');
      add(m, right, '月和日不编虚位');
    }
    for (const m of MAY_MIX.test(text) ? allMatches(text, FIGURE_MONTH) : []) {
      const day = parseChineseNumeral(m[2]!);
      if (
        day !== undefined &&
        (m[2] !== '一' ||
          /[，。；、）]|召开|上午|下午/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 2)))
      )
        add(m, `${m[1]!}月${day}日`, '一个日期里数字写法要一致');
    }
  }
  if (behind & Clock && MAY_HAVE_BOTH.test(text))
    for (const m of allMatches(text, COLON_AND_WORD)) slips.push(clockSlip(m));
  if (behind & Point && behind & Month)
    for (const m of allMatches(text, POINTED_MONTH)) {
      const day = m[3] === undefined ? '' : `${Number(m[3])}日`;
      add(m, `${m[1]!}年${Number(m[2])}月${day}`, '一个日期里写法要一致');
    }
  // what a page left has an address beside its date
  if (behind & Point && MAY_BE_POINTED.test(text) && !text.includes('://')) {
    for (const m of allMatches(text, POINTED)) {
      // a line of its own, or a bracket, holds a date in brief
      if (m[0].length === paragraph.content.end - paragraph.content.start) continue;
      if (pairAround(paragraph, m.index, m.index + m[0].length) !== undefined) continue;
      if (/(?:版本?|[Vv])\s*$/.test(text.slice(0, m.index))) continue;
      // 作文 2024.11.17: a label and its date are a line of a list
      if (m.index + m[0].length === paragraph.content.end && LABEL.test(text.slice(0, m.index))) continue;
      add(m, `${m[1]!}年${Number(m[3])}月${Number(m[4])}日`, '正文里的日期用年月日');
    }
  }
  return slips;
}

const LABEL = /^\s*\p{Script=Han}{1,6}[\s:：]*$/u;

function clockSlip(m: RegExpExecArray): NumeralSlip {
  const [wrong, hour, minute] = m as unknown as [string, string, string];
  const rights = [`${hour}:${minute}`, `${hour}时${minute === '00' ? '' : `${minute}分`}`];
  const message = `冒号已经隔开时和分，“${wrong}”应为“${rights[0]!}”或“${rights[1]!}”。`;
  return { start: m.index, wrong, rights, kind: 'clock', message, severity: 'information' };
}
