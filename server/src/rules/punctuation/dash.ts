import { paragraphRule, type Report } from '../../contract/rule';
import { isLeftOpen } from '../../facts/placeholders';
import { isForeignNameCharacter } from '../../lexicon/foreign-names';
import { allWords } from '../../lexicon/word-sets';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { Digit, FullMark, Han, classOf } from '../../text/chars';
import type { Span } from '../../text/span';
import { mayJoin, readingOf, readingOfChain, type Reading } from './dash-sides';

const DASHES: ReadonlySet<number> = new Set([...'-－—―─'].map((c) => c.charCodeAt(0)));
/** How many in a row are taken for a dash; one of those left out here joins two things when it is more than one. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '-': [2, 3],
  '－': [2, 3],
  '—': [1, 3],
};

/** Points that end a stretch of links. */
const STOPS = '，。；：！？';
/** Units between two dashes of one chain. */
const MAX_UNITS_PER_LINK = 40;

/** Two runs of three or more of one sign, or one at the end of the line or before a mark. */
const BLANKS = /([-—－])\1{2}.*[^-—－]\1{3}|[-—－]{3}[-—－]*(?=\s*$|[，。；、])/;

export const rule = paragraphRule({
  id: 'punctuation/dash',
  severity: 'warning',
  title: '破折号',
  what: '破折号写成单个 —、三个 ——— 或 -、--、－－。地名、人名、单位、起止之间和环节相连的“—”不报。',
  why: '破折号是“——”，占两个字的位置；单个“—”是连接号，用在起止、相关的两项之间。前面是一件事、后面是它的名字或说明，才是破折号。',
  source: 'GB/T 15834—2011 4.12.1、4.13.1',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'safe',
  examples: {
    bad: [
      { text: '⟦—⟧坚持党的领导。这是根本保证。', fixed: '——坚持党的领导。这是根本保证。' },
      { text: '大家要记住一条⟦--⟧群众利益无小事。', fixed: '大家要记住一条——群众利益无小事。' },
      { text: '我们有一个最大的优势⟦—⟧广大干部群众一条心。', fixed: '我们有一个最大的优势——广大干部群众一条心。' },
      {
        text: '我们有一个最大的优势⟦———⟧广大干部群众一条心。大家记住⟦－－⟧群众利益无小事，记住⟦---⟧实干才能兴邦。',
        fixed: '我们有一个最大的优势——广大干部群众一条心。大家记住——群众利益无小事，记住——实干才能兴邦。',
      },
      { text: '大家都熟悉那句老话⟦—⟧打铁还需自身硬。', fixed: '大家都熟悉那句老话——打铁还需自身硬。' },
      { text: '隐患不除，睡不好觉⟦—⟧这是我的真心话。', fixed: '隐患不除，睡不好觉——这是我的真心话。' },
      {
        text: '他把毕生精力献给了自己热爱的事业⟦—⟧乡村教育。',
        suggested: '他把毕生精力献给了自己热爱的事业——乡村教育。',
      },
      {
        text: '会上发布了《奋进新时代的云岭教育⟦—⟧全县教育改革十年纪实》一书。',
        suggested: '会上发布了《奋进新时代的云岭教育——全县教育改革十年纪实》一书。',
      },
      {
        text: '推开窗，看见了那棵千年古树⟦-⟧全村人的“守护神”。',
        suggested: '推开窗，看见了那棵千年古树——全村人的“守护神”。',
      },
      {
        text: '门前这条路⟦—⟧我们盼了几十年的路—终于修通了。',
        suggested: '门前这条路——我们盼了几十年的路——终于修通了。',
      },
      // a range with two hyphens is a slip of another kind
      {
        text: '周一⟦--⟧周五上午开放，北京⟦--⟧上海高铁全程只要四个多小时，张三⟦--⟧李四组合夺得双打冠军。',
        suggested: '周一——周五上午开放，北京——上海高铁全程只要四个多小时，张三——李四组合夺得双打冠军。',
      },
      { text: '⟦———⟧坚持党的领导。这是根本保证。', fixed: '——坚持党的领导。这是根本保证。' },
    ],
    good: [
      '上诉人—被上诉人之间的租赁合同合法有效。从裸子植物—被子植物的演化，经历了漫长的地质年代。要在发电侧—用电侧之间建立灵活的价格机制。',
      '人社局举办毕业生—用人单位对接会。中心城区—都市圈联动发展。本文研究说话人—听话人的互动。供应商—用户直采平台上线。作者从唯心论—唯物论的对立入手。',
      '课堂采用“看图片—说短文”的方式。教学流程为：听录音—说大意，读课文—写感想。',
      '张献忠部将李某（？—1644年），陕西延安人。清末—1949年的地方教育，可以分为三个阶段。契约的年代为明代中期—1644年。资助期限自合同签订—2026年6月。指辛亥革命前夕—1919年，史料十分丰富。',
      '准确把握面向长三角的重要节点城镇和南翔—江桥城镇圈中心镇定位，建设重要的大同—太原走廊。以邓--理论为指导。',
      '学者弗朗茨—约瑟夫·海涅谈到了这份协定，探测器降落在月球风暴洋-艾特肯的盆地边缘。要抓好城东—北站、湖西、柳营等片区的更新，打通城北—东渡口、七里铺两处断头路。',
      // an old 一 that was read as a line
      '各项工作取得了-定的成绩，责令暂停六个月以上--年以下的资格，球队迎来十一-连胜。',
      '任职期间（2016年3月—2024年8月）表现优秀，他（1925年3月1日—2001年）是首任校长，2023年底—2024年初集中攻坚。',
      '20--年度总结大会欢迎----级新生，--月--日开学。',
      '北京-雄安高速公路通车，走的是谋划-落实-督办的闭环，县一中-县二中联盟，经济-社会协调发展，农户-合作社-企业一条龙。',
      '北京—雄安高速公路通车，中国—东盟博览会开幕。',
      '会期为3—5天，增长15%—20%，见第2-3页。',
      '——坚持党的领导。这是根本保证。',
      '参数写作--help，型号为ABC—1。',
      '形成计划—预算—核算的闭环，推进临江—白沙、河口—石门两个组团。',
      '江北医学院—滨河大学医学部联合培养，企业—农户结成对子，县一中—县二中建立联盟。',
      '这段路大约要修五—十年，周一—周五上午开放，十月下旬—十一月上旬督查。',
      '首个产业—金融对接日活动举行，这是一个企业—高校共建的实验室。',
      '马克思—恩格斯全集，第一书记帮扶队伍-驻村工作队，城乡居民基本养老保险-基础养老金。',
      // a chain is judged as a whole, and what is joined there stays joined
      '严格按照谋划—落实—督办—评估的闭环抓工作，走出一条党建引领—能人带动—村民入股—集体增收的路子。',
      '“农户种植—合作社收购—企业加工—平台销售”的链条越拉越长，这就是发现短板—分析短板—补齐短板的过程。',
      '省农科院—我县联合实验室今天揭牌。',
      '市局—分局—派出所三级响应，受理--派单--处置--回访一次办完。',
      '姓名———职务———电话———',
      '姓名——————单位————————\n---\n－－－－－－\n会期3－5天，京－津线通车。',
    ],
  },
  check(paragraph) {
    const { text, marks } = paragraph;
    let reports: Report[] | undefined;
    // 姓名———职务———: lines to be filled in
    if (BLANKS.test(text)) return undefined;
    /** End of the chain that has been judged already. */
    let judgedTo = 0;
    // by index: an iterator over lists that may be frozen makes an object a step
    for (let k = 0; k < marks.length; k++) {
      const start = marks[k]!;
      if (start < judgedTo || !DASHES.has(text.charCodeAt(start)) || text[start - 1] === text[start]) continue;
      const end = endOfRun(text, start);
      const c = text[start]!;
      const [least, most] = LENGTHS[c] ?? [1, 1];
      // the right dash, or a line drawn through the page
      const isHyphen = end - start === 1 && HYPHENS.includes(c) && isBetweenWords(text, start);
      if (!isHyphen && (end - start < least || end - start > most)) continue;
      if (c === '—' && end - start === 2) continue;
      const links = linksFrom(text, start, end);
      judgedTo = links.at(-1)!.end;
      const reading =
        links.length > 1
          ? readingOfChain(paragraph, links)
          : end - start > 1
            ? readingOfSeveral(paragraph, start, end)
            : readingOfOne(paragraph, start, end);
      // 20--年度, ----级新生: to be filled in
      if (
        !reading ||
        standsForOne(text, start, end) ||
        (isHyphen && links.length > 1) ||
        links.some((link) => isLeftOpen(paragraph, link.start, link.end))
      )
        continue;
      const remedy = { title: '改为“——”', edits: links.map((link) => ({ at: 0, ...link, newText: '——' })) };
      (reports ??= []).push({
        at: 0,
        start,
        end,
        message: `破折号应为“——”，占两个字的位置，不写“${text.slice(start, end)}”。`,
        // a hyphen joins as well, so that a person has to agree
        ...(reading === 'explains' && !isHyphen ? { fix: remedy } : { suggestions: [remedy] }),
      });
    }
    return reports;
  },
});

