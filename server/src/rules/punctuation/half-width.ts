import { paragraphRule, type Report } from '../../contract/rule';
import { fixedTextAt } from '../../facts/fixed-text';
import { isRowOfFields, speaksOfCode, speaksOfMarks } from '../../facts/of-writing';
import type { Paragraph } from '../../syntax/types';
import { angles } from './half-width-angles';
import { choice } from './choice';
import { brackets, FULL, inMarker, quotes, report, singleQuotes } from './half-width-pairs';
import { isSpokenOf } from './spoken-marks';
import { pointReport } from './half-width-points';
import { Blank, Digit, FullMark, HalfMark, Han, Letter, classOf } from '../../text/chars';
import type { Span } from '../../text/span';

const NAMES: Readonly<Record<string, string>> = {
  ',': '逗号',
  ':': '冒号',
  ';': '分号',
  '?': '问号',
  '!': '叹号',
  '.': '句号',
};

export const rule = paragraphRule({
  id: 'punctuation/half-width',
  severity: 'error',
  title: '半角标点',
  what: '中文里夹用半角的 , : ; ? ! ( )、直引号 " 和代替书名号的尖括号。数字、网址、外文之内的不报。',
  why: '中文文稿的标点占一个字的位置，半角标点使字距不匀，排印也不合格式。中文输入法里按 Ctrl+. 会把标点切成半角，再按一次切回。',
  source: 'GB/T 15834—2011 5.1',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'safe',
  examples: {
    bad: [
      {
        text: '同志们⟦:⟧\n今天召开会议⟦,⟧主要任务是部署工作⟦;⟧大家要认真学习⟦!⟧',
        fixed: '同志们：\n今天召开会议，主要任务是部署工作；大家要认真学习！',
      },
      { text: '下面进行第三项⟦:⟧请村民代表发言。', fixed: '下面进行第三项：请村民代表发言。' },
      { text: '查处案件40余件⟦,⟧同比增长15%⟦,⟧坚决遏制增量。', fixed: '查处案件40余件，同比增长15%，坚决遏制增量。' },
      { text: '深刻领会“两个确立”⟦,⟧做到学深悟透。', fixed: '深刻领会“两个确立”，做到学深悟透。' },
      {
        text: '全区生产总值⟦(⟧GDP⟦)⟧增长5.2%，详见附件⟦(⟧略⟦)⟧。',
        fixed: '全区生产总值（GDP）增长5.2%，详见附件（略）。',
      },
      { text: '要念好⟦"⟧严⟦"⟧字诀，用好⟦"⟧红脸出汗⟦"⟧。', fixed: '要念好“严”字诀，用好“红脸出汗”。' },
      { text: '为什么要这样做⟦?⟧因为这是责任⟦.⟧', fixed: '为什么要这样做？因为这是责任。' },
      {
        text: '我们要敢于担当⟦.⟧善于作为。税收增长12%⟦.⟧比上年提高2个百分点。新增5.2万人⟦.⟧就业稳定。',
        fixed: '我们要敢于担当。善于作为。税收增长12%。比上年提高2个百分点。新增5.2万人。就业稳定。',
      },
      {
        text: '全部任务必须完成于2025⟦.⟧\n全年平均气温达到18.6⟦.⟧',
        fixed: '全部任务必须完成于2025。\n全年平均气温达到18.6。',
      },
      {
        text: '请认真执行《会费管理细则》⟦.⟧3月5日前交齐。建成冷链仓（占地4万亩）⟦.⟧“共享菜园”开门迎客，先后走访了全部村组⟦.⟧6月2日启动维修。',
        suggested:
          '请认真执行《会费管理细则》。3月5日前交齐。建成冷链仓（占地4万亩）。“共享菜园”开门迎客，先后走访了全部村组。6月2日启动维修。',
      },
      // a row of fields may be there for a program to read
      { text: '张三⟦,⟧男⟦,⟧35⟦,⟧办公室', suggested: '张三，男，35，办公室' },
      // a name, marks that are spoken of, and words beside a command
      {
        text: '品牌Yahoo⟦!⟧搜索和Yahoo⟦!⟧邮箱。\n动漫《K-ON⟦!⟧轻音少女》',
        suggested: '品牌Yahoo！搜索和Yahoo！邮箱。\n动漫《K-ON！轻音少女》',
      },
      { text: '国际象棋记谱中⟦!⟧表示好棋⟦,⟧?表示劣棋。', suggested: '国际象棋记谱中！表示好棋，?表示劣棋。' },
      {
        text: '请运行命令⟦:⟧chmod 755 文件名⟦;⟧再运行./启动.sh。',
        suggested: '请运行命令：chmod 755 文件名；再运行./启动.sh。',
      },
      { text: '参加复查的企业共有36⟦.⟧', suggested: '参加复查的企业共有36。' },
      {
        text: '要学习⟦<<⟧中国共产党纪律处分条例⟦>>⟧和⟦<⟧关于加强作风建设的意见⟦>⟧。',
        fixed: '要学习《中国共产党纪律处分条例》和《关于加强作风建设的意见》。',
      },
      { text: '要学习《关于修改⟦<⟧公务员法⟦>⟧的决定》。', fixed: '要学习《关于修改〈公务员法〉的决定》。' },
      {
        text: '要推进农业现⟦.⟧代化。\n送戏下乡⟦.⟧车开进了山村。\n要把服务站⟦.⟧建到家门口，方便老人。\n老同志要常去坐一坐、聊一聊⟦.⟧谁家有难处都要记下来。',
        suggested:
          '要推进农业现代化。\n送戏下乡车开进了山村。\n要把服务站建到家门口，方便老人。\n老同志要常去坐一坐、聊一聊谁家有难处都要记下来。',
      },
      {
        text: '我们邀请到了国际专家高依德⟦.⟧多勒和沙依⟦.⟧沙娜女士前来指导。',
        suggested: '我们邀请到了国际专家高依德·多勒和沙依·沙娜女士前来指导。',
        severity: 'warning',
      },
      { text: '他最爱《沁园春⟦.⟧雪》这首词。', suggested: '他最爱《沁园春·雪》这首词。' },
      { text: '我们办了“扬帆计划⟦.⟧书香进校园”活动。', suggested: '我们办了“扬帆计划·书香进校园”活动。' },
      { text: "要树牢⟦'⟧四个意识⟦'⟧，坚定自信。", fixed: '要树牢“四个意识”，坚定自信。' },
    ],
    good: [
      // inches, seconds of time and of arc
      '采购65"电视2台、55"电视4台，均已到货。\n东经121°29\'30"至121°35\'10"之间为作业区。\n他以3\'25"刷新3\'30"的纪录。\n4"管和6"管各一百米，唱片有7"和12"两种。',
      '5!种排法里，甲在首位的有4!种。\n6的阶乘写作6!\n从n个元素中取k个，共有n!种可能。\n黑方走16...车d8，白方17.后h5!胜势。\n1.e4!之后，黑方选择了西西里防御。',
      '单元格公式为=VLOOKUP("张三",A:C,2,0)，结果返回工资。\nprint("你好")是学习编程的第一行代码。\n查询语句为SELECT 姓名,年龄 FROM 员工 WHERE 部门=\'财务部\';\n在终端输入echo "你好"即可。',
      '正则“(甲|乙)丙”匹配两个词。\n颜色值rgb(红,绿,蓝)三个分量。\nif(分数>=60){及格}else{不及格}\n函数IF(甲>乙,"大","小")返回结果。\n在A1输入="合计:"&B1即可。\n二维码内容为WIFI:T:WPA;S:办公网;P:12345678;;',
      '混凝土配合比为水泥:砂:石子=1:2:4。\n股权比例为甲:乙=3:2，按此分红。\n时间格式为时:分:秒，如08:30:00。\n今天很高兴:smile:，写在源码里。',
      '王力. 古代汉语. 北京: 中华书局, 1999.\n钱钟书. 围城. 北京: 人民文学出版社, 1980: 35-36.',
      '搜索“李?”可以找到姓李的两字姓名。\n用通配符“*报告?.docx”可以匹配文件。',
      // what is spoken of, brackets of mathematics, and the code of an area
      '括号写作“()”，5!=120，“!”不是感叹号，“,”和“;”也要分清。点(x,y)在区间(a,b)上，点(1,2)在曲线y=f(x)上，(a+b)²=a²+2ab+b²，增幅在(3%,5%)之间。\n电话：(02)2345-6789（总机），(010)66012345，(+86)10-66012345。',
      // faces, and a series with its marks
      '他回了个:)，又回了个(^_^)，大家都笑了；数列1,3,5,7,…的第十项是几？设a1,a2,…,an为正数。',
      '增幅<5%的县，要对照规定>整改。密码须含字母、数字和!@#三类。',
      '增速3.5%，比例为1:500，会议10:30开始，总量1,000吨。',
      '网址是https://example.org/a?b=1;c=2，邮箱a.b@example.org。',
      '他对我说："Stay hungry, stay foolish."这句话我一直记得，don\'t worry。',
      '具体的流程见附图3.\n目标是2025. \n1.\n他用的软件是第3版，型号为A2.',
      '张三.《乡村图书馆研究》.2010年3月版，“甲班”.“乙班”，见图1（局部）.5个点，（鲁迅.“阿Q”一文），软件（V2）.3.1版，附件二.1号楼。',
      '弗.伊.列宁说过这句话，见图1.比较两年数据。',
      '他请来了瓦西里.谢苗诺夫和亚历山大.绍宁两位专家，安德烈.彼得罗夫教授、契诃夫.安东也来了。',
      '村民用手机打开中文域名“乡读.中国”，就能免费听书，登录青溪.政务，在“书香.公益”上捐书。',
      '产品型号为A.B(C)，说明书写着Hello, world!',
      '一、提高认识，（一）加强学习。',
      '他读过《弗.伊.列宁全集》介绍，也读过《GB/T 1.1与写作》。',
      '详见[方案](plan.md)和图1.2。',
      '请<单位名称>报<姓名>，增速<5%，人均>3万元，<b>加粗</b>和<a href="x">链接</a>不动。',
      '(一)加强领导\n1.抓学习\n第一,抓学习',
      '高明.从“看新闻”到“玩新闻”[J].传媒研究,2020,4.。后来的论者大多同意这个看法。',
      // entries of a list of references, which has marks of its own
      '[3]张华.山村教师的一天.青溪日报,2021: https://example.com/a\n[4]李强.田野上的课堂.青溪日报,2022.\n请看[公告](https://example.com/q?a=1 "县里的公告,附件")、[手册](https://example.com/b \'日程:分组\')和<!-- 字号:三号,行距:28磅 -->通知。',
      '[1]张华.乡村教育研究[J].教育学报,2010(3):12-15.\n李强.山区办学研究. 教学与研究(01),29-36. doi:10.1234/abc.2010',
    ],
  },
  check(paragraph) {
    if (!(paragraph.classes & HalfMark) || !(paragraph.classes & Han)) return undefined;
    const reports: Report[] = [];
    const { text, marks, classes } = paragraph;
    for (const at of marks) {
      if (!(classOf(text.charCodeAt(at)) & HalfMark)) continue;
      const c = text[at]!;
      if (NAMES[c] === undefined || inMarker(paragraph, at) || isSpokenOf(text, at, at + 1)) continue;
      if (c === '.') {
        const point = pointReport(paragraph, at);
        if (point && !fixedTextAt(paragraph, at)) reports.push(point);
      } else if (isChinesePlace(paragraph, at, c) && !fixedTextAt(paragraph, at)) {
        const twins = twinsAround(text, at, FULL[c]!);
        const finding = twins ? twinReport(text, at, FULL[c]!, twins) : markReport(text, at, FULL[c]!);
        if (!finding) continue;
        const mayBeMeant = (c === ',' && isRowOfFields(paragraph)) || isOfSign(text, at);
        reports.push(mayBeMeant ? choice(finding) : finding);
      }
    }
    for (const pair of paragraph.pairs) {
      if (pair.kind === '"') quotes(paragraph, pair.open, pair.close, reports);
      else if (text[pair.open] === '(' || (pair.kind === '（' && text[pair.close] === ')'))
        brackets(paragraph, pair.open, pair.close, reports);
    }
    if (text.includes("'")) singleQuotes(paragraph, reports);
    if (text.includes('<')) angles(paragraph, reports);
    if (reports.length > 1) reports.sort((a, b) => a.start - b.start);
    // what is spoken of may be the half-width mark itself, or code
    const isUnsure =
      reports.length > 0 && (speaksOfMarks(paragraph) || (speaksOfCode(paragraph) && (classes & Letter) !== 0));
    return isUnsure ? reports.map((told) => (told.fix ? choice(told) : told)) : reports;
  },
});

