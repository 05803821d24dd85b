import type { Report, Severity } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { betweenCounted, frameNameOf, isSayingOfThree } from './alike-clauses';
import { isGivenOver } from './given-over';

const LIST_COMMA = '、'.charCodeAt(0);
const COMMA = '，'.charCodeAt(0);
/** Marks behind which a set of clauses begins or ends. */
const EDGES: ReadonlySet<number> = new Set([...'，。；：！？'].map((c) => c.charCodeAt(0)));
/** 深圳等城市 · 深圳、杭州等城市 — but 等级, 等待. */
const ENDS_LIST = /^(\p{Script=Han}{2,4})(?:、\p{Script=Han}{2,4}){0,3}?等(?![级候待次于同额你我他到靠着])/u;
/** 养老，托育等领域: one more name of two or three characters, and what they all are. */
const ENDS_NAMED_LIST =
  /^\p{Script=Han}{2,3}等(?:\p{Script=Han}{2})?(?:领域|方面|行业|产业|环节|部门|地区|事项|场所|群体|城市)/u;
const OF_ONE_LIST = '并列的几项之间都用顿号，此处却用了逗号，宜改为“、”。';
/** Characters that are looked at behind the comma of a list. */
const LIST_REACH = 24;
/** Words that make a frame where they stand at the same place of each clause. */
const FRAME = '上下中里内外要能敢会有无更最以为于在向让把';
const [SHORTEST_CLAUSE, LONGEST_CLAUSE] = [4, 8];

/** Marks that part members of one list or set, but not the way the others do. Read by marks: most lines have no such. */
export function unevenLevels({ text, marks, content }: Paragraph): Report[] {
  const reports: Report[] = [];
  for (let k = 0; k < marks.length; k++) {
    const unit = text.charCodeAt(marks[k]!);
    if (unit !== LIST_COMMA && unit !== COMMA) continue;
    const next = text.charCodeAt(marks[k + 1] ?? -1);
    const list = unit === LIST_COMMA && next === LIST_COMMA && text.charCodeAt(marks[k + 2] ?? -1) === COMMA;
    if (list && isOpenList(text, marks[k]!, marks[k + 1]!, marks[k + 2]!)) {
      const isSure = ENDS_NAMED_LIST.test(text.slice(marks[k + 2]! + 1, marks[k + 2]! + 1 + LIST_REACH));
      reports.push(report(marks[k + 2]!, '、', OF_ONE_LIST, isSure ? 'information' : 'hint'));
    }
    if (unit === LIST_COMMA && isBetweenClauses(text, marks, k, content))
      reports.push(report(marks[k]!, '，', '顿号前后是两个分句，不是并列的词语，宜改为“，”。', 'information'));
    else if (unit === LIST_COMMA && isBetweenFrames(text, marks, k, content)) {
      reports.push(
        report(marks[k]!, '，', '这几个分句句式一样，别处用逗号隔开，此处却用了顿号，宜改为“，”。', 'information'),
      );
      continue;
    }
    if ((next !== LIST_COMMA && next !== COMMA) || next === unit) continue;
    const end = marks[k + 2] ?? content.end;
    const start = k === 0 ? content.start : marks[k - 1]! + 1;
    if (k > 0 && !EDGES.has(text.charCodeAt(marks[k - 1]!))) continue;
    if (end < content.end && !EDGES.has(text.charCodeAt(end))) continue;
    if (
      unit === COMMA &&
      isLedList(text, start, [marks[k]!, marks[k + 1]!, end]) &&
      !frameNameOf(text.slice(marks[k]! + 1, marks[k + 1]))
    ) {
      reports.push(report(marks[k]!, '、', OF_ONE_LIST));
      continue;
    }
    const length = marks[k + 1]! - marks[k]! - 1;
    const lead = marks[k]! - start;
    if (end - marks[k + 1]! - 1 !== length || lead < length || lead > length + 2) continue;
    if (
      isFrame(text.slice(start, marks[k]), text.slice(marks[k]! + 1, marks[k + 1]), text.slice(marks[k + 1]! + 1, end))
    )
      reports.push(
        report(
          unit === LIST_COMMA ? marks[k]! : marks[k + 1]!,
          '，',
          '这几个分句句式一样，别处用逗号隔开，此处却用了顿号，宜改为“，”。',
          'information',
        ),
      );
  }
  for (const offset of betweenCounted(text))
    reports.push(report(offset, '，', '前面几项已由后面的数收住，此处另起一个动作，宜改为“，”。'));
  return reports;
}

/** 北京、上海、广州，深圳等城市: the last of a list of names of one length stands behind a comma. */
function isOpenList(text: string, first: number, second: number, comma: number): boolean {
  const length = second - first - 1;
  if (length < 2 || length > 4 || comma - second - 1 !== length) return false;
  const behind = text.slice(comma + 1, comma + 1 + LIST_REACH);
  return ENDS_LIST.exec(behind)?.[1]!.length === length && !isGivenOver(behind.slice(behind.indexOf('等')));
}

/** What leads into members of one length: 要做到学习上抓得紧 */
const LEADS_IN = /(?:做到|坚持|注重|努力|着力|力[求争]|实现|确保|[要能须])$/;
/** 上抓得, 上管得: characters that members share, at least, where nothing else says where the first one begins. */
const SHARED = 2;

