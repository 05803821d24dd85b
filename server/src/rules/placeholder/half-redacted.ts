import { draftRule, type Report } from '../../contract/rule';
import { placeholdersOf } from '../../facts/placeholders';
import { isHan } from '../../text/chars';
import type { Span } from '../../text/span';

/** An organ left open (XX党组), or one that is named elsewhere (局党组). */
interface OrganPlace extends Span {
  readonly noun: string;
  readonly redacted: boolean;
  readonly text: string;
}

/** What tells the organs apart: the word behind the organ. Words that any organ owns (委, 机关, 领导) are left out. */
const NOUNS = ['党组', '党委', '纪检组', '党总支', '属'] as const;
const ORGANS = '局厅院校所站队社行署厂';
/** What may stand in front of a bare organ (指导局属…, 和局党组); any other character is part of a name: 水利局党组. */
const BEFORE = '和与及由被在向经按对以使让把据受为是到导将就请要我本原';

export const rule = draftRule<readonly OrganPlace[]>({
  id: 'placeholder/half-redacted',
  severity: 'warning',
  title: '隐去不彻底',
  what: '同一个位置，有的地方已写作 XX（如“XX党组”），有的地方还留着原单位（如“局党组”）。',
  why: '旧稿改写时只替换了一部分，原单位的字样会露出来历。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  fix: 'none',
  examples: {
    bad: [
      { text: 'XX党组高度重视，多次研究部署。年初，⟦局党组⟧专门召开会议。XX党组还制定了办法。' },
      { text: '要求XX属各单位认真落实。年中，指导⟦局属⟧各支部开展活动。XX属企业也要跟进。' },
      { text: 'XX党委高度重视，XX党委书记带头抓。会后，由⟦校党委⟧制定办法。' },
    ],
    good: [
      'XX党组高度重视，水利局党组、农业局党组积极配合，XX党组表示感谢。',
      'XX局党组高度重视。会上，局党组书记作了部署。XX局党组还制定了办法。',
      '局党组高度重视，局属各单位认真落实。',
      'XX县委高度重视，县委办牵头，县属企业参加，XX县委多次部署。',
      'XX党组高度重视，多次研究部署，省局党组、市局党组给予指导，XX党组深受鼓舞。',
    ],
  },
  collect(paragraph) {
    if (!/党|纪检组|属/.test(paragraph.text)) return undefined;
    const places: OrganPlace[] = [];
    const open = placeholdersOf(paragraph);
    for (const p of open) {
      const noun = NOUNS.find((n) => paragraph.text.startsWith(n, p.end));
      if (noun)
        places.push({
          start: p.start,
          end: p.end + noun.length,
          noun,
          redacted: true,
          text: paragraph.text.slice(p.start, p.end + noun.length),
        });
    }
    for (const noun of NOUNS)
      for (
        let offset = paragraph.text.indexOf(noun, 1);
        offset >= 0;
        offset = paragraph.text.indexOf(noun, offset + 1)
      ) {
        const before = paragraph.text[offset - 2] ?? '，';
        // 省局党组 and 水利局党组 name another organ; XX局党组 is redacted in its own way
        if (
          !ORGANS.includes(paragraph.text[offset - 1]!) ||
          (isHan(before.charCodeAt(0)) && !BEFORE.includes(before)) ||
          open.some((p) => p.end === offset - 1)
        )
          continue;
        if (noun === '属' && !/^(?:各|单位|企业|学校|部门|[XxＸ×])/.test(paragraph.text.slice(offset + 1))) continue;
        places.push({
          start: offset - 1,
          end: offset + noun.length,
          noun,
          redacted: false,
          text: paragraph.text.slice(offset - 1, offset + noun.length),
        });
      }
    return places.length > 0 ? places : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const reports: Report[] = [];
    for (const noun of NOUNS) {
      const all = collected.flatMap(({ line, summary }) =>
        summary.filter((s) => s.noun === noun).map((s) => ({ line, s })),
      );
      const redacted = all.filter((x) => x.s.redacted);
      if (redacted.length < 2) continue;
      const model = redacted[0]!;
      for (const { line, s } of all)
        if (!s.redacted)
          reports.push({
            at: line,
            start: s.start,
            end: s.end,
            message: `别处写作“${model.s.text}”（${redacted.length} 处），此处仍是“${s.text}”，疑似漏改。`,
            related: [{ at: model.line, start: model.s.start, end: model.s.end, message: `此处写作“${model.s.text}”` }],
          });
    }
    return reports;
  },
});
