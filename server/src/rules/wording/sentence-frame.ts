import { paragraphRule, type Report, type Severity } from '../../contract/rule';
import { wrongCollocations, type WrongCollocation } from '../../facts/collocations';
import { wrongMeasures, type WrongMeasure } from '../../facts/measured-nouns';
import { brokenFrames } from '../../facts/sentence-frames';
import type { SentenceFrame } from '../../lexicon/sentence-frames';
import type { Span } from '../../text/span';
import { replaceable } from '../../contract/replacement';
import { COURTESY } from './courtesy-examples';
import { MANNERS } from './manners-examples';
import { SENSE } from './sense-examples';
import { BAD_CLASHES, GOOD_CLASHES } from './clash-examples';
import { BAD_LOSSES, GOOD_LOSSES } from './lost-word-examples';
import { FRAMES } from './sentence-frame-examples';

/** What grammars call a slip and talks often do is no more than information. */
const SEVERITY: Readonly<Record<Exclude<SentenceFrame['kind'], 'figure'>, Severity>> = {
  subject: 'information',
  half: 'warning',
  mixed: 'warning',
  lost: 'warning',
  negation: 'warning',
  collocation: 'information',
};

export const rule = paragraphRule({
  id: 'wording/sentence-frame',
  severity: 'warning',
  title: '句式残缺或杂糅',
  what: '两种句式混在一起（围绕以……为中心，以……为前提下）；关联词只有一半（不但……，没有而且）或配错（只有……就能）；“在……领导下”缺了“在”或“下”；“通过……，使……”没有主语；“防止类似事故不再发生”否定多了一层；“起到……”缺“作用”；动词和名词不搭配（加快力度）；量词不能用来数这个名词（一颗老槐树、一座座锦旗）；自相矛盾的（全部基本建成，由于干旱水位上涨），不该这样说的（责令省厅给予支持，三位歹徒）。',
  why: '念起来像通顺，其实缺了一块或多了一块，意思说不清，有的还说反了。',
  source: '现代汉语语法的通行辨析（成分残缺、搭配不当、句式杂糅、关联词语）',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/repetition'],
  examples: {
    bad: [
      { text: '她不但没有骄傲，⟦而是⟧更加努力。', suggested: '她不但没有骄傲，反而更加努力。' },
      {
        text: '要加强保障，即使困难再大，⟦但是⟧也不能停工。不仅要查设备，⟦就是⟧要查人员。既然查出了隐患，⟦就算⟧要马上整改。',
      },
      {
        text: '只要练就真功夫，⟦才⟧能站稳脚跟。只有抓住项目，⟦就⟧抓住了发展。凡是违反制度的人和事，⟦只要⟧都要处理。',
      },
      { text: '成绩的取得，⟦是广大干部职工共同努力分不开的⟧。火情的主要⟦原因，是线路老化所导致的⟧。' },
      ...SENSE.examples.bad,
      ...FRAMES.examples.bad,
      ...BAD_CLASHES,
      ...MANNERS.examples.bad,
      ...COURTESY.examples.bad,
      ...BAD_LOSSES,
    ],
    good: [
      '加快和深化改革，以人力和支持手段为后盾，思想高度和重视程度；只要压实了责任就好；要完善了手续才能开工；需要强化了再说，必须健全了的制度；目前，影响目前生产的问题已解决；希望得到您一如既往的支持，感谢各位一如既往的关心支持，保持一如既往的坚持精神；他嗯了一声就走了，止住了呃逆，她点点头嗯嗯两声，记者问起时他嗯地答应；发展草莓、葡萄等水果，种草莓、水果玉米，牛、羊等牲畜，生猪、家禽等产业，种水稻、粮食作物。其中机关12名，企业26名。入选企业26名。走访企业26家。质量不降低、工期不延长、成本降低，服务不中断、标准不降低、事故减少；我们是新时代的五四青年，今天是国家宪法日；早发现、早报告，及时隔离；不得未经批准擅自外出；研判并及时处置风险；谁主管谁负责、谁审批谁负责；不漏一户、不落一人，少一项都不行；班里来的第三个教师，庆祝第四十个教师节；在教师来临时，护士到来之前；以群众满意为目标，为抓手工作提供保障，凡以营利为目的为公众举办的演出；不得无故不参加会议，不得擅自不履行职责，期满无故不缴纳的，无故缺席；原因不查清不放过，整改不落实不放过，发现一个问题也不能轻易放过；尽管任务艰巨，但大家都没有退缩，尽管不知道前路多么遥远，大家都在坚持，无论任务多么艰巨，都要完成；能否守住底线，是检验作风的标准，能否如期完成，是摆在我们面前的重大任务，能否勇挑重担，是党性强弱的集中体现；守住耕地红线，是责任的体现；及时发现并认真解决问题，发现并及时解决，解决和及时发现的机制，排查并及时整治。这样做不仅容易产生官官相护，令问责失效，\n而且会留下隐患。每一项建议都很管用，基层工作是千头万绪的事，也是千家万户的事。只有懒惰的想法，没有走不通的路，只要肯走，就一定能到；合同到底履行到什么程度，要查清；现有大棚13栋、仓库六栋，买了一台新的笔记本。落实一户一台账，建好一企一台账。新建道路、桥梁六条，道路桥梁八条，会议的主题学习活动很好，翻过这道雪山，架起一条连心的桥梁，这道关、这道坎都要过。会议的主要任务是总结工作，围绕会议的主要任务开展讨论，任务部署到位，主题教育深入人心。绝能量、拒绝能耗超标，解决能源问题，不离不弃，离不得、离不开，爪子抓落了果子，填补了领空的空白。把取得了的成绩记下来，取得了明显成效。提高发现问题、解决问题的能力，解决资金等难题，化解矛盾、纠纷等，解决了吃水难、行路难等，发现和解决问题，学习和落实精神。能否守住耕地，关键在落实；能否落实，是检验作风的标准；能否办好，决定成败。内容忽视了细节，松懈努力不得，难以估量，该断则断，当断不断，要断绝来往，把根基落到实处，加强突出问题整治，提高解决突出问题的能力，走访的目的达到了。为了为群众提供更好的服务，为了为切实推进改革创造条件；打好脱贫攻坚战，打好这场攻坚克难的硬仗；立行立改、边学边改；向抗洪军民致以敬意，大家当场表示！由于各种原因的影响，分析受疫情影响的原因有三；受到尊重和得到保护的权利；按照要求下发文件，在县委统一部署下；320人次、86台次；纪念孙先生诞辰160周年；省厅派出专家组莅临我县指导，我校邀请专家莅临指导；把会议精神落实到位，认真贯彻会议精神，推动任务落实到位；以“学雷锋”为主题开展系列活动；做的更多是小事，走的更远的路；提高保障水平和扩大保障范围，提高质量和效益；这个，那个，都要管；他说：“好，嗯，就这么办。”',
      '满足群众更高的要求和登记事项变更的需要，更严的标准、更细的作风；以读者为中心，牢固树立宗旨意识，牢固立起规矩、立起质量至上的导向；以质为上，以量为中，以价为下；以典故为引，以技术为突破，分行以网点为支；召开运动会，召开联欢会；不得以任何借口占道，任务得以完成，不得擅自离岗；即使是旺季，还是要停机检修；即使是周末，还是有人加班，大家都很辛苦；无论是老厂区，还是新车间，都要查到。',
      '以创新创造契机，以实干回应导向，能否胜任、能否担当，是选人的重要方法；进行立即整改和限期整改，给予尽快答复的承诺，禁止区域内不得停车，目前以来访者为主；孩子们的美轮美奂的画，切莫弹冠相庆，遗书写得悲惨，让人不忍卒读，别有用心的人造谣，不法分子蠢蠢欲动，恶霸伏法大快人心，消息不胫而走，这个办法屡试不爽，令人侧目而视，看灯会万人空巷，家中空无一人。以建站为抓手，以此为契机，以党建强核心、以项目聚主线，可以找到主线，以这个抓手带动全局，可以找到突破口，所以要找准切入点；坚持以科学理论指导实践；能否管好水源，是衡量水厂的重要办法；进行及时的抢修，开展立即整改行动，禁止转让的财产不得抵押，严禁吸烟，不得带火种；在厂长的委托下，受此影响下游减产，截至目前，近期以来，目前以来市投资为主。以实际行动践行初心宗旨，以大数据锁定主攻方向，以赛事打开契机，为山乡创造契机，以展会寻求契机，以责任导向来评价干部；严禁携带火种的人员不得进山，严禁采伐区内不得建房。去年倒数第一，今年第六，成绩差强人意；村里空无一人，真是万人空巷；票友粉墨登场，丰收时节弹冠相庆的都是粮商；文不加点写成的稿子，标点一个不错；目无全牛的师傅，没有一刀多余；铩羽而归的球队，苦练一年夺得冠军。成绩差强人意，但还有落后的地方；昨天万人空巷，今天街上冷清；他对这种说法不以为然，见了隐患不以为意；舞台美轮美奂，他侃侃而谈，没有空话；这样的人不孚众望，无法望其项背；去年铩羽而归后苦练，今年夺得冠军；我们无时无刻不记着师恩；工匠巧夺天工，天然的玉料。',
      '以任何由企业提出的理由，事情由县里牵头，由局里牵线搭桥，党员干要紧的事；提升品味美食的兴致，启用新的干部培训系统，请他为单位受奖的同志拍照；养成自觉节约的习惯，最大的心得是坚持，我最关心的，还是修路；最重要得靠自己；取得明显的成效，取得的成效是明显的；启用一批新设备，领导干要干在实处；在过一个月的严冬之后；毛病出在那一环；要掀起学习党章的热潮，这股热潮是大家共同掀起的；要发现、整改一批隐患；树立标杆、营造比学赶超的浓厚氛围；圆满实现全年目标任务；教师节到了，向人民教师致以问候；护士节到了，医护人员向人民教师致以问候。值此护士节来临之际，我向医护姐妹们，向护理学院全体教师致以节日的问候。值此教师节来临之际，我向全县教师，向附属医院全体医务工作者致以节日的问候。把它放在摆渡船上；会议拟于6月5日召开，取决于于谦祠的工期；要加强对要害部位的巡查，要强化要素保障，为了为群众办事，为了为推进改革凝聚力量，为切实为深化合作作好准备；在改革的在改革中；作为优秀的为“A”，要进一步要求大家。',
      '学员全部通过理论考试，还有三名未参加实操。',
      ...SENSE.examples.good,
      ...FRAMES.examples.good,
      ...GOOD_CLASHES,
      ...MANNERS.examples.good,
      ...COURTESY.examples.good,
      ...GOOD_LOSSES,
    ],
  },
  check(paragraph) {
    const broken = brokenFrames(paragraph).flatMap(({ start, end, frame }): readonly Report[] =>
      // those of figures and their units are told by the rule for units
      frame.kind === 'figure' ? [] : [say(paragraph.text, { start, end }, frame, frame.kind)],
    );
    const measures = wrongMeasures(paragraph);
    const collocations = wrongCollocations(paragraph).filter(({ start, end }) =>
      broken.every((report) => report.end <= start || end <= report.start),
    );
    if (broken.length + measures.length + collocations.length === 0) return undefined;
    return [
      ...broken,
      ...measures.map((wrong) => sayMeasure(paragraph.text, wrong)),
      ...collocations.map((wrong) => sayCollocation(paragraph.text, wrong)),
    ];
  },
});

function sayCollocation(text: string, { start, end, noun, right }: WrongCollocation): Report {
  const message = `“${text.slice(start, end)}”和“${noun}”不搭配，可改为“${right}”。`;
  return { ...replaceable({ start, end }, message, right), severity: SEVERITY.collocation };
}

function sayMeasure(text: string, { start, end, noun, right }: WrongMeasure): Report {
  return replaceable({ start, end }, `“${noun}”不论“${text.slice(start, end)}”，可改为“${right}”。`, right);
}

function say(
  text: string,
  { start, end }: Span,
  { right, message: written }: SentenceFrame,
  kind: keyof typeof SEVERITY,
): Report {
  const message = written.replace('$1', text.slice(start, end));
  return {
    ...(right === undefined
      ? { at: 0, start, end, message: `${message}。` }
      : replaceable({ start, end }, `${message}，可改为“${right}”。`, right)),
    ...(SEVERITY[kind] !== 'warning' && { severity: SEVERITY[kind] }),
  };
}
