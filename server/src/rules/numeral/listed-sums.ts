import table from '../../../data/kept/partitions.tsv';
import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import { isOverAllocated } from './allocations';
import { areHeldTogether, excludeOneAnother, wholeNamesParts } from './exclusive-parts';
import { areKindsOf, areLevels, areSources, CONTINUOUS, isToldInFull, OVERLAPPING, SHARED } from './kinds-of-parts';
import { isSlipOfSum } from './slip-of-sum';
import { partsOverWhole, wrongTotalsOfItems } from './parts-over-whole';
import type { NumeralSlip } from './suggest';
import { behindLast } from '../../text/behind';

const words = wordingsOf(wordingTable, 'sum-wordings.tsv');
const MEASURE = `[万亿]?${words('measure')}`;
/** What is told before a list of parts: 其中 may tell some of them only, 分别为 tells all. */
const LISTED = '其中|分别为|分别是|包括|(?=男[生性职同女\\d]|有效票|一期)';
/** 50个项目，其中…… or 分别为……: what follows to the end of the clause row is the list. */
const TOTAL = new RegExp(
  `(?<![\\d.．第约近超])(\\d+(?:\\.\\d+)?)(${MEASURE})(?![以多余半]|左右)([^，。；、：！？\\d]{0,12})(?:[，、（：](${LISTED})[：，]?|[：（])((?:[^。；！？（）]|（[^（）\\d]{1,3}）(?=级)){4,80})`,
  'g',
);
/** 42万吨，同比增长5%，其中…… · 120人。其中……: clauses with figures of other measures, or the end of the sentence, stand between. */
const TOTAL_APART = new RegExp(
  `(?<![\\d.．第约近超])(\\d+(?:\\.\\d+)?)(${MEASURE})(?![以多余半]|左右)([^，。；、：！？\\d]{0,12})(?:(?:，(?!其中)(?!(?:[^，。；]*[^\\d.])?\\d[\\d.]*\\2)[^，。；：！？]{2,24}){1,2}[，；。]|[；。])(其中)(?:，|：)?([^。；！？（）]{4,80})`,
  'g',
);
/** 7起事故中，道路运输4起，建筑施工3起 */
const TOTAL_AMONG = new RegExp(
  `(?<![\\d.．第约近超])(\\d+)(${MEASURE})([^，。；、：！？\\d]{1,8})(中，)([^。；！？（）]{4,80})`,
  'g',
);
/** 甲村20户、乙村15户，共计35户: the list comes first. */
const TOTAL_BEHIND = new RegExp(
  `(?<![^。；！？，、（）\\s])([^。；！？（）\\s]{4,80}?)，${words('total')}(\\d+(?:\\.\\d+)?)(${MEASURE})(?![以多余半]|左右)`,
  'g',
);
/** 敬老类20场 · 2024年3000万元: the years of parts are of their names. */
const PART = new RegExp(`^((?:20\\d\\d年)?[^\\d]*?)(\\d+(?:\\.\\d+)?)(${MEASURE})([^\\d]{0,10})$`);
const CHANGE = /[比增减降多少长升][^，。；]{0,8}$/;
/** 护士96人和药师12人, while 医技和后勤人员58人 are of one part: only behind a figure 和 parts two. */
const LIST_SEPARATOR = /[、，]|(?<=\d[^\d、，]{0,3})和/;
/** A part that is no more than about so many, or a list that is not whole. */
const OPEN = new RegExp(words('open'));
/** 甲、乙两村各20户: what is of each is as often in the total as there are of them. */
const OF_EACH = /各|每|均(?!水平|数|值|线)/;
/** What is left over is told of in other words: 其余为自筹. */
const REST = new RegExp(words('rest'));
/** 除特教学校外，其中……: some of the total are left out of its parts. */
const EXCEPT = /(?<![清拆扫免消去废解排开剔删根铲])除(?:了|去|开)?[^，。；]{1,20}?外(?=[，、）]|其中)/;
/** 除外出的20户外，其中……: what is left out is no total. */
const LEFT_OUT = /^[^，。；]{0,6}外$/;
/** 水库43座，其中……，还有塘坝六百余口: what comes besides is counted by another measure. */
const BESIDES = /还有[^，。；]*[\d百千万]+[余多]?([^\d\p{P}])/u;
/** The last part that names what is left over: 其他13件. */
const NAMES_REST = /^(?:其他|其它|其余)/;
/** How far before the total what is counted may stand. */
const MAX_UNITS_COUNTED = 24;
/** Named parts behind 其中 are taken for all of them from this number on, where they come near the total. */
const MIN_NAMED_PARTS = 3;
/** Share of the total that parts may be off and still be meant as all: more is a list of some. */
const MAX_SHARE_OFF = 0.2;
const MAX_SHARE_OFF_OF_ALL = 0.5;

