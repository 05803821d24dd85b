import { paragraphRule, type House, type Report } from '../../engine/rule';
import { indexFormulas, type FormulaList } from '../../facts/formula-lists';
import { FORMULAS, type Formula } from '../../lexicon/data/formulas';
import type { Paragraph } from '../../syntax/types';
import { Digit } from '../../text/chars';

interface Frame {
  readonly form: RegExp;
  readonly right: (m: RegExpExecArray) => string;
  readonly why: string;
  /** Whether it needs a digit; else it needs the word 布局. */
  readonly digits?: boolean;
}

const FRAMES: readonly Frame[] = [
  { form: /(“?五位一体”?)的?战略布局/g, right: (m) => `${m[1]!}总体布局`, why: '“五位一体”是总体布局' },
  { form: /(“?四个全面”?)的?总体布局/g, right: (m) => `${m[1]!}战略布局`, why: '“四个全面”是战略布局' },
  {
    form: /(?<![\d.])([2-9])(个意识|个自信|个维护|个确立|位一体|种形态|大考验|种危险)(?=[”，。、；！（\s]|$)/g,
    right: (m) => `${'〇一二三四五六七八九'[Number(m[1])]!.replace('二', '两')}${m[2]!}`,
    why: '固定提法中的数字用汉字',
    digits: true,
  },
];
const CUT = /不敢、不能、不想(?![\p{Script=Han}]{0,2}腐)|不敢、不能、不愿(?=腐)/gu;

export const rule = paragraphRule({
  id: 'wording/fixed-expression',
  severity: 'error',
  title: '固定提法',
  what: '固定提法的成员写错、写漏、次序颠倒，框架用错（“五位一体”战略布局），数字用了阿拉伯数字（4个意识），或截短（不敢、不能、不想）。',
  why: '固定提法一字不可错，成员、次序、数字都是定的。',
  source: '党章、二十大报告、历史决议等公开文本',
  fix: 'suggest',
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
    ],
  },
  check(paragraph, { house }) {
    const { text } = paragraph;
    const reports: Report[] = [];
    const add = (start: number, end: number, right: string, message: string, warning = false): void => {
      reports.push({
        at: 0,
        start,
        end,
        message,
        suggestions: [{ title: `改为“${right}”`, edits: [{ at: 0, start, end, newText: right }] }],
        ...(warning && { severity: 'warning' as const }),
      });
    };
    const layout = text.includes('布局');
    if (layout || paragraph.classes & Digit)
      for (const { form, right, why, digits } of FRAMES) {
        if (digits ? !(paragraph.classes & Digit) : !layout) continue;
        for (const m of text.matchAll(form)) {
          const to = right(m);
          add(m.index, m.index + m[0].length, to, `${why}，“${m[0]}”应为“${to}”。`);
        }
      }
    if (text.includes('不敢、'))
      for (const m of text.matchAll(CUT))
        add(
          m.index,
          m.index + m[0].length,
          '不敢腐、不能腐、不想腐',
          '“不敢腐、不能腐、不想腐”每一项都要有“腐”。',
          true,
        );
    if (!text.includes('、')) return reports;
    for (const list of listsOf(house)(paragraph)) checkList(paragraph, list, add);
    return reports.sort((a, b) => a.start - b.start);
  },
});

const FINDERS = new WeakMap<House, ReturnType<typeof indexFormulas>>();

/** Finder of the public formulations and the user's own, made once a configuration. */
function listsOf(house: House): ReturnType<typeof indexFormulas> {
  let finder = FINDERS.get(house);
  if (!finder)
    FINDERS.set(
      house,
      (finder = indexFormulas([...FORMULAS, ...house.formulas.map((f): Formula => ({ ...f, strict: true }))])),
    );
  return finder;
}

type Add = (start: number, end: number, right: string, message: string, warning?: boolean) => void;

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
      add(wrong.start, wrong.end, missing, `${shown}中没有“${wrong.text}”，应为“${missing}”。`);
    return;
  }
  const inOrder = known.every((i, k) => k === 0 || i.member > known[k - 1]!.member);
  if (known.length === members.length && !inOrder && (strict || named))
    add(start, end, members.join('、'), `${shown}的次序应为“${members.join('、')}”。`);
  else if (known.length === members.length - 1 && inOrder && named && members.length >= 4) {
    const missing = members.find((_, m) => !known.some((i) => i.member === m))!;
    add(
      start,
      end,
      members.join('、'),
      `${shown}共${'〇一二三四五六七八'[members.length]!}项，此处缺“${missing}”。`,
      true,
    );
  }
}
