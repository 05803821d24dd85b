import { paragraphRule, type Report, type Severity } from '../../contract/rule';
import { brokenFrames } from '../../facts/sentence-frames';
import type { SentenceFrame } from '../../lexicon/sentence-frames';
import type { Span } from '../../text/span';

/** What grammars call a slip and talks often do is no more than information. */
const SEVERITY: Readonly<Record<SentenceFrame['kind'], Severity>> = {
  subject: 'information',
  half: 'warning',
  mixed: 'warning',
  lost: 'warning',
  negation: 'warning',
  collocation: 'information',
};

export const rule = paragraphRule({
  id: 'wording/sentence-frame',
  severity: 'warning',
  title: '句式残缺或杂糅',
  what: '两种句式混在一起（围绕以……为中心，以……为前提下）；关联词只有一半（不但……，没有而且）或配错（只有……就能）；“在……领导下”缺了“在”或“下”；“通过……，使……”没有主语；“防止类似事故不再发生”否定多了一层；动词和名词不搭配（加快力度）。',
  why: '念起来像通顺，其实缺了一块或多了一块，意思说不清，有的还说反了。',
  source: '现代汉语语法的通行辨析（成分残缺、搭配不当、句式杂糅、关联词语）',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/repetition'],
  examples: {
    bad: [
      { text: '我们办这次比赛，⟦是为了提高全员技能的目的⟧，请大家珍惜机会。' },
      { text: '各科室要⟦围绕以病人为中心⟧，改进服务；⟦以争创一流为目标下⟧，补齐短板。' },
      { text: '学校⟦本着对学生负责的态度出发⟧，完善了食堂陪餐制度。' },
      { text: '今年工期滞后，⟦原因是前期准备不足造成的⟧。' },
      { text: '⟦不但⟧降低了成本，缩短了工期，客户的评价越来越高。' },
      { text: '⟦虽然⟧收入有所增长，与年初的目标相比差距很大。' },
      { text: '只有把苗管好，⟦就⟧能盼来丰收。只要大家一条心，⟦才⟧能渡过难关。' },
      { text: '无论刮风下雨，⟦但⟧值班人员都坚守岗位。' },
      { text: '在上级部门的⟦大力支持⟧，我们提前一个月完成了任务。' },
      { text: '⟦校党委的坚强领导下⟧，全校师生团结一心，迈出了新的步伐。' },
      { text: '要举一反三，⟦防止类似事故不再发生⟧。' },
      { text: '要以党建为引领，以项目为抓手，⟦以群众满意目标⟧，办好实事。' },
      { text: '坚持把就业作为头等大事，坚持把畅通作为重要任务，⟦把防风险作为底线要求⟧。' },
      { text: '既要算经济账，又要算政治账，⟦算长远账⟧。我们有信心、有底气、⟦能力⟧完成任务。' },
      { text: '我要向老领导学习，向各位同事学习，⟦基层一线的同志学习⟧。我将在县委的⟦坚强领导⟧，扎实工作。' },
      { text: '为了⟦避免今后不再出现⟧这种情况，我们完善了制度。' },
      { text: '新系统⟦既⟧减轻了窗口压力，群众排队的时间缩短了一半。' },
      {
        text: '抓好防汛，一方面要备足物资，⟦二是⟧要练好队伍。',
        suggested: '抓好防汛，一方面要备足物资，另一方面要练好队伍。',
      },
      {
        text: '要⟦加大⟧监管能力，服务水平不断⟦加快⟧。',
        suggested: '要提升监管能力，服务水平不断提高。',
        severity: 'information',
      },
      { text: '通过这次观摩，⟦使⟧大家开了眼界。', severity: 'information' },
      { text: '要进一步⟦加快⟧督查力度。', suggested: '要进一步加大督查力度。', severity: 'information' },
    ],
    good: [
      '以党建为引领，以实干求实效，以群众满意为标准；以赛促学，以案为鉴；以学生为中心，以质量立校，以特色强校。',
      '既要算经济账，又要算政治账，还要算长远账。我们有信心、有底气、有能力，有能力和信心完成任务。',
      '坚持把就业作为头等大事，把畅通作为重要任务；避免今后再出现，使之不再发生；监管能力不断提升，水平提高加快。',
      '办比赛，是为了达到以赛促学的目的；是为了提高全员技能；这就是我们办比赛的目的。',
      '要坚持以病人为中心，围绕以人民为中心的发展思想，以争创一流为目标，在争创一流的目标下补齐短板。',
      '本着对学生负责的态度，从学生的实际出发，以学生成长为出发点，完善制度。',
      '原因是前期准备不足；滞后是前期准备不足造成的。',
      '不但降低了成本，而且缩短了工期；不仅快，还省；不仅如此，客户满意；这不仅仅是荣誉，更是责任。',
      '这件事不仅关系企业，关系职工。更关系社会。数字不仅限于去年，请大家补齐。',
      '虽然收入有所增长，但差距很大；差距不小，虽然收入有所增长。虽然远隔千里，心却在一起。',
      '只有把苗管好，才能盼来丰收；只要大家一条心，就能渡过难关；目前只有三户，就能办好。',
      '无论多么困难，都要完成；不管是十分困难还是比较困难，都要完成；虽然无论产品还是工艺都很好，但是知道的人少。',
      '在上级部门的大力支持下，在兄弟单位的关心支持、在全体职工的共同努力下，我们完成了任务。',
      '在校党委的坚强领导下，全校师生团结一心；这些成绩是在市委的正确领导下，大家干出来的。',
      '要防止类似事故再次发生，确保类似事故不再发生，避免不必要的损失，防止问题反弹。',
      '通过这次观摩，大家开了眼界。这次观摩使大家开了眼界。我们通过这次观摩，使大家开了眼界。',
      '要加大督查力度，加快建设进度，加强质量、标准建设，提高保障和改善民生水平，加大服务提升力度。',
      '他既懂技术，管理也在行；既是荣誉，更是责任；既定目标已经实现，下一步再接再厉；既有线路全部改造，车站焕然一新；一如既往支持我们，共同发展。',
      '一方面要看到成绩，另一方面要看到不足；一方面抓生产，同时抓安全；一方面要看清形势，困难一是缺人，二是缺钱。',
      '企业与其职工签订合同，与其他单位合作；既要干净，又要干事；既要看数量，更要看质量。',
    ],
  },
  check(paragraph) {
    const broken = brokenFrames(paragraph);
    return broken.length === 0
      ? undefined
      : broken.map(({ start, end, frame }) => say(paragraph.text, { start, end }, frame));
  },
});

function say(text: string, { start, end }: Span, { kind, right, message: written }: SentenceFrame): Report {
  const place = { at: 0, start, end };
  const message = written.replace('$1', text.slice(start, end));
  return {
    ...place,
    message: right === undefined ? `${message}。` : `${message}，可改为“${right}”。`,
    ...(SEVERITY[kind] !== 'warning' && { severity: SEVERITY[kind] }),
    ...(right !== undefined && {
      suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }],
    }),
  };
}
