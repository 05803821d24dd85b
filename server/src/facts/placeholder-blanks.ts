import wordingTable from '../../data/kept/placeholder-blanks-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import type { Paragraph } from '../syntax/types';
import { Blank, classOf, isHan } from '../text/chars';
import { MAX_UNITS_PER_NOUN, measuredNouns } from '../lexicon/measured-nouns';
import { BEFORE_FIGURE, figureWordsThat } from './figure-words';
import type { PlaceholderDoubt, PlaceholderStyle } from './placeholders';

/** Takes a place left open: where, how it is written, and how sure that is. */
export type AddPlace = (start: number, end: number, style: PlaceholderStyle, doubt?: PlaceholderDoubt) => void;

/** Behind a unit the figure has been named: 全长 米， 投资 万元的项目, not 事 件经过. */
const DONE = '(?=$|[，。、；：！？）的以之左多余])';
/** 截至目前……年 · 2024年？月？日 · 地点：待定 · 累计投入   万元 · 联系人：     电话： */
const GAP = new RegExp(
  // what each begins with stands first: to look behind at every character takes several times as long
  String.raw`(?=[待…?？_ \u3000\u00a0])(?:(?<=^|[。，；：、（])待[补核填](?:充|实)?(?=$|[。，；：、）])|(?<=[：:])待定(?=$|[。，；）])|(?<=\p{Script=Han})……(?=年(?:[，。；、来内]|$))|(?<=[年月])[?？]{1,2}(?=[月日])|(?<=\p{Script=Han})(?<![姓签署])[ \u3000\u00a0_]{2}[ \u3000\u00a0_]*(?=(?:${wordingsFor(wordingTable, 'placeholder-blanks-wordings.tsv', 'unit behind blanks')})(?![龄轻级纪代单称字额数序目籍口主别性人]))|(?<=[年月])[ \u3000]{1,6}(?=[月日])|(?<=[：:])[ \u3000]{2}[ \u3000]*(?=\p{Script=Han}{2,6}[：:]))`,
  'gu',
);

/** 全长 米 · 总投资约 亿元: a unit that follows nothing but a figure, or a measure behind a word that wants one. */
const UNIT = new RegExp(`^(?:${figureWordsThat('alone')})${DONE}`);
const MEASURE = new RegExp(`^(?:${figureWordsThat('with lead')})${DONE}`);
/** 建成 个项目: what is counted stands behind its measure, and no word begins with it. */
const ONE_OF = /^个(?![人体别性案税私头中旧股展位])/;
/** A numeral in Chinese is the figure: 三 公里. */
const NUMERAL = /[一二三四五六七八九十百千万亿两几数半每各整单位是]$/;
/** 我代表 ，向大家问好 · 受 委托: what was named here is gone. */
const BEFORE_NAME = /(?:我(?:谨|们|们谨|再次|也)?代表|谨代表|位于|坐落于|来自|名叫|名为|致信)$/;
const CHARGED = /(?:^|[，。；：])受$/;
/** 由     同志主持 · ，     同志讲话: a name is spoken here, or is to be written in. */
const PERSON = /^(?:同志|先生|女士)(?![们间之加式般友情])/;
const POST = new RegExp(
  `^(?:副?(?:${wordingsFor(wordingTable, 'placeholder-blanks-wordings.tsv', 'post')})|主持|讲话|致辞|宣读|传达|通报)`,
);
const BEFORE_PERSON = /[由请向与和同经对。，；、：]$/;

/** Blanks in a row that are a place kept open, and no slip of the thumb. */
const WIDE = 3;

