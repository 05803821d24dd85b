import wordingTable from '../../../data/kept/years-between-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { formatCount, valueOfCount } from '../../text/numerals';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'years-between-wordings.tsv');
const YEAR = /(?<!\d)((?:19|20)\d\d)年/g;
const COUNT =
  '(?<![第每近前后约超头隔几数\\d十百])(?<count>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?!多|余|来)';
/** Characters of a text that tells of one course of years; a longer one tells of several. */
const MAX_UNITS = 240;

const forms = once(() => ({
  begins: new RegExp(words('begins a course of years')),
  ends: new RegExp(words('ends a course of years')),
  school: new RegExp(words('course of a school')),
  // 五年大学时光 · 服役26年 · 六年间
  counted: new RegExp(
    `${COUNT}年(?:的)?(?:${words('years that are a course')})|(?:${words('verb of years')})了?(?:整整|足足|将近|已有|已经?)?${COUNT.replace('<count>', '<behind>')}(?:个春秋|年(?![级代前后初底末中间度]))`,
    'g',
  ),
}));
const notOne = once(() => new RegExp(words('not one course of years')));

/** Courses of years whose length is not that between the two years that a text tells. */
export function wrongYearsBetween(text: string): readonly NumeralSlip[] {
  if (!text.includes('年') || text.length > MAX_UNITS) return NONE;
  const years = allMatches(text, YEAR);
  const ages = wrongAges(text);
  if (years.length !== 2 || ages.length > 0 || notOne().test(text)) return ages;
  const [since, until] = years as [RegExpExecArray, RegExpExecArray];
  const passed = Number(until[1]) - Number(since[1]);
  const { begins, ends, school, counted } = forms();
  const told = allMatches(text, counted);
  const first = text.slice(Math.max(0, since.index - 8), until.index);
  const second = text.slice(until.index, until.index + 40);
  if (passed < 1 || told.length !== 1 || !begins.test(first)) return NONE;
  const [m] = told as [RegExpExecArray];
  const isUpTo = /[到至]$/.test(text.slice(0, until.index)) && m.index > until.index && m.index - until.index < 20;
  if ((!ends.test(second) && !isUpTo) || m.index < since.index) return NONE;
  const written = m.groups!['count'] ?? m.groups!['behind']!;
  const count = valueOfCount(written);
  const isSchool = school.test(text) && /秋|[89]月|入学/.test(first) && /夏|[567]月|毕业/.test(second);
  if (count === undefined || count === passed || (!isSchool && Math.abs(count - passed) === 1)) return NONE;
  // far off it is counted from something else
  if (Math.abs(count - passed) > 10 || count > 90) return NONE;
  // in 26 years of service 18 may be those on the plateau: fewer are wrong only of a school, or where all are meant
  const isOfAll =
    /历时|整整|足足|前后|间[，全村里我他她]/.test(m[0]) ||
    (isUpTo && /运行|走过/.test(m[0])) ||
    (isSchool && count === passed - 1);
  if (count < passed && !isOfAll) return NONE;
  const right = /\d/.test(written) ? String(passed) : formatCount(passed);
  const message = `从${since[1]!}年到${until[1]!}年是${passed}年，这里说的是${written}年，请核对。`;
  const start = m.index + m[0].lastIndexOf(written);
  return [{ start, wrong: written, rights: [right], kind: 'year-span', message, severity: 'warning' }];
}

/** 生于1950年的李奶奶，2026年已经86岁: an age by the year of birth and that of its clause; by either way of counting. */
const AGE = once(
  () =>
    new RegExp(
      `(?:(?<!\\d)(?<born>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生)|(?:出?生)于(?<bornIn>(?:19|20)\\d\\d)年)(?<between>[^。！？]{0,40}?)(?<!\\d)(?<now>20\\d\\d)年(?:\\d{1,2}月)?(?:，|${words('before an age')})*(?<age>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)周?岁(?!的(?!他|她|年龄|年纪|高龄))`,
      'g',
    ),
);
const AGE_BARE =
  /(?:(?<!\d)(?<born>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生)|(?:出?生)于(?<bornIn>(?:19|20)\d\d)年)(?<between>[^。！？]{0,40}?)(?<!\d)(?<now>20\d\d)年(?:\d{1,2}月)?(?:(?!今年|如今|现)[^。；！？\d]){0,8}?(?:虚岁|周岁)(?<age>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)/g;

function wrongAges(text: string): readonly NumeralSlip[] {
  if (!text.includes('岁') || !text.includes('生')) return NONE;
  return [...allMatches(text, AGE()), ...allMatches(text, AGE_BARE)].flatMap((m): readonly NumeralSlip[] => {
    const { born, bornIn, between, now, age } = m.groups as Record<string, string>;
    const passed = Number(now) - Number(born ?? bornIn);
    const count = valueOfCount(age!);
    // by the day of birth one less, and counted from birth one or two more
    if (count === undefined || passed < 1 || (count >= passed - 1 && count <= passed + 2)) return NONE;
    if (Math.abs(count - passed) > 20 || /岁|儿|女|孙|父|母|妻|夫/.test(between!)) return NONE;
    const start = m.index + m[0].lastIndexOf(age!);
    const message = `${born ?? bornIn}年出生，${now!}年是${passed}岁，这里说的是${age!}岁，请核对。`;
    return [{ start, wrong: age!, rights: [], kind: 'age', message, severity: 'warning' }];
  });
}
