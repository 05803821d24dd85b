import { numeralText } from '../../syntax/source';
import { draftRule, type Report } from '../../contract/rule';
import { mayQuoteCharacters } from '../../facts/quoted-characters';
import type { FamilyId } from '../../syntax/families';
import type { Draft, Heading, Section } from '../../syntax/types';
import type { Span } from '../../text/span';
import { sayCharacters, sayOrder, sayTold, short } from './outline-reports';

/** A line of the outline or a heading of the body. */
interface Entry {
  readonly line: number;
  readonly ordinal: number;
  readonly family: FamilyId;
  readonly at: Span;
  readonly numeral: string;
  readonly text: string;
  /** The text without marks and blanks, for comparison. */
  readonly bare: string;
}

export const rule = draftRule({
  id: 'numbering/outline-mismatch',
  severity: 'warning',
  title: '提纲与正文不符',
  what: '标题上方的提纲、开头预告的几点与下面的小标题对不上：字句不同、次序不同，或者多一条、少一条；“稳、扩、优”三字诀下面有一条不含它的那个字；“关键是甲、乙、丙”下面的各条次序不同。',
  why: '正文改了提纲没改，或者正文漏了一个部分。提纲只写小标题的前半句不算不符。',
  source: '讲话稿实例；起草惯例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  quietWhileDrafting: true,
  fix: 'none',
  examples: {
    bad: [
      {
        text: '在全县纪律教育会议上的讲话\n同志们：\n下面，我从为什么讲规矩、⟦讲什么规矩⟧、怎样讲规矩三个方面谈点认识。\n一、为什么讲规矩\n要学。\n二、怎样讲规矩\n要做。\n三、讲什么规矩\n要守。',
      },
      {
        text: '同志们：\n引才要把握“招、⟦用⟧、暖”三个环节：招，就是敞开大门；育，就是搭好台子；暖，就是解除后顾之忧。\n招商做好“请、谈、⟦落⟧”三字文章，“请”即请得来；“谈”即谈得拢；“签”即签得下。',
        severity: 'information',
      },
      {
        text: '在全县卫生工作会议上的讲话\n同志们：\n今天我谈两个问题：建床位、⟦招护士⟧。\n一、关于建床位\n要快。\n二、关于控费用\n要稳。',
        severity: 'information',
      },
      {
        text: '要念好“山、⟦水⟧、林”三字经：一是山上种茶；二是塘里养鱼；三是林下养鸡。',
        severity: 'information',
      },
      {
        text: '要做好“引”“育”“⟦留⟧”三篇文章。一是引得进，广开门路。二是育得强，办好学堂。三是用得活，搭好台子。',
        severity: 'information',
      },
      {
        text: '同志们：\n管好水库，要害是查隐患、⟦备物资⟧、守堤坝。\n（一）查隐患。一座一座过。\n（二）守堤坝。昼夜有人。\n（三）备物资。一样不少。\n办好学校，我们既要抓⟦师德⟧，又要抓师能，还要抓好师风。\n1.师能是根本\n要练。\n2.师德是灵魂\n要立。\n3.师风是形象\n要树。',
      },
      {
        text: '同志们：\n我想围绕⟦怎么看⟧、怎么干、怎么管，同大家谈谈想法。\n一、怎么干\n要实。\n二、怎么看\n要远。\n三、怎么管\n要严。',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n今天我先讲粮食生产，再讲⟦耕地保护⟧，最后讲农民增收。\n一、粮食生产稳面积\n要学习。\n二、农民增收拓渠道\n要实干。\n三、耕地保护守红线\n要负责。',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n第一部分讲粮食生产，第二部分讲⟦耕地保护⟧，第三部分讲农民增收。\n一、粮食生产稳面积\n要学习。\n二、农民增收拓渠道\n要实干。\n三、耕地保护守红线\n要负责。',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n归结起来是三句话：一要稳住面积，二要⟦守住红线⟧，三要拓宽渠道。\n第一，稳住面积。播种不等人。\n第二，拓宽渠道。增收要多路。\n第三，守住红线。良田不能占。',
      },
      {
        text: '一、提高站位\n二、⟦抓住重点⟧\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位，强化担当\n要学习。\n二、突出重点，狠抓落实\n要实干。',
      },
      {
        text: '一、提高站位\n二、突出重点\n三、⟦加强领导⟧\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位，强化担当\n要学习。\n二、突出重点，狠抓落实\n要实干。',
      },
      {
        text: '一、提高站位\n二、突出重点\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位，强化担当\n要学习。\n二、突出重点，狠抓落实\n要实干。\n三、⟦加强领导，凝聚合力⟧\n要负责。',
      },
      {
        text: '一、抓好生产\n二、⟦提高认识⟧\n三、加强领导\n\n在全县春耕会议上的讲话\n同志们：\n今天开会。\n一、提高认识\n要学。\n二、抓好生产\n要干。\n三、加强领导\n要管。',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n下面，我讲三点意见：一是⟦认清形势⟧，二是明确任务，三是加强领导。\n一、明确任务，抓好春耕\n要实干。\n二、认清形势，坚定信心\n要学习。\n三、加强领导，压实责任\n要负责。',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n围绕做好今年的工作，我强调三个方面：第一，提高思想认识；第二，突出工作重点；第三，⟦严守换届纪律⟧。\n一、提高思想认识\n要学习。\n二、突出工作重点\n要实干。\n三、加强组织领导\n要负责。',
        severity: 'information',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n下面，我从认清形势、突出重点、⟦改进作风⟧三个方面讲几点意见。\n一、认清形势\n要学习。\n二、突出重点\n要实干。\n三、加强保障\n要负责。',
        severity: 'information',
      },
      {
        text: '在全县农业工作会议上的讲话\n同志们：\n下面，我讲三点意见：一、认清形势；二、突出重点；三、⟦改进作风⟧。\n一、认清形势\n要学习。\n二、突出重点\n要实干。\n三、加强保障\n要负责。',
        severity: 'information',
      },
    ],
    good: [
      '他先后在东乡、西乡、南乡工作。\n一、在西乡的几年\n修路。\n二、在东乡的几年\n修渠。\n三、在南乡的几年\n办学。',
      '同志们：\n管好水库，要害是查隐患、备物资、守堤坝。\n（一）查隐患。一座一座过。\n（二）备物资。一样不少。\n（三）守堤坝。昼夜有人。',
      // a heading with two of them, one with none; what is hoped for is no outline
      '同志们：\n管好水库，要害是查隐患、备物资、守堤坝。\n（一）守堤坝、备物资。昼夜有人。\n（二）查隐患。一座一座过。\n（三）强责任。一样不少。',
      '同志们：\n今年要做大木材、药材、食材产业，早日走上富裕路。一是药材扩面。二是木材提质。三是食材增收。',
      '同志们：\n要害是物资、堤坝。\n（一）看堤坝\n昼夜有人。\n（二）备物资\n一样不少。',
      '同志们：\n引才要把握“招、用、暖”三个环节：招，就是敞开大门；用，就是搭好台子；暖，就是解除后顾之忧。做好“请、谈、落”三字文章，谈，就是谈得拢；请，就是请得来；落，就是落得下。',
      '在全县卫生工作会议上的讲话\n同志们：\n今天我谈两个问题：建床位、招护士。\n一、关于建床位\n要快。\n二、关于招聘护士\n要稳。',
      '在全县卫生工作会议上的讲话\n同志们：\n今天我谈两个问题：怎么看、怎么办。\n一、关于建床位\n要快。\n二、关于招护士\n要稳。',
      '要念好“山、水、林”三字经：一是念山字经，坡上种茶；二是念水字经，水面养鱼；三是念林字经，林下养鸡。',
      '做好“引、育、留”三字文章。一是广开门路引人才；二是育好苗；三是环境要留得住人。',
      '抓好“吃、住、行”三个环节：一是办好餐饮；二是住得舒心；三是行得方便。做到“早、快、准”三字诀：一是早谋划，二是迅速出击，三是准施策。',
      '写好“一”“二”“三”三篇文章：一是补链，二是强链，三是延链。',
      '在全县农业工作会议上的讲话\n同志们：\n今天我先讲粮食生产，再讲耕地保护，最后讲农民增收。\n一、粮食生产稳面积\n要学习。\n二、耕地保护守红线\n要实干。\n三、农民增收拓渠道\n要负责。',
      // what comes first in a work is no outline
      '在全县农业工作会议上的讲话\n同志们：\n各地先清沟排水，再抢收抢烘，最后补种改种，灾后生产抓得紧。\n一、粮食生产稳面积\n要学习。\n二、农民增收拓渠道\n要实干。\n三、耕地保护守红线\n要负责。',
      '在全县农业工作会议上的讲话\n同志们：\n去年第一部分是修渠，第二部分是打井，第三部分是建站。\n一、粮食生产稳面积\n要学习。\n二、农民增收拓渠道\n要实干。\n三、耕地保护守红线\n要负责。',
      '在全县农业工作会议上的讲话\n同志们：\n下面，我围绕认清形势、突出重点、强化保障三个方面讲几点意见。\n一、认清形势，增强信心\n要学习。\n二、突出重点，抓好春耕\n要实干。\n三、加强保障，压实责任\n要负责。',
      '在全县农业工作会议上的讲话\n同志们：\n去年，我们从产业、生态、民生三个方面发力。\n一、认清形势\n要学习。\n二、突出重点\n要实干。\n三、加强保障\n要负责。',
      // an outline told in a sentence, in near wording
      '在全县农业工作会议上的讲话\n同志们：\n下面，我讲三点意见：一是充分认清当前形势，二是明确目标任务，三是切实加强领导。\n一、认清形势，坚定信心\n要学习。\n二、明确任务，抓好春耕\n要实干。\n三、加强领导，压实责任\n要负责。',
      // what the meeting is for is no outline, nor what was done
      '在全县农业工作会议上的讲话\n同志们：\n今天会议的主要任务，一是传达上级精神，二是总结去年工作，三是部署今年任务。\n一、提高思想认识\n要学习。\n二、突出工作重点\n要实干。\n三、加强组织领导\n要负责。',
      '在全县农业工作会议上的讲话\n同志们：\n去年的成绩，一是产业做强了，二是环境变美了。\n一、提高思想认识\n要学习。\n二、突出工作重点\n要实干。',
      '一、提高站位\n二、突出重点\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位，强化担当\n要学习。\n二、突出重点，狠抓落实\n要实干。',
      // the outline gives more than the headings, in other marks
      '一、提高站位，强化“担当”；\n二、突出重点，狠抓落实。\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位\n要学习。\n二、突出重点\n要实干。',
      // an outline of one level above a draft of two
      '一、提高站位\n二、突出重点\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位\n（一）学理论\n要学习。\n（二）强担当\n要负责。\n二、突出重点\n要实干。',
      // an agenda is no outline; an outline may give the second clause of a heading
      '会议议程\n一、学习文件\n二、讨论规划\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位\n要学习。\n二、突出重点\n要实干。',
      '一、强化担当\n二、狠抓落实\n在全县农业工作会议上的讲话\n同志们：\n今天召开会议，部署农业工作。\n一、提高站位，强化担当\n要学习。\n二、突出重点，狠抓落实\n要实干。',
      // a cover sheet and its notes, of which one item is a heading as well
      '1.调研报告\n2.经典阅读\n3.社会公益\n社团工作调研报告\n同志们：\n今天汇报调研情况。\n1.调研报告\n要真实。\n2.规范社团活动\n要积极。\n3.培养社团干部\n要尽心。',
      // no outline
      '在全县农业工作会议上的讲话\n同志们：\n一、提高站位\n要学习。\n二、突出重点\n要实干。',
    ],
  },
  collect: ({ text }) => (mayQuoteCharacters(text) ? true : undefined),
  conclude(draft, collected) {
    const told = sayTold(draft);
    const quoting = collected.map(({ line }) => line);
    const reports = [...told, ...sayCharacters(draft, quoting)];
    // one slip is told once
    for (const order of sayOrder(draft)) if (!told.some(({ at }) => at === order.at)) reports.push(order);
    const outline = outlineOf(draft);
    if (outline.length < 2) return reports;
    for (const id of new Set(outline.map((e) => e.family))) {
      const announced = outline.filter((e) => e.family === id);
      const body = bodyOf(draft, id);
      // a body without headings of this kind is no counterpart
      if (body.length > 0) reports.push(...compare(announced, body));
    }
    return reports;
  },
});

