import { draftRule, type Remedy, type Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { clauseAt } from '../../syntax/within';
import { Digit, Han, classOf } from '../../text/chars';
import type { TextEdit } from '../../text/span';
import { closingPlace, openingPlace } from './closing-place';
import { oddlyPaired } from './odd-quotes';
import { isSpokenOf } from './spoken-marks';
import { OPENING, PARTNER, turnedOf } from './turned-marks';

interface Stray {
  readonly at: number;
  readonly mark: string;
  /** Where the partner of an opening mark may belong: the end of a name, of words, or of the clause. */
  readonly closing: number;
  /** Where the partner of a closing ” belongs if its quotation begins a sentence; undefined where it hardly does. */
  readonly opening: number | undefined;
  /** The last characters in front of that place. */
  readonly before: string;
  /** Strays of the same line behind it that are not told one by one. */
  readonly more?: number;
  /** Edits where it is plainly its partner that was meant: “两个维护“， */
  readonly turned?: readonly TextEdit[];
  /** “ at the start of a paragraph: a quotation over several paragraphs opens each and closes the last. */
  readonly opensLine: boolean;
  /** “ whose quotation runs to the end of a paragraph that ends a sentence: it may go on in the next one. */
  readonly runsOn: boolean;
}

/** Marks of one line that are told of; a line with more is no prose. */
const MAX_STRAYS_PER_LINE = 50;
/** Lines over which a quotation or bracket may run. */
const REACH = 12;

export const rule = draftRule<readonly Stray[]>({
  id: 'punctuation/unpaired',
  severity: 'error',
  title: '标点不成对',
  what: '引号、书名号、括号有前无后，或有后无前，或前后用反。',
  why: '少了半边，引用到哪里为止就看不出来；多是删改时落下的。',
  source: 'GB/T 15834—2011 4.8、4.9、4.15',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['unfinished'],
  formats: true,
  fix: 'suggest',
  examples: {
    bad: [
      { text: '要坚决做到⟦“两个维护⟧，推动工作落实。', suggested: '要坚决做到“两个维护”，推动工作落实。' },
      { text: '认真学习《条例》⟦》⟧和有关规定。', suggested: '认真学习《条例》和有关规定。' },
      {
        text: '要抓好重点工程⟦（含续建项目⟧，确保按期完工。',
        suggested: '要抓好重点工程（含续建项目），确保按期完工。',
      },
      { text: '学习标兵⟦”⟧评选已举办五届。', suggested: '“学习标兵”评选已举办五届。' },
      { text: '要用好四种形态⟦"⟧，抓早抓小。', suggested: '要用好四种形态，抓早抓小。' },
      {
        text: '要学习⟦《中国共产党章程⟧，不断提高党性修养。\n要用好四种形态⟦”⟧，抓早抓小。',
        suggested: '要学习《中国共产党章程》，不断提高党性修养。\n要用好四种形态，抓早抓小。',
      },
      {
        text: '要对照⟦《反食品浪费法⟧的有关规定，落实⟦《关于加强食堂管理规定的通知⟧要求。',
        suggested: '要对照《反食品浪费法》的有关规定，落实《关于加强食堂管理规定的通知》要求。',
      },
      {
        text: '老师傅说：⟦“手艺是磨出来的，急不得。⟧他带的徒弟个个出色。青山厂⟦（以下简称“青山”⟧，去年投产。',
        suggested: '老师傅说：“手艺是磨出来的，急不得。”他带的徒弟个个出色。青山厂（以下简称“青山”），去年投产。',
      },
      {
        text: '他说：⟦“技术是关键。我愿意留下来，当个帮手。⟧\n老书记常说：⟦“事再小也是大事。⟧我把这句话记住了。',
        suggested: '他说：“技术是关键。我愿意留下来，当个帮手。”\n老书记常说：“事再小也是大事。”我把这句话记住了。',
      },
      {
        text: '这次开了三门课：⟦”⟧统筹之道“、”沟通之道“、”用人之道“。\n但是⟦”⟧纸上得来的，总觉得浅”，还要多练。',
        suggested: '这次开了三门课：“统筹之道”、“沟通之道”、“用人之道”。\n但是“纸上得来的，总觉得浅”，还要多练。',
      },
      {
        text: '要抓好重点⟦）⟧甲园⟦”⟧统筹之道“、”用人之道“',
      },
      { text: '他说：⟦“要抓好落实。⟧\n大家表示赞同。', suggested: '他说：“要抓好落实。”\n大家表示赞同。' },
      { text: '他说：“要抓好落实。⟦“⟧大家表示赞同。', suggested: '他说：“要抓好落实。”大家表示赞同。' },
      { text: '要做到“两个维护⟦“⟧，坚定“四个自信”。', suggested: '要做到“两个维护”，坚定“四个自信”。' },
      {
        text: '要学习⟦》⟧条例⟦《⟧和规定，建立⟦”⟧河长⟦“⟧协作机制。',
        suggested: '要学习《条例》和规定，建立“河长”协作机制。',
      },
      { text: '古人说：⟦”⟧民为邦本。”要记住。', suggested: '古人说：“民为邦本。”要记住。' },
      { text: '要发扬⟦“孺子牛⟧精神，为百姓拉车。', suggested: '要发扬“孺子牛”精神，为百姓拉车。' },
      { text: '“一网通办⟦“⟧改革以后，办事快多了。', suggested: '“一网通办”改革以后，办事快多了。' },
    ],
    good: [
      '王教授作了题为"Quality\nImprovement in Manufacturing\nSystems"的报告，介绍了最新成果。',
      '函数在[0,+∞)上递增，在(-∞,2]上递减。',
      '括号写作“（”和“）”，不写作“(”；书名号是“《”“》”。',
      '希望明年还能见面：）\n祝大家新年快乐；）',
      '他回了个:)，又回了个;-)，就下线了。他说：\n“第一段的话没有说完。\n“第二段接着说，到此说完。”',
      '（2018年1月15日通过\n根据2024年9月1日决定修订）\n第一条　为了加强管理，制定本办法。',
      '1）加强领导\na)细化措施\n1.1）落实经费\n2.1.3）定期通报',
      '要求如下：1）摸清底数；2)建立台账；a）明确责任，b）明确时限。',
      '他在信中说：“第一件事是读书。\n“第二件事是实干。”大家深受启发。',
      '要做到：\n第一，“学”字当头；\n第二，“干”字为先。',
      '“中国’99昆明世博会”和’97香港回归都写进了校史。',
      '六安（Lù’ān）的瓜片、西安（Xī’ān）的城墙。',
      '看了don’t worry这部片子，屏幕是5"的。',
      '要做到“两个维护”，学习《条例》（试行）。',
    ],
  },
  collect(paragraph) {
    const { text, marks } = paragraph;
    if (marks.length === 0) return undefined;
    const straight = text.includes('"') ? unpairedQuotes(paragraph) : [];
    if (straight.length === 0 && paragraph.strays.length === 0) return undefined;
    const oddly = oddlyPaired(paragraph);
    const all = [...new Set([...paragraph.strays, ...straight])]
      .sort((a, b) => a - b)
      .filter((offset) => isSlip(paragraph, offset) && !oddly.has(offset));
    const turned = turnedOf(paragraph, all);
    const strays = all.slice(0, MAX_STRAYS_PER_LINE).flatMap((offset) => {
      const turn = turned.get(offset);
      return turn === 'right' ? [] : [strayOf(paragraph, offset, turn)];
    });
    if (all.length > MAX_STRAYS_PER_LINE)
      strays[strays.length - 1] = { ...strays.at(-1)!, more: all.length - MAX_STRAYS_PER_LINE };
    return strays.length > 0 ? strays : undefined;
  },
  conclude(draft, collected) {
    const left = new Set<{ readonly line: number; readonly stray: Stray }>();
    /** Opening marks of earlier lines that may still be closed, by mark, newest last. */
    const open = new Map<string, { readonly line: number; readonly stray: Stray }[]>();
    for (const { line, summary } of collected) {
      const strayEntries = summary.map((stray) => ({ line, stray }));
      for (const entry of strayEntries) {
        left.add(entry);
        const { mark, turned } = entry.stray;
        if (OPENING.includes(mark) || turned) continue;
        // a quotation or bracket may run over lines: then the two halves find each other; of straight marks, in lines that were
        // cut (“Quality Improvement in / Systems”), either may be the first
        const earlier = open.get(PARTNER[mark]!);
        const partner = earlier?.pop();
        if (!earlier || !partner || line - partner.line > (mark === '"' ? STRAIGHT_REACH : REACH)) continue;
        left.delete(entry);
        left.delete(partner);
        // a quotation over several paragraphs opens each of them and closes the last
        let next = partner;
        while (next.stray.opensLine && earlier.at(-1)?.stray.runsOn && line - earlier.at(-1)!.line <= REACH)
          left.delete((next = earlier.pop()!));
      }
      for (const entry of strayEntries) {
        const { mark, turned } = entry.stray;
        if ((!OPENING.includes(mark) && mark !== '"') || turned || !left.has(entry)) continue;
        const stack = open.get(mark);
        if (stack) stack.push(entry);
        else open.set(mark, [entry]);
      }
    }
    const goesOn = (line: number): boolean => {
      let next = line + 1;
      while (draft.roles[next] === 'blank') next++;
      const p = draft.paragraphs[next];
      return p !== undefined && p.text[p.content.start] === '“';
    };
    return [...left].filter((f) => !(f.stray.runsOn && goesOn(f.line))).map((f) => say(f.line, f.stray));
  },
});

/** Lines over which a pair of straight quotes may run: which do not tell which of them opens. */
const STRAIGHT_REACH = 2;

/** Straight quotes that belong to no pair. */
function unpairedQuotes({ text, marks, pairs }: Paragraph): number[] {
  const paired = new Set(pairs.flatMap((p) => (p.kind === '"' ? [p.open, p.close] : [])));
  return marks.filter((offset) => text[offset] === '"' && !paired.has(offset));
}

/** The ends of an interval that is open on one side: [0,+∞), (-∞,2]. */
const INTERVAL_BEFORE = /[[(][-+−\d.a-z√∞]+[,，] ?[-+−\d.a-z√∞]+$/;
const INTERVAL_BEHIND = /^[-+−\d.a-z√∞]+[,，] ?[-+−\d.a-z√∞]+[)\]]/;
const MAX_UNITS_OF_INTERVAL = 16;

/** Units before a bracket in which a marker stands: ；12.3.1） */
const UNITS_OF_MARKER = 9;

/** Not 1） and a) at the head of an item, :) and 5" and don’t. */
function isSlip({ text, content }: Paragraph, offset: number): boolean {
  const mark = text[offset]!;
  if (!(mark in PARTNER) || isSpokenOf(text, offset, offset + 1)) return false;
  if (')]'.includes(mark) && INTERVAL_BEFORE.test(text.slice(Math.max(0, offset - MAX_UNITS_OF_INTERVAL), offset)))
    return false;
  if ('(['.includes(mark) && INTERVAL_BEHIND.test(text.slice(offset + 1, offset + MAX_UNITS_OF_INTERVAL))) return false;
  // 盼着再见：） closes a line with a smile
  if (mark === '）' && '：；'.includes(text[offset - 1] ?? ' ') && offset === content.end - 1) return false;
  if (mark === ')' || mark === '）')
    return !/[:;]-?$|(?:^|[，。；：、,;:])\s*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/.test(
      text.slice(Math.max(content.start, offset - UNITS_OF_MARKER), offset),
    );
  // don’t, Lù’ān with its letters beyond ASCII, and ’99昆明世博会
  if (mark === '’' || mark === "'")
    return !/\p{Script=Latin}/u.test(text[offset - 1] ?? '') && !/^\d\d(?!\d)/.test(text.slice(offset + 1, offset + 4));
  if (mark === '"') return !(classOf(text.charCodeAt(offset - 1)) & Digit);
  if (mark === '(') return (classOf(text.charCodeAt(offset + 1)) & Han) !== 0;
  return true;
}

function strayOf(paragraph: Paragraph, offset: number, turned: readonly TextEdit[] | undefined): Stray {
  const { text, content } = paragraph;
  const clause = clauseAt(paragraph, offset);
  const closing = closingPlace(paragraph, offset, clause ? clause.end : content.end);
  return {
    at: offset,
    ...(turned && { turned }),
    mark: text[offset]!,
    opening: openingPlace(paragraph, offset),
    closing,
    before: text.slice(Math.max(offset + 1, closing - SHOWN), closing),
    opensLine: text[offset] === '“' && offset === content.start,
    runsOn: text[offset] === '“' && (offset === content.start || '。！？…；'.includes(text[content.end - 1]!)),
  };
}

/** Characters of the clause that a suggestion shows. */
const SHOWN = 4;
/** Characters of the longest stretch that is marked whole: beyond it the mark alone shows where to look. */
const MAX_CHARACTERS_PER_MARKED = 48;

function say(line: number, { at, mark, opening: place, closing, before, more, turned }: Stray): Report {
  const partner = PARTNER[mark]!;
  if (turned)
    return {
      at: line,
      start: at,
      end: at + 1,
      message: `${named(mark)}用反了，此处应为 ${partner}。`,
      suggestions: [{ title: `改为“${partner}”`, edits: turned.map((e) => ({ at: line, ...e })) }],
    };
  const opening = OPENING.includes(mark);
  const remove: Remedy = { title: `删去“${mark}”`, edits: [{ at: line, start: at, end: at + 1, newText: '' }] };
  const suggestions =
    opening && closing > at + 1
      ? [
          {
            title: `在“${before}”后面补“${partner}”`,
            edits: [{ at: line, start: closing, end: closing, newText: partner }],
          },
          remove,
        ]
      : place !== undefined
        ? [{ title: '在句首补“““', edits: [{ at: line, start: place, end: place, newText: partner }] }, remove]
        : [remove];
  const message =
    mark === '"'
      ? '直引号“"”只有一个，不成对。'
      : opening
        ? `${named(mark)}没有配对，后面少了 ${partner}，请补上。`
        : `${named(mark)}没有配对，前面少了 ${partner}，请补上或删去。`;
  const rest = more === undefined ? '' : `本段后面还有 ${more} 处，改好这些再列出。`;
  // the mark is missed where what it opens is over: from one to the other is what a writer has to look at
  const isNear = opening && closing - at <= MAX_CHARACTERS_PER_MARKED;
  return {
    at: line,
    start: at,
    end: isNear ? Math.max(closing, at + 1) : at + 1,
    message: message + rest,
    suggestions,
  };
}

/** 前引号 “ — a mark between quotation marks is hard to read. */
function named(mark: string): string {
  const kind = '“”‘’'.includes(mark) ? '引号' : '《》〈〉'.includes(mark) ? '书名号' : '括号';
  return `${kind} ${mark} `;
}
