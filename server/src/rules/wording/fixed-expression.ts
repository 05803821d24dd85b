import { paragraphRule, type House, type Report } from '../../engine/rule';
import { formulaLists, indexFormulas, type FormulaList, type HouseFormulas } from '../../facts/formula-lists';
import { literalsOf } from '../../facts/literals';
import type { Formula } from '../../lexicon/data/formulas';
import { clearOf, longest, nearNames } from '../../facts/near-forms';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';

interface Frame {
  readonly form: RegExp;
  readonly right: (m: RegExpExecArray) => string;
  readonly why: string;
  /** What a text must have before it is worth looking: the cheapest sign of the form. */
  readonly sign: (text: string) => boolean;
  /** Whether it needs a digit that stands alone. */
  readonly digits?: boolean;
}

const hasLayout = (text: string): boolean => text.includes('布局');

const FRAMES: readonly Frame[] = [
  {
    form: /(“?五位一体”?)的?战略布局/g,
    right: (m) => `${m[1]!}总体布局`,
    why: '“五位一体”是总体布局',
    sign: hasLayout,
  },
  {
    form: /(“?四个全面”?)的?总体布局/g,
    right: (m) => `${m[1]!}战略布局`,
    why: '“四个全面”是战略布局',
    sign: hasLayout,
  },
  {
    form: /(?<![\d.．第])([2-9])(个意识|个自信|个维护|个确立|个全面|位一体|种形态|大考验|种危险|个伟大|个服从|个务必|个毫不动摇|个结合|个不摘)(?=[”，。、；！（\s和与]|$)/g,
    right: (m) => `${inHan(m[1]!)}${m[2]!}`,
    why: '固定提法中的数字用汉字',
    sign: (text) => /\d[个位种大]/.test(text),
    digits: true,
  },
  {
    form: /(?<=中央)([8])(项规定)/g,
    right: (m) => `${inHan(m[1]!)}${m[2]!}`,
    why: '固定提法中的数字用汉字',
    sign: (text) => text.includes('中央8'),
    digits: true,
  },
  // bare these may count anything: 3保, 4史
  {
    form: /(?<=“)(?:([2-9])(风|史|稳|保|个责任|个面向)|3严3实|3会1课|3重1大|1岗双责|一岗2责|1岗2责|5位1体)(?=”)/g,
    right: (m) => m[0].replace(/\d/g, (d) => inHan(d)).replace('一岗两责', '一岗双责'),
    why: '固定提法中的数字用汉字',
    sign: (text) => /“\d|一岗2责/.test(text),
    digits: true,
  },
];

const inHan = (digit: string): string => '〇一二三四五六七八九'[Number(digit)]!.replace('二', '两');
/** What stands between 习近平 and 思想 where the whole name is meant. */
const THOUGHT = '新时代中国特色社会主义';
const THOUGHT_LIKE = /习近平(?:总书记|同志)?([新时代期中国特色社会主义的]{6,14})思想/g;
/** 不敢、不能、不想腐 is said too: the last one speaks for all. */
const CUT =
  /不敢、不能、不想(?![\p{Script=Han}]{0,2}腐)|不敢、不能、不愿(?=腐)|不敢腐、不能、不想腐?|不敢、不能腐、不想腐?|不敢腐、不能腐、不想(?!腐)/gu;
/** Names whose number is fixed, and what it is. Other places have a “三个意识” or “三个自信” of their own. */
const COUNTED =
  /(?<=“)([二两三四五六七八九])(个意识|个自信|个维护|个确立|个全面|大考验|种危险|种形态|个伟大)(?=”(?!（|：|，?即))/g;
const COUNTS: Readonly<Record<string, string>> = { 个维护: '两', 个确立: '两' };
/** What may join a name and the list of its members. */
const NAMES_A_LIST = /^(?:，?(?:即|是指|包括|就是|也就是)|（|：|——)?$/;

