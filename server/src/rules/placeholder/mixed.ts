import { draftRule, type PlacedEdit, type Report } from '../../contract/rule';
import { placeholdersOf, type Placeholder, type PlaceholderStyle } from '../../facts/placeholders';

const STYLES: readonly PlaceholderStyle[] = ['letter', 'cross', 'circle', 'star'];
/** A symbol that can be typed again for each of another style. */
const SIGN: Partial<Record<PlaceholderStyle, string>> = { letter: 'X', cross: '×', circle: '○', star: '*' };

export const rule = draftRule<readonly Placeholder[]>({
  id: 'placeholder/mixed',
  severity: 'hint',
  title: '待填符号不统一',
  what: '同一篇稿子里，待填项有的写 XX，有的写 ××、○○ 或 **。',
  why: '符号统一，查找、替换、核对才不会遗漏。',
  source: '起草惯例',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '全XX共有XX个支部，XX名党员。刚才，⟦×⟧同志讲得很好。',
        suggested: '全XX共有XX个支部，XX名党员。刚才，X同志讲得很好。',
      },
      {
        text: '今年以来，××县召开会议××次，⟦○○⟧局作了汇报。',
        suggested: '今年以来，××县召开会议××次，××局作了汇报。',
      },
    ],
    good: [
      '全XX共有XX个支部，X同志作了讲话，20XX年以来成效明显。',
      '今年×月以来，××县召开会议××次。',
      '全XX推进“数据要素×”行动，新建2×66万千瓦机组。',
    ],
  },
  collect(paragraph) {
    const placeholders = placeholdersOf(paragraph).filter((p) => SIGN[p.style] !== undefined);
    return placeholders.length > 0 ? placeholders : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const all = collected.flatMap(({ line, summary }) => summary.map((p) => ({ line, p })));
    const of = (style: PlaceholderStyle) => all.filter((x) => x.p.style === style);
    const used = STYLES.filter((s) => of(s).length > 0).sort((a, b) => of(b).length - of(a).length);
    const main = used[0];
    if (main === undefined) return [];
    return used.slice(1).map((style): Report => {
      const odd = of(style);
      const first = odd[0]!;
      const model = of(main)[0]!;
      const edits = odd.map(({ line, p }): PlacedEdit => ({
        at: line,
        start: p.start,
        end: p.end,
        newText: p.text.replace(/[Xx×✕╳Ｘｘ○◯*＊]/g, SIGN[main]!),
      }));
      return {
        at: first.line,
        start: first.p.start,
        end: first.p.end,
        message: `待填符号不统一：全文 ${of(main).length} 处用“${model.p.text}”，此类 ${odd.length} 处用“${first.p.text}”，宜统一。`,
        suggestions: [{ title: `统一写作“${SIGN[main]!}”（${odd.length} 处）`, edits }],
        related: [{ at: model.line, start: model.p.start, end: model.p.end, message: `多数写作“${model.p.text}”` }],
      };
    });
  },
});
