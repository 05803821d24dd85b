import { paragraphRule, type Report } from '../../contract/rule';
import { doubledCharacters, isLeftOver } from '../../facts/doubled-characters';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { isDoubledInPhrase } from '../../facts/doubled-in-phrases';
import { doubledWords, isSaidTwice } from '../../facts/doubled-words';
import { doubledInModel, second, secondCharacter } from './doubled-in-model';
import { sentencesSaidAgain } from './sentences-said-again';

export const rule = paragraphRule({
  id: 'wording/duplicate',
  severity: 'warning',
  title: '词语重复',
  what: '同一个词紧接着写了两遍（治党治党、贯彻落实贯彻落实），或者一个词里的字多打了一遍（推动动发展、各单位位、同志们们）。叠用的词（研究研究、散散步）、上一个词尾与下一个词头相同的（发展展望）不报。',
  why: '多是打字、粘贴或删改时留下的。',
  source: '讲话稿实例；公开稿件实测误报为 0',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/repeated-passage'],
  examples: {
    bad: [
      {
        text: '办好公益诉讼案⟦案⟧件，意义影响深⟦深⟧远，向老师⟦师⟧们问好。要树立过紧日子的思想⟦想⟧，全年整治⟦治⟧背街小巷12条。',
        suggested: '办好公益诉讼案件，意义影响深远，向老师们问好。要树立过紧日子的思想，全年整治背街小巷12条。',
      },
      {
        text: '请大会⟦大会⟧秘书处印发，要自觉接受监督⟦监督⟧，加强管理⟦管理⟧，发挥骨干作用⟦作用⟧。各街道⟦各街道⟧要推动经济高质量⟦质量⟧发展。',
        suggested: '请大会秘书处印发，要自觉接受监督，加强管理，发挥骨干作用。各街道要推动经济高质量发展。',
      },
      { text: '要把思想统一到⟦到⟧县委的部署上来。', suggested: '要把思想统一到县委的部署上来。' },
      { text: '要始终坚持⟦坚持⟧以人民为中心，各代表团分组⟦分组⟧审议报告。' },
      { text: '要落实全面从严治党⟦治党⟧责任。', suggested: '要落实全面从严治党责任。' },
      { text: '牢牢扛起全面从严治党⟦治党⟧主体责任。', suggested: '牢牢扛起全面从严治党主体责任。' },
      { text: '这是我们的⟦的⟧优良传统。', suggested: '这是我们的优良传统。' },
      { text: '在大家的帮助下⟦下⟧，在学习的过程中⟦中⟧，要守住⟦守住⟧底线，做到⟦做到⟧心中有数，建成⟦建成⟧两条水渠。' },
      { text: '要把责任落实⟦落实⟧到岗位，要组织⟦组织⟧农技人员下乡。' },
      { text: '要认真贯彻落实⟦贯彻落实⟧会议精神。', suggested: '要认真贯彻落实会议精神。' },
      { text: '要贯彻落实⟦落实⟧会议精神，组织实施⟦实施⟧好规划。', suggested: '要贯彻落实会议精神，组织实施好规划。' },
      { text: '要全面贯彻落实⟦全面贯彻落实⟧党的方针政策。', suggested: '要全面贯彻落实党的方针政策。' },
      { text: '我们要⟦要⟧提高认识，这⟦这⟧是政治责任。', suggested: '我们要提高认识，这是政治责任。' },
      { text: '要进一步⟦进一步⟧压实责任，推动落实。', suggested: '要进一步压实责任，推动落实。' },
      { text: '各单位⟦位⟧要高度重视，推动⟦动⟧项目早日落地。', suggested: '各单位要高度重视，推动项目早日落地。' },
      { text: '同志们⟦们⟧，今年的工作取得了⟦了⟧好成效。', suggested: '同志们，今年的工作取得了好成效。' },
      { text: '食堂要努⟦努⟧力让师生吃得满意⟦意⟧。', suggested: '食堂要努力让师生吃得满意。' },
      { text: '3月⟦月⟧20日前，要把方案报教务处⟦处⟧。', suggested: '3月20日前，要把方案报教务处。' },
      { text: '要把公⟦公⟧平放在前面，党员干部⟦干部⟧要带头。', suggested: '要把公平放在前面，党员干部要带头。' },
      {
        text: '补贴发放到⟦到⟧户，加强对⟦对⟧困境儿童的关爱，向⟦向⟧大家问好，按⟦按⟧规矩办事。',
      },
      { text: '为⟦为⟧了喝上放心水，要把⟦把⟧任务分下去，认真总⟦总⟧结经验，这些年我们一直⟦一直⟧把教育摆在前面。' },
      {
        text: '近年来，全县上下团结一心，⟦全县上下团结一心⟧，闯过了难关。',
        suggested: '近年来，全县上下团结一心，闯过了难关。',
      },
      {
        text: '公安机关要加大巡逻力度。⟦公安机关要加大巡逻力度。⟧群众盼平安。今年把职工冷暖放在心上，走访职工46人次，发放慰问金9.2万元。⟦走访职工46人次，发放慰问金9.2万元。⟧同时建了书屋。',
        suggested:
          '公安机关要加大巡逻力度。群众盼平安。今年把职工冷暖放在心上，走访职工46人次，发放慰问金9.2万元。同时建了书屋。',
      },
      {
        text: '请各班及时上报台账，不得漏项。材料由班长签字。⟦请各班及时上报台账，不得漏项。⟧电话附后。要把稳就业摆在突出位置，多渠道开发岗位。⟦稳就业必须摆在突出位置。⟧',
        suggested: '请各班及时上报台账，不得漏项。材料由班长签字。电话附后。要把稳就业摆在突出位置，多渠道开发岗位。',
        severity: 'information',
      },
      {
        text: '⟦欢迎各位家长走进我们的校园。⟧金秋送爽，欢迎各位家长走进我们的校园。',
        suggested: '金秋送爽，欢迎各位家长走进我们的校园。',
        severity: 'information',
      },
      {
        text: '各村要守住耕地红线，⟦要守住耕地红线⟧，一寸也不能少。要守住底线，⟦要守住底线⟧，绝不能退。让⟦让⟧群众得实惠，从⟦从⟧根本上解决，以⟦以⟧实际行动落实，向⟦向⟧前迈进。',
        suggested:
          '各村要守住耕地红线，一寸也不能少。要守住底线，绝不能退。让群众得实惠，从根本上解决，以实际行动落实，向前迈进。',
      },
      {
        text: '各领⟦领⟧域务实合作全面深化，成果好于预期。',
        suggested: '各领域务实合作全面深化，成果好于预期。',
      },
      {
        text: '这是时代赋予我们的重大使⟦使⟧命，我们责无旁贷。',
        suggested: '这是时代赋予我们的重大使命，我们责无旁贷。',
      },
      {
        text: '村“两委”，⟦村“两委”⟧班子要带头。分管领导，⟦分管领导⟧要亲自到现场。',
        suggested: '村“两委”班子要带头。分管领导要亲自到现场。',
        severity: 'information',
      },
    ],
    good: [
      '这个县盛产药材，企业把原料制成成品再运出去，各级级差合理，他在世世代代人的记忆里。',
      '要做好对对口支援地区的产业帮扶。有的企业没有把安全生产放在第一位。安全生产必须放在第一位。个别同志还没有真正把群众利益摆在首要位置。群众利益应当始终摆在首要位置。老人拉着我的手说，没有共产党就没有今天的好日子。没有共产党就没有今天的好日子。这句话，我记了一辈子。云溪区区位优越，这是云溪区区情。支持企业创业创新，集装箱装箱，申请人申请延期，各村各寨各家各户都要去，各部门各单位，各是各的。这样讲就清楚明了了。年内建成神华宁煤煤炭间接液化工程。你不知道你不知道。罢了罢了，从头再来。在县第一高中中，他在二中中，在街坊邻里里，一路三十里里，雨天课在球场上上，新剧在群里上，节目在晚会上上，在马路上上下下，把想法归纳归纳、提炼提炼；品牌创新新在思路，农民增收收在产业。他总算了了一桩心事，这次走访加深了了解；方案会后再琢磨琢磨、商议商议；整改改得实，制度立得住。凭居民身份证证明身份，中央宣传部部长到会，房地产产业链很长；他审理过公益诉讼案，案件很多；许多人人们都认得；请各村清点清点库房，开会论证论证方案，把制度完善完善，再报上来；从9月30日报到到10月8日闭幕；环境整治治出新面貌，整治治污企业，他的同学学，回家想想，耕地地力要保护，农产品品牌要打响，医院院长负责制要落实。',
      '自觉遵守社会公德和教师师德。小鹿鹿的病历在柜里，鹿鹿耳朵里有积水。',
      '他在工地上上班，这几家公司的方言话语不同，擦擦亮、扫扫净，开开玩笑，白花花的银子，睡得迷糊糊的。',
      '牧民骑着马，成群成群的牛羊，整车整车的菜，院里的门嘎吱嘎吱，钥匙哐啷哐啷，小河哗啦哗啦流。文化馆的的士补贴已经发放，这种行为为“飞线充电”，要严查。名将卡卡、罗纳到场。',
      '安全是发展的压舱石。各车间要盯紧现场。安全是发展的压舱石。对隐患要限期整改。',
      '我宣誓，恪守师德。我将用心守护好校园的一草一木。我将信守诺言。我将用心守护好校园的一草一木。我宣誓，说到做到。',
      '水是一座城市的命脉。先辈挖渠引水，一干就是三十年。水是一座城市的命脉。',
      '体育占60分，分分必争；寸土寸金，寸寸必守。',
      '村里的账号收到不少👍👍，他进门就喊：“您好您好！”领：青溪青溪——合：我的家！灶神灶神你上天，好话多说坏话瞒。有的字字典里查不到。',
      '迎新春，把酒当歌歌盛世，闻鸡起舞舞新春；他说“农农、士士、工工、商商”；师生之间、生生之间要多交流。',
      '结束后后勤科列出清单，下课后后排同学先走。',
      '大家开开眼、对对标、换换脑，广州舰舰长发言。',
      '讲座定于十三周周二举行，在哔哩哔哩平台直播，偶尔也打打杂，确保案案有着落。',
      '学院院领导到会，在学校校医院体检，研究院院本部搬迁，远程教育学院院班子开会，茶树黑斑病病害严重，大家围坐学习习总书记的讲话，举办党史对对碰，把情怀转化为为国担当的行动，徐州壹捌壹捌企业管理有限公司捐款。',
      '科技特派团团长和研修班班主任到会，我校校团委牵头，每年能节约约3万度电，年年均有变化，石板路滑溜溜的。',
      '到处都是活跃跃的创造，屋里静悄悄的，大家心里暖烘烘的。',
      '大家回去改进改进作风，公开公开账目，从村到村到组，记住，记住了就好，对口帮扶要点对点对接。',
      '能干什么干什么，顺便学习学习了，土木工程专业专业课成绩优异。',
      '这些孩子个个争气，他门门功课优秀。批评意见针针见血。',
      '这些队员都能吃苦，他们队队有绝活。招牌擦得锃亮锃亮的，队列站得笔直笔直，馒头雪白雪白的。这笔账要好好掰扯掰扯。',
      '实现目标，需要英雄，需要英雄精神。发展，发展才是硬道理。加油中国，加油中国，加油中国！家乡变了，家乡变美了。',
      '人心齐，人心齐了泰山移；还是那句老话，人心齐，泰山移。',
      '没有水就没有这座城市。先辈挖渠引水。没有水就没有这座城市。今天修坝，还是没有水就没有这座城市。',
      '我们一定要实现这个目标！我们一定要实现这个目标！加油干，加油干。',
      '大家回去好好研究研究、讨论讨论。',
      '一件一件抓，一级一级管，一步一步走，很好很好。',
      '的的确确是这样，要分清是是非非，过得和和美美。',
      '他是博士博士后流动站的负责人，大学大学生要来。',
      '高质量发展发展得好，人人都有责，清清白白做人，干干净净做事。',
      '首先，我对对话和磋商的开幕表示祝贺。',
      '还要要求各部门抓重点，主要要看实效；不变更更新计划。',
      '各项目目前进展顺利，要坚持持续用力，抓好发展展望，要求求真务实。',
      '请大家统计统计家底，回去组织组织群众，要组织组织一下，落实落实再落实，一个问题一个问题解决。',
      '实事求是是我们的传家宝，村的村民委员会要管好账，南苏丹苏丹两国相邻。',
      '服务要纵向向基层延伸，现在在座的都是骨干，海关关长、执行局局长也来了。',
      '常坐下来谈谈心、散散步，红红脸、出出汗，把把脉、治治病。',
      '一茬茬年轻人扎下根，3家家具厂投产，2023年年会如期举行，到二〇二〇年建成。',
      '法院院长、公司司机、生产产品、大会会议、人民民主、中国国家队。',
      '《立法法》和国库库款的规定，西医医师的名单，教育育人是本分。',
      '有的有的放矢，有的漫无目标；有的有的是干劲，有的有的是点子；打的的市民少了，骑车的多了。',
      '市市场监管局、市市政管理处、市市直机关工委、省省直机关事务管理局都派人参加。',
      '看到到户的补贴，想到到岗的干部，因为为了群众，反对对企业乱收费，作为为民办事的窗口，行为为人不齿。',
      '千千万万个家庭，方方面面的力量，工作要一项一项抓。这是我们常常用的一句话，仅仅用了三年，天天用心抓。',
      '地震震情、动物疫病病料、外汇汇出、原审审判人员、第二审审理期限、超收收入安排，都按规定办。',
      '陕煤煤炭运销公司派人参加，人人学劳模，村村有产业，家家有收入。',
      '代表代表团发言，人大代表代表人民行使权力，出版出版物，申请人申请人民法院调解，他老师的老师也来了，按有关规定规定的程序办。',
      '老百姓说：“干部干部，先干一步。”干部干部，就是要先干一步。',
      '希望大家常来看看，多听听群众的话。对取（退）水水量和中国国（边）境管理要严，其中中、青年干部要多。做好以以旧换新为抓手的促消费工作，以以租代购方式盘活厂房，对对口支援地区多关心，他们向向前村捐款，向向阳村学习，在在建项目上发力，与与会代表交流，从从业人员中选拔，让让利于民的政策落地，把把关责任扛起来。大家听得认真，笔记记了厚厚一本，书画画得也好，费用用在刀刃上。',
    ],
  },
  needs: 'words',
  wants: (paragraph) => {
    const doubled = doubledCharacters(paragraph);
    return [
      ...[...doubled, ...doubledWords(paragraph)].map(({ stretch }) => ({ paragraph, span: stretch })),
      ...(doubled.length > 0 ? [{ paragraph, span: { start: 0, end: 0 }, judged: true as const }] : []),
    ];
  },
  check(paragraph, { words, proof }) {
    const { text } = paragraph;
    const reports: Report[] = [];
    for (const pair of doubledWords(paragraph)) {
      const around = words.of(paragraph, pair.stretch);
      if (around && isSaidTwice(text, pair, around)) reports.push(second(text, pair.first, pair.length));
    }
    for (const pair of doubledCharacters(paragraph)) {
      const around = words.of(paragraph, pair.stretch);
      if (around && (isLeftOver(text, pair, around) || isDoubledInPhrase(paragraph, pair, around)))
        reports.push(secondCharacter(text, pair.first));
    }
    const pasted = [...clausesSaidTwice(paragraph), ...tailsSaidTwice(paragraph), ...sentencesSaidAgain(paragraph)];
    reports.push(
      ...pasted,
      ...headsSaidTwice(paragraph).filter((r) => !pasted.some((p) => p.start < r.end && r.start < p.end)),
    );
    reports.push(
      ...doubledInModel(paragraph, words, proof).filter(
        (r) => !reports.some((earlier) => earlier.start <= r.end && r.start <= earlier.end),
      ),
    );
    return reports.length > 1 ? reports.sort((a, b) => a.start - b.start) : reports;
  },
});

