import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { timesIn } from '../../text/times-in';
import { openingParagraphs } from './speech';

/** 召开全县水利工作会议 · 召开全市医疗保障工作推进会 · 今天的全市森林防灭火工作会议 */
const WORK_MEETING =
  '(?:全[国省市县区州镇乡旗系])?(\\p{Script=Han}{2,10}?)(?:工作|建设)(?:推进|部署|动员|总结|座谈|专题|电视电话|视频)?(?:会议|大会|会(?!员|议|场))';
const HELD = new RegExp(`(?:(?:召开|举行)(?:的?(?:20\\d\\d年度?)?)|今天的)${WORK_MEETING}`, 'gu');
const TAKEN_UP = new RegExp(`(?:这次|此次|本次)${WORK_MEETING}`, 'gu');
const ANY_WORK = new RegExp(WORK_MEETING, 'u');
/** 这次全市工作会议, 这次经济工作会议: words that name no topic. */
const NO_TOPIC = /^(?:全|会|[省市县区党]委|中央|重要|年度|经济|农村|重点)/;

/** The opening says that a meeting on one work is held, and further down 这次 another one is taken up. */
export function otherTopic(draft: Draft): Report | undefined {
  const lines = draft.roles.flatMap((role, line) => (role === 'paragraph' ? [line] : []));
  const opening = openingParagraphs(draft).map((line) => draft.paragraphs[line]!.text);
  const held = opening.flatMap((text) => allMatches(text, HELD));
  if (held.length !== 1) return undefined;
  const topic = held[0]![1]!;
  // 昨天省里召开的: of a meeting that is over, or of another house
  const { 0: written, index, input } = held[0]!;
  if (/昨天|前天|上个月|省|市委/.test(input.slice(behindLast(input, '。！？；', index), index))) return undefined;
  const taken = lines.flatMap((line) => allMatches(draft.paragraphs[line]!.text, TAKEN_UP).map((m) => ({ line, m })));
  // one slip: who takes it up more often means it
  if (taken.length !== 1) return undefined;
  const { line, m } = taken[0]!;
  const other = m[1]!;
  // 法治政府建设推进会: only a part of the topic is named
  if (written.includes('建设') || m[0].includes('建设')) return undefined;
  if (NO_TOPIC.test(other) || NO_TOPIC.test(topic) || [...other].some((c) => c !== '防' && topic.includes(c)))
    return undefined;
  // another meeting of that name is told of, or the topic is one of this meeting's
  const times = lines.reduce((sum, at) => sum + timesIn(draft.paragraphs[at]!.text, other), 0);
  const titles = draft.roles.flatMap((role, at) =>
    role === 'title' || role === 'subtitle' ? [draft.paragraphs[at]!.text] : [],
  );
  if (times !== 1 || titles.some((text) => text.includes(other) || (ANY_WORK.test(text) && !text.includes(topic))))
    return undefined;
  const start = m.index + 2;
  return {
    at: line,
    start,
    end: m.index + m[0].length,
    message: `开头说召开的是“${topic}”方面的会，这里说的是“${m[0].slice(2)}”，请核对。`,
  };
}
