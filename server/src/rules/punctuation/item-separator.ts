import { seriesRule, type Report } from '../../contract/rule';
import type { Member } from '../../syntax/types';

/** What may stand between two items of a paragraph, from weak to strong. */
const MARKS = '、，；。';

export const rule = seriesRule({
  id: 'punctuation/item-separator',
  severity: 'warning',
  title: '条目之间的标点',
  what: '“二是”“第二”前用了逗号，而条目里面也有逗号；或同一组条目之间的标点与别处不同；冒号引出的几条短语之间用了句号。',
  why: '条目里面用逗号，条目之间就要用分号或句号，层次才分得清；一组之内标点应当一致。',
  source: 'GB/T 15834—2011 4.6.3、附录 B.2',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要做到：一是突出重点，抓住关键⟦，⟧二是压实责任，传导压力⟦，⟧三是加强督查，严格考核。',
        suggested: '要做到：一是突出重点，抓住关键；二是压实责任，传导压力；三是加强督查，严格考核。',
      },
      {
        text: '一是突出重点，抓住关键；二是压实责任，传导压力⟦，⟧三是加强督查，严格考核。',
        suggested: '一是突出重点，抓住关键；二是压实责任，传导压力；三是加强督查，严格考核。',
      },
      {
        text: '一是抓早。要见微知著。二是抓小⟦，⟧三是抓严。要动真碰硬。',
        suggested: '一是抓早。要见微知著。二是抓小。三是抓严。要动真碰硬。',
      },
      {
        text: '一是定方案（人员，时间），抓落实⟦，⟧二是定预案，抓演练⟦，⟧三是建台账，抓销号。',
        suggested: '一是定方案（人员，时间），抓落实；二是定预案，抓演练；三是建台账，抓销号。',
      },
      {
        text: '今年要办好两件事：一是完成村道拓宽工程⟦。⟧二是建成日间照料中心。',
        suggested: '今年要办好两件事：一是完成村道拓宽工程；二是建成日间照料中心。',
        severity: 'information',
      },
      {
        text: '做好三项工作：一是摸清底数，建立台账⟦。⟧二是分类施策，对账销号；三是跟踪问效，严防反弹。',
        suggested: '做好三项工作：一是摸清底数，建立台账；二是分类施策，对账销号；三是跟踪问效，严防反弹。',
        severity: 'information',
      },
    ],
    good: [
      '做好三项工作：一是摸清底数，建立台账。台账要细。二是分类施策，对账销号；三是跟踪问效，严防反弹。\n做好两件事：一是摸清底数；二是对账销号。三是要跟踪问效。要严防反弹；四是要问责。',
      '测试计划（主要是测试人员，系统需求，时间等信息），其次是测试需求点，再次是用例。一是方案（人员，时间），二是预案，三是台账。',
      '今年要办好两件事：一是完成村道拓宽工程，方便出行。二是建成日间照料中心，照顾老人。',
      '要抓好三件事。一是修路。二是架桥。三是通水。\n要办好两件事：一是修路。要修到村口。二是架桥。要架得牢。',
      '要做到一是抓早，二是抓小，三是抓严。',
      '一是突出重点，抓住关键；二是压实责任，传导压力；三是加强督查，严格考核。',
      '一是突出重点。要抓住关键。二是压实责任。要传导压力。三是加强督查。',
      '一是突出重点，抓住关键；二是压实责任，传导压力。三是加强督查，严格考核。',
    ],
  },
  check({ kind, members }) {
    if (kind !== 'items') return undefined;
    let joints: Joint[] | undefined;
    for (let i = 1; i < members.length; i++) {
      const { paragraph, marker } = members[i]!;
      if (!marker || paragraph !== members[i - 1]!.paragraph) continue;
      let offset = marker.start - 1;
      while (offset > 0 && /\s/.test(paragraph.text[offset]!)) offset--;
      const mark = paragraph.text[offset] ?? '';
      if (mark !== '' && MARKS.includes(mark)) (joints ??= []).push({ member: i, at: offset, mark });
    }
    if (joints?.every(({ mark }) => mark === '。') && isOneSentence(members))
      return joints.map(({ member, at }) => sayStop(member, at));
    const odd = joints && oddMark(members, joints);
    if (odd) return [odd];
    if (!joints || !joints.some((j) => j.mark === '，' || j.mark === '、')) return undefined;
    const strong = joints.filter((j) => j.mark === '；' || j.mark === '。');
    const wanted = strong.length > 0 ? strong[0]!.mark : '；';
    const separatorOf = (member: number): string => {
      const { paragraph, marker } = members[member]!;
      const next = members[member + 1];
      const end = next?.marker && next.paragraph === paragraph ? next.marker.start - 1 : paragraph.content.end;
      return paragraph.text.slice(marker!.end, end).replace(BRACKETED, '');
    };
    // short items on one breath may be parted by commas: 一是抓早，二是抓小
    const inner = joints.some((j) => members[j.member - 1]!.marker && separatorOf(j.member - 1).includes('，'));
    if (strong.length === 0 && !inner) return undefined;
    return joints
      .filter((j) => j.mark === '，' || j.mark === '、')
      .map(({ member, at, mark }): Report => {
        const { paragraph, marker } = members[member]!;
        const name = paragraph.text.slice(marker!.start, marker!.end);
        return {
          at: member,
          start: at,
          end: at + 1,
          message:
            strong.length > 0
              ? `本组条目之间多用“${wanted}”，“${name}”前却用“${mark}”，应改为“${wanted}”。`
              : `条目里面已用逗号，“${name}”前应改用“；”。`,
          suggestions: [{ title: `改为“${wanted}”`, edits: [{ at: member, start: at, end: at + 1, newText: wanted }] }],
        };
      });
  },
});

