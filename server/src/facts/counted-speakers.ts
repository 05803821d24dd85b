import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NONE } from '../text/none';

const MEMBER = '[^、，。；：！？“”《》（）\\s\\d]{2,12}';
const LIST = `${MEMBER}(?:、${MEMBER}){1,9}`;
/** As few members as will do, where another may follow with 和. */
const SHORTEST_LIST = `${LIST}?`;
/** 县气象局、县水利局的负责同志分别通报了情况，两个部门的通报都很好 */
const TAKEN_UP = new RegExp(
  `(?<=^|[，。；：])(${SHORTEST_LIST}(?:[和与]${MEMBER}?)?)(?:的?(?:主要)?(?:负责(?:同志|人)|领导))?(?:分别|先后|依次)[^，。；！？]{2,20}，(?:这)?(${COUNT})个(部门|单位|乡镇|街道|村|社区|县|县区|局)的`,
  'g',
);
/** 三个村的党支部书记：李庄村李长福、赵集村赵敏和马店村马国庆作了发言 */
const NAMED_BEHIND = new RegExp(
  `(${COUNT})([个名位家])([^，。；：、\\d]{1,12})：(${LIST}(?:[和与]${MEMBER})?)(?=作了|作|分别|先后|依次|上台|进行了?)`,
  'g',
);
/** 区中医医院、城东镇卫生院两家单位 */
const HOUSES = new RegExp(
  `(?<=^|[，。；：！？])(${SHORTEST_LIST}(?:[和与]${MEMBER}?)?)(${COUNT})家(?:单位|医院|医疗机构|银行|公司|企业|学校|机构)(?![级民内外])`,
  'g',
);
/** “暖心驿站”“爱心课堂”“银龄陪伴”四个品牌 */
const QUOTED = new RegExp(
  `(?<![、和与及”等])((?:“[^“”，。；：]{1,14}”、?){2,9})(?:这)?(${COUNT})[个大项种支场首](?=\\p{Script=Han}{2})`,
  'gu',
);
const BODY = /(?:[局委办厅部处室院队会所站校司社园村镇乡区厂店学]|中心|银行|街道|集团)$/;
const JOINTS = /[、和与]/;
/** Names of one kind differ in length by no more. */
const MAX_LENGTHS_APART = 3;

/** Bodies that are named and counted right behind, or in front, in words that tell what they did. */
export function countedSpeakers(text: string): readonly ClosedList[] {
  const lists: ClosedList[] = [];
  if (/分别|先后|依次/.test(text))
    for (const m of allMatches(text, TAKEN_UP))
      lists.push(...bodiesOf(m[1]!, m[2]!, m.index + m[0].lastIndexOf(m[2]!)));
  for (const m of allMatches(text, HOUSES)) lists.push(...bodiesOf(m[1]!, m[2]!, m.index + m[1]!.length));
  for (const m of text.includes('”') ? allMatches(text, QUOTED) : NONE)
    lists.push(...listOf(m[1]!.split('“').length - 1, m[2]!, m.index + m[0].lastIndexOf(m[2]!), false));
  for (const m of text.includes('：') ? allMatches(text, NAMED_BEHIND) : NONE) {
    const names = m[4]!.split(JOINTS);
    if (areAlike(names, MAX_LENGTHS_APART)) lists.push(...listOf(names.length, m[1]!, m.index, true));
  }
  return lists;
}

function bodiesOf(told: string, counted: string, offset: number): readonly ClosedList[] {
  const names = told.replace(/的?(?:主要)?(?:负责(?:同志|人)|领导)$/, '').split(JOINTS);
  return names.every((name) => BODY.test(name)) && !/[等各每]/.test(told)
    ? listOf(names.length, counted, offset, false)
    : NONE;
}

const SHORTEST_NAME = 3;

/** Whether no name is shorter than names of firms and bodies are, and none is longer than another by more. */
export function areAlike(names: readonly string[], maxLengthsApart: number): boolean {
  const lengths = names.map(({ length }) => length);
  const shortest = Math.min(...lengths);
  return shortest >= SHORTEST_NAME && Math.max(...lengths) - shortest <= maxLengthsApart;
}

function listOf(items: number, counted: string, start: number, isBehind: boolean): readonly ClosedList[] {
  const count = parseCount(counted)!;
  const end = start + counted.length;
  if (count === items || !(count > 1)) return NONE;
  const side = isBehind ? { isBehind } : { isInFull: true };
  return [{ start, end, numeral: counted, count, items, at: { start, end }, ...side }];
}
