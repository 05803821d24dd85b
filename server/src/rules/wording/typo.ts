import { paragraphRule, type Report, type WordView } from '../../contract/rule';
import { apartTypos } from '../../facts/apart-typos';
import { interleavedWords } from '../../facts/interleaved-words';
import { MORE_BAD, MORE_GOOD } from './typo-examples';
import { literalsOf, needsWordsAround, surelyTypos, typosOf } from '../../facts/literals';
import { nearQuotations } from '../../facts/near-quotations';
import { clearOf, isBroken, longest, nearIdioms, seamsOf } from '../../facts/near-forms';
import { standInsApart, standInsOf } from '../../facts/stand-ins';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { ownPair } from './house-pairs';
import { isOfWords, isPun, isSeam, isTelling, isWord, oddPhrases, suspect, type OddPhrase } from './near-slips';
import { openSlips, toldApart, toldByCompany } from './open-slips';
import { interleaved, listed, lost, misquoted, standingIn, wordStandingIn } from './typo-reports';

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
      description: '也用语言模型查词表里没有的错字，把握大的才报，报为“疑为……的笔误”；漏字、多字只在“细查”时报',
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
      ...MORE_BAD,
    ],
    good: [
      '强化真督实导，从严从实。德国电视二台报道，自主研发极地装备，东风渠总干渠通水，部长黄润秋受国务院委托作报告。',
      '堪察加半岛的火山多年来一直喷发。',
      '筚路蓝缕启山林，栉风沐雨砥砺行。',
      '工作形式怎么变，初心都不能变；诈骗形式复杂多变，网络犯罪形式瞬息万变；检查不能只看外部形式；面向经营主体宣讲惠企政策，向市场主体宣讲减税政策，家庭和学校的主体教育作用；拖欠民营企业的各项货款，尚未收回的货款余额占全年销售额的8%，菜商把货款手续办完；反映一件、核实一件、反馈一件，成熟一件、实施一件，见效一件；上午十点一件，下午三点一件；党员结对帮、专家上门帮，有困难帮、有矛盾劝，坚持入户走、上门问、现场办，思想上正面引，生活上真心帮；核查登记事业人员的岗位信息；对全域国土空间整体规划、统筹布局。再强调一下几点，先做好一下准备，各地位站前，工程量质检，副中心信号灯联网，农村经济经营，落实坚持底线，治理整治治安乱点，以全部完成年度任务为目标，任务得以基本完成，问题可以全部解决，难以全部到位，以全面落实责任推动工作；外部形式多样，物体的外部形式；拖欠农户货款，货款申请单已送财务，支付供应商货款，应付货款余额；只讲三点，一件一件抓落实，分到三点一件的货；大力合作，人力合同，能力合格；收入增长，同比提高12.6%；就业帮困，毫末必去，本末必分。信计032班校友回来了，信计18级新生报到。开学礼、毕业礼、颁奖礼都热闹。他常有畏难情绪。督察组通过督察督办工作查漏补缺。我们要敢于闯新路。气源有保障，兵源有保障，房源有限。提问时要机智灵活，他为人机智灵活。加强对不文明事件的惩处。以史为鉴可以知兴替，以古为镜可以知兴替。设备采购及使用时，要做好台账。团队保持着凝聚力，形成三大推动力。全村人齐心协力渡过难关，合力渡过了一道险关。年轻人礼让坐轮椅的邻居，让坐轮椅的先上，让坐火车的老乡先走。这一结论有待证实，有待金融部门研究。诗朗诵《乡愁》\n（甲）小时候\n乡愁是一枚邮票\n（乙）长大后\n乡愁是一张船票各乡镇场主要负责人到会，小区场地平整，自己进入会场，自己收割，一己之力，知己知彼；任何形势下都不变，多种经济形式并存，镇村振兴一盘棋，谱写新篇，留住人，加强管和放，县政府、区域市场、城区建设、县民政局。',
      '工业增加值同比增长，正在做的各位项目，长治久安微信群，弥漫性病变，糖料病虫害，刚到的同志们门口集合，国家仿真中心，质和量效益并重，各部门按职责负责有关工作，对失职负有责任的人要问责；送上一束，结了亲家。体育是60分，理化实验是20分，口语是10分，分分必争。调解了一百单八件事。',
      '公司去持续改进，县局理论学习中心组开会，市局理事会换届，力争11月未完成的项目都销号，市安委第二巡查组到矿，联网各员工，丢掉对方，中子星，截流井，同学们做是非题，党去部队慰问，毛巾国产。景德镇人大常委会、县检察院、法院院长、检察院检察长、纪委监委书记、纪委常委、监委主任、监委主任科员到会，搭起帐篷，挂好蚊帐，升帐点兵，青纱帐起，帐下听令，中军帐里，邻居友朋欢聚一堂，他一心兴复祖业，运命多舛，终始如一，田亩均平，旧时的惯习要改。值班人员一到二名，应当由二名以上工作人员在场，他们可以收到处分、处理通知，这是一个人在那一刻的真实反应。',
      '闻汛而动、闻讯而动，急流险滩、激流险滩，热诚欢迎各位，形成合理分工，绝不姑息，悠哉游哉，路一直修到产业园去。试点初显成效，改革初现成效。发挥老专家的传、帮、带作用，上下齐心、共克难关。“凡事豫则立，不豫则废”的“豫”与“预”相通。',
      ...MORE_GOOD,
    ],
  },
  check(paragraph, { house, options }) {
    let reports: Report[] | undefined;
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind === 'typo') {
        if (!needsWordsAround(paragraph.text, literal)) (reports ??= []).push(listed(paragraph, literal, literal.typo));
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
      const told = apart.map(({ literal, severity }): Report => ({
        ...listed(paragraph, literal, literal.typo),
        severity,
      }));
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
