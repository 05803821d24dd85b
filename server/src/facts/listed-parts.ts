import { parseCount } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';

/** 从认清形势、突出重点、加强领导三个方面 · 围绕“为什么建、建什么、怎么建”三个问题 · 就甲、乙、丙讲三点意见 */
const LISTED =
  /(?:从|围绕|就)“?([^，。；：“”]{2,16}(?:、[^，。；：“”]{2,16}){1,7})”?(?:这|上)?(?:[讲谈说](?:一[讲谈])?)?([两二三四五六七八])(?:个?(?:方面|问题|层面|角度|关键词|重点)|点(?:意见|要求|希望|体会|看法|想法|认识))/u;
/** 讲三点意见：一、认清形势；二、突出重点。 · 第一点是认清形势，第二点是突出重点 · 第一部分讲形势，第二部分讲任务 */
const NUMBERED =
  /(?<=^\s*|[：:；;，,。])(?:第?([一二三四五六七八])(?:、|点[是讲谈说]|个?方面[是讲谈说]|个?部分[是讲谈说]))([^；;，,。]{2,24})/gu;
/** 先讲形势，再讲任务，最后讲保障: parts told one after another. */
const FIRST_THEN =
  /(?<![首率优争领祖原])(?:首?先)(?!后|进|行|锋|期|烈)[^，。；：]{2,24}(?:[，；](?:再|然后|接着|接下来|其次)[^，。；：]{2,24}){0,5}[，；](?:再|然后|最后)[^，。；：]{2,24}/u;
const EACH_OF_THEM =
  /(?<=^|[，；])(?:首?先|再|然后|接着|接下来|其次|最后)(?:[讲谈说](?:一[讲谈说]|[讲谈说])?)?([^，；]{2,24})/gu;

/** 今天着重讲两件事：扩学位、强师资。 */
const SAID_TO_BE =
  /(?:[讲谈说强调]|汇报|交流)(?:以下|如下|这|下面)?([两二三四五六七八])(?:件事|个?问题|个?方面|点|句话|层意思|项工作)(?:意见|情况|工作)?：([^，。；：、“”]{2,16}(?:、[^，。；：、“”]{2,16}){1,7})。/u;

function namesIn(listed: RegExpExecArray, names: string, count: string): readonly Span[] | undefined {
  const spans: Span[] = [];
  let start = listed.index + listed[0].indexOf(names);
  for (const name of names.split('、')) {
    spans.push({ start, end: start + name.length });
    start += name.length + 1;
  }
  return spans.length === parseCount(count) ? spans : undefined;
}

/** Where a line names the parts of a talk one after another; undefined where it does not, or not as many as it says. */
export function listedParts(text: string): readonly Span[] | undefined {
  const listed = LISTED.exec(text);
  if (listed) return namesIn(listed, listed[1]!, listed[2]!);
  const said = SAID_TO_BE.exec(text);
  if (said) return namesIn(said, said[2]!, said[1]!);
  const inTurn = /先[^，。；：]{2,24}[，；]/.test(text) ? FIRST_THEN.exec(text) : null;
  if (inTurn)
    return allMatches(inTurn[0], EACH_OF_THEM).map((m) => {
      const end = inTurn.index + m.index + m[0].length;
      return { start: end - m[1]!.length, end };
    });
  const numbered = /[一二]、|第一/.test(text) ? allMatches(text, NUMBERED) : [];
  if (numbered.length < 2 || numbered.some((m, i) => parseCount(m[1]!.replace('二', '两')) !== i + 1 && m[1] !== '一'))
    return undefined;
  return numbered.map((m) => ({
    start: m.index + m[0].length - m[2]!.length,
    end: m.index + m[0].length,
  }));
}
