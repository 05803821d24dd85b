import { atLine } from '../../contract/at-line';
import { DEFAULT_ROLES, draftRule, type Report } from '../../contract/rule';
import { calledByOtherPost, calledByPost, type CalledByPost } from '../../facts/called-by-other-post';
import { chiefsCalledDeputies, deputiesCalled, type DeputyCalled } from '../../facts/deputies-called';
import { sureDate } from '../../facts/draft-date';
import { inconsistentPersons } from '../../facts/name-spellings';
import type { NamedOnLine } from '../../facts/person-posts';
import { namedPersons } from '../../facts/named-persons';
import { otherNames } from '../../facts/named-turns';
import { namesLed } from '../../facts/names-of-two';
import { personsTakenUp, type TakenUpOtherwise } from '../../facts/persons-taken-up';
import { namesTitled, otherTitled } from '../../facts/titled-turns';
import type { Role } from '../../syntax/types';
import { postsOfOtherBodies } from './body-posts';
import { LIST } from './invented-people';
import { listedBelow } from './listed-below';
import { againstList, listedIn, type Listed } from './people-listed';
import { chiefCalledDeputy, otherCall, otherPost, otherSpelling, otherTurn, takenUpOtherwise } from './people-says';
import { postsOutOfOrder } from './post-order';
import { womenCalledHe } from './women';

interface Summary extends Omit<NamedOnLine, 'line'> {
  /** Whether somebody is called by a surname with a post. */
  readonly isTitled: boolean;
  readonly deputies: readonly DeputyCalled[];
  readonly calls: readonly CalledByPost[];
  /** What the line tells by itself. */
  readonly alone: readonly Report[];
  readonly taken: readonly TakenUpOtherwise[];
  /** What is read against the list of a unit; undefined without one, and where there is nothing to tell. */
  readonly listed: Listed | undefined;
}

/** A name counts wherever it stands: all but blank lines. */
const ROLES: readonly Role[] = [...DEFAULT_ROLES, 'boilerplate', 'markup'];

