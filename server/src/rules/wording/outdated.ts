import wordingTable from '../../../data/kept/outdated-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { draftRule } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { remembered } from '../../syntax/line';
import { sentenceAt } from '../../syntax/within';
import { dateEvidence, isSurelySince, sureDate, type DateEvidence } from '../../facts/draft-date';
import { yearOfDraft } from '../../facts/draft-year';
import { gonePlacesOf, type NamedGonePlace } from '../../facts/gone-places';
import { literalsOf } from '../../facts/literals';
import { ownNamesIn, type NamedOwn, type OwnName } from '../../lexicon/own-names';
import { sayKnownUntil } from '../../lexicon/pack-dates';
import type { OutdatedTerm } from '../../lexicon/terms';
import { allMatches } from '../../text/matches';
import { didIn, hasCome, isBodyThatDeploys } from './outdated-deeds';
import { CHARACTERS_OF_FORMULATION, changedHere, gone, renamed } from './outdated-reports';
import { NONE } from '../../text/none';

interface Old {
  readonly start: number;
  readonly end: number;
  readonly term: OutdatedTerm;
  /** Whether its sentence asks or tells something of these days: in a draft that names no year it is of today. */
  readonly isOfToday: boolean;
  /** The year in which its sentence says that the body did something: 2025年3月，国家卫生计生委部署. */
  readonly didIn: number;
}

interface Summary {
  /** The latest year of a document that is cited; 0 for none. */
  readonly cited: number;
  readonly date: DateEvidence | undefined;
  readonly oldNames: readonly Old[];
  readonly places: readonly NamedGonePlace[];
  /** Names of the unit's own table that have changed. */
  readonly ownNames: readonly NamedOwn[];
}

/** Invented, as a unit may keep it. */
const OWN_NAMES: readonly OwnName[] = [
  { name: '县经信局', endedIn: 2019 * 12 + 1, successor: '县工信局', source: '县机构改革方案' },
  { name: '柳河乡', endedIn: 2021 * 12 + 5, successor: '柳河镇', source: '省政府批复' },
  { name: '国土所', successor: '', source: '县自然资源局仍设国土所' },
];

/** Words of a sentence that tells of an earlier time. */
const wordings = wordingsOf(wordingTable, 'outdated-wordings.tsv');
const EARLIER = new RegExp(wordings('earlier'));
const DEPARTMENT = new RegExp(`${wordings('department')}$`);
/** 以色列卫生部: a ministry of another country. */
const ABROAD = new RegExp(`${wordings('another country')}(?:政府)?(?:的|联邦)?$`);
const BESIDE = new RegExp(wordings('beside'));
/** 老卫生局家属院, 卫生部有突出贡献专家: a house keeps the name of whom it was built for, a title that of who gave it. */
const HOUSE = new RegExp(`^的?${wordings('house')}`);

/** Words of a sentence that is of these days, and of a paragraph that is not. */
const PRESENT = new RegExp(wordings('present'));
const LONG_AGO = new RegExp(wordings('long ago'));
/** A body of a place of one's own is known to the writer as it is now: 县工商局, 请扶贫办. */
const NEAR_HAND = new RegExp(`${wordings('near at hand')}的?$`);
/** Schemes are everybody's and are known by their name. */
const SCHEME = /(?:医保|农合|农保|医疗|保险)$/;
/** What is everybody's, or names a kind of body, says little of when a text was written. */
const FAR = /(?:部门|部|总局|总署|会|办公室|肺炎)$/;

