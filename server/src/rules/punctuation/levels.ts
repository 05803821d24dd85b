import type { Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

/** 北京、上海、广州，深圳等城市: the last of a list of like names stands behind a ，. */
const LIST =
  /(?<!\p{Script=Han}{9})\p{Script=Han}*、(\p{Script=Han}{2,4})、(\p{Script=Han}{2,4})(，)(\p{Script=Han}{2,4})(?:、\p{Script=Han}{2,4}){0,3}等(?![级候待次于同额你我他到靠着])/gu;
/** 思想上重视，行动上落实、作风上过硬: three clauses of one frame with two kinds of marks between them. */
const CLAUSES =
  /(?<=^|[，。；：])(\p{Script=Han}{4,10})([，、])(\p{Script=Han}{4,8})([，、])(\p{Script=Han}{4,8})(?=[，。；]|$)/gu;
/** Words that make a frame where they stand at the same place of each clause. */
const FRAME = '上下中里内外要能敢会有无更最以为于在向让把';

/** Marks that part members of one list or set, but not the way the others do. */
export function unevenLevels(text: string): Report[] {
  if (!text.includes('、') || !text.includes('，')) return [];
  const reports: Report[] = [];
  for (const m of allMatches(text, LIST)) {
    const [, second, third, , fourth] = m;
    if (second!.length !== third!.length || third!.length !== fourth!.length) continue;
    const at = m.index + m[0].indexOf('，');
    reports.push(report(at, '、', '并列的几项之间都用顿号，此处却用了逗号，宜改为“、”。'));
  }
  for (const m of allMatches(text, CLAUSES)) {
    const [, first, before, second, after, third] = m;
    if (before === after || !isFrame([first!, second!, third!])) continue;
    const end = m.index + m[0].length - third!.length - 1;
    const at = before === '、' ? end - second!.length - 1 : end;
    reports.push(report(at, '，', '这几个分句句式一样，别处用逗号隔开，此处却用了顿号，宜改为“，”。'));
  }
  return reports;
}

function isFrame(clauses: readonly [string, string, string]): boolean {
  const [, second, third] = clauses;
  if (second.length !== third.length) return false;
  // 要思想上重视: words before the first clause lead all three
  const first = clauses[0].slice(-second.length);
  return (
    first.length === second.length && [...first].some((c, k) => FRAME.includes(c) && second[k] === c && third[k] === c)
  );
}

function report(start: number, newText: string, message: string): Report {
  const place = { at: 0, start, end: start + 1 };
  return {
    ...place,
    message,
    suggestions: [{ title: `改为“${newText}”`, kind: 'level', edits: [{ ...place, newText }] }],
  };
}
