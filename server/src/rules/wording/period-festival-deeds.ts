import wordingTable from '../../../data/kept/period-wordings.tsv';
import { festivalCalled, festivalNames, festivals, festivalSigns, type Festival } from '../../lexicon/festivals';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { PeriodSlip } from './period-claim';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
/** Marks between which a festival, whom it greets and what is done at it are told. */
const SENTENCE = /[^。！？\n]+[。！？]?/g;
/** Characters of a sentence that are looked at; a longer one tells of several things. */
const MAX_UNITS = 160;

const names = once(() => new RegExp(festivalNames(), 'g'));
const signs = once(
  () =>
    new RegExp(
      festivalSigns()
        .map(({ form }) => `(${form})`)
        .join('|'),
      'g',
    ),
);
const MAY_BE_SIGN = /[粽艾舟黄丝绳饼萸糕菊登圆宵粥蒜团墓饭岁春巧]/;
/** Days of which any two may be told in one breath. */
const several = once(() => new RegExp(words('tells of several festivals')));

/** Festivals that have deeds of their own. */
const withDeeds = once(() => new Set(festivalSigns().map(({ home: [first] }) => first!)));

/** What is done at another festival than the one that a sentence names. */
export function deedsOfOthers(text: string): readonly PeriodSlip[] {
  if (!MAY_BE_SIGN.test(text) || allMatches(text, signs()).length === 0) return NONE;
  const named = festivalsIn(text);
  // several festivals are told of, each with its own
  if (named.length === 0 || new Set(named.map(({ festival }) => festival)).size !== 1) return NONE;
  return allMatches(text, SENTENCE).flatMap((m): readonly PeriodSlip[] => {
    const [sentence] = m;
    if (sentence.length > MAX_UNITS || several().test(sentence)) return NONE;
    const slip = otherDeed(sentence);
    return slip ? [{ ...slip, start: slip.start + m.index, end: slip.end + m.index }] : NONE;
  });
}

interface Named extends Span {
  readonly festival: Festival;
  readonly called: string;
}

const festivalsIn = (text: string): readonly Named[] =>
  allMatches(text, names()).map(({ 0: called, index }) => ({
    festival: festivalCalled(called),
    called,
    start: index,
    end: index + called.length,
  }));

function otherDeed(sentence: string): PeriodSlip | undefined {
  const [named, another] = festivalsIn(sentence);
  if (
    !named ||
    another ||
    !withDeeds().has(named.festival.name) ||
    !isNow().test(sentence.slice(Math.max(0, named.start - 8), named.end + 6))
  )
    return undefined;
  const told = allMatches(sentence, signs()).map((m) => ({
    sign: m[0],
    start: m.index,
    home: festivalSigns()[m.slice(1).findIndex((part) => part !== undefined)]!.home,
  }));
  // 重阳节，老人们一起包粽子: one thing may be done at any festival, so that two of the same other one tell, and none of its own
  if (told.some(({ home }) => home.has(named.festival.name))) return undefined;
  const [foreign] = told;
  if (!foreign) return undefined;
  const [home] = foreign.home;
  if (!told.some((other) => other.home !== foreign.home && other.home.has(home!))) return undefined;
  const message = `“${foreign.sign}”是${home!}的习俗，这里说的是${named.called}，请核对。`;
  const { start, end } = named;
  return { start, end, message, isUnsure: true, right: likeCalled(home!, named.called) };
}

/** 共度重阳佳节 · 重阳将至 · 端午佳节，: a festival that is near or at hand. */
const isNow = once(
  () =>
    new RegExp(`${words('festival at hand before')}[^，。；]{0,4}$|(?:佳节|节)?${words('festival at hand behind')}`),
);

/** The name of a festival, as the other one is written: 端午, 端午节, 端午佳节. */
const likeCalled = (name: string, other: string): string =>
  name.replace(/节$/, '') + (/佳节$|节$|$/.exec(other)?.[0] ?? '');

/** 向全体教师致以节日的问候 · 向全体医师姐妹们道一声……节日快乐: who is greeted. */
const greeting = once(() => {
  const groups = alternation(festivals().flatMap(({ greeted }) => greeted));
  return new RegExp(
    `[向对给祝](?<before>[^。！？；]{0,30}?)(?<group>${groups})(?:们|朋友|同志|同胞|姐妹|兄弟|家人|队伍|们的|以?及其?家属){0,2}，?${words('greeting')}[^。；]{0,24}?(?:节日|快乐)`,
    'g',
  );
});
/** 女教师, 老教师, 军嫂护士, 退役: those who are greeted for something else as well. */
const isAlso = once(() => new RegExp(words('greeted for something else')));

/** Festivals of one trade each: whoever is of another one of these is not meant by them. */
const OF_A_TRADE: readonly string[] = ['护士节', '医师节', '教师节', '记者节', '警察节'];
const MEDICAL: readonly string[] = ['护士节', '医师节'];

/** 三八妇女节……向护士们, 护士节……向全院医务人员 are right: who is greeted must be of a quite other trade. */
function isQuiteOther(name: string, group: string, written: string): boolean {
  const ofGroup = festivals().find(({ greeted }) => greeted.includes(group))?.name ?? '';
  if (![name, ofGroup].every((festival) => OF_A_TRADE.includes(festival)) || /^医[务护]/.test(group)) return false;
  if (/[也还]|同样|一并|同时|支持|附属|教学|带教/.test(written)) return false;
  // doctors and nurses are greeted at each other’s day, yet nobody wishes them that it be theirs
  return MEDICAL.includes(ofGroup) && MEDICAL.includes(name)
    ? written.endsWith('快乐')
    : /快乐|全[体市县区校院局]|广大|各位/.test(written);
}

/** Those who are greeted at the festival of others. */
export function othersGreeted(text: string): readonly PeriodSlip[] {
  if (!/[节日]/.test(text) || !/节日|快乐/.test(text)) return NONE;
  const greeted = allMatches(text, greeting());
  if (greeted.length !== 1) return NONE;
  const [m] = greeted as [RegExpExecArray];
  const { before, group } = m.groups as { before: string; group: string };
  const named = festivalsIn(text);
  const [first] = named;
  if (!first || named.some(({ festival }) => festival !== first.festival) || /双节|两节|新春|新年|佳节、/.test(text))
    return NONE;
  const { honours, name } = first.festival;
  if (!honours || first.start > m.index + m[0].length || m.index - first.end > MAX_UNITS) return NONE;
  const rest = text.replace(names(), '');
  if (
    honours.test(rest) ||
    isAlso().test(before) ||
    !isQuiteOther(name, group, m[0] + /^快乐|/.exec(text.slice(m.index + m[0].length))![0])
  )
    return NONE;
  const start = m.index + m[0].indexOf(group, before.length);
  const [right] = first.festival.greeted;
  const message = `${name}祝贺的不是“${group}”，请核对。`;
  return [{ start, end: start + group.length, message, ...(right !== undefined && { right }) }];
}
