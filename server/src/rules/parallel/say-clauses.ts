import type { Report } from '../../contract/rule';
import type { LostPart } from '../../facts/parallel/lost-part';
import type { LostSuffix } from '../../facts/parallel/lost-suffix';
import type { BrokenRun } from '../../facts/parallel/runs';
import type { OddSeparator } from '../../facts/parallel/separator';
import type { TurnedMember } from '../../facts/parallel/turned-member';
import { formatChineseNumeral } from '../../text/numerals';

/** What is said of a member that lacks a word of the frame. */
export function sayLost({ odd, others, word, sure }: LostPart): Report {
  return {
    at: 0,
    start: odd.start,
    end: odd.end,
    ...(!sure && { severity: 'hint' }),
    message: `前后 ${others.length} 句在同一处都有“${word}”，此句没有，疑有脱漏，请核对。`,
    related: others.map((m) => ({ at: 0, start: m.start, end: m.end, message: '同组' })),
  };
}

/** What is said of a quoted noun that lacks the character with which all others end. */
export function sayLostSuffix(text: string, { odd, others, suffix }: LostSuffix): Report {
  const place = { at: 0, start: odd.start, end: odd.end };
  const right = text.slice(odd.start, odd.end) + suffix;
  return {
    ...place,
    message: `同组另外 ${others.length} 个都是“……${suffix}”，此处没有，疑有脱漏，可改为“${right}”。`,
    suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }],
    related: others.map((m) => ({ at: 0, start: m.start, end: m.end, message: '同组' })),
  };
}

/** What is said of a member that has left the frame of the others. */
export function sayTurned({ odd, others, frame, right, lacksVerb }: TurnedMember): Report {
  const place = { at: 0, start: odd.start, end: odd.end };
  const remedy = right === undefined ? '请核对' : `可改为“${right}”`;
  return {
    ...place,
    message: lacksVerb
      ? `前面各项都是${frame}，此项缺了动词，疑有脱漏，请核对。`
      : `前面各项都是“${frame}”，此项句式不同，${remedy}。`,
    ...(right !== undefined && { suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }] }),
    related: others.map((m) => ({ at: 0, start: m.start, end: m.end, message: '同组' })),
  };
}

/** What is said of a mark that parts two members where another parts the rest. */
export function saySeparator({ at, anchor, members }: OddSeparator): Report {
  return {
    at: 0,
    start: at,
    end: at + 1,
    message: `各分句都以“${anchor}”起头，别处用“；”隔开，此处为“，”，宜改为“；”。`,
    suggestions: [{ title: '改为“；”', edits: [{ at: 0, start: at, end: at + 1, newText: '；' }] }],
    related: members.map((m) => ({ at: 0, start: m.start, end: m.end, message: '同组分句' })),
  };
}

/** 党委宣传部、党委教师工作部: a body has the name that it has. */
export const isOfBodies = ({ kind, pattern, units, odd }: BrokenRun): boolean => {
  const name = units[odd]!.text;
  return kind === 'length' && BODY.test(name) && pattern.endsWith(name.at(-1)!);
};
const BODY = /[部处办局院委会室科所]$/;

/** What is said of the odd unit of a run. */
export function sayRun(run: BrokenRun): Report {
  const odd = run.units[run.odd]!;
  const others = run.units.length - 1;
  const delta = odd.text.length - run.length;
  return {
    at: 0,
    start: odd.start,
    end: odd.end,
    // clauses between commas are speech, not verse, and names of a list have the length they have
    ...(run.kind === 'length' && (odd.mark !== '、' || !run.opened) && { severity: 'hint' }),
    message:
      run.kind === 'length'
        ? `其余 ${others} 项都是${formatChineseNumeral(run.length)}字的“${run.pattern}”，本项${delta > 0 ? '多' : '少'} ${Math.abs(delta)} 字。`
        : `其余 ${others} 项都用“${run.pattern}”，本项“${run.instead}”与“${run.anchor}”不一致。`,
    related: run.units.flatMap((u, i) =>
      i === run.odd ? [] : [{ at: 0, start: u.start, end: u.end, message: '同组' }],
    ),
  };
}
