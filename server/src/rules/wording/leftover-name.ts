import { draftRule, type Collected, type Report } from '../../contract/rule';
import { leftoverPlaces, placeUses, type PlaceUse } from '../../facts/leftover-places';
import { modelCodes, otherCodes, type ModelCode } from '../../facts/model-codes';
import { namedBodies, turnedBodies, type NamedBody } from '../../facts/turned-bodies';
import { otherUnits, unitMentions, type UnitMentions } from '../../facts/unit-spellings';
import type { Draft } from '../../syntax/types';
import { bodiesNamed, otherBodies, type BodiesNamed } from './own-bodies';
import { homesTold, otherFutures, type HomesTold } from './other-future';
import { ownRanks, rankMixed, type OwnRank } from './ranks-mixed';
import { sayOther } from './written-two-ways';
import { otherProvinces, sayProvince, type OtherProvince } from './other-province';
import { yearOfTitleGone, yearsNamed } from './year-of-title';
import { LEFTOVERS } from './leftover-examples';

interface Summary {
  readonly ranks: readonly OwnRank[];
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

export const rule = draftRule<Summary>({
  id: 'wording/leftover-name',
  severity: 'warning',
  title: '套用旧稿留下的称呼',
  what: '套用别处的稿子没有改净：通篇说“我市”，忽然冒出“我县”；隐去地名的稿子里留着“无为×机关”；庐江县的稿子说“建设平安漯河”；同一单位前后写成两样（清河水泥有限公司、青河水泥有限公司，区教体局、区体教局），同一型号的数字颠倒（KD-415型、KD-451型）；开会的是市中医院，却“代表市人民医院党委”向全院问候；把“我院”办成学校；标题是今年，正文全是去年。上级地方、下属地方和“学习某地经验”不报。省和市县对不上（山西省西安市），夸的是云溪县、请客人到平川县，黄河“汇入东海”，“山东兰考”的也报。',
  why: '套用旧稿最容易在这里露馅，见报的教训不止一起。',
  source: '公开报道的套稿差错；起草惯例；地名据国家统计局区划代码（2023）',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '辅导员讲述雷锋的故事：这个从⟦湖北⟧望城走出的苦孩子，成了战士。\n焦裕禄同志在⟦山东⟧兰考带领群众治沙。\n西柏坡在⟦河南⟧平山县。\n谷文昌是⟦广东⟧人。',
        suggested:
          '辅导员讲述雷锋的故事：这个从湖南望城走出的苦孩子，成了战士。\n焦裕禄同志在河南兰考带领群众治沙。\n西柏坡在河北平山县。\n谷文昌是河南人。',
        severity: 'information',
      },
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
      ...LEFTOVERS.examples.bad,
    ],
    good: [
      '赴上海嘉兴开展红色研学，师生收获很大。推动北京雄安两地通勤更加便利。上海昆山同城化步伐加快。上海乌镇两日游深受老年朋友喜爱。贵州桂林高铁开通。四川香格里拉镇是亚丁景区的门户。黑龙江长白山余脉森林资源丰富。山东华山镇、江苏华山镇都来了人。',
      '“七一勋章”获得者张桂梅来自云南丽江，她创办了女子高中。铁人王进喜来自黑龙江大庆，他的故事家喻户晓。时传祥是北京的一个普通淘粪工人。雷锋是辽宁抚顺的一个普通战士。焦裕禄是河南的一个县委书记。张桂梅校长的学生小李是贵州人。邓小平从广东回来，发表了谈话。昆山在上海市区设立了展厅。寿光在新疆，援建了大棚。',
      '焦裕禄同志是山东淄博人，在河南兰考工作。北岳恒山在山西，南岳衡山在湖南。井冈山在湖南、江西两省交界。\n上海延安路上车水马龙，山东泰山学院、浙江敦煌特展开幕。\n赴江西井冈山、陕西延安、河北西柏坡学习。',
      '比赛以临江体育公园为起点，设两条路线，亲子跑从滨江体育公园出发。',
      '比赛以临江体育公园为起点，欢乐跑从滨江体育公园出发。',
      '比赛以临江体育公园为起点，健康跑从滨江体育公园出发。',
      '比赛以临江体育公园为起点，分会场的选手从滨江体育公园出发。',
      '比赛以临江体育公园为起点，接驳车从滨江体育公园出发。',
      '我是清河镇党委书记李明，五年来带领周边镇党委一班人抓产业。',
      '我是清河镇党委书记李明，五年来带领联建镇党委一班人抓产业。',
      '会上，区应急管理厅通报了情况，新疆各街道、社区要引以为戒。',
      '会上，区应急管理厅通报了情况，内蒙古各街道、社区要引以为戒。',
      '会上，区应急管理厅通报了情况，各地州的街道、社区要引以为戒。',
      '要把我院建成没有屋顶的学校，全校师生都来听课。',
      '云溪县区位优越，平川县资源丰富，欢迎大家到平川县投资兴业。全市一盘棋，云溪县交通便捷，欢迎大家到平川县投资。',
      '云溪县区位优越、交通便捷，欢迎大家到云溪投资兴业，云溪县委、县政府将全力支持。',
      '热忱欢迎大家到我县投资兴业，我们也将到贵县考察学习、投资兴业。感谢贵县的支持，我们一定多到贵县看看。',
      '黄河最终汇入渤海，长江汇入东海。渭河汇入黄河，最终注入渤海。黄河曾夺淮汇入黄海。引黄河水入湖。',
      ...LEFTOVERS.examples.good,
    ],
  },
  collect(paragraph, { role }) {
    const { text } = paragraph;
    const ranks = ownRanks(paragraph);
    const places = placeUses(paragraph);
    const provinces = otherProvinces(paragraph);
    const years = yearsNamed(paragraph);
    const open = text.includes('×') || text.includes('X') ? (text.match(OPEN)?.length ?? 0) : 0;
    const units = unitMentions(paragraph);
    const bodies = namedBodies(paragraph);
    const hosts = bodiesNamed(text);
    const codes = modelCodes(paragraph);
    const told = homesTold(text);
    const title = role === 'title' || role === 'subtitle' ? text : undefined;
    const tells =
      ranks.length + places.length + years.length + codes.length + bodies.length + open > 0 ||
      hosts !== undefined ||
      told !== undefined ||
      title !== undefined ||
      units !== undefined;
    return tells ? { ranks, places, years, provinces, open, units, bodies, hosts, codes, told, title } : undefined;
  },
  conclude(draft, collected) {
    const reports = [
      ...(isBeforeSuperiors(collected) ? [] : rankMixed(collected)),
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
      ...yearOfTitleGone(collected),
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

/** At a meeting of the city a county speaks of 我市 and of 我县. */
const isBeforeSuperiors = (collected: readonly Collected<Summary>[]): boolean =>
  collected.some(({ summary: { title } }) => /发言|汇报|表态|交流/.test(title ?? ''));

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
