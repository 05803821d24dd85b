import table from '../../../data/kept/partitions.tsv';
import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { paragraphRule, type Report } from '../../contract/rule';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import { Digit } from '../../text/chars';
import { behindFigures, Led, Percent } from './figures';
import { excludeOneAnother } from './exclusive-parts';
import { wrongGrowth } from './growth';
import { sharesOffWhole } from './shares';
import { reportsOf } from './suggest';

const MEASURE = `[万亿]?(?:${wordingsFor(wordingTable, 'sum-wordings.tsv', 'measure')})`;
/** 50个项目，其中…… or 分别为……: what follows to the end of the clause row is the list. */
const TOTAL = new RegExp(
  `(?<![\\d.．第约近超])(\\d+(?:\\.\\d+)?)(${MEASURE})(?![以多余]|左右)([^，。；、：！？\\d]{0,12})(?:[，（：](其中|分别为|分别是|包括)[：，]?|[：（])([^。；！？（）]{4,80})`,
  'g',
);
const PART = new RegExp(`^([^\\d]*?)(\\d+(?:\\.\\d+)?)(${MEASURE})([^\\d]{0,10})$`);
const CHANGE = /[比增减降多少长升][^，。；]{0,8}$/;
const LIST_SEPARATOR = /[、，和]/;
/** A part that is no more than about so many, or a list that is not whole. */
const OPEN = new RegExp(wordingsFor(wordingTable, 'sum-wordings.tsv', 'open'));

/** What is left over is told of in other words: 其余为自筹. */
const REST = /其余|其他|另有|另外|剩余|剩下|还有/;
/** How far before the total what is counted may stand. */
const MAX_UNITS_COUNTED = 24;

const PARTITIONS = tableColumn(table, 'partitions.tsv', 'words').map((words) => words.split(' '));

export const rule = paragraphRule({
  id: 'numeral/sum',
  severity: 'hint',
  title: '分项与总数、增幅',
  what: '一句话里各分项加起来不等于总数：50个，其中20个、15个、10个。只看分项已经列全的（没有名目的分项，或者男和女、新建和续建、一二三等奖这样合起来是全部的），“其中”只举一部分的不报；几项彼此不重合（制造业、服务业、农业，甲镇、乙镇）而加起来超过总数的报。同一个整体的几项比例加起来超过100%，或者合起来是全部却不到100%的报。起止两个数算出来的增幅与后面说的不同（由10亿元增至12亿元，增长30%）也报；可比价、年均一类另有口径的不报。',
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
    const reports: Report[] = [...(reportsOf(slips) ?? [])];
    if (!MAY_SUM.test(text)) return reports.length > 0 ? reports : undefined;
    for (const m of allMatches(text, TOTAL)) {
      const [, total, measure, noun, lead, list] = m;
      // 比上年增加1500亿元，其中……: what follows are parts of another figure
      if (CHANGE.test(text.slice(Math.max(0, m.index - 10), m.index))) continue;
      const parts = partsOf(list!, measure!);
      if (!parts) continue;
      const sum = parts.reduce((whole, { value }) => whole + value, 0);
      const counted = text.slice(Math.max(0, m.index - MAX_UNITS_COUNTED), m.index) + noun!;
      if (Math.abs(sum - Number(total)) < 1e-6) continue;
      // parts that exclude one another are never more than the whole, named all or some
      const isMore = sum > Number(total) && excludeOneAnother(parts.map(({ label }) => label));
      if (!isMore && (lead === undefined || !isWhole(parts, counted))) continue;
      const end = m.index + m[0].length;
      if (REST.test(text.slice(end - list!.length, end + MAX_UNITS_COUNTED))) continue;
      const written = `${total!}${measure!}`;
      const added = `${Math.round(sum * 100) / 100}${measure!}`;
      const message = `后面各项加起来是${added}，这里说的是${written}，请核对。`;
      const severity = sum > Number(total) ? 'warning' : 'information';
      reports.push({ at: 0, start: m.index, end: m.index + written.length, message, severity });
    }
    return reports.length > 0 ? reports : undefined;
  },
});

const MAY_SUM = /其中|分别为|分别是|包括|\d[^，。；：\d]{1,14}[：（][^，。；\d]{1,12}\d/;

interface Part {
  readonly label: string;
  readonly value: number;
}

/** Parts at the head of a list, all in the measure of the total; undefined where there are not two, or where one is open. */
function partsOf(list: string, measure: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const item of list.split(LIST_SEPARATOR)) {
    const part = PART.exec(item);
    if (!part) {
      if (/\d/.test(item)) return undefined;
      break;
    }
    if (part[3] !== measure || OPEN.test(item)) return undefined;
    parts.push({ label: `${part[1]!}${part[4]!}`, value: Number(part[2]) });
  }
  return parts.length >= 2 ? parts : undefined;
}

/**
 * Whether parts are all there are: none has a name, or their names part a whole. A name that narrows what is counted
 * (干部200名，其中男性党员……) is of some of it only.
 */
function isWhole(parts: readonly Part[], counted: string): boolean {
  if (parts.every(({ label }) => label.trim() === '')) return parts.length >= 2;
  return PARTITIONS.some(
    (words) =>
      words.length === parts.length &&
      words.every((word) => parts.some(({ label }) => label.includes(word))) &&
      parts.every(({ label }) =>
        words.some((word) => label.includes(word) && counted.includes(label.replace(word, '').trim())),
      ),
  );
}
