import { paragraphRule, type Report } from '../../contract/rule';
import { frameBreakOf, type FrameBreak } from '../../facts/parallel/frame-judge';
import { frameRunsOf, sentenceRuns, type FrameRun } from '../../facts/parallel/frame-members';
import { leftForm } from '../../facts/parallel/left-form';
import { leftFrame } from '../../facts/parallel/left-frame';
import { longMember } from '../../facts/parallel/long-member';
import { lostAdverb, lostMore, lostMost } from '../../facts/parallel/lost-adverb';
import { lostOpener } from '../../facts/parallel/lost-opener';
import { isWorthTelling, lostInClauses, lostInParts, type LostPart } from '../../facts/parallel/lost-part';
import { brokenRun, LEAST_OF_RUN, LONGEST_RUN, type BrokenRun } from '../../facts/parallel/runs';
import { lostSuffixes } from '../../facts/parallel/lost-suffix';
import { oddSeparator } from '../../facts/parallel/separator';
import { turnedFrame } from '../../facts/parallel/turned-frames';
import { turnedMember } from '../../facts/parallel/turned-member';
import { clauseUnits, leadUnits, listMarks, unitsOf, type Units } from '../../facts/parallel/units';
import { verbBehind } from '../../facts/parallel/verb-behind';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { frameMessage } from './say';
import { isOfBodies, sayLost, sayLostSuffix, sayRun, saySeparator, sayTurned } from './say-clauses';

const SHORTEST = 12;
/** Members of a row in which one has lost a word: two that agree and the one that does not. */
const LEAST_OF_ROW = 3;