/** Characters of a clause that nobody says twice running without meaning to. */
const LEAST_CLAUSE = 8;

/** 全县上下团结一心，全县上下团结一心，…: a clause or a sentence pasted twice. A cry (加油！加油！) is meant, and what is taken up as said (这句话). */
function clausesSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  const add = (spans: readonly Span[]): void => {
    for (let k = 1; k < spans.length; k++) {
      const [before, again] = [spans[k - 1]!, spans[k]!];
      const length = again.end - again.start;
      if (length < LEAST_CLAUSE || before.end - before.start !== length) continue;
      const said = text.slice(again.start, again.end);
      if (said !== text.slice(before.start, before.end) || /[！？]/.test(said + (text[again.end] ?? ''))) continue;
      if (/^.?这[句番]?话/.test(text.slice(again.end, again.end + 4))) continue;
      if (reports.some((r) => r.start <= again.start && again.end <= r.end)) continue;
      const place = { at: 0, start: again.start, end: again.end };
      reports.push({
        ...place,
        message: '这句话紧接着写了两遍，请删去一遍。',
        suggestions: [{ title: '删去重复的一遍', edits: [{ ...place, start: before.end, newText: '' }] }],
      });
    }
  };
  if (sentences.length > 1) add(sentences);
  if (clauses.length > 1) add(clauses);
  return reports;
}

