import type { Report } from '../../contract/rule';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { replaceable } from '../../contract/replacement';
import { NONE } from '../../text/none';

const REGION = '(?:中国)?(?:香港|澳门|台湾)(?:地区|特别行政区|省)?|港澳台?(?:地区)?|台港澳';
/** 和, 与 and 及 part names, but for those of 共和国 and 埃及: a name that held them could be cut in as many ways as there are. */
const BETWEEN = '(?:[、与]|(?<!共)和|(?<=共)和(?!国)|(?<!埃)及)';
const OF_NAME = '(?:[^\\P{Script=Han}和与及]|(?<=共)和(?=国)|(?<=埃)及)';
/** A name has two characters; a single one between two of the joints is taken along as what it is. */
const NAME = `(?:${OF_NAME}{2,6}?|(?<=[和与及])${OF_NAME})`;
const GUESTS = '客商|企业|游客|朋友|代表|嘉宾|选手|专家|学者|市场';
/** 国家战略 and 国家的核心利益 call nobody a country: guests follow, or nothing does. */
const CALLED = `国家(?=[，。；]|(?:的[^，。；的]{0,8})?(?:${GUESTS}))|国(?=[的，。；]|客商|企业|游客|市场)`;
/** 来自美国、日本和中国香港等国家的: a list of places in which one is no country, called countries. */
const listed = once(
  () =>
    new RegExp(
      `(?<!粤)(?<members>(?:${NAME}${BETWEEN}){0,12}(?:${REGION})(?:${BETWEEN}${NAME}){0,12})(?:等(?:[\\d一二三四五六七八九十百多余几]{1,5}个?)?(?<called>${CALLED})|(?<count>[两三四五六七八九十])国(?=[的，。；]|代表|客商|企业|嘉宾|专家|学者))`,
      'gu',
    ),
);
/** A country that is named tells that the list is one of countries. */
const ABROAD = /[美英法德韩泰]国|日本|俄罗斯|新加坡|马来西亚|越南|印[度尼]|菲律宾|澳大利亚|加拿大|意大利/;
const OF_CHINA = new RegExp(`(?:${REGION})$`);
/** 除中国香港外，日本等国家: what is told of the region is another thing. */
const MAY_STAND = /[港澳湾].{0,60}(?:等.{0,6}|[两三四五六七八九十])国/;

/** Regions of China that a list counts among countries. */
export const regionsAsCountries = ({ text }: { readonly text: string }): readonly Report[] =>
  MAY_STAND.test(text)
    ? allMatches(text, listed()).flatMap((m): readonly Report[] => {
        const { members, called, count } = m.groups as Record<string, string | undefined>;
        const start = m.index + m[0].length - (called ?? `${count!}国`).length;
        const areOfChina = members!.split(/[、和与及]/).every((member) => OF_CHINA.test(member));
        if (!areOfChina && !ABROAD.test(members!)) return NONE;
        const kind = areOfChina ? '地区' : '国家和地区';
        const right = count === undefined ? kind : `${count}个${kind}`;
        const message = `香港、澳门、台湾是中国的一部分，不是国家，这里应为“${right}”。`;
        return [{ ...replaceable({ start, end: m.index + m[0].length }, message, right), severity: 'warning' }];
      })
    : NONE;