/** Yahoo!搜索 · 5!: a mark behind letters or a figure may be a part of the name, or the sign of the factorial. */
const isOfSign = (text: string, at: number): boolean =>
  text[at] === '!' && /[A-Za-z\d]/.test(text[at - 1]!) && !'”》'.includes(text[at + 1] ?? ' ');

/** 今天开会，,主要是: the stretch of the same mark in both widths around a half-width one; undefined where it has one width. */
function twinsAround(text: string, at: number, full: string): Span | undefined {
  let [start, end] = [at, at + 1];
  while (text[start - 1] === text[at] || text[start - 1] === full) start--;
  while (text[end] === text[at] || text[end] === full) end++;
  return text.slice(start, end).includes(full) ? { start, end } : undefined;
}

/** One mark for a stretch of twins, told at the first half-width one of them. */
function twinReport(text: string, at: number, full: string, { start, end }: Span): Report | undefined {
  const c = text[at]!;
  if (text.indexOf(c, start) < at) return undefined;
  return {
    at: 0,
    start: at,
    end: at + 1,
    message: `“${full}”和“${c}”连用，只留“${full}”。`,
    fix: { title: `只留“${full}”`, edits: [{ at: 0, start, end, newText: full }] },
  };
}

/** 第一, 学习: the blank behind a half-width mark goes with it. */
const BLANK_BEHIND = /^ (?=\p{Script=Han})/u;