/** What a run of blanks in a sentence stands for; undefined for one that stands for nothing. */
function blankDoubt(left: string, right: string, length: number): PlaceholderDoubt | undefined {
  const han = isHan(left.charCodeAt(left.length - 1));
  if (han && UNIT.test(right) && !NUMERAL.test(left)) return 'none';
  // 善款     元: nobody parts a word from its measure by so many blanks
  if (han && length >= WIDE && MEASURE.test(right) && !NUMERAL.test(left)) return 'none';
  if (BEFORE_FIGURE.test(left) && (MEASURE.test(right) || ONE_OF.test(right))) return 'none';
  if (isMeasureOfNoun(left, right)) return 'none';
  if (/[，。、；：第]$/.test(left) && UNIT.test(right)) return 'none';
  if (BEFORE_NAME.test(left) && /^[，。；、]/.test(right)) return 'none';
  if (CHARGED.test(left) && /^的?委托/.test(right)) return 'none';
  if (PERSON.test(right) && (BEFORE_PERSON.test(left) || (han && length >= 3))) return 'much';
  if (length >= 2 && POST.test(right) && BEFORE_PERSON.test(left)) return 'much';
  return undefined;
}

const CONTEXT = 8;

/** Measures of persons with which no name of a person makes another word, as 领导 does with 人. */
const OF_PERSONS = '名位个';
/** 企业家 and 银行家 are words. */
const MAKES_PERSON = /(?:企业|银行|科学|书法)$/;
/** The measure that counts everything. */
const OF_ALL = '个';
const CLOSED_MEASURE = /^(\p{Script=Han})(?=$|[，。、；！])/u;

/** 下设党支部 个。 · 发展党员 名，: the measure of the noun before the blank, whose figure is gone. */
function isMeasureOfNoun(left: string, right: string): boolean {
  const measure = CLOSED_MEASURE.exec(right)?.[1];
  if (measure === undefined || (measure === '家' && MAKES_PERSON.test(left))) return false;
  const { byNoun } = measuredNouns();
  for (let length = Math.min(MAX_UNITS_PER_NOUN, left.length); length >= 2; length--) {
    const noun = byNoun.get(left.slice(-length));
    if (noun) return noun.right === measure || measure === OF_ALL || (noun.isPerson && OF_PERSONS.includes(measure));
  }
  return false;
}

/** Signs that stand for what is left open, beside blanks: asked before the pattern, because most lines have none. */
const GAP_SIGN = /[?？_]|……年|待[补核填定]/;

/** Whether a blank stands within the content of a line: an indent, or one at its end, stands for nothing. */
function holdsBlank({ text, marks, classes, content }: Paragraph): boolean {
  if ((classes & Blank) === 0) return false;
  for (let k = 0; k < marks.length; k++) {
    const offset = marks[k]!;
    if (offset > content.start && offset < content.end && (classOf(text.charCodeAt(offset)) & Blank) !== 0) return true;
  }
  return false;
}

/** Blanks that stand for what was left out or stripped, and marks in the place of a figure or a date. */
export function readBlanks(paragraph: Paragraph, add: AddPlace): void {
  const { text } = paragraph;
  const blank = holdsBlank(paragraph);
  if (!blank && !GAP_SIGN.test(text)) return;
  for (const m of text.matchAll(GAP)) add(m.index, m.index + m[0].length, 'line');
  if (/[?？][%％‰万亿元吨人公亩个]/.test(text))
    for (const m of text.matchAll(ASKED_ONCE)) add(m.index, m.index + 1, 'line');
  if (/[?？]{2}/.test(text)) for (const m of text.matchAll(ASKED)) add(m.index, m.index + m[0].length, 'line');
  // a line that is no sentence may be the head of a table or a layout of its own
  if (!blank || !/[，。；]/.test(text)) return;
  const blanks = [...text.matchAll(/[ \u3000\u00a0][ \u3000\u00a0]*/g)].filter(({ index }) => index > 0);
  const doubts = blanks.map(({ index, 0: run }) => blankDoubt(...around(text, index, run.length), run.length));
  const stripped = doubts.includes('none');
  blanks.forEach(({ index, 0: run }, i) => {
    const [left, right] = around(text, index, run.length);
    // beside one place that has lost its figure, 党员 名， has lost it too
    const alike = stripped && /\p{Script=Han}{2}$/u.test(left) && !NUMERAL.test(left) && MEASURE.test(right);
    const doubt = doubts[i] ?? (alike ? 'none' : undefined);
    if (doubt !== undefined) add(index, index + run.length, 'line', doubt);
  });
}

