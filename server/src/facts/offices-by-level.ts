import table from '../../data/kept/unit-spellings-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { OtherBody } from './own-body';
import { NONE } from '../text/none';

/** 县公安厅: a 厅 is of a province. 省、市公安厅 and 自治区公安厅 are bodies of one. */
const offices = once(
  () =>
    new RegExp(
      `(?<![省治辖、和或与及])(?<place>[市县区旗])(?<field>${wordingsFor(table, 'unit-spellings-wordings.tsv', 'field of an office')})厅(?![（(局级堂长的]|干部|、局)`,
      'g',
    ),
);
/** In an autonomous region 区应急管理厅 is short for its own; that of a district speaks at a meeting of its towns and streets. */
const AT_MEETING = /(?:会上|刚才|下面|接下来)[^。！？]*$/;
const OF_DISTRICT = /街道|社区|[个、]镇/;
const OF_REGION = /自治|广西|宁夏|新疆|西藏|内蒙古|全区各|[各盟]市|市县|地州|各盟/;

/** Offices of a city, a county or a district that are called as those of a province are. */
export function officesOfProvinces(text: string): readonly OtherBody[] {
  if (!text.includes('厅')) return NONE;
  return allMatches(text, offices()).flatMap((m): readonly OtherBody[] => {
    const { place, field } = m.groups as { place: string; field: string };
    const isDistrict = AT_MEETING.test(text.slice(0, m.index)) && OF_DISTRICT.test(text) && !OF_REGION.test(text);
    if (place === '区' && !isDistrict) return NONE;
    const right = `${place}${field}局`;
    const end = m.index + m[0].length;
    const message = `“厅”是省一级的机构，这里是否应为“${right}”，请核对。`;
    return [{ start: m.index, end, right, message }];
  });
}