const PARTITIONS = tableColumn(table, 'partitions.tsv', 'words').map((row) => row.split(' '));
const MAY_SUM = new RegExp(`${LISTED}|\\d[^，。；：\\d]{1,14}[：（][^，。；\\d]{1,12}\\d`);
const MAY_SUM_APART = /[，；。]其中/;
const MAY_SUM_AMONG = /\d[^，。；、：！？\d]{2,10}中，[^，。；\d]{1,14}\d/;
const MAY_SUM_BEHIND = new RegExp(`，${words('total')}\\d`);

/** Totals that the parts listed beside them do not give. */
export function sumSlips(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (MAY_SUM.test(text)) for (const m of allMatches(text, TOTAL)) slips.push(...partsBehind(text, m));
  if (MAY_SUM_APART.test(text)) for (const m of allMatches(text, TOTAL_APART)) slips.push(...partsBehind(text, m));
  if (MAY_SUM_AMONG.test(text)) for (const m of allMatches(text, TOTAL_AMONG)) slips.push(...partsBehind(text, m));
  if (MAY_SUM_BEHIND.test(text)) for (const m of allMatches(text, TOTAL_BEHIND)) slips.push(...partsBefore(m));
  slips.push(...wrongTotalsOfItems(text));
  // a list that misses its whole is told as one
  const isTold = ({ start }: NumeralSlip): boolean =>
    slips.some((slip) => start >= slip.start && start <= slip.start + slip.wrong.length);
  return [...slips, ...partsOverWhole(text).filter((slip) => !isTold(slip))];
}

function partsBehind(text: string, m: RegExpExecArray): readonly NumeralSlip[] {
  const [whole, total, measure, noun, listed, list] = m;
  // 比上年增加1500亿元，其中……: what follows are parts of another figure
  if (CHANGE.test(text.slice(Math.max(0, m.index - 10), m.index)) || LEFT_OUT.test(noun!)) return [];
  const told = headOf(list!, measure!);
  const isOfEach = OF_EACH.test(told.slice(0, endOfParts(told, measure!)));
  const parts = isOfEach ? undefined : partsOf(told.split(LIST_SEPARATOR), measure!);
  if (!parts) return [];
  const sum = sumOf(parts);
  const counted = text.slice(Math.max(0, m.index - MAX_UNITS_COUNTED), m.index) + noun!;
  // 教职工168人，其中专任教师118人，全日制学生3498人: what is far more than the whole by itself is counted besides
  if (listed === '其中' && parts.slice(1).some(({ value }) => value > 2 * Number(total))) return [];
  if (isSame(sum, Number(total)) || isSumOfFirst(parts, Number(total))) return [];
  if (isSumWithinGroups(parts, text.slice(m.index + whole.length), { total: Number(total), measure: measure! }))
    return [];
  // parts that exclude one another are never more than the whole, named all or some
  const labels = parts.map(({ label }) => label);
  const isMore =
    sum > Number(total) && (excludeOneAnother(labels) || labels.every((label) => label.startsWith('用于')));
  const isClosed = NAMES_REST.test(labels.at(-1)!);
  const isNamed = wholeNamesParts(counted, labels);
  const isSure = isMore || isClosed || isNamed || (listed !== undefined && isWhole(parts, counted));
  const isShort = areKindsOf(labels, counted, Number(total) - sum) && !CONTINUOUS.test(measure!);
  const isOfLevels = areLevels(labels, measure!) && isSlipOfSum(total!, sum);
  const isKnown = isSure || isShort || isOfLevels || isLikelyWhole(parts, sum / Number(total), listed);
  const before = text.slice(Math.max(0, m.index - MAX_UNITS_COUNTED), m.index);
  if (!isKnown && !isOverAllocated({ before, total: Number(total), measure: measure!, labels, sum })) return [];
  const start = m.index + whole.length - list!.length;
  if (sum > Number(total) && areHeldTogether(text, start + endOfParts(told, measure!))) return [];
  // what is left over only adds to parts that are more than the whole already
  const behind = text.slice(start, m.index + whole.length + MAX_UNITS_COUNTED);
  const isOfOther = (BESIDES.exec(behind)?.[1] ?? measure) !== measure;
  if (!isMore && !isClosed && REST.test(isOfOther ? behind.replace('还有', '') : behind)) return [];
  const sentence = text.slice(behindLast(text, '。；！？', m.index), m.index + whole.length);
  if (!isMore && EXCEPT.test(sentence)) return [];
  const isMeantWhole =
    isSure ||
    (listed?.startsWith('分别') ?? false) ||
    isToldInFull(parts, Number(total) - sum, measure!) ||
    areSources(labels, measure!, sum / Number(total)) ||
    (parts.length >= MIN_NAMED_PARTS && isSlipOfSum(total!, sum)) ||
    // three parts and more that come to a little more than the whole are no list of some
    (sum > Number(total) && !labels.some((label) => SHARED.test(label)));
  const wrong = text.slice(m.index, start + endOfParts(told, measure!));
  return [
    slipOf({
      start: m.index,
      wrong,
      total: total!,
      measure: measure!,
      sum,
      place: '后面',
      isSure: isMeantWhole,
      isNamed,
      isKnown,
    }),
  ];
}