export const rule = draftRule<Summary>({
  id: 'wording/outdated',
  severity: 'warning',
  title: '已撤销或更名的机构和地名',
  what: `机构改革后已撤销、更名的机构和旧称：工商局、环保局、监察局、扶贫办；2000年以来撤并、更名的县市区：清新县、襄樊市、北京市崇文区（重名的、像普通词语的，前面有所属省市才报）。按稿件自身的年份（落款、标题里的日期，或者“今年是某年”）判断，展望的年份不算，回顾往事的句子不报；全稿没有年份的，只报请其牵头、到其办理一类说眼前事的句子；地名要稿件日期确切才报，${sayKnownUntil('places')}。本单位、本地的变化写在 .biganzi/facts/names.tsv 里。`,
  why: '称呼还用旧名，听的人会以为稿子是抄旧的。',
  source: '《深化党和国家机构改革方案》（2018）、《党和国家机构改革方案》（2023）；民政部县以上行政区划代码',
  sureness: '条例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '当前，社会主要矛盾是⟦人民日益增长的物质文化需要同落后的社会生产⟧之间的矛盾。今年9月，⟦中国银保监会⟧又提出新要求。',
        suggested:
          '当前，社会主要矛盾是人民日益增长的美好生活需要和不平衡不充分的发展之间的矛盾。今年9月，国家金融监督管理总局又提出新要求。',
      },
      {
        text: '2025年，要抓好收官。\n市⟦银监局⟧提示了风险。',
        suggested: '2025年，要抓好收官。\n市金融监管局提示了风险。',
      },
      {
        text: '2025年，要抓好收官。\n⟦卫计委⟧要牵头，⟦安监局⟧要跟进。',
        suggested: '2025年，要抓好收官。\n卫生健康委要牵头，应急管理局要跟进。',
      },
      {
        text: '在2024年全县工作会议上的讲话\n同志们：\n要发挥⟦环保局⟧和⟦扶贫办⟧的作用。',
        suggested: '在2024年全县工作会议上的讲话\n同志们：\n要发挥生态环境局和农业农村部门的作用。',
      },
      {
        text: '在2022年全县工作会议上的讲话\n同志们：\n县⟦扶贫办⟧要牵头，⟦中国银监会⟧有要求，⟦国家旅游局⟧和⟦国家工商行政管理总局⟧有部署。',
        suggested:
          '在2022年全县工作会议上的讲话\n同志们：\n县乡村振兴局要牵头，中国银保监会有要求，文化和旅游部和国家市场监督管理总局有部署。',
      },
      {
        text: '在全市工作会议上的讲话\n（2024年3月5日）\n同志们：\n要学习⟦襄樊市⟧、广东省⟦清新县⟧、北京市⟦崇文区⟧和唐山市⟦滦县⟧的做法。',
        suggested:
          '在全市工作会议上的讲话\n（2024年3月5日）\n同志们：\n要学习襄阳市、广东省清新区、北京市东城区和唐山市滦州市的做法。',
      },
      {
        text: '在全县工作会议上的讲话\n（2024年3月5日）\n同志们：\n⟦县经信局⟧要牵头，⟦柳河乡⟧和各乡镇国土所要配合。',
        suggested: '在全县工作会议上的讲话\n（2024年3月5日）\n同志们：\n县工信局要牵头，柳河镇和各乡镇国土所要配合。',
        ownTables: { names: OWN_NAMES },
      },
      {
        text: '在2024年全县工作会议上的讲话\n同志们：\n⟦卫计局⟧、⟦公安消防大队⟧和乡镇⟦国土所⟧要联动，⟦消防官兵⟧要练兵。',
        suggested:
          '在2024年全县工作会议上的讲话\n同志们：\n卫生健康局、消防救援大队和乡镇自然资源所要联动，消防指战员要练兵。',
      },
      {
        text: '同志们：\n下一步，请县⟦扶贫办⟧牵头摸底。办证的同志请到县⟦工商局⟧登记。昨天，市⟦国税局⟧的同志又来讲政策。',
        suggested:
          '同志们：\n下一步，请县农业农村部门牵头摸底。办证的同志请到县市场监管局登记。昨天，市税务局的同志又来讲政策。',
      },
      {
        text: '同志们：\n请各企业于月底前到所在地⟦国税局⟧办理手续。\n进入新时代，我国社会主要矛盾是⟦人民日益增长的物质文化需要同落后的社会生产⟧之间的矛盾。',
        suggested:
          '同志们：\n请各企业于月底前到所在地税务局办理手续。\n进入新时代，我国社会主要矛盾是人民日益增长的美好生活需要和不平衡不充分的发展之间的矛盾。',
      },
      {
        text: '2024年5月，市⟦安监局⟧印发了方案；2019年9月，省⟦国土资源厅⟧部署了规划，⟦党纪政纪处分⟧8人。',
        suggested: '2024年5月，市应急管理局印发了方案；2019年9月，省自然资源厅部署了规划，党纪政务处分8人。',
      },
      {
        text: '2027年度⟦新农合⟧集中缴费12月底截止，请各村通知到户。',
        suggested: '2027年度城乡居民医保集中缴费12月底截止，请各村通知到户。',
      },
      {
        text: '同志们：\n去年以来，我们与市⟦环保局⟧密切配合，对沿河排污口逐一整治。',
        suggested: '同志们：\n去年以来，我们与市生态环境局密切配合，对沿河排污口逐一整治。',
      },
    ],
    good: [
      '2025年3月，香港特区政府旅游局公布数据，索马里卫生部表示感谢。',
      '在2025年全市工作会议上的讲话\n同志们：\n我们克服新冠肺炎疫情影响，经济稳步回升。',
      '2025年3月，台湾旅游局召开推介会。',
      '2025年3月，外方旅游局召开座谈会。',
      // what a draft without a date cites is of its time
      '（五）管好资金。严格执行国办发〔2019〕26号文件。请县银保监分局牵头，县财政局配合，抓好落实。',
      '在2015年全市工作会议上的讲话\n同志们：\n到2024年，市安监局要实现全覆盖；2024年5月，市安监局组织的验收要全部通过。',
      '2017年5月，市安监局印发了方案；2024年5月，原市安监局部署的任务全部完成；2024年，我到市安监局旧址参观。',
      '在2024年卫生健康工作会议上的讲话\n同志们：\n去年，以色列卫生部的专家来我院交流，黎巴嫩卫生部、塞尔维亚文化部、俄罗斯文化部、法国交通部也来了函，卫生部有突出贡献专家方教授主讲。',
      '1956年，党的八大指出，主要矛盾是人民日益增长的物质文化需要同落后的社会生产之间的矛盾。我国社会主要矛盾已经由人民日益增长的物质文化需要同落后的社会生产之间的矛盾转化为新的矛盾。',
      '银保监会的老同志讲过这个故事。2020年，中国银保监会出台了办法。',
      '在2025年集团工作会议上的讲话\n同志们：\n团委文化部和市场部、文化部、后勤部要配合，老卫生局家属院的改造、环保局并入新部门后的移交都要跟上。',
      '在2025年全校工作会议上的讲话\n同志们：\n学校网络安全和信息化领导小组要加强统筹，公司安监部门要加强督查。',
      {
        text: '在全县工作会议上的讲话\n（2018年3月5日）\n同志们：\n县经信局要牵头，原县经信局的柳河乡项目要继续。',
        ownTables: { names: OWN_NAMES },
      },
      '在2024年全县工作会议上的讲话\n同志们：\n国土所有权归国家，个体工商所得要申报，综治委员会同意了。',
      '在2024年全市工作会议上的讲话\n同志们：\n长江都市圈加快建设，江津市民、永川市场都很活跃，永定县、济南市区、原清新县的经验可以借鉴。',
      '同志们：\n到清新县、襄樊市学习。',
      '在全市工作会议上的讲话\n（2010年3月5日）\n同志们：\n清新县、襄樊市、崇文区的做法很好，党纪政纪处分20人。',
      '在2024年全市工作会议上的讲话\n同志们：\n2008年，他到襄樊市工作，沙县小吃走向全国。',
      '在2024年全县工作会议上的讲话\n同志们：\n卫生部门、中国卫生部署在基层的力量要跟上。',
      '在全市工作会议上的讲话\n（2022年3月5日）\n同志们：\n抗击新冠肺炎取得成效，2023年要再接再厉，2023年要全面完成。',
      '在2015年全市工作会议上的讲话\n同志们：\n环保局要牵头，2020年要达标，2020年要见效。',
      '同志们：\n今年是2018年，环保局要牵头，2020年的任务很重，2020年要见效。',
      '在2025年全省工作会议上的讲话\n同志们：\n国家矿山安监局、市文化广电和旅游局要牵头。',
      '2024年，企业文化部要牵头，宣传文化部要配合，农业局部受灾。',
      '在2024年全县工作会议上的讲话\n同志们：\n农业部门和旅游局域网要跟上，抓好农业部署和文化部分。',
      '在2016年全县工作会议上的讲话\n同志们：\n要发挥环保局和扶贫办的作用。',
      '同志们：\n环保局和扶贫办的作用很大，今年卫生部的文件、工商部门的要求都要学。',
      '同志们：\n他在县工商局干了二十年，退休以后还请来讲课。九十年代初，市国税局正在建楼，请我去看过。',
      '在2024年全县工作会议上的讲话\n同志们：\n2018年机构改革，原工商局、质监局的职责划归市场监管局。',
      '在2024年全县工作会议上的讲话\n同志们：\n2015年，县环保局办结了这个案子。',
    ],
  },
  collect(paragraph, { role, house }) {
    const { text } = paragraph;
    const date = dateEvidence(paragraph, role);
    const named = ownNamesIn(text, house.names);
    const isNamedOwn = (start: number, end: number): boolean =>
      named.some((name) => name.start <= start && end <= name.end);
    let oldNames: Old[] | undefined;
    for (const literal of literalsOf(paragraph)) {
      if (literal.kind !== 'outdated') continue;
      const { start, end, term } = literal;
      if (isNamedOwn(start, end)) continue;
      if (tellsOfEarlier(paragraph, start, term.since)) continue;
      if (term.notBefore.some((word) => text.slice(0, start).endsWith(word))) continue;
      // 市农业部门 · 农业部署 · 国家旅游局域网: a longer word
      if ('域面势门长署队分位落件部员织'.includes(text[end] ?? ' ') && !isBodyThatDeploys(text, end)) continue;
      // 国土所有权, 个体工商所得
      if (text[end - 1] === '所' && '有得以'.includes(text[end] ?? ' ')) continue;
      if (isDepartment(paragraph, start, end) || HOUSE.test(text.slice(end))) continue;
      (oldNames ??= []).push({
        start,
        end,
        term,
        isOfToday: isOfToday(paragraph, start, term),
        didIn: didIn(text, literal),
      });
    }
    const places = gonePlacesOf(paragraph)?.filter(
      ({ start, end, place }) => !isNamedOwn(start, end) && !tellsOfEarlier(paragraph, start, place.year),
    );
    const ownNames = named.filter(
      ({ start, row }) => row.endedIn !== undefined && !tellsOfEarlier(paragraph, start, Math.floor(row.endedIn / 12)),
    );
    const cited = citedYear(text);
    return date || oldNames || places?.length || ownNames.length > 0 || cited > 0
      ? { cited, date, oldNames: oldNames ?? NONE, places: places ?? NONE, ownNames }
      : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const year = yearOfDraft(collected.flatMap(({ summary }) => summary.date?.mentions ?? []));
    const date = sureDate(collected.map(({ summary }) => summary.date));
    // a draft without a year of its own that cites documents is of the time of the latest one, as far as can be said
    const lastCited = Math.max(...collected.map(({ summary }) => summary.cited), 0);
    return collected.flatMap(({ line, summary }) => [
      ...summary.oldNames
        .filter(({ term: { since }, isOfToday: isNow, didIn: then }) =>
          year === 0
            ? (isNow && (lastCited === 0 || lastCited > since)) || then > since + 1
            : year > since || (hasCome(date, then) && then > since + 1),
        )
        .map((old) => renamed(line, old, Math.max(year, old.didIn))),
      ...summary.places
        .filter(({ place }) => date && date.firstMonth >= (place.year + 1) * 12)
        .map((place) => gone(line, place)),
      ...summary.ownNames
        .filter(({ row }) => date && isSurelySince(row.endedIn!, date))
        .map((named) => changedHere(line, named)),
    ]);
  },
});

