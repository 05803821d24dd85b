import rows from '../../../data/kept/openers-alike.tsv';
import { once } from '../../text/once';
import { tableColumn } from '../../text/table';
import { particleWords } from '../particles/word-lists';
import { turned, type TurnedMember } from './turned-member';
import { LIST_MARK, type Units } from './units';

const LEAST_OTHERS = 2;
const LONGEST_OPENER = 5;
const LONGEST_MEMBER = 24;
/** Characters that may lead into the first member before its opener: 各分厂要比谁的点子多. */
const LONGEST_LEAD = 14;
/** Characters by which the rest of a member may be longer or shorter than that of the others. */
const LEEWAY = 2;
/** Words of one character with which members open, whatever they are joined by. */
const OPENERS = '看比把在让使以从靠凭查抓讲';
/** Openers of two characters that are no verbs of the table. */
const LONG_OPENERS = ['坚持', '牢记', '不忘', '始终', '做到', '突出', '当好', '做好', '围绕', '聚焦'];

/** Words of a row of openers-alike.tsv, each with the others. */
const alike = once(() => {
  const byWord = new Map<string, readonly string[]>();
  for (const cell of tableColumn(rows, 'openers-alike.tsv', 'words')) {
    const words = cell.split(' ');
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), ...words]);
  }
  return byWord;
});

/** How three members open and go on: the opener of two, and what stands behind it in them. */
interface Opened {
  readonly opener: string;
  readonly rests: readonly [string, string];
}

/**
 * The member that opens otherwise than the two before it, or the one on each side of it, which open alike: with a word that
 * means the same (不要忘记……，不要忘记……，别忘……), with none (看谁的项目多，看谁的进度快，谁的质量高), or with its noun (查思想、查作风、纪律也要查).
 */
export function changedOpener(units: Units): TurnedMember | undefined {
  for (let k = 1; k < units.count; k++) {
    if (!mayBeOdd(units, k)) continue;
    const member = behindTwo(units, k) ?? amidTwo(units, k);
    if (member) return member;
  }
  return undefined;
}

function behindTwo(units: Units, k: number): TurnedMember | undefined {
  if (k < LEAST_OTHERS || units.mark[k] !== units.mark[k - 1]) return undefined;
  const text = units.textOf(k);
  for (const before of opened(units.textOf(k - 2), units.textOf(k - 1))) {
    if (text.startsWith(before.opener)) return undefined;
    const right = rightOf(before, text, units.mark[k] === LIST_MARK);
    if (right !== undefined) return turned(units, k, `${before.opener}……`, right);
  }
  return undefined;
}

function amidTwo(units: Units, k: number): TurnedMember | undefined {
  if (k + 1 >= units.count) return undefined;
  const text = units.textOf(k);
  const isOneRun = units.mark[k] === units.mark[k + 1];
  for (const around of opened(units.textOf(k - 1), units.textOf(k + 1))) {
    // 让路更畅、灯要亮起来，让笑容更甜: two before it are of the set, whatever mark follows
    const isOfSet = isOneRun || (k >= LEAST_OTHERS && opensAlike(units.textOf(k - 2), around));
    const right = isOfSet ? ((isOneRun ? amidst(around, text) : undefined) ?? withFrame(around, text)) : undefined;
    if (right === undefined) continue;
    return {
      odd: units.spanOf(k),
      others: [units.spanOf(k - 1), units.spanOf(k + 1)],
      frame: `${around.opener}……`,
      ...(right !== '' && { right }),
    };
  }
  return undefined;
}

const mayBeOdd = (units: Units, k: number): boolean =>
  units.isHanAlone(k) && units.length[k]! >= 2 && units.length[k]! <= LONGEST_MEMBER;

const opensAlike = (text: string, { opener, rests }: Opened): boolean =>
  text.includes(opener) && Math.abs(text.length - opener.length - rests[0].length) <= LONGEST_LEAD;

/** What two members open with alike, the longest first, each with rests of nearly one length; the first may have a lead. */
function opened(first: string, second: string): readonly Opened[] {
  const ways: Opened[] = [];
  for (let units = Math.min(LONGEST_OPENER, second.length - 2); units > 0; units--) {
    const opener = second.slice(0, units);
    const at = first.lastIndexOf(opener);
    if (at < 0 || at > LONGEST_LEAD) continue;
    const rests: [string, string] = [first.slice(at + units), second.slice(units)];
    if (rests[0].length < 2 || Math.abs(rests[0].length - rests[1].length) > LEEWAY || rests[0] === rests[1]) continue;
    ways.push({ opener, rests });
  }
  return ways;
}

/** What a member should read that stands behind two others; undefined where it is right or nobody can tell. */
function rightOf({ opener, rests }: Opened, text: string, isListed: boolean): string | undefined {
  const set = { opener, rests };
  const right =
    withSameWord(set, text) ?? nounFirst(set, text, isListed) ?? withPartOf(set, text) ?? byOtherMeans(set, text);
  if (right !== undefined) return right;
  return opensMembers(opener) && sharesWords(rests, text) ? opener + text : undefined;
}