/** The text on both sides of a run of blanks, a few characters. */
function around(text: string, start: number, length: number): [left: string, right: string] {
  const end = start + length;
  return [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
}

/** ？？？亿元: a question would have asked before. */
const ASKED = new RegExp(
  `(?<=[\\p{Script=Han}，、：（）])(?<![吗呢吧么啊啦哪呀])[?？]{2,6}(?=(?:${figureWordsThat('alone')}|${wordingsFor(wordingTable, 'placeholder-blanks-wordings.tsv', 'asked')})(?![人性别体案字义]))`,
  'gu',
);

/** 增长？%: one mark stands for a figure behind what has changed. */
const ASKED_ONCE = new RegExp(
  `(?<=(?:${wordingsFor(wordingTable, 'placeholder-blanks-wordings.tsv', 'before a figure')}))[?？](?=(?:[%％‰]|个百分点|[万亿]?元|[万亿]?(?:吨|人次|亩|公里)))`,
  'g',
);

/** What a template says where something is still to be written. */
const LEFTOVER =
  /(?<!\d)(?:(?:19|20)\d?)?[-－–_]{2,4}(?=(?:年度|年[，。、；月初底末内来级]|级[新本学研毕]|届[毕学新本]|月[-－–_\d，。]))|(?<!\d)(?:19|20)(?:\d[-－–_]|[-－–—_]{1,4})(?=年(?!代))|(?<=月)[-－–_]{2,4}(?=日)|(?<=[：:])[-－–]{3,}(?=$|[，。；、])|(?<=^|[，。；、：“])-{3,6}(?=(?:中学|小学|大学|学院|医院|街道|[县市区镇乡村校](?:委|政府|党委|领导|[，。的今])))/g;

/** Who bears a name: ----老师. */
const BEARER = `同志|先生|女士|老师|教授|同学|副?(?:${wordingsFor(wordingTable, 'placeholder-blanks-wordings.tsv', 'post')})`;
/**
 * 让----班的每一位同学, 欢迎----同志: four hyphens and more before a word that is none without a name, or who bears it. In
 * 由----表示的是乡界 a line is spoken of.
 */
const LINE_FOR_NAME = new RegExp(
  `(?<=\\p{Script=Han})[-－]{4,8}(?=班(?:[的，。、！]|全体|同学)|年级)|(?<=让|来到|走进|代表|欢迎|感谢|[与和请由向])[-－]{4,8}(?=${BEARER})`,
  'gu',
);

/** 邓--理论: a filter of some platform took the given name out. */
const GIVEN_NAME_GONE = /(?<=[邓毛习])[-－]{2}(?=理论|思想|新时代|同志|主席|总书记|[法经文外强生])/g;

/** 20--年度 · 20——年 · ----级新生 · 202-年 · 主持人：----, and a line of points where a passage was cut out. */
export function readLeftovers(text: string, add: AddPlace): void {
  for (const m of text.matchAll(LEFTOVER)) add(m.index, m.index + m[0].length, 'line');
  if (/[-－]{4}/.test(text)) for (const m of text.matchAll(LINE_FOR_NAME)) add(m.index, m.index + m[0].length, 'line');
  for (const m of text.matchAll(GIVEN_NAME_GONE)) add(m.index, m.index + m[0].length, 'line');
  const points = /^\s*(·{6}·*|[.．]{8}[.．]*)\s*$/.exec(text);
  if (points) add(text.indexOf(points[1]!), text.indexOf(points[1]!) + points[1]!.length, 'line');
}
