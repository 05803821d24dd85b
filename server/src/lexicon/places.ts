import { COMMON_WORDS } from './data/common-words';
import { PLACES } from './data/places';

export interface Place {
  /** 无为市 */
  readonly name: string;
  /** 无为; the name itself where nothing is left without its unit. */
  readonly short: string;
  readonly level: 'province' | 'city' | 'county';
  /** Names of the places it belongs to. */
  readonly within: readonly string[];
}

const PEOPLES =
  '壮族 回族 维吾尔 蒙古族 蒙古 藏族 苗族 彝族 土家族 侗族 布依族 朝鲜族 满族 瑶族 白族 傣族 景颇族 傈僳族 哈尼族 黎族 羌族 哈萨克 柯尔克孜 锡伯 塔吉克 土族 撒拉族 东乡族 保安族 裕固族 畲族 水族 仡佬族 仫佬族 毛南族 拉祜族 佤族 布朗族 普米族 纳西族 独龙族 怒族 达斡尔族 鄂伦春 鄂温克族 各族'.split(
    ' ',
  );
const UNIT = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|盟|省|市|县|区|旗)$/;

/** Names that are also common words: bare they prove nothing. What the list of common words holds is added. */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  ...'无为 和平 东方 大同 通道 文明 安康 和田 公安 永安 平安 高明 新建 城中 长治 太和 安全 开化 建设 团结 富裕 集安 民权 安国 安定 定安 宁国 兴国 泰安 太平 龙门 光明 青年 民主 友好 双江 平和 公主 万年 长安 同心 共和 长乐 永康 永兴 大安 大方 中方 保安 武功 高要 新乡 中江 江口 海口 河口 口岸 西乡 东乡 平原 高原 湖口 山阴 上思 上林 大名 东平 广平 平定 平顺 平遥 吉安 吉水 安福 德兴 丰收 丰城 兴隆 安平 武强 饶阳 故城 景县 容县 会同 会理 会昌 得荣 理塘 理县 道真 道县 普定 普安 贵定 织金 正安 凤冈 务川 余庆 同德 同仁 兴海 治多 天全 汉源 平武 都安 乐业 全州 合山 合作 文成 文安 文水 左权 和顺 古交 应县 怀仁 高平 阳高 天镇'.split(
    ' ',
  ),
  ...(COMMON_WORDS.replaceAll('\n', '').match(/../g) ?? []),
]);

/** Whether a bare name is also a word of the language. */
export const isAlsoWord = (short: string): boolean => ALSO_WORDS.has(short);

/** All places of the list. */
export function readPlaces(): readonly Place[] {
  const places: Place[] = [];
  for (const row of PLACES.trim().split('\n')) {
    const [province = '', ...cities] = row.split('|');
    places.push({ name: province, short: shorten(province), level: 'province', within: [] });
    for (const part of cities) {
      const [city = '', counties = ''] = part.split(':');
      const above = city === '' ? [province] : [province, city];
      if (city !== '') places.push({ name: city, short: shorten(city), level: 'city', within: [province] });
      for (const county of counties.split(' '))
        if (county !== '') places.push({ name: county, short: shorten(county), level: 'county', within: above });
    }
  }
  return places;
}

/** A name without its unit and its peoples: 恩施 for 恩施土家族苗族自治州. At least two characters; districts keep theirs. */
function shorten(name: string): string {
  if (name.endsWith('区') && !/(?:自治区|地区|林区|特区)$/.test(name)) return name;
  let short = name.replace(UNIT, '');
  if (/自治/.test(name)) for (const people of PEOPLES) short = short.replace(people, '').replace(people, '');
  return short.length >= 2 ? short : name;
}
