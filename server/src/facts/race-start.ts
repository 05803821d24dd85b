import { commonTail } from '../text/common-ends';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import type { OtherBody } from './own-body';

/** 以临江体育公园为起点……从滨江体育公园鸣枪出发: where a race begins. */
const RACE_FROM =
  /以(?<host>\p{Script=Han}{4,10})为(?:起点|起跑点|出发点)(?<between>[^\n]{0,100}?)从(?<other>\p{Script=Han}{4,10}?)(?:鸣枪|起跑|出发|开跑|发枪)/gu;
/** Other races have starts of their own. */
const OTHER_RACE = /迷你|[乐康]跑|亲子|[半全]程|轮椅|公里|分会场|另|分别|接驳|返程/;
const SHARED_TAIL = 3;

/** Where a race sets out from, which was told otherwise before. */
export function otherStarts(text: string): readonly OtherBody[] {
  if (!/为(?:起点|起跑点|出发点)/.test(text)) return NONE;
  return allMatches(text, RACE_FROM).flatMap((m): readonly OtherBody[] => {
    const { host, between, other } = m.groups as Record<string, string>;
    if (host === other || commonTail(host!, other!).length < SHARED_TAIL || OTHER_RACE.test(between!)) return NONE;
    if (host!.endsWith(other!) || other!.endsWith(host!)) return NONE;
    const start = m.index + m[0].lastIndexOf(other!);
    const message = `前面说起点是“${host!}”，这里却是“${other!}”，请核对。`;
    return [{ start, end: start + other!.length, right: host!, message }];
  });
}
