import { Blank, Digit, Han, classOf } from '../text/chars';
import { parseChineseNumeral } from '../text/numerals';
import { ENCLOSED, readEnclosed } from './enclosed';
import { isNumberedHeading, isNumeralText, numeralEnd } from './numbered-headings';
import { isReference } from './references';
import { agendaMarker, countedMarker, type ClauseStart } from './spoken-markers';
import type { Marker } from './types';

const POINTS = '、，,.．：:。';
/** Characters with which a host announces what comes next: 首先, 下面, 现在, 接下来, 随后, 最后, 进行, 大会进行, 仪式. */
const AGENDA = '首下现接紧随然最进大会活仪典今本';

/**
 * Marker that opens a clause, if there is one. What only looks like a marker is none: 第一书记, 第一时间,
 * 三要素, 一是一，二是二, 十要十不准, 2.5%, 二、三产业. Looks at no more than a dozen characters.
 */
export function findMarker(clause: ClauseStart): Marker | undefined {
  const { text, start, opensLine, opensSentence } = clause;
  const c = text[start]!;
  if (opensLine && AGENDA.includes(c)) {
    const item = agendaMarker(clause);
    if (item) return item;
  }
  if ('一二三四五六七八九十'.includes(c)) return chineseNumeral(clause);
  // 头一件，修路 · 第二件，引水
  if (c === '头') return opensLine && text[start + 1] === '一' ? countedMarker(clause, start + 2) : undefined;
  if (c === '第') return ordinalWord(clause, 'di');
  if (c === '其') return ordinalWord(clause, 'qi') ?? adverb(clause);
  if (c === '首' || c === '再' || c === '最') return adverb(clause);
  if (c === '（' || c === '(') {
    const marker = parenthesised(clause);
    return opensSentence || (marker !== undefined && marker.ordinal > 1) ? marker : undefined;
  }
  const enclosed = readEnclosed(c.charCodeAt(0));
  if (enclosed !== undefined && isReference(text, start + 1, 'circle')) return undefined;
  if (enclosed !== undefined && (opensSentence || enclosed.ordinal > 1))
    return make(clause, enclosed, start + 1, pointAt(text, start + 1));
  if (opensSentence && isDigit(text.charCodeAt(start))) return arabic(clause);
  if (opensLine && c === '—' && text[start + 1] === '—') {
    let to = start + 2;
    while (text[to] === '—') to++;
    return make(clause, { family: 'dash', ordinal: 0 }, to, '');
  }
  return undefined;
}

/** Units with which markers begin. */
const FIRST = new Uint8Array(65536);
for (const c of '一二三四五六七八九十第头其首再最下现接紧随然进大会活仪典今本（(—0123456789０１２３４５６７８９')
  FIRST[c.charCodeAt(0)] = 1;
for (const unit of ENCLOSED) FIRST[unit] = 1;

/** Whether a clause that begins with the unit may open with a marker: most do not, and are not looked at further. */
export function mayMark(unit: number): boolean {
  return FIRST[unit] === 1;
}

/** The marker of a clause: its numeral ends at `numeralTo`, and the point, `''` for none, stands right behind. */
export function make(
  { start, clause, opensLine }: ClauseStart,
  { family, ordinal }: Pick<Marker, 'family' | 'ordinal'>,
  numeralTo: number,
  point: string,
): Marker {
  return {
    family,
    ordinal,
    start,
    end: numeralTo + point.length,
    numeral: { start, end: numeralTo },
    point,
    clause,
    opensLine,
  };
}

function pointAt(text: string, offset: number): string {
  const c = text[offset];
  return c !== undefined && POINTS.includes(c) ? c : '';
}

/** The ordinal of 十一, the National Day, which a comma follows as it follows any word. */
const NATIONAL_DAY = 11;