/** 那棵千年古树-全村人的“守护神”: a hyphen inside a sentence, with Chinese words of some length on either side. */
function isBetweenWords(text: string, offset: number): boolean {
  // 某某-在县里调研-部署春耕: one of several, which join
  const before = text.lastIndexOf(text[offset]!, offset - 1);
  if (before >= 0 && offset - before <= MAX_UNITS_PER_LINK) return false;
  if (joinsForeignName(text, offset, offset + 1)) return false;
  return (
    HAN_BEFORE.test(text.slice(Math.max(0, offset - 5), offset)) &&
    HAN_BEHIND.test(text.slice(offset + 1, offset + 1 + MAX_UNITS_BEHIND))
  );
}

/**
 * 本-格维尔, 弗朗茨—约瑟夫·海涅: parts of a foreign name; a hyphen also joins a place and another one that is called so
 * (极地-艾特肯盆地), where — may explain (港口—普里莫尔斯克).
 */
function joinsForeignName(text: string, start: number, end: number): boolean {
  const isSound = (offset: number): boolean => isForeignNameCharacter(text[offset]);
  if (isSound(start - 1) && FOREIGN_NAME_BEHIND.test(text.slice(end, end + MAX_UNITS_BEHIND))) return true;
  if (!isSound(end) || !isSound(end + 1)) return false;
  if (isSound(start - 1)) return true;
  return HYPHENS.includes(text[start]!) && isSound(end + 2) && !allWords().standsAt(text, end);
}
/** 约瑟夫·海涅: a given name with the point behind it. */
const FOREIGN_NAME_BEHIND = /^\p{Script=Han}{1,6}·\p{Script=Han}/u;

