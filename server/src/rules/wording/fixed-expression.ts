import { atLine } from '../../contract/at-line';
import { draftRule, type House, type Report } from '../../contract/rule';
import { dateEvidence, draftDate, heldAt, type DateEvidence } from '../../facts/draft-date';
import { formulaLists, indexFormulas, type FormulaList, type HouseFormulas } from '../../facts/formula-lists';
import { literalsOf } from '../../facts/literals';
import type { Formula } from '../../lexicon/formulas';
import { clearOf, longest, nearNames } from '../../facts/near-forms';
import { nearQuotations } from '../../facts/near-quotations';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { BODIES_AND_THOUGHTS } from './fixed-expression-examples';
import { isAnotherNumber } from './another-number';
import { misquotedMessage } from './misquoted-message';
import { addCut, addFrames, isClear } from './formula-frames';
import { earlierForm, listSlip, misnamed, type AddSlip, type TimedReport } from './formula-slips';
import { replacedBy } from '../../contract/replacement';

/** What stands between 习近平 and 思想 where the whole name is meant. */
const THOUGHT = '新时代中国特色社会主义';
const THOUGHT_LIKE = /习近平(?:总书记|同志)?([新时代期中国特色社会主义的]{6,14})思想/g;
interface Summary {
  readonly date: DateEvidence | undefined;
  readonly slips: readonly TimedReport[];
}

/** Characters of the shortest name that nothing else is called: 四号农村路 may be a road of its own. */
const SHORTEST_SURE = 6;
const NO_SLIPS: readonly TimedReport[] = Object.freeze([]);

