import type { AnnouncedSet } from '../../facts/announced-sets';
import type { Declaration, SeriesIndex } from '../../facts/declared-counts';
import { formulaLists } from '../../facts/formula-lists';
import { formatChineseNumeral } from '../../text/numerals';
import type { Draft, Member, Paragraph, PlacedSeries } from '../../syntax/types';

/** How a closing word begins. */
const CLOSES = /^(?:预?祝|感谢|谢谢|再次感谢|衷心)/;

/** Members that are points: 最后，祝大家…… closes the speech and is none. */
export function pointsOf({ series: { members } }: PlacedSeries): readonly Member[] {
  const { marker, lead, paragraph } = members.at(-1)!;
  const closes = marker?.ordinal === 0 && CLOSES.test(paragraph.text.slice(lead.start, lead.start + 4));
  return closes ? members.slice(0, -1) : members;
}

/** Where a number is announced, and whether others are in the same sentence or paragraph. */
interface Announcing {
  readonly index: SeriesIndex;
  readonly line: number;
  readonly isOneOfSeveral: boolean;
}

/** Whether some series that the words may mean has the announced number of members. */
export function agrees(
  placed: PlacedSeries,
  declaration: Declaration,
  { index, line, isOneOfSeveral }: Announcing,
): boolean {
  const points = pointsOf(placed);
  if (points.length === declaration.count) return true;
  // 三点：一、三、 lacks one, and numbering/sequence says so; 一是 alone is numbering/single-item's
  if (points.length < declaration.count && points.at(-1)!.marker?.ordinal === declaration.count) return true;
  if (points.length === 1 && placed.series.kind === 'items' && placed.series.family !== 'adverb') return true;
  // 首先…… 其次…… 再次…… 最后，……: whatever it says, the last word may close the speech
  if (points.at(-1)?.marker?.ordinal === 0 && points.length - 1 === declaration.count) return true;
  // 先谈三点感受，再提四点要求: the second count speaks of a later series
  const same = (s: PlacedSeries): boolean => s !== placed && s.series.members.length === declaration.count;
  if (isOneOfSeveral && index.find(line, undefined, same)) return true;
  // 重温三个故事，再谈四点体会: what is counted is named
  const named = ({ series: { members } }: PlacedSeries): boolean => {
    const noun = members[0]!.marker?.noun;
    return noun !== undefined && noun !== '' && declaration.text.includes(noun);
  };
  if (!named(placed) && index.find(line, undefined, (s) => same(s) && named(s))) return true;
  // announced below one heading, the count may be that of a deeper or a later series of the same paragraph or section
  return index.find(line, placed.lines[0]! + 1, (s) => same(s) && s.parent === placed.parent) !== undefined;
}

/** A member told in other words: 第三点和第四点是……, 此外…… */
const OTHERWISE = /(?:^|[，。；：])(?:另[外有一]|还有|此外|再[次者就有])|[。；](?:同时|最后)(?!，?[预祝感谢])/;

const FIRST = /一[是要]|[第其]一/;

/** Whether behind the last counted member of a series inside a paragraph the next is told in another form. */
export function toldOtherwise(draft: Draft, { count }: Declaration, { series, lines }: PlacedSeries): boolean {
  const { members, kind } = series;
  const { marker, paragraph } = members.at(-1)!;
  if (members.length >= count || marker === undefined || kind === 'headings') return false;
  const next = formatChineseNumeral(members.length + 1);
  const rest = paragraph.text.slice(marker.end);
  if (OTHERWISE.test(rest)) return true;
  // 三是 of a list that begins inside the last item is none of this one's
  if (!FIRST.test(rest) && new RegExp(`[第其]${next}|${next}[是要则来者、]`).test(rest)) return true;
  const below = draft.paragraphs[lines.at(-1)! + 1]?.text ?? '';
  return new RegExp(`^\\s*(?:[第其]${next}|${next}[是要则来者])`).test(below);
}

/** Whether all members begin with the word that names their set, where one does. */
export function begin({ series: { members } }: PlacedSeries, word: string | undefined): boolean {
  return word === undefined || members.every(({ paragraph, lead }) => paragraph.text.startsWith(word, lead.start));
}

/** 主要做了四件事。 is told of the past as well: what it counts must stand right below, numbered as what is said is. */
export function standsRightBelow(
  { roles }: Draft,
  line: number,
  { series: { kind, family }, lines }: PlacedSeries,
): boolean {
  const isBelow = lines[0] === nextLine(roles, line);
  return kind !== 'dashes' && isBelow && (family === 'di' || family === 'shi' || family === 'qi');
}

function nextLine(roles: Draft['roles'], line: number): number {
  let next = line + 1;
  while (roles[next] === 'blank') next++;
  return next;
}

/** 议程有三项：, and in the next line the first of them, numbered in order. */
export function beginsRightBelow({ roles, paragraphs }: Draft, line: number, { series, lines }: PlacedSeries): boolean {
  // 下午议程有两项： among the members begins other ones
  const [from, to] = [lines[0]!, lines.at(-1)!];
  if (paragraphs.slice(from, to).some(({ text }) => /[：:]\s*$/.test(text))) return false;
  const isInOrder = series.members.every(({ marker }, k) => marker?.ordinal === k + 1 && marker.opensLine);
  return series.kind !== 'dashes' && lines[0] === nextLine(roles, line) && isInOrder;
}

/** Whether all members name what is counted, where it is told: 过好思想关. */
export function nameCounted({ series: { members } }: PlacedSeries, noun: string | undefined): boolean {
  return (
    noun === undefined ||
    members.every(({ paragraph, lead }) => paragraph.text.slice(lead.start, lead.end).includes(noun))
  );
}

/** Characters between the name of a set and its first member: ”，也就是： */
const MAX_CHARACTERS_PER_JOINT = 8;

/** “四个意识”，即政治意识、大局意识…: the members of a fixed formulation are wording/fixed-expression's. */
export function isFormula(paragraph: Paragraph, { numeral, name }: AnnouncedSet): boolean {
  const end = numeral.start + name.length + MAX_CHARACTERS_PER_JOINT;
  return formulaLists(paragraph, undefined).some((list) => list.start > numeral.start && list.start <= end);
}
