import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { valueOfCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

const PLACE = '第(?<place>[一二三四五六七八九十]|\\d{1,2})(?:名|位)?';
const PRIZE = `(?<prize>${words('prize')})(?!资格|赛|争夺|之|候选|相当|中|里|头衔)`;
const WINS = `${words('wins')}了?`;
/** 以总分第三名的成绩捧回亚军奖杯: one contest, told as a place and as what is given for it. */
const PLACE_FIRST = new RegExp(
  `(?:以|凭)[^，。；、第]{0,10}${PLACE}的(?:好|优异|骄人|总)?(?:成绩|名次|佳绩|战绩)，?(?:一举|成功|最终|光荣|再次)?${WINS}[^，。；第组\\d一二两三四五六七八九十]{0,8}?${PRIZE}`,
  'g',
);
const PLACES: Readonly<Record<string, number>> = { 冠: 1, 亚: 2, 季: 3, 头: 1, 榜: 1 };
const WRITTEN = '一二三';
/** 小组第一 is the place in another round. */
const OTHER_ROUND = new RegExp(words('another contest'));

/** Places in a contest that are not those of the prize beside them. */
export function placesWon(text: string): readonly NumeralSlip[] {
  if (!/[冠亚季]军|榜首|头名/.test(text) || !text.includes('第')) return NONE;
  return allMatches(text, PLACE_FIRST).flatMap((m): readonly NumeralSlip[] => {
    const { place, prize } = m.groups as { place: string; prize: string };
    const right = PLACES[prize[0]!]!;
    if (valueOfCount(place) === right) return NONE;
    const around = text.slice(behindLast(text, '。；！？', m.index), m.index + m[0].length);
    if (OTHER_ROUND.test(around)) return NONE;
    const wrong = `第${place}`;
    const written = `第${/\d/.test(place) ? right : WRITTEN[right - 1]!}`;
    const message = `“${prize}”是${written}，这里说的是“${wrong}”，请核对。`;
    return [
      {
        start: m.index + m[0].lastIndexOf(wrong),
        wrong,
        rights: [written],
        kind: 'place-won',
        message,
        severity: 'warning',
      },
    ];
  });
}
