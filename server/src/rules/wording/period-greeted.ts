import wordingTable from '../../../data/kept/period-wordings.tsv';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { standsOnlyAt } from '../../text/times-in';
import type { PeriodSlip } from './period-claim';
import { festivalMonths, monthsApart } from './period-festivals';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
const MONTHS_APART = 2;
/** Read with the first festival that is greeted. */
const reading = once(() => {
  const name = alternation([...festivalMonths().keys()].filter((word) => word.length > 2));
  return {
    names: new RegExp(name, 'g'),
    occasion: new RegExp(
      `(?:值此|今天是|又是一年|岁岁)[^，。！？；]{0,16}?(${name}|重阳|中秋|端午)|(?:正值|恰逢|欣逢|喜迎|迎来|欢度|在)[^，。！？；]{0,16}?(${name}|重阳|中秋|端午)(?=(?:佳节)?(?:到来|来临)?(?:之际|之时)，)`,
      'g',
    ),
    wish: new RegExp(`(?:祝|过上?|度过|欢度)[^，。！？；]{0,16}?(${name})(?=快乐|安康|愉快|[，。！；])`, 'g'),
  };
});
/** Several days are meant, or one that is still to come. */
const ofSeveral = once(() => new RegExp(words('of several days or of another')));

/** 在护士节到来之际……。祝大家中国医师节快乐: the wish is for another day than the one that is greeted. */
export function wishedOtherwise(text: string): readonly PeriodSlip[] {
  if (!text.includes('节') || !/[祝过度]/.test(text) || ofSeveral().test(text)) return NONE;
  const { names, occasion, wish } = reading();
  const wishes = allMatches(text, wish);
  if (wishes.length !== 1) return NONE;
  const [m] = wishes as [RegExpExecArray];
  const wished = m[1]!;
  const end = m.index + m[0].length;
  const start = end - wished.length;
  const before = allMatches(text, occasion).find(({ index }) => index < m.index);
  const greeted = before?.[1] ?? before?.[2];
  if (greeted === undefined || !standsOnlyAt(text, wished, start)) return NONE;
  const months = festivalMonths();
  const named = allMatches(text, names).filter(({ index }) => index !== start);
  const all = [greeted, ...named.map(([name]) => name)];
  if (all.some((name) => monthsApart(months.get(name) ?? 0, months.get(wished)!) < MONTHS_APART)) return NONE;
  const right = greeted.endsWith('节') ? greeted : `${greeted}节`;
  return [{ start, end, right, message: `前面说的是${right}，这里祝的是${wished}，请核对。` }];
}
