import { seriesRule } from '../../contract/rule';
import type { Series } from '../../syntax/types';
import { isAwards, isFramedList, isList, patternLook, sayOddMember } from './odd-member';

export const rule = seriesRule({
  id: 'parallel/headings',
  severity: 'warning',
  title: '小标题不对仗',
  what: '同级小标题的分句数、各分句字数或共有的词都一致，只有一条不合。',
  why: '小标题讲究“工整对称、结构统一”；一条不齐，往往是改漏了、贴错了。全组都不讲究字数时不报。',
  source: '起草惯例；2025 年省级政府工作报告实测（同级标题分句数一致率 98% 以上）',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'none',
  examples: {
    bad: [
      {
        text: '一、在育苗上下足功夫\n要早动手。要选良种。\n二、在管护上下足功夫\n要勤浇水。要防病虫。\n三、⟦采⟧收上下足功夫\n要看天气。要备车辆。',
        severity: 'information',
      },
      {
        text: '一、提高思想认识，扛牢政治责任\n我们要认真学习。\n二、突出工作重点，狠抓末端落实\n我们要狠抓落实。\n三、加强组织领导，⟦形成强大的工作合力⟧\n我们要加强领导。',
      },
      {
        text: '一、提高思想认识，扛牢政治责任\n我们要认真学习。\n二、⟦突出工作重点⟧\n我们要狠抓落实。\n三、加强组织领导，形成工作合力\n我们要加强领导。',
      },
      {
        text: '（一）抓产业，促增收。我们要发展产业。\n（二）抓环境，促宜居。我们要整治环境。\n（三）⟦抓党建⟧。我们要建强支部。\n（四）抓治理，促和谐。我们要推进自治。',
      },
      {
        text: '一、抓学习\n我们要学习。\n二、抓作风\n我们要改进。\n三、抓项目\n我们要攻坚。\n四、⟦抓民生保障⟧\n我们要尽力。\n五、抓安全\n我们要守住底线。',
        severity: 'information',
      },
      {
        text: '一、强化政治监督\n我们要抓监督。\n二、⟦工作机制完善⟧\n我们要建制度。\n三、提升队伍素质\n我们要抓培训。\n四、筑牢纪律防线\n我们要守底线。',
        severity: 'information',
        needsWords: true,
      },
      {
        text: '一、稳住粮食面积，守好耕地红线\n要种足。要种好。\n二、做强特色产业，带动农民持续增收\n要增效。要增收。\n三、⟦建设宜居宜业的和美乡村⟧\n要干净。要整洁。\n四、深化农村改革，激发内生动力\n要放活。要规范。\n五、加强基层党建，健全治理体系\n要选人。要用人。',
        severity: 'information',
      },
      {
        text: '一、在学习上下功夫\n要读书。要思考。\n二、在落实上下功夫\n要实干。要苦干。\n三、⟦作风必须转变⟧\n要清廉。要务实。',
        severity: 'information',
      },
      {
        text: '党性从三个方面来。\n（一）来自学习。要读原著。要读经典。\n（二）来自实践。要下基层。要担重任。\n（三）⟦监督⟧。要有批评。要有自律。',
        severity: 'information',
      },
      {
        text: '一、提高政治站位，在凝聚共识上再深化\n要学习。要思考。\n二、突出工作重点，在攻坚克难上再发力\n要实干。要苦干。\n三、⟦要严格督导考核⟧\n要督促。要问责。',
      },
    ],
    good: [
      // amendments of a law
      '一、将第五条修改为：“村民会议由村民委员会召集。”\n二、将第七条修改为：“村务应当及时公开。”\n三、将第九条修改为：“村规应当备案。”\n四、删除第十一条、第十三条。\n五、将第八条修改为：“账目每季公布一次。”',
      // a name and a formula are as long as they are
      '一、加快产业转型，增强经济实力\n要提质。要增效。\n二、办好民生实事，提升生活品质\n要用心。要用情。\n三、深化改革开放，主动融入粤港澳大湾区\n要对接。要协同。\n四、守牢安全底线，保持社会稳定\n要排查。要整改。',
      '一、夯实奋发图强的产业支撑\n要提质。要增效。\n二、夯实奋发图强的民生根基\n要用心。要用情。\n三、夯实奋发图强的平安底色\n要排查。要整改。\n四、夯实奋发图强的物质技术基础\n要投入。要创新。',
      '一、提高政治站位，在凝聚共识上再深化\n要学习。要思考。\n二、突出工作重点，在攻坚克难上再发力\n要实干。要苦干。\n三、需要提请会议研究的事项\n一件。两件。',
      '一、提高政治站位，坚决扛起主体责任\n要学习。要思考。\n二、突出工作重点，始终保持工作干劲\n要实干。要苦干。\n三、要严格督导考核\n要督促。要问责。',
      '一、在育苗上下功夫\n要早动手。要选良种。\n二、管护上下功夫\n要勤浇水。要防病虫。\n三、在采收上下功夫\n要看天气。要备车辆。\n四、销售上下功夫\n要看行情。要找门路。',
      '一、动员会\n要早到。\n二、第一天\n认路。\n三、第二天\n试手。\n四、第三天\n上岗。',
      '1.柳林粮食有限公司\n去年投产。\n2.柳林农机有限公司\n前年投产。\n3.东安省青禾种业有限公司\n今年投产。',
      '一、去年工作的主要成效\n成绩不小。干劲很足。\n二、今年工作的总体打算\n任务不轻。信心很足。\n三、几点要求\n要学习。要落实。',
      // questions, each put as it is asked
      '一、党性从哪里来\n来自学习。来自实践。\n二、党性弱化有哪些表现\n表现不少。根子相同。\n三、怎样锤炼党性\n要学。要做。',
      // labels, not headings that are meant to be like each other
      '一、基本情况\n一切正常。工作平稳。\n二、主要做法\n做法不少。各有侧重。\n三、存在问题\n问题还有。不容忽视。\n四、下步打算\n继续努力。久久为功。\n五、结束语\n谢谢大家。请多指正。',
      // a character that three verbs share is no word
      '一、推动产业升级\n要转型。要提质。\n二、推进城乡融合\n要统筹。要协调。\n三、推行绿色生产\n要低碳。要循环。\n四、加强民生保障\n要普惠。要均等。',
      // an adverb that the dictionary takes for a noun, and a verb behind its subject as an object
      '一、强化理论武装\n要学习。要思考。\n二、全面从严治党\n要严管。要厚爱。\n三、促进能力提升\n要培训。要实践。\n四、弘扬优良作风\n要求真。要务实。',
      // all one way round
      '一、工作机制完善\n制度已经建立。\n二、队伍素质提升\n培训已经完成。\n三、群众基础巩固\n走访已经开展。',
      // two long clauses of three have one length by chance
      '一、认清形势，切实增强做好防汛工作的责任感\n要警醒。要行动。\n二、盯住要害，逐项开展工程隐患排查\n要查。要改。\n三、拧紧链条，保证各项任务抓出成效\n要督促。要问责。',
      // 形对
      '一、提高思想认识，扛牢政治责任\n要学习。\n二、突出工作重点，狠抓末端落实\n要落实。\n三、加强组织领导，形成工作合力\n要领导。',
      // loose throughout: the writer's choice
      '一、2024年工作回顾\n去年成绩不小。\n二、2025年总体要求和主要目标\n今年要求更高。\n三、重点任务\n任务很重。',
      // a quoted formula explains the length
      '一、提高思想认识，坚决做到忠诚\n要学习。\n二、突出工作重点，坚决抓好落实\n要落实。\n三、加强组织领导，坚决践行“两个维护”要求\n要领导。',
      // a member with a placeholder has no length
      '一、提高思想认识，扛牢政治责任\n要学习。\n二、突出工作重点，狠抓XX落实落地\n要落实。\n三、加强组织领导，形成工作合力\n要领导。',
      // the last part of a report
      '一、坚持学字当头，注重提升素养\n学习不停。\n二、坚持干字为先，努力完成任务\n任务完成。\n三、坚持廉字为本，始终做到自律\n守住底线。\n四、存在的问题和今后的打算\n学得不深。',
      // names of awards above lists of those who have them
      '一、先进集体（3个）\n一车间、二车间、质检科。\n二、优秀班组长（2名）\n郑海、沈宁。\n三、优秀员工（2名）\n何青、彭越。',
      // one character in three
      '一、提高思想认识，扛牢政治责任\n要学习。\n二、突出工作重点，狠抓末端落实\n要落实。\n三、加强组织领导，形成强大的合力\n要领导。',
      // different parents are not compared
      '一、抓学习，强本领\n（一）学理论\n要读原著。\n（二）学业务知识\n要读专著。\n二、抓作风，促落实\n（一）改文风会风\n要短实新。',
    ],
  },
  check(series) {
    if (series.kind !== 'headings' || isAwards(series) || asks(series)) return undefined;
    const report = sayOddMember(series);
    if (!report || isReportLabel(series, report.at)) return undefined;
    return !isList(series) || isFramedList(series, report.at) ? [report] : undefined;
  },
  withWords: patternLook(['headings']),
});

/** What a heading asks: 从哪里来, 怎样锤炼党性, 怎么看. */
const QUESTION = /什么|怎[样么]|如何|为何|哪|谁|[吗呢]？?$|？$/;

function asks({ members }: Series): boolean {
  return members.every(({ paragraph, lead }) => QUESTION.test(paragraph.text.slice(lead.start, lead.end)));
}

const PROBLEMS = '(?:存在的?|面临的?)?(?:主要|突出)?(?:问题|不足|困难|差距|短板)';
const PLANS = '(?:今后|下一步|下步|明年|来年)?的?(?:工作)?(?:打算|思路|计划|安排|努力方向|改进方向|改进措施|整改措施)';
/** 存在的问题和今后的打算: the last part of every report, named as such whatever the others are called. */
const LABEL = new RegExp(`^(?:(?:主要|当前|目前)?${PROBLEMS}(?:[与和及、，]${PLANS})?|${PLANS})$`);

function isReportLabel({ members }: Series, odd: number): boolean {
  const { paragraph, lead } = members[odd]!;
  return odd === members.length - 1 && LABEL.test(paragraph.text.slice(lead.start, lead.end).trim());
}
