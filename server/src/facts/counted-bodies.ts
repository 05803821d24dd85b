import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import { areAlike, countedSpeakers } from './counted-speakers';
import type { ClosedList, Counted } from './declared-counts';
import { BODY_ENDINGS, JOINTS } from './named-lists';
import { NONE } from '../text/none';

const words = wordingsOf(wordingTable, 'named-lists-wordings.tsv');
const MEMBER = '[^、，。；：！？“”《》（）\\s]{2,12}';
/** A longer list would be read anew from each place where one may begin. */
const LIST = `${MEMBER}(?:、${MEMBER}){1,30}?`;
/** 财政局、民政局、教育局三个部门作了发言: whatever follows the noun, the bodies before the count are all of them. */
const BODIES = new RegExp(
  `(?<=^|[，。；：！？\\s]|的[是有])(${LIST})(${COUNT})(?:[个家]|(?=部门))${words('before counted bodies')}?${words('behind a count of bodies')}`,
  'g',
);
const VILLAGES = new RegExp(
  `(?<=^|[，。；：！？\\s])(${LIST})(${COUNT})个(?:重点|试点|示范|相邻|贫困|行政|偏远)?(乡镇|村|镇|乡|县|街道|社区|班|车间|园区|厂)(?![级民委域内长里容务])`,
  'g',
);
/** 走访了柳河、双桥、大田、石门五个乡镇: names of places without what they are, of one length behind such a verb. */
const PLACES = new RegExp(
  `${words('leads to names of places')}了?((\\p{Script=Han}{2,3})(?:、\\p{Script=Han}{2,3}){1,9}(?:[和及与]\\p{Script=Han}{2,3})?)(${COUNT})个(?:重点|试点|示范|相邻|偏远)?(乡镇|镇街|街道|社区|村|镇|乡|县区|县市|县)(?![级民委域内长里容务])`,
  'gu',
);
/** Two names may be read otherwise: 在柳河、双桥两个镇的五个村. */
const FEWEST_PLACES = 3;
/**
 * 深入龙泉、青山、白水五个村: the names may be those of towns, so that more are counted than are named. Nobody counts one more of
 * what is as large as a town for so many names.
 */
const MAY_BE_ONE_MORE = 4;
/** 东片、西片 · 山区、平原: what parts a county and names none of its places. */
const NO_PLACE =
  /[东南西北中前后上下左右][部片线区城郊路乡翼]|[山坝库矿]区|平原|丘陵|沿[海江河湖]|[业型类等各]|城[区郊乡镇]|农村|重点|先进|后进/;
/** 城东、城西 · 龙泉镇: a side, or what the places that are counted lie in. */
const NO_SMALL_PLACE = /[东南西北中镇乡县区市州村]$/;
/** 引进了华丰电子、恒力机械、中科新材四家企业: names of one length behind such a verb. */
const FIRMS = new RegExp(
  `${words('leads to names of firms')}(?:了|出)?(${LIST})(${COUNT})([家个所座])(?:\\p{Script=Han}{0,4}?)${words('kind of firm')}`,
  'gu',
);
/** “产业、生态、乡风、治理、生活”四个方面 */
const QUOTED = new RegExp(
  `(?<![”、和与及])“([^“”，。；：！？]{1,40})”(?:这)?(${COUNT})(${words('count behind a quotation')})`,
  'g',
);
/** 获奖的班组有：装配一班、质检组、动力组，共三个班组。 */
const IN_ALL = new RegExp(
  `(?<=[：有是为])(${LIST})，(?:一共|总共|共计|合计|共有|共)(${COUNT})([个家所座位名类种项支])(?=\\p{Script=Han}{2})`,
  'gu',
);
/** What names of bodies end in that are called one by one. */
const ENDINGS = BODY_ENDINGS + '社团园';
/** What names of villages end in. */
const VILLAGE_ENDINGS = '村庄屯寨营湾坪沟';
/** Names of one kind differ in length by no more. */
const MAX_LENGTHS_APART = 1;

