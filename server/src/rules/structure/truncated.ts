import wordingTable from '../../../data/kept/truncated-wordings.tsv';
import { draftRule, type Report } from '../../contract/rule';
import { opensWithAddress } from '../../lexicon/site-lines';
import { IMPRINT } from '../../syntax/roles';
import type { Draft, Paragraph, Role } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { Digit, Han, Letter, classOf } from '../../text/chars';
import { brokenOff, goesOnBelow } from './broken-off';
import { isCutStatement, statementOf } from './cut-statements';
import { isSignedOff } from './sign-offs';

/** A line that ends without a final mark. */
interface Cut {
  /** Offset of its last character. */
  readonly at: number;
  /** Whether it is prose that must end in a mark wherever it stands; else only as the last line of a draft. */
  readonly prose: boolean;
  /** Whether a host announces something in it (下面，请……): cut where all other such lines have a mark. */
  readonly isTurn: boolean;
  /** Whether it tells of something done, or says that the meeting is over: a heading does neither. */
  readonly isStatement: boolean;
  /** Told of as a statement alone. */
  readonly isShort: boolean;
}

/** A line of one sentence may be a heading or a slogan up to this length. */
const LONG = 40;
/** A line of one sentence that stops at a comma is cut above this length. */
const LONG_HANGING = 24;
/** Above this share of the prose the lines are wrapped or listed, and nothing was cut. */
const MAX_CUT_SHARE_PER_DRAFT = 0.25;
/** Lists, quotations, tables and tags of Markdown and of templates begin so; their lines end without a stop. */
const LISTED = /^(?:[-*+>|#<`{[【]|\d+[.)] )/;

/** 参加人员：全体党员，村民组长: a field of a notice has no stop, unless it holds whole sentences. */
const FIELD = new RegExp(
  `^[\\s\\d.．、（）一二三四五六七八九十]*\\p{Script=Han}{0,6}(?:${wordingsFor(wordingTable, 'truncated-wordings.tsv', 'label')})[：:][^。！？]*$`,
  'u',
);

/** How a short last sentence of a speech or a report begins or ends; a slogan of that length may do without a mark. */
const CLOSING =
  /^\s*(?:以上|最后|预?祝|同志们|让我们)|请.{0,10}(?:指正|审议|评议|批示|监督)[，、]?\s*$|(?:结束|到此)，.{0,4}散会\s*$/;

export const rule = draftRule<Cut>({
  id: 'structure/truncated',
  severity: 'warning',
  title: '没有写完',
  what: '段落或全文末尾没有句号、叹号等句末标点，或者最后一个小标题下面没有正文。',
  why: '多半是复制时截断了，或者漏写了后半句。',
  source: '讲话稿实例；GB/T 15834—2011 4.1',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['unfinished'],
  quietWhileDrafting: true,
  fix: 'suggest',
  roles: ['paragraph', 'heading', 'title'],
  examples: {
    bad: [
      {
        text: '一年来，护林队踏遍了三十道山梁，没有让一处火星蔓延开⟦来⟧\n成绩来之不易。今年的任务更重。',
        severity: 'information',
      },
      { text: '请各组把台账带回去，明天一早就动⟦手⟧\n散会！', severity: 'information' },
      { text: '全县防汛会议主持词\n同志们：\n现在开会。\n请方县长讲话。\n会议到此结束，散⟦会⟧' },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。要盯住重点部位，加密巡查，坚决守住不垮坝的底⟦线⟧',
      },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。要盯住重点部位，加密巡⟦查⟧\n要备足物资。要把队伍拉得出、用得上。',
      },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。要盯住重点部位，加密巡查⟦，⟧\n要备足物资。要把队伍拉得出、用得上。',
      },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n今年汛期来得早。防汛形势严峻复杂。下面，我讲三点意见⟦：⟧',
      },
      {
        text: '一、提高认识\n要认清形势。\n二、突出重点\n要盯住险段。\n三、加强领⟦导⟧',
      },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n今年汛期来得早，防汛形势严峻复杂，全县各级各部门要把思想和行动统一到县委部署上来，坚决打赢这场硬⟦仗⟧\n要备足物资。',
      },
      {
        text: '2024年度述职报告\n一、履职情况\n全年完成项目六个。\n以上报告，请批评指⟦正⟧\n2024年12月30日',
      },
      { text: '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。\n最后，祝大家工作顺利、万事如意⟦，⟧' },
      {
        text: '在全县防汛工作会议上的讲话\n同志们：\n河道采砂要实行总量控制，严厉打击夜间偷采，谁踩红线就处理谁⟦，⟧\n要压实责任。\n要盯住险段。\n要备足物资。',
      },
      {
        text: '全县防汛会议主持词\n同志们：\n现在开会。\n首先，请水务局局长通报汛情⟦况⟧\n接下来，请应急局局长发言。\n最后，请方县长讲话。\n散会！',
      },
      {
        text: '同志们：\n去年的防汛工作，大家都尽了力。每个村都有自己的值守办法，我们镇里的任务就是承担⟦着⟧\n各村物资的统一调配工作，把上级交给的事办好。我相信，今年会更好。\n要早准备。',
        suggested:
          '同志们：\n去年的防汛工作，大家都尽了力。每个村都有自己的值守办法，我们镇里的任务就是承担着各村物资的统一调配工作，把上级交给的事办好。我相信，今年会更好。\n要早准备。',
      },
    ],
    good: [
      // lines of a list, none of which has a mark
      '同志们：\n学到了三条。\n更加清楚地看到了这项工作的难处\n切身体会到了基层的期盼，我们肩上有责\n更加懂得了实干的分量\n要点：把学到的用起来，把该办的办好。',
      '同志们：\n活动热热闹闹地办完了，邻居们都说明年还要再来，还要带上孩子😂\n收拾完场地，大家才回家。',
      '同志们：\n棉农和纱厂都在算账。\n下游：棉价跌了，衣服涨了\n棉价一路走低，成衣却涨了价。这笔账要细算。',
      '各位村民：\n国庆前要开展一次清洁家园活动，请大家互相转告。\n活动时间：9月28日上午8:00至11:30，雨天顺延\n参加人员：全体党员，村民组长，公益岗人员，以及自愿参加的村民朋友，还有在家休假的学生\n联系人：村主任 李大山，电话：138 0000 1111',
      '云山县卫生局办公室（章）\n2024年6月1日\n抄送：县委办、县人大办，各乡镇卫生院\n（共印20份）',
      '活动的照片和视频都已经传到单位的网盘，请各位同事自行下载保存，地址是：https://pan.example.com/s/1ab2?pwd=3cd4\n我的实习日记\n地里的活教会我等待。每一滴汗都算数。—— 园艺系 林小禾\n地里的活也教会我合作。每一双手都算数。—— 园艺系 何大川',
      '同志们：\n今年的春耕开了好头。大家辛苦。\n守牢“责任田”——“我们要把饭碗端在自己手里，要让土地一年比一年肥，要让种粮的人有账算、有奔头”\n各村要早下田。早备种。\n春播正当时，田里处处好光景——云岭县农技干部带领十二个乡镇的种粮大户为全年稳产丰收打好基础的春天见闻\n图为农机手在田里作业，秧苗已经栽下一半。云岭社发\n大家要抓紧。不误农时。',
      '同志们：\n疫情面前，人人有责。谢谢大家！ 县卫生局2020年3月2日',
      '过去一年，我们守住了底线\n工作是扎实的。成效是明显的。\n新的一年，我们有了新目标\n任务是明确的。责任是具体的。',
      '不忘初心，牢记使命\n谢谢大家！',
      '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。谢谢大家！\n县防汛指挥部\n2024年6月1日',
      '在全县防汛工作会议上的讲话\n同志们：\n要做到“三个到位”。主要是：\n责任到位；\n人员到位；\n物资到位。',
      // a heading of its own line
      '抓防汛，保安全，促发展\n要压实责任。要盯住重点。',
      '在全县防汛工作会议上的讲话\n同志们：\n要记住一句话：“宁可十防九空，不可失防万一。”',
      '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。让我们携手前行！（热烈鼓掌）',
      '图为会议现场。会上，十个先进集体受到表彰。 县融媒体中心记者 张三 摄',
      '在全县防汛工作会议上的讲话\n同志们：\n要压实责任。\n不忘初心，牢记使命',
      // an agenda without marks throughout
      '全县防汛会议主持词\n同志们：\n现在开会。\n首先，请水务局局长通报汛情\n接下来，请应急局局长发言\n最后，请方县长讲话\n散会！',
      // the beginning of a notice by itself
      '各科室、各直属单位：\n根据县政府通知精神，现将节日值班的有关事项通知如下：',
      // an outline of headings
      '一、提高认识\n二、突出重点\n三、加强领导',
      // verses
      '在全县防汛工作会议上的讲话\n同志们：\n古人说：\n长风破浪会有时，\n直挂云帆济沧海。\n让我们一起努力！',
      // a reference with its date, the name of who signs put at the end by blanks, and an address below the last heading
      '同志们：\n这次调研走了六个村。收获很大。\n参考文献\n某县农业园区校园招聘简章，公开资料，2021.10.13',
      '同志们：\n各地要加强领导，强化协同，狠抓落实，为建设创新型国家作出更大贡献。　　　　　　　　　　云山县人民政府办公室\n要备足物资。要把队伍拉得出。',
      '一、提高认识\n要认清形势。\n二、突出重点\n要盯住险段。\n三、附录\nhttps://www.example.com/report',
      // lines wrapped by a mail program: punctuation/paste-residue speaks of them
      '同志们：\n今年的防汛形势十分严峻。要压实责任，把每一段堤防、每一座水库\n都落实到人。要盯住重点部位，加密巡查，发现险情立即处置、立即报\n告。要备足物资，把队伍建在一线，做到拉得出、用得上、打得赢。\n谢谢大家。',
    ],
  },
  collect(paragraph, { role }) {
    return cutOf(paragraph, role);
  },
  conclude(draft, collected) {
    const reports: Report[] = [];
    const textEnd = lastLine(draft);
    const prose = collected.filter((c) => c.summary.prose);
    const wrapped =
      prose.length > 1 && prose.length > MAX_CUT_SHARE_PER_DRAFT * draft.roles.filter((r) => r === 'paragraph').length;
    const statements = collected.filter((c) => c.summary.isStatement).length;
    for (const { line, summary } of collected) {
      const mark = draft.paragraphs[line]!.text[summary.at]!;
      const place = { at: line, start: summary.at, end: summary.at + 1 };
      if (summary.isStatement && line !== textEnd && isCutStatement(draft, line, statements))
        reports.push({ ...place, severity: 'information', message: NO_STOP });
      if (summary.isShort) continue;
      if (line === textEnd && isIntroduction(draft, mark)) continue;
      const isCut = summary.prose && !wrapped;
      if (line === textEnd)
        reports.push({
          ...place,
          message: isMark(mark)
            ? `全文停在“${mark}”上，话没有说完，请检查是否漏贴了后文。`
            : '全文末尾没有句末标点，请检查是否被截断，或补上“。”。',
        });
      else if (isCut && !isMark(mark) && goesOnBelow(draft, line)) reports.push(brokenOff(draft, line, place));
      else if (isCut || (summary.isTurn && isOnlyTurn(draft, line)))
        reports.push({
          ...place,
          message: isMark(mark) ? `本段以“${mark}”结尾，话没有说完，请补全或改为“。”。` : NO_STOP,
        });
    }
    const heading = bareHeading(draft, textEnd);
    if (heading) reports.push(heading);
    return reports;
  },
});

