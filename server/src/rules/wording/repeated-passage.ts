import { draftRule, type Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { Blank, classOf } from '../../text/chars';
import type { Span } from '../../text/span';
import { articlesOf } from './articles';
import {
  extend,
  isSaidAgainOnPurpose,
  isWholeParagraph,
  LEAST_CLAUSE,
  SHARE_OF_WHOLE,
  type Pieces,
} from './passage-runs';
import { AT_EACH_TURN, saidAgainBelow } from './said-again-below';
import { NONE } from '../../text/none';

/** What a reader is to write on. */
const BLANK_TO_FILL = /__/;

/** What a paragraph is told by among all others; its pieces are made where one of them is doubled. */
interface Summary {
  readonly paragraph: Paragraph;
  /** Numbers made of its clauses that are long enough: equal clauses have equal ones. */
  readonly keys: readonly number[];
  /** Articles of a law (第五条) that the paragraph holds: among them repeated wording is right. */
  readonly articles: number;
  /** Whether it is running text, and no heading. */
  readonly isText: boolean;
}

/** Keys of clauses that stand more than once, and who holds them. */
interface Twins {
  /** Holders of each key: nearly always one paragraph, once; then it stands for itself. */
  readonly holders: Map<number, Summary | Map<Summary, number>>;
  readonly doubled: Set<number>;
  articles: number;
  /** Whether a doubled clause or an article has come or gone since the last conclusion. */
  touched: boolean;
}

/** Articles that make a text a law. */
const LAW = 3;

export const rule = draftRule<
  Summary,
  {
    readonly least: {
      readonly type: 'number';
      readonly default: 30;
      readonly minimum: 15;
      readonly maximum: 200;
      readonly description: string;
    };
  },
  Twins
>({
  id: 'wording/repeated-passage',
  severity: 'warning',
  title: '整段文字重复',
  what: '同一篇稿子里，连着的整句（默认 30 字以上）一字不差地出现两次；上一段刚说过的一整句，下一段又说一遍。固定表述和书名不计。',
  why: '多是复制粘贴留下的，念到第二遍时台下会察觉。',
  source: '讲话稿实例；公开稿件实测每万字 0.02 处',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  roles: ['paragraph', 'heading'],
  options: {
    least: { type: 'number', default: 30, minimum: 15, maximum: 200, description: '重复到多少字才报' },
  },
  examples: {
    bad: [
      {
        text: '要压实责任。对推诿扯皮、敷衍应付、弄虚作假的单位和个人，一经查实，严肃追责问责。\n要跟踪问效。⟦对推诿扯皮、敷衍应付、弄虚作假的单位和个人，一经查实，严肃追责问责⟧。',
      },
      {
        text: '坚决打破“不愿抓、不会抓、不敢抓”和“怕得罪人、怕丢选票”的思想桎梏，敢抓敢管。各级要负起责任，⟦坚决打破“不愿抓、不会抓、不敢抓”和“怕得罪人、怕丢选票”的思想桎梏⟧，动真碰硬。',
      },
      {
        text: '要深入基层一线摸清实情，真心实意为群众解难题。\n⟦要深入基层一线摸清实情，真心实意为群众解难题⟧。',
        options: { least: 15 },
      },
      {
        text: '要抓宣传引导。用好广播和微信群，让禁烧政策家喻户晓。\n要抓督导检查。对工作不力的，严肃追责问责。\n⟦要抓宣传引导。用好广播和微信群，让禁烧政策家喻户晓⟧。',
      },
      {
        text: '我镇三面环山，林地占了七成。近年来，镇里把护林防火摆在首位。\n今年雨水偏少。⟦近年来，镇里把护林防火摆在首位。⟧全镇设了卡口二十处。',
        suggested: '我镇三面环山，林地占了七成。近年来，镇里把护林防火摆在首位。\n今年雨水偏少。全镇设了卡口二十处。',
        severity: 'information',
      },
    ],
    good: [
      // the aims of a report, each time in other company, and words under a picture
      `去年，全县上下齐心协力，紧扣建设西部水乡和宜居家园的目标定位，奋力写好强县富民的崭新篇章，全县生产总值增长六点一个百分点。\n${'秧苗绿了。'.repeat(700)}\n今后五年，要鼓足干劲，紧扣建设西部水乡和宜居家园的目标定位，奋力写好强县富民的崭新篇章，让群众过上好日子。`,
      '9月3日，县水务局局长林海青在柳湾水厂检查供水保障和管网改造工程的进展情况，并慰问一线职工。\n9月3日，县水务局局长林海青在柳湾水厂检查供水保障和管网改造工程的进展情况，并慰问一线职工。云岭社记者 何苗 摄\n工期还有两个月。',
      '清渠到田间，秧苗绿满川——云岭县党员干部带领十二个乡镇的广大农民群众合力修渠引水、抢抓农时、全力保障万亩春灌的一线见闻\n云岭社柳湾9月3日电 题：清渠到田间，秧苗绿满川——云岭县党员干部带领十二个乡镇的广大农民群众合力修渠引水、抢抓农时、全力保障万亩春灌的一线见闻\n水来了，秧绿了。',
      '请获奖教师代表上台领奖。有请县领导为获奖教师颁奖。\n（颁奖，合影）\n下面宣布二等奖。\n请获奖教师代表上台领奖。有请县领导为获奖教师颁奖。',
      // a report, and below it the speech that it tells of
      '我县召开防汛工作会议\n会议要求，对推诿扯皮、敷衍应付、弄虚作假的单位和个人，一经查实，严肃追责问责。\n以下是讲话全文。\n同志们：\n今天开会，部署防汛。\n对推诿扯皮、敷衍应付、弄虚作假的单位和个人，一经查实，严肃追责问责。',
      // who is to do it, in brackets, and lines to be filled in
      '一、建好平台。\n加快建设服务平台。（市发展改革委牵头，市教育局、市财政局、市人社局及各县区按职责分工负责）\n二、用好平台。\n推广平台应用。（市发展改革委牵头，市教育局、市财政局、市人社局及各县区按职责分工负责）',
      '6月__日上午，志愿服务小队在社区参加的活动的内容是________________。\n6月__日上午，志愿服务小队在社区参加的活动的内容是________________。',
      '山里条件艰苦。他把一辈子都献给了这所学校。\n他把一辈子都献给了这所学校。三十年里，他教出了五百名学生。',
      '我宣誓，恪守职责。我将忠于职守、秉公办事。\n我将清正廉洁。我将忠于职守、秉公办事。我宣誓，说到做到。',
      '近年来，镇里把护林防火摆在首位。一抓卡口。\n近年来，镇里把护林防火摆在首位。二抓巡护。',
      '一抓卡口。镇里把护林防火摆在首位不松劲。\n二抓巡护。镇里把护林防火摆在首位不松劲。',
      '山里的孩子一定要走出大山去读书。母亲这样说。\n父亲点头。山里的孩子一定要走出大山去读书。',
      '感谢县里的同志。让我们再次用掌声表示感谢。\n下面请校长发言。让我们再次用掌声表示感谢。会议继续。',
      '先辈说过一句话。没有水就没有这座城市的今天。\n没有水就没有这座城市的今天。说得好。\n还是那句话，没有水就没有这座城市的今天。',
      '要深入学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，抓好落实。\n会后要深入学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，抓好宣传。',
      '各级各部门要高度重视，切实加强组织领导。\n各乡镇各单位要高度重视，切实加强组织领导。',
      '要认真贯彻《中国共产党纪律处分条例》《中国共产党党内监督条例》《中国共产党问责条例》，严格执纪。\n要带头学习《中国共产党纪律处分条例》《中国共产党党内监督条例》《中国共产党问责条例》，以案为鉴。',
    ],
  },
  collect(paragraph, { role }) {
    const articles = articlesOf(paragraph.text);
    const keys = keysOf(paragraph);
    return articles > 0 || keys.length > 0 ? { paragraph, keys, articles, isText: role === 'paragraph' } : undefined;
  },
  index: {
    create: (): Twins => ({ holders: new Map(), doubled: new Set(), articles: 0, touched: false }),
    add(twins, summary) {
      const { holders, doubled } = twins;
      twins.articles += summary.articles;
      if (summary.articles > 0) twins.touched = true;
      for (const key of summary.keys) {
        const holder = holders.get(key);
        if (holder === undefined) {
          holders.set(key, summary);
          continue;
        }
        const counts = holder instanceof Map ? holder : new Map([[holder, 1]]);
        counts.set(summary, (counts.get(summary) ?? 0) + 1);
        holders.set(key, counts);
        doubled.add(key);
        twins.touched = true;
      }
    },
    remove(twins, summary) {
      const { holders, doubled } = twins;
      twins.articles -= summary.articles;
      if (summary.articles > 0) twins.touched = true;
      for (const key of summary.keys) {
        const holder = holders.get(key);
        if (holder === summary) holders.delete(key);
        if (!(holder instanceof Map)) continue;
        twins.touched = true;
        holder.delete(summary);
        if (holder.size === 0) holders.delete(key);
        if (holder.size === 0 || (holder.size === 1 && [...holder.values()][0] === 1)) doubled.delete(key);
      }
    },
    touched(twins) {
      const { touched } = twins;
      twins.touched = false;
      return touched;
    },
  },
  reads: ['lines', 'paragraphs', 'roles'],
  conclude(draft, collected, { options }, { doubled, articles, holders }) {
    if (doubled.size === 0 || articles >= LAW) return [];
    // only paragraphs that hold a doubled clause are walked
    const involved = new Set<Summary>();
    for (const key of doubled) {
      const holder = holders.get(key);
      if (holder instanceof Map) for (const summary of holder.keys()) involved.add(summary);
    }
    const greeting = draft.roles.indexOf('salutation');
    const first = new Map<string, { line: number; paragraph: Paragraph; pieces: Pieces; at: number }>();
    const reports: Report[] = [];
    for (const { line, summary } of collected) {
      if (!involved.has(summary)) continue;
      const { paragraph } = summary;
      let pieces: Pieces | undefined;
      let next = 0;
      for (let index = 0; index < paragraph.clauses.length; index++) {
        // the next of its keys belongs to this clause, where it is long enough to have one
        if (!hasKey(paragraph, paragraph.clauses[index]!) || !doubled.has(summary.keys[next++]!)) continue;
        pieces ??= piecesOf(paragraph);
        const { text } = pieces[index]!;
        const twin = first.get(text);
        if (!twin) {
          first.set(text, { line, paragraph, pieces, at: index });
          continue;
        }
        const { from, length, weight } = extend(twin, pieces, index);
        // what a report above a speech quotes of it is said again by the speaker
        const isQuoted =
          (twin.line < greeting && greeting < line) || isTitleOfDispatch(paragraph, pieces[index - from]!);
        const isWhole = index === from && length === pieces.length && isWholeParagraph(twin, from, paragraph);
        // 请获奖代表上台领奖。有请领导颁奖: whoever leads through a meeting says it at each turn
        const isTurn =
          isWhole && paragraph.sentences.every((s) => AT_EACH_TURN.test(paragraph.text.slice(s.start, s.end)));
        if (isTurn) continue;
        const place = spanOf(pieces, index - from, length);
        const model = spanOf(twin.pieces, twin.at - from, length);
        if (
          weight >= (isWhole ? options.least * SHARE_OF_WHOLE : options.least) &&
          !isQuoted &&
          !isSaidAgainOnPurpose(draft, { ...twin, ...model }, { line, paragraph, ...place }, weight)
        )
          reports.push({
            at: line,
            ...place,
            message: `这 ${place.end - place.start} 个字与前文（第 ${twin.line + 1} 行）完全相同，疑为重复粘贴。`,
            related: [{ at: twin.line, ...model, message: '前文相同的文字' }],
          });
        for (const lastClause = index + length - from - 1; index < lastClause; index++)
          if (hasKey(paragraph, paragraph.clauses[index + 1]!)) next++;
      }
    }
    const texts = collected.flatMap(({ line, summary }) =>
      summary.isText && involved.has(summary) ? [{ line, paragraph: summary.paragraph }] : [],
    );
    const again = saidAgainBelow(draft, texts).filter(
      ({ at, start, end }) => !reports.some((told) => told.at === at && told.start < end && start < told.end),
    );
    return again.length === 0 ? reports : [...reports, ...again].sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** 新华社云岭11月3日电 题：……: a dispatch says its title again behind the dateline. */
const isTitleOfDispatch = ({ text }: Paragraph, { start }: Span): boolean =>
  /题[：:]\s*$/.test(text.slice(Math.max(0, start - 4), start));

const spanOf = (pieces: Pieces, from: number, length: number): Span => ({
  start: pieces[from]!.start,
  end: pieces[from + length - 1]!.end,
});

function piecesOf(paragraph: Paragraph): Pieces {
  return paragraph.clauses.map(({ start, end }) => ({
    start,
    end,
    text: clauseText(paragraph, start, end),
    // a bracket belongs to the clause that it opens or closes
    isAside:
      BLANK_TO_FILL.test(paragraph.text.slice(start, end)) ||
      pairAround(paragraph, start + 1, end - 1, '（(') !== undefined,
  }));
}

/** Without blanks. */
function clauseText({ text, classes }: Paragraph, start: number, end: number): string {
  if (classes & Blank)
    for (let i = start; i < end; i++)
      if (classOf(text.charCodeAt(i)) & Blank)
        return [...text.slice(start, end)].filter((c) => !(classOf(c.charCodeAt(0)) & Blank)).join('');
  return text.slice(start, end);
}

function keysOf(paragraph: Paragraph): readonly number[] {
  const { text, classes, clauses } = paragraph;
  let keys: number[] | undefined;
  for (let k = 0; k < clauses.length; k++) {
    const clause = clauses[k]!;
    if (!hasKey(paragraph, clause)) continue;
    const clauseWithoutBlanks = classes & Blank ? clauseText(paragraph, clause.start, clause.end) : undefined;
    (keys ??= []).push(
      clauseWithoutBlanks === undefined
        ? keyOf(text, clause.start, clause.end)
        : keyOf(clauseWithoutBlanks, 0, clauseWithoutBlanks.length),
    );
  }
  return keys ?? NONE;
}

/** Whether a clause is long enough, without its blanks, to be told again. */
function hasKey(paragraph: Paragraph, { start, end }: Span): boolean {
  if (end - start < LEAST_CLAUSE) return false;
  return !(paragraph.classes & Blank) || clauseText(paragraph, start, end).length >= LEAST_CLAUSE;
}

/** A number for a stretch of text (FNV-1a over its units). Two texts may share one: whoever finds a key asks the text. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193);
  return key;
}
