import { draftRule, type Collected, type Report } from '../../contract/rule';
import type { Draft, Paragraph, Role } from '../../syntax/types';
import { Digit, Han, classOf } from '../../text/chars';
import { once } from '../../text/once';
import { NOTE_ITSELF, surely } from './markup-residues';
import { misread } from './misread';
import { mixedSigns, percentSignsOf, type PercentSigns } from './percent-signs';
import { reportOf, residuesOf, type Residue } from './residues';
import { wrappedLines } from './wrapped-lines';

interface Summary {
  readonly residues: readonly Residue[];
  /** Ends without a mark. */
  readonly open: boolean;
  /** Ends without a mark and is long enough to have been cut by the width of a page. */
  readonly cut: boolean;
  readonly signs: PercentSigns | undefined;
}

/** What is written so on purpose in a Markdown document. */
const MARKUP: readonly Residue['kind'][] = ['markup', 'sign'];
/** Lines at the head of a draft in which words to a colleague may run on into the speech. */
const TOP_LINES = 3;
/** A draft that writes its figures full-width throughout does so by its house's rule. */
const THROUGHOUT = 3;

export const rule = draftRule<Summary>({
  id: 'punctuation/paste-residue',
  severity: 'warning',
  title: '粘贴残留',
  what: '从 Word、PDF、网页、聊天记录粘贴时带来的不可见字符、不换行空格、康熙部首（⼀⼈）、全角数字和字母（小数点、百分号在内）、数字里的全角逗号和句号、乱码、网页代码和 Markdown 记号、智能写作工具的引文标记和行首表情，全文用错编码打开而成的乱码，一段话被切成许多短行的硬换行，一个词、一个数被断在两行，改稿的人写在括号里的话，写给看稿人的话（王局，稿子改好了，请过目），段中的页码，引文注释的序号，口述时念出的标点名称，以及％和%混用。',
  why: '看着一样，查找、统计、排序、转换时却对不上；导出后还会成方框或乱码。',
  source: 'GB/T 15835—2011 5.1；Unicode 规范等价',
  sureness: '国标',
  since: '0.1.0',
  cleansPaste: true,
  formats: true,
  fix: 'safe',
  silences: ['punctuation/space', 'punctuation/half-width', 'structure/truncated'],
  tellsMisreading: true,
  examples: {
    bad: [
      { text: '守好安全⟦— 7 —⟧底线，抓实整改⟦— 12 —⟧任务。', suggested: '守好安全底线，抓实整改任务。' },
      {
        text: '这次督查，全乡查出隐患45处，现已销号⟦3⟧\n2处，余下的月底清零。',
        suggested: '这次督查，全乡查出隐患45处，现已销号32处，余下的月底清零。',
      },
      {
        text: '在新春佳节来临之际，我代表公司，向辛勤工作在各个岗位上的全体⟦职⟧\n工致以节日的问候！',
        suggested: '在新春佳节来临之际，我代表公司，向辛勤工作在各个岗位上的全体职工致以节日的问候！',
      },
      {
        text: '今年推行一窗通办，办件的平均时长⟦缩⟧\n至2.5天，群众少跑了路。\n各窗口要落实“首问负责”制度，切实提⟦高⟧\n窗口的服务质量，防止推诿。\n今年重点抓好三件事，一头连着产业发展⟦和⟧\n乡村建设，一头连着民生。\n我们将统筹财力，加快推进老⟦旧⟧\n小区改造，让居民住得舒心。',
        suggested:
          '今年推行一窗通办，办件的平均时长缩至2.5天，群众少跑了路。\n各窗口要落实“首问负责”制度，切实提高窗口的服务质量，防止推诿。\n今年重点抓好三件事，一头连着产业发展和乡村建设，一头连着民生。\n我们将统筹财力，加快推进老旧小区改造，让居民住得舒心。',
      },
      {
        text: '干部作风明显好转⟦（领导审）⟧，造林3000亩⟦（数据？）⟧，培训二十期⟦※数字待核⟧。\n⟦批注：语气要更强⟧',
        suggested: '干部作风明显好转，造林3000亩，培训二十期。\n',
      },
      {
        text: '⟦★建议删去这一段⟧\n⟦→此处补充案例⟧\n⟦★这里加一句过渡⟧\n⟦※此处需修改⟧\n⟦→这里换个例子⟧\n⟦★建议此句重写⟧',
        suggested: '\n\n\n\n\n',
      },
      { text: '/要⟦加强/强化⟧队伍建设。\n⟦→此处要改⟧\n⟦★注：语气要更强⟧', suggested: '/要加强队伍建设。\n\n' },
      {
        text: '要⟦加强/强化⟧队伍建设，进一步⟦加大（加强）⟧执法力度。⟦（此段可视时间删减）⟧各位来宾，大家好！⟦（称谓根据到会情况调整）⟧堤坝要看牢。⟦【这句去年讲过，是不是要换？】⟧',
        suggested: '要加强队伍建设，进一步加大执法力度。各位来宾，大家好！堤坝要看牢。',
      },
      {
        text: '同志们：\n今年以来，全县上下认真贯彻落实上级决⟦策⟧\n部署，坚持稳中求进的工作总基调，经济社\n会保持了平稳健康发展的良好态势，各项主\n要指标均好于预期目标完成情况较好，群众\n的获得感不断增强，社会大局和谐稳定。',
        suggested:
          '同志们：\n今年以来，全县上下认真贯彻落实上级决策部署，坚持稳中求进的工作总基调，经济社会保持了平稳健康发展的良好态势，各项主要指标均好于预期目标完成情况较好，群众的获得感不断增强，社会大局和谐稳定。',
      },
      {
        text: '同志们：\n这次全镇秋季防火工作会，主要任务是⟦传⟧\n达上级的部署，通报当前的火情，总结今年以\n来的做法，把防火的责任落实到每一个村、每\n一片林，落实到每一名护林员的身上。\n刚才，两个村的支书作了表态，讲得实\n在，我都赞成。会后，请各村把护林员的名单\n— 1 —\n报到镇里，由镇里统一培训、统一考核，做到\n持证上岗、守土有责。\n希望大家把防火这根弦绷紧，守住山头、\n看住人头、管住火头，确保今冬明春全镇不发\n生一起火灾。',
        fixed:
          '同志们：\n这次全镇秋季防火工作会，主要任务是传达上级的部署，通报当前的火情，总结今年以来的做法，把防火的责任落实到每一个村、每一片林，落实到每一名护林员的身上。\n刚才，两个村的支书作了表态，讲得实在，我都赞成。会后，请各村把护林员的名单报到镇里，由镇里统一培训、统一考核，做到持证上岗、守土有责。\n希望大家把防火这根弦绷紧，守住山头、看住人头、管住火头，确保今冬明春全镇不发生一起火灾。',
      },
      {
        text: '全体护林员要时刻提高⟦警⟧\n惕，把火种挡在山门之外。',
        suggested: '全体护林员要时刻提高警惕，把火种挡在山门之外。',
      },
      { text: '要坚持⟦⼈⟧⟦⺠⟧至上，⟦⼀⟧心⟦⼀⟧意干事业。', fixed: '要坚持人民至上，一心一意干事业。' },
      { text: '全年增长⟦１２％⟧，建成⟦ＡＢ⟧两个园区。', fixed: '全年增长12%，建成AB两个园区。' },
      { text: '新增就业⟦１．８⟧万人，增长⟦７．６％⟧。', fixed: '新增就业1.8万人，增长7.6%。' },
      {
        text: '工业增长24⟦％⟧，农业增长5%，商业增长8%。',
        severity: 'information',
        suggested: '工业增长24%，农业增长5%，商业增长8%。',
      },
      { text: '要压实⟦\u200b⟧责任，一抓到底。', fixed: '要压实责任，一抓到底。' },
      { text: '要抓好⟦\u00a0⟧落实，久久为功。', fixed: '要抓好落实，久久为功。' },
      { text: '要抓好⟦\u0001⟧落实⟦\u001f⟧。', fixed: '要抓好落实。' },
      { text: '要抓好落实。⟦\u000b⟧要久久为功。', suggested: '要抓好落实。\n要久久为功。' },
      {
        text: '白日依山尽，⟦\u2028⟧黄河入海流。\n第一行⟦\u0085⟧第二行，都是原稿的行。',
        suggested: '白日依山尽，\n黄河入海流。\n第一行\n第二行，都是原稿的行。',
      },
      {
        text: '请参见⟦[ref 3]⟧所列文献，以及⟦[source 2]⟧的数据。',
        suggested: '请参见所列文献，以及的数据。',
      },
      { text: '评分标准：\n⟦# ⟧优秀\n⟦## ⟧良好\n这是等级。', suggested: '评分标准：\n优秀\n良好\n这是等级。' },
      { text: '为国⟦\ue5e5⟧育才，一以⟦\ufffd⟧之。' },
      {
        text: '同志们，⟦&nbsp;⟧要用好⟦&ldquo;⟧四种形态⟦&rdquo;⟧，久久为功。',
        fixed: '同志们，要用好“四种形态”，久久为功。',
      },
      {
        text: '⟦**一、提高认识**⟧\n⟦**（一）抓学习。**⟧要精读。\n⟦### ⟧二、抓好落实\n1.⟦**压实责任**⟧：要明确分工。',
        fixed: '一、提高认识\n（一）抓学习。要精读。\n二、抓好落实\n1.压实责任：要明确分工。',
      },
      {
        text: '⟦✅ ⟧要抓好落实。\n⟦🚀 ⟧要加快发展。\n⟦1️⃣ ⟧强化责任。\n⟦- ⟧要抓好作风。\n⟦---⟧\n要落实责任。',
        suggested: '要抓好落实。\n要加快发展。\n强化责任。\n要抓好作风。\n\n要落实责任。',
      },
      {
        text: '⟦- ⟧要抓作风。\n- 要抓学习。\n> 要抓落实。\n• 要抓督查。\n* 要抓整改。\n- 要抓考核。',
        suggested: '要抓作风。\n要抓学习。\n要抓落实。\n要抓督查。\n要抓整改。\n要抓考核。',
      },
      { text: '全年增长5%⟦[citation:3]⟧，居全省第一⟦【4†source】⟧。', fixed: '全年增长5%，居全省第一。' },
      { text: '全年收入⟦1，260⟧万元，支出⟦3，450，000⟧元。', suggested: '全年收入1260万元，支出3450000元。' },
      { text: '环线全程⟦3。5⟧公里，客流增长⟦12。8⟧%。', suggested: '环线全程3.5公里，客流增长12.8%。' },
      // a text in GBK that was read as Latin-1, one in UTF-8 that was read as GBK
      { text: '⟦ÔÚÈ«ÏØ×÷·ç½¨Éè¶¯Ô±»á⟧ÉÏµÄ½²»°\nÍ¬Ö¾ÃÇ£º' },
      { text: '⟦鍚屽織浠紝浠婂ぉ鐨勪細璁緢閲嶈銆€⟧' },
      {
        text: '全年收入突破亿元⟦（刘局长改为：突破2亿元）⟧，惠及千家万户⟦（这句换个说法）⟧。⟦[3]⟧我们居全省首位⟦[2]⟧，造林600亩⟦（找林业站复核下面积）⟧，乡亲们⟦逗号⟧这来之不易。',
        suggested: '全年收入突破亿元，惠及千家万户。我们居全省首位，造林600亩，乡亲们，这来之不易。',
      },
      {
        text: '我国高铁居世界第一⟦【3】⟧，要狠抓安全⟦（领导说这里要再加一句）⟧，收入八亿元⟦（此数据有误，以年报为准）⟧。',
        suggested: '我国高铁居世界第一，要狠抓安全，收入八亿元。',
      },
      {
        text: '祝大家身体健康、工作顺利！⟦（以上为初稿，请审阅）⟧',
        suggested: '祝大家身体健康、工作顺利！',
      },
      {
        text: '任务分工详见⟦错误！未找到引用源。⟧请各单位报送名单，增幅为⟦#DIV/0!⟧，见⟦Error! Reference source not found.⟧',
      },
      {
        text: '今年重点抓了三件事，坚持⟦**预防为主、源头治理**⟧，⟦**强化责任落实**⟧，签订防火责任书；加强巡护。\n护林员都持证上岗。⟦**⟧',
        suggested:
          '今年重点抓了三件事，坚持预防为主、源头治理，强化责任落实，签订防火责任书；加强巡护。\n护林员都持证上岗。',
      },
      { text: '⟦**⟧一要管住火源。各卡口要查严。', fixed: '一要管住火源。各卡口要查严。' },
      { text: '（三）全力推进⟦\u00a0⟧改革攻坚', suggested: '（三）全力推进改革攻坚' },
      { text: '尊敬的各位领⟦\u00a0⟧导，各位来宾：', fixed: '尊敬的各位领导，各位来宾：' },
      {
        text: '⟦周科长，稿子弄好了，请过目。⟧\n⟦这稿按您的意见压缩了，请查收：⟧\n各位同事，防汛责任重如山。⟦第2页 共5页⟧要把堤坝看紧。⟦— 3 —⟧要把物资备足。',
        suggested: '\n\n各位同事，防汛责任重如山。要把堤坝看紧。要把物资备足。',
      },
      { text: '以上报告，请予审议。⟦——老钱，结尾要不要再提升一下？⟧\n谢谢大家。⟦@张伟 这里帮我润色一下⟧' },
    ],
    good: [
      '近日，多国代表出席会议，要求尽快举行公开听证\n据当地媒体报道，会议将在下周举行，各方都有准备。',
      '谢谢大家！——李主任，我们欢迎您。让我们记住他的话：人民至上。——老书记说过，要把数据核准。',
      '**表示p<0.05。***表示p<0.01。\n回归结果（**为5%显著。***为1%显著。）如下。',
      '在网页源代码中，空格写作&nbsp;，小于号写作&lt;。\n文件末尾的&hellip;是HTML实体，浏览器显示为省略号。\n正则表达式[^1]匹配除1以外的任意字符，[^0]同理。',
      '行文中不用全角数字“１２３”，一律用半角。\n全角的Ａ占两个字节，半角的A占一个字节。\n康熙部首“⼈”（U+2F08）与汉字“人”（U+4EBA）形同码异。',
      '波斯语的“我要”写作می\u200cخواهم。\n印地语单词क्\u200dष显示不同，孟加拉语র\u200d্যাব写法如上，僧伽罗语ශ්\u200dරී意为吉祥。',
      '县志里有记载[^1]。\n[^1]: 此处引自县志。',
      '**一、二期工程已经开工。',
      '**二、三车间完成技改。',
      '领导小组成员（名单根据工作需要调整）到会，问题（这部分人要不要管？）要回答。出现“错误！未找到引用源”时要更新域，说法错误！我们要改。#1号楼、R#D项目，错误链接无效，会上看望了**两位老人，又走访了**企业。',
      '周二-3-周四的班次照旧，一排—7—座的票退了，甲队 3 - 2 乙队，二 - 3 班。学号写作二班 - 15 - 李华，票根印着“杭州— 9 —宁波”，座位是乙区— 4 —右侧。',
      '要统一全县上下的思想，能力素质全面提升\n窗口服务跟得上，群众才满意。\n抓学习入脑入心，学风建设切实加强\n抓作风久久为功，干部精神面貌一新。\n日子越过越红火，邻里之间一片祥和\n村风民风大变样，喜事一桩接一桩。\n我们迎着朝阳，高高举起理想的火把\n让光芒照亮脚下的路。\n山风轻轻吹过，溪水与松涛一唱一和\n故乡的夜静得很。\n盼了一年又一年，终于盼来风调雨顺、政通人和\n乡亲们的笑比花还要甜。\n遇到难处的时候，左邻右舍总会伸手帮一把\n大家心里都暖和。\n以评促改、以评促建、以评促管，全面提升\n一年来，学校面貌一新。',
      '同志们：\n纺织企业该如何走\n上月，厂里的订单少了一半。',
      '各位领导，材料已经印发，请审阅。\n周科长，您辛苦了，请您讲话。\n“周科长，稿子弄好了，请过目。”他说。\n按照您的要求，我们把材料备齐了。\n名单见附件第2页 共5页。\n附件第2页（共5页）是名单。',
      '同志们：\n现在开会。\n签约仪式开始。\n周主任，协议文本整理好了，请您过目。\n刘科长，合同写好了，请审阅。下面请签字。\n周科长，名单材料您先看看。\n李校长，讲话稿请过目。下面进行下一项。',
      '周老师，这版教材您用得怎么样？\n老周：你先看看。\n第2页 共5页',
      '★注意安全，人人有责。\n★建议大家提前十分钟到场。\n※待遇从优，欢迎报名。\n★请核对座位号。\n★建议改善睡眠。',
      '★建议换上轻便的鞋子\n★建议自带水杯、写字板。\n★这里可以换领门票。\n★建议加厚衣物\n※建议增加户外活动。\n★建议核心岗位人员轮休。\n★建议改乘公交。\n★建议修改密码。\n★这里可以补充饮用水。\n★此处加油站已停用。',
      '会议由张三（县长）主持，材料（初稿）已经送审，由领导审定后印发；流程是报名→初审→复审，标题（一级）用黑体。',
      '要落实市（县）两级责任，各级党委（党组）书记要带头。成本每吨300元，男/女生宿舍同步改造，增强（不是削弱）力量。以上数据由统计局提供。',
      '大家都来了（这里加油站很多），按县政府〔6〕号文（数据有误时应重新填报），周末（这里补课）座谈（领导让大家写感想），像吹起冲锋号句号一样的结尾。',
      // names struck out with stars
      '要做到：[1]摸清底数。[2]分类施策。[3]销号管理。\n**一行三人来访，**二十日到会。\n**镇党委带头。落款处盖章**\n[1]摸底。[2]整改。',
      '先后看了**两个林场，又听了汇报。**是重点防区。',
      '**同志主持会议。**局长讲话。\n会上，**镇介绍了经验：**要学习借鉴。',
      '这项工程全长\u00a0米，工期 个月，要抓紧。',
      '要抓好粮食生产这件大事\n要抓好产业发展这件要事\n要抓好民生改善这件实事',
      '要坚持人民至上，增长12%，建成AB两个园区。',
      '第一产业增长5％，第二产业增长8％。',
      '要抓好 Word 文件的管理，用好 R&D; 经费。',
      '**局**科的同志，**同志：#1号楼已经封顶。',
      '<!-- markdown -->\n**一、提高认识**\n### 二、抓好落实\n1. **压实责任**：要明确分工。',
      '- 3 -\n★重点工作\n①②两项，——要抓好。\n----------------\n参见文献[1]，见注[^]，排名为1，200米跑第一。',
      '<!-- markdown -->\n- 要抓好作风。\n> 要落实责任。\n\n---\n\n✅ 已经办完。',
      '团结👨‍👩‍👧一家人。',
      '本报讯（记者\u00a0王小溪\u00a0通讯员\u00a0李青山\u00a0摄影\u00a0赵一鸣）6月3日，全市读书月启动。',
      '——水利工程学院党委书记 \u00a0韩松林',
      '师生以“学好本领\u00a0建设家乡”为题，讲了自己的打算。',
      '这次评比，柳湾村排在全乡的第3\n2024年，我们还要争先。\n今年推行一窗通办，办件时长大幅压缩\n到2027年，要实现一次办成。\n这些年，大家的日子好了\n了解民情，要多走多看。',
      '开展主题党日\n期间要办好三件事。',
      '统一使用句号，不要逗号；大家写好每一个逗号，为这段历程画上圆满句号，打上问号，把“逗号”改为“句号”。\n标点中逗号最多。',
      '参见文献[2]，注[1]的说法。（本文由办公室同志起草）（建议书附后）（张局长主持）（王书记：干得好！）（修改后的方案）第十九条（删去）',
      '这一论断影响深远[1]，至今适用。\n[1]某某：《某书》，某出版社2010年版。',
      '这项工作全市排名第3。5个县区受到通报。我们排在2023年的前列。2公里绿道建成。\n平均分是92。3名选手晋级。',
    ],
  },
  collect(paragraph, { role }) {
    const residues = residuesOf(paragraph);
    const open = mayGoOn(paragraph, role);
    const signs = percentSignsOf(paragraph);
    const cut = open && paragraph.content.end - paragraph.content.start >= WIDTH;
    return residues.length > 0 || open || signs ? { residues, open, cut, signs } : undefined;
  },
  conclude(draft, collected) {
    const misreading = misread(draft);
    if (misreading) return [misreading];
    let wide = 0;
    for (const { summary } of collected) for (const r of summary.residues) if (r.kind === 'wide') wide++;
    const house = wide >= THROUGHOUT && hasFewerAlnums(draft, wide / 3);
    const noted = hasNotes(draft, collected);
    const numbered = once((): boolean => draft.paragraphs.some(({ text }) => NOTE_ITSELF.test(text)));
    const reports: Report[] = [...wrappedLines(draft, collected), ...mixedSigns(collected)];
    const many = draft.format === 'markdown' ? undefined : manySigns(draft, collected);
    if (many) reports.push(many);
    for (const { line, summary } of collected)
      for (const residue of summary.residues)
        if ((residue.kind === 'sign' && many) || (residue.kind === 'note' && noted)) continue;
        else if (NUMBER_OF_NOTE.test(draft.paragraphs[line]!.text.slice(residue.start, residue.end)) && numbered())
          continue;
        else if (residue.isOnTop === true && line >= TOP_LINES) continue;
        else if (residue.kind === 'wide' ? !house : !MARKUP.includes(residue.kind) || draft.format !== 'markdown')
          reports.push(reportAt(line, surely(draft, line, residue), draft.paragraphs[line]!.text));
    return reports;
  },
});

