import { paragraphRule } from '../../contract/rule';
import { Digit } from '../../text/chars';
import { behindFigures, Led, Percent } from './figures';
import { wrongGrowth } from './growth';
import { sumSlips } from './listed-sums';
import { sharesOffWhole } from './shares';
import { reportsOf } from './suggest';

export const rule = paragraphRule({
  id: 'numeral/sum',
  severity: 'hint',
  title: '分项与总数、增幅',
  what: '一句话里各分项加起来不等于总数：50个，其中20个、15个、10个。只看分项已经列全的：没有名目的分项，男和女、新建和续建、一二三等奖这样合起来是全部的，“分别为”后面的，“共计”前面的，“其中”后面三项以上、加起来与总数相近的；“其中”只举一部分的，各项可能重叠的（党员、女性）不报；几项彼此不重合（制造业、服务业、农业，甲镇、乙镇）而加起来超过总数的报。同一个整体的几项比例加起来超过100%，或者合起来是全部却不到100%的报。起止两个数算出来的增幅与后面说的不同（由10亿元增至12亿元，增长30%）也报；可比价、年均一类另有口径的不报。',
  why: '数字改了一处，别处没有跟着改，听的人一加就发现。',
  source: '算术',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'none',
  examples: {
    bad: [
      { text: '全年实施项目⟦50个⟧，其中20个、15个、10个，都已开工。', severity: 'information' },
      { text: '共有学员⟦120名⟧，其中男生70名、女生40名。', severity: 'information' },
      { text: '今年安排重点项目⟦80个⟧，其中新建35个、续建40个，总投资很大。', severity: 'information' },
      { text: '全区⟦50个⟧村，其中20个达标、15个在建、10个未启动。', severity: 'information' },
      {
        text: '今年帮扶⟦60户⟧，其中柳树沟28户、石桥村18户、上河村10户。三个校区招收学徒⟦300人⟧，分别为东校区120人、西校区90人、南校区80人。',
      },
      { text: '全年新建驿站18个、改造驿站27个，共计⟦46个⟧，都已开放。', severity: 'information' },
      { text: '评出奖项⟦30个⟧，其中一等奖5个、二等奖10个、三等奖20个。', severity: 'warning' },
      { text: '走访企业⟦160家⟧，其中制造业企业90家、服务业企业50家、农业企业30家。', severity: 'warning' },
      { text: '抽查户厕⟦60座⟧，其中柳林镇30座、清溪镇20座、石桥乡15座。', severity: 'warning' },
      { text: '参训人员中，⟦党员占50%，团员占30%，群众占25%⟧。', severity: 'warning' },
      { text: '三次产业结构调整为⟦12.1:45.6:46.3⟧。', severity: 'warning' },
      { text: '产值由10亿元增至12亿元，增长⟦30%⟧；年产值由8亿元增至10亿元，增长⟦20%⟧。', severity: 'warning' },
      { text: '示范基地由2个增加到6个，增长⟦3倍⟧；用水量从80吨降到60吨，下降⟦40%⟧。', severity: 'warning' },
    ],
    good: [
      '走访企业160家，其中规上企业90家、民营企业80家、农业企业30家；评先进20名，其中党员15名、女职工12名。',
      '参训人员中，党员占50%，女性占45%，本科以上学历占70%；党员占50%，团员占30%，其余为群众；男生占51%，女生占49%。',
      '抽查户厕60座，其中柳林镇30座、清溪镇20座；三次产业结构由13:44:43调整为12.1:45.6:42.3，初一初二初三之比为3:3:2。',
      '产值由10亿元增至12亿元，增长20%；由1.2亿元增加到3.7亿元，年均增长25%；生产总值由100亿元增加到112亿元，增长6.5%。',
      '基地由2个增加到6个，增长2倍；用水量从80吨降到60吨，下降25%，成本从3.1万元降至2.6万元，降低16%。',
      '共有学员120名，其中男生70名、女生50名。',
      '全年实施项目50个，其中工业项目20个、农业项目15个。',
      '共有代表200名，其中党员120名、女性90名。',
      '表彰先进50个，其中一等奖5个、二等奖10个，奖金已经发放。',
      '安排资金50亿元，比上年增加15亿元，其中中央20亿元、地方30亿元。',
      '项目总投资100亿元，其中今年完成20亿元、明年计划30亿元。',
      '安排项目80个，其中新建约35个、续建40多个。',
      '帮扶60户，其中柳树沟28户、石桥村18户、上河村14户；全年新建驿站18个、改造驿站27个，共计45个。',
      '检查门店60家，其中餐饮店20家、药店10家、理发店8家；骨干教师40名，其中党员15名、女教师20名、高级职称8名。',
      '走访企业12家，新建车间3家、改造车间5家，共计8家；开会3次，培训20人、轮训15人，合计35人。',
      // parts of some of it, or with a rest
      '全系统干部200名，其中男性党员80名、女性党员60名；受理来信150件，其中上半年办结60件、下半年办结70件。',
      '安排资金6亿元，其中中央2亿元、地方3亿元，其余为自筹。全市合作社320家，其中省级20家、市级30家、县级40家。',
    ],
  },
  check(paragraph) {
    const { text, classes } = paragraph;
    if (!(classes & Digit)) return undefined;
    const isChange = text.includes('，') && (behindFigures(paragraph) & Led) !== 0;
    const slips = isChange ? [...wrongGrowth(text)] : [];
    if (behindFigures(paragraph) & Percent || text.includes('三次产业')) slips.push(...sharesOffWhole(text));
    return reportsOf([...slips, ...sumSlips(text)]);
  },
});