function chineseNumeral(clause: ClauseStart): Marker | undefined {
  const { text, start, opensLine } = clause;
  const to = numeralEnd(text, start);
  const ordinal = parseChineseNumeral(text.slice(start, to));
  if (ordinal === undefined || to >= clause.end) return undefined;
  const next = text[to]!;
  if (next === '是' || next === '要') {
    const after = text[to + 1] ?? '';
    if (ordinal > 20 || (next === '要' && '素件点害领义塞诀'.includes(after))) return undefined;
    if (next === '是' ? after === '非' || isTautology(text, start, to) : isSlogan(text, to + 1)) return undefined;
    const point = '，,、：:'.includes(after) ? after : '';
    return make(clause, { family: next === '是' ? 'shi' : 'yao', ordinal }, to + 1, point);
  }
  if (!opensLine) return undefined;
  const point = pointAt(text, to);
  if (point === '') return undefined;
  // 十一，是祖国的生日: the day, unless the item before it is the tenth
  if (ordinal === NATIONAL_DAY && (point === '，' || point === ',')) return undefined;
  // 二、三产业 · 五、六十 are enumerations, a line 二、三个突出问题的整改 is a heading
  if (isNumeralText(text[to + 1] ?? '') && point === '、' && !isNumberedHeading(clause, ordinal, to + 1))
    return undefined;
  return make(clause, { family: 'comma', ordinal }, to, point);
}

/** 一是一，二是二 · 三是三倍: the numeral is spoken of. 一是一些干部 opens an item. */
function isTautology(text: string, start: number, to: number): boolean {
  if (text.slice(to + 1, to + 1 + to - start) !== text.slice(start, to)) return false;
  const behind = text[to + 1 + to - start] ?? '，';
  return '，。、；：,;:!！”’ 倍'.includes(behind);
}

/** 十要十不准 · 三要三严禁: the name of a rule of conduct. 二要一手抓发展 opens an item. */
function isSlogan(text: string, start: number): boolean {
  const to = numeralEnd(text, start);
  return to > start && '不要禁严忌'.includes(text[to] || '，');
}

function ordinalWord(clause: ClauseStart, family: 'di' | 'qi'): Marker | undefined {
  const { text, start, opensSentence } = clause;
  const to = numeralEnd(text, start + 1);
  const ordinal = parseChineseNumeral(text.slice(start + 1, to));
  if (ordinal === undefined || to >= clause.end) return undefined;
  const point = pointAt(text, to);
  if (point === '') {
    const verb = text[to];
    const counted = family === 'di' ? countedMarker(clause, to) : undefined;
    if (counted) return counted;
    // 其一是 · 第一是 open an item as well
    return (verb === '是' || (verb === '要' && family === 'di')) &&
      (opensSentence || ordinal > 1 || (verb === '要' && goesOnBehind(text, to, /第[二三四]要/))) &&
      text[to + 1] !== '非'
      ? make(clause, { family, ordinal }, to, '')
      : undefined;
  }
  // 第一、二产业 is an enumeration, 第二、一定要 is not
  const after = text[to + 1] ?? '';
  if (
    point === '、' &&
    ('第其'.includes(after || '，') ||
      (isNumeralText(after) && (isNextRanked(text, to + 1) || !isNumberedHeading(clause, ordinal, to + 1))))
  )
    return undefined;
  if (point === '。' || ((point === '.' || point === '．') && (classOf(text.charCodeAt(to + 1)) & Digit) !== 0))
    return undefined;
  // 做好秋收，第一，要……。第二，……: behind a comma only where the next is told in the same way
  if (!opensSentence && ordinal === 1 && !(point === '，' && goesOnBehind(text, to, /[第其][二三四]，/)))
    return undefined;
  return make(clause, { family, ordinal }, to, point);
}

/** 第一、二审裁判 · 第二、三款规定: behind 第 even these are ranked, which may be counted elsewhere (二、三项工作). */
const isNextRanked = (text: string, start: number): boolean =>
  RANKED_BEHIND_ORDINAL.includes(text[numeralEnd(text, start)] || '，');
const RANKED_BEHIND_ORDINAL = '审款项条卷篇次代梯遍方师课讲场站关';

/** Whether the list that seems to begin here goes on in the same line, and does not begin anew. */
function goesOnBehind(text: string, from: number, next: RegExp): boolean {
  const rest = text.slice(from);
  return next.test(rest) && !/(?:^|[。；：])[第其]一/.test(rest);
}

const AFTER_FIRST = /[。；，](?:其次|再次，|第[二三四](?:，|[要是]))/;
const ADVERB_ORDINALS: readonly (readonly [string, number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 0],
];

