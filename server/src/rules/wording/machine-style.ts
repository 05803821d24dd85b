import { paragraphRule, type Report } from '../../contract/rule';
import { lexicon, lexiconHits } from '../../facts/lexicon-pass';
import { readMachinePhrases } from '../../lexicon/machine-phrases';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';

/** A wording as a writer reads it: what may stand between is left out. */
const shown = (wording: string): string =>
  wording
    .replace(/\[[^\]]*\]\{[^}]*\}/g, '…')
    .replace(/\(\?:([^|)]*)[^)]*\)\??/g, '$1')
    .replace(/\[(.)[^\]]*\]\??/g, '$1')
    .replace(/[?，]+$|^…|(?<=.)\?/g, '');

const rates = readMachinePhrases()
  .map(({ wording, rate }) => `${shown(wording)} ${rate}`)
  .join('；');

export const rule = paragraphRule({
  id: 'wording/machine-style',
  severity: 'hint',
  title: '机器腔',
  what: '人工智能代写的文稿里常见、公开发表的文稿里几乎没有的套路：既是…，也是…，更是…；每一次…，都是…。',
  why: '听众一听就知道不是讲话人自己的话，空而不实。换成这件事本身：谁、在哪里、做成了什么。',
  source: `公开文稿 91 万字中每万字出现的次数，都不超过 0.05：${rates}`,
  sureness: '惯例',
  since: '0.1.0',
  quietWhileDrafting: true,
  allows: 'word',
  fix: 'none',
  examples: {
    bad: [
      { text: '这⟦既是一次培训，也是一次考验，更是⟧一次洗礼。' },
      { text: '青年在创新中成长，⟦每一次尝试，都是成长的足迹⟧。' },
      { text: '⟦随着人工智能的飞速发展⟧，平台⟦让数据共享成为可能⟧。' },
      { text: '⟦在这个充满变革的时代⟧，青年大有可为。' },
    ],
    good: [
      '这次培训时间不长，任务不轻，更是对大家的考验。',
      '每一次检查都要记录在案，每一份材料都要签字。',
      '青年是创新的主力，随着改革的深入，办法会越来越多。',
      '有人说“这不仅仅是比赛，更是友谊”，说得好。',
      // people write these as well
      '教师在育人中起着至关重要的作用，扮演着不可缺少的角色，这不仅仅是口号，更是行动。',
      '海军健儿奔向星辰大海，为强军贡献智慧与力量，用汗水诠释着忠诚。作为一名教师，我深知责任重大。',
      '认真学习《智慧与力量》一书。',
      '发展既要有速度，也要有质量，更要有效益。',
    ],
  },
  check(paragraph) {
    const hits = lexiconHits(paragraph).machine;
    if (!hits) return undefined;
    const { text } = paragraph;
    const reports: Report[] = [];
    for (const id of new Set(hits.map((hit) => hit.id)))
      for (const match of allMatches(text, lexicon().machine[id]!.pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        // what is quoted is another's
        if (pairAround(paragraph, start, end, '“') || pairAround(paragraph, start, end, '《')) continue;
        if (reports.some((report) => report.start < end && start < report.end)) continue;
        reports.push({
          at: 0,
          start,
          end,
          message: `“${match[0]}”像机器代写的套话，宜换成具体的事实。`,
        });
      }
    return reports.sort((a, b) => a.start - b.start);
  },
});
