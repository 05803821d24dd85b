import { expect, it } from 'vitest';
import { titleLines } from '../../server/src/docx/title-lines';

// written by hand: | where a writer breaks the line, no official word and no name of an organ cut in two
it.each([
  '在全县巩固拓展脱贫攻坚成果同乡村振兴|有效衔接工作推进会议上的讲话',
  '在市委理论学习中心组专题学习会|暨全市宣传思想文化工作会议上的讲话',
  '在全市生态环境保护委员会全体会议|暨污染防治攻坚战动员部署会上的讲话',
  '在清河县第十八届人民代表大会常务委员会|第三次全体会议上的讲话',
  '在全市优化营商环境暨招商引资项目建设|现场观摩推进会上的讲话',
  '在集团公司党委全面从严治党|暨党风廉政建设和反腐败工作会议上的讲话',
  '在全县秋冬季森林防灭火|暨安全生产工作|视频调度会议上的讲话',
])('%s', (marked) => {
  expect(titleLines(marked.replaceAll('|', ''), 20).join('|')).toBe(marked);
});
