import wordingTable from '../../data/kept/unit-spellings-wordings.tsv';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { commonHead, commonTail } from '../text/common-ends';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { timesIn } from '../text/times-in';
import { NONE } from '../text/none';

/** Another body named where the speaker's own, or the one just named, is meant. */
export interface OtherBody extends Span {
  readonly right: string;
  readonly message: string;
}

const words = wordingsOf(wordingTable, 'unit-spellings-wordings.tsv');
const HAN = '\\p{Script=Han}';
const KIND = '医院|中学|小学|学校|学院|大学|公司|集团|街道|社区|[镇乡村]';
const LEADERS = '党委|党组|党总支|党支部|领导班子|班子';
/** 今天，市中医院在这里召开表彰大会。我代表市人民医院党委，向全院……: who greets all of a house greets his own. */
const hostNamed = once(
  () =>
    new RegExp(
      `(?:^|[。！？，])(?<host>${HAN}{2,12}?(?<kind>${KIND}))(?:今天)?(?:在这里|在此)?(?:隆重)?(?:召开|举行|举办)(?<event>[^。！？；]{2,30})[。！，](?:在此|首先|借此机会)?，?我谨?代表(?<other>${HAN}{2,12}?\\k<kind>)(?=(?:${LEADERS})[^。！？；]{0,6}?[，、]?向[^。！？；]{0,12}?全(?<whole>[院校司镇乡村体]|集团|街道|社区))`,
      'gu',
    ),
);
/** Houses meet as guests of one another. */
const asGuests = once(() => new RegExp(words('held with guests')));
/** 我是清河镇党委书记……带领柳林镇党委一班人 */
const speakerLeads = once(
  () =>
    new RegExp(
      `我是(?<host>${HAN}{2,8}?(?<kind>${KIND}))(?:党委|党总支|党支部|支部|党组|村委会|居委会|政府)?(?:副?书记|主任|[镇乡校院局]长|总经理|董事长)(?<between>[^！？]{0,120}?)带领(?<other>${HAN}{2,8}?\\k<kind>)(?=(?:${LEADERS}|一班人|两委))`,
      'gu',
    ),
);
/** He led another body before, or helps another one. */
const elsewhere = once(() => new RegExp(words('of another body')));
/** 全镇党委, 各村两委: no names. */
const NO_NAME =
  /^(?:全|本|各|两|该|所|我们|[一二三四五六七八九十]|其|新)|[和与及的后届]|周边|邻近|联建|集团|[总省]公司|总医院|中心(?:小学|校)/;
/** 一等奖的是县实验小学代表队。请县实验中学代表队上台领奖 */
const calledUp = once(
  () =>
    new RegExp(
      `[获得][^。！？\\n]{0,16}奖的(?:代表队|单位|集体|队伍|选手)?是：?(?<host>${HAN}{4,16})[。！]\\s*(?:下面，?|现在，?)?有?请(?<other>${HAN}{4,16}?)(?=上台)`,
      'gu',
    ),
);
/** 我谨代表县税务局党委……。新的一年，县交通运输局将继续: what a house promises to go on with in greeting is its own. */
const promised = once(
  () =>
    new RegExp(
      `我谨?代表(?<host>(?<level>[省市县区州旗])${HAN}{2,10}局)(?:党委|党组|党支部|全体)[^。！？]{0,40}?(?:祝福|祝愿|问候|祝贺|感谢|敬意)[^。！？]{0,12}[。！](?:在?新的一年里?，|今后，|下一步，)(?<other>\\k<level>${HAN}{2,10}?局)(?=将(?:继续|一如既往|始终))`,
      'gu',
    ),
);
/** Characters that two names share at their ends where one was left for the other. */
const MIN_SHARED_HEAD = 2;
const MIN_SHARED_TAIL = 3;

/** The body of whoever speaks, named otherwise a sentence further on. */
export function otherOwnBodies(text: string): readonly OtherBody[] {
  if (!text.includes('我')) return NONE;
  const hosts = /我谨?代表/.test(text) ? allMatches(text, hostNamed()).filter(isOwn) : NONE;
  const speakers = text.includes('带领') ? allMatches(text, speakerLeads()).filter(isLed) : NONE;
  const promises =
    hosts.length === 0 && text.includes('局将') ? allMatches(text, promised()).filter(isNamedOnce) : NONE;
  return [...hosts, ...speakers, ...promises].flatMap((m) => told(m, '前面说的是'));
}

