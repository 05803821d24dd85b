import { behindLast } from '../text/behind';
import { differInOne, differingAt } from '../text/differing';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { standsOnlyAt } from '../text/times-in';
import type { OtherBody } from './own-body';

/** 城东水厂……今年建成投产。城西水厂投产后，……告别了用水难: what the sentence before has told of is gone on from. */
const GONE_ON_FROM =
  /(?<=[。！？])(\p{Script=Han}{4,8})(投产|投用|建成|通车|开通|竣工|启用|运营)(?:使用)?(?:后|以后|以来)，[^。！？]*?(?:了|已|不再)/gu;
/** What differs in these is another one of several: 一期工程, 新老厂区, 城东水厂 and 城西水厂. */
const ONE_OF_SEVERAL = /[一二三四五六七八九十新老旧第东南西北上下左右前后里外内大小甲乙丙]/;
const NAME_END = 2;

/** Works that a paragraph goes on from, by another name than the sentence before has told. */
export function otherWorks(text: string): readonly OtherBody[] {
  if (!/[产用成车通工营](?:使用)?(?:以?后|以来)，/.test(text)) return NONE;
  return allMatches(text, GONE_ON_FROM).flatMap((m): readonly OtherBody[] => {
    const [whole, other, done] = m as unknown as [string, string, string];
    if (/将|预计|届时|[全我][省市县区镇乡村]|新增|又|也/.test(whole)) return NONE;
    const before = sentenceBefore(text, m.index);
    if (!before.includes(done)) return NONE;
    const near = new Set<string>();
    for (let k = 0; k + other.length <= before.length; k++)
      if (isNearWork(before.slice(k, k + other.length), other)) near.add(before.slice(k, k + other.length));
    const [right] = near;
    if (near.size !== 1 || right === undefined || !standsOnlyAt(text, other, m.index)) return NONE;
    const message = `前一句说的是“${right}”，这里却是“${other}”，请核对。`;
    return [{ start: m.index, end: m.index + other.length, right, message }];
  });
}

/** Whether two names of one length differ in one character, which is none of their last, and tells no number. */
function isNearWork(name: string, other: string): boolean {
  if (name.slice(-NAME_END) !== other.slice(-NAME_END) || !differInOne(name, other)) return false;
  const [k] = differingAt(name, other) as [number];
  return !ONE_OF_SEVERAL.test(name[k]! + other[k]!);
}

/** The sentence that ends at an offset; empty where none does. */
function sentenceBefore(text: string, end: number): string {
  return '。！？'.includes(text[end - 1] ?? '-') ? text.slice(behindLast(text, '。！？', end - 1), end) : '';
}