export const rule = paragraphRule({
  id: 'wording/fixed-expression',
  severity: 'error',
  title: '固定提法',
  what: '固定提法的成员写错、写漏、次序颠倒，框架用错（“五位一体”战略布局），数字用了阿拉伯数字（4个意识），或截短（不敢、不能、不想）。',
  why: '固定提法一字不可错，成员、次序、数字都是定的。',
  source: '党章、二十大报告、历史决议等公开文本',
  fix: 'suggest',
  silences: ['wording/typo'],
  examples: {
    bad: [
      {
        text: '统筹推进⟦“五位一体”战略布局⟧，增强“⟦4个意识⟧”。',
        suggested: '统筹推进“五位一体”总体布局，增强“四个意识”。',
      },
      {
        text: '增强⟦大局意识、政治意识、核心意识、看齐意识⟧。',
        suggested: '增强政治意识、大局意识、核心意识、看齐意识。',
      },
      {
        text: '坚定道路自信、理论自信、⟦体制自信⟧、文化自信。',
        suggested: '坚定道路自信、理论自信、制度自信、文化自信。',
      },
      {
        text: '贯彻新发展理念，坚持⟦创新、协调、绿色、共享⟧发展。',
        suggested: '贯彻新发展理念，坚持创新、协调、绿色、开放、共享发展。',
        severity: 'warning',
      },
      {
        text: '弘扬⟦民主、富强、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信、友善⟧的价值观。',
        suggested: '弘扬富强、民主、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信、友善的价值观。',
      },
      {
        text: '增强“四个意识”，即⟦国家意识⟧、大局意识、核心意识、看齐意识。',
        suggested: '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。',
      },
      {
        text: '深入学习⟦习近平新时代特色社会主义思想⟧，推进⟦国家治理能力和治理体系现代化⟧。',
        suggested: '深入学习习近平新时代中国特色社会主义思想，推进国家治理体系和治理能力现代化。',
      },
      {
        text: '推动构建⟦人类名运共同体⟧，做到“⟦二个维护⟧”，落实中央⟦8项规定⟧精神。',
        suggested: '推动构建人类命运共同体，做到“两个维护”，落实中央八项规定精神。',
      },
      {
        text: '深入学习⟦习近平新时代中国特色社会主义的思想⟧。',
        suggested: '深入学习习近平新时代中国特色社会主义思想。',
      },
      {
        text: '自觉增强“⟦六个意识⟧”，践行“三严三实”，即⟦严以修身、严以律己⟧，一体推进⟦不敢腐、不能、不想腐⟧。',
        suggested:
          '自觉增强“四个意识”，践行“三严三实”，即严以修身、严以用权、严以律己，一体推进不敢腐、不能腐、不想腐。',
        severity: 'warning',
      },
      {
        text: '一体推进⟦不敢、不能、不想⟧机制建设。',
        suggested: '一体推进不敢腐、不能腐、不想腐机制建设。',
        severity: 'warning',
      },
    ],
    good: [
      '增强政治意识、大局意识、核心意识、看齐意识，坚定道路自信、理论自信、制度自信和文化自信。',
      '统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。',
      '力戒形式主义、官僚主义，推动经济建设和社会建设，坚持创新、绿色发展。',
      '一体推进不敢腐、不能腐、不想腐，深化全面从严治党、全面依法治国。',
      '严守政治纪律、组织纪律，抓好稳就业、稳外贸。',
      '习近平总书记关于社会主义思想文化建设的论述，习近平新时代中国特色社会主义经济思想。',
      '提高国家治理能力，完善治理体系，推进国家治理体系和治理能力现代化。',
      '推动构建人类命运共同体，全面依法治国，全面依法行政。',
      '增强“六个意识”（机遇意识、危机意识等），树立“三个意识”，打好三大攻坚战，抓好防范化解重大风险、污染防治。',
      '力戒“四风”（形式主义、官僚主义、享乐主义等），一体推进不敢、不能、不想腐。',
      '坚持不敢腐、不能腐、不想腐，不敢、不能、不想一体推进。',
    ],
  },
  check(paragraph, { house }) {
    const { text } = paragraph;
    let reports: Report[] | undefined;
    const add = (start: number, end: number, right: string, message: string, lower: Lower = 'error'): void => {
      (reports ??= []).push({
        at: 0,
        start,
        end,
        message,
        suggestions: [{ title: `改为“${right}”`, edits: [{ at: 0, start, end, newText: right }] }],
        ...(lower !== 'error' && { severity: lower }),
      });
    };
    let taken: Span[] | undefined;
    let cut: Span[] | undefined;
    const clear = (spans: readonly Span[] | undefined, start: number, end: number): boolean =>
      !spans || spans.every((t) => t.end <= start || t.start >= end);
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind !== 'misquote') continue;
      const { start, end, misquote } = literal;
      const how = misquote.tier === 'hint' ? '规范的写法是' : '固定提法，应为';
      const [wrong, right] = [bare(misquote.wrong), bare(misquote.right)];
      const message =
        wrong === right ? `引号用法不合规范，规范的写法是：${misquote.right}。` : `“${wrong}”${how}“${right}”。`;
      add(start, end, misquote.right, message, misquote.tier);
      (taken ??= []).push(literal);
    }
    if (text.includes('习近平'))
      for (const m of allMatches(text, THOUGHT_LIKE))
        if (m[1] !== THOUGHT || '总同'.includes(m[0][3]!)) {
          add(m.index, m.index + m[0].length, `习近平${THOUGHT}思想`, `“${m[0]}”有误，应为“习近平${THOUGHT}思想”。`);
          (taken ??= []).push({ start: m.index, end: m.index + m[0].length });
        }
    const near = nearNames(paragraph);
    for (const { start, end, rights } of taken ? clearOf(near, longest(taken)) : near)
      add(start, end, rights[0]!, `“${text.slice(start, end)}”有误，应为“${rights[0]!}”。`);
    const digit = paragraph.alnums.some(({ start, end }) => end - start === 1);
    for (const { form, right, why, sign, digits } of FRAMES) {
      if ((digits && !digit) || !sign(text)) continue;
      for (const m of allMatches(text, form)) {
        const to = right(m);
        add(m.index, m.index + m[0].length, to, `${why}，此处应为${quoted(to)}。`);
      }
    }
    for (const m of text.includes('“') ? allMatches(text, COUNTED) : []) {
      const to = `${COUNTS[m[2]!] ?? '四'}${m[2]!}`;
      if (to === m[0] || m[1] === '三') continue;
      const [start, end] = [m.index, m.index + m[0].length];
      if (clear(taken, start, end)) add(start, end, to, `没有“${m[0]}”的提法，疑为“${to}”之误。`, 'warning');
    }
    if (text.includes('不敢'))
      for (const m of allMatches(text, CUT)) {
        // the whole list stands in the paragraph: the short form takes it up
        if (m[0] === '不敢、不能、不想' && text.includes('不敢腐、不能腐、不想腐')) continue;
        (cut ??= []).push({ start: m.index, end: m.index + m[0].length });
        add(
          m.index,
          m.index + m[0].length,
          '不敢腐、不能腐、不想腐',
          '“不敢腐、不能腐、不想腐”每一项都要有“腐”。',
          'warning',
        );
      }
    for (const list of formulaLists(paragraph, ownOf(house)))
      if (clear(cut, list.start, list.end)) checkList(paragraph, list, add);
    // cast: what a closure assigns is not seen here
    return (reports as Report[] | undefined)?.sort((a, b) => a.start - b.start);
  },
});

