import { goesOnOutside, isCounting, isOneAndAnother, isToldBetween } from './sequence-explained';
import { seriesRule, type Report } from '../../contract/rule';
import { numeralFor, renumber } from '../../facts/renumber';
import { explainOrdinals, type WrongOrdinal } from '../../facts/wrong-ordinals';
import { numeralText } from '../../syntax/source';
import type { Member } from '../../syntax/types';

export const rule = seriesRule({
  id: 'numbering/sequence',
  severity: 'error',
  title: '序号不连续',
  what: '同组序号跳号、重号或颠倒：一、三、；第一，第三，；一是、三是。',
  why: '序号断了，听的人会以为漏了一条；真漏了一条，更要补上。',
  source: '起草惯例；GB/T 9704—2012 7.3.3',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  silences: ['numbering/declared-count'],
  examples: {
    bad: [
      {
        text: '我列了几种现象。\n第一种，精神上懈怠。按部就班。\n第二种，作风上漂浮。走马观花。\n⟦第四⟧种，纪律上松弦。得过且过。',
        suggested:
          '我列了几种现象。\n第一种，精神上懈怠。按部就班。\n第二种，作风上漂浮。走马观花。\n第三种，纪律上松弦。得过且过。',
      },
      {
        text: '一、提高认识\n要学习。\n⟦三⟧、加强领导\n要负责。',
        suggested: '一、提高认识\n要学习。\n二、加强领导\n要负责。',
      },
      {
        text: '第一，抓学习，要学深悟透。\n第二，抓作风，要真抓实干。\n⟦第二⟧，抓落实，要跟踪问效。',
        suggested: '第一，抓学习，要学深悟透。\n第二，抓作风，要真抓实干。\n第三，抓落实，要跟踪问效。',
      },
      {
        text: '要做到：一是抓早。防患未然。⟦三是⟧抓小。动辄则咎。',
        suggested: '要做到：一是抓早。防患未然。二是抓小。动辄则咎。',
      },
      {
        text: '（一）抓产业。要做强龙头。\n（二）抓项目。要做优服务。\n⟦（四）⟧抓环境。要做实整治。\n（五）抓民生。要做好保障。',
        suggested:
          '（一）抓产业。要做强龙头。\n（二）抓项目。要做优服务。\n（三）抓环境。要做实整治。\n（四）抓民生。要做好保障。',
      },
      // 三 for 二 is one slip, not a gap and a repeat
      {
        text: '一、抓学习\n要学懂。\n⟦三⟧、抓作风\n要真干。\n三、抓落实\n要见效。\n四、抓监督\n要常态。',
        suggested: '一、抓学习\n要学懂。\n二、抓作风\n要真干。\n三、抓落实\n要见效。\n四、抓监督\n要常态。',
      },
      {
        text: '一是抓早。防患未然。⟦四是⟧抓小。动辄则咎。三是抓严。一抓到底。',
        suggested: '一是抓早。防患未然。二是抓小。动辄则咎。三是抓严。一抓到底。',
      },
      {
        text: '一、抓学习\n要学懂。\n二、抓作风\n要真干。\n⟦二⟧、抓落实\n要见效。\n四、抓监督\n要常态。',
        suggested: '一、抓学习\n要学懂。\n二、抓作风\n要真干。\n三、抓落实\n要见效。\n四、抓监督\n要常态。',
      },
      {
        text: '⒈抓源头，摸清底数。\n⒉抓过程，加强调度。\n⟦⒋⟧抓整改，对账销号。',
        suggested: '⒈抓源头，摸清底数。\n⒉抓过程，加强调度。\n⒊抓整改，对账销号。',
      },
      {
        text: '要突出重点。一是抓招商。要盯龙头。⟦一是⟧抓技改。要盯升级。三是抓服务。要盯效率。',
        suggested: '要突出重点。一是抓招商。要盯龙头。二是抓技改。要盯升级。三是抓服务。要盯效率。',
      },
      {
        text: '第一个方面，抓好生产。要抓紧。\n第二个方面，抓好防灾。要抓细。\n⟦第二⟧个方面，抓好保障。要抓实。',
        suggested: '第一个方面，抓好生产。要抓紧。\n第二个方面，抓好防灾。要抓细。\n第三个方面，抓好保障。要抓实。',
      },
      {
        text: '送给大家三个词：第一个词是勤奋。要惜时。第二个词是正直。要守信。⟦第四⟧个词是感恩。要知足。',
        suggested: '送给大家三个词：第一个词是勤奋。要惜时。第二个词是正直。要守信。第三个词是感恩。要知足。',
      },
      {
        text: '下面，进行第一项议程，请赵强同志通报情况。\n（通报结束后）\n下面，进行第二项议程，请三个单位作典型发言。\n下面，进行⟦第四⟧项议程，请李县长讲话。',
        suggested:
          '下面，进行第一项议程，请赵强同志通报情况。\n（通报结束后）\n下面，进行第二项议程，请三个单位作典型发言。\n下面，进行第三项议程，请李县长讲话。',
      },
      {
        text: '１、抓源头，摸清底数。\n２、抓过程，加强调度。\n⟦４⟧、抓整改，对账销号。',
        suggested: '１、抓源头，摸清底数。\n２、抓过程，加强调度。\n３、抓整改，对账销号。',
      },
      { text: '1.抓源头\n要摸清底数。\n⟦3⟧.抓整改\n要对账销号。\n2.抓过程\n要加强调度。' },
      {
        text: '第一，提高认识。要学透。⟦第一⟧，突出重点。要抓准。第三，加强领导。要负责。',
        suggested: '第一，提高认识。要学透。第二，突出重点。要抓准。第三，加强领导。要负责。',
      },
      { text: '第一个问题，一是要学，二是要干。⟦第三⟧个问题，加强领导。' },
      { text: '做好秋收，第一，要备足仓容。⟦第三⟧，要备足资金。第四，要备好服务。' },
      { text: '做好防汛工作，第一要盯住水库，⟦第三⟧要盯住山洪。' },
      { text: '办好学校，首先，要贴近产业设专业。⟦第三⟧，要请师傅进课堂。最后，要让学生能上岗。' },
      {
        text: '首先进行第一项，由县教体局通报情况。\n……\n接下来进行⟦第三⟧项，由代表表态。\n最后进行第三项，请县领导讲话。',
      },
      { text: '抓征管，首先要建章立制；其次要摸清税源；⟦第四⟧要优化服务。' },
    ],
    good: [
      '建水库有四件大事。第一，勘察选址。第二，筹措资金。本报记者 李红/摄第三，征地安置。第四，开工建设。',
      '大会进行第二项，宣读决定。\n……\n大会继续进行第二项，颁发奖牌。',
      // full-width digits among others
      '8．服从管理，遵守纪律。\n９．注意安全，按时返校。\n10．本表签字后生效。',
      '（8）服从管理，遵守纪律。\n（９）注意安全，按时返校。\n（10）本表签字后生效。',
      '一、产业\n二、三产业增加值增长6%\n夏粮增产\n二、项目\n开工三十个。\n三、民生\n就业稳定。',
      '一、会场\n二、三楼会议室全天开放\n一楼摆展板\n二、人员\n每组六人。\n三、保障\n备好茶水。',
      // numbers of two levels with a word behind them, and a year cut short
      '1、实习概况\n在厂里待了一个月。\n2、实习内容\n主要有：\n1.认识机床\n2.学会量具\n3.看懂图纸\n4.上手装配\n3、实习体会\n收获很大。',
      '2、工程概况\n2.1项目名称：教学楼。\n2.2项目地点：县城。\n2.3工期：三十天。\n3、报名办法\n3.1条件：见附件。',
      '1、两次被评为先进。\n2、14年被评为标兵。\n3、今年又获嘉奖。',
      '1. 一支队伍走进山村\n大家都来了。\n2. 两名学员扎根基层\n干得很好。\n4. 四场直播打开销路\n乡亲们很高兴。\n9. 九季实践不改初心\n还要办下去。',
      '我讲三个问题。第一个问题，提高认识。第二是抓好落实。第三个问题，加强领导。',
      '今天说三件事。第一件事，修路。要早开工。第二，通水。要够用。第三件事，建校。要结实。',
      '做好秋收，第一，要备足仓容。第二，要备足资金。第三，要备好服务。',
      '总量跃居全省，第一，全国第三，来之不易。发展，第一要务，第一资源，第三产业要跟上。',
      '要抓好落实，首先，我代表县委表示感谢。第一，要提高认识。第二，要抓好落实。',
      '一、抓学习\n一是读原著。要精读。二是悟原理。要深思。\n二、抓落实\n一是定任务。要具体。二是定时限。要倒排。',
      '首先，要统一思想。其次，要明确任务。最后，要抓好落实。',
      '第一书记要负总责，第三方评估要跟上，第二天就要见效。',
      '第一项工程已经完工。第三项工程下月开工。第一批、第三批干部已经到岗。',
      '第一句话送给新同学，要珍惜时光。第二件事说给家长听，要多陪孩子。第一次见面，请大家多关照。',
      '首先，请张明同志传达文件精神。\n接下来，请李红同志作说明。\n最后，请王局长讲话。',
      // a list inside an item nests: the next paragraph goes on with the outer one
      '第一，要抓规划。首先，摸清底数；第二，明确目标。要有章法。\n第二，要抓项目。要挂图作战。\n第三，要抓队伍。要严管厚爱。',
      '第一，要抓人才。要广开渠道。\n引才要做到：第一，引得准。第二，留得住。\n第二，要抓平台。要建强载体。',
      // 十一 behind a tenth item is the eleventh one and no day
      '一，抓水库，要责任到人。\n二，抓堤防，要责任到人。\n三，抓泵站，要责任到人。\n四，抓涵闸，要责任到人。\n五，抓河道，要责任到人。\n六，抓沟渠，要责任到人。\n七，抓塘坝，要责任到人。\n八，抓井灌，要责任到人。\n九，抓供水，要责任到人。\n十，抓节水，要责任到人。\n十一，抓排水，要责任到人。\n十二，抓水质，要责任到人。',
      '1.2025年底前完成编制。\n2.95%以上的村实现通达。\n3.5G建设提速。',
      '内控首先一点是责任，第一是片区负责，第二是流程负责。大家都要担起来。第二是节奏，要先试点再推开。',
      '办结的标准有两条：一是群众认可，一是经得起检验。',
      '要用好第一种形态、第二种形态，第四种形态要慎用。',
      '第一段，提出问题。\n第二段，亮明观点。\n第三、四、五段，分头论证。\n第六段，重申观点。',
      // numbers that are referred to open nothing
      '（一）（二）两项已经办结，（四）项正在办。',
      '（1）（2）两类商户可以申领，（4）类商户另行研究。',
      '①②两处堤段已经加固，④处正在施工。',
      '（三）号楼先封顶，（二）号楼月底开工，（五）标段中标公示已结束。',
      '一要抓学习。要学懂。二要抓落实。要见效。三要抓监督。要常态。',
      // a list anew, whose first number stands inside the line above, or was lost
      '1．按时返校。\n2．遵守纪律。\n3．注意安全。\n备注：1．本表一式两份；\n2．家长须签字；\n3．由学院留存。',
      '1.不带明火。\n2.不留隐患。\n班前还要做到：  1.检查护具。\n2.核对票证。\n3.确认信号。',
      '1.社区服务\n2.敬老服务\n3.植树活动\n4.献血活动\n5.校园服务\n附表：参考影片\n纪录片《江河》\n2.纪录片《山川》\n3.故事片《田野》',
      // what goes on outside a list that stands right below an item
      '三、社团宗旨\n互相学习，共同进步。\n四、管理制度：\n一、成员条件\n热爱编程。\n二、工作要求\n按时到会。\n三、执行监督\n做好考勤。\n四、社员素质\n诚实守信。\n五、部门管理\n各司其职。\n六、会费管理\n专人记账。\n五、奖惩制度\n奖罚分明。',
      // what stands between is left out
      '下面进行第一项议程，请王主任宣读名单。\n……\n下面进行第五项议程，请李书记讲话。\n……\n散会。',
    ],
  },
  beyond({ kind, members }, most) {
    const { marker, lead } = members[0]!;
    const { start, end } = marker ?? lead;
    const way = kind === 'topics' ? '中间加一个小标题' : '按内容分成几组';
    return [
      {
        at: 0,
        start,
        end,
        severity: 'information',
        message: `这一组有 ${members.length} 项，超过 ${most} 项的不查序号、层次和对仗；${way}，就可以检查。`,
      },
    ];
  },
  check(series) {
    if (series.kind !== 'headings' && series.kind !== 'items') return undefined;
    const counted = series.members.flatMap((m, i) => (m.marker!.ordinal === 0 ? [] : [i]));
    const ordinals = counted.map((i) => series.members[i]!.marker!.ordinal);
    if (ordinals.length < 2 || isOneAndAnother(series.members)) return undefined;
    const twins = sameTurns(series.members, ordinals);
    if (twins) return [twins];
    const explained = explainOrdinals(ordinals);
    if (explained === undefined || isCounting(series.members)) return undefined;
    const edits = renumber(series, explained.first).map(({ member, start, end, newText }) => ({
      at: member,
      start,
      end,
      newText,
    }));
    // a lone 第二 far below another, or behind 首先一点: the first is told in other words, and nothing can be counted from it
    const unsure = series.kind === 'items' && ordinals[0] !== 1;
    const sure = explained.wrong.filter(
      ({ index, kind }) => !unsure || (index > 0 && kind !== 'back' && ordinals.length > 2),
    );
    // a number far below the last one begins a list anew, whose first item has lost its own
    const isAnew = ({ kind, index, expected }: WrongOrdinal): boolean =>
      kind === 'back' && expected - ordinals[index]! >= FAR;
    const anew = explained.wrong.filter(isAnew);
    const lost = sure.filter(
      (wrong) =>
        !isAnew(wrong) &&
        !isToldBetween(series.members, counted, wrong) &&
        !goesOnOutside(series.members, counted[wrong.index]!),
    );
    return lost.map((wrong) => ({
      ...say(series.members, counted, wrong, anew.findLast(({ index }) => index < wrong.index)?.index),
      ...(edits.length > 0 && anew.length === 0 && { suggestions: [{ title: '按顺序重排本组序号', edits }] }),
    }));
  },
});