function markReport(text: string, at: number, full: string): Report {
  const c = text[at]!;
  const told = report(at, `中文里用了半角${NAMES[c]!}“${c}”，应为“${full}”。`, [[at, full]], `改为“${full}”`);
  if (!BLANK_BEHIND.test(text.slice(at + 1, at + 3))) return told;
  return { ...told, fix: { title: `改为“${full}”`, edits: [{ at: 0, start: at, end: at + 2, newText: full }] } };
}

function isChinesePlace(paragraph: Paragraph, at: number, c: string): boolean {
  const { text, content } = paragraph;
  const left = classOf(text.charCodeAt(at - 1));
  const isAtEnd = at >= content.end - 1;
  const right = isAtEnd ? Blank : classOf(text.charCodeAt(at + 1));
  if (at === content.start || (c === ':' && text[at + 1] === '/')) return false;
  // &hellip; which another rule tells
  if (c === ';' && /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at))) return false;
  // *报告?.docx · “李?”: any character
  if (c === '?' && isWildcard(text, at)) return false;
  // 须含!@#四类: signs in a row are named, and stop nothing
  if ('@#$^&*'.includes(text[at + 1] ?? ' ') && /^[!@#$%^&*?]{2,}/.test(text.slice(at, at + 3))) return false;
  const chineseLeft = (left & (Han | FullMark)) !== 0 || (text[at - 1] === ')' && (right & Han) !== 0);
  if (chineseLeft && (left & Han || text[at - 1] !== '%')) return !isAddress(text, at);
  // behind a figure or a foreign word the mark is Chinese only where Chinese goes on at once
  const figure = (left & Digit) !== 0 || '%％'.includes(text[at - 1]!);
  if (isAtEnd) return figure && c !== ':';
  // a point behind it closes the sentence: the mark in front of that is part of the foreign word
  if ('，。、；：！？'.includes(text[at + 1]!)) return false;
  return (figure || (left & Letter) !== 0) && (right & (Han | FullMark)) !== 0;
}

const isWildcard = (text: string, at: number): boolean =>
  /^\?[?*]*\.[A-Za-z]/.test(text.slice(at, at + 6)) ||
  (/^\?[”"]/.test(text.slice(at, at + 2)) &&
    /(?:搜索|查找|检索|匹配|通配)[^，。；]{0,8}[“"][^”"]{0,6}$/.test(text.slice(0, at)));

/** Inside https://…, a@b.c and the like a mark may touch Chinese only by a slip of another kind. */
function isAddress(text: string, at: number): boolean {
  return text[at + 1] === '/' && text[at + 2] === '/';
}