export const rule = draftRule<Summary>({
  id: 'wording/fixed-expression',
  severity: 'error',
  title: '固定提法',
  what: '固定提法的成员写错、写漏、次序颠倒，框架用错（“五位一体”战略布局），数字用了阿拉伯数字（4个意识），或截短（不敢、不能、不想）。',
  why: '固定提法一字不可错，成员、次序、数字都是定的。',
  source: '党章、二十大报告、历史决议等公开文本',
  sureness: '条例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/typo', 'wording/duplicate', 'wording/sentence-frame'],
  examples: {
    bad: [
      {
        text: '按照⟦管业务必须管安全、管生产必须管安全⟧的要求，考察团到了⟦恩施土家族自治州⟧和⟦湘西苗族土家族自治州⟧。省⟦农业农村庭⟧派人。守牢“三保障”底线，让易返贫户⟦义务教育、住房安全⟧都有保障。坚持“四个最严”：⟦最严谨的标准、最严格的监管、最严肃的问责⟧。贯彻创新、协调、绿色、开放、⟦共赢⟧的新发展理念。',
        suggested:
          '按照管业务必须管安全、管生产经营必须管安全的要求，考察团到了恩施土家族苗族自治州和湘西土家族苗族自治州。省农业农村厅派人。守牢“三保障”底线，让易返贫户义务教育、基本医疗、住房安全都有保障。坚持“四个最严”：最严谨的标准、最严格的监管、最严厉的处罚、最严肃的问责。贯彻创新、协调、绿色、开放、共享的新发展理念。',
        severity: 'warning',
      },
      {
        text: '中华民族是一家，要讲⟦荣辱与共、休戚与共、生死与共、命运与共⟧，发扬⟦创新发展拓荒牛、为民服务孺子牛、艰苦奋斗老黄牛⟧的劲头。为中国人民谋幸福、⟦为中华民族谋振兴⟧，落实管业务必须管安全、⟦管生产经营必须管生产⟧，以⟦踏雪留印⟧、抓铁有痕的劲头，推动⟦有为市场和有效政府⟧更好结合。用⟦习近平新时代中国特色社会主义理论⟧凝心铸魂，⟦巩固拓展扶贫攻坚成果⟧。落实“三管三必须”要求，管行业必须管安全、管业务必须管安全、⟦管企业必须管安全⟧。',
        suggested:
          '中华民族是一家，要讲休戚与共、荣辱与共、生死与共、命运与共，发扬为民服务孺子牛、创新发展拓荒牛、艰苦奋斗老黄牛的劲头。为中国人民谋幸福、为中华民族谋复兴，落实管业务必须管安全、管生产经营必须管安全，以踏石留印、抓铁有痕的劲头，推动有效市场和有为政府更好结合。用习近平新时代中国特色社会主义思想凝心铸魂，巩固拓展脱贫攻坚成果。落实“三管三必须”要求，管行业必须管安全、管业务必须管安全、管生产经营必须管安全。',
      },
      {
        text: '请市⟦住房和城乡建没局⟧牵头，⟦中国社科会学院⟧、⟦长江三角州⟧都来了。',
        suggested: '请市住房和城乡建设局牵头，中国社会科学院、长江三角洲都来了。',
      },
      // what lacks a character may be another name
      { text: '要增强⟦“四个”意识⟧，做到⟦“两个”维护⟧。', suggested: '要增强“四个意识”，做到“两个维护”。' },
      { text: '请⟦国家市场监督管总局⟧参加。', suggested: '请国家市场监督管理总局参加。', severity: 'warning' },
      {
        text: '坚持⟦党的领导、依法治国、人民当家作主⟧有机统一，⟦深刻领悟“两个维护”的决定性意义⟧，⟦中华人民国⟧成立以来，严守中央⟦八项规定及其精神实施细则⟧。',
        suggested:
          '坚持党的领导、人民当家作主、依法治国有机统一，深刻领悟“两个确立”的决定性意义，中华人民共和国成立以来，严守中央八项规定及其实施细则精神。',
      },
      {
        text: '统筹推进⟦“五位一体”战略布局⟧，增强“⟦4个意识⟧”。',
        suggested: '统筹推进“五位一体”总体布局，增强“四个意识”。',
      },
      {
        text: '增强⟦大局意识、政治意识、核心意识、看齐意识⟧。',
        suggested: '增强政治意识、大局意识、核心意识、看齐意识。',
      },
      {
        text: '坚定道路自信、理论自信、⟦体制自信⟧、文化自信，做到⟦“两个维”⟧，践行⟦绿水青山就是的理念⟧。',
        suggested: '坚定道路自信、理论自信、制度自信、文化自信，做到“两个维护”，践行绿水青山就是金山银山的理念。',
      },
      {
        text: '贯彻新发展理念，坚持⟦创新、协调、绿色、共享⟧发展。',
        suggested: '贯彻新发展理念，坚持创新、协调、绿色、开放、共享发展。',
        severity: 'warning',
      },
      {
        text: '弘扬⟦民主、富强、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信、友善⟧的价值观。',
        suggested: '弘扬富强、民主、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信、友善的价值观。',
      },
      {
        text: '增强“四个意识”，即⟦国家意识⟧、大局意识、核心意识、看齐意识。',
        suggested: '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。',
      },
      {
        text: '深入学习⟦习近平新时代特色社会主义思想⟧，推进⟦国家治理能力和治理体系现代化⟧，⟦法无授权必须为⟧。',
        suggested: '深入学习习近平新时代中国特色社会主义思想，推进国家治理体系和治理能力现代化，法无授权不可为。',
      },
      {
        text: '推动构建⟦人类名运共同体⟧，做到“⟦二个维护⟧”，落实中央⟦8项规定⟧精神。',
        suggested: '推动构建人类命运共同体，做到“两个维护”，落实中央八项规定精神。',
      },
      {
        text: '深入学习⟦习近平新时代中国特色社会主义的思想⟧。',
        suggested: '深入学习习近平新时代中国特色社会主义思想。',
      },
      {
        text: '自觉增强“⟦六个意识⟧”，践行“三严三实”，即⟦严以修身、严以律己⟧，一体推进⟦不敢腐、不能、不想腐⟧。',
        suggested:
          '自觉增强“四个意识”，践行“三严三实”，即严以修身、严以用权、严以律己，一体推进不敢腐、不能腐、不想腐。',
        severity: 'warning',
      },
      {
        text: '一体推进⟦不敢、不能、不想⟧机制建设，把握“⟦学思想、重实践、建新功⟧”的要求。',
        suggested: '一体推进不敢腐、不能腐、不想腐机制建设，把握“学思想、强党性、重实践、建新功”的要求。',
        severity: 'warning',
      },
      {
        text: '⟦坚决做到“两个确立”⟧，⟦深刻领悟“两个维护”⟧，⟦坚定“三个自信”⟧。',
        suggested: '深刻领悟“两个确立”，坚决做到“两个维护”，坚定“四个自信”。',
      },
      {
        text: '在2019年党员大会上的讲话\n⟦坚定“四个意识”、增强“四个自信”⟧，⟦坚定三个自信⟧。',
        suggested: '在2019年党员大会上的讲话\n增强“四个意识”、坚定“四个自信”，坚定四个自信。',
      },
      {
        text: '⟦立足新发展阶段，加快构建新发展格局，完整、准确、全面贯彻新发展理念⟧，推进⟦民主选举、民主决策、民主协商、民主管理、民主监督⟧。',
        suggested:
          '立足新发展阶段，完整、准确、全面贯彻新发展理念，加快构建新发展格局，推进民主选举、民主协商、民主决策、民主管理、民主监督。',
      },
      {
        text: '⟦中国人民共和国⟧成立以来，⟦人民代表会议制度⟧不断完善，“⟦三实三严⟧”成为党员的自觉。',
        suggested: '中华人民共和国成立以来，人民代表大会制度不断完善，“三严三实”成为党员的自觉。',
      },
      {
        text: '在2024年全县工作会议上的讲话\n协调推进“四个全面”战略布局，即⟦全面建成小康社会、全面深化改革、全面依法治国、全面从严治党⟧。\n要协调推进⟦全面建成小康社会、全面深化改革、全面依法治国、全面从严治党⟧的战略布局。',
        suggested:
          '在2024年全县工作会议上的讲话\n协调推进“四个全面”战略布局，即全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党。\n要协调推进全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党的战略布局。',
        severity: 'warning',
      },
      {
        text: '坚持⟦毛泽东思想、马克思列宁主义、邓小平理论、“三个代表”重要思想、科学发展观⟧。',
        suggested: '坚持马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观。',
      },
      {
        text: '落实“六保”：保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、⟦保基层运行⟧。',
        suggested: '落实“六保”：保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保基层运转。',
        severity: 'warning',
      },
      {
        text: '⟦产业兴旺、生态宜居、乡风文明、生活富裕⟧，一项也不能少，坚持安全第一、⟦防治为主⟧、综合治理。',
        suggested: '产业兴旺、生态宜居、乡风文明、治理有效、生活富裕，一项也不能少，坚持安全第一、预防为主、综合治理。',
        severity: 'warning',
      },
      { text: '做到产业兴旺、生态宜居、乡风文明、治理有效、⟦生活富足⟧。', severity: 'warning' },
      // another of the same kind between members, and short names between quotation marks
      {
        text: '坚定道路自信、理论自信、⟦民族自信⟧、文化自信，落实“⟦一刚双责⟧”，做到“⟦两个结和⟧”，推进“⟦四个全棉⟧”战略布局。聚焦群众⟦急难盼愁⟧，⟦贯彻新发展思想⟧，以⟦铸牢中华民族共同体思想⟧为主线。',
        suggested:
          '坚定道路自信、理论自信、制度自信、文化自信，落实“一岗双责”，做到“两个结合”，推进“四个全面”战略布局。聚焦群众急难愁盼，贯彻新发展理念，以铸牢中华民族共同体意识为主线。',
        severity: 'warning',
      },
      ...BODIES_AND_THOUGHTS.examples.bad,
    ],
    good: [
      '统筹山水林田湖草海湿地系统治理，推进山水林田湖草冰一体保护。推动平安中国建设行稳致远，数字中国建设行稳致远。',
      '在2024年全县组织工作会议上的讲话\n同志们：\n脱贫攻坚那几年，我们在协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党中锻炼了队伍。由谁执法普法、由谁监督考核，清单里都写得清楚。',
      '坚持管生产必须管安全的原则，管行业、管业务、管生产经营必须管安全；政府有为市场有效，踏雪寻梅，管行业必须管环保，发扬大庆精神，爱国、敬业、奉献。用实际行动做表率，不忘初心，牢记使命！统筹推进“四个全面”战略布局和“五位一体”总体布局。恩施土家族苗族自治州、恩施州、环江毛南族自治县、土家族自治地方，都办了节。增强政治意识、大局意识、服务意识，过去一年开了三会一刻也没有耽误，支部开展“四个自省”，“五色联动”出亮点，十四个全县试点，四个全棉产品。',
      '铸牢中华民族共同体思想基础，构建绿色发展新格局，立足新发展格局，落实脱贫“两个确保”，全国森林城市建设座谈会召开。守牢“三保障”底线，义务教育、基本医疗有保障，住房也要安全。“三保障”和饮水安全是硬指标，义务教育、基本医疗都抓得紧。',
      '1998年，国家税务局、国家医药管理局都派了人；农村信用合作社改制，划定国家自然保护区。得到山西师范大学、河南师范大学等高校响应。',
      '省农业农村厅派出工作组，到农业农村听取意见，自然资源局部调整。国家卫生健康委会同教育部发文，山东农业大学、人力资源社会保障部派人，最高人民法院发布解释。',
      '坚持党的领导、人民当家作主、依法治国有机统一，弘扬忠诚、干净、担当的品格，依法治国、党的领导都要讲。这支队伍特别能吃苦、特别能战斗、特别能奉献；两家商会长期共存、互相监督、荣辱与共；坚持真理、坚守理想，不怕牺牲、英勇斗争，对党忠诚、不负人民。',
      // the missing one stands near, or the list goes on: to put it in would say it twice
      '四个自信，最根本的是文化自信，道路自信、理论自信、制度自信都要落到行动上。',
      '统筹推进“五位一体”，抓好经济建设、政治建设、文化建设、社会建设、国防建设，以及生态文明建设。',
      '落实“六保”：保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保群众安居。',
      '增强政治意识、大局意识、核心意识、看齐意识，坚定道路自信、理论自信、制度自信和文化自信。',
      '统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。',
      '力戒形式主义、官僚主义，推动经济建设和社会建设，坚持创新、绿色发展。一体推进不敢腐、不能腐、不想腐，深化全面从严治党、全面依法治国。严守政治纪律、组织纪律，抓好稳就业、稳外贸。',
      '习近平总书记关于社会主义思想文化建设的论述，习近平新时代中国特色社会主义经济思想。',
      '提高国家治理能力，完善治理体系，推进国家治理体系和治理能力现代化。',
      '推动构建人类命运共同体，全面依法治国，全面依法行政。',
      '增强“六个意识”（机遇意识、危机意识等），树立“三个意识”，打好三大攻坚战，抓好防范化解重大风险、污染防治。',
      '力戒“四风”（形式主义、官僚主义、享乐主义等），一体推进不敢、不能、不想腐。',
      '坚持不敢腐、不能腐、不想腐，不敢、不能、不想一体推进。',
      '在2016年全县工作会议上的讲话\n协调推进“四个全面”战略布局，即全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。',
      '协调推进“四个全面”：全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。要协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。',
      '在2024年全县工作会议上的讲话\n2014年，习近平总书记提出协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。',
      '我院增强“两个意识”：服务意识、质量意识。“三个维护”（维护法律尊严等）是律师的本分。',
      '从“四位一体”总体布局到“五位一体”总体布局，认识不断深化。党的十八大提出坚定“三个自信”。',
      ...BODIES_AND_THOUGHTS.examples.good,
    ],
  },
  collect(paragraph, { role, house }) {
    const date = dateEvidence(paragraph, role);
    const slips = slipsIn(paragraph, house);
    return date || slips ? { date, slips: slips ?? NO_SLIPS } : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const timed = collected.some(({ summary }) => summary.slips.some((s) => s.period ?? s.rightUntil));
    const date = timed ? draftDate(collected.map(({ summary }) => summary.date)) : undefined;
    const stands = ({ period, rightUntil }: TimedReport): boolean =>
      (period === undefined || heldAt(period, date)) &&
      (rightUntil === undefined || (date !== undefined && date.firstMonth > rightUntil));
    return collected.flatMap(({ line, summary }) =>
      summary.slips.filter(stands).map(({ report }) => atLine(report, line)),
    );
  },
});

