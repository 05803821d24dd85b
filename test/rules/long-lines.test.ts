import { wrongTold } from '../../server/src/rules/numeral/figure-checks';
import { wrongPoints } from '../../server/src/rules/numeral/told/changes-told';
import { expect, test } from 'vitest';
import { countsBehindLists } from '../../server/src/facts/counts-behind-lists';
import { announcedSets } from '../../server/src/facts/announced-sets';
import { fixedTextOf } from '../../server/src/facts/fixed-text';
import { listsBehindCounts } from '../../server/src/facts/lists-behind-counts';
import { brokenInLine } from '../../server/src/facts/numbered-in-line';
import { namedLists } from '../../server/src/facts/named-lists';
import { otherEvents } from '../../server/src/facts/other-event';
import { plainNamesCounted, shortNamesCounted } from '../../server/src/facts/short-names-counted';
import { toldInTurn } from '../../server/src/facts/told-in-turn';
import { unitMentions } from '../../server/src/facts/unit-spellings';
import { aboutTwiceOver } from '../../server/src/rules/numeral/about-twice';
import { wrongAttendance } from '../../server/src/rules/numeral/attendance';
import { decimalsOfPersons } from '../../server/src/rules/numeral/decimals-of-persons';
import { tooMuchForOne } from '../../server/src/rules/numeral/given-to-one';
import { wrongComparison } from '../../server/src/rules/numeral/growth';
import { wrongNamedChange } from '../../server/src/rules/numeral/named-change';
import { wrongTotalsOfItems } from '../../server/src/rules/numeral/parts-over-whole';
import { placesWon } from '../../server/src/rules/numeral/places-won';
import { wrongRanks } from '../../server/src/rules/numeral/ranks-moved';
import { scalesApart } from '../../server/src/rules/numeral/scales-apart';
import { seasBeside } from '../../server/src/rules/numeral/seas-beside';
import { sharesOffWhole } from '../../server/src/rules/numeral/shares';
import { sizesOfOne } from '../../server/src/rules/numeral/sizes-of-one';
import { sizesOfPlaces } from '../../server/src/rules/numeral/sizes-of-places';
import { tooDearWorks } from '../../server/src/rules/numeral/sizes-of-works';
import { wrongTakenUp } from '../../server/src/rules/numeral/taken-up';
import { timesTurned } from '../../server/src/rules/numeral/times-turned';
import { yearsOver } from '../../server/src/rules/numeral/years-over';
import { unitsOfThings } from '../../server/src/rules/numeral/units-of-things';
import { otherCeremony } from '../../server/src/rules/structure/ceremony';
import { otherTopic } from '../../server/src/rules/structure/meeting-topic';
import type { Rule } from '../../server/src/contract/rule';
import { rule as markerPunctuation } from '../../server/src/rules/numbering/marker-punctuation';
import { mixedMarkers } from '../../server/src/rules/numbering/mixed-markers';
import { rule as halfWidth } from '../../server/src/rules/punctuation/half-width';
import { blanksOf } from '../../server/src/rules/punctuation/blanks';
import { questionMarks } from '../../server/src/rules/punctuation/question-marks';
import { residuesOf } from '../../server/src/rules/punctuation/residues';
import { rule as people } from '../../server/src/rules/wording/people';
import { rule as abbreviation } from '../../server/src/rules/wording/abbreviation';
import { rule as pinyinLeft } from '../../server/src/rules/wording/pinyin-left';
import { wrongWeekdays } from '../../server/src/rules/numeral/weekdays';
import { membersSaidTwice } from '../../server/src/rules/wording/members-said-twice';
import { goalsReached } from '../../server/src/rules/wording/period-goals';
import { hoursOf } from '../../server/src/rules/wording/period-hours';
import { regionsAsCountries } from '../../server/src/rules/wording/regions-as-countries';
import { womenCalledHe } from '../../server/src/rules/wording/women-called-he';
import { parse } from '../../server/src/syntax/parse';
import type { Draft, Paragraph } from '../../server/src/syntax/types';
import { createSpeechService } from '../../server/src/service';
import { processorTime } from '../support/processor-time';

/** Characters of a line that no one wrote. */
const LONG = 100_000;
/** Milliseconds of processor time: a search that starts anew at each character takes four times as much and more. */
const MAX_PROCESSOR_TIME = 2000;

const filled = (unit: string): string => unit.repeat(LONG / unit.length);
const present = ({ text }: Paragraph): unknown => wrongAttendance(text);