/** Bodies, places, firms and quoted words whose count directly behind them is another number. */
export function countedBodies({ text }: Paragraph): readonly ClosedList[] {
  if (!(text.includes('、') || text.includes('”“')) || !MAY_COUNT.test(text)) return NONE;
  const lists: ClosedList[] = [...countedSpeakers(text)];
  const add = (m: RegExpExecArray, endings: string): void => {
    const [whole, told, counted] = m as unknown as [string, string, string];
    const start = m.index + whole.indexOf(told) + told.length;
    const isQuoted = text[start] === '”';
    const from = text.indexOf(counted, start);
    lists.push(
      ...listOf(
        told,
        { start: from, counted, measure: isQuoted ? m[3]! : measureAt(text, from + counted.length) },
        endings,
      ),
    );
  };
  for (const m of allMatches(text, BODIES))
    if (endIn(m[1]!, ENDINGS)) add(m, ENDINGS);
    else if (areFields(m[1]!)) add(m, '');
  if (text.includes('共')) for (const m of allMatches(text, IN_ALL)) if (!/\d/.test(m[1]!)) add(m, '');
  for (const m of allMatches(text, VILLAGES)) {
    const endings = m[3]! === '乡镇' ? '乡镇' : m[3]! === '村' ? VILLAGE_ENDINGS : m[3]!.at(-1)!;
    if (endIn(m[1]!, endings)) add(m, endings);
  }
  for (const m of allMatches(text, PLACES)) lists.push(...placesOf(m));
  for (const m of allMatches(text, FIRMS)) if (areFirms(m[1]!.split('、'))) add(m, '');
  if (text.includes('“')) for (const m of allMatches(text, QUOTED)) if (m[1]!.includes('、')) add(m, '');
  return lists;
}

const MAY_COUNT = /[两二三四五六七八九十\d](?:[个家所座项者位名类种支]|部门|大[环领板体工行方要]|位一体)/;

/** 教育、卫生健康、民政三个部门: departments told by what they are for. */
const FIELD = new RegExp(
  `^(?:由|与|和|对|请|会同|组织|联合|要求|协调)?(?:全?[省市县区镇州旗]级?)?${words('field of a department')}$`,
);
const areFields = (told: string): boolean =>
  told.split('、').every((member) => FIELD.test(member) || ENDINGS.includes(member.at(-1)!));

/** 三部门: the noun stands at once behind the figure. */
const measureAt = (text: string, offset: number): string => (text.startsWith('部门', offset) ? '' : text[offset]!);

/** Places of one length that are named one by one, where their count is another number. */
function placesOf(m: RegExpExecArray): readonly ClosedList[] {
  const [whole, told, first, counted, noun] = m as unknown as [string, string, string, string, string];
  // 大田和石门 are two, and of one length as the others; 和平 is a name
  const names = told
    .split('、')
    .flatMap((name) => (name.length > first.length ? name.split(/(?<=.)[和及与]/) : [name]));
  const count = parseCount(counted)!;
  const areNames = names.every(
    (name) => name.length === first.length && !NO_PLACE.test(name) && !NO_SMALL_PLACE.test(name),
  );
  if (!areNames || names.length < FEWEST_PLACES || new Set(names).size !== names.length) return NONE;
  const isOneMore = count === names.length + 1 && names.length >= MAY_BE_ONE_MORE && !/村|社区|街道/.test(noun);
  if (count >= names.length && !isOneMore) return NONE;
  const start = m.index + whole.indexOf(told) + told.length;
  return [inFull({ start, counted, measure: '个' }, names.length)];
}

const endIn = (told: string, endings: string): boolean =>
  told.split('、').every((member) => endings.includes(member.at(-1)!));

/** 邀请32名校、内外专家对83个项目打磨: no names of firms. */
const NO_FIRM = /^\d|[对在为把将给向从就]$/;

const areFirms = (names: readonly string[]): boolean =>
  !names.some((name) => NO_FIRM.test(name)) && areAlike(names, MAX_LENGTHS_APART);

/** `endings`: characters in one of which each member ends, so that 和 behind one of them parts two; none where there are none. */
function listOf(told: string, { start, counted, measure }: Counted, endings: string): readonly ClosedList[] {
  const count = parseCount(counted)!;
  const joints = allMatches(told, JOINTS);
  // 党委和政府办公室 is one body
  const parting = joints.filter(
    ({ index }) => index > 0 && told[index - 1] !== '委' && endings.includes(told[index - 1]!),
  ).length;
  const items = told.split('、').length + parting;
  const doubtful = joints.length - parting;
  if (/[等各每其]/.test(told) || (count >= items && count <= items + doubtful)) return NONE;
  return [inFull({ start, counted, measure }, endings !== '' && doubtful === 1 ? items + 1 : items)];
}

/** A list of so many items of which all are named, told at its count. */
function inFull({ start, counted, measure }: Counted, items: number): ClosedList {
  const at = { start, end: start + counted.length };
  return { ...at, numeral: counted + measure, count: parseCount(counted)!, items, at, isInFull: true };
}
