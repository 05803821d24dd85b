import type { Span } from '../../text/span';
import type { TurnedMember } from './turned-member';
import type { Units } from './units';

/** Members beside the odd one that keep the frame, at least, and such as are looked at. */
const LEAST_OTHERS = 2;
const LEAST_WITH_VERB = 3;
const MAX_BESIDE = 3;
/** Units of the members that are read: longer ones are clauses of their own. */
const [SHORTEST, LONGEST] = [3, 8];
/** Verbs that hold a member of four characters together: 眼中有光, 走在前列. */
const HOLDING = '有为在是见到成无生如';
/** Words that one member has too many: 结果为导向 beside 问题导向. */
const SURPLUS = '为的要作当做有是应须';

interface Member extends Span {
  readonly text: string;
}

/** The member of a list that has its words in another order, one too many, or one too few, where all others agree. */
export function turnedFrame(units: Units): TurnedMember | undefined {
  const { count, length, mark } = units;
  if (count <= LEAST_OTHERS) return undefined;
  for (let k = 0; k < count; k++) {
    const oddLength = length[k]!;
    if (oddLength < SHORTEST || oddLength > LONGEST) continue;
    // the members of one list, with the odd one among them
    const joint = k === 0 ? mark[1]! : mark[k]!;
    let first = k;
    while (first > 0 && k - first < MAX_BESIDE && mark[first] === joint) first--;
    let end = k + 1;
    while (end < count && end - k <= MAX_BESIDE && mark[end] === joint) end++;
    if (end - first <= LEAST_OTHERS || !maybeOdd(units, k, first)) continue;
    const others = membersOf(units, first, end, k);
    const right = rightOf(units.textOf(k), others, k === first);
    if (right !== undefined) {
      const odd = { start: units.start[k]!, end: units.end[k]! };
      return { odd, others: others.map(({ start, end: stop }) => ({ start, end: stop })), ...right };
    }
  }
  return undefined;
}

/** Whether the last character of a member is another than that of its neighbour, or its length is: asked before text is cut out. */
function maybeOdd({ length, end, paragraph }: Units, k: number, first: number): boolean {
  const beside = k === first ? k + 1 : k - 1;
  const { text } = paragraph!;
  return length[k] !== length[beside] || text.charCodeAt(end[k]! - 1) !== text.charCodeAt(end[beside]! - 1);
}

function membersOf(units: Units, first: number, end: number, odd: number): readonly Member[] {
  const members: Member[] = [];
  for (let k = first; k < end; k++)
    if (k !== odd) members.push({ start: units.start[k]!, end: units.end[k]!, text: units.textOf(k) });
  return members;
}

type Right = Pick<TurnedMember, 'frame' | 'right'>;

function rightOf(text: string, others: readonly Member[], isFirst: boolean): Right | undefined {
  const texts = others.map((member) => member.text);
  // the first of a list may carry what leads into it
  const plain = isFirst ? texts : texts.slice(1);
  const [example] = plain;
  if (example === undefined || plain.some((other) => other.length !== example.length)) return undefined;
  if (!isFirst && texts[0]!.length < example.length) return undefined;
  const tail = example.slice(-2);
  if (texts.every((other) => other.endsWith(tail))) {
    const right = turnedTail(text, tail, example) ?? surplus(text, tail, example) ?? lostInTail(text, tail, example);
    if (right !== undefined) return { frame: `……${tail}`, right };
  }
  return comparative(text, texts) ?? lostVerb(text, texts, example) ?? lostNews(text, texts);
}

/** 过硬纪律 beside 政治过硬、业务过硬 */
function turnedTail(text: string, tail: string, example: string): string | undefined {
  const isTurned =
    text.length === example.length && text.startsWith(tail) && !text.endsWith(tail) && text.length > tail.length;
  return isTurned && tail[0] !== tail[1] ? text.slice(tail.length) + tail : undefined;
}

/** 结果为导向 beside 问题导向、目标导向 */
function surplus(text: string, tail: string, example: string): string | undefined {
  const offset = text.length - tail.length - 1;
  if (text.length !== example.length + 1 || !text.endsWith(tail) || !SURPLUS.includes(text[offset]!)) return undefined;
  // 人人都要守法 beside 干部要守法 has it too, and beside 本网点 合作 is a word
  if (example.length < 2 * tail.length || example.at(-tail.length - 1) === text[offset]) return undefined;
  return text.slice(0, offset) + tail;
}

/** 帮扶户 beside 走访到户、宣传到户 */
function lostInTail(text: string, tail: string, example: string): string | undefined {
  if (text.length !== example.length - 1 || text.at(-1) !== tail[1] || text.includes(tail[0]!)) return undefined;
  return HOLDING.includes(tail[0]!) ? text.slice(0, -1) + tail : undefined;
}

/** 干劲更足 beside 更高的标准、更实的作风 */
function comparative(text: string, others: readonly string[]): Right | undefined {
  const m = /^(\p{Script=Han}{2})更(\p{Script=Han})$/u.exec(text);
  if (!m || !others.every((other) => /更\p{Script=Han}的\p{Script=Han}{2}$/u.test(other))) return undefined;
  return { frame: '更……的……', right: `更${m[2]!}的${m[1]!}` };
}

/** 脚下路 beside 眼中有光、心中有爱、肩上有责: the verb that all others have in one place. */
function lostVerb(text: string, others: readonly string[], example: string): Right | undefined {
  if (others.length < LEAST_WITH_VERB || text.length !== 3 || example.length !== 4) return undefined;
  const verb = example[2]!;
  if (!HOLDING.includes(verb) || text.includes(verb)) return undefined;
  if (!others.every((other) => other.at(-2) === verb)) return undefined;
  // 中 and 上 behind a noun say that the frame is that of the others
  const places = new Set(others.map((other) => other.at(-3)));
  if (!('中上下里内'.includes(text[1]!) && [...places].every((place) => '中上下里内'.includes(place ?? ' '))))
    return undefined;
  return { frame: `……${verb}……`, right: `${text.slice(0, 2)}${verb}${text[2]!}` };
}

const HAS_SOMETHING_NEW = /\p{Script=Han}{2,4}(有新\p{Script=Han}{1,2})$/u;
const STATES_RESULT = /^\p{Script=Han}{2,4}(?:显著|明显|突出|良好|优异)$/u;

/** 工作成绩显著 beside 学习有新提高、作风有新转变、服务有新举措: only a writer knows what there is of it that is new. */
function lostNews(text: string, others: readonly string[]): Right | undefined {
  if (others.length < LEAST_WITH_VERB || text.includes('有') || !STATES_RESULT.test(text)) return undefined;
  const units = others.map((other) => HAS_SOMETHING_NEW.exec(other)?.[1]!.length);
  return units.every((length) => length !== undefined && length === units[0]) ? { frame: '……有新……' } : undefined;
}