const HYPHENS = '-－';
const HAN_BEFORE = /\p{Script=Han}{5}$|\p{Script=Han}{3}[”》]$/u;
/** Two nouns are joined (养老保险-基础养老金): what explains has a 的 in it. */
const HAN_BEHIND = /^(?=[^，。；：]*的)[“《]?\p{Script=Han}{4}/u;
/** Characters behind a hyphen in which that stands. */
const MAX_UNITS_BEHIND = 16;

/** 取得了-定的进步, 六个月以上--年以下: an old 一 that was read as a line. */
function standsForOne(text: string, start: number, end: number): boolean {
  if (text[start] === '—') return false;
  return (
    LOST_ONE_BEHIND.test(text.slice(end, end + 4)) &&
    (end - start > 1 ? /[上下内以满]/ : /\p{Script=Han}/u).test(text[start - 1] ?? '')
  );
}

const LOST_ONE_BEHIND = /^(?:定[的程]|年以[上下内]|系列|步步|方面|连胜|个\p{Script=Han})/u;

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (text[end] === text[start]) end++;
  return end;
}

/**
 * The dash from `start` to `end` and those of its kind that follow in one stretch without a point: 计划—实施—检查—改进.
 * They stand or fall together, as a chain with two kinds of dash would be worse than either.
 */