export const rule = draftRule<Summary>({
  id: 'wording/people',
  severity: 'warning',
  title: '人名、职务、排序',
  what: '按本单位的人员名单（.biganzi/people.tsv，列为 name、post、from、until、order）核对：人名差一个字，职务是以前的，名单里几个人的先后次序。职务按稿件的确切日期判断，没有确切日期不报职务。软件不带任何人员名单，没有这个文件就不查名单。主持词里，括号提示的人名与刚请的人差一个字（请徐海波同志……，（徐海涛同志讲话后）），没有名单也报。全稿同一个人的名字写成两样（钟丽娟、钟丽鹃，李建国、李国建）的也报。前面说是县长、后面称副县长或者镇长这样不能同时担任的职务，也报；可以兼任的（书记和主任、董事长和总经理），称呼时略去“副”字的，不报。机构没有的职务（村委会书记、镇党委镇长）、名单列在后面却说“以上同志”的，三八红旗手、“张妈妈”称“他”的，前面说王建国、后面却以王建军同志为榜样的，也报。',
  why: '人名、职务、排序错不得；人员变动以后，旧稿里的称呼最容易留下来。',
  source: '本单位的 .biganzi/people.tsv，以名单更新的日期为准',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  silences: ['wording/typo'],
  examples: {
    bad: [
      {
        text: '乡村医生孙桂珍守着山村三十年，今天她出诊去了，没能到场，让我们向⟦孙桂华⟧医生致敬！',
        suggested: '乡村医生孙桂珍守着山村三十年，今天她出诊去了，没能到场，让我们向孙桂珍医生致敬！',
        severity: 'information',
      },
      {
        text: '下面请清河街道党工委书记李建国同志发言。\n（李建国同志发言）\n刚才，⟦李国建⟧同志介绍了做法，讲得很实在。欢迎许志明老师，⟦许明志⟧担任评委。',
        suggested:
          '下面请清河街道党工委书记李建国同志发言。\n（李建国同志发言）\n刚才，李建国同志介绍了做法，讲得很实在。欢迎许志明老师，许志明担任评委。',
        severity: 'information',
      },
      {
        text: '感谢镇党委书记田建川同志的动员。⟦田镇长⟧的讲话鼓舞人心。\n刚才，安保部部长许海涛同志通报了隐患。⟦许主任⟧通报的问题要整改。\n县委副书记、县长吴志远同志到会指导。下面，欢迎⟦吴书记⟧讲话。',
        suggested:
          '感谢镇党委书记田建川同志的动员。田书记的讲话鼓舞人心。\n刚才，安保部部长许海涛同志通报了隐患。许部长通报的问题要整改。\n县委副书记、县长吴志远同志到会指导。下面，欢迎吴县长讲话。',
        severity: 'information',
      },
      {
        text: '县教育局局长李敏同志来到我们中间。下面，请⟦李副局长⟧为获奖教师颁奖。',
        suggested: '县教育局局长李敏同志来到我们中间。下面，请李局长为获奖教师颁奖。',
      },
      {
        text: '接下来，请⟦村委会书记⟧李德旺同志通报情况，请柳坪⟦镇党委镇长⟧何建平同志讲话，桥东村⟦村民委员会书记⟧李德旺同志作准备，感谢⟦镇人大主任⟧刘洪同志，感谢⟦县人大常委会主席⟧吴波同志，请⟦县法院党组书记、检察长⟧周强同志讲话，由县⟦人民法院检察长⟧方平作报告，请⟦市人大副主任⟧韩梅同志颁奖。出席会议的有街道党工委书记赵明、⟦街道办事处镇长⟧孙磊。市⟦自然资源和规划局主任⟧李建明同志通报情况。⟦县纪委监委书记⟧孙德明同志、高新区⟦管委会局长⟧李伟同志都来了，请城关⟦派出所局长⟧赵刚同志发言。',
      },
      {
        text: '经民主推荐、组织考察，决定对⟦以上⟧同志予以表彰：陈桂香、罗永强、贺平。\n现将⟦以上⟧单位名单公布：城关镇、柳林镇、清溪乡。',
        suggested:
          '经民主推荐、组织考察，决定对以下同志予以表彰：陈桂香、罗永强、贺平。\n现将以下单位名单公布：城关镇、柳林镇、清溪乡。',
      },
      {
        text: '刚才，全国三八红旗手李梅同志分享了扎根乡村教育的事迹，让我们再次以掌声感谢⟦他⟧的精彩发言！\n优秀教师张桂兰扎根山区28年，被孩子们亲切地称为“张妈妈”，⟦他⟧用爱心点亮了求学路。',
        suggested:
          '刚才，全国三八红旗手李梅同志分享了扎根乡村教育的事迹，让我们再次以掌声感谢她的精彩发言！\n优秀教师张桂兰扎根山区28年，被孩子们亲切地称为“张妈妈”，她用爱心点亮了求学路。',
      },
      {
        text: '王建国同志扎根山村三十二年。全县教师要以⟦王建军⟧同志为榜样。\n共产党员李志强连续奋战36小时。⟦李志刚⟧说，守护乡亲是自己的本分。',
        suggested:
          '王建国同志扎根山村三十二年。全县教师要以王建国同志为榜样。\n共产党员李志强连续奋战36小时。李志强说，守护乡亲是自己的本分。',
        severity: 'information',
      },
      { text: '述职报告\n副局长　段丽娟\n各位同事：\n一年来，我分管食品安全。\n⟦段丽绢⟧\n2026年1月15日' },
      {
        text: '下面，请王校长讲话。\n谢谢⟦汪校长⟧的寄语。\n请市发改委主任谢军同志通报情况。\n刚才，⟦市财政局局长⟧谢军同志通报了情况。组长方正同志发言。\n⟦方政⟧组长讲得好。',
        suggested:
          '下面，请王校长讲话。\n谢谢王校长的寄语。\n请市发改委主任谢军同志通报情况。\n刚才，市发改委主任谢军同志通报了情况。组长方正同志发言。\n方正组长讲得好。',
      },
      {
        text: '一等奖：罗思雨、谭家豪、郭子墨。\n请罗思雨、⟦谭嘉豪⟧、郭子墨上台领奖。',
        suggested: '一等奖：罗思雨、谭家豪、郭子墨。\n请罗思雨、谭家豪、郭子墨上台领奖。',
      },
      {
        text: '出席的有副院长高建军同志、副院长孙丽同志。下面，请⟦院长⟧高建军同志讲话。',
        suggested: '出席的有副院长高建军同志、副院长孙丽同志。下面，请副院长高建军同志讲话。',
      },
      {
        text: '请公司副总经理高建军同志发言。\n下面，请公司⟦总经理⟧高建军同志讲话。\n副大队长沈海涛同志到会。\n请⟦大队长⟧沈海涛同志讲话。\n村医李建国扎根深山。\n⟦李建果⟧的名字人人知道。',
        suggested:
          '请公司副总经理高建军同志发言。\n下面，请公司副总经理高建军同志讲话。\n副大队长沈海涛同志到会。\n请副大队长沈海涛同志讲话。\n村医李建国扎根深山。\n李建国的名字人人知道。',
      },
      {
        text: '首先，请一车间班组长李建国同志发言。\n（发言毕）\n刚才，⟦李建军⟧同志讲得朴实。毕业生庄志刚当选劳模。同学们，⟦庄志强⟧能做到的，你们也能。\n校长由余波同志接任。支持⟦余涛⟧校长。',
        suggested:
          '首先，请一车间班组长李建国同志发言。\n（发言毕）\n刚才，李建国同志讲得朴实。毕业生庄志刚当选劳模。同学们，庄志刚能做到的，你们也能。\n校长由余波同志接任。支持余波校长。',
        severity: 'information',
      },
      {
        text: '书记程海亮同志带头垫资。\n⟦陈海亮⟧书记说，路通了心就通了。',
        suggested: '书记程海亮同志带头垫资。\n程海亮书记说，路通了心就通了。',
      },
      {
        text: '全县水利会议主持词\n同志们：\n现在开会。\n下面，请徐海波同志通报情况。\n（⟦徐海涛⟧同志通报结束后）\n下面，请方县长讲话。\n散会！',
        suggested:
          '全县水利会议主持词\n同志们：\n现在开会。\n下面，请徐海波同志通报情况。\n（徐海波同志通报结束后）\n下面，请方县长讲话。\n散会！',
      },
      {
        text: '获奖的是护士长沈玉娟。\n下面有请⟦沈玉鹃⟧同志发言。镇党委书记欧阳志强带头，⟦欧阳志刚⟧的名字人人知道。',
        suggested: '获奖的是护士长沈玉娟。\n下面有请沈玉娟同志发言。镇党委书记欧阳志强带头，欧阳志强的名字人人知道。',
      },
      {
        text: '下面，请县长田芳同志讲话。\n感谢田芳⟦副县长⟧！请柳林镇镇长钟文华同志发言，钟文华⟦乡长⟧讲得好。',
        suggested: '下面，请县长田芳同志讲话。\n感谢田芳县长！请柳林镇镇长钟文华同志发言，钟文华镇长讲得好。',
      },
      {
        text: '同志们：\n县委书记⟦赵明院⟧作了动员，⟦钱丽桦⟧县长作了部署。',
        suggested: '同志们：\n县委书记赵明远作了动员，钱丽华县长作了部署。',
        ownTables: { people: LIST },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n出席会议的有⟦钱丽华⟧、赵明远、孙立群等同志。',
        ownTables: { people: LIST },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n⟦县长⟧赵明远同志、孙立群⟦副县长⟧到会指导。',
        suggested: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n县委书记赵明远同志、孙立群县政协主席到会指导。',
        ownTables: { people: LIST },
      },
      {
        text: '开幕式上，⟦区长、区委副书记⟧孙海波致辞。请⟦青石镇镇长、镇党委副书记⟧何涛同志发言。\n全国劳动模范刘志强扎根环卫一线28年。冬天扫雪、夏天清淤，⟦刘志刚⟧总是第一个到岗。',
        suggested:
          '开幕式上，区委副书记、区长孙海波致辞。请青石镇党委副书记、镇长何涛同志发言。\n全国劳动模范刘志强扎根环卫一线28年。冬天扫雪、夏天清淤，刘志强总是第一个到岗。',
        severity: 'information',
      },
      {
        text: '王丽华是一名普通的社区女医生。三十年来，⟦他⟧走遍了片区每一栋楼。',
        suggested: '王丽华是一名普通的社区女医生。三十年来，她走遍了片区每一栋楼。',
      },
      {
        text: '张秀英大姐是我们身边的模范。二十年来，她悉心照料瘫痪的婆婆，⟦他⟧的事迹感动了社区。',
        suggested: '张秀英大姐是我们身边的模范。二十年来，她悉心照料瘫痪的婆婆，她的事迹感动了社区。',
      },
    ],
    good: [
      '王丽华是一名女教师。她的丈夫常年驻村，他也是先进。李强是张家的女婿，他很勤快。李刚是妇女干部王梅的儿子，他在部队。王丽华是一名女医生，三十年来，病人把她当亲人，他们都说好。王丽华是一名女村医。去年，患者老周病重，他写信来谢。',
      '他历任县长、县委副书记王明的秘书。校长、党委副书记李明同志讲话。县委书记、县长王明同志讲话，县长、县委副书记都来了。副县长、县委副书记王明同志到会。',
      '劳动模范刘志强和弟弟都在一线，刘志刚总是第一个到岗。劳动模范刘志强、刘志刚在一线，刘志刚总是先到。劳动模范刘志强扎根一线，张志强总是陪着他。劳动模范刘志强扎根一线，刘志刚每天巡线，他们都是好样的。',
      '张桂兰老师扎根山区。她常说，要以张桂梅同志为榜样。\n黄文丽同志主动驻村，要以黄文秀同志为榜样。\n刘桂芳阿姨从小就学雷锋。她说，他的故事陪伴了自己。李玉珍奶奶最喜欢讲毛泽东年轻时的事。她讲，他的故事给人力量。\n社工小陈常年照看一位独居老人，老人被邻居们称为“陈奶奶”，他每天都要上门。小周帮扶的老人被街坊称为“周奶奶”，他每次都会捎上热饭。\n共产党员李志强奋战36小时。李志刚说，他都看在眼里。\n驾驶员李志刚也来了。\n王建国同志扎根山村，他的弟弟也是教师。教师要以王建军同志为榜样。\n民警李志强、李志刚巡逻。李志刚说，要守好家门。\n党员李志强奋战一夜。村民张志强说，幸亏有他。\n张桂兰的儿子被大家称为“张大姐的孩子”，他很争气。男教师刘强被孩子们称为“刘妈妈”，他笑着答应。李强的母亲被邻里称为“李妈妈”，他从小受教。张桂兰被孩子们称为“张妈妈”，她很欣慰，他们也长大了。\n张秀英大姐是我们身边的模范。二十年来，她悉心照料瘫痪的丈夫，他的坚持感动了社区。王桂芳大姐说，她认识李师傅，他的事迹感动了她。李梅女士采访了张德贵，她流着泪写下长文，他的故事感动了许多人。\n高一的同学跨过了适应阶段，高二的同学承上启下，高三的同学冲刺在即。',
      '县长李建国同志讲话。财政局局长李国建同志汇报。双胞胎兄弟王志明同志、王明志同志都参了军。请周海波同志、周波海同志发言。',
      '处长张立群同志到会，张群立科长主持。王建国同志开工剪彩，王国建设集团承建。',
      '三八红旗手李梅同志和张强同志都来了，感谢他的支持。三八红旗手李梅同志讲了丈夫的故事，让我们向他致敬。三八红旗手李梅同志来了，感谢她的发言，为他人点灯。女教师王红老师资助了贫困生，为他交了学费。',
      '村医孙桂珍守着山村，去年她把药箱交给了孙桂华医生。老党员孙桂珍今年九十岁，她是孙桂华同志的入党介绍人。',
      '乡村医生孙桂珍守着山村三十年，她的妹妹孙桂华医生也在这里。乡村医生孙桂珍今天出诊去了，她带出的学生孙桂华医生来了。',
      '感谢镇党委书记、镇长田建川同志的动员。田镇长的讲话鼓舞人心。局党组书记许海涛同志到会，许局长的讲话很实在。副县长方志远同志到会，方局长强调了三点。县委副书记何明亮同志到会，欢迎何书记讲话。',
      '感谢镇党委书记田建川同志的动员。田镇长的讲话鼓舞人心。\n田建川同志今年起主持政府工作，兼任镇长。',
      '镇中学教师代表到会，市教育局局长白建国同志到会。白校长的讲话语重心长。\n大家都记得，他是我们的老校长。',
      '省农科所所长许海涛同志到会。许院长的报告很精彩。县教育局局长白建国同志到会，白建国同志曾在一中担任校长。\n白校长的讲话语重心长。',
      '感谢镇党委书记田建川同志。田镇长的讲话鼓舞人心，田镇长强调了三点。部长许海涛同志、主任许海波同志到会，许主任通报了隐患。',
      '原财政局局长许海涛同志到会，许主任讲话。校长白建国同志、谢明副院长到会，谢院长强调了三点。总经理方明亮同志发言，方总的发言很实在。',
      '局长李敏同志、副局长李红同志到会。下面，请李副局长颁奖。局长李敏同志到会，局里的李副局长也来了，请李副局长讲话。',
      '副局长李敏同志到会，请李局长颁奖。',
      '县检察院检察长、法院院长高明同志，县中医院院长白玲同志，公安局办公室主任林海同志，市法院执行局局长何明同志，市发改委主任王芳同志到会，全局部长都来了。',
      '请村委会主任李德旺同志讲话，请镇党委书记何建平、镇长田芳同志讲话。镇党委、镇长何建平同志，村党支部书记、村委会主任李德旺同志，县政府党组书记陈明同志，村委会书记员小王，镇人大主席刘洪同志，镇人大办公室主任吴波同志，县委副书记、县长陈明同志，农工党支部主任王芳同志，县供销社理事会主任周强同志，大会理事会主席吴波同志，校团委部长林娜同志都到了，市人大常委会副主任韩梅同志、市人大财经委主任何明同志、市人大办公室主任吴波同志、镇人大主席刘洪同志颁奖，市人大主任会议通过。',
      '陈桂香、罗永强、贺平三人，决定对以上同志予以表彰：每人奖励五百元。以上单位要做到三点：学习、实干、守纪。决定对以下同志予以表彰：陈桂香、罗永强、贺平。',
      '会上，刘尧作了报告。刘尧副部长要求落实。一班班级负责。二班班主任老师到会。马骏同志、马俊同志都来了。请王校长讲话。\n感谢汪主任的支持。请汪校长致辞。请副县长李明同志讲话。下面，请王县长讲话。\n刚才，李县长作了部署。',
      '请市发展和改革委员会主任谢军同志通报情况。\n刚才，市发改委主任谢军同志通报了情况。参赛的有罗思雨、罗思宇、郭子墨三名选手。',
      '出席的有副院长高建军同志。下面，请高院长讲话。县委副书记、县长田芳同志到会，请县长田芳同志讲话。',
      '县政府办公室主任李明同志到会。县防汛办副主任李明同志通报了水情。李秀英老师退休了，李秀莹同学接过教鞭。',
      '首先，请车间主任李建国同志发言。\n下面，请班组长李建军同志发言。\n刚才，李建国同志和李建军同志讲得好。',
      '书记程海亮同志带头垫资。\n村民陈海光跟着干，陈大亮书记也来了。程海亮老师、陈海亮老师都在。\n王海亮同志到会。李海亮同志也到会。',
      // namesakes of like surnames have posts of their own
      '县教育局局长程海亮同志到会。\n县民政局副局长陈海亮同志到会。\n县长汪志明同志讲话。\n副县长王志明同志汇报。\n书记李小波同志讲话。\n村民黎小波同志发言。',
      '毕业生庄志刚当选劳模。\n他的弟弟庄志强也在这里上学。\n村民王秀兰种了三亩茶，技术员王秀英手把手教她。',
      '请沈玉娟、沈玉鹃两位同志发言。沈玉娟同志先讲，沈玉鹃同志后讲。\n局长高新华讲了话，高新化工园区开工。王建国同志来了，王建军同志也来了。双胞胎兄弟李明亮同志、李明良同志都参了军。',
      '县委副书记、县长田芳同志讲话。感谢田芳县长！感谢田芳书记！原县妇联主席田芳同志来了，田芳主任请坐。',
      '请村副主任高建军同志发言。下面，请公司副总经理沈海涛同志发言。公司经理沈海涛同志请坐。',
      // posts that one person may have together
      '村支部书记陈秀英同志挨家上门。\n大家都说，陈秀英主任是我们的贴心人。\n董事长周建国同志讲话。\n周建国总经理汇报了情况。\n县总工会副主席田芳同志讲话。感谢田芳部长！副镇长钟文华同志发言，感谢钟文华镇长！',
      '市文联副主席韩梅同志讲话。感谢韩梅主席！\n办公室主任吴海涛同志到会，吴海涛副主任主持。',
      '副县长田芳同志讲话。田芳局长部署了公安工作。\n那年，镇长钟文华带着大家修路。今天，钟文华县长又来了。',
      '全县水利会议主持词\n同志们：\n现在开会。\n下面，请徐海波同志通报情况，徐海涛同志作准备。\n（徐海波同志通报结束后）\n请徐海涛同志发言。\n（徐海涛同志发言结束后）\n散会！',
      '全县水利会议主持词\n同志们：\n现在开会。\n下面，请徐海波同志通报情况。\n（王明同志通报结束后）\n散会！',
      { text: '同志们：\n县委书记赵明远同志、县长赵明远同志都讲过。', ownTables: { people: LIST } },
      { text: '同志们：\n出席会议的有钱丽华、赵明远等同志。', ownTables: { people: LIST } },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n出席会议的有赵明远、钱丽华、孙立群等同志。',
        ownTables: { people: LIST },
      },
      {
        text: '在全县大会上的讲话\n（2019年6月3日）\n同志们：\n县长赵明远同志讲话，赵明亮同志发言，老赵明白事理。',
        ownTables: { people: LIST },
      },
      '同志们：\n县委书记赵明院同志提出要求。',
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n2019年，县长赵明远同志来过；当年的时任县长赵明远同志定了规矩。',
        ownTables: { people: LIST },
      },
    ],
  },
  roles: ROLES,
  collect(paragraph, { role, house }) {
    const persons = namedPersons(paragraph);
    const listed =
      house.people.length > 0 && DEFAULT_ROLES.includes(role) ? listedIn(paragraph, role, house) : undefined;
    const led = namesLed(paragraph);
    const isTitled = namesTitled(paragraph);
    const alone = [postsOfOtherBodies, postsOutOfOrder, listedBelow, womenCalledHe].flatMap((find) => find(paragraph));
    const taken = personsTakenUp(paragraph);
    const deputies = deputiesCalled(paragraph);
    const calls = calledByPost(paragraph);
    const isNamed = persons.length > 0 || led.length > 0 || isTitled || deputies.length + calls.length > 0;
    return isNamed || listed || alone.length + taken.length > 0
      ? { persons, led, isTitled, deputies, calls, alone, taken, listed }
      : undefined;
  },
  reads: ['lines', 'paragraphs', 'roles'],
  conclude(draft, collected, { house }) {
    const naming = collected.map(({ line, summary: { persons, led } }) => ({ line, persons, led }));
    const calls = collected.flatMap(({ line, summary }) => summary.calls.map((call) => ({ ...call, line })));
    const { spellings, posts } = inconsistentPersons(draft, naming);
    const titledLines = collected.flatMap(({ line, summary: { isTitled } }) => (isTitled ? [line] : []));
    const turns = inOrder([
      ...[...otherNames(draft), ...otherTitled(draft, titledLines)].map(otherTurn),
      ...spellings.map(otherSpelling),
      ...posts.map(otherPost),
      ...calledByOtherPost(draft, naming, calls).map(otherCall),
      ...chiefsCalledDeputies(
        draft,
        collected.flatMap(({ line, summary: { deputies } }) => deputies.map((deputy) => ({ ...deputy, line }))),
      ).map(chiefCalledDeputy),
      ...collected.flatMap(({ line, summary: { alone } }) => alone.map((report) => atLine(report, line))),
      ...collected.flatMap(({ line, summary }) =>
        summary.taken.flatMap((other) => takenUpOtherwise(draft, line, other)),
      ),
    ]);
    if (house.people.length === 0) return turns;
    const listings = collected.flatMap(({ line, summary: { listed } }) => (listed ? [{ line, listed }] : []));
    const date = sureDate(listings.map(({ listed }) => listed.date));
    return inOrder([
      ...turns,
      ...listings.flatMap(({ line, listed }) => againstList(line, listed, house.people, date)),
    ]);
  },
});

/** Reports in order of place, one for each. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  return [...reports]
    .sort((a, b) => a.at - b.at || a.start - b.start)
    .filter(({ at, start }, k, all) => k === 0 || all[k - 1]!.at !== at || all[k - 1]!.start !== start);
}