/** [^1], whose note stands below. */
const NUMBER_OF_NOTE = /^\[\^\d+\]$/;

/** [1] 某某：《……》: where the notes stand below, their numbers belong to them. */
function hasNotes({ paragraphs }: Draft, collected: readonly Collected<Summary>[]): boolean {
  return (
    collected.some(({ summary }) => summary.residues.some(({ kind }) => kind === 'note')) &&
    paragraphs.some(({ text }) => /^\s*(?:[[〔]\d{1,2}[\]〕]|注释[:：]?\s*$|参考文献)/.test(text))
  );
}

/** Whether a draft has fewer runs of ordinary letters and digits than `most`. */
function hasFewerAlnums({ paragraphs }: Draft, most: number): boolean {
  let alnums = 0;
  for (let line = 0; line < paragraphs.length; line++)
    if ((alnums += paragraphs[line]!.alnums.length) >= most) return false;
  return true;
}

/** Reports of residues by the line that they were told of: at the next key nearly all stand where they stood. */
const TOLD = new WeakMap<Residue, { readonly line: number; readonly report: Report }>();

function reportAt(line: number, residue: Residue, text: string): Report {
  let told = TOLD.get(residue);
  if (told?.line !== line) TOLD.set(residue, (told = { line, report: reportOf(line, residue, text) }));
  return told.report;
}

