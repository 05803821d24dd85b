import wordingTable from '../../data/kept/unit-spellings-wordings.tsv';
import villageTable from '../../data/kept/village-characters.tsv';
import { mistaken } from '../lexicon/confusable';
import { knownWords } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { commonTail } from '../text/common-ends';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { tableColumn } from '../text/table';
import { NONE } from '../text/none';

/** A name of a unit that is written with another character elsewhere in the draft. */
export interface OtherUnit extends Span {
  readonly line: number;
  readonly written: string;
  readonly right: string;
  /** Where it is written so. */
  readonly elsewhere: Span & { readonly line: number };
}

/** The end of a unit's name with what stands before it: which characters are of the name is not told yet. */
interface Ending {
  readonly start: number;
  readonly end: number;
  /** The characters before the ending, from the last mark on. */
  readonly before: string;
  readonly ending: string;
  /** Which of the paragraph's clauses it stands in. */
  readonly clause: number;
}

const words = wordingsOf(wordingTable, 'unit-spellings-wordings.tsv');
const ENDING = new RegExp(`(?:${words('ending')}|集体(?![经合婚宿学主活荣所土产]))`, 'g');
/** What a name stands behind where no mark does. */
export const EDGE = new RegExp(`(?:^|[^\\p{Script=Han}]|${words('edge')})$`, 'u');
/** 全体绿源人: those of a unit by its short name. */
const PEOPLE = new RegExp(`${words('all of them')}(\\p{Script=Han}{2})人(?![员民才数士力口家])`, 'gu');
/** 使, 是 and their like before a name are none of its characters. */
const TELLING = /[使是时在再做作与于由有又为以已和向像到这就让把被及即给对从去了的]/;
/** Numbers, sides and ages tell two units apart. */
const SIDES = /^[一二三四五六七八九十东西南北中上下大小新老]{2}$/;
/** Characters of a name before its ending. */
const MAX_NAME = 10;
/** Characters that two names share before their ending, at the least. */
const MIN_SHARED = 2;
/** Names of a draft that are compared: more are a list. */
const MAX_ENDINGS_PER_DRAFT = 80;

const CLAUSE_ENDS = '。；！？，';

/** What a paragraph names of units. */
export interface UnitMentions {
  readonly endings: readonly Ending[];
  /** Those of a unit by its short name: 每一位绿源人. */
  readonly people: readonly (Span & { readonly written: string })[];
}

/** A paragraph that names no units. */
const NOTHING: UnitMentions = { endings: NONE, people: NONE };

/** The units that a paragraph names. */
const mentionsOf = remembered(({ text }: Paragraph): UnitMentions => {
  let clause = 0;
  let counted = 0;
  const endings = allMatches(text, ENDING).map((m): Ending => {
    const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, m.index - MAX_NAME), m.index))![0];
    // each stretch is read once: a line may name thousands
    for (; counted < m.index; counted++) if (CLAUSE_ENDS.includes(text[counted]!)) clause++;
    return { start: m.index, end: m.index + m[0].length, before, ending: m[0], clause };
  });
  const people = !text.includes('人')
    ? NONE
    : allMatches(text, PEOPLE).map((m) => {
        const end = m.index + m[0].length - 1;
        return { start: end - m[1]!.length, end, written: m[1]! };
      });
  return endings.length + people.length === 0 ? NOTHING : { endings, people };
});

/** The units that a paragraph names; undefined for none. */
export function unitMentions(paragraph: Paragraph): UnitMentions | undefined {
  const mentions = mentionsOf(paragraph);
  return mentions === NOTHING ? undefined : mentions;
}

/** Units that are written two ways: the later way is told. */
export function otherUnits(
  mentioned: readonly { readonly line: number; readonly units: UnitMentions }[],
): readonly OtherUnit[] {
  const all = mentioned.flatMap(({ line, units }) => units.endings.map((ending) => ({ line, ...ending })));
  // a report names villages by the dozen
  const named = all.length > MAX_ENDINGS_PER_DRAFT ? all.filter(({ ending }) => ending.length > 1) : all;
  if (named.length === 0 || named.length > MAX_ENDINGS_PER_DRAFT) return NONE;
  const others: OtherUnit[] = [];
  const rows = new Set<string>();
  named.forEach((later, k) => {
    const slips = named.slice(0, k).flatMap((earlier) => {
      const slip = pairOf(earlier, later) ?? otherKind(earlier, later);
      return slip ? [{ slip, earlier }] : [];
    });
    // named in a row they are two, wherever else the first stands
    const inRow = slips.filter(({ earlier }) => earlier.line === later.line && earlier.clause === later.clause);
    for (const { slip } of inRow) rows.add(slip.written).add(slip.right);
    if (inRow.length > 0) return;
    // 沙泉村……\n妙泉村……: each opens a line of its own, and is told of in its turn
    if (slips.some(({ earlier, slip }) => earlier.line !== later.line && isOpened(slip))) return;
    if (slips[0]) others.push(slips[0].slip);
  });
  // a name that is written so more than once is another unit's
  const isOnce = ({ written }: OtherUnit): boolean => others.filter((other) => other.written === written).length === 1;
  const areTwo = ({ written, right }: OtherUnit): boolean => rows.has(written) && rows.has(right);
  return [...others.filter((other) => isOnce(other) && !areTwo(other)), ...peopleOf(mentioned, named)];
}

type Named = Ending & { readonly line: number };