function linksFrom(text: string, start: number, end: number): readonly Span[] {
  const links: Span[] = [{ start, end }];
  const c = text[start]!;
  for (let offset = end; offset - links.at(-1)!.end <= MAX_UNITS_PER_LINK; offset++) {
    const behind = text[offset];
    if (behind === undefined || STOPS.includes(behind)) break;
    if (behind !== c) continue;
    const to = endOfRun(text, offset);
    // 15—20 is a range of its own, and —— is no link
    const isRange = (classOf(text.charCodeAt(offset - 1)) & classOf(text.charCodeAt(to)) & Digit) !== 0;
    if (to - offset === end - start && !isRange) links.push({ start: offset, end: to });
    offset = to - 1;
  }
  return links;
}

/** -- or ———: joins nothing, but may stand in an option of a program or a line to be filled in. */
function readingOfSeveral(paragraph: Paragraph, start: number, end: number): Reading | undefined {
  const { text, content } = paragraph;
  if (start === content.start) return opensItem(text, end) ? 'explains' : undefined;
  const dated = readingOfDate(paragraph, start, end);
  if (dated) return dated;
  if (!isWord(text, end) || (classOf(text.charCodeAt(start - 1)) & (Han | FullMark)) === 0) return undefined;
  if (readingOf(paragraph, start, end) === 'explains') return 'explains';
  return mayJoin(paragraph, start, end) ? 'seems to explain' : 'explains';
}

function readingOfOne(paragraph: Paragraph, start: number, end: number): Reading | undefined {
  const { text, content } = paragraph;
  if (start === content.start) return opensItem(text, end) ? 'explains' : undefined;
  const dated = readingOfDate(paragraph, start, end);
  if (dated) return dated;
  if (joinsForeignName(text, start, end)) return undefined;
  const spaced = text[start - 1] === ' ' && text[end] === ' ';
  const [before, behind] = spaced ? [start - 2, end + 1] : [start - 1, end];
  const words = isWord(text, behind) && (classOf(text.charCodeAt(before)) & (Han | FullMark)) !== 0;
  return words ? readingOf(paragraph, start, end) : undefined;
}

/** 政府工作报告—2016年……: a date under a title; inside a sentence it may as well be the end of a time. */
function readingOfDate(paragraph: Paragraph, start: number, end: number): Reading | undefined {
  const { text } = paragraph;
  if (!/^[\d０-９]{4}年/.test(text.slice(end, end + 5))) return undefined;
  const before = text.slice(Math.max(0, start - 16), start);
  if (ENDS_DATE.test(before) || BEGINS_SPAN.test(before)) return undefined;
  return hasPauses(paragraph) ? 'seems to explain' : 'explains';
}

/** Whether a line is a sentence. Kept with it: else each dash of a long line would read the whole of it. */
const hasPauses = remembered(({ text }): boolean => /[，。；！？]/.test(text));

/** 2016年3月—2024年8月, 清末—1949年, （？—1644年）: the other end of a range stands in front. */
const ENDS_DATE =
  /[\d０-９年月日号]$|[年月][初中底末]$|[上中下]旬$|[一二三四]季度$|[上下]半年$|[？?前后末初夕期代朝]$|[明清宋元唐汉]$/;
/** 自合同签订—2026年6月 */
const BEGINS_SPAN = /[自从][^，。；：]{1,12}$/;

function opensItem(text: string, end: number): boolean {
  return (classOf(text.charCodeAt(end)) & Digit) !== 0 || isWord(text, end);
}

function isWord(text: string, offset: number): boolean {
  return (classOf(text.charCodeAt(offset)) & Han) !== 0 || '“《‘'.includes(text[offset] ?? ' ');
}
