import wordingTable from '../../data/kept/unit-spellings-wordings.tsv';
import { allWords } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { EDGE, type OtherUnit } from './unit-spellings';
import { NONE } from '../text/none';
import { areTurned, differingAt } from '../text/differing';

/** A name of an office, from its place (区) or its first character on. Offsets are relative to the paragraph. */
export interface NamedBody extends Span {
  readonly name: string;
  /** The characters between its place and its ending, sorted, with the ending: the same for two that differ in their order. */
  readonly key: string;
  /** Whether one of the same characters in another order is named right beside it. */
  readonly isBesideOther: boolean;
}

const words = wordingsOf(wordingTable, 'unit-spellings-wordings.tsv');
const endings = once(() => new RegExp(words('ending of an office'), 'g'));
/** Most paragraphs name no office. */
const MAY_END = /[局委办厅心队科站]/;
/** The unit whose office it is. */
const PLACE_BEFORE = '省市县区旗州镇乡';
/** 中铁十二局, 二十局: numbers tell two bodies apart. And 的 is of no name. */
const NO_NAME = /[一二三四五六七八九十百的了在是有被把将]/;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 8;
/** 科教局、教科局: named side by side they are two. */
const BESIDE = /^[^。；！？]{0,12}[、和与及]$/;

type Plain = Omit<NamedBody, 'isBesideOther'>;

/** The names that may end where an office does: which characters are of them the edge in front tells. */
export const namedBodies = remembered(({ text }: Paragraph): readonly NamedBody[] => {
  if (!MAY_END.test(text)) return NONE;
  const bodies = allMatches(text, endings()).flatMap(({ index, 0: ending }): readonly Plain[] => {
    const run = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, index - LONGEST_NAME - 1), index))![0];
    const named: Plain[] = [];
    for (let length = SHORTEST_NAME; length <= Math.min(run.length, LONGEST_NAME); length++) {
      const start = index - length;
      const field = text.slice(start, index);
      if (NO_NAME.test(field)) break;
      const isOfPlace = PLACE_BEFORE.includes(text[start - 1] ?? ' ');
      const from = isOfPlace ? start - 1 : start;
      if (!EDGE.test(text.slice(Math.max(0, from - 2), from))) continue;
      const place = isOfPlace ? text[from]! : '';
      const key = `${place}:${[...field].sort().join('')}:${ending}`;
      named.push({ start: from, end: index + ending.length, name: place + field + ending, key });
    }
    return named;
  });
  if (bodies.length === 0) return NONE;
  const besideOthers = new Set(bodies.flatMap((body, k) => besideOther(text, body, bodies.slice(k + 1, k + FEW))));
  return bodies.map((body) => ({ ...body, isBesideOther: besideOthers.has(body) }));
});

/** Names behind one that are looked at: of one place there may be several readings. */
const FEW = 12;

/** A body and those behind it that have its characters in another order, where they are named side by side. */
const besideOther = (text: string, body: Plain, behind: readonly Plain[]): readonly Plain[] =>
  behind.flatMap((other): readonly Plain[] => {
    const isOther = other.key === body.key && other.name !== body.name;
    const isNear = body.end < other.start && other.start - body.end < REACH;
    return isOther && isNear && BESIDE.test(text.slice(body.end, other.start)) ? [body, other] : NONE;
  });
const REACH = 14;

/** 运营中心, 营运中心: the two characters that differ are a word either way. */
function areWords(a: string, b: string): boolean {
  if (!areTurned(a, b)) return false;
  const [first, second] = differingAt(a, b) as [number, number];
  return [a, b].every((name) => allWords().has(name.charCodeAt(first), name.charCodeAt(second)));
}

/** Names of a draft that are looked at: a directory has more. */
const MAX_BODIES = 400;
type Named = NamedBody & { readonly line: number };

/** 区教体局 and 区体教局: the rarer of two names of the same characters, of two as frequent the later one. */
export function turnedBodies(
  mentioned: readonly { readonly line: number; readonly bodies: readonly NamedBody[] }[],
): readonly OtherUnit[] {
  if (mentioned.reduce((sum, { bodies }) => sum + bodies.length, 0) > MAX_BODIES) return NONE;
  const all = mentioned.flatMap(({ line, bodies }) => bodies.map((body): Named => ({ ...body, line })));
  const byKey = new Map<string, Named[]>();
  for (const body of all) {
    const same = byKey.get(body.key);
    if (same) same.push(body);
    else byKey.set(body.key, [body]);
  }
  return [...byKey.values()].flatMap((same): readonly OtherUnit[] => {
    const names = [...new Set(same.map(({ name }) => name))];
    if (names.length !== 2 || areWords(names[0]!, names[1]!) || same.some(({ isBesideOther }) => isBesideOther))
      return NONE;
    const [first, second] = names.map((name) => same.filter((body) => body.name === name)) as [Named[], Named[]];
    const [usual, rare] = first.length >= second.length ? [first, second] : [second, first];
    return rare.map(({ line, start, end, name }) => ({
      line,
      start,
      end,
      written: name,
      right: usual[0]!.name,
      elsewhere: { line: usual[0]!.line, start: usual[0]!.start, end: usual[0]!.end },
    }));
  });
}
