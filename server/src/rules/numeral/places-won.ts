import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { valueOfCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

const PLACE = '第(?<place>[一二三四五六七八九十]|\\d{1,2})(?:名|位)?';
const PRIZE = `(?<prize>${words('prize')})(?!资格|赛|争夺|之争|候选|相当)`;
const WINS = `${words('wins')}了?`;
/** 以总分第三名的成绩捧回亚军奖杯: one contest, told as a place and as what is given for it. */
const PLACE_FIRST = new RegExp(
  `(?:以|凭)[^，。；、第]{0,10}${PLACE}的(?:好|优异|骄人|总)?(?:成绩|名次|佳绩|战绩)[，]?[^，。；第]{0,6}${WINS}[^，。；第组]{0,8}?${PRIZE}`,
  'g',
);
/** 勇夺银牌，名列第一 · 获得季军，位列第四名 */
const PRIZE_FIRST = new RegExp(
  `${WINS}[^，。；、第组]{0,10}?${PRIZE}，(?:总(?:分|成绩|积分))?(?:名列|位列|排名|排在|获得)(?:[^，。；第]{0,4})?${PLACE}(?!届|次|轮|个|[的]奖金|梯队|方阵|批|届)`,
  'g',
);
const PLACES: Readonly<Record<string, number>> = { 冠: 1, 亚: 2, 季: 3, 金: 1, 银: 2, 铜: 3, 头: 1, 榜: 1 };
const WRITTEN = '一二三';
/** 小组第一 is the place in another round, and prizes of one kind may go to many. */
const OTHER_ROUND = new RegExp(words('another contest'));

/** Places in a contest that are not those of the prize beside them. */
export function placesWon(text: string): readonly NumeralSlip[] {
  if (!/[冠亚季]军|[金银铜][牌奖]|榜首|头名/.test(text) || !text.includes('第')) return NONE;
  return [...allMatches(text, PLACE_FIRST), ...allMatches(text, PRIZE_FIRST)].flatMap((m): readonly NumeralSlip[] => {
    const { place, prize } = m.groups as { place: string; prize: string };
    const right = PLACES[prize[0]!]!;
    // a prize of a kind (金奖) may be that of several
    if (valueOfCount(place) === right || (prize.endsWith('奖') && valueOfCount(place)! <= 3 + right)) return NONE;
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
