import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { replaceable } from '../../contract/replacement';
import { NONE } from '../../text/none';

/** 区长、区委副书记孙海波: of a person with both the post in the party comes first. A school or a firm has another order. */
const PLACE = '(?<=^|[，。；！？：\\s请由])(?<place>(?![请由])\\p{Script=Han}{0,6}?)';
const OF_COUNTY = '(?<level>[县区市州旗省])长、(?<party>\\k<place>\\k<level>委副书记|\\k<level>委副书记)';
const OF_TOWN = '(?<town>[镇乡])长、(?<committee>\\k<town>党委副书记)';
const WHO_DOES = '(?=(?<name>\\p{Script=Han}{2,3}?)(?:同志|[，。；、致作讲带宣在为就]|主持|出席|参加|指出|强调|表示))';
const GOVERNMENT_FIRST = new RegExp(`${PLACE}(?:${OF_COUNTY}|${OF_TOWN})${WHO_DOES}`, 'gu');
/** What he was made one after the other. */
const IN_TIME = /任|当选|提名|免去|简历|曾|经历|先后|升|调/;

/** Posts of one person of which that in the government stands before that in the party. */
export function postsOutOfOrder({ text }: Paragraph): readonly Report[] {
  if (!/长、[^，。；、]{0,8}委副书记/.test(text)) return NONE;
  return allMatches(text, GOVERNMENT_FIRST).flatMap((m): readonly Report[] => {
    const { place, level, town, party, committee, name } = m.groups as Record<string, string | undefined>;
    const sentence = /[^。！？]*$/.exec(text.slice(0, m.index))![0];
    if (!isSurname(name![0]) || place!.endsWith('副') || IN_TIME.test(sentence + place!)) return NONE;
    const unit = level ?? town!;
    const named = party?.startsWith(place!) === true ? party.slice(place!.length) : (party ?? committee!);
    // 青石镇镇长、镇党委副书记: the town is named once
    const head = place!.endsWith(unit) && named.startsWith(unit) ? place!.slice(0, -1) : place!;
    const right = `${head}${named}、${unit}长`;
    const message = '同时担任党内职务和行政职务的，党内职务写在前面，请核对。';
    const report = replaceable({ start: m.index, end: m.index + m[0].length }, message, right);
    return [{ ...report, severity: 'information' }];
  });
}
