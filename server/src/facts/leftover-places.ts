import wordingTable from '../../data/kept/leftover-places-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import type { Place } from '../lexicon/places';
import { commonWordSet } from '../lexicon/word-sets';
import type { Paragraph } from '../syntax/types';
import { sentenceAt } from '../syntax/within';
import type { Span } from '../text/span';
import { placesOf } from './places';

/** How a place stands: with a gap left open behind it, as the draft's own home, or merely named. */
export interface PlaceUse extends Span {
  readonly places: readonly Place[];
  readonly how: 'open' | 'home' | 'named';
}

/** 平安漯河, 建设美丽漯河: before the name of one's own home. */
const HOME_BEFORE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'home before')})(?:新)?$`,
);
/** 建设漯河, 全漯河: what is built may as well be a street or a line of that name, so that the clause has to end behind it. */
const ALONE_BEFORE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'home before alone')})(?:新)?$`,
);
const ALONE_BEHIND = /^[市县区旗]?(?:$|[，。；！]|而|成为?|更|人民|各级|上下|儿女|干部群众)/;
const WHOLE_WORD = /(?:健|安|完|齐|保|周|十|成|万|俱)全$/;
/** 漯河路, 漯河戏: a name that is made of the place. 漯河至临颍, 漯河—临颍: one end of a line, which begins elsewhere. */
const NAME_BEHIND = new RegExp(
  `^(?!人民)(?:${wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'a name made of a place')})`,
);
const LINE_BEHIND = /^[省市县区旗]?(?:[至到往经—－–～~-]|和|与|及|两地)/;
/** Also 与漯河市委: whoever works with others. */
const LINE_BEFORE = /[至到往经与和及同跟赴向—－–～~-]$/;

/** 全漯河上下, and not 全漯河的车型 or 健全漯河模式. */
const isWholeOf = (before: string, behind: string): boolean => !WHOLE_WORD.test(before) && ALONE_BEHIND.test(behind);

/** Whether what looks like a place is a part of a longer name, one end of a line, or two halves of words: 人和|政法. */
function isPartOfName(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + 8);
  return (
    NAME_BEHIND.test(behind) ||
    LINE_BEHIND.test(behind) ||
    LINE_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
    (!SURELY_BEHIND.test(behind) && commonWordSet().has(text.charCodeAt(end - 1), text.charCodeAt(end)))
  );
}

/** 漯河各级党组织, 漯河市委、市政府: behind it. */
const HOME_BEHIND = new RegExp(`^(?:${wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'home behind')})`);
/** The sentence speaks of others: to learn from, to work with, to come from. */
const OTHERS = new RegExp(wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'sentence about others'));
/** Before one's own home: 建设平安漯河, 全漯河上下. */
const SURELY_BEFORE =
  /(?:(?:建设|打造|创建|谱写)(?:更高水平的?)?(?:平安|法治|美丽|幸福|健康|数字|活力|清廉|文明|现代化)|全)(?:新)?$/;
/** Behind it: 漯河县委、县政府, 漯河各级党组织, 漯河广大干部. */
const SURELY_BEHIND =
  /^(?:[市县区]?委[、，和要高]|[市县区]?政府[要高]|各级党|各级领导|广大(?:干部|党员|群众)|干部群众|上下要)/;
/** The sentence speaks of others: to learn from, to work with, of a case. */
const OF_OTHERS = new RegExp(wordingsFor(wordingTable, 'leftover-places-wordings.tsv', 'clause about others'));

/** Whether a place is spoken of as home in its sentence: what the rest of a long paragraph speaks of does not count. */
function isHomeHere(paragraph: Paragraph, { start, end }: Span): boolean {
  const { text } = paragraph;
  const [before, behind] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 8)];
  const isLed = SURELY_BEFORE.test(before) && (!/全新?$/.test(before) || isWholeOf(before, behind));
  if (!isLed && !SURELY_BEHIND.test(behind)) return false;
  const sentence = sentenceAt(paragraph, start);
  return !OF_OTHERS.test(text.slice(sentence?.start ?? 0, sentence?.end ?? text.length));
}