export const rule = paragraphRule({
  id: 'parallel/clauses',
  severity: 'information',
  title: '排比中有一项不合',
  what: '一句之内或接连几句的排比（同研究、同部署、同检查……；要……；要……；聚焦……，着力……），只有一项字数、起头或分隔符号不合，或者少了别项都有的词、分句。各项长短可以不一。',
  why: '排比靠整齐出气势；一项走样，念起来会绊住。整组都不齐时不报。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  roles: ['paragraph'],
  examples: {
    bad: [
      { text: '产业基础持续夯实，城市功能持续完善，⟦群众生活改善⟧，民生福祉持续增进。' },
      {
        text: '要在备耕上用力，在植保上用力，⟦管水上用力⟧，一样不能少。要明大义、成大器、⟦担大责任⟧、立大功，不负韶华。',
      },
      {
        text: '当好政策的“讲解员”、邻里的“调解员”、村庄的“⟦巡查⟧”。',
        suggested: '当好政策的“讲解员”、邻里的“调解员”、村庄的“巡查员”。',
      },
      {
        text: '明年要办好三件大事：健全养老体系、完善救助制度、⟦殡葬改革深化⟧。加快抓好两项改革：健全管护机制、推进清产核资、⟦产权改革持续推进⟧。发展文旅，要在强龙头、补链条、兴业态、⟦品牌树⟧上用力。',
        suggested:
          '明年要办好三件大事：健全养老体系、完善救助制度、深化殡葬改革。加快抓好两项改革：健全管护机制、推进清产核资、持续推进产权改革。发展文旅，要在强龙头、补链条、兴业态、树品牌上用力。',
      },
      {
        text: '队伍要做到政治过硬、业务过硬、责任过硬、⟦过硬纪律⟧。要打造政策最优、成本最低、服务最好、⟦办事快⟧的热土。要抓重点、补短板、强弱项、⟦优势发扬⟧，推动发展。',
        suggested:
          '队伍要做到政治过硬、业务过硬、责任过硬、纪律过硬。要打造政策最优、成本最低、服务最好、办事快的热土。要抓重点、补短板、强弱项、发扬优势，推动发展。',
      },
      { text: '要以更高的标准、更实的作风、⟦干劲更足⟧，推进工作。坚持问题导向、目标导向、⟦结果为导向⟧。' },
      { text: '愿你们眼中有光、心中有爱、⟦脚下路⟧、肩上有责。坚持走访到户、宣传到户、⟦帮扶户⟧、服务到户。' },
      { text: '要做到同研究、同部署、同推进、⟦同进行检查⟧、同考核。以更高的标准、更实的举措、⟦更大力度⟧，抓好落实。' },
      { text: '始终坚持抓思想教育、抓制度建设、⟦促作风转变⟧、抓责任落实、抓督促检查，久久为功。' },
      {
        text: '要围绕中心抓监督，督促中心工作落地；要围绕民生抓监督，督促惠民政策落实⟦，⟧要围绕作风抓监督，督促干部担当作为。',
        suggested:
          '要围绕中心抓监督，督促中心工作落地；要围绕民生抓监督，督促惠民政策落实；要围绕作风抓监督，督促干部担当作为。',
      },
      {
        text: '聚焦粮食生产，着力稳住种植面积；聚焦农民增收，着力壮大特色产业；聚焦乡村治理，⟦推行积分管理办法⟧；聚焦人居环境，着力整治污水垃圾。',
      },
      { text: '进一步严格门禁管理；进一步规范访客登记；⟦消防设施定期检修⟧；进一步完善夜间巡查制度。' },
      {
        text: '要紧盯关键环节，确保每道工序都有人把关；要紧盯薄弱环节，确保问题及时整改；⟦要紧盯交接环节⟧；要紧盯收尾环节，确保资料归档。',
      },
      // the first has a lead-in, the odd one keeps a part of what opens the others
      { text: '我们要以更高的站位谋划发展，以更实的举措推动发展，⟦更严的作风保障发展⟧，以更大的力度服务发展。' },
      { text: '坚持把方向放在首位，坚持把质量作为根本，⟦把创新作为动力⟧，坚持把人才作为支撑，推动学院再上台阶。' },
      {
        text: '越是任务艰巨，越要沉着冷静；越是情况复杂，越要靠前指挥；越是时间紧迫，⟦应当稳扎稳打⟧；越是成绩突出，越要谦虚谨慎。',
      },
      {
        text: '用制度管人，进一步规范履职行为。用流程管事，进一步压缩审批时间。用数据说话，⟦提高决策水平⟧。用考核促干，进一步激发队伍活力。',
        severity: 'hint',
      },
      {
        text: '着力扩大有效投资，着力培育消费热点，⟦稳住外贸外资⟧，着力防范各类风险，努力完成全年任务。',
      },
      {
        text: '越冬管理，必须抓住培土覆盖，必须抓住灌水保墒，⟦抓住追肥壮苗⟧，必须抓住病虫防治。',
      },
      // one of three has lost what the others have at one and the same place
      { text: '要让服务更贴心，让办事更省心，⟦企业更安心⟧。' },
      {
        text: '我们思想上要再解放，行动上要再加快，⟦作风再严实⟧。全院制度更加健全、队伍更加过硬、⟦保障有力⟧，群众得了实惠。聚焦产品质量，着力抓好源头管控；聚焦客户需求，着力优化售后服务；⟦聚焦人才成长，完善培训体系⟧。',
      },
      { text: '老师们守着三尺讲台，护着一方净土，燃着一盏心灯，⟦暖一群孩子⟧。', severity: 'hint' },
      { text: '面对急难险重，他们冲锋在前；面对群众求助，他们随叫随到；⟦名利得失，他们淡然处之⟧。' },
      { text: '用真心换民心，用实干换实绩，⟦担当换担子⟧，大家心里都有数。' },
      {
        text: '要把担子挑起来，把规矩立起来，⟦标准要提上去⟧，一步也不能松。',
        suggested: '要把担子挑起来，把规矩立起来，把标准提上去，一步也不能松。',
      },
      {
        text: '做到不该拿的钱不拿，不该赴的宴不赴，⟦别交不该交的朋友⟧。',
        suggested: '做到不该拿的钱不拿，不该赴的宴不赴，不该交的朋友不交。',
      },
      {
        text: '做到眼里有活、眼里有人、眼里有数、⟦有光⟧，事事想在前面。',
        suggested: '做到眼里有活、眼里有人、眼里有数、眼里有光，事事想在前面。',
      },
      { text: '年轻干部要讲政治、顾大局、守纪律、⟦作风⟧，当好表率。' },
      {
        text: '队伍要做到政治强、业务精、作风硬、⟦纪律要严⟧。',
        suggested: '队伍要做到政治强、业务精、作风硬、纪律严。',
      },
      { text: '办好企业，要抓研发、抓生产、抓销售、⟦队伍⟧，一样都不能少。' },
      { text: '下一步，我要多学一点、多跑一点、⟦想一点⟧，把工作做得更好。' },
      {
        text: '要把心思放在工作上，把责任扛在肩膀上，⟦功夫下在平时上⟧。要把种子播进心田，把力量汇成江海，⟦温暖传遍城乡⟧。要向科技要效率，向管理要效益，⟦人才要活力⟧。',
      },
      {
        text: '要提供最好的环境、最快的审批、⟦服务最优⟧。要列出清单、明确时限、建立台账、明晰职责、⟦任务压实⟧。要管好自己的嘴、管好自己的手、⟦自己的腿管好⟧。青年要有理想、有本领、⟦担当⟧。',
        suggested:
          '要提供最好的环境、最快的审批、最优的服务。要列出清单、明确时限、建立台账、明晰职责、压实任务。要管好自己的嘴、管好自己的手、管好自己的腿。青年要有理想、有本领、有担当。',
      },
      {
        text: '大家要周密组织、⟦科学地施工⟧、安全生产。老师赢得了家长的信任、学生的爱戴、⟦社会要尊重⟧。都要会检查、会报警、会疏散、⟦能扑救⟧。要谈认识、补短板、⟦措施明⟧。',
        suggested:
          '大家要周密组织、科学施工、安全生产。老师赢得了家长的信任、学生的爱戴、社会的尊重。都要会检查、会报警、会疏散、会扑救。要谈认识、补短板、明措施。',
      },
      {
        text: '骨干要在技能上带头、在作风上带头、⟦在安全带头⟧。要以更细的分工、更严的标准、⟦更快节奏⟧推进工程。要思想上同心、⟦行动同步⟧、目标上同向。坚持学在前面、干在前面、⟦冲前面⟧。',
        suggested:
          '骨干要在技能上带头、在作风上带头、在安全上带头。要以更细的分工、更严的标准、更快的节奏推进工程。要思想上同心、行动上同步、目标上同向。坚持学在前面、干在前面、冲在前面。',
      },
      { text: '我们要做到思想有新认识、服务有新举措、队伍有新气象、⟦工作成效明显⟧，不负重托。' },
      { text: '要加强组织领导，加强力量统筹，⟦宣传发动⟧，加强跟踪问效，确保按时完成。' },
      { text: '要加强组织领导，加强力量统筹，加强跟踪问效，⟦舆论引导⟧，把任务落到实处。' },
      { text: '促进农业强、农村美、⟦农民的富裕⟧，绘就新画卷。', severity: 'information' },
      {
        text: '让人才引得来、留得住、⟦作用发挥好⟧。让我们以更高的站位抓谋划，以更实的举措抓推进，⟦督查也要更严⟧，夺取胜利！',
        severity: 'information',
      },
    ],
    good: [
      '加快补齐设施短板，加快培育特色产业，着力推动农文旅深度融合，加快建设和美乡村。坚持正确办学方向，全面育人；坚持教师第一资源，尊师重教；落实减负各项措施，让孩子有更多自由；坚持家校携手共育，形成合力。民盟省委主委周岚、民建省委主委吴越、民进省委副主委郑平山、民革省委主委李杉等参加调研。棉纱、棉布、手表的产量，产品优、服务好、价格优惠，自行车、缝纫机、手表的产量都有增长；各项法规立得住、行得通、真管用，外来人口进得来、留得下、能成业；以更高的站位抓谋划，以更实的举措抓推进，以更严的要求抓督查；以更高的站位抓谋划，以更实的举措抓推进，工作有了起色。',
      '转化压力，迎难而上，为荣誉而战，为梦想而行。',
      '我们做到思想有新认识、服务有新举措，成效明显；学习有新提高、作风有新转变、群众满意、领导放心。',
      '产业基础持续夯实，城市功能持续完善，党员干部带头，民生福祉持续增进。平安指数显著提高，社会风气显著改善，陈年积案化解，居民满意程度显著提升。创业氛围持续升温，就业结构持续优化，失业人口减少，工资水平持续提高。要练好兵、带好队、站好岗、守好国门；讲真话、用真心、使真劲、交真朋友；谋大事、成大器、担大任、建大平台；育新苗、树新风、立新规、创新机制。他当过“记录员”、“裁判员”、“领队”，设“保洁员”、“安全员”，守好“巡护”关。产业基础持续夯实，城市功能持续完善，社会大局保持稳定。有人管、有人抓、有人干、有人负责。要在察实情、出实招、办实事、求实效上下功夫。当好“讲解员”、“调解员”、“参谋”。在册党员、在职党员、老党员都要参加。',
      '要做好三件事：健全养老体系、完善救助制度、质量提升行动。成效有三：产业体系完善、治理能力提升、民生保障加强。聚焦三项工程：强化基础、产业提升、民生改善。要稳增长、促改革、产业兴、百姓富；强基础、抓机遇、作风优；学文化、学政治、学科学的热潮。',
      '更优的服务、更好的环境、更大力度；最美的教师、最美的学生、最美校园；以更大力度、更实举措、更高标准推进，以更高的标准、更大力度推动改革；心中有民、肩上有责、手中无闲；把心思用在主业上，把精力放在主责上，把力气花在一线；是好朋友的好邻居，是好邻居的好伙伴。',
      '把服务送到家，把政策讲到位，群众看到实效。把方便留给群众，把困难留给自己，群众满意是最好的回报。像父母那样操心，像朋友那样谈心，学生自然敞开心扉。',
      '要统一思想、明确任务、一体推进。要精心组织、慎重地决策，安全生产。守住底线、守住红线、牢牢守住初心。有经验、有能力、能吃苦。学生会听、会说、会写。最好的老师、最美的校园、服务第一。',
      '我们一定把酱菜做好，把税交足，把工人待好。要把责任压实，把任务分解，把进度盯牢。这一年，提高了对党的认识，增强了对党的信念，明确了党的宗旨，端正了动机。各支部通过教师大学习，师生双线大讨论，聚焦问题大调研，推动工作。',
      '采购员手里有单子，会计手里有票子，质检员手里有印章。干部要守法，群众要守法，人人都要守法。可操作下级网点、合作网点、本网点。',
      '校办、党委宣传部、党委统战部、党委组织部、党委教师工作部、党委学工部、党委研工部负责人参加。',
      '有的班子在制度建设上做得不够，在促改革上有差距；有的成员在主动作为上有所欠缺；有的支部在管理上还有待加强，与要求不相适应；有的党员在学习上不够主动，与岗位还有距离。',
      '要处理好发展问题、稳定问题、问题楼盘的化解。党员户、军属户、困难户都要走到。眼里有活、手上有劲、心里装着群众、肩上有担子。',
      '要强化组织保障，强化纪律约束，强化责任落实，全程监督，让权力在阳光下运行。不要怨天尤人，不要自怨自艾，要自立自强。要一村一策、一企一策、一事一议、一案一策。',
      '在学习上更加自觉，坚持每天自学一小时；在作风上更加务实，坚持每月驻村五天；在自律上更加严格，始终做到心存敬畏。',
      // bodies, and kinds of one thing
      '党委办公室、党委组织部、党委宣传部、校工会、后勤保障部派人参加。就校园用水问题、校园用电问题、校园供气问题、沟通效率问题作了讨论。',
      '把责任扛起来，把工作抓起来，群众要的是实效。要讲政治、顾大局、守纪律、创新，心中有党、心中有民、有责任心。',
      '要加强组织领导，加强力量统筹，加强跟踪问效，形成合力。要抓研发、抓生产、抓销售，提效益。抓早、抓小、抓细、抓实。',
      '强化监督、强化问责、强化教育，确保实效；讲政治、讲大局、讲奉献、当先锋；抓班子、抓队伍，安全生产形势稳定。',
      '让职工吃得好、让病人睡得好、让学徒学好。有老兵带头、有骨干带头、有新人跟进。要人在岗位、心在岗位、爱岗位。',
      '向英雄学习，向先进学习，带头学习、终身学习。让服务更贴心，让办事更省心，不断更暖心。',
      '聚焦产品质量，着力抓好源头管控；聚焦客户需求，着力优化售后服务；聚焦人才成长，全面推行导师带徒。',
      '让服务更贴心，让办事更省心，企业自然更安心。用真心换民心，用实干换实绩，担当的人才有担子。',
      '从源头上防，从过程中控，做到全程留痕。有的怕苦畏难，有的敷衍了事，推诿扯皮的事时有发生。',
      '公路建设占２３％，铁路建设占１２％，灾后重建占１４％；公路客运量１２万，铁路客运量１５万，水路运量９万。',
      '敢啃硬骨头，敢闯深水区，确保改革走深走实；加强组织领导，加强督促检查，强化考核，务求实效。',
      '我们要以案说法，以案促改，更要举一反三，以点带面，把问题一个一个解决好。',
      '全院上下要为患者着想，为学科谋划，管理部门靠前服务，为一线减负，大家齐心协力。',
      '三年里有欢笑，也有泪水，有收获，也有遗憾，有成功，也有挫折，这些都值得珍惜。',
      // the last one sums up, the first one is led into, a joining word goes on from what stands before
      '全校上下要聚焦课堂，着力提高教学质量；聚焦课后，着力丰富社团活动；聚焦队伍，着力培养青年教师；聚焦安全，着力排查各类隐患，让家长把孩子放心地交给我们。',
      '加强宣传发动，营造氛围；要加强力量统筹，形成合力；要加强督促检查，推动落实；要加强经费保障，解除后顾之忧。',
      '要抓好春耕生产，备足农资；要抓好水利建设，疏通渠系；同时积极争取上级支持，补上资金缺口；要抓好技术服务，指导到田。',
      // a statement between calls, members that go on as they need to, shares and figures
      '要让守信者处处受益，要让失信者寸步难行，信用建设是一项长期工程，要让全社会都来参与。',
      '有的思路不清，工作没有章法；有的作风不实，满足于发文件、开会议；有的能力不强，遇到难题绕着走，拖得群众没了耐心。',
      '税收收入增长百分之六，非税收入增长百分之三，上级补助有所减少，土地收入增长百分之十。',
      // sentences that begin alike are not yet a set
      '要关心教师的生活。要减轻教师的负担。能不填的表就不要再填。要给教师留出备课的时间。',
      // names of things share characters by nature
      '变更经营范围、经营方式、注册资本、经营期限、经营场所的，应当申请登记。',
      // between commas the rhythm of speech is free
      '共同守护绿水青山，共同应对风险挑战，共同享有发展成果，携手走向美好明天。',
      '要做到同研究、同部署、同检查、同考核，层层压实责任。',
      '抓思想教育、抓制度建设、抓作风转变，带动各项工作上台阶。我们要做到政策最优、成本最低、服务最好，办事快是大家的共识；要抓重点、补短板、强弱项、质量提升行动；打造审批最少、流程最优、服务好评率高的县；规模最大、种类最全、综合能力最强的装置；抓重点、补短板、促提升，优势发扬光大。',
      '要提高站位，认真学习；要突出重点，狠抓落实，要加强领导，形成合力。',
      '坚持自由、平等、公正、法治、爱国、敬业、诚信、友善的价值追求。要抓学习、抓作风、抓项目、抓环境、抓民生，还要抓好党的建设，做到全面推进。',
      '不放松、不动摇、不懈怠，不断开创新局面，不辜负组织和群众的期望。',
    ],
  },
  check(paragraph) {
    let reports: Report[] | undefined;
    const { text, marks, sentences } = paragraph;
    let first = 0;
    for (let k = 0; k < sentences.length; k++) {
      const sentence = sentences[k]!;
      const length = sentence.end - sentence.start;
      if (length < SHORTEST || length > LONGEST_RUN) continue;
      while (first < marks.length && marks[first]! < sentence.start) first++;
      const count = sentence.lastClause - sentence.firstClause;
      const listed = listMarks(paragraph, sentence, first);
      // most sentences are too short to hold a run: nothing is cut for them
      if (count + listed < LEAST_OF_ROW) continue;
      const clauses = count < LEAST_OF_RUN ? undefined : clauseUnits(paragraph, sentence, first);
      // members that go on in a clause of their own, three of them
      const separator = clauses && count >= 6 ? oddSeparator(clauses) : undefined;
      if (separator) (reports ??= []).push(saySeparator(separator));
      const broken =
        (listed > 0 ? brokenIn(unitsOf(paragraph, sentence, first)) : undefined) ??
        (clauses && (brokenRun(clauses) ?? brokenRun(leadUnits(clauses))));
      if (broken && !isOfBodies(broken)) (reports ??= []).push(sayRun(broken));
      if (broken || separator) continue;
      const report = clauses && sayFirstBreak(frameRunsOf(clauses));
      if (report && !isNumbered(paragraph, sentence)) (reports ??= []).push(report);
      if (report || isNumbered(paragraph, sentence)) continue;
      const lost =
        (listed > 0 ? lostIn(text, unitsOf(paragraph, sentence, first)) : undefined) ??
        (count >= LEAST_OF_ROW ? lostIn(text, clauseUnits(paragraph, sentence, first)) : undefined);
      if (lost) (reports ??= []).push(sayLost(lost));
      const units = lost ? undefined : unitsOf(paragraph, sentence, first);
      const turned =
        units &&
        (turnedMember(units) ?? leftFrame(units) ?? turnedFrame(units) ?? verbBehind(units) ?? leftForm(units));
      if (turned) (reports ??= []).push(sayTurned(turned));
    }
    const report = sayFirstBreak(sentenceRuns(paragraph));
    if (report && !reports?.some((r) => r.start < report.end && report.start < r.end)) (reports ??= []).push(report);
    const lost = sentences.length > 0 ? lostInParts(paragraph) : undefined;
    if (
      lost &&
      isWorthTelling(lost) &&
      !reports?.some((r) => r.start < lost.odd.end && lost.odd.start < r.end) &&
      !isNumbered(paragraph, lost.odd)
    )
      (reports ??= []).push(sayLost(lost));
    for (const suffix of lostSuffixes(paragraph)) (reports ??= []).push(sayLostSuffix(paragraph.text, suffix));
    return reports;
  },
});