/** 别忘食堂的笑声 behind 不要忘记……，不要忘记……: another word for the opener, or for what it begins with. */
function withSameWord({ opener, rests }: Opened, text: string): string | undefined {
  for (let units = opener.length; units > 0; units--) {
    const word = opener.slice(0, units);
    const other = alike()
      .get(word)
      ?.find((w) => w !== word && text.startsWith(w) && !text.startsWith(word));
    if (other === undefined) continue;
    const rest = text.slice(other.length);
    const [first, second] = rests.map((r) => opener.slice(units) + r) as [string, string];
    return isLike([first, second], rest) ? word + rest : undefined;
  }
  return undefined;
}

/** 纪律也要查 behind 查思想、查作风; 廉洁防线也要守住 behind 守住安全底线，守住质量红线: the noun stands first, and the opener last. */
function nounFirst({ opener, rests }: Opened, text: string, isListed: boolean): string | undefined {
  if (!text.endsWith(opener) || (opener.length === 1 && !isListed)) return undefined;
  const noun = /^(.+?)(?:[也还都]要|[也还都]|要)$/.exec(text.slice(0, -opener.length))?.[1];
  return noun !== undefined && rests.every((r) => Math.abs(r.length - noun.length) <= 1) ? opener + noun : undefined;
}

const SHORTEST_PART = 2;

/** 要相信时间 behind 请相信组织，请相信法律; 增加一分爱心 behind 多一分耐心，多一分细心: all of the opener but its first character. */
function withPartOf({ opener, rests }: Opened, text: string): string | undefined {
  const part = opener.slice(1);
  const at = text.indexOf(part);
  if (!/^[多少请]/.test(opener) && !particleWords().verbs.has(part.slice(0, SHORTEST_PART))) return undefined;
  if (part.length < SHORTEST_PART || at < 1 || at > 2 || text[at - 1] === opener[0]) return undefined;
  const rest = text.slice(at + part.length);
  return rests.every((r) => r.length === rest.length) ? opener + rest : undefined;
}

/** Words that say by what means, for whom or from where. */
const MEANS = '向靠从以用为给对把将跟';

/** 靠管理要效益 behind 向改革要动力，向创新要活力: another preposition, and the verb of the others behind as much. */
function byOtherMeans({ opener, rests }: Opened, text: string): string | undefined {
  if (opener.length !== 1 || !MEANS.includes(opener) || !MEANS.includes(text[0]!)) return undefined;
  const rest = text.slice(1);
  if (rests.some((r) => r.length !== rest.length)) return undefined;
  const shared = [...rest].some((c, k) => k > 0 && k < rest.length - 1 && c !== '的' && rests.every((r) => r[k] === c));
  return shared ? opener + rest : undefined;
}

/** The member amid two that open alike and go on with the same words: 比谁的点子多，谁的步子快，比谁的成效好. */
function amidst({ opener, rests }: Opened, text: string): string | undefined {
  if (text.startsWith(opener) || !opensMembers(opener)) return undefined;
  const shared = common(rests[0], rests[1]);
  return shared >= 2 && common(rests[1], text) >= shared && Math.abs(text.length - rests[1].length) <= LEEWAY
    ? opener + text
    : undefined;
}

/** The member amid two of one frame of two words that has neither of them: 让路更畅、灯要亮起来，让笑容更甜. */
function withFrame({ opener, rests }: Opened, text: string): '' | undefined {
  if (!'让使把'.includes(opener) || text.includes(opener) || text.length > rests[1].length + LEEWAY + 1)
    return undefined;
  const second = [...rests[0]].find((c) => '更得起到在成作'.includes(c) && rests[1].includes(c));
  return second !== undefined && !text.includes(second) && rests[1].length <= 6 ? '' : undefined;
}

const opensMembers = (opener: string): boolean =>
  opener.length === 1
    ? OPENERS.includes(opener)
    : LONG_OPENERS.includes(opener) ||
      particleWords().verbs.get(opener.slice(0, 2)) === 'always' ||
      OPENERS.includes(opener[0]!);

/** Whether the rest of a member is like those of the others: with 的 as they are, with their last character, or as long. */
const isLike = (rests: readonly [string, string], rest: string): boolean =>
  rest.length >= 2 &&
  Math.abs(rest.length - rests[1].length) <= LEEWAY + 1 &&
  ([...rests, rest].every((r) => r.includes('的')) ||
    (rests[0].at(-1) === rests[1].at(-1) && rest.at(-1) === rests[1].at(-1)) ||
    [...rests, rest].every((r) => r.length === rests[1].length));

/** Whether a member without the opener has the words that both others have at their ends: 谁的……高, ……导向. */
function sharesWords(rests: readonly [string, string], text: string): boolean {
  // 工作就会顺一些: what comes of all of them
  if (/^.{1,4}[就才都也便将会]/.test(text)) return false;
  if (Math.abs(text.length - rests[1].length) > 1 || particleWords().verbs.has(text.slice(0, 2))) return false;
  const head = Math.min(common(rests[0], rests[1]), common(rests[1], text));
  const tail = Math.min(commonEnd(rests[0], rests[1]), commonEnd(rests[1], text));
  return head + tail >= 2 && text.length > head + tail;
}

function common(one: string, other: string): number {
  let units = 0;
  while (units < one.length && one[units] === other[units]) units++;
  return units;
}

function commonEnd(one: string, other: string): number {
  let units = 0;
  while (units < one.length && units < other.length && one.at(-1 - units) === other.at(-1 - units)) units++;
  return units;
}