/** 接下来进行第三项……最后进行第三项, behind what is left out: one of two numbers is wrong, whatever stood above. */
function sameTurns(members: readonly Member[], ordinals: readonly number[]): Report | undefined {
  const [first, second] = members;
  if (members.length !== 2 || first!.marker!.family !== 'agenda') return undefined;
  if (ordinals[0] === 1 || ordinals[0] !== ordinals[1]) return undefined;
  // 继续进行第二项: the same one goes on
  const { paragraph, marker } = second!;
  if (/[继接][续着]/.test(paragraph.text.slice(0, marker!.end))) return undefined;
  const message = `序号重复：后一项也是“${numeral(second!)}”，请核对。`;
  return {
    at: 0,
    ...first!.marker!.numeral,
    message,
    related: [{ at: 1, ...second!.marker!.numeral, message: '后一项' }],
  };
}

/** How far below what is expected a number is no repeat of one above. */
const FAR = 3;

/** `counted`: indexes of the members that have a number, which 最后 has not; `from`: that at which the list begins anew. */
function say(members: readonly Member[], counted: readonly number[], wrong: WrongOrdinal, from = 0): Report {
  const odd = counted[wrong.index]!;
  const member = members[odd]!;
  const marker = member.marker!;
  const { text } = member.paragraph;
  const before = counted[wrong.index - 1];
  const after = counted[wrong.index + 1];
  const shown = numeral(member);
  const previous = before === undefined ? '' : numeral(members[before]!);
  // 三是 五要: what is lost is 四是
  const id = before === undefined ? marker.family : members[before]!.marker!.family;
  const write = (ordinal: number): string => numeralFor(text, marker, ordinal, id) ?? String(ordinal);
  const right = write(wrong.expected);
  const twin = members.findIndex((m, i) => i < odd && i >= counted[from]! && m.marker!.ordinal === marker.ordinal);
  const related = (index: number, message: string): Pick<Report, 'at' | 'start' | 'end' | 'message' | 'related'> => ({
    at: odd,
    ...marker.numeral,
    message,
    related: [{ at: index, ...members[index]!.marker!.numeral, message: index < odd ? '前一项' : '后一项' }],
  });
  if (wrong.kind === 'swapped')
    return related(after!, `序号颠倒：“${shown}”排在“${numeral(members[after!]!)}”之前，请对调或重排。`);
  if (wrong.kind === 'mistyped' && after !== undefined) {
    const next = numeral(members[after]!);
    return related(
      after,
      before === undefined
        ? `序号有误：后一项是“${next}”，此处应为“${right}”。`
        : `序号有误：前一项是“${previous}”，后一项是“${next}”，此处应为“${right}”。`,
    );
  }
  if (twin >= 0) return related(twin, `序号重复：本组已有“${shown}”，此处应为“${right}”。`);
  if (marker.ordinal < wrong.expected) return related(before!, `序号颠倒：前一项是“${previous}”，此处为“${shown}”。`);
  const missing = marker.ordinal - wrong.expected === 1 ? write(marker.ordinal - 1) : right;
  return related(before!, `序号不连续：前一项是“${previous}”，此处为“${shown}”，缺“${missing}”。`);
}

function numeral({ marker, paragraph }: Member): string {
  return numeralText(paragraph, marker!);
}