/** All slips of a paragraph, each with the time to which it belongs; undefined for none. */
function slipsIn(paragraph: Paragraph, house: House): readonly TimedReport[] | undefined {
  const { text } = paragraph;
  let slips: TimedReport[] | undefined;
  const add: AddSlip = ({ start, end, right, message, tier = 'error' }, time = {}) => {
    const suggestions = [replacedBy({ at: 0, start, end }, right)];
    const report: Report = { at: 0, start, end, message, suggestions, ...(tier !== 'error' && { severity: tier }) };
    (slips ??= []).push({ report, ...time });
  };
  const taken = addMisquotes(paragraph, add);
  const odd = clearOf(nearNames(paragraph), longest(taken));
  for (const { start, end, rights } of odd)
    // what is short may have been coined after the name: 一网通管
    add({ ...misnamed(text, { start, end }, rights[0]!), ...(end - start < SHORTEST_SURE && { tier: 'warning' }) });
  const names = nearQuotations(paragraph).filter(({ kind }) => kind === 'name');
  for (const { start, end, right } of clearOf(names, longest<Span>([...taken, ...odd])))
    // what lacks a character may be a name by itself, or one of another time
    add({
      ...misnamed(text, { start, end }, right),
      ...(end - start < Math.max(right.length, SHORTEST_SURE) && { tier: 'warning' }),
    });
  addFrames(paragraph, taken, add);
  const cut = text.includes('不敢') ? addCut(text, add) : NO_SPANS;
  const lists = formulaLists(paragraph, ownOf(house));
  for (const list of lists) {
    if (list.formula.period?.until !== undefined || !isClear(cut, list.start, list.end)) continue;
    if (list.formula.orderOnly === true && lists.some((other) => isPartOf(list, other))) continue;
    const earlier = lists.find((other) => isWholeOfEarlier(other, list));
    const slip = listSlip(paragraph, list) ?? (earlier && earlierForm(paragraph, list, earlier));
    if (slip)
      add(earlier ? { ...slip, start: Math.min(earlier.start, slip.start) } : slip, {
        ...(list.formula.period && { period: list.formula.period }),
        ...(earlier && { rightUntil: earlier.formula.period!.until! }),
      });
  }
  // cast: what a closure assigns is not seen here
  return (slips as TimedReport[] | undefined)?.sort((a, b) => a.report.start - b.report.start);
}