/** Lines with a sign at their head that are told one by one. */
const SIGNS_TOLD = 5;

/** One finding for a draft in which many lines begin with a sign: it was copied as a whole. */
function manySigns({ paragraphs }: Draft, collected: readonly Collected<Summary>[]): Report | undefined {
  let count = 0;
  for (const { summary } of collected) for (const { kind } of summary.residues) if (kind === 'sign') count++;
  if (count <= SIGNS_TOLD) return undefined;
  const signs = collected.flatMap(({ line, summary }) =>
    summary.residues.filter((r) => r.kind === 'sign').map((residue) => ({ line, residue })),
  );
  const first = signs[0]!;
  const report = reportOf(first.line, first.residue, paragraphs[first.line]!.text);
  const edits = signs.flatMap(({ line, residue }) => residue.edits.map((edit) => ({ at: line, ...edit })));
  return {
    ...report,
    message: `${report.message}全文有 ${signs.length} 行这样开头。`,
    suggestions: [{ title: `删去 ${signs.length} 行行首的记号`, kind: 'signs', edits }],
  };
}

/** Least characters of a line that was cut by a page's width, and of one that was cut at all. */
const WIDTH = 18;
const LEAST_OPEN = 6;

function mayGoOn({ text, content }: Paragraph, role: Role): boolean {
  return (
    (role === 'paragraph' || role === 'heading' || role === 'title') &&
    content.end - content.start >= LEAST_OPEN &&
    (classOf(text.charCodeAt(content.end - 1)) & (Han | Digit)) !== 0
  );
}