const OWN = new WeakMap<House, HouseFormulas>();

/** The user's own formulations, made ready once a configuration; undefined where there is none. */
function ownOf(house: House): HouseFormulas | undefined {
  if (house.formulas.length === 0) return undefined;
  let own = OWN.get(house);
  if (!own) OWN.set(house, (own = indexFormulas(house.formulas.map((f): Formula => ({ ...f, strict: true })))));
  return own;
}

type Add = (start: number, end: number, right: string, message: string, lower?: Lower) => void;
type Lower = 'error' | 'warning' | 'hint';

/** Without quotation marks: a message puts its own around it. */
const bare = (form: string): string => form.replace(/[“”]/g, '');

/** Whether the name stands at once before or behind a list of its members. */
function isNamedBeside(text: string, name: string, start: number, end: number): boolean {
  const at = text.lastIndexOf(name, start - 1);
  if (at >= 0 && NAMES_A_LIST.test(text.slice(at + name.length, start).replace('”', ''))) return true;
  return text
    .slice(end, end + 2 + name.length)
    .replace(/[”“的）]/g, '')
    .startsWith(name);
}

function checkList({ text }: Paragraph, { formula, items, start, end }: FormulaList, add: Add): void {
  const { members, name, strict } = formula;
  const known = items.filter((i) => i.member >= 0);
  const wrong = items.find((i) => i.member < 0);
  const named = text.includes(name);
  // fewer than all but one: the writer speaks of some of them
  if (new Set(known.map((i) => i.member)).size < Math.max(2, members.length - 1)) return;
  const shown = `“${name}”`;
  if (wrong) {
    const missing = members.find((_, m) => !known.some((i) => i.member === m));
    if (missing !== undefined && known.length === members.length - 1)
      add(
        wrong.start,
        wrong.end,
        missing,
        `${shown}中没有“${wrong.text}”，应为“${missing}”。`,
        // at an end it may be another item of a longer list
        named || (wrong !== items[0] && wrong !== items.at(-1)) ? 'error' : 'warning',
      );
    return;
  }
  const inOrder = known.every((i, k) => k === 0 || i.member > known[k - 1]!.member);
  if (known.length === members.length && !inOrder && (strict || named))
    add(start, end, members.join('、'), `${shown}的次序应为“${members.join('、')}”。`);
  else if (
    known.length === members.length - 1 &&
    inOrder &&
    text[end] !== '等' &&
    (members.length >= 4 ? named : isNamedBeside(text, name, start, end))
  ) {
    const missing = members.find((_, m) => !known.some((i) => i.member === m))!;
    add(start, end, members.join('、'), `${shown}共 ${members.length} 项，此处缺“${missing}”。`, 'warning');
  }
}

/** A text that opens with a quotation needs no marks of its own. */
const quoted = (text: string): string => (text.includes('“') ? text : `“${text}”`);