function adverb(clause: ClauseStart): Marker | undefined {
  const { text, start, opensSentence } = clause;
  for (const [word, ordinal] of ADVERB_ORDINALS) {
    const to = start + word.length;
    if (!text.startsWith(word, start) || to >= clause.end) continue;
    // 首先要……，其次要……: behind a comma only the word that can mean nothing else; 再次 is “again” there
    // and 首先 only where the next is told in the same line
    if (!opensSentence && word !== '其次' && !(ordinal === 1 && goesOnBehind(text, start, AFTER_FIRST)))
      return undefined;
    return make(clause, { family: 'adverb', ordinal }, to, pointAt(text, to));
  }
  return undefined;
}

function parenthesised(clause: ClauseStart): Marker | undefined {
  const { text, start } = clause;
  const inside = start + 1;
  const chinese = numeralEnd(text, inside);
  const digits = digitsEnd(text, inside);
  const to = Math.max(chinese, digits);
  const close = text[to];
  if (to === inside || (close !== '）' && close !== ')') || to + 1 > clause.end) return undefined;
  const ordinal = digits > chinese ? parseDigits(text.slice(inside, to)) : parseChineseNumeral(text.slice(inside, to));
  if (ordinal === undefined || ordinal === 0) return undefined;
  const family = digits > chinese ? 'digit-paren' : 'paren';
  if (isReference(text, to + 1, family)) return undefined;
  return make(clause, { family, ordinal }, to + 1, pointAt(text, to + 1));
}

/** ９． between 8. and 10. is as good a number: an input method leaves full-width digits behind. */
const isDigit = (unit: number): boolean => (classOf(unit) & Digit) !== 0 || (unit >= 0xff10 && unit <= 0xff19);

const parseDigits = (digits: string): number => Number(digits.normalize('NFKC'));

/** End of the run of at most two digits that begins at `start`; a longer run is no marker. */
function digitsEnd(text: string, start: number): number {
  let to = start;
  while (isDigit(text.charCodeAt(to))) to++;
  return to - start > 2 ? start : to;
}

function arabic(clause: ClauseStart): Marker | undefined {
  const { text, start, opensLine } = clause;
  const to = digitsEnd(text, start);
  if (to === start || to >= clause.end) return undefined;
  const point = pointAt(text, to);
  const ordinal = parseDigits(text.slice(start, to));
  if (point === '' || point === '。' || ordinal === 0) return undefined;
  const unit = text.charCodeAt(to + 1);
  const after = isDigit(unit) ? Digit : classOf(unit);
  // 2.5% · 10:30 · 3、4月 are figures, 1.2025年 is not
  if ((after & Digit) !== 0 && !(opensLine && numbersFigure(text, point, to + 1, ordinal))) return undefined;
  // inside a line only “；2.抓落实” numbers an item: not 比分3：0, not 附件1：
  if (!opensLine && (!'.．、'.includes(point) || ((after & Han) === 0 && !'“《'.includes(text[to + 1] ?? '，'))))
    return undefined;
  const marker = make(clause, { family: 'dot', ordinal }, to, point);
  // the blank behind “1. ” belongs to the marker
  return point === '.' && (after & Blank) !== 0 ? { ...marker, end: marker.end + 1 } : marker;
}

/** A year behind the point: 1.2025年底前. */
const YEAR = /^(?:19|20)\d\d年/;
const SHORT_YEAR = /^\d\d(?=年(?:\d|被|获|荣|在|参|任|至|起))/;
/**
 * What is counted in whole numbers only, a month or a generation of networks: 2.10个项目 · 1.3月底前 · 3.5G建设. 2.2项目地点 and
 * 3.1名称 are numbers of two levels with a word behind them.
 */
const WHOLE =
  /^\d{1,2}(?:月|日|[项家名条处所座户件批种支场届号](?![目称件理谈外准植持部地庭长有需])|个(?!百分点|月|小时|亿|点|工作日|标准)|(?<=[56])G(?=\p{Script=Han}))/u;
/** Characters behind a point that tell whether a figure begins there. */
const FIGURE = 12;

/** Whether the digits behind the point of 1.2025年 begin a figure of their own, as no decimal is written so. */
function numbersFigure(text: string, point: string, start: number, ordinal: number): boolean {
  if (!'.．、'.includes(point)) return false;
  const figure = text.slice(start, start + FIGURE);
  // 2、14年被评为优秀: a year cut short, as 2 and 14 make no 二三年
  const short = point === '、' ? SHORT_YEAR.exec(figure) : null;
  if (short && Number(short[0]) > ordinal + 1) return true;
  // 3、4月 counts months
  return YEAR.test(figure) || (point !== '、' && WHOLE.test(figure));
}