/** Characters of a clause whose repetition at the head of the next one is a slip: 发展，发展才是硬道理 is a figure of speech. */
const LEAST_HEAD = 3;
const LONGEST_HEAD = 12;

/** 分管领导，分管领导要亲自到场: a clause that opens the next one again. */
function headsSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  // further in, what is needed or done is said again to go on from it: 需要英雄，需要英雄精神
  for (const { firstClause, lastClause } of sentences) {
    const k = firstClause + 1;
    if (k >= lastClause) continue;
    const [before, again] = [clauses[k - 1]!, clauses[k]!];
    const length = before.end - before.start;
    if (length < LEAST_HEAD || length > LONGEST_HEAD || again.end - again.start < length) continue;
    if (text.charCodeAt(before.start) !== text.charCodeAt(again.start) || text[before.end] !== '，') continue;
    const said = text.slice(before.start, before.end);
    if (!text.startsWith(said, again.start) || !ONE_NAME.test(said)) continue;
    // 加油干，加油干。 is a cry
    if (again.end - again.start === length && (length === LEAST_HEAD || text[again.end] !== '，')) continue;
    // a refrain is said a third time, or was said before
    if (text.indexOf(said) !== before.start || text.includes(said, again.end)) continue;
    reports.push({
      at: 0,
      start: again.start,
      end: again.start + length,
      severity: 'information',
      message: `“${said}”在前一个分句刚写过，疑为多写了一遍，请核对。`,
      suggestions: [
        { title: '删去前面的一遍', edits: [{ at: 0, start: before.start, end: again.start, newText: '' }] },
      ],
    });
  }
  return reports;
}

