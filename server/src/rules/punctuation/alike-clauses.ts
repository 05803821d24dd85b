import { allMatches } from '../../text/matches';

/** Words that may lead into the first of several clauses: 要做到该减的减. */
const LEAD = '^(?:\\p{Script=Han}{0,6}(?:做到|坚持|确保|[要须]))?';
/** Frames of clauses that go together, each with what tells it from others. */
const FRAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  // 在服务上见实效: where, and what is done there
  ['在', /^(?:要|须|必须|着力|努力|切实)?在\p{Script=Han}{2,8}[上中]\p{Script=Han}{2,6}$/u],
  // 该支持的坚决支持, 能减的减
  ['该', new RegExp(`${LEAD}[该能应](\\p{Script=Han}{1,4})的\\p{Script=Han}{0,4}\\1$`, 'u')],
  // 谁主管谁负责
  ['谁', new RegExp(`${LEAD}谁\\p{Script=Han}{1,5}谁\\p{Script=Han}{1,5}$`, 'u')],
  // 有钱的出钱
  ['有', new RegExp(`${LEAD}有(\\p{Script=Han}{1,2})的\\p{Script=Han}{1,2}\\1$`, 'u')],
  // 缺资金的补资金, 缺什么补什么
  ['缺', new RegExp(`${LEAD}缺(\\p{Script=Han}{1,3})(?:的|就)?补\\1$`, 'u')],
  ['哪里', new RegExp(`${LEAD}哪里\\p{Script=Han}{1,6}哪里\\p{Script=Han}{1,6}$`, 'u')],
];

/** The frame that a clause has, as it is called; undefined for a clause that has none of them. */
export const frameNameOf = (clause: string): string | undefined =>
  FRAMES.find(([, pattern]) => pattern.test(clause))?.[0];

/** 村看村, 群众看干部: what one does to another like it, in a saying. */
const ONE_TO_ANOTHER = /^(\p{Script=Han}{1,3})([看带帮盯联传比教])(\p{Script=Han}{1,3})$/u;

/** Whether three clauses say one thing of each kind, the first and the second of their own kind: 村看村, 户看户, 群众看干部. */
export function isSayingOfThree(clauses: readonly [string, string, string]): boolean {
  const told = clauses.map((clause) => ONE_TO_ANOTHER.exec(clause));
  const [first, second, third] = told;
  if (!first || !second || third?.[2] !== first[2] || second[2] !== first[2]) return false;
  return first[1] === first[3] && second[1] === second[3];
}

const VERBS = '打造|建设|建成|新建|实施|推进|开展|完成|培育|举办|启动';
const COUNTED = '[两二三四五六七八九][个条座项类大种处家片]\\p{Script=Han}{2,5}';
const LISTED = '[^，。；：、]{2,8}(?:、[^，。；：、]{2,8}){1,6}?';
/** 打造甲、乙两条街、建设丙、丁两座园: two series, each counted behind its members, each with its verb in front. */
const TWO_COUNTED = new RegExp(
  `(?:${VERBS})了?${LISTED}${COUNTED}、(?=(?:${VERBS})了?${LISTED}${COUNTED}(?:[，。；]|$))`,
  'gu',
);

/** What a line with two such series holds: asked before they are looked for. */
const BEFORE_VERB = new RegExp(`、(?:${VERBS})`);

/** Offsets of 、 between two series that are each closed by their count. */
export const betweenCounted = (text: string): readonly number[] =>
  BEFORE_VERB.test(text) ? allMatches(text, TWO_COUNTED).map((m) => m.index + m[0].length - 1) : [];
