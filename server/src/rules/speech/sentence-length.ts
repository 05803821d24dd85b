import { paragraphRule, type Report } from '../../contract/rule';
import { LONGEST_RUN } from '../../facts/parallel/runs';

export const rule = paragraphRule({
  id: 'speech/sentence-length',
  severity: 'hint',
  title: '句子过长',
  what: '一句话太长（默认超过 260 字），念的人换不过气，听的人跟不上。',
  why: '讲话稿是念的。公开稿件的句子中位数 33 字，百分之九十九不超过 155 字；260 字要念一分半钟。',
  source: '讲话稿与 2025 年省级政府工作报告实测；播音语速惯例',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'none',
  roles: ['paragraph'],
  options: {
    most: { type: 'number', default: 260, minimum: 30, maximum: 500, description: '一句话最多多少字' },
  },
  examples: {
    bad: [
      {
        text: '⟦要坚持问题导向、目标导向、结果导向相统一，把功夫下在平时，把责任落到人头，把成效体现在群众的满意度上⟧。',
        options: { most: 40 },
      },
      {
        text: '要抓学习。⟦要把学习成果转化为谋划工作的思路、促进工作的举措、领导工作的本领，让学习的过程成为推动发展的过程⟧。',
        options: { most: 40 },
      },
    ],
    good: [
      {
        text: '今年要办好三件实事：改造十二个老旧小区的供水管网；新建两所寄宿制学校的学生食堂；为六十五岁以上的老人免费体检一次。',
        options: { most: 40 },
      },
      {
        text: '总体要求是：以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，认真落实省委、市委部署要求。',
        options: { most: 40 },
      },
      '要坚持问题导向、目标导向、结果导向相统一，把功夫下在平时，把责任落到人头，把成效体现在群众的满意度上。',
      '要坚持问题导向。要把功夫下在平时，把责任落到人头。',
      '要坚持问题导向、目标导向、结果导向相统一。',
      // blanks are not read out
      {
        text: '要把功夫下在平时，是                                                  大家的共识，也是难点。',
        options: { most: 40 },
      },
    ],
  },
  check({ text, sentences, content }, { options }) {
    if (content.end - content.start <= options.most) return undefined;
    const reports: Report[] = [];
    for (const s of sentences) {
      if (s.end - s.start <= options.most) continue;
      const sentence = text.slice(s.start, s.end);
      const isUnread = s.end - s.start > LONGEST_RUN;
      if (lengthOf(sentence) <= options.most || (!isUnread && hasBreath(sentence, options.most))) continue;
      const end = /[。！？；…]/.test(sentence.at(-1)!) ? s.end - 1 : s.end;
      reports.push({
        at: 0,
        start: s.start,
        end,
        message: `这一句有 ${lengthOf(text.slice(s.start, end))} 字，念起来换不过气，可从中间断开。${isUnread ? `超过 ${LONGEST_RUN} 字的句子不查排比。` : ''}`,
      });
    }
    return reports;
  },
});

/** Characters that are read out: blanks, which a converted file may hold by the hundred, are none. */
const lengthOf = (sentence: string): number => sentence.replace(/[\s\u3000]/g, '').length;

/**
 * Whether a long sentence gives breath all the same: ； parts it, or it is the general requirement of a report (以……为指导，
 * 全面贯彻……), which everybody words so.
 */
function hasBreath(sentence: string, most: number): boolean {
  return (
    (sentence.includes('为指导') && /贯彻|落实/.test(sentence)) ||
    (sentence.includes('；') && sentence.split('；').every((part) => part.length <= most))
  );
}