/** Lines up to which a text that ends in a colon is taken for the beginning of one: 现将有关事项通知如下： */
const MAX_LINES_PER_INTRODUCTION = 2;

/** Whether somebody looks at a beginning by itself: it announces what is not there on purpose. */
function isIntroduction({ roles }: Draft, mark: string): boolean {
  return '：:'.includes(mark) && roles.filter((role) => role !== 'blank').length <= MAX_LINES_PER_INTRODUCTION;
}

const NO_STOP = '本段末尾没有句末标点，请检查是否漏了文字，或补上“。”。';

function cutOf(paragraph: Paragraph, role: Role): Cut | undefined {
  // 明年再见😂, https://example.com/a: a picture or an address closes it
  const { text, content } = paragraph;
  if (PICTURE.test(text.slice(Math.max(0, content.end - 3), content.end)) || ADDRESS.test(text)) return undefined;
  const isStatement = statementOf(paragraph);
  const cut = role === 'paragraph' ? longCutOf(paragraph) : undefined;
  if (cut) return { ...cut, isStatement: isStatement && !cut.prose && !cut.isTurn, isShort: false };
  if (!isStatement) return undefined;
  return { at: paragraph.content.end - 1, prose: false, isTurn: false, isStatement, isShort: true };
}

const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;
const ADDRESS = /https?:\/\/[!-~]+\s*$/;

