import thingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(thingTable, 'figures-of-things-wordings.tsv');
const MONEY = '(?:总投资额?|投资|耗资|造价|斥资|筹资|出资|投入资金|投入)';
const ABOUT = '(?:达到?|约|近|超过?|共|为|是|高达){0,2}';
const small = (): string => `[^，。；、\\d]{0,8}?(?<works>${words('small works')})`;
/** Several of them, or works on many, may cost as much together. */
const oneOfThem = (): string => `(?!${words('many small works')})`;
/** 总投资120亿元的村文化小广场 */
const COST_FIRST = once(
  () =>
    new RegExp(
      `${MONEY}${ABOUT}(?<amount>\\d{1,4}(?:\\.\\d{1,2})?亿)元(?:[新修兴]?建|建设|建成|打造)?的${small()}${oneOfThem()}`,
      'g',
    ),
);
/** 村口的口袋公园总投资1.2亿元 */
const COST_BEHIND = once(
  () =>
    new RegExp(
      `(?<=^|[，。；！？])${small()}(?:项目|工程)?(?:占地[^，。；]{2,12})?，?(?:总投资额?|造价|耗资)${ABOUT}(?<amount>\\d{1,4}(?:\\.\\d{1,2})?亿)元`,
      'g',
    ),
);
/** 全市口袋公园, 12座公厕: many of them. */
const MANY = /[全各多批]|所有|[两三四五六七八九十百千\d][余多]?[个座处所家条批]|这些|一系列|村村|城乡|累计|历年|十年/;

/** Works of a village or a street that would cost hundreds of millions. */
export function tooDearWorks(text: string): readonly NumeralSlip[] {
  if (!/\d亿元/.test(text)) return NONE;
  return [...allMatches(text, COST_FIRST()), ...allMatches(text, COST_BEHIND())].flatMap(
    (m): readonly NumeralSlip[] => {
      const { amount, works } = m.groups as { amount: string; works: string };
      const clause = text.slice(behindLast(text, '，。；！？', m.index), m.index + m[0].length);
      if (MANY.test(clause)) return NONE;
      const wrong = `${amount}元`;
      const right = `${amount.slice(0, -1)}万元`;
      const message = `${works}不会花${wrong}，请核对是否应为“万”。`;
      const start = m.index + m[0].lastIndexOf(wrong);
      return [{ start, wrong, rights: [right], kind: 'everyday-size', message, severity: 'warning' }];
    },
  );
}
