import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { once } from '../../text/once';

const words = wordingsOf(wordingTable, 'sum-wordings.tsv');
/** 安排水利项目资金|1.5亿元: what is given out is spent once, so that its parts exclude one another. */
const ALLOCATED = once(
  () => new RegExp(`${words('gives money')}[^，。；：]{0,16}${words('money given')}(?:共|总计|共计|合计|达)?$`),
);
/** 水库除险加固, 机耕桥: works on things that are no part of one another. Whom money is for (女生, 高中生) parts it in two ways. */
const WORKS = once(() => new RegExp(`${words('works')}$`));
const MONEY = /元$/;
/** Share of the whole by which one digit that is miswritten makes the parts more. */
const MAX_SHARE_OVER = 0.3;
const DECIMALS = 4;

/** What is told of a sum of money and of the first parts of it. */
export interface Allocation {
  /** What stands before the sum in its clause. */
  readonly before: string;
  readonly total: number;
  readonly measure: string;
  readonly labels: readonly string[];
  readonly sum: number;
}

/** Whether parts of money that is given out come to more than it by one digit. */
export function isOverAllocated({ before, total, measure, labels, sum }: Allocation): boolean {
  if (sum <= total || sum / total - 1 > MAX_SHARE_OVER || !MONEY.test(measure) || !ALLOCATED().test(before))
    return false;
  const over = (sum - total).toFixed(DECIMALS).replace(/[.0]/g, '');
  return over.length === 1 && labels.every((label) => WORKS().test(label));
}
