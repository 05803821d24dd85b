import { paragraphRule, type Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

const AGAIN = /总书记(关于|的|在|对|就|考察|视察|重要|系列)[^，。；：、！？“”（）和与及同跟]{0,6}?((?:习近平)?总书记)/g;

export const rule = paragraphRule({
  id: 'wording/repetition',
  severity: 'information',
  title: '句内重复',
  what: '一个分句里同一个名称说了两遍：总书记关于习近平总书记的论述。',
  why: '多是拼接语句时留下的，念起来绕口。',
  source: '讲话稿实例',
  fix: 'none',
  examples: {
    bad: [
      { text: '认真学习总书记关于⟦习近平总书记⟧的重要论述。' },
      { text: '贯彻习近平总书记关于⟦总书记⟧视察时的要求。' },
    ],
    good: [
      '认真学习习近平总书记关于党的建设的重要论述，牢记总书记嘱托。',
      '党中央、国务院高度重视，党中央和国务院作出部署。',
      '国务院总理签署国务院令，总书记致总书记的复信。',
    ],
  },
  check({ text }) {
    if (!text.includes('总书记')) return undefined;
    let reports: Report[] | undefined;
    for (const m of allMatches(text, AGAIN)) {
      const second = m[2]!;
      const start = m.index + m[0].length - second.length;
      (reports ??= []).push({
        at: 0,
        start,
        end: start + second.length,
        message: `这一分句里“${second}”已经说过，疑为拼接时重复，请核对。`,
      });
    }
    return reports;
  },
});
