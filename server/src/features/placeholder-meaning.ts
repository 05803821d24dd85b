import type { Placeholder } from '../facts/placeholders';
import { isHan } from '../text/chars';

/** What a place left open stands for. */
export interface Meaning {
  /** The token with what tells its meaning: XX县, ×次, 涉及XX, 【单位】. Equal keys mean the same; 我XX and 全XX do. */
  readonly key: string;
  readonly kind: 'name' | 'person' | 'date' | 'number' | 'note';
  /** Whether one value fills all places of the key: true for names, false where each place wants its own. */
  readonly shared: boolean;
  /** What tells the meaning behind the token, and before it. */
  readonly noun: string;
  readonly lead: string;
}

const PERSON =
  /^(?:同志|先生|女士|书记|主任|局长|厅长|县长|市长|省长|区长|镇长|乡长|部长|校长|院长|行长|主席|组长|常委|委员|老师|领导)/;
/** Measures (GB/T 15835 calls them 量词): what stands behind a number. 余 and 多 may come between. */
const MEASURE =
  /^(?:余|多)?(?:个百分点|大类|人次|场次|批次|万元|亿元|万吨|公里|公顷|平方米|万(?![象事])|亿|元(?!旦)|次|个|名(?![称誉])|人(?![民大员才事文心们])|位(?!于)|项|条|份|起|件(?!事)|户|家(?!庭|长|园)|例|篇|批|届|轮|类|场(?!所)|所(?![属有在以])|支(?![部委])|座|台|辆|艘|亩|吨|米|倍|天|[%％‰])/;
/** 余 alone counts as well: XX余. */
const MORE = /^[余多](?!年来)/;
const DATE = /^[年月日号]/;
/** A place or an organ in its short form; XX县委 and XX县 want one name. */
const ORGAN =
  /^(?:党组|党委|党总支|党支部|支部|纪检监察组|纪检组|纪委|机关|系统|单位|部门|公司|集团|银行|学校|大学|医院|社区|街道|属(?=[各单企]|[XxＸ×])|省|市(?!场)|县|区(?!域)|镇|乡(?!村)|村|旗|州|局(?!面|部|限)|厅|委(?!托|员)|办(?!理|好|法)|院|校|站(?!位)|队(?!伍)|厂|处(?![理在于])|科(?![学技])|室)/;
/** Words for the writer's own house; what follows is its short name: 全XX, 我XX. */
const OWN = '全我本该';
/** Behind these a bare token is the place itself: 在XX落地生根. */
const AT = '在来赴驻';
/** A word that binds a clause together is no part of what a place means. */
const PARTICLE = '的地得了着过和与及同跟从在对向把被将让是为以等也又都就不要';
const NOTE = /^[【[〔〖（({《]+(.*?)[】\]〕〗）)}》]+$/s;

/**
 * What a place stands for, told by the word behind it, else by the one before it. A bare token takes up to two Chinese
 * characters behind it, or before it, as its key, so that only places in like surroundings count as one.
 */
export function meaningOf(text: string, { start, end, text: token, style }: Placeholder): Meaning {
  const behind = text.slice(end, end + 6);
  const before = text.slice(Math.max(0, start - 2), start);
  const make = (kind: Meaning['kind'], noun: string, lead = ''): Meaning => ({
    key: lead + token + noun,
    kind,
    shared: kind === 'name',
    noun,
    lead,
  });
  if (style === 'bracket') return make(noteKind(NOTE.exec(token)?.[1] ?? ''), '');
  if (/[月日号]$/.test(token)) return make('date', '');
  const person = PERSON.exec(behind)?.[0];
  if (person) return make('person', person);
  if (/\d/.test(token)) return make('date', DATE.exec(behind)?.[0] ?? '');
  const measure = MEASURE.exec(behind)?.[0] ?? MORE.exec(behind)?.[0];
  if (measure) return make('number', measure);
  const date = DATE.exec(behind)?.[0];
  if (date) return make(date === '年' && !/^年\S{1,3}月/.test(behind) ? 'number' : 'date', date);
  const organ = ORGAN.exec(behind)?.[0];
  if (organ) return make('name', organ);
  const last = before.at(-1) ?? '';
  if (last !== '' && OWN.includes(last)) return { ...make('name', '', last), key: OWN[0]! + token };
  if (last !== '' && AT.includes(last)) return make('name', '', last);
  const noun = hanFrom(behind);
  if (noun !== '') return make('name', noun);
  return make('name', '', hanTo(before));
}

function noteKind(inner: string): Meaning['kind'] {
  if (/姓名|同志|负责人|联系人/.test(inner)) return 'person';
  if (/时间|日期|年份/.test(inner)) return 'date';
  if (/数字|数据|金额|比例|人数|数量/.test(inner)) return 'number';
  if (/单位|部门|名称|地点|地名|职务|会议|主送|受文|发文/.test(inner)) return 'name';
  return 'note';
}

/** A Chinese character of one unit: a pair of units is never cut in two. */
function isWord(unit: number): boolean {
  return isHan(unit) && (unit < 0xd800 || unit > 0xdfff);
}

function hanFrom(text: string): string {
  let i = 0;
  while (i < 2 && isWord(text.charCodeAt(i)) && !PARTICLE.includes(text[i]!)) i++;
  return text.slice(0, i);
}

function hanTo(text: string): string {
  let i = text.length;
  while (i > 0 && isWord(text.charCodeAt(i - 1))) i--;
  return text.slice(i);
}
