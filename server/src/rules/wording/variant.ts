import { draftRule, type Report } from '../../contract/rule';
import { lexicon, lexiconHits } from '../../facts/lexicon-pass';
import type { Variant } from '../../lexicon/variants';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';
import { replacedBy } from '../../contract/replacement';

/** Names of one organ with and without 领导, told by the three characters before: 反腐败协调领导小组 · 反腐败协调小组. */
const ORGAN = /(?<=([\u4e00-\u9fff]{3}))协调(领导)?小组/g;
const ORGANS: Variant = { prefer: '协调小组', other: '协调领导小组' };

/** 县自然资源局 · 县自规局: two names of an office, which may be two offices of two places. */
const OFFICE = /[局委]$/;

/** Forms that official writing prefers whatever the draft does more often. */
const ALWAYS: ReadonlySet<string> = new Set(['中央纪委', '违纪违法', '作出', '账', '当作', '其他']);

interface Use {
  readonly group: Variant;
  /** The organ whose name it is; '' for a word. */
  readonly of: string;
  readonly prefer: boolean;
  readonly start: number;
  readonly end: number;
}

export const rule = draftRule<readonly Use[]>({
  id: 'wording/variant',
  severity: 'warning',
  title: '同词异写',
  what: '同一篇稿子里一个词有两种写法：明察暗访与明查暗访、决不允许与绝不允许、中央纪委与中纪委；一个单位有两种简称：县市场监管局与县市监局。',
  why: '两种写法并存，像是拼凑的；全文统一为一种即可。',
  source: '出版物用字一致性惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要采取明察暗访的办法。\n⟦明查暗访⟧要常态化，明察暗访要有成效。',
        suggested: '要采取明察暗访的办法。\n明察暗访要常态化，明察暗访要有成效。',
      },
      {
        text: '市委反腐败协调小组要牵头。\n反腐败⟦协调领导小组⟧要定期研究，发挥反腐败协调小组的作用。',
        suggested: '市委反腐败协调小组要牵头。\n反腐败协调小组要定期研究，发挥反腐败协调小组的作用。',
      },
      {
        text: '要严查⟦违法违纪⟧行为，⟦违法违纪⟧必究，违纪违法必办。',
        suggested: '要严查违纪违法行为，违纪违法必究，违纪违法必办。',
      },
      {
        text: '决不允许弄虚作假，决不姑息迁就。\n⟦绝不⟧手软。',
        suggested: '决不允许弄虚作假，决不姑息迁就。\n决不手软。',
        severity: 'hint',
      },
      {
        text: '食品安全由县市场监管局牵头，县自然资源局审核。\n⟦县市监局⟧要每周通报，⟦县自规局⟧组卷。',
        suggested: '食品安全由县市场监管局牵头，县自然资源局审核。\n县市场监管局要每周通报，县自然资源局组卷。',
        severity: 'information',
      },
    ],
    good: [
      '县水利局和县水务局合署办公。\n县水务局要抓好巡查。\n县林业局牵头。县林草局配合。',
      '县发改局牵头，市发改委督办。原县林草局的同志也来了。县自然资源和规划局要把关，县自规局月底前报送。',
      '要采取明查暗访的办法，明查暗访要常态化。',
      '决不允许弄虚作假，这绝不是小事，绝不可能。',
      '会议作出部署，大家做出了样子。',
      '这件事应当做好，把它当作大事，每当做出成绩都要总结。',
      '人才工作要抓实，个人材料要齐全，订单要落实，确定单位职责。',
      '反腐败协调小组要牵头，安全生产协调领导小组要跟进。',
    ],
  },
  collect(paragraph) {
    const { text } = paragraph;
    let uses: Use[] | undefined;
    for (const { start, id } of lexiconHits(paragraph).variants ?? []) {
      const { group, prefer } = lexicon().variants[id]!;
      const end = start + (prefer ? group.prefer : group.other).length;
      const behind = group.behind ?? (prefer ? undefined : group.otherBehind);
      if (group.notBefore?.includes(text[start - 1] ?? ' ')) continue;
      if (behind === undefined || behind.includes(text[end] ?? ' '))
        (uses ??= []).push({ group, of: '', prefer, start, end });
    }
    if (text.includes('小组'))
      for (const m of allMatches(text, ORGAN))
        (uses ??= []).push({ group: ORGANS, of: m[1]!, prefer: !m[2], start: m.index, end: m.index + m[0].length });
    // names of documents keep their wording
    const unquoted = uses?.filter(({ start, end }) => !pairAround(paragraph, start, end, '《'));
    return unquoted && unquoted.length > 0 ? unquoted : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const sets = new Map<string, (Use & { readonly line: number })[]>();
    for (const { line, summary } of collected)
      for (const use of summary) {
        const key = use.of + use.group.prefer;
        const set = sets.get(key);
        if (set) set.push({ line, ...use });
        else sets.set(key, [{ line, ...use }]);
      }
    const reports = [...sets.values()].flatMap(unify);
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** 县水利局和县水务局: named side by side, the two are two offices, or one that tells its other name. */
function shareLine(uses: readonly (Use & { readonly line: number })[]): boolean {
  const preferred = new Set(uses.flatMap(({ prefer, line }) => (prefer ? [line] : [])));
  return uses.some(({ prefer, line }) => !prefer && preferred.has(line));
}

/** Reports of the forms that a draft uses less, where it uses both. */
function unify(uses: readonly (Use & { readonly line: number })[]): Report[] {
  const { prefer, other } = uses[0]!.group;
  const preferred = uses.filter((u) => u.prefer).length;
  if (preferred === 0 || preferred === uses.length) return [];
  // the more frequent form stays; on a draw the one that published texts prefer
  const keep = ALWAYS.has(prefer) || preferred * 2 >= uses.length;
  const isOffice = !ALWAYS.has(prefer) && OFFICE.test(prefer);
  if (isOffice && shareLine(uses)) return [];
  const [right, wrong] = keep ? [prefer, other] : [other, prefer];
  return uses
    .filter((u) => u.prefer !== keep)
    .map(({ line, start, end }): Report => ({
      at: line,
      start,
      end,
      // both are right by themselves: a matter of taste
      ...(prefer === '决不' && { severity: 'hint' as const }),
      ...(isOffice && { severity: 'information' as const }),
      message: isOffice
        ? `文中“${right}”“${wrong}”并用，若是同一单位，宜统一为一种写法。`
        : ALWAYS.has(prefer)
          ? `文中“${right}”“${wrong}”并用，宜统一为“${right}”。`
          : `全文多作“${right}”，此处作“${wrong}”，宜统一。`,
      suggestions: [replacedBy({ at: line, start, end }, right)],
    }));
}
