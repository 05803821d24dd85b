import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsOf } from '../../../text/alternation';
import { allMatches } from '../../../text/matches';
import { once } from '../../../text/once';
import type { ToldFigure } from './figures-told';
import { mayNameOneUncounted, tellsOfOneUncounted } from './persons-uncounted';

const words = wordingsOf(wordingTable, 'told-figures-wordings.tsv');
/** Parts that a clause names without a figure are not many. */
const MAX_UNNAMED = 3;
/** 一等功由牺牲的李国平追记 · 还有几台洒水车 · 主席台上坐着主持人 */
const NAMES_ANOTHER = /[由是为在有归还另外加坐几]/;
const HAS_FIGURE = /\d|(?<!第)[一二两三四五六七八九十](?![等级起些时般旦])/;

/** Whether parts that come to less than the total leave out one that is told with 一 (还有一个特教班) or without a figure. */
export function leavesOneOut(told: string, counted: readonly ToldFigure[], short: number): boolean {
  if (short <= 0 || short > MAX_UNNAMED) return false;
  const behind = told.slice(counted[0]!.end);
  const units = new Set(counted.map(({ measureStart, end }) => told.slice(measureStart, end)).filter((unit) => unit));
  if ([...units].some((unit) => behind.includes(`一${unit}`)) || /一[个名位人]/.test(behind)) return true;
  return (
    (short === 1 ? mayNameOneUncounted : tellsOfOneUncounted)(behind) ||
    behind.split(/[，；、：（）]/).some((clause) => !HAS_FIGURE.test(clause) && NAMES_ANOTHER.test(clause))
  );
}

const ADDS = once(() => new RegExp(words('adds up parts'), 'g'));
const HAPPENED = once(() => new RegExp(words('outcome of parts'), 'g'));

/** What a text does with parts: 报名86人、54人，审核通过的共132人 and 给了50元、80元，一共花了110元 count two things. */
export function isOfOtherDeed(lead: string, tail: string, labels: readonly string[], isBehind: boolean): boolean {
  const parts = labels.join('，');
  const outcomes = (text: string): readonly string[] => allMatches(text, HAPPENED()).map(([word]) => word);
  if (isBehind && outcomes(lead + tail).some((word) => !parts.includes(word))) return true;
  const [firstOutcomes = [], ...others] = labels.map(outcomes);
  return firstOutcomes.some(
    (word) => !(lead + tail).includes(word) && others.every((outcomesOfOther) => outcomesOfOther.includes(word)),
  );
}

/** Whether a total behind its parts is led to by nothing but words that add up, or by what the parts say too. */
export function isPlainlyAdded(lead: string, before: string): boolean {
  const left = lead.replace(ADDS(), '');
  return left === '' || before.includes(left) || (left.length > 2 && before.includes(left.slice(-2)));
}

/** 会英语的12人，会急救的20人 and 80岁以上的20人、90岁以上的3人: one may be of both, while classes by size are apart. */
export function mayBeOfBoth(labels: readonly string[]): boolean {
  const leads = labels.map((label) => label.replace(/　.*$/s, ''));
  if (leads.filter((lead) => /以上/.test(lead)).length > 1) return true;
  return leads.some((lead) => /的$/.test(lead) && !/以[上下内]|不足|未满|不到|至|[男女]/.test(lead));
}
