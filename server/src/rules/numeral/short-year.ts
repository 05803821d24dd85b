import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import events from '../../../data/kept/year-events.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';
import { sentenceAround } from '../../text/behind';

const EVENTS = tableRows(events, 'year-events.tsv', ['word', 'kind']);
const eventsOf = (wanted: string): string =>
  alternation(EVENTS.filter(({ kind }) => kind === wanted).map(({ word }) => word));

/** Characters before two figures that make them a length of time or part of a longer number. */
const LENGTH = '(?<![\\d.．,:：〇零一二三四五六七八九十百近约历达满长共超整时每隔—～~－–OoIl-]\\d\\d)(?<!超过\\d\\d)';
/** 20年3月 · 95年的8月份; 20年3个月 is a length of time. */
const BEFORE_MONTH = new RegExp(`(\\d{2})${LENGTH}年(?:的)?(?:1[0-2]|0?[1-9])月(?!份?(?:到|至))(?<!\\d个月)`, 'g');
/** 08年: no length of time begins with a nought. */
const WITH_NOUGHT = /(?<![\d.．:：A-Za-z—～~－–-])(0\d)年(?!代|期|级)/g;
/** 98年洪水 · 86年参加工作: behind small figures and tens the same words close a length of time (历时12年建成). */
const BEFORE_EVENT = new RegExp(`([5-9][1-9])${LENGTH}年(?:的)?(?:${eventsOf('event')})`, 'g');
/** 22年上半年, not 70年国庆 */
const BEFORE_TIME = new RegExp(`(?!\\d0年国庆)(\\d{2})${LENGTH}年(?:的)?(?:${eventsOf('time')})`, 'g');
/** 22年底: 20年底蕴 and 20年初心 are other words. */
const YEAR_END = new RegExp(`(\\d{2})${LENGTH}年(?:底(?![蕴气子线色片])|初(?![心衷步级中一二三]))`, 'g');
/** 总结22年工作，部署23年任务 */
const PAIR =
  /(?:总结|回顾|盘点)(?:了)?(\d{2})年(?!来|多|以来|间)([^。\d]{1,40}(?:部署|安排|谋划|展望|抓好|做好)(?:了)?)(\d{2})年(?!来|多|以来|间)/g;

/** 与15年相比 · 比19年翻了一番: round tens may be lengths of time. */
const COMPARED = new RegExp(
  `(?<=[与同和跟较比])([12][1-9])年(?:同期)?(?:相比|相较|比(?=，)|(?<=比\\d\\d年(?:同期)?)(?:翻了?[一两]番|增长|增加|下降|减少|提高|上升))`,
  'g',
);
/** 从2015年到19年: the end of a span whose begin is written in full. */
const SPAN_END = /(?<=(?:从|自)(\d{2})(\d{2})年[到至])(\d{2})年(?![底来级代后前间内里的]|以来|左右)/g;

/** 部署22年任务，谋划23年重点工作: beside another year; 10年任务 alone may be the work of so many years. */
const PLANNED =
  /(?<=(?:部署|安排|谋划|布置|展望)(?:好|了|落实)?)([12]\d)年(度)?的?(?:全年|各项|重点|主要|目标)?(?:工作(?![经年规计方])|任务)/g;
/** 超过19年同期水平 · 恢复到19年同期的九成; 近20年同期均值 and 历史20年同期最高 are of so many years. */
const SAME_TIME =
  /(?<=超过?|[高低优好多少快慢]于|(?:恢复|下降|回升|增长)[到至]|达到|相当于|[比较与同跟])(?!10)([12]\d)年同期(?![^，。；]{0,6}(?:平?均|最|中位|常|历))/g;
/** 25年，全市……增长6%。: at the head of a sentence that tells of one year. */
const OPENING =
  /(?<=^\s*|[。！？])(?!10)([12]\d)年，(?=[全我][省市县区镇乡村校院局厂司矿]|公司|集团|学校|学院|医院|企业)([^。！？]*)/g;
