import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { standsOnlyAt } from '../text/times-in';
import type { OtherBody } from './own-body';

/** What is held as a whole, so that it has no forum or gala of its own that might be wished well in its place. */
const EVENT = '运动会|博览会|\\p{Script=Han}{2}节';
/** 预祝本届运动会圆满成功 */
const WISHED = new RegExp(`祝愿?(?:本届|本次|这次|此次)\\p{Script=Han}{0,6}?(${EVENT})(?:取得)?圆满成功`, 'gu');
/** 以首届校园读书节为起点 */
const NAMED = new RegExp(
  `(?:首届|本届|第[一二三四五六七八九十\\d]{1,3}届)\\p{Script=Han}{0,10}?(${EVENT})(?!\\p{Script=Han}{0,4}圆满成功)`,
  'gu',
);

const isBefore = (event: RegExpExecArray, { index }: RegExpExecArray): boolean =>
  event.index + event[0].length <= index;

/** 以首届校园读书节为起点……预祝本届运动会圆满成功: another event is wished well than the only one that the paragraph names. */
export function otherEvents(text: string): readonly OtherBody[] {
  if (!text.includes('圆满成功') || !text.includes('届')) return NONE;
  const wishes = allMatches(text, WISHED);
  const events = wishes.length > 0 ? allMatches(text, NAMED) : NONE;
  const named = new Set<string>();
  let read = 0;
  return wishes.flatMap((m): readonly OtherBody[] => {
    const wished = m[1]!;
    for (; read < events.length && isBefore(events[read]!, m); read++) named.add(events[read]![1]!);
    const [right] = named;
    const start = m.index + m[0].lastIndexOf(wished);
    // 运动会 that stands twice is no leftover
    if (named.size !== 1 || right === wished || !standsOnlyAt(text, wished, start)) return NONE;
    const message = `前面说的是“${right!}”，这里却祝“${wished}”成功，请核对。`;
    return [{ start, end: start + wished.length, right: right!, message }];
  });
}
