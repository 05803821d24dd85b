import { draftRule, type Collected, type Report } from '../../contract/rule';
import { leftoverPlaces, placeUses, type PlaceUse } from '../../facts/leftover-places';
import { modelCodes, otherCodes, type ModelCode } from '../../facts/model-codes';
import { namedBodies, turnedBodies, type NamedBody } from '../../facts/turned-bodies';
import { otherUnits, unitMentions, type UnitMentions } from '../../facts/unit-spellings';
import type { Draft } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';
import { bodiesNamed, otherBodies, type BodiesNamed } from './own-bodies';
import { homesTold, otherFutures, type HomesTold } from './other-future';
import { sayOther } from './written-two-ways';
import { otherProvinces, sayProvince, type OtherProvince } from './other-province';

/** Ranks from the lowest up; a speaker of a level names his own and higher ones. */
const RANKS: readonly string[] = ['村', '镇', '乡', '县', '区', '州', '市', '省'];
const OWN = /(?:我|全)(村|镇|乡|县|区|市|州|省)(?![长委办级内域划际直属各中场里外])/g;

interface Summary {
  readonly ownUnits: readonly Own[];
  readonly places: readonly PlaceUse[];
  readonly years: readonly number[];
  readonly provinces: readonly OtherProvince[];
  /** Places left open: ×机关, XX县. */
  readonly open: number;
  readonly units: UnitMentions | undefined;
  readonly bodies: readonly NamedBody[];
  readonly hosts: BodiesNamed | undefined;
  readonly codes: readonly ModelCode[];
  readonly told: HomesTold | undefined;
  /** The text of a title or its second line. */
  readonly title: string | undefined;
}

