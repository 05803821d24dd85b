import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

const MEASURES = '个大项条种张道笔盘本篇场把座堂面支对组类台门块';
/** 打好五张牌，也就是 · 把好四道关： · 算清三笔账，包括: what is counted, and what says that its members follow. */
const COUNTED = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}中])([两二三四五六七八九])大?([${MEASURES}])(\\p{Script=Han}{0,5}\\p{Script=Han})[”’]?(?:，?(?:也就是|就是|即|分别[是为]|具体[是为]|(包括|包含))：?|[：:]|——)([^。；：！？\\n]{6,})`,
  'gu',
);
/** 等 and the like: not all of them are told, or they have counts of their own. */
const PARTLY = /等|……|其中|之[一二三]|另|[两二三四五六七八九十][个项大条种张道]/;
const LONGEST_MEMBER = 12;

/** Lists of which every member ends as what is counted does (四张牌：生态牌、文旅牌、康养牌), and not as many as is said. */
export function alikeCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('、')) return NONE;
  return allMatches(text, COUNTED).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, measure, noun, partly, told] = m as unknown as [
      string,
      string,
      string,
      string,
      string | undefined,
      string,
    ];
    const count = parseCount(counted)!;
    const items = PARTLY.test(told) ? undefined : membersAlike(told, noun.at(-1)!);
    // 包括 may tell some of them
    if (items === undefined || items === count || (partly !== undefined && items < count)) return NONE;
    const at = { start: m.index, end: m.index + 1 };
    const numeral = text.slice(m.index, m.index + whole.indexOf(measure, 1) + 1) + noun;
    return [{ start: m.index, end: m.index + whole.length, numeral, count, items, at, isBehind: true }];
  });
}

/** How many members a list has that all end with a character; undefined where it is no such list, or may go on. */
function membersAlike(told: string, ending: string): number | undefined {
  const parts = told
    .replace(/[“”‘’]/g, '')
    .replace(new RegExp(`(?<=${ending})、?(?:以及|[和与及])(?=[^、，]*${ending}(?:[、，]|$))`, 'gu'), '、')
    .split(/([、，])/);
  const isAlike = (member: string): boolean =>
    member.endsWith(ending) && member.length > 1 && member.length <= LONGEST_MEMBER;
  let items = 0;
  let mark = '';
  let k = 0;
  for (; k < parts.length && isAlike(parts[k]!); k += 2) {
    // behind a comma another clause may end alike by chance
    if (k > 2 && parts[k - 1] !== mark) break;
    if (k > 0) mark = parts[k - 1]!;
    items++;
  }
  const rest = parts.slice(k).join('');
  // nothing behind the list is one of it: a member of another form, or one that stands behind another mark
  if (items < 2 || rest.includes('、') || rest.includes(ending) || (k < parts.length && parts[k - 1] !== '，'))
    return undefined;
  return mark === '，' && k < parts.length ? undefined : items;
}
