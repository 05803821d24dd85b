import { atLine } from '../../contract/at-line';
import type { Report } from '../../contract/rule';
import type { OtherCall } from '../../facts/called-by-other-post';
import type { ChiefCalledDeputy } from '../../facts/deputies-called';
import type { LikeCall } from '../../facts/like-calls';
import type { OtherSpelling } from '../../facts/name-spellings';
import type { OtherName } from '../../facts/named-turns';
import type { OtherPost } from '../../facts/person-posts';
import type { TakenUpOtherwise } from '../../facts/persons-taken-up';
import type { Draft } from '../../syntax/types';
import type { Span } from '../../text/span';
import { replaceable, replacedBy } from '../../contract/replacement';

/** A place of a draft, and another one that it is held against. */
interface PlaceAgainst extends Span {
  readonly line: number;
  readonly elsewhere: Span & { readonly line: number };
}

/** A report of what is told otherwise elsewhere; `told` says what stands there. */
function heldAgainst(
  { line, start, end, elsewhere }: PlaceAgainst,
  message: string,
  right: string,
  told: string,
): Report {
  const related = [{ at: elsewhere.line, start: elsewhere.start, end: elsewhere.end, message: told }];
  return { ...atLine(replaceable({ start, end }, message, right), line), related };
}

export function otherSpelling(spelling: OtherSpelling): Report {
  const { written, elsewhere, isSure } = spelling;
  const right = elsewhere.written;
  const message = `这里写作“${written}”，别处写作“${right}”，若是同一个人，请核对统一。`;
  const report = heldAgainst(spelling, message, right, `此处写作“${right}”`);
  return isSure ? report : { ...report, severity: 'information' };
}

export function otherPost(other: OtherPost): Report {
  const { name, written, post } = other;
  // 王建国县委书记: behind a name the post stands without its body
  const right = post.replace(/^.*(?=书记$)/, '');
  return heldAgainst(other, `前面说${name}是“${post}”，这里称“${written}”，请核对职务。`, right, `此处是“${post}”`);
}

export function otherCall(call: OtherCall): Report {
  const { surname, post, name, introduced } = call;
  const message = `前面说${name}是“${introduced}”，这里称“${surname}${post}”，若是同一个人，请核对职务。`;
  return { ...heldAgainst(call, message, surname + introduced, `此处是“${introduced}”`), severity: 'information' };
}

/** Whoever was named 章明远会长 is called 张会长. */
export function likeCall(call: LikeCall): Report {
  const { surname, post, name } = call;
  const message = `前面是“${name}”，这里称“${surname}${post}”，若是同一个人，请核对。`;
  return heldAgainst(call, message, name.slice(0, 1) + post, `此处是“${name}”`);
}

export function chiefCalledDeputy(called: ChiefCalledDeputy): Report {
  const { surname, post, name } = called;
  const message = `前面说${name}是“${post}”，这里称“${surname}副${post}”，请核对职务。`;
  return heldAgainst(called, message, surname + post, `此处是“${post}”`);
}

export function otherTurn({ line, start, end, written, called, callingLine }: OtherName): Report {
  return {
    at: line,
    start,
    end,
    message: `前面请的是“${called}”，这里写作“${written}”，请核对。`,
    suggestions: [replacedBy({ at: line, start, end }, called)],
    related: [{ at: callingLine, start: 0, end: 0, message: `请${called}` }],
  };
}

/** Told where the name stands nowhere else in the draft: whoever was introduced elsewhere is another person. */
export function takenUpOtherwise(
  { paragraphs }: Draft,
  line: number,
  { start, end, written, right }: TakenUpOtherwise,
): readonly Report[] {
  if (paragraphs.some(({ text }, k) => k !== line && text.includes(written))) return [];
  const message = `前面说的是“${right}”，这里是“${written}”，若是同一个人，请核对统一。`;
  return [{ ...atLine(replaceable({ start, end }, message, right), line), severity: 'information' }];
}
