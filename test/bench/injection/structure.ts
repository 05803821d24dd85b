// Slips of structure, put into synthetic speeches.
import { NUMBERING } from './numbering';
import { WATERMARKS } from './prose';
import { changing, editing, place, seriesOf, type DraftSlip } from './draft-slip';
import { allSeries, makeSpeech, pick, print, SHAPE_COUNT, write, type Random, type Speech } from './speech';

const HEAD = /^(?:## )?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)([^。\n]+)$/gmu;

function outlined(random: Random): Speech | undefined {
  const speech = makeSpeech(Math.floor(random() * 3), random);
  speech.outline = speech.parts.members.map((m) => write('comma', m.ordinal) + m.lead.split('，')[0]!);
  return speech;
}

function outlineSlip(name: string, change: (speech: Speech) => void): DraftSlip {
  return {
    rule: 'numbering/outline-mismatch',
    name,
    make(random) {
      const speech = outlined(random);
      if (!speech) return undefined;
      const before = print(speech);
      change(speech);
      return { before, after: print(speech), at: -1 };
    },
  };
}

export const STRUCTURE: readonly DraftSlip[] = [
  ...NUMBERING,
  changing('numbering/single-item', 'only （一）', (speech, random) => {
    const series = seriesOf(speech, 'paren', 2, random);
    if (!series || series === speech.parts) return false;
    series.members.splice(1);
    return true;
  }),
  changing('numbering/level-order', '（1） under 一、', (speech, random) => {
    const series = seriesOf(speech, 'paren', 2, random);
    if (!series || series === speech.parts) return false;
    for (const m of series.members) m.written = write('digit', m.ordinal);
    return true;
  }),
  changing('numbering/level-order', '（一） above 一、', (speech, random) => {
    const series = seriesOf(speech, 'paren', 2, random);
    if (!series || series === speech.parts) return false;
    for (const m of speech.parts.members) m.written = write('paren', m.ordinal);
    for (const s of allSeries(speech).filter((x) => x.members[0]!.family === 'paren'))
      for (const m of s.members) m.written = write('comma', m.ordinal);
    return true;
  }),
  changing('numbering/declared-count', 'one too many said', (speech) => speech.declared++ > 0),
  changing('numbering/declared-count', 'one too few said', (speech) => --speech.declared > 1),
  changing('numbering/declared-count', 'last part lost', (speech) => speech.parts.members.pop() !== undefined),
  editing('numbering/declared-count', '三项工作： two items', (text) => {
    const after = text.replace('具体来说：', '今年要办好四件大事：');
    return after === text ? undefined : after;
  }),
  editing('numbering/declared-count', '等三项制度 after five', (text, random) => {
    const m = place(text, /。(?=\p{Script=Han})/gu, random);
    if (!m) return undefined;
    const list = '要执行好请示报告、民主评议、谈心谈话、述职述廉、任前公示等三项制度。';
    return text.slice(0, m.index + 1) + list + text.slice(m.index + 1);
  }),
  outlineSlip('a line of the outline differs', (speech) => (speech.outline[1] = '二、统筹城乡区域协调')),
  outlineSlip('a line too many', (speech) =>
    speech.outline.push(`${write('comma', speech.outline.length + 1)}强化组织领导`),
  ),
  outlineSlip('a line lost', (speech) => speech.outline.pop()),
  changing('numbering/heading-layout', 'run-in among lines', (speech, random) => {
    const sets = allSeries(speech).filter(
      (s) => s.members.length > 3 && s.separator === undefined && s.members[0]!.mark === '',
    );
    if (sets.length === 0) return false;
    const member = pick(pick(sets, random).members.slice(1), random);
    member.mark = '。';
    return true;
  }),
  changing('numbering/heading-layout', 'line among run-ins', (speech, random) => {
    const sets = allSeries(speech).filter(
      (s) => s.members.length > 3 && s.separator === undefined && s.members[0]!.mark === '。',
    );
    if (sets.length === 0) return false;
    const member = pick(pick(sets, random).members.slice(1), random);
    if (!['comma', 'paren', 'dot'].includes(member.family)) return false;
    member.mark = '';
    return true;
  }),
  ...['。', '；', '：', '，'].map((mark) =>
    editing('numbering/heading-period', `heading with ${mark}`, (text, random) => {
      const m = place(text, HEAD, random);
      return m && text.slice(0, m.index + m[0].length) + mark + text.slice(m.index + m[0].length);
    }),
  ),
  ...['：', '；', ' '].map((mark) =>
    changing('numbering/heading-period', `run-in with “${mark}”`, (speech, random) => {
      const sets = allSeries(speech).filter(
        (s) =>
          s.members.length > 2 &&
          s.separator === undefined &&
          s.members[0]!.mark === '。' &&
          ['comma', 'paren', 'dot'].includes(s.members[0]!.family),
      );
      if (sets.length === 0) return false;
      pick(pick(sets, random).members, random).mark = mark;
      return true;
    }),
  ),
  ...WATERMARKS.map((line, i) =>
    editing('structure/boilerplate', line.slice(0, 12), (text, random) => {
      const lines = text.split('\n');
      lines.splice(
        i % 3 === 0 ? 0 : i % 3 === 1 ? lines.length : 4 + Math.floor(random() * (lines.length - 5)),
        0,
        line,
      );
      return lines.join('\n');
    }),
  ),
  editing('structure/title', '在 lost', (text) => text.replace(/^((?:# )?)在/u, '$1')),
  editing('structure/title', '上 lost', (text) => text.replace(/(会议|大会|座谈会|推进会)上的讲话/u, '$1的讲话')),
  editing('structure/title', 'no title', (text) =>
    text
      .split('\n')
      .slice(text.split('\n').findIndex((l) => /[：，]$/.test(l)))
      .join('\n'),
  ),
  editing('structure/salutation', 'lost', (text) => text.replace(/^(?:尊敬的各位领导，\n)?同志们：\n/mu, '')),
  editing('structure/salutation', 'run on', (text) => text.replace(/^同志们：\n/mu, '同志们，')),
  editing('structure/salutation', 'with ，', (text) => text.replace(/^同志们：\n/mu, '同志们，\n')),
  editing('structure/salutation', 'no mark', (text) => text.replace(/^同志们：\n/mu, '同志们\n')),
  editing('structure/closing', 'lost', (text) => text.slice(0, text.lastIndexOf('\n'))),
  editing('structure/truncated', 'last mark lost', (text) => text.slice(0, -1)),
  editing('structure/truncated', 'cut in the last sentence', (text) => text.slice(0, -4)),
  editing('structure/truncated', 'a paragraph without its mark', (text, random) => {
    const m = place(text.slice(0, text.lastIndexOf('\n')), /(?<=\n[^\n]*。[^\n]{8,})。(?=\n)/gu, random);
    return m && text.slice(0, m.index) + text.slice(m.index + 1);
  }),
  editing('structure/truncated', 'a paragraph ends in ，', (text, random) => {
    const m = place(text.slice(0, text.lastIndexOf('\n')), /(?<=\n[^\n]*。[^\n]{8,})。(?=\n)/gu, random);
    return m && `${text.slice(0, m.index)}，${text.slice(m.index + 1)}`;
  }),
  editing('punctuation/item-separator', '，二是 for 。二是', (text, random) => {
    const m = place(text, /。(?=[二三][是要])/gu, random);
    return m && `${text.slice(0, m.index)}，${text.slice(m.index + 1)}`;
  }),
  editing('punctuation/item-separator', '，②', (text, random) => {
    const m = place(text, /；(?=②|③|（2）|（3）)/gu, random);
    return m && `${text.slice(0, m.index)}，${text.slice(m.index + 1)}`;
  }),
  editing('wording/repeated-passage', 'two sentences pasted again', (text, random) => {
    const lines = text.split('\n');
    const long = lines.flatMap((l) =>
      [...l.matchAll(/(?<=。)[^。：“《\n]{17,}。[^。：“《\n]{17,}。/gu)].map((m) => m[0]),
    );
    if (long.length === 0) return undefined;
    const passage = pick(long, random);
    const to = lines.length - 2;
    lines[to] = lines[to]! + passage;
    return lines.join('\n');
  }),
  {
    rule: 'placeholder/half-redacted',
    name: '局党组 beside XX党组',
    make(random) {
      const organ = pick(['局党组', '校党委', '院党委', '局属', '厅党组', '社党委'], random);
      const noun = organ.slice(1);
      const open = pick(['XX', '××', '×'], random);
      const speaker = noun === '属' ? `${organ}各单位` : organ;
      const put = open + (noun === '属' ? '属各单位' : noun);
      const lines = [
        `${put}高度重视，多次研究。`,
        `会后，${put}制定了办法。`,
        `对此，${speaker}专门作了部署。`,
        `${put}的经验得到推广。`,
      ];
      const before = print(makeSpeech(Math.floor(random() * SHAPE_COUNT), random));
      const at = before.lastIndexOf('\n');
      return { before, after: `${before.slice(0, at)}\n${lines.join('')}${before.slice(at)}`, at: -1 };
    },
  },
];