/** Whether both names open their lines; whatever is said of a house again, opens no line like the first. */
const isOpened = ({ start, elsewhere, written }: OtherUnit): boolean =>
  start === 0 && elsewhere.start === 0 && OPENS_IN_TURN.test(written);
const OPENS_IN_TURN = /(?:[村镇乡]|街道|社区)$/;

/** 山海集团, and then 山海集体: the name is whole, and what it ends with is another word. */
function otherKind(earlier: Named, later: Named): OtherUnit | undefined {
  if (earlier.ending !== '集团' || later.ending !== GROUP_MISWRITTEN) return undefined;
  const name = commonTail(earlier.before, later.before);
  const { length: shared } = name;
  const isWhole = [earlier, later].every(({ before }) => EDGE.test(before.slice(0, before.length - shared)));
  if (shared < MIN_SHARED || !isWhole) return undefined;
  const [start, elsewhereStart] = [later.start - shared, earlier.start - shared];
  return {
    line: later.line,
    start,
    end: later.end,
    written: name + later.ending,
    right: name + earlier.ending,
    elsewhere: { line: earlier.line, start: elsewhereStart, end: earlier.end },
  };
}

const GROUP_MISWRITTEN = '集体';

/** A character of names of villages with another that looks like it, and no village is called by. */
const villagePairs = once(
  () =>
    new Set(
      tableColumn(villageTable, 'village-characters.tsv', 'characters').flatMap(([named, ...others]) =>
        others.flatMap((other) => [named! + other, other + named!]),
      ),
    ),
);

const areOfVillages = (pair: string, ending: string): boolean =>
  /^(?:[村镇乡]|街道|社区|水库|小区)$/.test(ending) && villagePairs().has(pair);

/** Whether a name is longer than what was read of it, so that what stands before it is not known. */
const isCutShort = (before: string, left: string): boolean => left === '' && before.length === MAX_NAME;

const endsWord = (text: string): boolean => text.length > 1 && knownWords().standsAt(text, text.length - 2);

function pairOf(earlier: Named, later: Named): OtherUnit | undefined {
  if (earlier.ending !== later.ending) return undefined;
  const [a, b] = [earlier.before, later.before];
  const { length: shared } = commonTail(a, b);
  const [x, y] = [a.at(-1 - shared), b.at(-1 - shared)];
  if (x === undefined || y === undefined || TELLING.test(x + y) || SIDES.test(x + y)) return undefined;
  if (mistaken(x.charCodeAt(0), y.charCodeAt(0)) === undefined && !areOfVillages(x + y, later.ending)) return undefined;
  const [leftOfA, leftOfB] = [a.slice(0, -1 - shared), b.slice(0, -1 - shared)];
  if (isCutShort(a, leftOfA) || isCutShort(b, leftOfB)) return undefined;
  // 新建|城北水厂 and 增强|城北水厂: what differs ends two words
  if (endsWord(leftOfA + x) && endsWord(leftOfB + y)) return undefined;
  const { length: left } = commonTail(leftOfA, leftOfB);
  const isFirst = EDGE.test(leftOfA) && EDGE.test(leftOfB);
  if (!isFirst && left === 0) return undefined;
  // 仁和医院, 仁合医院: a name of two characters, whole
  const isWhole = [leftOfA, leftOfB].every((before) => EDGE.test(before.slice(0, before.length - left)));
  // 河水泥 + 有限公司, or 宏 before 机械: what is shared must be more than the kind of unit; 红旗渠 has it in front
  if (shared < MIN_SHARED && !(isWhole && shared + left > 0) && (isFirst || shared + left < MIN_SHARED))
    return undefined;
  const offset = isFirst ? 0 : Math.min(left, shared >= MIN_SHARED && !isWhole ? 1 : MIN_SHARED);
  const nameOf = (of: Named): string => of.before.slice(of.before.length - shared - 1 - offset) + of.ending;
  const written = nameOf(later);
  const [start, elsewhereStart] = [later.end - written.length, earlier.end - written.length];
  return {
    line: later.line,
    start,
    end: later.end,
    written,
    right: nameOf(earlier),
    elsewhere: { line: earlier.line, start: elsewhereStart, end: earlier.end },
  };
}

/** 每一位绿原人 in a draft of 绿源食品有限公司. */
function peopleOf(
  mentioned: readonly { readonly line: number; readonly units: UnitMentions }[],
  named: readonly Named[],
): readonly OtherUnit[] {
  const firms = named.filter(({ ending }) => /公司|集团/.test(ending));
  return mentioned.flatMap(({ line, units }) =>
    units.people.flatMap(({ start, end, written }): OtherUnit[] => {
      if (firms.some(({ before }) => before.includes(written))) return [];
      for (const firm of firms) {
        const right = shortNameLike(firm.before, written);
        const elsewhere = { line: firm.line, start: firm.start - firm.before.length, end: firm.end };
        if (right !== undefined) return [{ line, start, end, written, right, elsewhere }];
      }
      return [];
    }),
  );
}

/** The short name of a firm that one character of a written one was mistaken for; undefined where it is written rightly. */
function shortNameLike(before: string, written: string): string | undefined {
  for (let k = 0; k + 2 <= before.length; k++) {
    const short = before.slice(k, k + 2);
    const differing = [0, 1].filter((offset) => short[offset] !== written[offset]);
    const [where] = differing;
    if (differing.length !== 1 || where === undefined || !EDGE.test(before.slice(0, k))) continue;
    if (mistaken(short.charCodeAt(where), written.charCodeAt(where)) !== undefined) return short;
  }
  return undefined;
}