interface Own {
  readonly unit: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const rule = draftRule<Summary>({
  id: 'wording/leftover-name',
  severity: 'warning',
  title: '套用旧稿留下的称呼',
  what: '套用别处的稿子没有改净：通篇说“我市”，忽然冒出“我县”；隐去地名的稿子里留着“无为×机关”；庐江县的稿子说“建设平安漯河”；同一单位前后写成两样（清河水泥有限公司、青河水泥有限公司，区教体局、区体教局），同一型号的数字颠倒（KD-415型、KD-451型）；开会的是市中医院，却“代表市人民医院党委”向全院问候；把“我院”办成学校；标题是今年，正文全是去年。上级地方、下属地方和“学习某地经验”不报。省和市县对不上（山西省西安市）的也报。',
  why: '套用旧稿最容易在这里露馅，见报的教训不止一起。',
  source: '公开报道的套稿差错；起草惯例；地名据国家统计局区划代码（2023）',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'none',
  examples: {
    bad: [
      {
        text: '同志们：\nKD-415型水泵通过了验收。\n今年，KD-415型水泵已销往三省。\n下一步，⟦KD-451⟧型水泵要扩大产能。',
        suggested:
          '同志们：\nKD-415型水泵通过了验收。\n今年，KD-415型水泵已销往三省。\n下一步，KD-415型水泵要扩大产能。',
        severity: 'information',
      },
      {
        text: '刚才，石桥镇、北塘镇作了发言。\n各镇要像⟦石侨镇⟧那样。\n杨坪村种葡萄八百亩。⟦杨砰村⟧的经验说明，支部要强。\n项目由山海集团投资。\n希望⟦山海集体⟧加大投入。',
        suggested:
          '刚才，石桥镇、北塘镇作了发言。\n各镇要像石桥镇那样。\n杨坪村种葡萄八百亩。杨坪村的经验说明，支部要强。\n项目由山海集团投资。\n希望山海集团加大投入。',
        severity: 'information',
      },
      {
        text: '由区教体局牵头开展排查，区教体局、区公安局要协同。排查结果由⟦区体教局⟧汇总后报区政府办公室。\n云溪区区位优越、交通便捷。我们欢迎大家来⟦我县⟧投资兴业。\n跑友以临江体育公园为起点，10月20日从⟦滨江体育公园⟧鸣枪出发。\n会上，⟦区应急管理厅⟧通报了形势，三个镇、街道作了发言。',
        suggested:
          '由区教体局牵头开展排查，区教体局、区公安局要协同。排查结果由区教体局汇总后报区政府办公室。\n云溪区区位优越、交通便捷。我们欢迎大家来我区投资兴业。\n跑友以临江体育公园为起点，10月20日从临江体育公园鸣枪出发。\n会上，区应急管理局通报了形势，三个镇、街道作了发言。',
        severity: 'information',
      },
      {
        text: '我市坚持工业强市。我市总量居全省第五。下一步，⟦我县⟧要扩大招商。\n感谢宏达建设集团！\n⟦宏大建设集团⟧承建的二期快要交付。\n红旗渠社区是样板。\n去年，⟦红旗区社区⟧接待了四十批。',
        severity: 'information',
      },
      {
        text: '清河水泥有限公司成立于1998年。\n二十八年来，⟦青河水泥有限公司⟧坚持质量第一。\n绿源食品有限公司的成绩，离不开每一位⟦绿原⟧人。',
        suggested:
          '清河水泥有限公司成立于1998年。\n二十八年来，清河水泥有限公司坚持质量第一。\n绿源食品有限公司的成绩，离不开每一位绿源人。',
        severity: 'information',
      },
      {
        text: '同志们：\n上个月赴⟦山西省⟧西安市考察，又到⟦浙江省⟧苏州市学习。',
        suggested: '同志们：\n上个月赴陕西省西安市考察，又到江苏省苏州市学习。',
      },
      {
        text: '在全市×工作会议上的讲话\n同志们：\n×机关要走在前，×部门要抓落实。\n⟦无为⟧×机关要带好头，×单位要跟上。',
      },
      {
        text: '在庐江县经济工作会议上的讲话\n同志们：\n庐江县的发展势头很好。\n要凝心聚力，为建设平安⟦漯河⟧而奋斗。',
      },
      {
        text: '在庐江县工作会议上的讲话\n同志们：\n要加强协作，总结经验。⟦延川县⟧委、县政府高度重视，要抓好落实。',
      },
      {
        text: '在经济工作会议上的讲话\n同志们：\n庐江县各级党组织要扛起责任。\n庐江县广大干部要担当作为。\n全庐江上下要鼓足干劲。\n要建设平安⟦漯河⟧，久久为功。',
      },
      {
        text: '在⟦2025年⟧全县工作会议上的讲话\n同志们：\n2024年要抓学习，2024年要抓作风，2024年要抓项目。',
        severity: 'hint',
      },
      {
        text: '同志们：\n我县要抓产业，我县要抓生态，我县要抓民生，我县要抓党建。\n⟦我镇⟧的短板要补上。',
      },
      {
        text: '在全市工作会议上的讲话\n同志们：\n今年我市发展态势良好。\n我市工业稳步增长，我市农业喜获丰收。\n下一步，⟦我县⟧要加快转型。\n全市上下要鼓足干劲。',
      },
      {
        text: '全校教职工要牢记使命，努力把⟦我院⟧办成人民满意的学校。我们在柳湾县召开现场会。作为东道主，⟦桑园县⟧为会议做了精心准备。\n欢迎来云台投资兴业，云台人民携手共创⟦青河⟧更加美好的明天！柳湾水厂今年建成投产。⟦柳弯水厂⟧投产后，8万人告别了用水难。\n今天，市中医院在这里召开护士节表彰大会。我代表⟦市人民医院⟧党委，向全院护士致以问候！\n我是清河镇党委书记陈立新。一年来，我带领⟦柳林镇⟧党委一班人履职尽责。\n获得一等奖的是县实验小学代表队。\n请⟦县实验中学代表队⟧上台领奖！\n清溪县的发展，离不开全县人民。我们坚信，在县委领导下，⟦青山县⟧的明天一定会更加美好！\n我谨代表县税务局党委向大家致以新春祝福！新的一年，⟦县交通运输局⟧将继续优化服务。\n我代表云台县委、县政府作汇报。今年以来，⟦该县⟧以项目为抓手，经济稳中有进。',
        suggested:
          '全校教职工要牢记使命，努力把我校办成人民满意的学校。我们在柳湾县召开现场会。作为东道主，柳湾县为会议做了精心准备。\n欢迎来云台投资兴业，云台人民携手共创云台更加美好的明天！柳湾水厂今年建成投产。柳湾水厂投产后，8万人告别了用水难。\n今天，市中医院在这里召开护士节表彰大会。我代表市中医院党委，向全院护士致以问候！\n我是清河镇党委书记陈立新。一年来，我带领清河镇党委一班人履职尽责。\n获得一等奖的是县实验小学代表队。\n请县实验小学代表队上台领奖！\n清溪县的发展，离不开全县人民。我们坚信，在县委领导下，清溪县的明天一定会更加美好！\n我谨代表县税务局党委向大家致以新春祝福！新的一年，县税务局将继续优化服务。\n我代表云台县委、县政府作汇报。今年以来，我县以项目为抓手，经济稳中有进。',
        severity: 'information',
      },
    ],
    good: [
      '东湖公园建成开放。西湖公园建成后，市民有了好去处。\n在青山镇召开的第三届运动会上，作为承办地，柳林镇服务周到。\n我代表云台县委、县政府作汇报。省报报道说，该县变化很大。\n把我县卫生院建成老百姓信得过的医院，把我县一中办成全省一流的中学，把我县人民医院建成群众满意的医院。把我村办成一所没有围墙的学校，把我公司办成培养工匠的学校，把我县建成全省最美的市。城东水厂前年投产，解决了用水难。城西水厂投产后，8万居民告别了限时供水。南门大桥去年建成通车。北门大桥通车后，两岸群众不再绕行。\n继去年在柳湾县召开现场会之后，今年移师桑园。作为东道主，桑园县精心准备。\n欢迎到青川旅游，青川人民期待您，让我们共建校地更加美好的未来！\n我谨代表县教育局党组向全体教师致以祝福！新的一年，县人社局将进一步提高教师待遇。\n沙泉村葡萄丰收。\n妙泉村茶园红火。\n大湾村修了水渠。\n大弯村架了桥。\n石泉村和石皋村结对共建，石泉村出技术，石皋村出场地。\n云溪区区位优越，值得学习。欢迎各位来我县投资。\n城区交通便捷。欢迎大家来我县投资。\n半程以临江体育公园为起点，迷你跑从滨江体育公园出发。\n会上，自治区应急管理厅、区财政厅通报了情况，请各市、各街道落实。省、市公安厅（局）批准。\n清溪县的发展，离不开全县人民和对口支援的青山县。祝愿青山县的明天更加美好！全县新农村的明天一定会更加美好，我们村的未来更加灿烂。柳湾村、柳弯道村结对共建，大坪村种葡萄，小坪村种桃，全村人都说大沟村的未来更美好。\n我谨代表县税务局党委向大家致以新春祝福！新的一年，县税务局将继续优化服务，县交通运输局将开通专线。我谨代表县税务局党委向县交通运输局表示感谢！新的一年，县交通运输局将继续给我们支持。',
      '我代表云台县委、县政府致辞。上周我们去临江县考察，该县的做法值得学习。我代表清河镇党委发言，邻近的柳林镇起步早，该镇经验可学。我代表清河镇党委、政府承诺，全镇一心，该村级公路年内通车。我是王庄村党支部书记李强，这几年，我带领支部和村两委干事。我是清河镇党委书记陈新，三年来，我带领新一届镇党委班子抓项目。',
      '努力把我院办成人民满意的医院，把我院建成高水平的大学，把我县建设成全省一流的旅游强县，把我市打造成全国文明城市，把我镇建成全县的蔬菜批发中心，把我区建成经济强市的核心区。我们在柳湾县召开现场会，作为东道主，柳湾县作了准备。欢迎来云台投资兴业，共创云台更加美好的明天！欢迎来云台投资，共创事业更加辉煌的明天！城东水厂今年建成投产。城西水厂投产后，全市供水能力将翻番。一期工程建成投产。二期工程投产后，产能增加了。城东水厂建成投产。城西水厂开工后，进度加快了。\n今天，市中医院在这里召开医联体签约大会。我代表市人民医院党委，向全院职工致以问候！我是清河镇党委书记，此前带领柳林镇党委一班人修路。我是清河镇党委书记，带领全镇党委班子干。今天，市人民医院召开大会，我代表市医院党委，向全院职工问好。\n获得一等奖的是县实验小学代表队。\n请县文联主席上台颁奖！',
      '市科教局和县教科局协同，市科教局、市教科局合署办公，中铁十二局、中铁二十局、十二局和二十局中标，县发展改革局和高新区改革发展局都来了，集团运营中心、财务部和营运中心搬迁，优化全球能力的布局，优化的全球能力布局，学校自开办以来，自学校开办以来。',
      '在安徽省重点项目推进会上的讲话\n同志们：\n让我们同心协力，加快建设现代化新安徽。\n要建设新乡村。',
      '在黑河市文明创建大会上的讲话\n同志们：\n要建设平安龙江，守好边疆门户。\n复兴村去年摘帽。今年，复兴村、杨柳村、清泉村和复新村一起种药材。',
      '同志们：\nKD-415型水泵、KD-451型水泵都通过了验收。\nKD-415型水泵销往三省，KD-451型水泵销往两省。\nGT-120型电机、GT-120型电机配套GT-102型风扇，GT-130型电机也要上。',
      '同志们：\n“地点”一栏要写全，例：湖南省××市××区××乡。\n×单位、×部门都要填好。',
      '物流园项目由山海集团投资建设。\n山海集体经济壮大了，先进集体受了表彰。',
      '我县工业稳步增长。下一步，我市将出台办法。红旗渠社区是样板，红旗村社区正在追赶。',
      '清河水泥有限公司、青河水泥有限公司都来了。\n东风小学和东峰小学结对。\n制度先行，使华为大学受益。\n说到底，是华为大学的办法。\n城东医院、城西医院，第一中学、第七中学，全体清河人都动起来。',
      '同志们：\n赴陕西省西安市、江苏省苏州市考察，河北省邢台市和山西省、西安市都派人参加，吉林省吉林市、海南省海口市的做法很好。广东省西安市企业家联合会、浙江省西安市商会都来了。',
      '在石家庄市经济工作会议上的讲话\n同志们：\n要建设现代化大城市，让群众生活更有品质。',
      '在全市公安工作会议上的讲话\n同志们：\n×机关要走在前。\n要坚持和平发展，推动×部门、×单位抓好落实。',
      '在庐江县经济工作会议上的讲话\n同志们：\n要学习肥西县的经验，与无为市加强协作，推动合肥市一体化，争当安徽省先进。',
      '在庐江县工作会议上的讲话\n同志们：\n延川县委、县政府抓河长制的经验很好，要学习建设美丽漯河的做法。',
      '在经济工作会议上的讲话\n同志们：\n庐江县各级党组织要扛起责任。\n庐江县广大干部要担当作为。\n全庐江上下要鼓足干劲，建设美丽安徽。',
      '在2025年全县工作总结会上的讲话\n同志们：\n2024年抓了学习，2024年抓了作风，2024年抓了项目。',
      '同志们：\n我县有我县的县情，他说：“我镇情况特殊，我县要支持。”我县要抓产业，我县要抓生态。',
      '在全县工作会议上的讲话\n同志们：\n我县要争当全省、全市的排头兵。\n我县工业稳步增长，全县上下要鼓足干劲，我省形势很好。',
      '在全市工作会议上的讲话\n同志们：\n今年我市发展态势良好，我县是县里同志的叫法。',
    ],
  },
  collect(paragraph, { role }) {
    const { text, alnums } = paragraph;
    const ownUnits: Own[] = [];
    if (text.includes('我') || text.includes('全'))
      for (const m of allMatches(text, OWN))
        if (!pairAround(paragraph, m.index, m.index + 1))
          ownUnits.push({ unit: m[1]!, text: m[0], start: m.index, end: m.index + m[0].length });
    const places = placeUses(paragraph);
    const provinces = otherProvinces(paragraph);
    const years: number[] = [];
    for (let k = 0; k < alnums.length; k++) {
      const { start, end } = alnums[k]!;
      if (end - start === 4 && text[end] === '年' && text.startsWith('20', start)) {
        const year = Number(text.slice(start, end));
        if (year >= 2000) years.push(year);
      }
    }
    const open = text.includes('×') || text.includes('X') ? (text.match(OPEN)?.length ?? 0) : 0;
    const units = unitMentions(paragraph);
    const bodies = namedBodies(paragraph);
    const hosts = bodiesNamed(text);
    const codes = modelCodes(paragraph);
    const told = homesTold(text);
    const title = role === 'title' || role === 'subtitle' ? text : undefined;
    const tells =
      ownUnits.length + places.length + years.length + codes.length + bodies.length + open > 0 ||
      hosts !== undefined ||
      told !== undefined ||
      title !== undefined ||
      units !== undefined;
    return tells ? { ownUnits, places, years, provinces, open, units, bodies, hosts, codes, told, title } : undefined;
  },
  conclude(draft, collected) {
    const reports = [
      ...otherUnit(collected),
      ...leftoverPlaces(collected).map(({ line, start, end, titlePlace }): Report => ({
        at: line,
        start,
        end,
        message:
          titlePlace === undefined
            ? `“${draft.paragraphs[line]!.text.slice(start, end)}”疑为套用旧稿时留下的地名，请核对。`
            : `本稿说的是${titlePlace}，此处却是“${draft.paragraphs[line]!.text.slice(start, end)}”，疑为套用旧稿时漏改。`,
      })),
      ...otherHome(draft, collected),
      ...oldYear(collected),
      ...otherUnits(collected.flatMap(({ line, summary: { units } }) => (units ? [{ line, units }] : []))).map(
        (other) => sayOther(other, '单位'),
      ),
      ...turnedBodies(
        collected.flatMap(({ line, summary: { bodies } }) => (bodies.length > 0 ? [{ line, bodies }] : [])),
      ).map((other) => sayOther(other, '单位')),
      ...otherCodes(collected.flatMap(({ line, summary: { codes } }) => codes.map((code) => ({ ...code, line })))).map(
        (other) => sayOther(other, '型号'),
      ),
      ...collected.flatMap(({ line, summary }) => summary.provinces.map((province) => sayProvince(line, province))),
      ...otherBodies(collected.flatMap(({ line, summary: { hosts } }) => (hosts ? [{ line, ...hosts }] : []))),
    ];
    const told = collected.flatMap(({ line, summary }) => (summary.told ? [{ line, ...summary.told }] : []));
    return [...reports, ...otherFutures(draft, told, reports)].sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** Places left open, with a word behind. */
const OPEN = /(?:[×X]{1,4})(?=[\u4e00-\u9fff])/g;

type All = readonly Collected<Summary>[];

/** Times that a place is spoken of as home from which it is the draft's own. */
const OWN_FROM = 3;

/** Another home in a draft whose title names no place, but which speaks of one as home throughout. */
function otherHome(draft: Draft, collected: All): Report[] {
  if (collected.some(({ summary }) => summary.title !== undefined && summary.places.length > 0)) return [];
  const uses = collected.flatMap(({ line, summary }) => summary.places.map((use) => ({ line, ...use })));
  const homes = uses.filter(({ how }) => how === 'home');
  const counts = new Map<string, number>();
  for (const { places } of homes) for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [homeName, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  const ownPlace = homes.flatMap(({ places }) => places).find(({ name }) => name === homeName);
  if (times < OWN_FROM || !ownPlace) return [];
  return homes
    .filter(({ places }) =>
      places.every(
        (p) =>
          counts.get(p.name) === 1 &&
          p.name !== homeName &&
          !p.within.includes(homeName) &&
          !ownPlace.within.includes(p.name),
      ),
    )
    .map(({ line, start, end }) => ({
      at: line,
      start,
      end,
      message: `本稿说的多是${homeName}，此处却是“${draft.paragraphs[line]!.text.slice(start, end)}”，疑为套用旧稿时漏改。`,
    }));
}

/** Whether a unit is below the usual one, and no speaker calls both his own; 我区 and 我市 go together. */
const isBelow = (unit: string, usual: string): boolean =>
  RANKS.indexOf(unit) <= RANKS.indexOf(usual) && !(unit === '区' && usual === '市');

/** 我县 in a draft that speaks of 我市 throughout. */
function otherUnit(collected: All): Report[] {
  const counts = new Map<string, number>();
  for (const { summary } of collected)
    for (const { unit } of summary.ownUnits) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [mostUsed, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  if (most < 4) return onceOtherUnit(collected);
  const reports: Report[] = [];
  for (const { line, summary } of collected)
    for (const { unit, text, start, end } of summary.ownUnits) {
      if (unit === mostUsed || !text.startsWith('我') || !isBelow(unit, mostUsed)) continue;
      if (counts.get(unit)! > most / 4) continue;
      reports.push({
        at: line,
        start,
        end,
        message: `本稿通篇说的是“${mostUsed}”（${most} 处），此处却说“${text}”，疑为套用旧稿时漏改。`,
      });
    }
  return reports;
}

/** 我市 twice or more, and 我县 once: who speaks of his own town does not speak of his own county. */
function onceOtherUnit(collected: All): Report[] {
  const homes = collected.flatMap(({ line, summary }) =>
    summary.ownUnits.filter(({ text }) => text.startsWith('我')).map((unit) => ({ line, ...unit })),
  );
  const units = new Map<string, number>();
  for (const { unit } of homes) units.set(unit, (units.get(unit) ?? 0) + 1);
  if (units.size !== 2) return [];
  const [[usual, times], [odd, once]] = [...units].sort((a, b) => b[1] - a[1]) as [[string, number], [string, number]];
  if (times < 2 || once !== 1 || !isBelow(odd, usual)) return [];
  const { line, start, end, text } = homes.find(({ unit }) => unit === odd)!;
  const message = `别处说的都是“我${usual}”（${times} 处），此处却说“${text}”，请核对。`;
  return [{ at: line, start, end, severity: 'information', message }];
}

/** A title of this year over a text that never names it and speaks of last year throughout. */
function oldYear(collected: All): Report[] {
  const first = collected.find(({ summary }) => summary.title !== undefined);
  const m = first && /(20\d\d)年/.exec(first.summary.title!);
  if (!m) return [];
  const { line: title, summary } = first;
  const year = Number(m[1]);
  const years = collected.filter(({ line }) => line > title).flatMap(({ summary: each }) => each.years);
  const before = years.filter((y) => y === year - 1).length;
  if (before < 3 || years.some((y) => y >= year) || /总结|回顾|述职|通报/.test(summary.title!)) return [];
  return [
    {
      at: title,
      start: m.index,
      end: m.index + m[0].length,
      severity: 'hint',
      message: `标题是${year}年，正文却没有提到${year}年，${year - 1}年提到 ${before} 次，是否为去年的稿子？`,
    },
  ];
}
