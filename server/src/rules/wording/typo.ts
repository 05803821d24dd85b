import { paragraphRule, type Report, type WordView } from '../../contract/rule';
import { apartTypos } from '../../facts/apart-typos';
import { interleavedWords } from '../../facts/interleaved-words';
import { literalsOf } from '../../facts/literals';
import { nearQuotations } from '../../facts/near-quotations';
import { clearOf, isBroken, longest, nearIdioms, seamsOf } from '../../facts/near-forms';
import { standInsApart, standInsOf } from '../../facts/stand-ins';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { ownPair } from './house-pairs';
import { isOfWords, isPun, isSeam, isTelling, isWord, oddPhrases, suspect, type OddPhrase } from './near-slips';
import { openSlips, toldApart, toldByCompany } from './open-slips';
import { THINGS_AND_PLACES } from './things-and-places-examples';
import { interleaved, listed, lost, misquoted, standingIn, wordStandingIn } from './typo-reports';
import { BAD_TURNED, GOOD_TURNED } from './turned-examples';

export const rule = paragraphRule({
  id: 'wording/typo',
  severity: 'error',
  title: '错别字',
  what: '公文里常见的形近、音近错字：布署、贯切、攻艰克难、一如继往；诗词名句、俗语错引一字的（业精于勤荒于戏）；成语、固定搭配和常用词里错了一个字的（疑似）。也查配置里的自定词（pairs）。',
  why: '错字念出来未必听得出，印出去就收不回来。',
  source: '《咬文嚼字》历年差错表；成语与常用词据结巴词典，搭配据公开文稿',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'safe',
  silences: ['wording/duplicate'],
  options: {
    model: {
      type: 'boolean',
      default: true,
      description: '也用语言模型查词表里没有的错字、漏字、多字，把握大的才报，报为“疑为……的笔误”',
    },
    guess: {
      type: 'boolean',
      default: false,
      description:
        '再多猜一些：模型把握较小的，以及与成语、固定搭配或常用词只差一个字的写法。猜的约有一半不对，定稿前想多查一遍时再打开，或用“细查”只多查这一遍',
    },
  },
  examples: {
    bad: [
      {
        text: '严禁占用⟦消防通⟧，建设⟦轨道交⟧。请大家提出⟦宝贵意⟧。各支部要落实主体⟦任责⟧，⟦未雨绸⟧，⟦消除隐⟧，加强⟦国有资监督⟧和⟦数字府建设⟧。我们以良好⟦形的象⟧，⟦有增强效⟧了后劲。两⟦街个道⟧要⟦夯责实任⟧。居民⟦一事厅⟧里，⟦在做的各位⟧要⟦逐条销好⟧。在⟦安微省⟧考察，开展⟦针炙⟧推拿，⟦工业增加同比⟧增长，统筹⟦发和展安全⟧。',
        suggested:
          '严禁占用消防通道，建设轨道交通。请大家提出宝贵意见。各支部要落实主体责任，未雨绸缪，消除隐患，加强国有资产监督和数字政府建设。我们以良好的形象，有效增强了后劲。两个街道要夯实责任。居民议事厅里，在座的各位要逐条销号。在安徽省考察，开展针灸推拿，工业增加值同比增长，统筹发展和安全。',
        severity: 'warning',
      },
      { text: '要⟦攻艰克难⟧，避开⟦陷井⟧，一生⟦诠译⟧使命。', fixed: '要攻坚克难，避开陷阱，一生诠释使命。' },
      {
        text: '各科室要立足⟦位岗⟧，填补国内⟦白空⟧，着力⟦实夯⟧基础，开展专项⟦治整⟧，有人⟦飘然然⟧。现将情况⟦报汇⟧如下，深化友好⟦作合⟧，⟦竖定⟧信心，⟦携进⟧改革。',
        suggested:
          '各科室要立足岗位，填补国内空白，着力夯实基础，开展专项整治，有人飘飘然。现将情况汇报如下，深化友好合作，坚定信心，推进改革。',
        severity: 'warning',
        needsWords: true,
      },
      {
        text: '医院新添两辆救护车，新建⟦高标准农⟧一万亩。',
        suggested: '医院新添两辆救护车，新建高标准农田一万亩。',
        severity: 'warning',
      },
      { text: '请县⟦应急理局⟧、⟦退伍⟧军人事务局会同各乡镇排查，任命他为⟦办公室主⟧。', severity: 'warning' },
      { text: '新建⟦俩个⟧停车场，把群众的冷暖⟦放在在⟧心上。', suggested: '新建两个停车场，把群众的冷暖放在心上。' },
      {
        text: '村⟦党去部⟧说，⟦没改电⟧要力争11⟦月未完成⟧，市委第二⟦巡查组⟧到位，严禁⟦截流⟧、挪用，不让一人⟦掉对⟧，⟦邻长制⟧、⟦宝宝责任制⟧都要落实，干干净净⟦做是⟧，提案共⟦局理⟧九件。夏粮⟦在获丰收⟧，推动产业、人才“五个⟦振新⟧”，把水渠的⟦管户⟧责任落实到人，感受到⟦公开正义⟧，按⟦国家卫生健康委员⟧部署。名单已向社会⟦公式⟧，群众⟦反应⟧的问题都有答复，自觉⟦接收⟧各界监督，为我⟦之名⟧方向，祝你们⟦渡过⟧暑假。',
        suggested:
          '村党支部说，煤改电要力争11月末完成，市委第二巡察组到位，严禁截留、挪用，不让一人掉队，林长制、包保责任制都要落实，干干净净做事，提案共办理九件。夏粮再获丰收，推动产业、人才“五个振兴”，把水渠的管护责任落实到人，感受到公平正义，按国家卫生健康委员会部署。名单已向社会公示，群众反映的问题都有答复，自觉接受各界监督，为我指明方向，祝你们度过暑假。',
        severity: 'warning',
      },
      {
        text: '为盗窃案件的⟦侦察⟧提供线索，⟦权利⟧是把双刃剑，要健全监督⟦机智⟧，抓好⟦防讯⟧，行为⟦己⟧构成违纪的要处理，要做到⟦应保进保⟧。全县⟦己开工⟧项目九个，⟦己收割⟧早稻两万亩。培育⟦县场主体⟧，走进⟦园县企业⟧，推进⟦市村振兴⟧。面对复杂严峻的外部⟦形式⟧，摸底工作⟦以基本完成⟧，道路⟦以全部建成⟧，对大户的⟦货款⟧申请随到随审、按时放款，涉农⟦货款⟧余额增长9%。我再讲三⟦点一件⟧。要⟦做好一下几项⟧工作，⟦增强心信⟧，提高⟦政治位站⟧，抓好⟦消费帮⟧。利用市场化手段抓好⟦就业帮⟧，形成抗旱的⟦强大力合⟧，人次⟦增长同比⟧12.6%。外贸⟦形式⟧趋紧，以座谈会的⟦形势⟧听取意见。区⟦检察院院长⟧、⟦监委书记⟧、⟦卫生和健康局⟧到会，⟦乡人大常委会⟧列席。',
        suggested:
          '为盗窃案件的侦查提供线索，权力是把双刃剑，要健全监督机制，抓好防汛，行为已构成违纪的要处理，要做到应保尽保。全县已开工项目九个，已收割早稻两万亩。培育市场主体，走进园区企业，推进乡村振兴。面对复杂严峻的外部形势，摸底工作已基本完成，道路已全部建成，对大户的贷款申请随到随审、按时放款，涉农贷款余额增长9%。我再讲三点意见。要做好以下几项工作，增强信心，提高政治站位，抓好消费帮扶。利用市场化手段抓好就业帮扶，形成抗旱的强大合力，人次同比增长12.6%。外贸形势趋紧，以座谈会的形式听取意见。区检察院检察长、监委主任、卫生健康局到会，乡人大主席团列席。',
        severity: 'warning',
      },
      { text: '要周密⟦布署⟧，每村定一名⟦责负人⟧。', suggested: '要周密部署，每村定一名负责人。' },
      { text: '严肃⟦记律⟧，作出⟦决择⟧。', suggested: '严肃纪律，作出抉择。' },
      { text: '要完善⟦权利清单⟧，规范用权。', suggested: '要完善权力清单，规范用权。', severity: 'warning' },
      {
        text: '群众不用⟦排对⟧等候，条例公开⟦争求⟧意见，把⟦厉害⟧关系讲清楚，这样做没有⟦先立⟧可循，粮价⟦是关⟧民生。⟦习习近平⟧总书记作出重要指示，⟦近平总书记⟧强调，以⟦近平新时代⟧中国特色社会主义思想为指导，纪律⟦焕散⟧不得，抢收不误⟦农食⟧，经受住⟦考研⟧。',
      },
      {
        text: '学习⟦习近习近平⟧总书记、⟦习平总书记⟧重要讲话，牢记⟦总书记记⟧的嘱托。',
        fixed: '学习习近平总书记、习近平总书记重要讲话，牢记总书记记的嘱托。',
        suggested: '学习习近习近平总书记、习平总书记重要讲话，牢记总书记的嘱托。',
      },
      {
        text: '要学习贯彻党的⟦二十大精⟧，⟦认贯彻落实⟧会议要求。',
        suggested: '要学习贯彻党的二十大精神，认真贯彻落实会议要求。',
        severity: 'warning',
      },
      {
        text: '青年人要懂得⟦业精于勤，荒于戏⟧的道理，以⟦咬定青山不放手⟧的韧劲钻研，记住⟦梅花香自寒来⟧、⟦会当绝凌顶，一览众山小⟧。',
        suggested:
          '青年人要懂得业精于勤，荒于嬉的道理，以咬定青山不放松的韧劲钻研，记住梅花香自苦寒来、会当凌绝顶，一览众山小。',
        severity: 'warning',
      },
      {
        text: '在公司党委的⟦坚强领下⟧，把思想统一到县委⟦决策部上来⟧，传达⟦会议精⟧。',
        suggested: '在公司党委的坚强领导下，把思想统一到县委决策部署上来，传达会议精神。',
        severity: 'warning',
      },
      { text: '成本下降五个⟦百份点⟧，同事们心潮⟦澎拜⟧。', fixed: '成本下降五个百分点，同事们心潮澎湃。' },
      // what sounds or looks like an everyday word, beside what goes with that word
      {
        text: '推动产业⟦声级⟧，心内科⟦主人⟧查房。',
        suggested: '推动产业升级，心内科主任查房。',
        severity: 'warning',
        needsWords: true,
      },
      {
        text: '肉牛⟦出兰⟧稳步回升，不少老人成了这里的⟦长客⟧，要抓好⟦土地流砖⟧。',
        suggested: '肉牛出栏稳步回升，不少老人成了这里的常客，要抓好土地流转。',
        severity: 'information',
        needsWords: true,
      },
      {
        text: '市财政局⟦下拔⟧专项资金。',
        suggested: '市财政局下拨专项资金。',
        severity: 'warning',
        needsWords: true,
      },
      { text: '要打赢这场⟦攻坚站⟧。', suggested: '要打赢这场攻坚战。' },
      { text: '王市长到车间⟦视查⟧，⟦付市长⟧陪同。', suggested: '王市长到车间视察，副市长陪同。', severity: 'warning' },
      {
        text: '这些⟦错施⟧要落到实处，抓好污水⟦治埋⟧，把⟦贵任⟧压实。⟦大力协同、勇于攀登⟧。',
        suggested: '这些措施要落到实处，抓好污水治理，把责任压实。大力协同、勇于登攀。',
        severity: 'warning',
        options: { guess: true },
        needsWords: true,
      },
      {
        text: '全院医护人员⟦发杨⟧连续作战的作风，加强与家长的⟦通沟⟧联系。',
        suggested: '全院医护人员发扬连续作战的作风，加强与家长的沟通联系。',
        severity: 'warning',
        options: { guess: true },
        needsWords: true,
      },
      { text: '⟦进步一⟧规范流程，全部⟦来用⟧修桥，再难的事⟦就也⟧不难了，大家⟦已都经⟧到齐。', severity: 'warning' },
      // no list holds these: they are no words, one character away from what is meant
      { text: '要⟦脚踏是地⟧抓落实。', suggested: '要脚踏实地抓落实。', severity: 'warning', options: { guess: true } },
      {
        text: '锻造一支⟦勇往职前⟧队伍。这样的方案无异于⟦画蛇天足⟧，有人⟦侃侃而淡⟧。新人⟦天作之和⟧，家父⟦老骥伏砺⟧，⟦毫不利已⟧、专门利人。警方加大⟦立案侦察⟧力度，⟦留底退税⟧要快，⟦控缀保学⟧要实，⟦应收尽受⟧。百年老校⟦弦歌不缀⟧，待遇⟦应发近发⟧，共建⟦风清气政⟧的政治生态。',
        suggested:
          '锻造一支勇往直前队伍。这样的方案无异于画蛇添足，有人侃侃而谈。新人天作之合，家父老骥伏枥，毫不利己、专门利人。警方加大立案侦查力度，留抵退税要快，控辍保学要实，应收尽收。百年老校弦歌不辍，待遇应发尽发，共建风清气正的政治生态。',
        severity: 'information',
        needsWords: true,
      },
      {
        text: '要全面⟦推锦⟧各项改革。',
        suggested: '要全面推进各项改革。',
        severity: 'information',
        options: { guess: true },
        needsWords: true,
      },
      // two characters alone are little evidence: they may be a name
      {
        text: '要加快⟦埠署⟧，狠抓落实。',
        suggested: '要加快部署，狠抓落实。',
        severity: 'hint',
        options: { guess: true },
        needsWords: true,
      },
      ...BAD_TURNED,
      ...THINGS_AND_PLACES.examples.bad,
    ],
    good: [
      '筚路蓝缕启山林，栉风沐雨砥砺行。',
      '工作形式怎么变，初心都不能变；诈骗形式复杂多变，网络犯罪形式瞬息万变；检查不能只看外部形式；面向经营主体宣讲惠企政策，向市场主体宣讲减税政策，家庭和学校的主体教育作用；拖欠民营企业的各项货款，尚未收回的货款余额占全年销售额的8%，菜商把货款手续办完；反映一件、核实一件、反馈一件，成熟一件、实施一件，见效一件；上午十点一件，下午三点一件；党员结对帮、专家上门帮，有困难帮、有矛盾劝，坚持入户走、上门问、现场办，思想上正面引，生活上真心帮；核查登记事业人员的岗位信息；对全域国土空间整体规划、统筹布局。再强调一下几点，先做好一下准备，各地位站前，工程量质检，副中心信号灯联网，农村经济经营，落实坚持底线，治理整治治安乱点，以全部完成年度任务为目标，任务得以基本完成，问题可以全部解决，难以全部到位，以全面落实责任推动工作；外部形式多样，物体的外部形式；拖欠农户货款，货款申请单已送财务，支付供应商货款，应付货款余额；只讲三点，一件一件抓落实，分到三点一件的货；大力合作，人力合同，能力合格；收入增长，同比提高12.6%；就业帮困，毫末必去，本末必分。信计032班校友回来了，信计18级新生报到。开学礼、毕业礼、颁奖礼都热闹。他常有畏难情绪。督察组通过督察督办工作查漏补缺。我们要敢于闯新路。气源有保障，兵源有保障，房源有限。提问时要机智灵活，他为人机智灵活。加强对不文明事件的惩处。以史为鉴可以知兴替，以古为镜可以知兴替。设备采购及使用时，要做好台账。团队保持着凝聚力，形成三大推动力。全村人齐心协力渡过难关，合力渡过了一道险关。年轻人礼让坐轮椅的邻居，让坐轮椅的先上，让坐火车的老乡先走。这一结论有待证实，有待金融部门研究。诗朗诵《乡愁》\n（甲）小时候\n乡愁是一枚邮票\n（乙）长大后\n乡愁是一张船票各乡镇场主要负责人到会，小区场地平整，自己进入会场，自己收割，一己之力，知己知彼；任何形势下都不变，多种经济形式并存，镇村振兴一盘棋，谱写新篇，留住人，加强管和放，县政府、区域市场、城区建设、县民政局。',
      '工业增加值同比增长，正在做的各位项目，长治久安微信群，弥漫性病变，糖料病虫害，刚到的同志们门口集合，国家仿真中心，质和量效益并重，各部门按职责负责有关工作，对失职负有责任的人要问责；送上一束，结了亲家。体育是60分，理化实验是20分，口语是10分，分分必争。调解了一百单八件事。',
      '公司去持续改进，县局理论学习中心组开会，市局理事会换届，力争11月未完成的项目都销号，市安委第二巡查组到矿，联网各员工，丢掉对方，中子星，截流井，同学们做是非题，党去部队慰问，毛巾国产。景德镇人大常委会、县检察院、法院院长、检察院检察长、纪委监委书记、纪委常委、监委主任、监委主任科员到会，搭起帐篷，挂好蚊帐，升帐点兵，青纱帐起，帐下听令，中军帐里，邻居友朋欢聚一堂，他一心兴复祖业，运命多舛，终始如一，田亩均平，旧时的惯习要改。值班人员一到二名，应当由二名以上工作人员在场，他们可以收到处分、处理通知，这是一个人在那一刻的真实反应。',
      '闻汛而动、闻讯而动，急流险滩、激流险滩，热诚欢迎各位，形成合理分工，绝不姑息，悠哉游哉，路一直修到产业园去。试点初显成效，改革初现成效。发挥老专家的传、帮、带作用，上下齐心、共克难关。“凡事豫则立，不豫则废”的“豫”与“预”相通。',
      '进步一点也好，他后来用修桥的余料盖房，成就也不小，日常非必要不外出，实名报名截止，昌龙公司的产品获奖，一周年纪念。士人南渡，聚于建康；合唱《军中绿花》，写下“鹤算长延”；国培班开班，求得解3，仔细听、认真学，成果开创局面；经济部长到会，老师表演节目，现场报道，学力提升，在职同等学力人员报名，企业生机勃勃，不仅令人感动，还让人振作。他不会满足于仅仅依靠经验，用成绩回报乡亲，练好修炼内功的本领。',
      '要有沉潜之心、千里之心、躬行之力。化学学院实验师到会。种粮食，饿不着；种药材，富得快，赔起来也快。',
      '安排对过往船只的检查，与世无争求安稳，竞争求发展；这个人很厉害，这是关全局的事；先立规矩再办事；破除传统思想、凝聚人心；已经准备好，考核时间不变，促进快递进村，就医更方便，命名侦察连，保持连接。刘振副院长到会，新生迈进百年学府，较低气压的环境，东北籍口音，厨卫是生活必须接触的空间。',
      '身为民族一分子，大学生仅仅依靠课本是远远不够的，全书篇幅总计六十万字，走进百年校园，踏上新兴工业化的航程，聚焦重难点，发奋图强，勠力拼搏，趁势而上，“醇香杯”上醇华秋实队夺冠。',
      '坡面要提升植被盖度，做好心理陪伴服务，引导学生降低期望值树立新观念，志愿者抗击奥密克戎，落实项目负责人制，校安全保卫处到场，育人是教师的第一责任，他是做用技术说话的人。作品《天之椒子》和“勇往职前”分享会受到欢迎，做事要应势而变。',
      '在陈杰的指导下，大家反复练习；橙诺农业有限公司捐款，团支书解泽明等人监票，毕业生感谢师恩。',
      '干部多一分担当，群众就少一分烦恼；相约初秋，共襄盛典；迎新生入寝，办悦读会；培养专硕，刚毅坚卓。公司与博世（Bosch）合作。',
      '银行客户经理管户责任明确，振新公司投产，在获奖名单上，志在夺丰收，要在建新功、见实效上下功夫，卫生健康委员会委员、国家安全委员们到会，信息公开、正义伸张。框架式结构，激情素养，楼盘据统计。厂里平稳渡过难关，孩子们度过暑假，四渡赤水；背熟公式，名单公示五天；群众反应热烈，药物不良反应；公民的权利、权力的监督；机智勇敢，截至昨天，报名截止；心里踏实，心理健康；提现手续费，公积金提现三日到账。',
      '仅代表个人意见，谨代表县委；处于对口帮扶期，出于对群众的关心；经费用于承担机构运转，勇于担当；反向行驶，反响强烈；打破纪录，历史记录查询；推己及人，己方，体己话，己所不欲。',
      '自己完成作业，据为己有，推己及人，大象一样重，现象一样多；先党小组讨论，再全县推广；人均收入由一万元增加到两万元，全村有128户；自带口罩，戴头盔上路；这一起设备事故，支出预算，智慧社区。',
      '同学们要加倍训练，凭户籍此前已经登记的可以直接办，按排水量收费，蚊帐本地有售。请问侯主任到了没有，大家都在等侯书记讲话；他竟选择了放弃，唯持有效证件者可以入场。',
      '几位党员于部队退伍后回乡，两位领导于部队任过职；把资源调拨尖端领域；评审记录要存档。',
      '他从下一站是省城的车上下来，第一站是老街，在家待久了，寒暑假连休，街头巷议很多，干部心中没数，镇党委宗书记、市委宗书记到场，数字治理有了新平台，全镇政通人和，家长流下了激动的热泪，脱贫攻坚站在了新起点上，企业的核心价值是诚信，此地曾为我国海军驻地，他趟过小河，猎鹰队应时而动、攻城略地，被汉尼拔打败。浙江诚果物资有限公司捐款。山上种榛子，榛子丰收，榛子油畅销。人人莫不关心此事。前辈坚苦卓绝，名符其实。不要坐等的做法要改，偷渡假证要查。',
      '带着崭新的红领巾送给山区孩子，医院接收群众监督员的材料，以人民之名，会议指名表扬，现代教育，防止粮食品质下降。年味到家，诚邀游客，就像念书一样，县妇联忙着筹备；身穿带反光条的背心，口感清甜，劳模胡爱萍。',
      '培训圆满度过，不满度日，高标准农业园，事业单位岗位，国内外空白云，社会义务劳动，优中选优是原则，捐了一辆救护车。',
      '他俩个子都高，第二个、十二个，办公室主要负责人，支部书面报告，把书放在在座各位面前。',
      '政协委员赵习平关于校门的提案，吊挂构件，走马观灯，便宣贯到班组，要让坐诊专家歇歇，农食博览会，可以经县法院办理，明年考研，破解脱贫的精神密码，待替补人员选出，初二我便宣誓入团，弱鸟可望先飞，至贫可望先富，由很多低像素元素拼成，代码走查，保持正确的航向，同学少年，风华正茂。学习习近平总书记重要讲话，将近平均水平，接近平衡，农食系统，家底子簿册，他的外表是热烈的，习近平平等待人，总书记记得大家的嘱托，李近平同志。',
      '领导干的事、群众看得见，书记带头作了发言，服务能及时送到。执法必严，违法必追究；为官一地，造福一方；一家有难，八方支援；法网恢恢，疏而不漏；基层不牢，地动山摇；滴水之恩，涌泉相报；逝者如斯，不舍昼夜。业精于勤荒于嬉，咬定发展不放松，一张蓝图干到底，打铁必须自身硬，一任接着一任干，梅花香自苦寒来。前人种树，后人乘凉；水能载舟，也能覆舟。世上无难事，只要肯攀登。没有调查，没有发言权。',
      '在全国人民代表大会上，经济社会发展成就巨大，中国特色社会主义道路越走越宽。',
      '三座奖杯、两面锦旗、一副重担、一幅蓝图、三次先进集体评选；干部职工作风转变了，担任责任编辑，主任责成有关部门办理，家国情深。',
      '高铁站、攻坚站点都要检查，报告诚恳，电视查得很清楚，深刻的映像资料。',
      '不见当年的泥泞路，打开眼界一看，大权都揽在一人手里，对账目要心中没底就问。',
      '合家欢乐与阖家幸福，天遂人愿，民为邦本，山青水秀，授人以鱼不如授人以渔，国之重企。组建数字经济发展局，增设应急处、青年部、基层组，弥补制度的不完善。',
      '公布署名文章，经表决择优录用，登记律师信息，批复盖章文件，习惯穿布鞋。',
      '坚持以经济建设为中心，自己经过努力，来自已故专家，既使人警醒又使人振奋。',
      { text: '要深入一线，脚踏实地，把基础打得更加牢固。', options: { guess: true } },
      '遵规守矩、缺医少药、三大个头，十个月，五一个别单位，三十个人，二十个班组，两大个案；要充分挥洒汗水，三万其他群众，去计算机房，系统地学，总统地位，众员工，上去平台看看。这会有推动效应，健康人的体温，年轻人的才能，普通人的心声，有说服力的话，再延长三年，没有改善效果，强大推动力。湿法冶金，按排名先后，支付予以支持，完成分内工作。要脚踏实地，脚踏着实地的人走得远。',
      '坚持因地制宜布局产业，调整冶金行业结构，审计机关要求以经核实的账目为准。',
      '要打造智造空间，推动提质增效，做优做强，把“醉美”乡村建好，打响“和美湘村”品牌，落实减税减费政策。',
      '不得使用其所掌握的商业秘密，要抓好综治工作考评。',
      '刚才，市委组织部张部长宣读了任职决定。一名学校、医院的代表，一位企业家，这项干部制度，一条党员标准，两家政策性银行，我在基层干了二十年。建成一座村民共享的广场。建立一项党员学习制度，把安全作为第一位任务，表彰前三名单位。我们要既看到成绩，也看到不足，在创新高地的建设中走在前列，山上落石不断。要练好内功，中方和德方代表都来了，就亚太合作交换意见。',
      '该市以完成任务为目标，以建成小康社会为己任，老人自有主张，所有人都是主人。',
      // a form at the seam of two words, or right in itself
      '几堂讲座下来收获很大，敢于担当的领导班子开创新的局面，政务服务中信息要共享，老教师的师德风范，坚持深学习、实调研、抓落实。',
      '穿上志愿服，引进一批大项目。做好数值模拟，食堂恢复堂食，还不能自食其力，在浪潮中激流勇进，老人配戴老花镜，段炼同学领奖。派出医疗支援队，青年自愿报名，研究指定一家单位牵头，先进事迹上报，任命医院院长，夜晚十分安静，项目以累计投资计算，优势在大也在强，现有5人增加到12人。',
      // words of the same sound beside the same company, and seams of two words
      '支持大理发展旅游业，正处于对外开放需要加快的阶段，报社派人到单位报道，商场共享停车位，城际铁路成绩单公布，春节期间安排值班，监督检察工作，独创性成果丰硕，编程速度加快，增强担当意识、奉献意识，企业参展踊跃，国际船舶运输，国家防总工作组到场，节约即将到期的药品，深入经济社会共治，体育强省建设，市场禁入，建强战斗堡垒，民主生活会要及时开，工作中她积极肯干，广西发展很快，各级党委要重视，中央研究部数百人。',
      '组织编制美丽乡村建设规划，开展详细地质勘查，严守报告制度，用好手中的权力办好群众的事，放学时分重要路段有人值守，对照现行示范区标准，执行夏季机关作息时间，管住民生资金，热爱劳动、用功读书，走在前头的单位，讲实话的企业家，建立新型经济体系。正如席慕蓉所说，青春短暂；最能静心学习的一年，飞行员在航母起降，在创历史新高的同时，交上知行之中的做答卷，各线工作都有起色，校外培训不能替代学校主体教育。同学们查看行业时可关注企业年报。县长殷勇表示，要从洋山港出发，抓好供暖供氧工程。到安吉县余村学习，去年全县粮食总产量创新高。',
      ...GOOD_TURNED,
      ...THINGS_AND_PLACES.examples.good,
    ],
  },
  check(paragraph, { house, options }) {
    let reports: Report[] | undefined;
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind === 'typo') {
        if (literal.typo.apart !== true) (reports ??= []).push(listed(literal, literal.typo));
      } else if (literal.kind === 'lost') (reports ??= []).push(lost(literal, literal.phrase));
    }
    for (const quotation of nearQuotations(paragraph))
      if (quotation.kind === 'quotation' && !reports?.some((r) => r.start < quotation.end && quotation.start < r.end))
        (reports ??= []).push(misquoted(paragraph.text, quotation));
    for (const standIn of standInsOf(paragraph))
      if (!reports?.some((r) => r.start < standIn.end && standIn.start < r.end))
        (reports ??= []).push(wordStandingIn(paragraph.text, standIn));
    for (const word of clearOf(interleavedWords(paragraph), literalsOf(paragraph)))
      (reports ??= []).push(interleaved(paragraph.text, word));
    for (const pair of house.pairs) (reports ??= []).push(...ownPair(paragraph.text, pair));
    if (options.guess)
      for (const form of clearOf(nearIdioms(paragraph), typosOf(paragraph)))
        if (!isPun(paragraph, form) && !isSeam(paragraph.text, form))
          (reports ??= []).push(suspect(paragraph.text, form));
    return reports && reports.length > 1 ? reports.sort((a, b) => a.start - b.start) : reports;
  },
  withWords: {
    wants: (paragraph, { guess, model }) => [
      ...[
        ...apartTypos(paragraph),
        ...standInsApart(paragraph),
        ...(guess ? seamsOf(paragraph) : model ? oddPhrases(paragraph) : []),
      ].map(({ stretch }) => ({
        paragraph,
        span: stretch,
      })),
      ...(model ? [{ paragraph, span: { start: 0, end: 0 }, judged: true as const }] : []),
    ],
    check(paragraph, { words, options, proof }) {
      const open = options.model ? openSlips(paragraph, words, proof || options.guess) : undefined;
      const apart = toldApart(paragraph, words, options.guess);
      const odd = options.model && !options.guess ? oddPhrasesApart(paragraph, words) : [];
      const standIns = toldByCompany(paragraph, words, proof || options.guess);
      if (!options.guess && apart.length + odd.length + standIns.length === 0) return open;
      const idioms = odd.map((form): Report => ({ ...suspect(paragraph.text, form), severity: 'information' }));
      const told = apart.map(({ literal, severity }): Report => ({ ...listed(literal, literal.typo), severity }));
      const reports = [
        ...told,
        ...clearOf(longest(standIns), longest<Span>([...told, ...odd, ...surelyTypos(paragraph)])).map((standIn) =>
          standingIn(paragraph.text, standIn),
        ),
      ];
      if (!options.guess) return [...reports, ...idioms, ...(open ?? [])].sort((a, b) => a.start - b.start);
      const { text } = paragraph;
      const broken = seamsOf(paragraph).filter((seam) => {
        const stretchWords = words.of(paragraph, seam.stretch);
        return stretchWords !== undefined && isBroken(text, seam, stretchWords);
      });
      if (broken.length === 0) return [...reports, ...(open ?? [])].sort((a, b) => a.start - b.start);
      const others = clearOf(
        clearOf(longest(broken), longest<Span>([...literalsOf(paragraph), ...standIns])),
        nearIdioms(paragraph),
      );
      const meant = others.filter((form) => !isPun(paragraph, form) && !(form.kind === 'phrase' && isWord(text, form)));
      const guessed = meant.map((form): Report =>
        isTelling(form) ? suspect(text, form) : { ...suspect(text, form), severity: 'hint' },
      );
      return [...reports, ...guessed, ...(open ?? [])].sort((a, b) => a.start - b.start);
    },
  },
});

/** Odd phrases that the words around them leave odd: 不能|自食其力 is none. */
function oddPhrasesApart(paragraph: Paragraph, words: WordView): readonly OddPhrase[] {
  return clearOf(oddPhrases(paragraph), typosOf(paragraph)).filter((form) => {
    const around = words.of(paragraph, form.stretch);
    return around === undefined || !isOfWords(form, around);
  });
}

const typosOf = (paragraph: Paragraph): readonly Span[] => literalsOf(paragraph).filter((l) => l.kind === 'typo');

/** Typos that need no words around them to be told. */
const surelyTypos = (paragraph: Paragraph): readonly Span[] =>
  literalsOf(paragraph).filter((l) => l.kind === 'typo' && l.typo.apart !== true);