/** The mark before a member that is not the first of its paragraph. */
interface Joint {
  readonly member: number;
  readonly at: number;
  readonly mark: string;
}

/**
 * 做好三项工作：一是……。二是……；三是……。: of items that a colon leads in, and none of which holds a full stop, one alone is
 * parted from the next by another mark. Where each mark stands once, it is the full stop, which ends what the colon opened.
 */
function oddMark(members: readonly Member[], joints: readonly Joint[]): Report | undefined {
  const [{ paragraph, marker }] = members as [Member, ...Member[]];
  if (!marker || paragraph.text[marker.start - 1] !== '：' || joints.length !== members.length - 1) return undefined;
  const stops = joints.filter(({ mark }) => mark === '。');
  const semicolons = joints.filter(({ mark }) => mark === '；');
  if (stops.length + semicolons.length !== joints.length || Math.min(stops.length, semicolons.length) !== 1)
    return undefined;
  const within = paragraph.text.slice(marker.end, joints.at(-1)!.at);
  // 一是……。要……。二是……: an item of several sentences
  if ((within.match(/[。！？]/g)?.length ?? 0) !== stops.length || members.some((m) => m.paragraph !== paragraph))
    return undefined;
  const [odd, wanted] = semicolons.length >= stops.length ? [stops[0]!, '；'] : [semicolons[0]!, '。'];
  const place = { at: odd.member, start: odd.at, end: odd.at + 1 };
  return {
    ...place,
    severity: 'information',
    message: `这一组条目之间有的用“；”，有的用“。”，宜一律用“${wanted}”。`,
    suggestions: [{ title: `改为“${wanted}”`, edits: [{ ...place, newText: wanted }] }],
  };
}

/** 测试计划（人员，需求，时间），其次是…: what stands in brackets is no part of an item. */
const BRACKETED = /[（(][^（）()]{0,80}[）)]/g;

/** Characters of the longest item that is one member of an announced sentence. */
const LONGEST_ITEM = 24;

/** 要办好两件事：一是修路。二是架桥。: items announced by ：, each of one clause and no more, make one sentence. */
function isOneSentence(members: readonly Member[]): boolean {
  const first = members[0]!;
  if (!first.marker || members.length < 2) return false;
  const { text, content } = first.paragraph;
  if (text[first.marker.start - 1] !== '：') return false;
  return members.every(({ paragraph, marker }, k) => {
    if (!marker || paragraph !== first.paragraph) return false;
    const end = members[k + 1]?.marker?.start ?? content.end;
    const item = text.slice(marker.end, end);
    return item.length <= LONGEST_ITEM && /^[^，。；：！？、“”]+。$/.test(item);
  });
}

function sayStop(member: number, at: number): Report {
  const place = { at: member, start: at, end: at + 1 };
  return {
    ...place,
    severity: 'information',
    message: '冒号后面的几条都只有一句短语，合起来是一句话，条目之间宜用“；”。',
    suggestions: [{ title: '改为“；”', kind: 'stop', edits: [{ ...place, newText: '；' }] }],
  };
}