/**
 * 要做到学习上抓得紧，工作上抓得实、生活上管得严，: whether three marks, of which the first is a comma, close members of one
 * length that something leads into.
 */
function isLedList(text: string, start: number, [first, second, third]: readonly [number, number, number]): boolean {
  const length = second - first - 1;
  if (third - second - 1 !== length || first - start < length + 1 || length > LONGEST_CLAUSE) return false;
  const members = [text.slice(first - length, first), text.slice(first + 1, second), text.slice(second + 1, third)];
  if (!members.every((member) => /^\p{Script=Han}+$/u.test(member))) return false;
  const lead = text.slice(start, first - length);
  if (length === 3)
    return text[third] === '，' && members.every((member) => DEED.test(member)) && !ENDS_CLAUSE.test(lead);
  if (length < SHORTEST_CLAUSE) return false;
  const [a, b, c] = members as [string, string, string];
  const shared = Array.from(a).filter((unit, n) => b[n] === unit && c[n] === unit);
  // 党的群众路线，从群众中来、到群众中去: what they share is no frame but what is talked of
  const isFramed = shared.length >= SHARED && shared.some((unit) => FRAME.includes(unit));
  return isFramed || (shared.length > 0 && LEADS_IN.test(lead));
}
/** 查问题, 找差距: what is done of three characters. */
const DEED = /^[查找补改抓促转提强守转学谋明定树建解防保稳管扛争创严](?![了的在到出好起上下入于为])\p{Script=Han}{2}$/u;
/** What no such is joined to: 进一步, 通过 */
const ENDS_CLAUSE = /[的地得了着过、]$/;

/** 思想上重视，行动上落实、作风上过硬: three clauses of one length and frame; words before the first lead all three. */
function isFrame(lead: string, second: string, third: string): boolean {
  const { length } = second;
  if (length < SHORTEST_CLAUSE || length > LONGEST_CLAUSE || !/^\p{Script=Han}+$/u.test(lead + second + third))
    return false;
  const first = lead.slice(-length);
  for (let k = 0; k < length; k++)
    if (FRAME.includes(second[k]!) && first[k] === second[k] && third[k] === second[k] && !opensWord(second, k))
      return true;
  return false;
}

/** 中央书记处书记, 上海分公司: what tells a place elsewhere opens a word in front of all else, and is no frame. */
const opensWord = (clause: string, k: number): boolean => k === 0 && PLACE.includes(clause[k]!);
const PLACE = '上下中里内外';

/** Whether the k-th mark, a 、, stands between two clauses that hold nothing else. */
function isBetweenClauses(text: string, marks: readonly number[], k: number, { start, end }: Span): boolean {
  const [before, behind] = [marks[k - 1], marks[k + 1]];
  if (before !== undefined && !EDGES.has(text.charCodeAt(before))) return false;
  if (behind !== undefined && !EDGES.has(text.charCodeAt(behind))) return false;
  return isPairOfClauses(
    text.slice(before === undefined ? start : before + 1, marks[k]),
    text.slice(marks[k]! + 1, behind ?? end),
  );
}

/** 在攻坚上求突破，在服务上见实效、在创新上出实招; 该减的减，该缓的缓、该免的免: whether the k-th mark, a 、, parts two of three clauses, and a comma another two. */
function isBetweenFrames(text: string, marks: readonly number[], k: number, { start, end }: Span): boolean {
  const isComma = (n: number): boolean => text.charCodeAt(marks[n] ?? -1) === COMMA;
  const [isBefore, isBehind] = [isComma(k - 1), isComma(k + 1)];
  if (!isBefore && !isBehind) return false;
  const clause = (n: number): string => text.slice(n === 0 ? start : (marks[n - 1] ?? end) + 1, marks[n] ?? end);
  // 村看村、户看户，群众看干部 has two short ones in front of a long one
  if (isBefore && isSayingOfThree([clause(k - 1), clause(k), clause(k + 1)])) return true;
  const name = frameNameOf(clause(k));
  if (name === undefined || frameNameOf(clause(k + 1)) !== name) return false;
  return (isBefore && frameNameOf(clause(k - 1)) === name) || (isBehind && frameNameOf(clause(k + 2)) === name);
}

/** Least characters of a clause in a pair. */
const SHORTEST_OF_PAIR = 6;

/** 肩上扛着的是使命、手中握着的是责任: two statements of one length, with 的是 or 是……的 at one place. */
function isPairOfClauses(first: string, second: string): boolean {
  const { length } = second;
  if (length < SHORTEST_OF_PAIR || first.length !== length || !/^\p{Script=Han}+$/u.test(first + second)) return false;
  const offset = second.indexOf('是');
  if (offset < 1 || first.indexOf('是') !== offset || offset === length - 1) return false;
  if (second[offset - 1] === '的' && first[offset - 1] === '的') return true;
  // 技术是立身之本、创新是发展之魂
  return [...second].some((unit, k) => k > offset && unit === first[k] && '的之'.includes(unit));
}

function report(start: number, newText: string, message: string, severity: Severity = 'hint'): Report {
  const place = { at: 0, start, end: start + 1 };
  const remedy = { title: `改为“${newText}”`, kind: 'level', edits: [{ ...place, newText }] };
  return { ...place, severity, message, suggestions: [remedy] };
}
