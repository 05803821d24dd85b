import { commonWordSet } from '../lexicon/word-sets';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { OtherBody } from './own-body';
import { timesIn } from '../text/times-in';
import { NONE } from '../text/none';

const HAN = '\\p{Script=Han}';
const UNIT = '[县市区旗镇乡村]|街道|社区';

/** 把我院办成人民满意的学校: what one's own house is called by, and what it is to become, are of two kinds. */
const TO_BECOME =
  /[把将](?<house>我(院|局|县|市|区|镇|乡|村|厂|公司|校))(?:真正|努力|早日|尽快|全力|切实|逐步)?(?:办|建|打造|建设|培育|发展)成为?[^，。；！？]{0,20}?(?:的|(?<=成为?)|[强大名])(学校|中学|小学|幼儿园|医院|[县市区镇村])(?=[，。；！])/g;
/** 把我村办成没有围墙的学校: a figure of speech, so that only a house of another kind that teaches may be meant. */
const WITHOUT_WALLS = /没有围墙|没有屋顶|不下课/;
/** 撤县设市, 撤市设区: what a place may become by law. */
const BY_LAW: readonly string[] = ['县市', '县区', '市区', '镇市', '乡镇', '村镇'];
/** What may be made of it; of a county or a town nothing but the like. */
const OF_KIND: Readonly<Record<string, string>> = {
  学校: '校',
  中学: '校',
  小学: '校',
  幼儿园: '园',
  医院: '院',
};

/** 在柳湾县召开推进会……作为东道主，桑园县精心准备 */
const hosted = once(
  () =>
    new RegExp(
      `在(?<host>${HAN}{2,3}(?<unit>${UNIT}))(?:隆重)?(?:召开|举行|举办)(?!的)[^\\n]{0,120}?作为(?:东道主|承办地|承办方|举办地|会议承办(?:地|方|单位))，(?<other>${HAN}{2,3}\\k<unit>)(?=${HAN})`,
      'gu',
    ),
);

/** 继去年在柳湾县召开之后，今年移师桑园: the meeting before had another host. */
const HELD_BEFORE =
  /移师|转战|接力|接棒|[继自][^，。]{0,12}召开|(?:去年|前年|上[届次年]|此前|往年|首届)(?:[^，。]{0,10}在|的?会)/;

/** 欢迎来云台投资兴业，让我们携手共创青河更加美好的明天 */
const closing = once(
  () =>
    new RegExp(
      `(?:来|到|走进)(?<host>${HAN}{2})(?:县|市|区)?(?:投资|考察|旅游|做客|创业|兴业|观光|发展)[^\\n]{0,60}?(?:共创|共建|共绘|开创|书写|谱写|创造)(?<other>${HAN}{2})(?=(?:更加|更为)?(?:美好|灿烂|辉煌|崭新)的?(?:明天|未来|篇章))`,
      'gu',
    ),
);
/** 云溪区区位优越……欢迎大家来我县投资兴业: a county and a district are of one rank, so that nobody's home is both. */
const ownPraised = once(
  () =>
    new RegExp(
      `(?<=^|[。！？，])(?<host>${HAN}{2,3})(?<unit>[县区])(?=区位|位于|地处|交通|资源|历史|物产|人杰|山水|生态|环境)[^\\n]{0,80}?(?:欢迎|诚邀|期待|盼望)[^。！？]{0,16}?[来到](?<other>我(?!\\k<unit>)[县区])(?=投资|考察|兴业|创业|旅游|观光|做客|发展|参观)`,
      'gu',
    ),
);
/** 开发区, 城区: what lies in a county and is no district. */
const NO_DISTRICT = /[开发园景城地山矿库牧灾社小校厂辖战新税假范护游业作集功核老片街商港术居我全本各该两]$/;
/** Guests speak of their hosts so. */
export const OF_HOSTS = /学习|考察团|贵|结对|对口|取经|借鉴|兄弟|邻|友好|合作共建/;
/** What is one's own without a name. */
const NO_NAME = /我们|更加|双方|彼此|合作|全[县市区省]|人生|事业|[祖中]国|中华|[校企政地银村社军警医家院所]{2}/;

/** One's own house or place, called by what it is not, or by another's name, within a paragraph. */
export function otherHomes(text: string): readonly OtherBody[] {
  const bodies: OtherBody[] = [];
  if (/[把将]我/.test(text)) bodies.push(...otherKinds(text));
  if (text.includes('作为') && !HELD_BEFORE.test(text)) bodies.push(...otherNames(text, hosted(), '会是在'));
  if (/明天|未来|篇章/.test(text) && /[来到进]/.test(text)) bodies.push(...otherClosings(text));
  if (/[来到]我[县区]/.test(text)) bodies.push(...otherOfOneRank(text));
  return bodies;
}

function otherOfOneRank(text: string): readonly OtherBody[] {
  if (OF_HOSTS.test(text)) return NONE;
  return allMatches(text, ownPraised()).flatMap((m): readonly OtherBody[] => {
    const { host, unit, other } = m.groups as Record<string, string>;
    if (NO_DISTRICT.test(host!) || text.includes(`我${unit!}`)) return NONE;
    const end = m.index + m[0].length;
    const message = `前面说的是“${host!}${unit!}”，这里却是“${other!}”，请核对。`;
    return [{ start: end - other!.length, end, right: `我${unit!}`, message }];
  });
}

function otherKinds(text: string): readonly OtherBody[] {
  return allMatches(text, TO_BECOME).flatMap((m): readonly OtherBody[] => {
    const [, , unit, aim] = m as unknown as [string, string, string, string];
    const kind = OF_KIND[aim] ?? aim;
    if (unit === kind || BY_LAW.includes(unit + kind) || WITHOUT_WALLS.test(m[0])) return NONE;
    // whatever is no house of its kind becomes a school only in a figure of speech, and an institute is a school of its kind,
    // unless the whole school is spoken of
    if (kind === '校' && (unit !== '院' || !text.includes('全校'))) return NONE;
    if (!(aim in OF_KIND) && !'县市区镇村'.includes(unit)) return NONE;
    if (kind === '园' && unit === '校') return NONE;
    const start = m.index + 1;
    const message = `这里说的是“我${unit}”，要办成、建成的却是“${aim}”，请核对。`;
    return [{ start, end: start + m.groups!['house']!.length, right: `我${kind}`, message }];
  });
}

function otherNames(text: string, form: RegExp, said: string): readonly OtherBody[] {
  return allMatches(text, form).flatMap((m): readonly OtherBody[] => {
    const { host, other } = m.groups as { host: string; other: string };
    if (host === other || host.endsWith(other) || other.endsWith(host)) return NONE;
    const end = m.index + m[0].length;
    const message = `前面说${said}“${host}”，这里却是“${other}”，请核对。`;
    return [{ start: end - other.length, end, right: host, message }];
  });
}

/** The place that guests are asked to come to is named twice and more, the one of the last words once. */
function otherClosings(text: string): readonly OtherBody[] {
  return otherNames(text, closing(), '的是').filter(({ start, end, right }) => {
    const other = text.slice(start, end);
    if (NO_NAME.test(other) || commonWordSet().standsAt(other, 0)) return false;
    return timesIn(text, right) > 1 && timesIn(text, other) === 1;
  });
}
