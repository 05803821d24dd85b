import type { Report } from '../../contract/rule';
import type { Draft, Role } from '../../syntax/types';
import { alternation } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';

/** The two stages of a course: works are begun and done, meetings open and close. */
type Course = readonly [begin: readonly string[], end: readonly string[]];
const COURSES: readonly Course[] = [
  [
    ['开工', '奠基', '动工'],
    ['竣工', '落成', '通车', '投产', '投用'],
  ],
  [['开幕'], ['闭幕']],
];
const STAGES = COURSES.flat();
const KINDS = alternation(STAGES.flat());
/** 举行高新产业园开工仪式: what is held, with all kinds that its name tells. */
const HELD = /[^。；！？，]{0,40}?(?:仪式|典礼|幕式)/g;
const KIND = new RegExp(KINDS, 'g');
/** 我宣布：高新产业园项目正式竣工！ · 标志着项目正式竣工 */
const DECLARED = new RegExp(
  `(?:我(?:郑重|谨|隆重)?宣布[：:，]?|标志着)[^。！？\\n]{2,50}?(?:正式|胜利|圆满|隆重|顺利|全面|现在)?(?<kind>${KINDS})(?=[！。]|$)`,
  'g',
);
/** 二期工程, 同步: another work than the one of the ceremony. */
const ANOTHER = /[二三四]期|同[步时]|另/;
const stageOf = (kind: string): readonly string[] => STAGES.find((kinds) => kinds.includes(kind))!;
/** Whether two kinds are the begin and the end of one course, so that the one is no name for the other. */
const areOpposed = (a: string, b: string): boolean =>
  stageOf(a) !== stageOf(b) && COURSES.some((course) => course.includes(stageOf(a)) && course.includes(stageOf(b)));

/** 今天，我们在这里举行 · 两年前，我们在这里举行了 */
const NOW = /今[天日晨]|此刻|现在|这里|隆重/;
const OF_ANOTHER_DAY = /年前|[去前当]年|曾|举行了|此前|明天|将于|昨天/;

/** Whether a ceremony that is named is the one at which the speech is given. */
function isHeldNow({ 0: name, index, input }: RegExpExecArray, role: Role): boolean {
  if (role === 'title' || role === 'subtitle') return true;
  const sentence = input.slice(behindLast(input, '。！？', index), index + name.length);
  return NOW.test(sentence) && !OF_ANOTHER_DAY.test(sentence);
}

interface Declared {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** A 开工仪式 at which the work is declared done, or the other way round: one ceremony is named, and one thing declared. */
export function otherCeremony({ paragraphs, roles }: Draft): Report | undefined {
  const declared = declaredIn(paragraphs);
  const told = declared.at(-1);
  if (!told || declared.some(({ kind }) => stageOf(kind) !== stageOf(told.kind))) return undefined;
  const held = new Set<string>();
  for (const [line, { text }] of paragraphs.entries()) {
    if (!/仪式|典礼|幕式/.test(text)) continue;
    // what is declared names no ceremony
    for (const m of allMatches(text.replace(DECLARED, ''), HELD))
      if (isHeldNow(m, roles[line]!)) for (const [kind] of allMatches(m[0], KIND)) held.add(kind);
  }
  const { line, start, end, kind } = told;
  if (held.size === 0 || ![...held].every((name) => areOpposed(name, kind))) return undefined;
  const message = `前面说的是“${[...held].join('”“')}”，这里宣布的是“${kind}”，请核对。`;
  return { at: line, start, end, severity: 'warning', message };
}

/** What a draft declares begun or done; nothing where a line declares several stages, of which nothing can be said. */
function declaredIn(paragraphs: Draft['paragraphs']): readonly Declared[] {
  const declared: Declared[] = [];
  for (const [line, { text }] of paragraphs.entries())
    for (const m of allMatches(text, DECLARED)) {
      // 一期竣工、二期开工
      if (new Set(allMatches(m[0], KIND).map(([kind]) => stageOf(kind))).size > 1 || ANOTHER.test(m[0])) return NONE;
      const end = m.index + m[0].length;
      const kind = m.groups!['kind']!;
      declared.push({ line, start: end - kind.length, end, kind });
    }
  return declared;
}