function longCutOf({
  text,
  content,
  sentences,
  marks,
  markers,
}: Paragraph): Pick<Cut, 'at' | 'prose' | 'isTurn'> | undefined {
  const offset = content.end - 1;
  if (offset < content.start) return undefined;
  const c = text[offset]!;
  // “……“三牛精神” without a mark behind is cut as well, “……。” is not
  const letter = c === '”' || c === '》' ? offset - 1 : offset;
  const hanging = '，、,'.includes(c);
  const open = hanging || '：；:;'.includes(c);
  if (!open && (classOf(text.charCodeAt(letter)) & (Han | Letter | Digit)) === 0 && c !== '%' && c !== '％')
    return undefined;
  // a row of a table has cells
  if (text.includes('\t') || isSignedOff(text, content) || FIELD.test(text)) return undefined;
  const length = content.end - content.start;
  const parts = sentences.length;
  const commas = marks.some((m) => text[m] === '，' || text[m] === ',');
  const head = text.slice(content.start, content.start + 4);
  if (LISTED.test(head) || IMPRINT.test(text.slice(content.start, content.end)) || !(commas || parts > 1))
    return undefined;
  // 春播正当时——……见闻: a title, and behind the dash what it is about
  if (!open && parts === 1 && TITLE_OF_TWO.test(text)) return undefined;
  const prose = (!open || hanging) && (parts > 1 ? length > 10 : length > (hanging ? LONG_HANGING : LONG));
  const isTurn = !open && markers[0]?.family === 'agenda';
  return prose || isTurn || parts > 1 || length > 20 || CLOSING.test(text) ? { at: offset, prose, isTurn } : undefined;
}

