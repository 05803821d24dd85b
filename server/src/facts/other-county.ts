import wordingTable from '../../data/kept/other-future-wordings.tsv';
import { commonWordSet } from '../lexicon/word-sets';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import { standsOnlyAt } from '../text/times-in';
import { OF_HOSTS } from './other-home';
import type { OtherBody } from './own-body';
import { NONE } from '../text/none';

const words = wordingsOf(wordingTable, 'other-future-wordings.tsv');
const HAN = '\\p{Script=Han}';
const COME_FOR = '(?=投资|兴业|创业|旅游|观光|做客|看看|走走|发展)';
/** What is praised of a place. */
const PRAISED = '区位|位于|地处|交通|资源|历史|物产|人杰|山水|生态|环境';
const MAY_PRAISE = new RegExp(PRAISED);
/** 云溪县区位优越…… 欢迎大家到平川县投资兴业 · 清河县委、县政府将……: what is praised, and whose guests or promises follow. */
const praised = once(
  () =>
    new RegExp(
      `(?<=^|[。！？，：])(?<host>${HAN}{2,3})(?<unit>[县市区镇乡])(?=${PRAISED})[^\\n]{0,90}?(?:(?:欢迎|诚邀|期待|盼望|恭候)[^。！？]{0,16}?[来到](?<invited>${HAN}{2,3}\\k<unit>)${COME_FOR}|(?<=[。！？，：；])(?<promising>${HAN}{2,3})\\k<unit>委(?:、\\k<unit>政府)?(?=[将愿]|一定|承诺|郑重))`,
      'gu',
    ),
);
/** 欢迎大家到贵县投资: nobody invites guests to the guests' own place. */
const OF_GUESTS = new RegExp(
  `(?:欢迎|诚邀|家乡父老|家乡人民)(?<between>[^。！？]{0,40}?)[来到](?<other>贵[县市区镇乡村])${COME_FOR}`,
  'g',
);
/** 过去一年清河县的发展成绩来之不易……为建设美丽富裕的临江县而努力奋斗: whose year it was, and for whom all are to strive. */
const strivenFor = once(
  () =>
    new RegExp(
      `(?<=^|[。！？，：年来])(?<host>${HAN}{2})(?<unit>[县市区镇乡])(?=的?(?:各项|发展|经济|工作|改革|事业|人民))[^\\n]{0,90}?为(?:把)?(?:建设|打造|建成|创造|开创)[^。！？]{2,20}?的(?<other>${HAN}{2})\\k<unit>而`,
      'gu',
    ),
);
/** 我们也将到贵县考察: the host goes there in turn. */
const IN_TURN = /我们|我[县市区镇乡村]|回访|将|适时/;
/** 受到欢迎 invites nobody: those who are invited are told. */
const INVITED = /大家|各位|你们|朋友|您/;
/** Several places are spoken of, or the speaker stands above them. */
const OF_SEVERAL = new RegExp(words('of several places'));
/** 开发区, 我们县, 新城镇: no names. */
const NO_NAME =
  /^[我全本各该这那两贵咱一其新老来到]|[开发园景城地山矿库灾社小校厂辖新老片街商港们个级的特建乡村市县区镇]$/;

/** Another place than the speaker's own, which was just praised, in an invitation or a promise. */
export function otherCounties(text: string): readonly OtherBody[] {
  return [...promisedOf(text), ...strivenForOf(text), ...guestsInvitedHome(text)];
}

function promisedOf(text: string): readonly OtherBody[] {
  if (!MAY_PRAISE.test(text) || OF_SEVERAL.test(text)) return NONE;
  return allMatches(text, praised()).flatMap((m): readonly OtherBody[] => {
    const { host, unit, invited, promising } = m.groups as Record<string, string | undefined>;
    const other = invited?.slice(0, -1) ?? promising!;
    if (NO_NAME.test(host!) || NO_NAME.test(other) || host === other) return NONE;
    const start = m.index + m[0].lastIndexOf(other);
    if (host!.endsWith(other) || other.endsWith(host!) || !standsOnlyAt(text, other, start)) return NONE;
    const message = `前面说的是“${host!}${unit!}”，这里却是“${other}${unit!}”，请核对。`;
    return [{ start, end: start + other.length + 1, right: host! + unit!, message }];
  });
}

function strivenForOf(text: string): readonly OtherBody[] {
  if (!/[县市区镇乡]而/.test(text) || OF_SEVERAL.test(text) || OF_HOSTS.test(text)) return NONE;
  return allMatches(text, strivenFor()).flatMap((m): readonly OtherBody[] => {
    const { host, unit, other } = m.groups as { host: string; unit: string; other: string };
    if (NO_NAME.test(host) || NO_NAME.test(other) || host === other) return NONE;
    // 富裕文明的幸福县: no name
    if (commonWordSet().standsAt(other, 0)) return NONE;
    const end = m.index + m[0].length - 1;
    const start = end - other.length - unit.length;
    if (!standsOnlyAt(text, other, start)) return NONE;
    const message = `前面说的是“${host}${unit}”，这里却是“${other}${unit}”，请核对。`;
    return [{ start, end, right: host + unit, message }];
  });
}

function guestsInvitedHome(text: string): readonly OtherBody[] {
  if (!/贵[县市区镇乡村]/.test(text)) return NONE;
  return allMatches(text, OF_GUESTS).flatMap((m): readonly OtherBody[] => {
    const { between, other } = m.groups as { between: string; other: string };
    if (IN_TURN.test(between) || !INVITED.test(between)) return NONE;
    const right = `我${other[1]!}`;
    const start = m.index + m[0].length - other.length;
    const message = `“${other}”是对方的地方，请客人来的是自己的地方，应为“${right}”。`;
    return [{ start, end: start + other.length, right, message }];
  });
}