function partsBefore(m: RegExpExecArray): readonly NumeralSlip[] {
  const [whole, list, total, measure] = m;
  if (REST.test(list!) || OF_EACH.test(list!)) return [];
  const items = list!.split(LIST_SEPARATOR);
  let first = items.length;
  while (first > 0 && isPart(items[first - 1]!, measure!)) first--;
  const parts = partsOf(items.slice(first), measure!);
  // a figure of the same measure before the list, which it may belong to
  if (!parts || items.slice(0, first).some((item) => /\d/.test(item))) return [];
  // 走访3次，新建甲5个、乙10个，共计15个: the list may begin behind any of its commas
  const tail = partsOf(list!.slice(list!.lastIndexOf('，') + 1).split(LIST_SEPARATOR), measure!);
  const sum = sumOf(parts);
  if ([parts, ...(tail ? [tail] : [])].some((some) => isSame(sumOf(some), Number(total)))) return [];
  if (Math.abs(sum / Number(total) - 1) > MAX_SHARE_OFF_OF_ALL) return [];
  const start = m.index + list!.length - items.slice(first).join('、').length;
  const wrong = whole.slice(start - m.index);
  return [slipOf({ start, wrong, total: total!, measure: measure!, sum, place: '前面', isSure: true })];
}

interface WrongTotal {
  readonly start: number;
  /** The total with its parts: which of the figures is the wrong one only the writer knows. */
  readonly wrong: string;
  readonly total: string;
  readonly measure: string;
  readonly sum: number;
  readonly place: '前面' | '后面';
  readonly isSure: boolean;
  /** Whether the whole names its parts: 新建改建公路286公里. */
  readonly isNamed?: boolean;
  /** Whether the parts are known to be all there are, or to exclude one another; told apart where it is not. */
  readonly isKnown?: boolean;
}

function slipOf({
  start,
  wrong,
  total,
  measure,
  sum,
  place,
  isSure,
  isNamed,
  isKnown = true,
}: WrongTotal): NumeralSlip {
  const written = `${total}${measure}`;
  const added = `${Math.round(sum * 100) / 100}${measure}`;
  const unless = isSure ? '' : '；只举一部分的不用改';
  const message = `${place}各项加起来是${added}，这里说的是${written}，请核对${unless}。`;
  return {
    start,
    wrong,
    rights: [],
    kind: 'sum',
    message,
    ...(isSure && { severity: isNamed || (isKnown && sum > Number(total)) ? 'warning' : 'information' }),
  };
}

/**
 * The list without what the sentence goes on to tell: 其中敬老类20场、助学类15场，服务群众3200人次. Parts with 、 between end
 * at the first comma behind which no part of the like stands.
 */
