import wordingTable from '../../../data/kept/period-wordings.tsv';
import type { Collected, Report } from '../../contract/rule';
import type { Paragraph, Role } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** A part of the day that a draft greets in, or says that it is given in. Relative to the paragraph. */
export interface Hour extends Span {
  /** `told`: of another hour of the day than that of the draft, for all that is known. */
  readonly kind: 'greeting' | 'stated' | 'told';
  readonly written: string;
  /** Parts of the day that it may be; what greets at noon may go with the morning and the afternoon. */
  readonly parts: readonly Part[];
  /** Whether the hour is that of the gathering only where it is told right behind the greeting. */
  readonly nearGreeting?: true;
}

const words = wordingsOf(wordingTable, 'period-wordings.tsv');

type Part = 'morning' | 'noon' | 'afternoon' | 'evening';

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  早上: ['morning'],
  早晨: ['morning'],
  清晨: ['morning'],
  上午: ['morning'],
  中午: ['morning', 'noon', 'afternoon'],
  下午: ['afternoon'],
  午后: ['afternoon'],
  傍晚: ['afternoon', 'evening'],
  晚上: ['evening'],
  晚: ['evening'],
  夜晚: ['evening'],
};
const GREETING = /(?<=^|[，。！：、\s家们])(早上|上午|中午|下午|晚上)好(?=[！!，。]|$)/g;
/** 在这个阳光明媚的上午，我们相聚 */
const OF_TODAY = /在这(?:个|一)?[^，。！；]{0,14}的(早晨|清晨|上午|中午|下午|午后|傍晚|夜晚)，/g;
/** 今天下午，我们在这里召开: what is told of the gathering itself. */
const GATHERS =
  /今(?:天|日)?(上午|下午|晚上|晚)，?(?:我们|大家|各位|全[省市县区乡镇村校厂])(?![^。；！？]*[了过还将要请])[^。；！？]{0,30}?(?:欢聚|相聚|齐聚|共聚|聚在|集会|在这里)/g;
/** 今天上午的开幕式: any other hour of the day, to which a greeting may belong. */
const OF_DAY = /今(?:天|日)?(早上|早晨|上午|中午|下午|傍晚|晚上|晚(?![报会辈些年期点稻上]))/g;
/** （2026年9月10日上午） */
const OF_LINE = /日(上午|下午|晚上)[）)]?\s*$/;

/**
 * 早上好！华灯初上，…… · 旭日东升，……: what is seen where the speech is given, behind a greeting or at the head of the line.
 * The blanks there are of the match: a look behind would read them anew from each place.
 */
const scenes = once(
  () =>
    new RegExp(
      `(?:^\\s*(?:在这)?|(?<=[上午]好[！，。](?:[^，。！]{0,8}[，。！])?(?:在这)?))(?:(${words('scene of the morning')})|(${words('scene of the evening')}))(?=[，、。])`,
    ),
);
const MAY_BE_SCENE = /[灯月夜星暮霞阳曦日]/;

function sceneOf(text: string): readonly Hour[] {
  const m = MAY_BE_SCENE.test(text) ? scenes().exec(text) : null;
  if (!m) return NONE;
  const [whole, morning, evening] = m;
  const written = morning ?? evening!;
  const parts: readonly Part[] = morning === undefined ? ['afternoon', 'evening'] : ['morning'];
  const end = m.index + whole.length;
  return [{ kind: 'stated', written, parts, start: end - written.length, end, nearGreeting: true }];
}

/** Parts of the day in a paragraph; the line that dates the draft tells one as well. */
export function hoursOf({ text }: Paragraph, role: Role): readonly Hour[] {
  if (!/[午晚早晨]/.test(text)) return sceneOf(text);
  const hour = (kind: Hour['kind'], m: RegExpExecArray, written: string): Hour => {
    const start = m.index + m[0].indexOf(written);
    return { kind, written, parts: PARTS[m[1]!]!, start, end: start + written.length };
  };
  const line = role === 'byline' || role === 'signoff' ? OF_LINE.exec(text) : null;
  return [
    ...(line ? [hour('stated', line, line[1]!)] : []),
    ...allMatches(text, OF_TODAY).map((m) => hour('stated', m, m[1]!)),
    ...daysHours(text),
    ...sceneOf(text),
    ...allMatches(text, GREETING).map((m) => hour('greeting', m, `${m[1]!}好`)),
  ];
}

/** Hours of 今天: those of the gathering, where it is told of no other. */
function daysHours(text: string): readonly Hour[] {
  if (!text.includes('今')) return [];
  const gathering = allMatches(text, GATHERS).map(({ index }) => index);
  return allMatches(text, OF_DAY).map(({ 0: whole, 1: written, index }): Hour => {
    const end = index + whole.length;
    const kind = gathering.includes(index) ? 'stated' : 'told';
    const told = written === '晚' ? '今晚' : written!;
    return { kind, written: told, parts: PARTS[written!]!, start: index, end, nearGreeting: true };
  });
}

/** The greeting of another part of the day than the one in which the draft says that it is given. */
export function otherHours(collected: readonly Collected<{ readonly hours: readonly Hour[] }>[]): Report[] {
  const hours = collected.flatMap(({ line, summary }) => summary.hours.map((hour) => ({ line, ...hour })));
  const greetings = hours.filter(({ kind }) => kind === 'greeting');
  // several greetings, or several parts of the day, are told of
  if (greetings.length !== 1) return [];
  const [{ line, start, end, written, parts }] = greetings as [(typeof greetings)[0]];
  const others = hours.filter((hour) => hour.kind !== 'greeting');
  if (others.some((hour) => hour.parts.some((part) => parts.includes(part)))) return [];
  // 今天上午参观，今天下午开会: a day of several hours
  if (others.filter(({ nearGreeting }) => nearGreeting).length > 1) return [];
  const stated = others.find(
    (hour) =>
      hour.kind === 'stated' && (!hour.nearGreeting || (hour.line >= line && hour.line <= line + MAX_LINES_BELOW)),
  );
  if (stated === undefined) return [];
  const message = `这里说“${written}”，稿中写的时间却是“${stated.written}”，请核对。`;
  return [{ at: line, start, end, message, ...(stated.nearGreeting && { severity: 'information' as const }) }];
}

/** Lines below a greeting in which the gathering is told of, blank ones among them. */
const MAX_LINES_BELOW = 3;