/** 我代表云台县委、县政府汇报……该县: a speaker's own house, called as others call it. */
const thatOwn = once(
  () =>
    new RegExp(
      `我谨?代表(?:[中共]{2})?(?<host>${HAN}{2,5}?(?<kind>[县市区镇乡村]|街道|社区))(?=委|党[委工]|政府|人民政府|办事处|领导班子|班子|两委|“两委”|支部)(?<between>[^\\n]{0,60}?)(?<other>该\\k<kind>)(?![级域类种地别场面名])`,
      'gu',
    ),
);
/** Others were visited, or their work is told of. */
const ofOthers = once(() => new RegExp(words('tells of others')));
const SELF_CALLED =
  /([县市区镇乡村]|街道|社区)(?=委|党|政府|人民政府|人大|政协|办事处|级)|[全我本各](?:[县市区镇乡村]|街道|社区)/g;

/** The speaker's own county, of which he speaks as of another's. */
export function ownCalledThat(text: string): readonly OtherBody[] {
  if (!text.includes('该') || !/我谨?代表/.test(text)) return NONE;
  return allMatches(text, thatOwn()).flatMap((m): readonly OtherBody[] => {
    const { host, kind, between, other } = m.groups as Record<string, string>;
    if (ofOthers().test(between!) || between!.replace(SELF_CALLED, '').includes(kind!)) return NONE;
    const end = m.index + m[0].length;
    const right = `我${kind!}`;
    const message = `前面说代表“${host!}”，这里的“${other!}”应为“${right}”，请核对。`;
    return [{ start: end - other!.length, end, right, message }];
  });
}

/** Whoever is called up for a prize, where only one was named, and by nearly this name. */
export function otherCalledUp(text: string): readonly OtherBody[] {
  if (!text.includes('奖的') || !text.includes('上台')) return NONE;
  return allMatches(text, calledUp()).flatMap((m): readonly OtherBody[] => {
    const { host, other } = m.groups as Record<string, string>;
    const isNear =
      commonHead(host!, other!).length >= MIN_SHARED_HEAD && commonTail(host!, other!).length >= MIN_SHARED_TAIL;
    return isNear && host !== other ? told(m, '前面获奖的是') : NONE;
  });
}

/** Greets all of his own house, which is one of the kind that was named. */
function isOwn({ groups }: RegExpExecArray): boolean {
  const { kind, event, whole } = groups as Record<string, string>;
  const all = kind!.endsWith('学') ? '校' : kind!.length > 2 ? kind! : kind!.at(-1)!;
  return !asGuests().test(event!) && (whole === all || whole === kind || whole === '体');
}

/** Whoever is named elsewhere too takes part, and is no leftover. */
const isNamedOnce = ({ groups, input }: RegExpExecArray): boolean => timesIn(input, groups!['other']!) === 1;

/** Nothing tells that he leads, or led, another body as well, and it is named once. */
function isLed({ groups, input }: RegExpExecArray): boolean {
  const { between, other } = groups as Record<string, string>;
  return !elsewhere().test(between!) && timesIn(input, other!) === 1;
}

function told(m: RegExpExecArray, said: string): readonly OtherBody[] {
  const { host, other } = m.groups as Record<string, string>;
  if (NO_NAME.test(other!) || NO_NAME.test(host!) || isWithin(host!, other!) || isWithin(other!, host!)) return NONE;
  const end = m.index + m[0].length;
  const message = `${said}“${host!}”，这里却是“${other!}”，请核对。`;
  return [{ start: end - other!.length, end, right: host!, message }];
}

/** Whether a name is the other one cut short: 县医院 of 县人民医院. */
function isWithin(name: string, whole: string): boolean {
  let place = -1;
  return [...name].every((character) => (place = whole.indexOf(character, place + 1)) >= 0);
}
