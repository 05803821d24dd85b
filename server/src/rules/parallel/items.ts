import { seriesRule } from '../../contract/rule';
import { oddByTail } from '../../facts/parallel/anchor';
import { patternLook, sayBrokenFrame, sayOddMember } from './odd-member';
import { sayTail } from './say';

export const rule = seriesRule({
  id: 'parallel/items',
  severity: 'warning',
  title: '并列各条不对仗',
  what: '第一、一是、——各条的首句（以及各段的段旨句）句式、字数整齐，或者都有同一个词、同样多的分句，只有一条不合。',
  why: '并列各条念出来要齐整。一条不齐，常是漏改、贴错。全组都不讲究时不报；没有序号的段旨句最多提示。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'none',
  examples: {
    bad: [
      {
        text: '第一，做好这项工作是践行为民宗旨的必修课。要用心用情。\n第二，做好这项工作是提升治理水平的⟦实践探索⟧。要担当作为。\n第三，做好这项工作是推动乡村振兴的关键招。要持续用力。\n第四，做好这项工作是改进干部作风的试金石。要动真碰硬。',
      },
      {
        text: '要抓好四件事：一是加大宣传力度。要营造氛围。二是加大帮扶力度。要一户一策。三是加大督查⟦工作⟧。要跟踪问效。四是加大问责力度。要动真碰硬。',
      },
      {
        text: '下一步，一是压实领导责任，落实主体责任。二是健全工作机制，⟦及时发现并解决问题⟧。三是严格督导检查，推动整改到位。四是强化跟踪问效，巩固整治成果。',
      },
      {
        text: '——必须坚持党的领导。这是根本保证。\n——必须坚持人民至上。这是根本立场。\n——⟦坚持⟧实事求是作风。这是根本方法。\n——必须坚持改革创新。这是根本动力。',
      },
      {
        text: '会议强调，一是抓学习。要学深悟透。二是抓作风。要真抓实干。三是抓项目。要攻坚克难。四是⟦抓基层基础⟧。要固本强基。',
        severity: 'hint',
      },
      {
        text: '一是强化政治引领。要学深学透。二是⟦严肃组织生活纪律⟧。要坦诚相见。三是筑牢廉洁防线。要警钟长鸣。',
        severity: 'hint',
        needsWords: true,
      },
      {
        text: '要做好四项工作。一是进一步完善制度，堵住管理漏洞。二是进一步优化流程，减少中间环节。三是⟦强化⟧内部监督，防止权力滥用。四是进一步改进作风，让服务对象满意。',
        severity: 'information',
      },
      {
        text: '一是聚焦订单抓生产，着力稳住老客户。二是聚焦成本抓管理，着力压降能耗物耗。三是聚焦市场抓营销，⟦参加⟧更多的行业展会。四是聚焦质量抓检测，着力打响自主品牌。',
        severity: 'information',
      },
      {
        text: '一是深入开展走访调研，全面掌握企业需求。二是完善帮扶机制，逐户落实专员。三是⟦打通政策落地的堵点⟧。四是强化跟踪问效，让企业真正有感。',
        severity: 'hint',
      },
      {
        text: '要抓好三件事：一是提升服务水平。要热情。二是提升管理能力。要细致。三是⟦企业形象要提升⟧。要靠大家。',
        severity: 'information',
      },
      // paragraphs whose first sentences make a set without numerals
      {
        text: '聚焦课堂教学，着力打造精品课程。每位教师每学期要上一节公开课。教研组要听满二十节。\n聚焦师资建设，着力培养青年骨干。学校为每位新教师配好师父。三年要见成效。\n聚焦家校共育，⟦每月开放校园一天⟧。欢迎家长走进课堂。意见当场收集。\n聚焦校园安全，着力消除各类隐患。门卫要严格登记。食堂要留样备查。',
        severity: 'hint',
      },
    ],
    good: [
      '一是压实责任。要到岗。二是细化考核评价标准。要过细。三是严格执法。要较真。四是搞好服务。要暖心。五是凝聚合力。要同心。',
      '——厚植友好情谊，推动人文交流互鉴。\n——拓展务实合作，推动贸易扩大规模。\n——筑牢安全防线，推动跨境联合执法机制落地。\n——深化地方往来，推动友城结对共建。',
      // what has to be said in full, and two of three alike by chance
      '要做好五项工作。一是明确检查对象。要列表。二是规范检查程序。要亮证。三是严格检查时限。要守时。四是公开第三方评估机构名录。要上网。五是用好检查结果。要整改。',
      '座谈会达到了目的，一是听取职工意见，摸清了底数。二是宣讲政策，做好了解释。三是集中智慧，完善了方案。',
      '——过去三年，我们顶住压力、砥砺前行，成绩来之不易。\n——这三年，我们狠抓项目、提质增效，产业迈上台阶。\n——这三年，我们下足功夫、久久为功，生态持续向好。\n——这三年，我们心系群众、倾力而为，民生得到改善。\n——这三年，我们刀刃向内、动真碰硬，改革全面深化。',
      '首先，要看准方向，不搞花架子。其次，要算清投入产出，不欠新账。最后，要建立养护机制，不留烂尾。',
      '可去的地方有：一是青云山庄，在山腰。二是白石山庄，在山脚。三是绿水山庄，在河边。四是红果采摘园，在村口。',
      // the last one goes over to what happens to those who fall short
      '一要压实镇村责任。要到岗。二要压实部门责任。要到位。三要压实业主责任。要到边。四要严肃追责问责。要动真格。',
      // long clauses are not counted by the ear
      '一是要进一步强化责任意识把各项任务扛在肩上抓在手上，坚决克服松劲懈怠和等待观望的思想。要做到。二是要进一步强化问题意识把突出矛盾找准摸透逐项化解，坚决防止浮在表面和走走过场的做法。要做到。三是要进一步强化底线意识把安全稳定放在心上守在岗上，坚决杜绝责任不清和监管缺位等各种各样的问题。要做到。',
      // the third goes on as it needs to
      '一是加强学习，提高本领。要学。二是深入调研，摸清情况，找准症结，提出管用的对策。要问。三是狠抓落实，务求实效。要干。',
      // a verb alone is shared by chance where lengths differ
      '要做好四项工作。一是坚持群众路线。要走下去。二是坚持问题导向。要找得准。三是坚持系统思维方法。要看得远。四是加强部门之间协调配合。要联得紧。',
      // two of three agree by chance in long clauses
      '一是要把握工作重点，把有限的人力物力财力集中到最急需的地方。要算细账。二是要改进工作方法，多听一听基层同志和普通群众的意见建议。要听真话。三是要提高工作效率，今天能办的事情不拖到明天。要快办。',
      '一是强化理论武装。要学深悟透。二是严肃党内生活。要坦诚相见。三是严守纪律规矩。要知敬畏。',
      '一是强化教育。要抓学习。二是严肃组织生活制度。要抓落实。三是守牢底线。要抓警示。',
      '第一，要牢牢抓住思想教育“不松手”。要常抓。第二，要以上率下落实责任“不甩手”。要真抓。第三，要主动担当迎难而上“不缩手”。要敢抓。',
      '一是经济稳中向好。增速加快。二是改革纵深推进。活力增强。三是民生持续改善。就业扩大。四是“两个毫不动摇”有力落实。信心提振。',
      '一是完善机制。要建章立制。二是抓好XX项工作。要全力推进。三是强化督促。要跟踪问效。四是严格考核。要奖惩分明。',
    ],
  },
  check(series) {
    if (series.kind === 'headings') return undefined;
    // an unnumbered topic sentence is a set only by our reading of it
    if (series.kind === 'topics') {
      const tail = oddByTail(series);
      const report = tail ? sayTail(series, tail) : sayBrokenFrame(series);
      return report && [{ ...report, severity: 'hint' }];
    }
    const report = sayOddMember(series);
    // 首先, 其次, 最后 order what is said: only a frame that all others share makes a set of them
    return report && (series.family !== 'adverb' || report.severity === undefined || report.severity === 'warning')
      ? [report]
      : undefined;
  },
  withWords: patternLook(['items', 'dashes']),
});
