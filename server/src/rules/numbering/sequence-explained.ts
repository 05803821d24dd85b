import type { WrongOrdinal } from '../../facts/wrong-ordinals';
import type { Member } from '../../syntax/types';
import { formatChineseNumeral } from '../../text/numerals';

/** 第一个问题，…第二是…第三个问题，…: the one that seems lost is told in another form. */
export function isToldBetween(members: readonly Member[], counted: readonly number[], wrong: WrongOrdinal): boolean {
  const [before, member] = [members[counted[wrong.index - 1] ?? -1], members[counted[wrong.index]!]!];
  if (!before?.marker || member.marker!.ordinal <= wrong.expected) return false;
  const isOneLine = before.paragraph === member.paragraph;
  const between = isOneLine
    ? before.paragraph.text.slice(before.marker.end, member.marker!.start)
    : `${before.paragraph.text.slice(before.marker.end)}\n${member.paragraph.text.slice(0, member.marker!.start)}`;
  const written = formatChineseNumeral(wrong.expected);
  if (before.marker.family !== 'counted') return isTornOff(member, written, between);
  const told = new RegExp(`(?:^|[。；！？\\n])(?:[第其]${written}[是，、]|${written}是|还有一个|另一个)`, 'm');
  return told.test(between) && !/[第其]一[是，、]|(?:^|[^唯统])一是/.test(between);
}

/** 新华社记者 李红/摄第三，要……: the marker stands there, behind what was pasted without its line break. */
function isTornOff({ marker, paragraph: { text } }: Member, written: string, between: string): boolean {
  const shown = text.slice(marker!.start, marker!.end);
  const missing = shown.replace(formatChineseNumeral(marker!.ordinal), written);
  return missing !== shown && missing.length > 1 && between.includes(missing);
}

/** 2、…… 1. 2. 3. 3、……: the last with a point of its own goes on with what stands around the list. */
export function goesOnOutside(members: readonly Member[], odd: number): boolean {
  if (odd < 2) return false;
  const points = members.map(({ marker }) => marker?.point);
  return points[odd] !== points[0] && points.every((point, k) => point === points[k < odd ? 0 : odd]);
}

/** 4. 四场直播 · 9. 九季实践: each number is that of what its heading counts. */
export function isCounting(members: readonly Member[]): boolean {
  return members.slice(1).every(({ marker, paragraph: { text } }) => {
    const { ordinal, end } = marker!;
    const behind = text.slice(end).replace(/^[.．、 ]+/, '');
    const written = ordinal === 2 && behind.startsWith('两') ? '两' : formatChineseNumeral(ordinal);
    return ordinal > 1 && behind.startsWith(written) && !'、是要，'.includes(behind[written.length] ?? ' ');
  });
}

/** 标准有两条：一是…，一是…: in one sentence no number is meant. */
export function isOneAndAnother(members: readonly Member[]): boolean {
  const [first, second] = members;
  return (
    members.every((m) => m.marker!.ordinal === 1) &&
    !/[。！？]/.test(first!.paragraph.text.slice(first!.marker!.end, second!.marker!.start))
  );
}
