import wordingTable from '../../../data/kept/stray-commas-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseCount } from '../../text/numerals';
import { NONE } from '../../text/none';
import { allWords } from '../../lexicon/word-sets';
import { behindInSentence } from '../../text/behind';
import { timesIn } from '../../text/times-in';

const words = wordingsOf(wordingTable, 'stray-commas-wordings.tsv');
const CLAUSE_ENDS = '，。；：！？';

/** 学校、家庭、与社会: behind two short names, as 与风雨抗争 may be one of several clauses — but 与时俱进, 或许, 跟踪. */
const BEFORE_WITH =
  /(?<=(?:^|[，。；：、])\p{Script=Han}{2,4}、\p{Script=Han}{2,4})、(?=(?:与(?![会时日人世众之此其民国共群党邻法虎狼生])|跟(?![踪进随班党从上着岗学前后在]))\p{Script=Han}{2})/gu;
/** 春耕、和秋收 — but 睦邻友好、和衷共济. */
const BEFORE_AND =
  /(?<=[\p{Script=Han}”》）])、(?=(?:和(?![君记府谐平睦美解气顺缓田县声煦善风衷合好硕静盘弦约颜蔼盛乐亲议局服龙林布政而会、])|及(?![时早格第其至物冠、]))[\p{Script=Han}“《]{2})/gu;
/** 朗诵者、以及演职人员 — but 以及时为荣. */
const BEFORE_AS_WELL = /(?<=[\p{Script=Han}”》）\d])、(?=(?:以及(?!时|格)|及其(?!他))[\p{Script=Han}“《\d])/gu;
/** 秋收、等工作 — but 质量、等级, 拖一拖、等一等. */
const BEFORE_ETC =
  /(?<=[\p{Script=Han}”》）])、(?=等(?:$|[，。；：]|(?!一[等下会]|[级候待次于同闲效价温比额量式距你我他她到靠着离因差身位边长高号第不])\p{Script=Han}))/gu;
/** 各级领导、表示要支持: a subject and its verb. */
const BEFORE_VERB = new RegExp(
  String.raw`(?<=${words('before verb')})、(?=(?:表示|指出|强调|认为|要求|提出)(?:[，：要将会应必]|对\p{Script=Han}|[^、，。；]{4}))`,
  'gu',
);

/** 全体护林员、始终守在卡口: how somebody does something, up to the end of the clause. A series of persons ends in persons. */
const HOW = new RegExp(
  String.raw`、(?=${words('how behind subject')}(?!\p{Script=Han}{0,6}(?:的|地?者))\p{Script=Han}{3}[^、，。；：！？]*(?<!分子|人士|人员|代表|者|[和与及])(?:[，。；！]|$))`,
  'gu',
);
/** 广大党员、干部: all of some persons, at the head of the clause. */
const ALL_OF = new RegExp(`^${words('led by')}`);
const PERSONS = new RegExp(`^\\p{Script=Han}{0,7}?${words('persons')}$`, 'u');
/** 各级干部要关心群众: what is done to persons, who are no subject then. */
const DONE_TO = new RegExp(words('done to persons'));

/** Offsets of 、 between all of some persons and what they do: 广大干部、积极上门服务. */
function commasBehindSubject(text: string): readonly number[] {
  if (!text.includes('广大') && !text.includes('全体') && !text.includes('各级') && !text.includes('我们的'))
    return NONE;
  return allMatches(text, HOW)
    .map(({ index }) => index)
    .filter((comma) => {
      const clause = behindInSentence(text, comma, NEAR, CLAUSE_ENDS);
      if (!ALL_OF.test(clause)) return false;
      return clause
        .replace(ALL_OF, '')
        .split('、')
        .every((part) => PERSONS.test(part) && !DONE_TO.test(part));
    });
}

/** What stands behind such a 、: most lines have none, and are not searched. */
const BEHIND: ReadonlySet<number> = new Set(
  [
    ...'和及以等表指强认要提与跟两三四五',
    ...'一不严主也争充全冒切加努勇响善坚夜大奋始就尽应必扎投敢日时昼更深潜牢率用积立精紧纷自舍踊迅还连都顶默齐',
  ].map((c) => c.charCodeAt(0)),
);
const LIST_COMMA = '、'.charCodeAt(0);