/** 各村要守住底线，要守住底线，…: a clause that says again what the one in front has just ended with. */
function tailsSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  for (const { firstClause, lastClause } of sentences) {
    for (let k = firstClause + 1; k < lastClause; k++) {
      const [before, again] = [clauses[k - 1]!, clauses[k]!];
      const length = again.end - again.start;
      const lead = before.end - before.start - length;
      // as long as it is, with nothing in front, it is told of as a clause
      if (length < LEAST_TAIL || lead < 0 || (lead === 0 && length >= LEAST_CLAUSE) || before.mark !== '，') continue;
      if (again.mark !== '，' || text.charCodeAt(before.end - 1) !== text.charCodeAt(again.end - 1)) continue;
      const said = text.slice(again.start, again.end);
      // a refrain is said a third time, or was said before
      if (!text.startsWith(said, before.end - length) || text.indexOf(said) !== before.end - length) continue;
      if (text.includes(said, again.end) || !ONE_NAME.test(said)) continue;
      reports.push({
        at: 0,
        start: again.start,
        end: again.end,
        message: '这句话紧接着写了两遍，请删去一遍。',
        suggestions: [{ title: '删去重复的一遍', edits: [{ at: 0, start: before.end, end: again.end, newText: '' }] }],
      });
    }
  }
  return reports;
}

/** Characters of a clause that ends two clauses running by mistake: 加油干，加油干 is a cry. */
const LEAST_TAIL = 5;

/** Chinese characters, some of them in quotation marks. */
const ONE_NAME = /^[\p{Script=Han}“”《》]+$/u;
