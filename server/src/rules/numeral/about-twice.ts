import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

const MEASURE = `(?:成|[万亿]?(?:${measuresOf()}|岁|卷|封|册|篇|桌|栋|元))`;
const NUMBER = '(?:\\d[\\d,.]{0,11}|[一二三四五六七八九十百千万两半]{1,6})';
/** 数十余卷 · 几百余人 · 上千余名: 人数百余 and 会上百余人 are cut otherwise. */
const SEVERAL = new RegExp(
  `((?<=^|[，。；：、的有达了出过成共])(?:数|几|好几|上)[十百千万]{1,2})([余多])(?=[万亿]?${MEASURE})`,
  'g',
);
/** 不到百人左右 · 不下百余人 · 不足三十余户; 找不到三十多年前的 and 居民不满十余年的 are verbs with what they take. */
const LESS = new RegExp(
  `(?<=^|[，。；：、（]|(?<!没)有|[了是共仅还只均已])(?!不足[^，。；]{1,8}元)(不到|不足|不下|未满)(${NUMBER}[万亿]?)(?:([余多])(${MEASURE})|(${MEASURE}{1,2})(左右(?![岸侧翼手两])|上下))`,
  'g',
);
/** 接近八成左右 · 大概需要半个月上下 · 约莫二十分钟左右 */
const NEARLY = new RegExp(
  `(接近|约莫|差不多|大致|(?<![合相节签契预公大条制集解简隐])大概|大约)(?:有|是|为|需要?|用了?|花了?|占|过了?|走了?|等了?)?(半?${NUMBER}?[万亿]?${MEASURE}{1,2})(左右(?![岸侧翼手两])|上下(?=[，。；、的]|$))`,
  'g',
);
/** 约有三百多名 */
const ABOUT_MORE = new RegExp(
  `((?:大约|(?<![合相节签契预公大条制集解简隐履违赴邀失守毁爽特租续缔订协盟婚背践应如])约)有)(${NUMBER}[万亿]?)([余多])(?=[万亿]?${MEASURE})`,
  'g',
);
/** 三十来岁左右 · 一米多左右 · 六成多以上 */
const SOME = new RegExp(
  `(${NUMBER}[万亿]?)(?:(来)(${MEASURE})|(${MEASURE})(多)(月)?)(左右(?![岸侧翼手两])|上下(?=[，。；、的]|$)|以上)`,
  'g',
);
/** 多达三百人之多 */
const SO_MANY = /(多达|高达)([^，。；：！？]{1,10}?)(之多)/g;
/** 平均每人每天人均喝水两升 */
const ON_AVERAGE =
  /平均每[人户个天][^，。；：！？]{0,4}?([人户]均)(?=[^，。；：！？]{0,8}\d|[^，。；：！？]{0,8}[一二两三四五六七八九十])/g;

/** Two words for “about” around one number that stand in other places than its two ends. */
export function aboutTwiceOver(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, rights: readonly string[], words: readonly [string, string]): void => {
    const message = `“${words[0]}”和“${words[1]}”都表示概数，只用一个。`;
    slips.push({ start: m.index, wrong: m[0], rights, kind: 'approximate', message });
  };
  if (/[数几上][十百千万]/.test(text))
    for (const m of allMatches(text, SEVERAL)) add(m, [m[1]!], [m[1]![0] === '好' ? '好几' : m[1]![0]!, m[2]!]);
  if (/不[到足下]|未满/.test(text))
    for (const m of allMatches(text, LESS)) {
      const [whole, lead = '', , sign, , , tail] = m;
      const rights =
        sign === undefined ? [whole.slice(0, -tail!.length), whole.slice(lead.length)] : [whole.replace(sign, '')];
      add(m, rights, [lead, sign ?? tail!]);
    }
  if (/左右|上下|以上/.test(text)) {
    for (const m of allMatches(text, NEARLY)) add(m, [m[0].slice(0, -m[3]!.length)], [m[1]!, m[3]!]);
    for (const m of allMatches(text, SOME)) {
      // 一年多以上 may be told of those who served for longer
      if (m[7] === '以上' && m[4] !== '成') continue;
      add(m, [m[0].slice(0, -2)], [m[2] ?? m[5]!, m[7]!]);
    }
  }
  if (text.includes('约有'))
    for (const m of allMatches(text, ABOUT_MORE)) add(m, [m[1]! + m[2]!], [m[1]!.slice(0, -1), m[3]!]);
  if (text.includes('之多'))
    for (const m of allMatches(text, SO_MANY)) {
      const message = `“${m[1]!}”和“之多”意思重复，只用一个。`;
      slips.push({ start: m.index, wrong: m[0], rights: [m[1]! + m[2]!], kind: 'doubled-limit', message });
    }
  if (text.includes('平均每'))
    for (const m of allMatches(text, ON_AVERAGE)) {
      const start = m.index + m[0].length - m[1]!.length;
      const message = `前面已说“平均每……”，“${m[1]!}”是多余的。`;
      slips.push({ start, wrong: m[1]!, rights: [''], kind: 'average-twice', message });
    }
  return slips.length > 0 ? slips : NONE;
}
