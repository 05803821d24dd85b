import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { namedPersons } from './named-persons';
import { isKnownPerson } from './person-names';
import { RELATED } from './two-persons';
import { NONE } from '../text/none';
import { differInOne } from '../text/differing';

/** A name that takes up a person who was named nearly so before. Offsets are relative to the paragraph. */
export interface TakenUpOtherwise extends Span {
  readonly written: string;
  readonly right: string;
}

/** 以王建军同志为榜样 · 向王建军同志学习 · 李志刚说，…: whoever was just told of is meant. */
const TAKEN_UP =
  /(?:(?<=[以向])(\p{Script=Han}{3})(?:同志|老师)?(?:为(?:榜样|标杆|楷模)|学习|看齐)|(?<=^|[。！？“])(\p{Script=Han}{3})(?:说|表示|坦言|回忆说?|告诉(?:我们|大家|记者))(?=[，：])|(?<=^|[，。！？；])(\p{Script=Han}{3})(?=总是|(?:始终|一直|每天|每次|依然|仍然|默默|毅然)(?!是[^，。]{0,8}的?(?:榜样|同事|战友))|从不|从未|从来|从没|二话[不没]说|义无反顾))/gu;
const MAY_TAKE_UP = /榜样|标杆|楷模|学习|看齐|说[，：]|表示|坦言|回忆|告诉/;
const MAY_GO_ON = /总是|始终|一直|每[天次]|依然|仍然|默默|毅然|从[不未来没]|二话|义无反顾/;
/** 他们都是好样的: whoever goes on is another one of several. */
const OF_SEVERAL = /[他她]们|俩|[两二三几][人位名]|双双|结对|搭档|师徒/;
const LENGTH = 3;

/** Persons taken up by a name that differs by one given character from the only one told of before in the paragraph. */
export function personsTakenUp(paragraph: Paragraph): readonly TakenUpOtherwise[] {
  const { text } = paragraph;
  if (!MAY_TAKE_UP.test(text) && !MAY_GO_ON.test(text)) return NONE;
  const matches = allMatches(text, TAKEN_UP);
  if (matches.length === 0 || RELATED.test(text)) return NONE;
  const persons = namedPersons(paragraph);
  return matches.flatMap((m): readonly TakenUpOtherwise[] => {
    if (m[3] !== undefined && OF_SEVERAL.test(text)) return NONE;
    const written = (m[1] ?? m[2] ?? m[3])!;
    // 张桂兰 may hold up 张桂梅 as a model
    if (isKnownPerson(written)) return NONE;
    if (text.indexOf(written) !== m.index || text.includes(written, m.index + 1)) return NONE;
    const before = new Set(
      persons.filter(({ name, end }) => name.length === LENGTH && end < m.index).map(({ name }) => name),
    );
    const near = [...before].filter((name) => isNear(name, written));
    return near.length === 1 && before.size === 1
      ? [{ start: m.index, end: m.index + LENGTH, written, right: near[0]! }]
      : NONE;
  });
}

/** Of one surname, and one of the two given characters the same in its place. */
const isNear = (name: string, other: string): boolean => name[0] === other[0] && differInOne(name, other);