const NO_SPANS: readonly Span[] = Object.freeze([]);

/** Whether a longer list holds one whole: the longer one tells the slip. */
const isPartOf = ({ start, end, items }: FormulaList, other: FormulaList): boolean =>
  other.items.length > items.length && other.start <= start && end <= other.end;

/** Whether a list is the whole of what held before the formulation of another that it overlaps. */
const isWholeOfEarlier = ({ formula, items, start, end }: FormulaList, later: FormulaList): boolean =>
  formula.period?.until !== undefined &&
  formula.name === later.formula.name &&
  start < later.end &&
  later.start < end &&
  items.length === formula.members.length &&
  items.every((item, k) => item.member === k);

/** Formulations as the table has them misquoted, and the long name of the thought. Where they stand. */
function addMisquotes(paragraph: Paragraph, add: AddSlip): readonly Span[] {
  const { text } = paragraph;
  let taken: Span[] | undefined;
  for (const literal of literalsOf(paragraph)) {
    if (literal.kind !== 'misquote') continue;
    const { start, end, misquote } = literal;
    if (misquote.unlessBefore !== '' && end < text.length && misquote.unlessBefore.includes(text[end]!)) continue;
    if (isAnotherNumber(paragraph, literal, misquote)) continue;
    const { right, tier, period } = misquote;
    add({ start, end, right, message: misquotedMessage(misquote), tier }, { period });
    (taken ??= []).push(literal);
  }
  if (text.includes('习近平'))
    for (const m of allMatches(text, THOUGHT_LIKE))
      if (m[1] !== THOUGHT || '总同'.includes(m[0][3]!)) {
        const [start, end] = [m.index, m.index + m[0].length];
        const right = `习近平${THOUGHT}思想`;
        add({ start, end, right, message: `“${m[0]}”有误，应为“${right}”。` });
        (taken ??= []).push({ start, end });
      }
  return taken ?? NO_SPANS;
}

const OWN = new WeakMap<House, HouseFormulas>();

/** The user's own formulations, made ready once a configuration; undefined where there is none. */
function ownOf(house: House): HouseFormulas | undefined {
  if (house.formulas.length === 0) return undefined;
  let houseIndex = OWN.get(house);
  if (!houseIndex)
    OWN.set(house, (houseIndex = indexFormulas(house.formulas.map((f): Formula => ({ ...f, strict: true })))));
  return houseIndex;
}