/** 例：湖南省××市××区: how a form wants to be filled in. */
const GIVES_EXAMPLE = /(?:例如?|比如|格式)[：:，][^。；]*$/;
const GAP_BEHIND = /^(?:[×X]{1,4})\p{Script=Han}/u;

/** Uses of places in a paragraph; a bare name that is also a word only before a gap. */
export function placeUses(paragraph: Paragraph): readonly PlaceUse[] {
  const { text } = paragraph;
  const names = placesOf(paragraph);
  if (!names) return [];
  return names.flatMap(({ start, end, places, word }): PlaceUse[] => {
    const behind = text.slice(end, end + 8);
    if (GAP_BEHIND.test(behind))
      return GIVES_EXAMPLE.test(text.slice(0, start)) ? [] : [{ start, end, places, how: 'open' }];
    // 大城市, 新城区: the county is called 大城县, and the word behind the name is another
    if (word || ('市县区'.includes(behind[0] ?? ' ') && !places.some(({ name }) => name.endsWith(behind[0]!))))
      return [];
    const listed = text[start - 1] === '、' || text[end] === '、' || isPartOfName(text, { start, end });
    const before = text.slice(Math.max(0, start - 5), start);
    const home =
      HOME_BEFORE.test(before) || HOME_BEHIND.test(behind) || (ALONE_BEFORE.test(before) && isWholeOf(before, behind));
    const isHome = !listed && ((home && !OTHERS.test(text)) || isHomeHere(paragraph, { start, end }));
    return [{ start, end, places, how: isHome ? 'home' : 'named' }];
  });
}

/** The name of a place that belongs to another draft. Offsets are UTF-16, relative to its paragraph. */
export interface Leftover extends Span {
  readonly line: number;
  /** Name of the draft's own place; undefined where it is not told. */
  readonly titlePlace: string | undefined;
}

/** Gaps in a draft from which it counts as one whose names were taken out. */
const REDACTED = 3;

/**
 * Names of places that do not belong to a draft: before a gap in a draft whose names were taken out, or spoken of as home
 * where the title names another. Places above and below the draft's own are left alone.
 */
export function leftoverPlaces(
  collected: readonly {
    readonly line: number;
    readonly summary: {
      readonly places: readonly PlaceUse[];
      readonly open: number;
      readonly title: string | undefined;
    };
  }[],
): readonly Leftover[] {
  const titled: Place[] = [];
  const times = new Map<string, number>();
  let open = 0;
  let telling = false;
  for (const { summary } of collected) {
    open += summary.open;
    for (const use of summary.places) {
      if (use.how !== 'named') telling = true;
      for (const place of use.places) {
        if (summary.title !== undefined) titled.push(place);
        times.set(place.name, (times.get(place.name) ?? 0) + 1);
      }
    }
  }
  if (!telling) return [];
  const isOwn = (places: readonly Place[]): boolean =>
    places.some((p) => titled.some((titlePlace) => related(titlePlace, p)) || times.get(p.name)! > 2);
  return collected.flatMap(({ line, summary }) =>
    summary.places.flatMap((use): Leftover[] => {
      if (use.how === 'named' || isOwn(use.places)) return [];
      if (use.how === 'open')
        return open >= REDACTED ? [{ line, start: use.start, end: use.end, titlePlace: undefined }] : [];
      return titled.length > 0 ? [{ line, start: use.start, end: use.end, titlePlace: titled[0]!.name }] : [];
    }),
  );
}

/** Whether one place is the other, above it or below it. */
function related(a: Place, b: Place): boolean {
  // 和谐龙江 in 黑河市 of 黑龙江省: the province by its short name
  if (a.within.some((name) => name.slice(0, -1).endsWith(b.short))) return true;
  return a.name === b.name || a.short === b.short || a.within.includes(b.name) || b.within.includes(a.name);
}
