import { draftRule, type Report } from '../../contract/rule';
import { isHeadedInBraces, isHeadingInBraces } from '../../facts/placeholder-brackets';
import { placeholdersOf, type Placeholder } from '../../facts/placeholders';
import type { Paragraph } from '../../syntax/types';

interface Summary {
  readonly places: readonly Placeholder[];
  /** A heading stands between braces here, with its text behind it; or one alone, perhaps. */
  readonly braces: 'headed' | 'alone' | undefined;
}

export const rule = draftRule<Summary>({
  id: 'placeholder/unfilled',
  severity: 'warning',
  title: '待填项未填',
  what: '找出还没有填写的地方：XX、X同志、×、××、20XX年、○○、___、【单位】、［具体数据］、某某县，缺了数字或名称的空白（全长 米），（待核实）、（名称）、20--年度等。',
  why: '讲话稿常由旧稿、范文改成，脱敏或留空的地方一旦带上讲台，就是事故。',
  source: '起草惯例；2025 年省级政府工作报告实测：“1+5+N”“数据要素×”“2×66万千瓦”等不是待填项。',
  sureness: '惯例',
  since: '0.1.0',
  quietWhileDrafting: true,
  strictWhenFinal: true,
  findsPlacesToFill: true,
  judgesCells: true,
  fix: 'suggest',
  silences: [
    'punctuation/space',
    'punctuation/ellipsis',
    'punctuation/half-width',
    'punctuation/repeated',
    'structure/truncated',
  ],
  examples: {
    bad: [
      {
        text: '我们要谱写⟦*⟧文旅新篇，共同建设⟦*⟧的家园，来到⟦*⟧参观，让⟦*⟧更美丽，我代表⟦*⟧，向大家问好。\n请让⟦----⟧班的同学先走，欢迎⟦----⟧老师登台。',
      },
      {
        text: '尊敬的⟦（领导姓名）⟧：\n改造小区⟦（住建局补数）⟧个，投入资金⟦（办公室核实）⟧万元，走访⟦（请统计局核对数据）⟧户，增收⟦（具体数字请农业局提供）⟧万元。',
      },
      { text: '今天应到代表七十人，实到⟦（人数）⟧人，由⟦（姓名）⟧同志主持，募得善款⟦（金额）⟧万元。' },
      {
        text: '进出口总额增长⟦？⟧%，20⟦**⟧年是不平凡的一年，请⟦（主要领导姓名）⟧同志作总结。\n⟦----⟧中学今年高考再创佳绩。',
      },
      { text: '主持人：⟦----⟧，地点：⟦待定⟧，增幅为⟦×.×⟧%。\n述职人：⟦（姓名）⟧' },
      { text: '现在请⟦（单位）⟧⟦（职务）⟧⟦（姓名）⟧同志作交流发言。' },
      { text: '本次活动共筹集善款⟦     ⟧元，慰问老人⟦    ⟧名。' },
      { text: '刚才，⟦*⟧同志通报了情况，⟦*⟧镇、⟦*⟧街道要对号入座。' },
      { text: '⟦*月*日⟧，我们来到⟦**⟧学习，公安⟦**⟧分局介绍了经验。' },
      { text: '⟦20XX年X月X日⟧，全市现场会在这里召开。' },
      // a blank where a figure or a name was stripped
      { text: '这项工程全长⟦ ⟧米，总投资约⟦ ⟧亿元，工期⟦ ⟧个月。' },
      { text: '我代表⟦ ⟧，向大家问好。受⟦ ⟧委托，我向大会作报告。' },
      { text: '去年建成⟦ ⟧个项目，引进了⟦ ⟧个团队。' },
      { text: '人均增收⟦ ⟧元，占地⟦ ⟧亩，可容纳⟦ ⟧人，现有党员⟦ ⟧名。' },
      { text: '全局有党员41人，下设党支部⟦ ⟧个，去年发展党员⟦ ⟧名，办起合作社⟦ ⟧家、大棚⟦ ⟧个。' },
      { text: '会议由⟦     ⟧同志主持，⟦     ⟧同志讲话。', severity: 'hint' },
      { text: '这一段⟦（略）⟧。', severity: 'hint' },
      { text: '今年的成绩是大家干出来的。⟦（此处补充典型案例）⟧全年增长⟦（此处填写数据）⟧。' },
      { text: '会议定于⟦×月×日⟧召开，请到会同志在名册上打√。' },
      {
        text: '⟦（请文旅局核实）⟧全年接待游客：⟦？？？⟧万人次，收入⟦（待补充）⟧亿元，⟦（数据需核实）⟧，⟦（人数待文旅局核）⟧共签约⟦（待招商局补数）⟧个，完成产值9亿元⟦（统计局待报）⟧。',
      },
      { text: '⟦（省略部分段落）⟧\n⟦（名称）⟧会议由⟦（姓名）⟧同志主持。\n⟦············⟧' },
      { text: '⟦20——⟧年全院接诊12万人次，⟦20—⟧年再上台阶。' },
      { text: '⟦20--⟧年度，欢迎⟦----⟧级新生，⟦202-年--月--日⟧开学。' },
      { text: '我代表⟦（单位）⟧致谢，我是来自⟦（姓名）⟧的教师。⟦（举例）⟧农民得了实惠。⟦（可结合本单位实际补充）⟧' },
      { text: '我们邀请到了⟦某某⟧教授作辅导。' },
      {
        text: '“人民对美好生活的向往，就是我们的奋斗目标。”⟦XXX⟧.如是说。⟦XXX⟧.讲，“实干兴邦”。',
        severity: 'information',
      },
      { text: '以邓⟦--⟧理论为指导，学习毛⟦--⟧思想。' },
      { text: '1.⟦{优势}⟧\n2.⟦{不足}⟧\n请各科室填写。' },
      { text: '由【案例】引出，由⟦【牵头单位】⟧负责，县长 ⟦×××⟧ 出席会议。' },
      { text: '今年以来，全⟦XX⟧共召开专题会议⟦XX⟧次，办结率达到⟦XX⟧%。' },
      { text: '刚才，⟦X⟧同志通报了有关情况，我都赞同。' },
      { text: '我们连续⟦×⟧年获得先进，这是⟦××⟧人民共同奋斗的结果。' },
      { text: '⟦20XX⟧年以来，⟦202×⟧年之前，工作不断推进。' },
      { text: '会议定于⟦X月X日⟧在⟦○○⟧县召开，由⟦___⟧主持。' },
      { text: '现将⟦【单位名称】⟧有关情况报告如下，共计⟦[具体数据]⟧万元。' },
      { text: '根据⟦某某⟧县委的安排，我代表⟦**⟧局作表态发言。' },
      { text: '要抓好“⟦×⟧”专项行动，打造“清廉⟦××⟧”品牌。' },
      { text: '这项工作由⟦某⟧单位牵头负责。', severity: 'information' },
      { text: '全年完成投资⟦（待补充）⟧，同比增长⟦Ｘ⟧%。' },
      { text: '今年1—⟦X⟧月完成投资⟦XX.X⟧亿元，总量居全省第⟦X⟧位，希望⟦□□□⟧同志和⟦△△⟧乡再接再厉。' },
      { text: '截至目前⟦……⟧年，累计投入⟦   ⟧万元。联系人：⟦　　　　⟧电话：⟦________⟧' },
      { text: '会议定于⟦202X年？月？日⟧召开，由⟦［联系单位］⟧承办，⟦〖待补：议程〗⟧。' },
      { text: '会议⟦[听取]⟧⟦[事项名称]⟧，⟦{姓名}⟧同志作说明。⟦TODO⟧：补数据。' },
    ],
    good: [
      '会议报道。\n【责任编辑:林小满】\n【纠错】\n【我要纠错】责任编辑：林小满\n【实习编辑：方晓 田禾】\n【审核：何苗】\n分享到微信\n×',
      '他在社交媒体平台X上发文，X称将提起上诉。监管机构要求X平台和“X”（原推特）的账号下架广告。',
      '报纸开设【重点工作】栏目，网站推出【城市名片】板块，电视台办好【民生热线】频道。',
      '被推荐人姓名 ________王小雨________ 职务 _____教师_____',
      '1.{优势}\n2.{不足}\n我的做法有两条。\n1{服务意识}以“创新引领”为方针，为客户服务。\n2.{责任感}我们的手里握着客户的健康。',
      '（在新生群里宣传）【让更多新生了解我们 {让他们知道这里有一个有趣的社团} 】',
      '签名请写在*处，密码填在*栏，光标移到*后再输，让*键先弹起，来到*柜台领奖。地图上由----表示的是村界，粗线和----两种线分得清，断面由----标出。',
      '低值易耗品*是指单价较低的物品，文化建设*的要求，让*群众*满意，标有**的为预计数，用*号标出，注：*表示合计。第二个家----学校。\n经办人（签字）：\n　　　年　　月　　日\n单位（公章）：\n日期：　　年　　月　　日',
      '我在某集团军步兵第×师×团三营当兵，爷爷的部队是华东野战军第×纵队，原×军区×分部，×团×连。区间[0,1)和(-1,1]，书名号“《》”、括号“【】”。',
      '我在某集团军步兵第×师×团三营当兵，爷爷的部队是华东野战军第×纵队。',
      '投入有没有达到50%？元旦前要查清，增长多少？，去年20*5平方米的展板。（领导姓名按姓氏笔画排序）',
      '分三步走：比对（民政局核实）、公示（村委会），张榜在后；上述数字（统计局核实）准确；李科长（宣传部门补充）：我再说一句；数据来源：（县统计局核实）；申请（镇民政所核对）后办结；报名表（由居委会审核）两份，底册（需学校确认）一本，图表（由气象局提供）另附。',
      '接到举报（经办公室核实）后，已处理；情况属实（市场监管局已核实）；尊敬的（各位）来宾；名单（组织部核定）另发；数据由统计局提供（统计局核定）。',
      // a limit, and a name of two parts
      '请提供学历证书[含第一学历，国（境）外学历须认证]、毕业证书【在国（境）外取得的学历须有认证证明】，[临江. 听涛小区]占地五十亩。',
      '【小心地滑】【请勿倚靠】这两块牌子换成双语的，（人数）一栏填实到人数。',
      '是否住校：□是　□否　学号：________\n家长签字：________　　年　　月　　日',
      '负责人\t姓   名\t性   别\n凡标明【补充材料】的项目，另附一份，绑在实例上【即组件标签】，未报【恩】情。\n某乡某镇的口音各有不同，他就是擦肩而过的某某某。',
      '大家用“番茄TODO”记录学习时间。',
      '一【我的岗位】\n二、【去年的成绩】\n我们年底要搬的【因为去年也是这么说的】教室，这个清单软件【小黄条】 https://example.com 很好用。\n[新闻回放]\n东部某市试点，某公司经理方先生去了，回忆起某某年某某比赛，（她说：你XXX都没弄清楚）。',
      '[12页]\n文件命名格式为“XX，XX班+姓名”，请按时报送。',
      '方案（待县里研究后定）已经上报，老人（等儿子来接）坐在门口。表中○表示已完成，×表示未完成；体积按长×宽×高计算；方案待定，时间待定不了。',
      '网站开设【青春在路上】专栏，报告题为【团结协作、开拓进取，共创行业美好明天】，“X”腿可以矫正，把姓名替换成 XXX，如 `XX 真棒`。',
      // a mark that is made or spoken of, and what is done on the stage
      '赞成的请画“√”，反对的请画“×”；名册上“×”表示请假，×票共三张。',
      '（此处播放宣传片）\n（此处停顿片刻，等掌声落下）\n【此处全体起立】\n（此处有热烈掌声）\n大家请坐。',
      '有人遇事就说“某某领导交代过”，不能总讲“某某单位也是这样办的”。',
      '刚才观看了短片。\n（此处有掌声）\n长*宽*高就是体积，带*为必填项，**重点**要突出。',
      '【案例】一企业违规操作，造成损失。\n【启示】安全无小事。\n一、【做法】\n要总结推广。【启示】抓早抓小。',
      '要警惕打着“XX新闻”的旗号招摇撞骗，也要揭穿所谓“××大师”，还有“XX包过”“XX内部名额”的骗局。',
      '【发言提纲】\n（笑）\n（热烈鼓掌）\n主　持　词\n王　伟、李　强出席会议。',
      '真的行吗？？我们要问一问自己。怎么办？？各级都要想一想。',
      '走访企业 家，各级领导 人，党员 名单，党支部 个数，这几个党支部 ，都要自查。',
      '新增 个体户，完成 个性化服务，服务 个人所得税申报。',
      '在走私 人类遗传资源方面，有几 个人不以为然，对同一个事 件要有看法。',
      '这个 条件，我们接受。做到 ，有求必应。各位代表 ，现在 ，开会。',
      '姓名  年龄  职务  单位\n项目名称 总投资 亿元\n三 公里，五 万元，单位 万元，都要算清。',
      '李明 同志作了发言，县委书记 王小明同志讲话，在 同志们的努力下，工作顺利。',
      '--年轻干部要带头。\n——年年有余。\n2013--2015年完成，等等······都要抓。',
      '所有人的姓名（名称）变更的，（由县财政局牵头）办理。（见附件）（单位：万元）',
      '要统筹“1+5+N”监督力量，落实“1+3+X”机制，办好“10+X”产业。',
      '深入开展“数据要素×”行动，推进数据要素×三年行动计划。',
      '新建2×66万千瓦机组，建设“4×4”现代化产业体系和“415X”集群。',
      '医院添置了X光机，X射线检查全部免费，PX上下游产业配套齐全。',
      '某县原副县长李某受贿，某局下属公司经理赵某行贿，教训深刻。',
      '有的干部张某某、李某某以权谋私，某些人、某种程度上抱有侥幸心理。',
      '我国“创新X”系列首颗卫星发射成功，X波段雷达同步启用。',
      '产值由一九八○年的三亿元增加到二○○五年的十亿元，应纳税额＝销售额×税率。',
      '> 【导  读】今年的重点是稳产。\n用户习惯从几年一变成了几X（月、日、秒）一变。',
      '我看**一个月检查一次，查出问题就整改。** 大家要记住。**办不好怎么办？就换人来办！**',
      '【新闻联播】今天的主要内容有。',
      '第Ⅹ号令已经废止，T型台、Model X和V8都是外来词。',
      '二〇〇〇年以来，我们坚持改革（见附件）不动摇。',
      '[视频]国内联播快讯\n【范文示例】\n让群众得实惠，要靠实干【2】，也要靠制度[1]。',
      '为什么？月月抓、天天抓，为的是长治久安……年年如此。',
      '出席会议的有：李  明  王建国  赵  刚',
      '<!-- markdown -->\n详情见[工作方案](plan.md)，**重点抓好**三件事。',
    ],
  },
  collect(paragraph) {
    const places = placeholdersOf(paragraph);
    const { text } = paragraph;
    const braces = isHeadedInBraces(text) ? 'headed' : isHeadingInBraces(text) ? 'alone' : undefined;
    return places.length > 0 || braces === 'headed' ? { places, braces } : undefined;
  },
  reads: [],
  conclude(draft, collected) {
    // 1.{优势} where others have their text behind them: so this writer marks headings
    const hasHeadings = collected.some(({ summary }) => summary.braces === 'headed');
    const open = collected.filter(
      ({ line, summary }) => !(hasHeadings && summary.braces === 'alone') && !isDateBySignature(draft.paragraphs, line),
    );
    const total = open.reduce((n, c) => n + c.summary.places.length, 0);
    const more = total > 1 ? `（全文还有 ${total - 1} 处）` : '';
    const reports: Report[] = [];
    for (const { line, summary } of open)
      for (const p of summary.places)
        reports.push({
          at: line,
          start: p.start,
          end: p.end,
          message: messageOf(p) + more + '。',
          ...(p.doubt !== 'none' && { severity: p.doubt === 'some' ? ('information' as const) : ('hint' as const) }),
        });
    return reports;
  },
});