/** What is said of one year, and of no more; growth by so much alone may be that of many years. */
const OF_ONE_YEAR = /同比|[比较]上年/;
/** 25年，弹指一挥间 · 20年，全校年均……: what is told of all those years, or of the present one. */
const OF_SPAN = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'of a span of years'));

/** 2024年 · 24年 */
const YEARS = /(?<!\d)(?:20)?([012]\d)年(?!来|多|间)/g;

/** What is told of how long something lasts. */
const LASTING = /[年期]限|[工教婚树桥船]龄|寿命|周期|[刑租任]期|合同|历时|窖藏|陈酿|从业/;
/** 工作15年的老师与18年相比 · 比15年增加三年: beside another length of time a compared one is a length as well. */
const SHORT_LENGTH = /(?<![\d〇○零一二三四五六七八九十])(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年/g;
/** Years written with two figures where they cannot be a length of time. */
export function shortYears(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (start: number, figures: string, rest = ''): void => {
    const wrong = `${figures}年${rest}`;
    const right = `${fullYear(figures)}年${rest}`;
    const message = `年份应写全，“${wrong}”应为“${right}”。`;
    slips.push({ start, wrong, rights: [right], kind: 'year', message });
  };
  for (const m of allMatches(text, BEFORE_MONTH))
    if (text[m.index + m[0].length] !== '个') add(m.index, m[1]!, m[0].slice(3));
  for (const m of allMatches(text, WITH_NOUGHT)) add(m.index, m[1]!);
  for (const pattern of [BEFORE_EVENT, BEFORE_TIME]) for (const m of allMatches(text, pattern)) add(m.index, m[1]!);
  for (const m of allMatches(text, COMPARED)) {
    if (!isBesideLength(text, m.index)) add(m.index, m[1]!);
  }
  for (const m of allMatches(text, YEAR_END)) add(m.index, m[1]!);
  for (const m of allMatches(text, PLANNED)) if (m[2] !== undefined || isBesideYear(text, m)) add(m.index, m[1]!);
  // so many years of which another value is the middle or the mean are told in fives
  for (const m of allMatches(text, SAME_TIME)) if (Number(m[1]) % 5 !== 0 || isBesideYear(text, m)) add(m.index, m[1]!);
  for (const m of allMatches(text, OPENING)) {
    const [figures, said] = [m[1]!, m[2]!];
    const year = `${figures}年`;
    const isOther = text.indexOf(year) !== text.lastIndexOf(year);
    if (OF_ONE_YEAR.test(said) && !OF_SPAN.test(said) && !isOther) add(m.index, figures);
  }
  for (const m of allMatches(text, SPAN_END)) if (m[1] === '20' && Number(m[3]) > Number(m[2])) add(m.index, m[3]!);
  for (const m of allMatches(text, PAIR)) {
    if (Number(m[3]) !== Number(m[1]) + 1) continue;
    add(m.index + m[0].indexOf(m[1]!), m[1]!);
    add(m.index + m[0].lastIndexOf(m[3]!), m[3]!);
  }
  return slips;
}

/** A year written in full that stands beside a short one differs by no more; two lengths of time may be as near. */
const MAX_YEARS_APART = 3;

/** Whether the sentence has another year near the one of a match: one written in full, or the next or the last one written short. */
function isBesideYear(text: string, { index, 1: figures }: RegExpExecArray): boolean {
  return allMatches(sentenceAround(text, index), YEARS).some((m) => {
    const apart = Math.abs(Number(m[1]) - Number(figures));
    return apart > 0 && apart <= (m[0].length > 3 ? MAX_YEARS_APART : 1);
  });
}

/** Whether the sentence around a compared year tells of how long something lasts. */
function isBesideLength(text: string, start: number): boolean {
  const sentence = sentenceAround(text, start);
  if (LASTING.test(sentence)) return true;
  const compared = new Set(allMatches(sentence, COMPARED).map((m) => m.index));
  return allMatches(sentence, SHORT_LENGTH).some((m) => !compared.has(m.index));
}

function fullYear(figures: string): string {
  return Number(figures) >= 50 ? `19${figures}` : `20${figures}`;
}