/** 、 where nothing is listed: before the 和 or 等 that does its work, or between a subject and its verb. */
export function strayCommas({ text, marks }: Paragraph): readonly Report[] {
  if (!marks.some((offset) => text.charCodeAt(offset) === LIST_COMMA && BEHIND.has(text.charCodeAt(offset + 1))))
    return NONE;
  const reports: Report[] = [];
  const addAt = (start: number, message: string): void => {
    const place = { at: 0, start, end: start + 1 };
    reports.push({
      ...place,
      severity: 'warning',
      message,
      suggestions: [{ title: '删去“、”', kind: 'stray comma', edits: [{ ...place, newText: '' }] }],
    });
  };
  const add = (pattern: RegExp, message: string): void => {
    for (const { index } of allMatches(text, pattern)) if (!isPreposition(text, index)) addAt(index, message);
  };
  for (const comma of commasBehindSubject(text)) addAt(comma, '主语和后面的动作之间不用顿号，疑为多了“、”。');
  for (const comma of commasBeforeCount(text))
    addAt(comma, '前面列的就是这几项，“三级”“三方”一类的总数前不用顿号，应删去“、”。');
  if (/、[和及]/.test(text)) add(BEFORE_AND, '“和”“及”已把前后两项连起来，前面不用顿号，应删去“、”。');
  if (/、以?及/.test(text)) add(BEFORE_AS_WELL, '“以及”“及其”已把前后两项连起来，前面不用顿号，可删去“、”或改为逗号。');
  if (/、[与跟]/.test(text)) add(BEFORE_WITH, '“与”“跟”已把前后两项连起来，前面不用顿号，应删去“、”。');
  if (text.includes('、等')) add(BEFORE_ETC, '“等”前面不用顿号，应删去“、”。');
  if (/、(?:表示|指出|强调|认为|要求|提出)/.test(text)) add(BEFORE_VERB, '主语和动词之间不用顿号，疑为多了“、”。');
  return reports;
}

/** Characters in front of and behind a 、 that tell what 和 or 与 is there. */
const NEAR = 24;
/**
 * 与乡村环境相协调的住房 · 和康垸、南汉垸 · 和朋友闹的别扭: what is told of one item, a name that is no last one, or a verb
 * that one does with somebody.
 */
const TOLD = new RegExp(
  String.raw`^[和与及跟](?:[^，。；、]{1,6}${words('done with somebody')}[^，。；、]{0,6}的|[^，。；、]{2,14}(?:相\p{Script=Han}|一致|同步|匹配|衔接|挂钩|接轨|有关|配套)|[^，。；、要将应须都各共]{1,8}、)`,
  'u',
);

/** 省、市、县、三级: levels, or parties that do something together, and behind them how many they are. */
const COUNTED_LEVELS = new RegExp(
  `((?:${words('level')}、){2,5})(?=([两三四五])级(?!以[上下]|公路|医院|[等甲乙]|文物|资质))`,
  'g',
);
const COUNTED_PARTIES = new RegExp(
  String.raw`(?<=^|[，。；：！？])((?:\p{Script=Han}{2,6}、){2,5})(?=([两三四五])方${words('done by several parties')})`,
  'gu',
);

/** Offsets of 、 between what is listed and the number of it, where as many are listed. */
function commasBeforeCount(text: string): readonly number[] {
  if (!/、[两三四五][级方]/.test(text)) return NONE;
  return [COUNTED_LEVELS, COUNTED_PARTIES].flatMap((pattern) =>
    allMatches(text, pattern)
      .filter(([, members, count]) => timesIn(members!, '、') === parseCount(count!))
      .map(({ index, 1: members }) => index + members!.length - 1),
  );
}

const NUMBER = /^\s*[一二三四五六七八九十]{1,3}$/;

/** 和苑等, 和园里, 和悦府: what stands behind this 和 is no word but ends like a name, so that it is of the name. */
const isNameWithAnd = (text: string, start: number): boolean =>
  NAME_WITH_AND.test(text.slice(start, start + 5)) && !allWords().standsAt(text, start + 1);
const NAME_WITH_AND = /^和(?:\p{Script=Han}等|\p{Script=Han}{0,2}[苑园里府庭居桥寺堂楼庄湾巷坊轩阁邸城郡墅村镇乡县])/u;

/** Whether 和 or 与 behind a 、 joins no two items: 与……相协调, and 和大家、和职工, each with its own. */
function isPreposition(text: string, comma: number): boolean {
  const word = text[comma + 1]!;
  if (!'和与及跟'.includes(word)) return false;
  const clause = behindInSentence(text, comma, NEAR, CLAUSE_ENDS);
  // 一、和他们沟通: the number of an item
  if (NUMBER.test(clause)) return true;
  // 与群众结伴、和百姓同行: each with its own preposition
  if (word === '和' && (/[与跟]/.test(clause) || isNameWithAnd(text, comma + 1))) return true;
  return clause.includes(word) || TOLD.test(text.slice(comma + 1, comma + 1 + NEAR));
}
