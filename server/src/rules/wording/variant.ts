import { draftRule, type Report } from '../../engine/rule';
import { indexLiterals } from '../../lexicon/literals';
import { pairAround } from '../../syntax/within';

/** Forms of which a draft should keep to one. The first is the one that published texts prefer. */
const GROUPS: readonly (readonly [prefer: string, other: string, behind?: string])[] = [
  ['明察暗访', '明查暗访'],
  ['中央纪委', '中纪委'],
  ['反腐败协调小组', '反腐败协调领导小组'],
  ['决不', '绝不', '能允许姑息手软放过答应含糊退缩动摇容忍松懈'],
  ['作出', '做出', '决定部署安排贡献批示指示承诺表率'],
  ['账', '帐', '本目户'],
  ['权力清单', '权利清单'],
  ['违纪违法', '违法违纪'],
  ['当作', '当做'],
  ['其他', '其它'],
];

/** Forms that official writing prefers whatever the draft does more often. */
const ALWAYS: ReadonlySet<string> = new Set(['中央纪委']);

interface Use {
  readonly group: number;
  readonly prefer: boolean;
  readonly start: number;
  readonly end: number;
}

/** Both forms of each group: literals 2n and 2n + 1. */
const FORMS = indexLiterals(GROUPS.flatMap(([a, b]) => [a, b]));

export const rule = draftRule<readonly Use[]>({
  id: 'wording/variant',
  severity: 'warning',
  title: '同词异写',
  what: '同一篇稿子里一个词有两种写法：明察暗访与明查暗访、决不允许与绝不允许、中央纪委与中纪委。',
  why: '两种写法并存，像是拼凑的；全文统一为一种即可。',
  source: '出版物用字一致性惯例；种子稿实例',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要采取明察暗访的办法。\n⟦明查暗访⟧要常态化，明察暗访要有成效。',
        suggested: '要采取明察暗访的办法。\n明察暗访要常态化，明察暗访要有成效。',
      },
      {
        text: '决不允许弄虚作假，决不姑息迁就。\n⟦绝不⟧手软。',
        suggested: '决不允许弄虚作假，决不姑息迁就。\n决不手软。',
        severity: 'hint',
      },
    ],
    good: [
      '要采取明查暗访的办法，明查暗访要常态化。',
      '决不允许弄虚作假，这绝不是小事，绝不可能。',
      '会议作出部署，大家做出了样子。',
    ],
  },
  collect(paragraph) {
    const { text } = paragraph;
    const hits = FORMS.find(text);
    if (!hits) return undefined;
    const uses: Use[] = [];
    for (const { start, end, id } of hits) {
      const group = id >> 1;
      const behind = GROUPS[group]![2];
      if (behind !== undefined && !behind.includes(text[end] ?? ' ')) continue;
      // names of documents and quotations keep their wording
      if (!pairAround(paragraph, start, end, '《')) uses.push({ group, prefer: id % 2 === 0, start, end });
    }
    return uses.length > 0 ? uses : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const reports: Report[] = [];
    GROUPS.forEach(([prefer, other], group) => {
      const all = collected.flatMap(({ line, summary }) =>
        summary.filter((u) => u.group === group).map((u) => ({ line, ...u })),
      );
      const preferred = all.filter((u) => u.prefer).length;
      if (preferred === 0 || preferred === all.length) return;
      // the more frequent form stays; on a draw the one that published texts prefer
      const keep = ALWAYS.has(prefer) || preferred * 2 >= all.length;
      const [right, wrong] = keep ? [prefer, other] : [other, prefer];
      for (const { line, start, end, prefer: is } of all)
        if (is !== keep)
          reports.push({
            at: line,
            start,
            end,
            // both are right by themselves: a matter of taste
            ...(prefer === '决不' && { severity: 'hint' as const }),
            message: ALWAYS.has(prefer)
              ? `文中“${right}”“${wrong}”并用，宜统一为“${right}”。`
              : `全文多作“${right}”，此处作“${wrong}”，宜统一。`,
            suggestions: [{ title: `改为“${right}”`, edits: [{ at: line, start, end, newText: right }] }],
          });
    });
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});