function headOf(list: string, measure: string): string {
  const comma = list.indexOf('，');
  const isEnumerated = comma > 0 && /\d[^，]*、[^，]*\d/.test(list.slice(0, comma));
  return isEnumerated && !isPart(list.slice(comma + 1).split(LIST_SEPARATOR)[0]!, measure)
    ? list.slice(0, comma)
    : list;
}

const FIGURES = /\d[\d.]*/g;

/** Where the last part of a list ends. */
function endOfParts(told: string, measure: string): number {
  let end = 0;
  for (const m of allMatches(told, FIGURES))
    if (told.startsWith(measure, m.index + m[0].length)) end = m.index + m[0].length + measure.length;
  return end;
}

interface Part {
  readonly label: string;
  readonly value: number;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((whole, { value }) => whole + value, 0);
/** 镇9个、乡7个，另设2个街道办事处 */
const BESIDES_NAMED = /^(?:另|还|此外|外加|加上)/;
/** 水库塘坝202座，其中……，电灌站8座: what comes behind parts that are the whole is counted besides. */
const isSumOfFirst = (parts: readonly Part[], total: number): boolean =>
  parts.some(
    ({ label }, k) => (k > 2 || (k > 1 && BESIDES_NAMED.test(label))) && isSame(sumOf(parts.slice(0, k)), total),
  );
/** 其中公立26家，公立医院中三级5家、二级14家；民营16家: what is told behind ； goes on from the first parts, whose own parts stand between. */
function isSumWithinGroups(
  parts: readonly Part[],
  behind: string,
  { total, measure }: { readonly total: number; readonly measure: string },
): boolean {
  if (!behind.startsWith('；')) return false;
  const [sentence] = /^[^。！？]{0,80}/.exec(behind)!;
  const more = sentence
    .split(/[；，、]/)
    .flatMap((item) => (isPart(item, measure) ? [Number(PART.exec(item)![2])] : []));
  const rest = more.reduce((whole, value) => whole + value, 0);
  return rest > 0 && parts.some((_, partIndex) => isSame(sumOf(parts.slice(0, partIndex + 1)) + rest, total));
}

const isSame = (sum: number, total: number): boolean => Math.abs(sum - total) < 1e-6;
const isPart = (item: string, measure: string): boolean => PART.exec(item)?.[3] === measure;

/** Parts at the head of a list, all in the measure of the total; undefined where there are not two, or where one is open. */
function partsOf(items: readonly string[], measure: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const [itemIndex, item] of items.entries()) {
    const part = PART.exec(item);
    if (!part) {
      if (/\d/.test(item)) return undefined;
      break;
    }
    // 苹果11万亩，梨6万亩，年产水果36万吨: the list is at its end where another measure begins that nothing goes back from
    if (part[3] !== measure && parts.length >= 2 && !items.slice(itemIndex).some((other) => other.includes(measure)))
      break;
    if (part[3] !== measure || OPEN.test(item)) return undefined;
    // 20个、25个、10个分三批开工: what is behind the last one of nameless parts is said of all
    const isLastOfNameless = part[1] === '' && parts.length > 0 && parts.every(({ label }) => label === '');
    parts.push({ label: isLastOfNameless ? '' : `${part[1]!}${part[4]!}`, value: Number(part[2]) });
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
    (row) =>
      row.length === parts.length &&
      row.every((word) => parts.some(({ label }) => label.includes(word))) &&
      parts.every(({ label }) =>
        row.some((word) => label.includes(word) && counted.includes(label.replace(word, '').trim())),
      ),
  );
}

/** Whether named parts are likely meant as all there are: told one by one, none of them such as may share members. */
function isLikelyWhole(parts: readonly Part[], share: number, listed: string | undefined): boolean {
  if (parts.some(({ label }) => label.trim() === '' || OVERLAPPING.test(label))) return false;
  if (listed?.startsWith('分别')) return Math.abs(share - 1) <= MAX_SHARE_OFF_OF_ALL;
  return (
    (listed === '其中' || listed === '中，') && parts.length >= MIN_NAMED_PARTS && Math.abs(share - 1) <= MAX_SHARE_OFF
  );
}
