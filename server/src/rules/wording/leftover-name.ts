import { draftRule, type Report } from '../../engine/rule';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';

/** Ranks from the lowest up; a speaker of a level names his own and higher ones. */
const RANKS: readonly string[] = ['村', '镇', '乡', '县', '区', '州', '市', '省'];
const OWN = /(?:我|全)(村|镇|乡|县|区|市|州|省)(?![长委办级内域划际直属各中场里外])/g;

interface Own {
  readonly unit: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const rule = draftRule<readonly Own[]>({
  id: 'wording/leftover-name',
  severity: 'warning',
  title: '套用旧稿留下的称呼',
  what: '通篇说“我市”，忽然冒出“我县”：套用别处的稿子没有改净。上级地方（县里的稿子提到全省）不报。',
  why: '套用旧稿最容易在这里露馅，见报的教训不止一起。',
  source: '公开报道的套稿差错；起草惯例',
  fix: 'none',
  examples: {
    bad: [
      {
        text: '同志们：\n我县要抓产业，我县要抓生态，我县要抓民生，我县要抓党建。\n⟦我镇⟧的短板要补上。',
      },
      {
        text: '在全市工作会议上的讲话\n同志们：\n今年我市发展态势良好。\n我市工业稳步增长，我市农业喜获丰收。\n下一步，⟦我县⟧要加快转型。\n全市上下要鼓足干劲。',
      },
    ],
    good: [
      '同志们：\n我县有我县的县情，他说：“我镇情况特殊，我县要支持。”我县要抓产业，我县要抓生态。',
      '在全县工作会议上的讲话\n同志们：\n我县要争当全省、全市的排头兵。\n我县工业稳步增长，全县上下要鼓足干劲，我省形势很好。',
      '在全市工作会议上的讲话\n同志们：\n今年我市发展态势良好，我县是县里同志的叫法。',
    ],
  },
  collect(paragraph) {
    const { text } = paragraph;
    if (!text.includes('我') && !text.includes('全')) return undefined;
    const found: Own[] = [];
    for (const m of allMatches(text, OWN))
      if (!pairAround(paragraph, m.index, m.index + 1))
        found.push({ unit: m[1]!, text: m[0], start: m.index, end: m.index + m[0].length });
    return found.length > 0 ? found : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const counts = new Map<string, number>();
    for (const { summary } of collected) for (const { unit } of summary) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [own, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    if (most < 4) return [];
    const reports: Report[] = [];
    for (const { line, summary } of collected)
      for (const { unit, text, start, end } of summary) {
        if (unit === own || !text.startsWith('我') || RANKS.indexOf(unit) > RANKS.indexOf(own)) continue;
        if (counts.get(unit)! > most / 4 || (unit === '区' && own === '市')) continue;
        reports.push({
          at: line,
          start,
          end,
          message: `本稿通篇说的是“${own}”（${most} 处），此处却说“${text}”，疑为套用旧稿时漏改。`,
        });
      }
    return reports;
  },
});