function outlineOf(draft: Draft): Entry[] {
  const entries: Entry[] = [];
  for (let line = 0; line < draft.roles.length; line++) {
    const role = draft.roles[line];
    // the outline belongs to the head; below it no line has the role
    if (role === 'salutation' || role === 'paragraph' || role === 'heading') break;
    if (role === 'outline') entries.push(...entryOf(draft, line, draft.headings[line]));
  }
  return entries;
}

function bodyOf(draft: Draft, id: FamilyId): Entry[] {
  const entries: Entry[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const s of sections) {
      if (s.heading.marker?.family === id) entries.push(...entryOf(draft, s.line, s.heading));
      visit(s.children);
    }
  };
  visit(draft.sections);
  return entries;
}

function entryOf(draft: Draft, line: number, heading: Heading | undefined): Entry[] {
  const marker = heading?.marker;
  if (heading === undefined || marker === undefined || marker.ordinal === 0) return [];
  const source = draft.paragraphs[line]!.text;
  const text = source.slice(heading.text.start, heading.text.end);
  return [
    {
      line,
      ordinal: marker.ordinal,
      family: marker.family,
      at: heading.text,
      numeral: numeralText(draft.paragraphs[line]!, marker),
      text,
      bare: text.replace(/[^\p{Script=Han}\p{L}\p{N}×○]/gu, ''),
    },
  ];
}