const CITED = /〔(20\d\d)〕/g;

/** The latest year of a document that a paragraph cites by its number: 国发〔2021〕3号; 0 for none. */
const citedYear = (text: string): number =>
  text.includes('〔20') ? Math.max(...allMatches(text, CITED).map((m) => Number(m[1])), 0) : 0;

/** 企业文化部, 工会文化部, 文化部、后勤部: a department of a firm or an office. */
function isDepartment(paragraph: Paragraph, start: number, end: number): boolean {
  const { text } = paragraph;
  if (ABROAD.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (DEPARTMENT.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (text[end - 1] !== '部') return false;
  const sentence = sentenceAt(paragraph, start);
  return BESIDE.test(text.slice(sentence?.start ?? 0, sentence?.end ?? text.length));
}

/** Whether the sentence tells of a time before a change, or of the change itself. */
function tellsOfEarlier(paragraph: Paragraph, offset: number, since: number): boolean {
  const sentence = sentenceAt(paragraph, offset);
  const told = paragraph.text.slice(sentence?.start ?? 0, sentence?.end ?? paragraph.text.length);
  return EARLIER.test(told) || (told.match(/(?:19|20)\d\d(?=年)/g) ?? []).some((year) => Number(year) <= since);
}

/** Whether an old name stands in a request or an account of these days: 请县扶贫办牵头, 到县工商局办理. */
function isOfToday(paragraph: Paragraph, offset: number, { old, since }: OutdatedTerm): boolean {
  const { text } = paragraph;
  // the main contradiction is everybody's, and what went in the last reform went when most readers were at work
  const isKnown = SCHEME.test(old) || old.length >= CHARACTERS_OF_FORMULATION || since >= LATEST_REFORM;
  const isNear = isKnown || NEAR_HAND.test(text.slice(Math.max(0, offset - 4), offset));
  if ((since < LATEST_REFORM && FAR.test(old)) || !isNear) return false;
  if (isOfLongAgo(paragraph)) return false;
  const sentence = sentenceAt(paragraph, offset);
  const start = Math.max(sentence?.start ?? 0, offset - AROUND);
  return PRESENT.test(text.slice(start, Math.min(sentence?.end ?? text.length, offset + AROUND)));
}

/** The year of the last reform of state organs. */
const LATEST_REFORM = 2023;
/** Characters on each side of a name that tell when it is of. */
const AROUND = 60;

const isOfLongAgo = remembered(({ text }: Paragraph): boolean => LONG_AGO.test(text));
