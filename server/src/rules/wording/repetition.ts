import { paragraphRule, type Report } from '../../contract/rule';
import { literalsOf } from '../../facts/literals';
import { beginsInWord } from '../../lexicon/word-seams';
import { allMatches } from '../../text/matches';
import { membersSaidTwice } from './members-said-twice';
import { replacedBy } from '../../contract/replacement';

const AGAIN = /总书记(关于|的|在|对|就|考察|视察|重要|系列)[^，。；：、！？“”（）和与及同跟]{0,6}?((?:习近平)?总书记)/g;
/** Between the two one meets or writes to the other. */
const MEETS = /会[见晤谈]|看望|迎[接来]|欢[迎送]|致[电信函]|电贺|祝贺|邀请|复信|通话/;

export const rule = paragraphRule({
  id: 'wording/repetition',
  severity: 'information',
  title: '句内重复',
  what: '一个分句里同一个名称说了两遍（总书记关于习近平总书记的论述），一个意思说了两遍（截至目前为止、近期以来），并列的各项里同一项列了两遍（超速、超载、酒驾、超载），或否定多了一层（切忌不要、避免不发生）。',
  why: '多是拼接语句时留下的，念起来绕口；否定多一层，意思就反了。',
  source: '讲话稿实例；语义重复、否定失当的通行辨析',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '认真学习总书记关于⟦习近平总书记⟧的重要论述。' },
      { text: '贯彻习近平总书记关于⟦总书记⟧视察时的要求。' },
      {
        text: '⟦截至目前为止⟧，各项指标向好；⟦近期以来⟧，⟦各位同志们⟧都很辛苦。',
        suggested: '截至目前，各项指标向好；近期，各位同志都很辛苦。',
      },
      {
        text: '⟦切忌不要⟧一哄而上，⟦避免不发生⟧事故，⟦严禁不准⟧公款吃喝。',
        suggested: '切忌一哄而上，避免发生事故，严禁公款吃喝。',
      },
      {
        text: '市发改委、市财政局、市住建局、⟦市财政局⟧要提前对接，备足口粮、药品、帐篷、⟦药品⟧等物资。',
        suggested: '市发改委、市财政局、市住建局要提前对接，备足口粮、药品、帐篷等物资。',
      },
      {
        text: '他到过柳树沟村、石门村、⟦柳树沟村⟧、青石岭村。',
        suggested: '他到过柳树沟村、石门村、青石岭村。',
      },
      {
        text: '下一步要持续加强巡查、严格登记、⟦加强巡查⟧，守住山林。开展防溺水、防触电、防踩踏、⟦防溺水⟧演练。',
        suggested: '下一步要持续加强巡查、严格登记，守住山林。开展防溺水、防触电、防踩踏演练。',
      },
      {
        text: '我们在教育、医疗、住房、⟦教育⟧、养老等领域持续加大投入。',
        suggested: '我们在教育、医疗、住房、养老等领域持续加大投入。',
      },
      { text: '要统筹抓好防汛、抗旱、防火、⟦防汛⟧、安全生产等工作。' },
    ],
    good: [
      '在北京、上海、广州、北京大学等地举办巡展，要抓好春耕、夏管、秋收、春耕备耕工作。',
      '要抓产业、抓项目、抓招商、抓产业工人队伍建设，保供水、保供电、保供气、保供水安全，请来老党员、老干部、老教师、老党员家属。要预防高血压、高血糖、高血脂、高血压并发症，要学党史、学理论、学业务、学党史中的先进人物。',
      '近期以来料组装为主，近年以来料加工的订单多。',
      // not one member, but the beginning or the end of another
      '城市、集镇、村庄、城市社区都要排查，第一中学、实验小学、中学的食堂也要看，灯光按红、黄、绿、黄变换。',
      // what has an order comes back
      '他历任所长、主任、副局长、主任，日程是报到、讨论、参观、讨论，大家起立、敬礼、起立。要发现问题、解决问题、发现问题，加强巡查、严格登记、加强巡查。开展防风、防火、防风演练，看甲方案、乙方案、丙方案、甲方案。防火栓、防火门、防火墙、防火要求。',
      '支委、党小组长、支委会成员一个不落，一遍、两遍、三遍地讲，有水、有电、有水厂。',
      // two series that run on
      '县属学校、医院、企业派到乡镇学校、医院、企业的干部都要轮训，生产、储存、运输的车间或者生产、储存、运输的设备也要查。',
      '市场趋于饱和以及成本上升，原因在于是否真抓；不出现场的检查要杜绝，避免不出现金的交易，也许可能性不大。',
      '截至目前，到目前为止，近期来看，一段时期以来，切忌一哄而上，避免不必要的损失，防止不正之风反弹。',
      '各位同志，同志们，各位来宾、朋友们；无时无刻不在牵挂，每时每刻都在努力；非去不可，不得不办。',
      '防止不法分子钻空子，严禁不合格产品出厂，杜绝不文明行为，以免不测，付诸行动。',
      '认真学习习近平总书记关于党的建设的重要论述，牢记总书记嘱托。',
      '成本相当十分之一，双方大概约定三点，改革深化进一步释放了活力，亲耳聆听教诲，让我们一起携手同行。',
      '党中央、国务院高度重视，党中央和国务院作出部署。',
      '国务院总理签署国务院令，总书记致总书记的复信。',
      '总书记在人民大会堂会见到访的友党总书记。两党总书记的友谊源远流长，总书记在会谈中祝贺总书记同志连任。',
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    const twice = membersSaidTwice(paragraph);
    let reports: Report[] | undefined = twice.length > 0 ? [...twice] : undefined;
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind !== 'pleonasm' || literal.pleonasm.unlessBefore.includes(text[literal.end] ?? ' ')) continue;
      if (beginsInWord(text, literal.start)) continue;
      const { wrong, right, kind } = literal.pleonasm;
      const place = { at: 0, start: literal.start, end: literal.end };
      (reports ??= []).push({
        ...place,
        message:
          kind === 'negation'
            ? `“${wrong}”否定多了一层，意思说反了，应为“${right}”。`
            : `“${wrong}”一个意思说了两遍，可改为“${right}”。`,
        suggestions: [replacedBy(place, right)],
      });
    }
    if (!text.includes('总书记')) return reports;
    for (const m of allMatches(text, AGAIN)) {
      // 总书记在北京会见总书记同志: another party has one as well
      if (MEETS.test(m[0]) || text.startsWith('同志', m.index + m[0].length)) continue;
      const second = m[2]!;
      const start = m.index + m[0].length - second.length;
      (reports ??= []).push({
        at: 0,
        start,
        end: start + second.length,
        message: `这一分句里“${second}”已经说过，疑为拼接时重复，请核对。`,
      });
    }
    return reports?.sort((a, b) => a.start - b.start);
  },
});