/** A check that reads the text alone. */
const ofText =
  (check: (text: string) => unknown) =>
  ({ text }: Paragraph): unknown =>
    check(text);

/** A check of a draft that is this paragraph. */
const ofDraft =
  (check: (draft: Draft) => unknown) =>
  (paragraph: Paragraph): unknown =>
    check({ paragraphs: [paragraph], roles: ['paragraph'] } as unknown as Draft);

/** What a rule says of a draft that is this paragraph. */
const saidBy = (rule: Rule): ((paragraph: Paragraph) => unknown) => {
  const service = createSpeechService({ rules: [rule] });
  const { configuration } = service.configure([]);
  return ({ text }) => service.check(service.parse(text), configuration);
};

test.each<readonly [string, string, (paragraph: Paragraph) => unknown]>([
  ['dates with their weekdays', filled('3月2日（周一）至'), ofText(wrongWeekdays)],
  ['changes and changes', filled('由3户增加到5户，增加了2户，'), ({ text }) => wrongTold(text)],
  ['those who came, and those who came', filled('应到3人，实到3人，'), ({ text }) => wrongTold(text)],
  ['parts and parts', filled('共3个，其中2个，'), ({ text }) => wrongTold(text)],
  ['what each has, without a stop', `每人${filled('共3元，')}`, ({ text }) => wrongTold(text)],
  ['votes and votes', filled('赞成3票，反对3票，弃权3票，'), ({ text }) => wrongTold(text)],
  ['shares and shares', filled('3%，高出'), ({ text }) => wrongPoints(text)],
  ['text without a mark behind a heading', `（1）饮食调理 ${filled('字')}`, blanksOf],
  ['a heading of halves', `一、${filled('全力 推进 改革')}`, blanksOf],
  ['a heading of blanks that do not break', `一、${filled('字字\u00a0')}`, residuesOf],
  ['endings of what women are called', `他${filled('子')}`, womenCalledHe],
  ['endings of what women are called, and commas', `他${filled('子，')}`, womenCalledHe],
  ['blanks in front of a day', `${filled(' ')}日`, (paragraph) => hoursOf(paragraph, 'paragraph')],
  ['wishes and wishes', filled('祝本届运动会圆满成功'), ({ text }) => otherEvents(text)],
  ['calls and calls', filled('张会长的讲话，'), saidBy(people)],
  ['years and years of a goal', `脱贫攻坚${filled('2024年打赢')}`, ({ text }) => goalsReached(text)],
  ['fields and fields', filled('姓名：王小明 '), blanksOf],
  ['mentions and blanks', filled('@村 '), blanksOf],
  ['who, and who', `${filled('谁')}。`, questionMarks],
  ['what, and what', `${filled('什么')}。`, questionMarks],
  ['what, and what, asked', `${filled('什么')}着呢。`, questionMarks],
  ['commas and commas', `${filled('字字字字字字字字字字字字,')}。`, saidBy(halfWidth)],
  ['words and words', filled('字zi'), saidBy(pinyinLeft)],
  ['many who were to come', filled('应到9人，实到'), present],
  ['many units', filled('北公司，'), unitMentions],
  ['a short name and no list', `推行“四办”服务，即${'字'.repeat(60)}！`, shortNamesCounted],
  ['a short name and its list without end', filled('推行“四办”服务，即'), announcedSets],
  ['abbreviations and abbreviations', filled('推行DGR付费，LRP下调十个基点'), saidBy(abbreviation)],
  ['a call of commas', `中a(${filled(',')}`, fixedTextOf],
  ['a function of signs', `AB(${filled('=')}`, fixedTextOf],
  ['names of methods', `(${filled('a.')}`, fixedTextOf],
  ['labels and labels', filled('甲乙丙丁:'), fixedTextOf],
  ['labels before a figure', `${filled('甲乙丙丁:')}=1`, fixedTextOf],
  ['a region, and joints', `香港等国家级，${filled('和')}`, regionsAsCountries],
  ['joints around a region', `${filled('和')}香港和${'和'.repeat(200)}等国家`, regionsAsCountries],
  ['republics and republics', `${filled('共和国')}、香港和埃及及共和国等国家`, regionsAsCountries],
  ['a region, and a region', filled('香港和'), regionsAsCountries],
  ['a line to fill in within brackets', `中(${filled('_')}中)`, saidBy(halfWidth)],
  ['blanks before bold text', `${filled(' ')}**中**`, residuesOf],
  ['blanks before bold text in a sentence', `${filled(' ')}**中文中文**，`, residuesOf],
  ['blanks before a letter', `${filled(' ')}a`, fixedTextOf],
  ['blanks before torn words', `${' '.repeat(LONG / 2)}我们今天开会${'，我要 推进'.repeat(LONG / 12)}`, blanksOf],
  ['blanks before a list', `${filled(' ')}；（1）中`, mixedMarkers],
  ['many meetings', filled('应到9人，实到8人，请假2人；'), present],
  ['totals behind a sentence', `${'一'.repeat(LONG / 2)}。${'三项合计5，'.repeat(4)}`, ofText(wrongTotalsOfItems)],
  ['totals and totals', filled('三项合计5个，'), ofText(wrongTotalsOfItems)],
  ['many ceremonies', `${filled('我们举行开工仪式，')}我宣布：项目正式竣工！`, ofDraft(otherCeremony)],
  ['counts and lists that ； ends', filled('三个难题：甲难、乙难；'), namedLists],
  ['what is taken up without a stop', filled('这13个乡镇，'), ofText(wrongTakenUp)],
  ['what is taken up, and taken up', filled('13个乡镇全部通了。这13个乡镇的老人，'), ofText(wrongTakenUp)],
  ['members said again', filled('香港、'), membersSaidTwice],
  ['many works', filled('总投资2亿元的公厕'), ofText(tooDearWorks)],
  ['many ranks', filled('从第8位上升到第5位，'), ofText(wrongRanks)],
  ['what is done and done', filled('到明年，已建成3，'), ofText(timesTurned)],
  ['what is to come and to come', filled('将于去年'), ofText(timesTurned)],
  ['harvests and harvests', filled('粮食产量达到9亿吨'), ofText(sizesOfPlaces)],
  ['counties and counties', filled('全县财政收入完成8万元，'), ofText(sizesOfPlaces)],
  ['persons in part', filled('累计实现3.2人脱贫，'), ofText(decimalsOfPersons)],
  ['years and years', filled('2024年，'), ofText(yearsOver)],
  ['years that end', filled('告别2024年，总结2023年工作，'), ofText(yearsOver)],
  ['changes that are ranked', filled('下降8%，增幅居前，'), ofText(wrongNamedChange)],
  [
    'growth behind a clause',
    `${'一'.repeat(LONG / 2)}，${'5户，去年5户，增长5%，'.repeat(4)}`,
    ofText(wrongComparison),
  ],
  ['shares behind a sentence', `${'一'.repeat(LONG / 2)}。一。男生60%、女生50%。`, ofText(sharesOffWhole)],
  ['lists and counts', filled('甲、乙这三个环节，'), countsBehindLists],
  ['members and members', `${filled('甲乙丙、')}甲这三个环节`, countsBehindLists],
  ['counts and lists', filled('三个难题：甲，'), listsBehindCounts],
  ['counts told in turn', filled('三个问题：一是学，'), toldInTurn],
  ['numbers in a line', filled('①②④'), brokenInLine],
  ['names of two', filled('三查三改：查思想、查作风、'), plainNamesCounted],
  ['things and units', filled('种植渠道3千米，'), ofText(unitsOfThings)],
  ['gifts to each', filled('每户慰问金5万元'), ofText(tooMuchForOne)],
  ['figures in a row', filled('5万元、'), ofText(scalesApart)],
  ['years and figures', filled('今年的3万元，'), ofText(scalesApart)],
  ['those who gave blood', filled('5人献血总量'), ofText(sizesOfOne)],
  ['several and more', filled('数十余人左右约有多达'), ofText(aboutTwiceOver)],
  ['places won', filled('以第三名的成绩获得亚军，'), ofText(placesWon)],
  ['seas and seas', filled('西临东海，'), ofText(seasBeside)],
  ['a meeting behind a sentence', `${'一'.repeat(LONG / 2)}。召开水利工作会议`, ofDraft(otherTopic)],
])('%s: a line of a hundred thousand characters is read at once', async (_name, line, read) => {
  const [paragraph] = parse(line).paragraphs;
  expect(await processorTime(() => read(paragraph!))).toBeLessThan(MAX_PROCESSOR_TIME);
});

test('items without siblings: a draft of many thousand lines is concluded at once', async () => {
  const service = createSpeechService({ rules: [markerPunctuation] });
  const { configuration } = service.configure([]);
  const draft = service.parse('第二、中心小学\n'.repeat(LONG / 10));
  expect(await processorTime(() => service.check(draft, configuration))).toBeLessThan(MAX_PROCESSOR_TIME);
});