/** 　　年　　月　　日 · 日期：　年　月　日: nothing but a date without its figures. */
const BLANK_DATE =
  /^\s*(?:日\s*期|时\s*间|签[字名章](?:日期|时间))?[：:]?\s*[_＿]*\s*年\s*[_＿]*\s*月\s*[_＿]*\s*日\s*$/;
/** 承诺人（签名）： · 单位（盖章） · 家长签字：____ */
const SIGNATURE = /(?:签[字名章]|盖章|公章|手印)(?:[）)][：:]?|[：:])[\s_＿]*$/;
/** Lines between a signature and its date at most. */
const LINES_BETWEEN = 2;

/** Whether a line is the date under a place for a signature or a seal: both are left for the pen. */
function isDateBySignature(paragraphs: readonly Paragraph[], line: number): boolean {
  if (!BLANK_DATE.test(paragraphs[line]!.text)) return false;
  let before = line - 1;
  while (before > 0 && line - before <= LINES_BETWEEN && paragraphs[before]!.text.trim() === '') before--;
  return SIGNATURE.test(paragraphs[before]?.text ?? '');
}

function messageOf({ text, doubt, style }: Placeholder): string {
  const blank = text.trim() === '';
  if (doubt === 'some') return `“${text}”是否待填？如是，请补上实名`;
  if (doubt === 'much' && blank) return '此处空着，像是留给姓名的，请核对是否要填';
  if (doubt === 'much') return `“${text}”表示内容从略，请核对讲稿是否要补全`;
  // 全长 米 has lost its figure, 我代表 ， its name
  if (blank && style === 'line') return '此处空着，像是缺了数字或名称，尚未填写';
  return `${blank ? '此处留的空白' : `“${short(text)}”`}尚未填写`;
}

function short(text: string): string {
  return text.length <= 20 ? text : `${text.slice(0, 19)}…`;
}