/** The unit between 、 that breaks its run. */
const brokenIn = (units: Units): BrokenRun | undefined => brokenRun(units) ?? longMember(units);

function lostIn(text: string, units: Units): LostPart | undefined {
  const lost = lostInClauses(units) ?? lostOpener(units) ?? lostAdverb(units) ?? lostMore(units) ?? lostMost(units);
  return lost && isWorthTelling(lost) && !isOfNames(text, lost) ? lost : undefined;
}

const AT_SOME_PLACE = /\p{Script=Han}{2}[上中下里]\p{Script=Han}{2}/u;
/** What stands behind verbs. */
const STANDS_BEHIND_VERB = /^(?:一[点些下步遍]|起来|下去|上来|出来|到位|到底)$/;
/** Last characters of bodies. */
const BODIES = '局委办厅部处室院队会所站科组社司校馆园';

/** Whether what is listed are bodies (党委办公室、党委宣传部、校工会), or one noun of many kinds (用水问题、用电问题、沟通问题). */
function isOfNames(text: string, { odd, others, word, opens }: LostPart): boolean {
  // 让制度立起来、让规矩严起来: clauses, whatever they end with
  if (opens && '把让使对向'.includes(word)) return false;
  const members = [odd, ...others].map(({ start, end }) => text.slice(start, end));
  // 在创新上求突破: where, and not which of a kind (在职党员、在册党员、老党员)
  if (opens && word === '在' && members.every((m) => AT_SOME_PLACE.test(m))) return false;
  const ending = members[0]!.slice(-2);
  // 多学一点、多跑一点、想一点: how a thing is done, and no kinds of a thing
  if (opens && STANDS_BEHIND_VERB.test(ending)) return false;
  return members.every((m) => BODIES.includes(m.at(-1)!)) || members.every((m) => m.endsWith(ending));
}

/** Members with a numeral in front of them are items of a series, which has rules of its own. */
function isNumbered({ markers }: Paragraph, { start, end }: Span): boolean {
  return markers.some((m) => m.start > start && m.start < end);
}

function sayFirstBreak(runs: readonly FrameRun[]): Report | undefined {
  for (const run of runs) {
    const odd = frameBreakOf(run);
    if (odd) return sayBreak(run, odd);
  }
  return undefined;
}

function sayBreak({ members }: FrameRun, odd: FrameBreak): Report {
  const oddMember = members[odd.memberIndex]!;
  const place =
    odd.kind === 'clause' ? { start: oddMember[0]!.start, end: oddMember.at(-1)!.end } : oddMember[odd.clauseIndex]!;
  return {
    at: 0,
    start: place.start,
    end: place.end,
    ...(!odd.sure && { severity: 'hint' }),
    message: frameMessage(odd, members.length - 1, '句'),
    related: members.flatMap((member, i) =>
      i === odd.memberIndex ? [] : [{ at: 0, start: member[0]!.start, end: member.at(-1)!.end, message: '同组' }],
    ),
  };
}
