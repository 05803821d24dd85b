import { seriesRule, type Report } from '../../engine/rule';
import { numeralFor, renumber } from '../../facts/renumber';
import type { Marker, Member } from '../../syntax/types';

export const rule = seriesRule({
  id: 'numbering/sequence',
  severity: 'error',
  title: '序号不连续',
  what: '同组序号跳号、重号或颠倒：一、三、；第一，第三，；一是、三是。',
  why: '序号断了，听的人会以为漏了一条；真漏了一条，更要补上。',
  source: '起草惯例；GB/T 9704—2012 7.3.3',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '一、提高认识\n要学习。\n⟦三⟧、加强领导\n要负责。',
        suggested: '一、提高认识\n要学习。\n二、加强领导\n要负责。',
      },
      {
        text: '第一，抓学习，要学深悟透。\n第二，抓作风，要真抓实干。\n⟦第二⟧，抓落实，要跟踪问效。',
        suggested: '第一，抓学习，要学深悟透。\n第二，抓作风，要真抓实干。\n第三，抓落实，要跟踪问效。',
      },
      {
        text: '要做到：一是抓早。防患未然。⟦三是⟧抓小。动辄则咎。',
        suggested: '要做到：一是抓早。防患未然。二是抓小。动辄则咎。',
      },
      {
        text: '（一）抓产业。要做强龙头。\n（二）抓项目。要做优服务。\n⟦（四）⟧抓环境。要做实整治。\n（五）抓民生。要做好保障。',
        suggested:
          '（一）抓产业。要做强龙头。\n（二）抓项目。要做优服务。\n（三）抓环境。要做实整治。\n（四）抓民生。要做好保障。',
      },
      // 三 for 二 is one slip, not a gap and a repeat
      {
        text: '一、抓学习\n要学懂。\n⟦三⟧、抓作风\n要真干。\n三、抓落实\n要见效。\n四、抓监督\n要常态。',
        suggested: '一、抓学习\n要学懂。\n二、抓作风\n要真干。\n三、抓落实\n要见效。\n四、抓监督\n要常态。',
      },
      {
        text: '一是抓早。防患未然。⟦四是⟧抓小。动辄则咎。三是抓严。一抓到底。',
        suggested: '一是抓早。防患未然。二是抓小。动辄则咎。三是抓严。一抓到底。',
      },
      { text: '1.抓源头\n要摸清底数。\n⟦3⟧.抓整改\n要对账销号。\n⟦2⟧.抓过程\n要加强调度。' },
    ],
    good: [
      '一、抓学习\n一是读原著。要精读。二是悟原理。要深思。\n二、抓落实\n一是定任务。要具体。二是定时限。要倒排。',
      '首先，要统一思想。其次，要明确任务。最后，要抓好落实。',
      '第一书记要负总责，第三方评估要跟上，第二天就要见效。',
      '要用好第一种形态、第二种形态，第四种形态要慎用。',
      '一要抓学习。要学懂。二要抓落实。要见效。三要抓监督。要常态。',
    ],
  },
  beyond({ kind, members }, most) {
    const { marker, lead } = members[0]!;
    const { start, end } = marker ?? lead;
    const way = kind === 'topics' ? '中间加一个小标题' : '按内容分成几组';
    return [
      {
        at: 0,
        start,
        end,
        severity: 'information',
        message: `这一组有 ${members.length} 项，超过 ${most} 项的不查序号、层次和对仗；${way}，就可以检查。`,
      },
    ];
  },
  check(series) {
    if (series.kind !== 'headings' && series.kind !== 'items') return undefined;
    const reports: Report[] = [];
    let highest = 0;
    let before: Member | undefined;
    for (const [at, member] of series.members.entries()) {
      const marker = member.marker!;
      if (marker.ordinal === 0) continue;
      const expected = highest + 1;
      // a series that does not begin at one may be an excerpt
      // 一 三 三 四: the members behind go on as if the right numeral stood here
      const after = series.members[at + 1];
      const mistyped = before !== undefined && marker.ordinal > expected && after?.marker?.ordinal === expected + 1;
      if (mistyped) reports.push(sayMistyped(at, member, before!, expected, after));
      else if (marker.ordinal !== expected && before) reports.push(say(at, member, before, expected, series.members));
      highest = mistyped ? expected : Math.max(highest, marker.ordinal);
      before = member;
    }
    if (reports.length === 0) return undefined;
    const edits = renumber(series).map(({ member, start, end, newText }) => ({ at: member, start, end, newText }));
    return edits.length === 0
      ? reports
      : reports.map((r) => ({ ...r, suggestions: [{ title: '按顺序重排本组序号', edits }] }));
  },
});

function sayMistyped(at: number, member: Member, before: Member, expected: number, after: Member): Report {
  const marker = member.marker!;
  const right = numeralFor(member.paragraph.text, marker, expected, marker.family) ?? String(expected);
  return {
    at,
    ...marker.numeral,
    message: `序号有误：前一项是“${numeral(before, before.marker!)}”，后一项是“${numeral(after, after.marker!)}”，此处应为“${right}”。`,
    related: [{ at: at + 1, ...after.marker!.numeral, message: '后一项' }],
  };
}

function say(at: number, member: Member, before: Member, expected: number, members: readonly Member[]): Report {
  const marker = member.marker!;
  const own = numeral(member, marker);
  const last = numeral(before, before.marker!);
  const twin = members.findIndex((m, i) => i < at && m.marker!.ordinal === marker.ordinal);
  // 三是 五要: what is lost is 四是
  const { text } = member.paragraph;
  const right = numeralFor(text, marker, expected, before.marker!.family) ?? String(expected);
  const missing = numeralFor(text, marker, marker.ordinal - 1, before.marker!.family) ?? '';
  return {
    at,
    ...marker.numeral,
    message:
      twin >= 0
        ? `序号重复：本组已有“${own}”，此处应为“${right}”。`
        : marker.ordinal > expected
          ? `序号不连续：前一项是“${last}”，此处为“${own}”，缺“${marker.ordinal - expected === 1 ? missing : right}”。`
          : `序号颠倒：前一项是“${last}”，此处为“${own}”。`,
    related: [
      { at: twin >= 0 ? twin : at - 1, ...members[twin >= 0 ? twin : at - 1]!.marker!.numeral, message: '前一项' },
    ],
  };
}

function numeral(member: Member, marker: Marker): string {
  return member.paragraph.text.slice(marker.numeral.start, marker.numeral.end);
}