const TITLE_OF_TWO = /^\s*[^—\s][^—]{3,60}——[^—]{4,80}$/;

/** Lines of an agenda that lack their mark; several may be a list of what comes. */
function isOnlyTurn(draft: Draft, line: number): boolean {
  const agenda = draft.series.find(({ series, lines }) => series.family === 'agenda' && lines.includes(line));
  return (
    agenda !== undefined &&
    agenda.lines.length > 1 &&
    agenda.lines.every((itemLine) => itemLine === line || /[。！？：；”]\s*$/.test(draft.paragraphs[itemLine]!.text))
  );
}

function isMark(c: string): boolean {
  return '，、：；,:;'.includes(c);
}

const BEHIND: readonly Role[] = ['blank', 'signoff', 'note', 'boilerplate', 'markup', 'byline', 'direction'];

/** Last line of the speech itself. */
function lastLine(draft: Draft): number {
  // a letter without text, or a part of one, ends in its imprint as well
  return draft.roles.findLastIndex(
    (r, line) => !BEHIND.includes(r) && !IMPRINT.test(draft.paragraphs[line]!.text.trim()),
  );
}

/** The last heading, where nothing stands below it while its elder siblings have text. */
function bareHeading(draft: Draft, textEnd: number): Report | undefined {
  const lastSection = draft.sections.at(-1);
  const marker = lastSection?.heading.marker;
  if (
    lastSection === undefined ||
    lastSection.line !== textEnd ||
    draft.roles[textEnd] !== 'heading' ||
    marker === undefined
  )
    return undefined;
  const elder = draft.sections.slice(0, -1);
  if (elder.length === 0 || !elder.every((s) => hasText(draft, s.line, s.endLine))) return undefined;
  // 附录, and below it where to look
  if (draft.paragraphs.slice(textEnd + 1).some(({ text }) => opensWithAddress(text))) return undefined;
  const end = draft.paragraphs[textEnd]!.content.end;
  return { at: textEnd, start: end - 1, end, message: '最后一个小标题下面没有正文，请检查是否漏贴了后文。' };
}

function hasText(draft: Draft, line: number, endLine: number): boolean {
  if (draft.roles[line] === 'paragraph') return true;
  for (let i = line + 1; i < endLine; i++) if (draft.roles[i] === 'paragraph') return true;
  return false;
}
