import { atLine } from '../../contract/at-line';
import { draftRule, type Collected, type Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import type { Span } from '../../text/span';
import { isOfRoster, withoutColumns, type Columns } from './blank-columns';
import { isBehindSpeaker, isColumn, isOfScript, isRowOfCells } from './blanks-of-script';
import { blanksOf, figureBlanks, isLostBreak, type Blanks } from './blanks';
import { choice } from './choice';

interface Summary extends Blanks, Columns {
  /** Blanks between a figure and a Chinese character. */
  readonly figures: readonly Span[];
}

export const rule = draftRule<Summary>({
  id: 'punctuation/space',
  severity: 'warning',
  title: '多余空格',
  what: '汉字之间、标点两旁、引号内侧、行末的空格，行中的全角空格，数字两旁的空格。段首缩进、姓名和标题里的空格、名单各栏之间的空格、留着待填的空白不报。',
  why: '中文词句之间、数字和汉字之间不空格；空格多是从网页、聊天记录粘贴时带来的，排版后会留下缺口。',
  source: 'GB/T 15834—2011 5.1；公开稿件实测每万字 0.4 处',
  sureness: '国标',
  since: '0.1.0',
  cleansPaste: true,
  formats: true,
  fix: 'safe',
  roles: ['paragraph', 'heading', 'title', 'subtitle'],
  examples: {
    bad: [
      {
        text: '在全县宣传思想工作会议⟦ ⟧上的讲话\n同志们：\n今天的会很重要。',
        fixed: '在全县宣传思想工作会议上的讲话\n同志们：\n今天的会很重要。',
      },
      {
        text: '要坚持问题导向，深入⟦ ⟧推进作风建设，取得实效。',
        fixed: '要坚持问题导向，深入推进作风建设，取得实效。',
      },
      { text: '要构建“亲”⟦ ⟧“清”政商关系，做到⟦ ⟧，有求必应。', fixed: '要构建“亲”“清”政商关系，做到，有求必应。' },
      { text: '今天的会议很重要。⟦　⟧大家要认真领会。⟦  ⟧', fixed: '今天的会议很重要。大家要认真领会。' },
      { text: '今天的会议⟦ ⟧很重要。', fixed: '今天的会议很重要。' },
      {
        text: '要认真领会会议精神。⟦　　⟧各级要抓好落实。',
        suggested: '要认真领会会议精神。\n　　各级要抓好落实。',
      },
      // 年初 and 日前 begin a paragraph, and no place for a date
      {
        text: '去年的任务都完成了。⟦　　⟧年初，镇里开了动员会。⟦\t⟧日前，方案已经印发。',
        suggested: '去年的任务都完成了。\n　　年初，镇里开了动员会。\n　　日前，方案已经印发。',
      },
      {
        text: '一、⟦ ⟧提高认识\n要学习。\n二⟦ ⟧、抓好落实\n要实干。\n（一）⟦　⟧压实责任\n（二）强化督查',
        fixed: '一、提高认识\n要学习。\n二、抓好落实\n要实干。\n（一）压实责任\n（二）强化督查',
      },
      {
        text: '我们一⟦ 定 ⟧要抓紧，要让⟦ 更 ⟧多老人受益，一⟦ 定 ⟧要抓紧。',
        // a single character between blanks may be of a name
        suggested: '我们一定要抓紧，要让更多老人受益，一定要抓紧。',
      },
      {
        text: '有时⟦ 未能第 ⟧一时间解决群众的难题。',
        fixed: '有时未能第一时间解决群众的难题。',
      },
      {
        text: '截至2025年⟦ ⟧5 月，共有 120 人参加。\n同比增长 5%。',
        suggested: '截至2025年5月，共有120人参加。\n同比增长5%。',
      },
      // the blank alone, twice in one sentence; a name may stand in the second
      {
        text: '要守住安全⟦ ⟧底线，绷紧责任⟦ ⟧之弦。',
        fixed: '要守住安全底线，绷紧责任之弦。',
      },
      // one wide blank in running text parts no columns, and neither do narrow ones
      { text: '今天的会议⟦　⟧很重要。\n大家要认真领会。', fixed: '今天的会议很重要。\n大家要认真领会。' },
      {
        text: '要认真学习，深入⟦　⟧领会，全面⟦　⟧落实。',
        fixed: '要认真学习，深入领会，全面落实。',
      },
      // words of a list, halves of a verse, a word and what it means
      {
        text: '踌躇⟦ ⟧犹豫不决的样子。\n反义词：高兴⟦ ⟧悲伤，前进⟦ ⟧后退。\n他吟道：海内存知己⟦ ⟧天涯若比邻。\n电报原文：父病危⟦ ⟧速归。\n副词分为程度副词⟦ ⟧时间副词，各有用法。',
        suggested:
          '踌躇犹豫不决的样子。\n反义词：高兴悲伤，前进后退。\n他吟道：海内存知己天涯若比邻。\n电报原文：父病危速归。\n副词分为程度副词时间副词，各有用法。',
      },
      // who speaks, perhaps
      { text: '老李⟦　⟧（小声）这么晚了，他来干什么？', suggested: '老李（小声）这么晚了，他来干什么？' },
      { text: '那天是我们厂的老工人洪⟦ ⟧亮冲进了火场。', suggested: '那天是我们厂的老工人洪亮冲进了火场。' },
      {
        text: '（1）饮食调理⟦ ⟧早餐要吃好，晚餐要吃少。\n（2）运动锻炼⟦ ⟧每天步行半小时，贵在坚持。',
        suggested: '（1）饮食调理。早餐要吃好，晚餐要吃少。\n（2）运动锻炼。每天步行半小时，贵在坚持。',
      },
      { text: '（一）抓学习⟦ ⟧促提升，全面发展⟦ ⟧稳步推进', suggested: '（一）抓学习。促提升，全面发展稳步推进' },
      // a signature behind the text, and an item that began a line
      {
        text: '请各单位按时报送材料，逾期不候。滨河县农业农村局⟦ ⟧2026年2月2日',
        suggested: '请各单位按时报送材料，逾期不候。\n滨河县农业农村局\n2026年2月2日',
      },
      {
        text: '一、学理论，方向明。⟦ ⟧二、守纪律，作风正。',
        suggested: '一、学理论，方向明。\n　　二、守纪律，作风正。',
      },
      { text: '要用好“⟦ ⟧四种形态⟦ ⟧”，抓早抓小。', fixed: '要用好“四种形态”，抓早抓小。' },
    ],
    good: [
      '地球绕太阳转。（ √ ）水是一种（ B ）。',
      '引用《省财政厅  中国人民银行滨河中心支行  滨河市工业和信息化厅关于规范奖励资金申报工作的通知》的要求，抓好落实。',
      '省财政厅 省教育厅 省人力资源社会保障厅关于做好资助工作的通知已经下发，请认真学习。',
      '他再接再厉，为集团发展作出了新的贡献。（文/严小蕾  集团党办）\n大家合影留念，依依惜别。（文/仉书沛 明德学院）\n（图文：訾昭 团委）',
      // a telegram, lines of a play, and verse in two columns
      '县委 水已过坝 堤危 速派人 派船 派粮 迟则不及 另药品亦缺 盼复 林',
      '老李　谁呀？\n小张　我，小张！\n李妻　（小声）这么晚了，他来干什么？\n众　　快跑啊！',
      '白日依山尽，　　　　红豆生南国，\n黄河入海流。　　　　春来发几枝。\n欲穷千里目，　　　　愿君多采撷，\n更上一层楼。　　　　此物最相思。',
      '高压危险！　　禁止烟火　　限高3.8米　　小心地滑',
      '堂前点起长明灯 风里雨里送一程 乡亲含泪来相聚 愿您一路都安宁。',
      // fields of a form, and a table pasted as one line
      '优秀学员吴晓彤同学 女 2009年1月生，成绩优良。\n马俊卿  男、1975年12月生、中共党员。',
      '审批意见： □同意   □不同意  该项目的内容，请签字。\n名单如下。姓名\t学院\t联系方式 宋大虎\t能源科学与工程学院\t6500123，请核对。',
      '开展“并肩战‘疫’ 支部先行”主题党日。',
      '保卫处：锤炼队伍 迎接学生返校复课“大考”',
      '本报讯（记者 仉小彤 通讯员 亓远）10月8日，学校举行校庆大会。志愿者在测量血压。（逯小雨 摄）',
      '出席今天大会的有：\n市机械工程学会专家 翁思齐教授；\n集团董事长 祝长林同志。',
      // columns of a roster: two wide gaps in a line, or one in each of several lines
      '分工如下。\n王建民　县委办公室　负责会务统筹、材料报送。\n李志强　县政府办公室　负责场地布置、车辆调度。',
      '县委办公室    王建民同志    负责会务统筹，材料报送。',
      '县委办公室　负责会务统筹、材料报送。\n县政府办公室　负责场地布置、车辆调度。\n县委宣传部　负责新闻报道、舆论引导。',
      '　　同志们，今天的会议很重要。',
      '今天的会议很重要。\f\n\f大家要认真领会。\n\f\n散会。',
      '要抓好落实，久久为功。\f要抓好\f整改。',
      '会上，省长 王小明作了报告，强调要抓落实。',
      '主题是“不忘初心 牢记使命”，要深入开展。',
      '第五条 各级人民政府应当加强领导，落实责任。',
      '营业时间为周一至周五 9:00—17:30，可到 http://www.example.com/a?b=1 查询，逾期不候。',
      '广州代表处网络解决方案部 李浩：网络产品还有改进的余地，要多听用户的意见。',
      '第三章 与合作有关的合同\n第五条 2020年12月31日以前结案的，不再审查。\n增加一条：“第二十条之二 有下列情形的，从重处理。”',
      '第五条　各级政府应当加强领导。第六条　有关部门应当配合。',
      '日前，中共中央 国务院印发了意见，省委办公厅 省政府办公厅作了部署。',
      '菜价一路走高 2012年还会涨吗？\n老字号转型 街坊店的出路在哪里？\n祝大家新年快乐 🎉',
      '新建水厂通水成功 与老城区管网完成联通\n昨天，水厂正式通水。\n因业主反对 加装电梯方案未通过\n大家再商量。',
      '主持人：          （签字）\n记录人：          （签字）',
      '抓学习 促发展 树形象',
      '在全县工作会议上的讲话 县委书记 王小明',
      '要用好 Word 和 AI 等工具，提高20%的效率。',
      '详见图 3 和附件 2，联系电话 62601234。\n1 总则，2 分则，都要写清。',
      // something was left out, or is still to be filled in
      '今天的会议由     同志主持，     同志讲话。',
      '这项工程全长 米，总投资约 亿元，工期 个月。',
      '村里今年建成 个项目，引进 家企业，完成 户改造。',
      // a form, and marks of a platform that a blank ends
      '第一名：三班  第二名：一班  第三名：二班\n主持人：王小明 记录人：李大山',
      '情况属实，同意申报。　　年　　月　　日',
      '大家可以转发 #我为家乡代言# 话题，在评论区 @柳树沟村 留言，礼品送完为止。',
      '共建成大棚 座，王　伟、李　强出席会议。受 委托，我作报告。',
      '我代表 ，向大家问好。会议由 主持， 传达文件。',
      '到会的 王小明 李大海 周海 都作了发言。',
      '本报讯 6月3日，市里召开防汛会议。\n本报讯（记者文静　通讯员时光、安康）今年麦子熟得齐。',
      '出席的有：李 明、王建国、赵 刚。开会时间：　　年　　月　　日，请补上。',
      '请一等奖获得者代表周 航、郑晓岚上台领奖，欢迎新任校长唐 敏！',
      '会议推选许 涛为组长。\n我们感谢了许 涛的付出。',
      // whom a heading is about, whatever the surname
      '一、背着同学上课的人——法学院2023级　柏杨\n三年，六层楼。\n二、守着一盏灯的人——体育学院　冷锋\n十五年，一条走廊。',
      // a headline of two halves, and who is introduced
      '校园焕新 更“暖心”\n\n从小处着手 打造“绿色食堂”\n\n久久为功 与群众一起栽树\n\n陈志远 市人民医院院长，骨科专家，从医三十年。',
      // the columns of a programme, and a name spaced out whatever its surname
      '3. 器乐合奏《茶山春早》　　镇文化站　向　阳\n4. 小品《下班之后》　　镇卫生院　苗春雨',
      '县委决定：\n么　强同志任县民政局局长。',
      // a song in columns
      '春天到了　柳条长，小河唱歌　哗啦啦。\n燕子回来　筑新巢，孩子上学　笑哈哈。',
      // a programme with two who perform
      '1. 合唱《松花江上》………………机关合唱队\n2. 诗朗诵《可爱的中国》…………李明　王芳\n3. 相声：李明 王芳',
      // settings of a program
      '  "place": ["东 岸", "西 岸"],',
      '先进个人宋 洁、梁 栋、何雨桐的事迹，值得学习；财务处罗 静、后勤处马小虎等人也很辛苦。',
    ],
  },
  collect(paragraph) {
    const blanks = blanksOf(paragraph);
    const columns = withoutColumns(paragraph, blanks.reports);
    const figures = figureBlanks(paragraph);
    const tells = columns.reports.length > 0 || blanks.doubtful.length > 0 || blanks.hasPartedName;
    return tells || figures.length > 0 ? { ...blanks, ...columns, figures } : undefined;
  },
  reads: [],
  conclude(draft, collected) {
    const reports = aroundFigures(collected);
    // a draft that parts one name parts all of them
    const partsNames = collected.some(({ summary }) => summary.hasPartedName);
    for (const [index, { line, summary }] of collected.entries()) {
      const cut = isOfRoster(collected, index) ? summary.cut : undefined;
      for (const report of partsNames ? summary.reports : [...summary.reports, ...summary.doubtful])
        if (!cut || !isAsWide(report, cut)) {
          const told = unlessOfLayout(draft, line, report);
          if (told) reports.push(told.at === line ? told : atLine(told, line));
        }
    }
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** Verse in columns parts its second half as it parts the first. */
const isAsWide = (blanks: Span, cut: Span): boolean => blanks.end - blanks.start === cut.end - cut.start;

/** What stays of a report where lines near by are a play, or columns: whether one alone is only its writer knows. */
function unlessOfLayout(draft: Draft, line: number, report: Report): Report | undefined {
  const paragraph = draft.paragraphs[line]!;
  if (isBehindSpeaker(paragraph, report)) {
    if (isOfScript(draft, line)) return undefined;
    return report.fix ? choice(report) : report;
  }
  const isBreak = isLostBreak(paragraph.text, report.start, report.end);
  return isBreak && (isColumn(draft, line, report) || isRowOfCells(paragraph)) ? undefined : report;
}

/** A habit of the whole draft (2025 年 5 月) is told once, where it begins, and mended at once. */
function aroundFigures(collected: readonly Collected<Summary>[]): Report[] {
  const places = collected.flatMap(({ line, summary }) => summary.figures.map((span) => ({ at: line, ...span })));
  const first = places[0];
  if (!first) return [];
  const many = places.length > 1;
  return [
    {
      ...first,
      message: `数字和汉字之间不空格${many ? `，全文有 ${places.length} 处空了` : ''}，宜删去。`,
      suggestions: [
        {
          title: many ? `删去全文 ${places.length} 处数字旁的空格` : '删去空格',
          kind: 'figures',
          edits: places.map((place) => ({ ...place, newText: '' })),
        },
      ],
    },
  ];
}
