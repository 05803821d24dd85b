import wordingTable from '../../data/kept/counted-lists-wordings.tsv';
import { wordingsOf } from '../text/alternation';
import { parseCount } from '../text/numerals';
import { once } from '../text/once';
import type { Declaration } from './declared-counts';
import { FEW, NO_COUNT_BEHIND } from './plain-count';

const words = wordingsOf(wordingTable, 'counted-lists-wordings.tsv');
/**
 * 议程有三项： · 具体要求如下，共五条： · （共5项）： · 做好以下三项准备： · 研究四个问题：, at the end of a paragraph that a list follows.
 */
const COUNTED = once(() => {
  const announced = words('announced');
  const turned = `${announced}(?:主要|大致|一共|总共|共计|共)?(?:有|为|是|分为?|包括|包含|安排了?|共)(?:以下|如下|下列)?`;
  const alone = `(?:，|（)(?:一?共|总共|共有|共计|主要有|有|分为?)(?:以下)?`;
  const plain = `(?<![${NO_COUNT_BEHIND}“.．])|(?<=[以如]下|下列)`;
  return new RegExp(
    `(?:(?:${turned}|${alone})(?<turned>${FEW})(?:方面|[项个点条件步种类])）?|(?:${plain})(?<plain>${FEW})(?:个方面的?|方面的?|[项个点条件步种类大])\\p{Script=Han}{0,4}?${announced}(?:如下)?)[：:]\\s*$`,
    'u',
  );
});
const MAY_COUNT = /[两三四五六七八九十\d](?:[项个点条件步种类大]|方面)[^，。；]{0,10}[：:]\s*$/;

/** The count at the end of a paragraph whose list stands right below. */
export function countsOfWhatStandsBelow(text: string): Declaration[] {
  const m = MAY_COUNT.test(text) ? COUNTED().exec(text) : null;
  const numeral = m?.groups!['turned'] ?? m?.groups!['plain'];
  const count = numeral === undefined ? undefined : parseCount(numeral);
  if (!m || numeral === undefined || count === undefined || count < 2) return [];
  const told = m[0].replace(/[）：:\s]*$/, '').replace(/^[，（]/, '');
  const start = m.index + (/^[，（]/.test(m[0]) ? 1 : 0);
  const at = m.index + m[0].lastIndexOf(numeral);
  return [
    {
      start,
      end: start + told.length,
      text: told,
      numeral,
      count,
      at: { start: at, end: at + numeral.length },
      isRightBelow: true,
    },
  ];
}