/** Goes along both lists; entries of one ordinal that begin alike are the same, as an outline gives the first clauses. */
function compare(outline: readonly Entry[], body: readonly Entry[]): Report[] {
  const reports: Report[] = [];
  // little alike: an agenda, the items of a cover sheet or the list of another text
  const alike = outline.filter((entry) => body.some((b) => isSame(entry, b)));
  if (2 * alike.length < outline.length) return reports;
  let next = 0;
  for (const entry of outline) {
    const same = body.findIndex((b, i) => i >= next && isSame(entry, b));
    const bodyIndex = same >= 0 ? same : body.findIndex((b, i) => i >= next && b.ordinal === entry.ordinal);
    const twin = body[bodyIndex];
    const earlier = twin === undefined ? body.find((b) => isSame(entry, b)) : undefined;
    if (earlier)
      reports.push({
        at: entry.line,
        ...entry.at,
        message: `提纲与正文次序不同：“${short(entry.text)}”在正文里是“${earlier.numeral}”，请调整一致。`,
        related: [{ at: earlier.line, ...earlier.at, message: '正文小标题' }],
      });
    if (earlier) continue;
    if (twin === undefined) {
      reports.push({
        at: entry.line,
        ...entry.at,
        message: `提纲有“${entry.numeral}、${short(entry.text)}”，正文没有这一部分，请补写或改提纲。`.replace(
          '）、',
          '）',
        ),
      });
      continue;
    }
    next = bodyIndex + 1;
    if (same < 0)
      reports.push({
        at: entry.line,
        ...entry.at,
        message: `提纲写“${short(entry.text)}”，正文小标题是“${short(twin.text)}”，请改成一致。`,
        related: [{ at: twin.line, ...twin.at, message: '正文小标题' }],
      });
  }
  // lower levels may be left out of an outline, the headings of its own level may not
  const lastEntry = outline.at(-1)!;
  const extra = body.filter((b, i) => i >= next && b.ordinal > lastEntry.ordinal);
  if (outline.length === lastEntry.ordinal)
    for (const entry of extra)
      reports.push({
        at: entry.line,
        ...entry.at,
        message: `提纲没有“${short(entry.text)}”这一部分，请补入提纲。`,
      });
  return reports;
}

/** An outline gives the first clauses of a heading, or one of them, or more than the heading has. */
function isSame({ bare: a }: Entry, { bare: b }: Entry): boolean {
  if (a === '' || b === '') return false;
  return a.startsWith(b) || b.startsWith(a) || (a.length >= 4 && b.includes(a)) || (b.length >= 4 && a.includes(b));
}
