import { draftRule, type Collected, type Report } from '../../contract/rule';
import {
  declarationsOf,
  declaredSeries,
  indexSeries,
  type ClosedList,
  type Declaration,
} from '../../facts/declared-counts';
import { agendaSlip, announcedAgenda, type AgendaCount } from '../../facts/agenda-count';
import { nounSlips } from '../../facts/announced-nouns';
import { announcedSets, type AnnouncedSet } from '../../facts/announced-sets';
import { brokenCounts, countedNouns, type CountedNoun } from '../../facts/counted-nouns';
import { listsCounted } from '../../facts/lists-counted';
import { brokenInLine } from '../../facts/numbered-in-line';
import { brokenRanks } from '../../facts/ranked-kinds';
import { brokenOrdinals, type BrokenOrdinals } from '../../facts/told-ordinals';
import type { Span } from '../../text/span';
import {
  agrees,
  begin,
  beginsRightBelow,
  isFormula,
  nameCounted,
  standsRightBelow,
  toldOtherwise,
} from './declared-agreement';
import { LISTS } from './declared-list-examples';
import { sayAgenda, sayBroken, sayDeclared, sayNoun, sayList, saySet, type PlacedBreak } from './declared-items';
import { TOLD } from './told-count-examples';
import { BAD_COUNTS } from './declared-count-examples';

interface Counts {
  readonly declarations: readonly Declaration[];
  readonly lists: readonly ClosedList[];
  readonly sets: readonly AnnouncedSet[];
  readonly nouns: readonly CountedNoun[];
  readonly ordinals: readonly BrokenOrdinals[];
  readonly agenda: AgendaCount | undefined;
}

export const rule = draftRule<Counts>({
  id: 'numbering/declared-count',
  severity: 'warning',
  title: '点数与实际不符',
  what: '前面说“讲三点意见”，后面只有两个部分；“等四项制度”之前列了五项；“三个一批”只列了两个；第一部分、第二部分之后是第四部分。',
  why: '台下会跟着数。说三点只讲两点，听的人以为没讲完。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['unfinished', 'changing'],
  quietWhileDrafting: true,
  fix: 'suggest',
  roles: ['paragraph'],
  silences: ['numbering/single-item'],
  examples: {
    bad: [
      {
        text: '由教育、卫健、民政⟦四⟧个部门联合走访，县财政、审计⟦三⟧个部门跟进，住建、水利、林业⟦四⟧家单位配合，县纪委监委、审计、财政、水利⟦三⟧部门联合检查。\n乡村旅游要打出⟦四⟧张牌，也就是山水牌、民俗牌、美食牌。基层干部要念好⟦三⟧本经，就是致富经、生态经、团结经、和睦经，一本也不能丢。采购要过⟦五⟧道关，具体是申报关、论证关、比价关和验收关。统筹城乡要摆正⟦三⟧对关系：一对是面子与里子的关系，一对是建设与管护的关系。今冬要打赢⟦三⟧场硬仗，一场是清淤，一场是补漏。',
      },
      {
        text: 'Ⅰ类险情由市级处置，Ⅱ类险情由县级处置，⟦Ⅳ类⟧险情由乡镇处置。一级响应由省里启动；二级响应由市里启动；⟦四级⟧响应由县里启动。',
        severity: 'information',
      },
      {
        text: '要练好“⟦五⟧个本领”，即常见病诊疗、急诊急救、中医药服务、公共卫生服务四个方面的本领。提升三种能力，即组织、协调和表达⟦两⟧个方面的能力。推行“⟦三⟧个一”挂包制度，就是一路一专班、一路一图纸。用好“⟦五⟧个一”，也就是一人一岗、一岗一责、一责一表和一表一评，抓好落实。',
      },
      {
        text: '当家要管三本册：第一本册是收支册，第二本册是物资册，⟦第二⟧本册是人情册。\n这句话有三层意思。第一层意思是方向，⟦第三⟧层意思是路子，第三层意思是劲头。',
      },
      {
        text: '同志们：\n今年要下好⟦四⟧盘棋。\n第一盘棋是产业，要选准。\n第二盘棋是园区，要做实。\n第三盘棋是人才，要用活。',
      },
      {
        text: '各位同事：\n主要做了⟦四⟧件事。\n第一，抓常规。推门听课百余节。\n第二，抓教研。集体备课有了新样子。\n第三，抓初三。每月参加一次质量分析会。',
        suggested:
          '各位同事：\n主要做了三件事。\n第一，抓常规。推门听课百余节。\n第二，抓教研。集体备课有了新样子。\n第三，抓初三。每月参加一次质量分析会。',
      },
      {
        text: '同志们：\n要过好⟦四⟧道关。\n（一）过好思想关。\n要学。\n（二）过好服务关。\n要做。\n（三）过好廉洁关。\n要守。',
        suggested:
          '同志们：\n要过好三道关。\n（一）过好思想关。\n要学。\n（二）过好服务关。\n要做。\n（三）过好廉洁关。\n要守。',
      },
      {
        text: '同志们：\n下面，我讲⟦三⟧点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
        suggested: '同志们：\n下面，我讲两点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      },
      { text: '同志们：\n借此机会，提⟦两⟧点希望：一是勤学。要钻研。二是善思。要钻深。三是实干。要较真。' },
      { text: '同志们：\n下面，我从⟦三⟧个方面作个汇报。\n一、主要工作\n成效明显。\n二、下步打算\n思路清晰。' },
      { text: '同志们：\n我们的主要做法有以下⟦四⟧个方面。\n一、抓产业\n成效明显。\n二、抓生态\n山清水秀。' },
      {
        text: '同志们：\n围绕上述目标，重点抓好⟦三⟧个方面的工作。\n一、抓产业\n要引项目。\n二、抓民生\n要办实事。',
      },
      {
        text: '今年要突出抓好⟦四⟧个方面的工作。第一，抓产业，引进大项目。第二，抓环境，优化服务。第三，抓民生，办好实事。',
      },
      {
        text: '同志们：\n下面，我讲⟦四⟧点意见。\n首先，要学。要深学。\n其次，要干。要真干。\n再次，要比。要敢比。\n最后，祝大家工作顺利！',
      },
      { text: '今年要抓好⟦三⟧项重点工作：一是抓招商，引进大项目；二是抓技改，改造老企业。' },
      { text: '要抓好项目建设“⟦三⟧个一批”，即签约一批、开工一批，形成滚动推进的态势。' },
      { text: '要落实“⟦三⟧个一批”，即新开工一批重大项目、储备一批优质项目，形成接续不断的态势。' },
      { text: '全体干部要做到“⟦五⟧个坚持”：坚持学习为先、坚持实干为要、坚持群众为本、坚持廉洁为荣。' },
      { text: '要把握以下⟦四⟧个原则：（1）依法依规；（2）公开公平；（3）群众自愿。' },
      {
        text: '报告的第一部分讲去年的工作。第二部分讲当前的形势。⟦第四⟧部分讲今年的任务。',
      },
      { text: '要严格执行个人事项报告、述职述廉、民主评议、诫勉谈话、经济责任审计等⟦四⟧项制度，抓好落实。' },
      { text: '要推进“⟦三⟧个一批”，关停一批、整治一批，解决小散乱的问题。', severity: 'information' },
      {
        text: '同志们：\n有⟦四⟧个画面让我难忘。\n第一个画面，是车间的灯火。\n第二个画面，是雨中的长龙。\n第三个画面，是清晨的操场。',
        suggested:
          '同志们：\n有三个画面让我难忘。\n第一个画面，是车间的灯火。\n第二个画面，是雨中的长龙。\n第三个画面，是清晨的操场。',
      },
      {
        text: '同志们：\n一、去年我们办成了⟦两⟧件大事\n第一件大事，是新厂投产。\n第二件大事，是产品出口。\n第三件大事，是系统上线。\n二、今年怎么办\n要实干。',
      },
      {
        text: '同志们：\n今天的会议共有⟦四⟧项议程。\n下面，进行第一项议程，请许明同志通报情况。\n下面，进行第二项议程，观看短片。\n下面，进行第三项议程，请方县长讲话。\n同志们，会后要抓好落实。',
        suggested:
          '同志们：\n今天的会议共有三项议程。\n下面，进行第一项议程，请许明同志通报情况。\n下面，进行第二项议程，观看短片。\n下面，进行第三项议程，请方县长讲话。\n同志们，会后要抓好落实。',
      },
      {
        text: '同志们：\n今天的大会有⟦三⟧项议程：\n1.宣读决定；\n2.颁奖；\n3.领导讲话。\n大会进行第一项，请许明同志宣读决定。\n大会进行第二项，颁奖。\n大会进行第三项，请先进代表发言。\n大会进行第四项，请方县长讲话。\n同志们，会后要抓好落实。',
      },
      {
        text: '同志们：\n去年，我们抓了以下⟦四⟧项工作。\n（一）扩绿。\n造林三万亩。\n（二）护林。\n建队二十支。\n（三）富林。\n增收八百户。',
      },
      {
        text: '同志们：\n新的一年，要做到“⟦四⟧个更加”：\n一是更加注重质量。道道把关。\n二是更加注重创新。年年投入。\n三是更加注重人才。人人有为。',
      },
      // the numbers are broken as well, and the count fits neither the items nor the last number
      {
        text: '同志们：\n我们办成了⟦五⟧件大事。\n第一件大事，是投产。\n第二件大事，是出口。\n第二件大事，是上线。\n第四件大事，是搬迁，把最后一道工序也搬了过来。',
      },
      {
        text: '同志们：\n本次会议有⟦四⟧项议程。\n首先，请许明同志通报情况。\n接下来，请先进代表发言。\n最后，请方县长讲话。\n同志们，会后要抓好落实。',
      },
      ...BAD_COUNTS,
      ...LISTS.examples.bad,
      ...TOLD.bad,
    ],
    good: [
      '机电、纺织、五矿、食品等进出口商会以及商业联合会、物流协会、连锁协会等3大协会联合发出倡议。',
      '全省市县乡三级党委换届工作完成，我省市县两级财政困难，江苏省市县两级法院受理案件三十万件。',
      '人生百态，酸甜苦辣五味杂陈。',
      '安徽与江苏、浙江两省接壤，湖北和湖南、江西两省山水相连。',
      '成立两个督导组，分别由李明、王强、赵刚、周涛任组长和副组长。',
      '走访了双龙镇、大田镇、石门镇六个村，在城南、城西、城北四个社区设点，联系青山、白水、石桥八个村，覆盖柳河乡、双桥乡、大田乡十个村，走访了柳河、双桥、大田七个乡镇。\n商户分为三类：第一类免检，第二类抽检，第一类每年评一次，其余全部必查。老人分三类：第一类上门服务，第二类定期探访，第二类中独居的装上呼叫器，由社区照看的是其他老人。设备分三类：第一类停用，第二类检修，第一类先拆，能用的归库。\n走访了柳河、双桥、大田、石门四个乡镇，深入青山、白水和石桥三个村，覆盖东片、西片、南片五个乡镇，涉及山区、库区、平原五个乡镇，在柳河、双桥、大田等五个乡镇试点，深入柳河、双桥两地五个乡镇，走访了三门峡、大田、石门两个镇；涉及农业、林业、牧业五个村。\n干部大体有三类：第一类敢于担当，第二类按部就班，第三类推诿扯皮，第一类最多。有三种声音：第一种说路远；第二种说水咸；第一种最多，最后一种说电贵。选手分三类：第一类、第二类和第三类，第一类人数最多。',
      '在“三个一批”行动中，全市新建一批、改建一批厂房；通过“四个一批”建设期间，新建一批、改建一批校舍。',
      '要处理好三对关系：一对是快与慢，一对是增与减，而最难的一对，是人与己。送大家三句话：一句是“立志”，一句是“践行”。第三句话留给大家自己写。',
      '教育、卫生健康、民政三个部门联合走访，财政、住房和城乡建设两个部门跟进，教育、医疗、民生四个部门牵头的事项。',
      ...LISTS.examples.good,
      ...TOLD.good,
      '乡村旅游要打出四张牌，也就是山水牌、民俗牌、美食牌、农耕牌。采购要过五道关，包括申报关、论证关等。要过四道关，就是申报关、论证关、比价关，还有验收关。要打四张牌：山水牌、民俗牌，美食牌，农耕牌。要过三道关：申报关、论证关，把好每一道关。来了三支队伍，一支是省里的，一支是市里的。要摆正三对关系：一对是面子与里子的关系，一对是建设与管护的关系，另一对是人与自然的关系。',
      'Ⅰ类断面3个，Ⅱ类断面5个，Ⅳ类断面1个。Ⅰ类险情由市级处置，Ⅱ类险情由县级处置，Ⅲ、Ⅳ类险情由乡镇处置。一级响应由省里启动，二级响应由市里启动，三级响应由县里启动，四级响应由镇里启动。要练好“四个本领”，即诊疗、急救、中医药、公共卫生四个方面的本领；要练好“五个本领”，即诊疗、急救等两个方面的本领；补齐五大短板，包括交通、水利、电力三个方面的短板在内。推行“三个一”制度，就是一路一专班、一路一图纸、一路一考核；“四个一”，即一人一岗、一岗一责；“三个一”，即一周一会、一月一评，一季一考，一年一奖。',
      '第一轮查账目；第二轮查库房；第四轮查合同，第三轮查的是工程。第一张订单来自外省，第二张订单来自外国，第二张订单数额更大。清收分四段走，第一段摸排；第二段约谈；第三、四段执行。第一批十人已经到岗；第二批正在选派。',
      '要闯三关：第一关是订单；第二关是交期；还有一关是回款。要递三封请柬，其中第一封已经发出；第二封正在写。整治分四个阶段：第一阶段自查；第二阶段互查；第三、四阶段总结。',
      '办好五件实事：扩建急诊楼，增设夜间门诊，开通床旁结算，改造无障碍通道，方便群众看病。办好四件实事：扩建急诊楼，增设夜间门诊，开通床旁结算。同时，改造通道。抓两个权签人，一个是主管，另一个是主管的领导。来了五个人，一个是书记，一个是镇长。有两个目标，一个是利润，一个是库存。说两件事。第一件事，是安全生产。第一件事办不好，第二件事就落空。',
      '办妥四件好事：铺设水管9公里，安装路灯120盏，翻修校舍2栋，惠及群众3万人。办妥四件好事：铺设水管9公里，安装路灯120盏，翻修校舍2栋等。办妥三件好事：铺管9公里、装灯120盏，修校舍2栋，建桥1座。',
      '评出张明、李芳、王磊三位“岗位能手”，张明、李芳等三位“岗位能手”，张明、李芳、王磊三位“岗位能手”等先进。',
      '落实“四个一”：每周一次例会，每月一次讲评，每季一次评比。每年一次表彰。',
      '到场的有周局长、何书记、范工和马经理四位嘉宾，马局长、周总工、吴经理和三位专家都来了，党委书记、校长李明，副校长王芳、赵刚三位领导也来了。',
      '完成“四个一”：读一本好书，做一周家务，学一项运动，写一封家书。“三个一”：上一堂课，结一门亲，办一件事，长期坚持下去。“两个一”：读一本好书，并写一篇读后感，都要做到。“四个一”：一周一课，一月一测，一季一评，一年一考。“三个一”：一人一档、一户一策、一企一案。',
      '东沟、后梁、石桥三个村民小组都到齐了。浇水、施肥、管护四个小组的果园，送米、送油、看望两个小组的老人，党员、干部和群众三个小组。李庄、王庄有三个村民小组，桃花村、柳林村共三个村民小组，刘家庄、张家庄有三个自然村，王庄、李庄下设三个村民小组。',
      '各位同事：\n去年主要做了四件事。\n一、今年的任务\n很重。\n二、明年的打算\n很多。',
      '张庄、李庄和刘庄三个行政村通了水；财政局和民政局、教育局三个部门作了发言。',
      '看望支教团分团团员张琨、郭金梦、诸葛梦婷、龙俊4位同学。',
      '请来了张明、李芳、王磊三位专家，感谢三位老师——王桂兰、李国强、孙晓梅——的付出。张明、李红等同志发了言，这五位同志都讲得好。',
      '邀请16名校、内外专家对23个参赛项目全面打磨。引进了金辉化工、银河机电、长城建材、东方纺织、南海食品、北岭药业、西山矿业、中天电缆、华光仪表、永兴包装、万里轮胎、百川泵业十二家企业。引进了金辉化工、银河机电、长城建材、东方纺织、南海食品、北岭药业、西山矿业、中天电缆、华光仪表、永兴包装、万里轮胎11家企业。请来了张明、李芳、王磊、赵静、孙鹏、钱亮、吴敏、周凯、郑洁、冯涛、陈刚、王强十二位专家。张明、李芳、王磊、赵静、孙鹏、钱亮、吴敏、周凯、郑洁、冯涛、张守一、王强十二位专家，王芳、张守一两位教授到会。',
      '引进了华丰电子、恒力机械、中科新材三家企业；财政局、民政局和教育局三个部门作了发言；围绕“教、学、研”三位一体下功夫。',
      '归结起来就是十六个字：守正创新、团结实干、务实担当、行稳致远。校训只有八个字：厚德、博学、笃行、致远，大家要记在心里。',
      '锦旗上绣着“医者仁心，妙手回春”八个大字。门口写着“为人民服务”五个大字。会上讲了四个字：实干，苦干，一步一个脚印地干。',
      '新设疼痛科、老年科和康复科三个科室，党委和政府办公室、信访局两个部门，督查室、党委和政府办公室三个科室；坚持“严、细、实”三字方针，落实“实事求是”四字箴言。',
      '实现产值、利税“双增长”，做到人员、责任、措施“三到位”，产量、质量和效益“三提升”。',
      '同志们：\n要过好三道关。\n（一）过好思想关。\n要学。\n（二）过好服务关。\n要做。\n（三）过好廉洁关。\n要守。',
      '同志们：\n要过好四道关。\n（一）提高认识。\n要学。\n（二）狠抓落实。\n要做。',
      '说到底，就八个字：守土有责、守土尽责。',
      '刚才，“巧手之家”周海明、沈玉兰和丁卫国三位师傅，周海明、沈玉兰和丁卫国三位同志，周海明、丁卫等四位同志发了言；教、学、做三者统一，厂长李明、王芳两位同志到会。',
      '要推进“三个一批”，关停一批、整治一批、提升一批，解决小散乱的问题；落实“两个结合”，与日常结合抓实效。',
      '建成四座水厂，分别是城东、城西、城南和城北。受表彰的有四个村：张庄、李庄、王庄和赵庄；处理好两对关系：快和慢、大和小。',
      '我们有三个优势：区位、交通、产业等。要做到“三到位”：人员到位、物资到位、责任到位。抓好两件事：备耕、防火，一刻不能松。',
      '同志们：\n要做到十二个“不”：\n一是不伸手。一分不拿。\n二是不张嘴。一句不问。\n三是不挪步。一步不进。',
      '同志们：\n这是第四个“不”：\n一是不伸手。一分不拿。\n二是不张嘴。一句不问。\n三是不挪步。一步不进。',
      '同志们：\n下面，我讲三点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。\n三、加强领导\n要负责。',
      '同志们：\n我先谈两点感受，再提三点要求。\n一是深受感动。二是深受教育。\n第一，要学。第二，要干。第三，要比。',
      '同志们：\n下面，我讲三点意见。\n首先，要学。要深学。\n其次，要干。要真干。\n再次，要比。要敢比。\n最后，祝大家工作顺利！',
      '同志们：\n去年做好了五项工作。\n一、抓产业\n要引项目。\n二、抓民生\n要办实事。',
      // counted nouns of which the draft tells some, or the last two together
      '同志们：\n有五个故事我一直记得，今天只讲两个。\n第一个故事，发生在山村。老师不走。\n第二个故事，发生在厂里。师傅不歇。',
      '同志们：\n有四个画面让我难忘。\n第一个画面，是车间的灯火。\n第二个画面，是雨中的长龙。\n第三个和第四个画面，都在实验室。',
      '同志们：\n我想送给大家三个叮咛。\n第一个叮咛，愿你们热爱读书。\n第二个叮咛，愿你们心怀善意。\n第三个叮咛，愿你们保持勇气。',
      '同志们：\n我先讲两个故事，再谈三点体会。\n第一个故事，发生在山村。老师不走。\n第二个故事，发生在厂里。师傅不歇。\n第一点体会，信仰是根。\n第二点体会，作风是形。\n第三点体会，本领是翼。',
      '同志们：\n新的一年，要做到“四个更加”：\n一是质量更高。道道把关。\n二是创新更多。年年投入。\n三是人才更强。人人有为。',
      '同志们：\n我们办成了四件大事。\n第一件大事，是投产。\n第二件大事，是出口。\n第四件大事，是上线。',
      '同志们：\n今天的会议共有四项议程。\n下面，进行第一项议程，请许明同志通报情况。\n下面，进行第二项议程，观看短片。\n下面，进行第四项议程，请方县长讲话。\n同志们，会后要抓好落实。',
      // an agenda that goes on inside a paragraph, whose items have steps of their own, or that is told without a turn
      '同志们：\n会议共有三项议程。\n下面，进行第一项议程，请许明同志通报情况。\n下面，进行第二项议程，观看短片。\n同志们，现在进行第三项议程，请方县长讲话。',
      '同志们：\n会议共有三项议程。\n首先，请许明同志通报情况。\n接下来，请先进代表发言。\n接下来，请第二位代表发言。\n最后，请方县长讲话。',
      '同志们：\n会议共有四项议程。\n首先，请许明同志通报情况。\n接下来，请先进代表发言。\n请领导上台颁奖。\n最后，请方县长讲话。',
      '同志们：\n会议共有三项议程：一是通报情况；二是观看短片；三是领导讲话。\n进行会议第一项：请许明同志通报情况。\n进行会议第二项：观看短片。\n进行会议第三项：请方县长讲话。',
      // members told in another form
      '办结的标准主要有两条：一是群众认可，一是经得起检验。',
      '合格的标准有四个：第一是政治过硬，第二是业务精通，第三点和第四点是作风优良、廉洁自律。',
      '要抓好三件事：一是备耕，二是防火。此外，还要抓好农机检修。',
      '下面，我提三点希望：希望同学们志存高远，希望同学们脚踏实地，希望同学们永葆热忱。\n一、去年工作\n很好。\n二、今年任务\n很重。',
      // sets told in full, in part or elsewhere
      '要增强“四个意识”，即政治意识、大局意识、看齐意识。',
      '要守住“三条底线”：安全底线、生态底线、廉洁底线。',
      '做到三个亲自：重要工作亲自部署、重大问题亲自过问、重要案件亲自督办。',
      '五大行动中有两大行动：绿化行动、美化行动已经启动，清洁行动正在筹备。',
      '要抓好“三个一批”，即签约一批、开工一批、投产一批，形成滚动推进的态势。',
      '要做到“五个坚持”：坚持学习为先、坚持实干为要等，把作风抓在经常。',
      '要深化“四个聚焦”，聚焦主业抓改革，推动各项工作上台阶。',
      '要做到“三个坚持”：坚持学习、实干，坚持群众为本，坚持廉洁为荣。',
      '报告的第一部分讲成绩。第二部分讲形势，第三和第四部分讲任务。第五部分讲保障。',
      '第一个问题由发改委来答，第二个问题由财政局来答。第四个问题留到下次再说。',
      '第一阶段摸底，第二阶段整改。有关内容见第四部分。',
      '去年办成了五件大事。第一，引进了大项目。第二，修通了高速路。',
      '要抓好三项工作：一是抓招商；二是抓技改；三是抓服务。第二个方面：一是抓早；二是抓小；三是抓实。',
      '同志们：\n下面，我再强调几点：\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      '同志们：\n我先讲两点意见：第一，要肯定成绩。第二，要正视问题。\n一、去年工作\n很好。\n二、今年任务\n很重。\n三、工作要求\n很严。',
      '要落实个人事项报告、述职述廉等四项制度，抓好教育、医疗、养老等八个方面工作。',
      '同志们：\n存在的问题主要有以下两个方面。\n一、认识不足\n要改。\n二、落实不力\n要改。',
      '去年，我在这里讲了三点意见，大家落实得很好。\n一、总结成绩\n很大。\n二、正视不足\n不少。',
      '同志们：\n我完全同意刚才提出的三点要求。\n下面，我讲两点意见。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      '报告分为六个部分：一、形势分析；二、总体思路；三、主要目标；四、重点任务；五、政策措施；六、组织实施。',
      '重点关注四类对象：老人、儿童；残疾人、孤儿。推行“三办”服务，即马上办、网上办、一次办；推行“四办”服务，即马上办、网上办等；推行“四办”服务，即马上办、网上办和一次办、就近办；“三公”经费，即因公出国、公务接待、公务用车；参会的是县财政局、县审计局等5个部门的同志；开展“四比”活动，即比学习、比作风、比业绩、比奉献；破解“三农”问题，即农业、农村、农民问题。',
      '旅行社承办餐饮、游览、导游或者领队等两项以上业务的，要登记。',
    ],
  },
  collect(paragraph) {
    const ordinals = [...brokenOrdinals(paragraph), ...brokenRanks(paragraph), ...brokenInLine(paragraph)];
    // a count whose items have one ordinal twice is right itself
    const isRight = ({ at }: { readonly at: Span }): boolean => ordinals.some(({ counted }) => counted === at.start);
    const declarations = declarationsOf(paragraph).filter((declaration) => !isRight(declaration));
    const sets = announcedSets(paragraph).filter((set) => !isFormula(paragraph, set));
    const lists = listsCounted(paragraph).filter(
      (list) => !isRight(list) && !sets.some((set) => set.numeral.start === list.at.start),
    );
    const nouns = countedNouns(paragraph);
    const agenda = announcedAgenda(paragraph);
    return agenda || declarations.length + lists.length + sets.length + nouns.length + ordinals.length > 0
      ? { declarations, lists, sets, nouns, ordinals, agenda }
      : undefined;
  },
  conclude(draft, collected) {
    const reports: Report[] = [];
    const index = indexSeries(draft);
    for (const { line, summary } of collected) {
      for (const list of summary.lists) reports.push(sayList(line, list));
      for (const set of summary.sets) reports.push(saySet(line, set));
      const slip = summary.agenda && agendaSlip(draft, line, summary.agenda);
      if (slip) reports.push(sayAgenda(slip));
      for (const declaration of summary.declarations) {
        if (slip && declaration.at.start === slip.announced.start) continue;
        if (summary.lists.some((list) => list.at.start === declaration.at.start)) continue;
        const placed = declaredSeries(index, line, declaration, draft.paragraphs[line]!);
        const isOneOfSeveral = summary.declarations.length > 1;
        if (
          placed &&
          begin(placed, declaration.word) &&
          nameCounted(placed, declaration.noun) &&
          (!declaration.isDone || standsRightBelow(draft, line, placed)) &&
          (!declaration.isRightBelow || beginsRightBelow(draft, line, placed)) &&
          !agrees(placed, declaration, { index, line, isOneOfSeveral }) &&
          !toldOtherwise(draft, declaration, placed)
        )
          reports.push(sayDeclared(line, declaration, placed));
      }
    }
    const nouns = collected.flatMap(({ line, summary }) => summary.nouns.map((noun) => ({ ...noun, line })));
    const ordinals = collected.flatMap(({ line, summary }) => summary.ordinals.map((broken) => placeAt(line, broken)));
    const told = [...reports.map(({ at, start }) => ({ at, start })), ...rightCounts(collected)];
    for (const { line, numeral, ...slip } of nounSlips(draft))
      if (!told.some(({ at, start }) => at === line && start === numeral.start))
        reports.push(sayNoun({ line, numeral, ...slip }));
    for (const broken of [...brokenCounts(nouns), ...ordinals])
      if (!reports.some((r) => r.at === broken.noun.line && r.start === broken.noun.numeral.start))
        reports.push(sayBroken(broken));
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** Counts whose items have one ordinal twice, so that they are right themselves. */
const rightCounts = (collected: readonly Collected<Counts>[]): { at: number; start: number }[] =>
  collected.flatMap(({ line, summary }) =>
    summary.ordinals.flatMap(({ counted }) => (counted === undefined ? [] : [{ at: line, start: counted }])),
  );

/** Ordinals that a paragraph tells, at its line. */
function placeAt(line: number, { noun, previous, kind, right }: BrokenOrdinals): PlacedBreak {
  return { noun: { ...noun, line }, previous: { ...previous, line }, kind, ...(right && { right }) };
}
