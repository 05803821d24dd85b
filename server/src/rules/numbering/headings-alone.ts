import type { Remedy, Report } from '../../contract/rule';
import { fixedTextAt } from '../../facts/fixed-text';
import type { Member, Series } from '../../syntax/types';

/** Marks that end a sentence or clause, not a heading. ？ ！ and …… may end one. */
const WRONG = '。；：，、;:,';
/** Marks with which an item of a list may end. */
const MARKS = WRONG + '？！…?!';

/** A member on a line of its own: a heading, or one short sentence among headings. */
function isOwnLine({ standalone, paragraph, lead }: Member, longest: number): boolean {
  return standalone || (paragraph.sentences.length <= 1 && lead.end - lead.start <= longest);
}

/** Headings on lines of their own, and lists whose items end with ；. */
export function ownLines(series: Series): Report[] | undefined {
  const { members } = series;
  const heads = members.filter((m) => m.standalone);
  if (heads.length === 0) return undefined;
  const longest = Math.max(20, ...heads.map((m) => 2 * (m.lead.end - m.lead.start)));
  if (!members.every((m) => isOwnLine(m, longest))) return undefined;
  const ends = members.map(({ paragraph }) => markEnd(paragraph.text, paragraph.content.end));
  const marks = members.map((m, i) => m.paragraph.text[ends[i]!]!);
  const longestHead = Math.max(...heads.map((m) => m.lead.end - m.lead.start));
  const wrong = members.flatMap((m, i) =>
    WRONG.includes(marks[i]!) &&
    !announces(m.paragraph.text.slice(0, ends[i]! + 1)) &&
    !isWholeSentence(m, longestHead) &&
    !leadsToList(m.paragraph, marks[i]!)
      ? [i]
      : [],
  );
  if (wrong.length === 0 || wrong.length === members.length) return undefined;
  const list = unfinished(members, marks, ends);
  if (list) return list;
  // what most of them do is the writer's way: their marks are not taken away for the sake of the few
  if (wrong.some((i) => 2 * marks.filter((mark) => mark === marks[i]).length > members.length)) return undefined;
  const sentences = fullSentences(members);
  const told = wrong.filter((i) => !sentences.includes(members[i]!));
  return told.map((index): Report => {
    const mark = marks[index]!;
    const place = { at: index, start: ends[index]!, end: ends[index]! + 1 };
    const remedy: Remedy = { title: `删去“${mark}”`, kind: 'bare', edits: [{ ...place, newText: '' }] };
    // 年休假：, which a list of its own may follow: only a person sees whether it leads up to that
    const mayLead = '：:'.includes(mark);
    return {
      ...place,
      message: `单独成行的小标题末尾不加“${mark}”，同级的其他小标题多没有加。`,
      ...(mayLead ? { severity: 'information' as const, suggestions: [remedy] } : { fix: remedy }),
    };
  });
}

/** （二）因征地受阻的；或者 The item before the last one of a law ends with ； and the word that joins the last. */
const JOINS_NEXT_ITEM = /(?<=[；;])(?:或者?|以及|并且?|而且|且|和|及)$/;

/** The offset of the mark with which an item ends, whose text ends at `end`; of its last character where it has none. */
function markEnd(text: string, end: number): number {
  const joiner = JOINS_NEXT_ITEM.exec(text.slice(Math.max(0, end - JOINER_REACH), end))?.[0] ?? '';
  return end - joiner.length - 1;
}
/** Characters of the longest word that joins two items, with the mark before it. */
const JOINER_REACH = 3;

/** Characters of the shortest sentence that is told from a heading by its length. */
const SHORTEST_SENTENCE = 15;

/**
 * 四、会议由校长主持、教导处作总结部署。 The members that are sentences, as their length beside the headings without a mark
 * shows; where several are, their stops are the writer's way.
 */
function fullSentences(members: readonly Member[]): Member[] {
  const said = ({ paragraph: { text, content }, lead }: Member): string => text.slice(lead.start, content.end);
  const headings = members.map(said).filter((text) => !/[，：:]|[。；？！]$/.test(text));
  // among sentences alone no heading shows the way
  const longest = headings.length === 0 ? 0 : Math.max(...headings.map((text) => text.length));
  const stopped = members.filter((m) => /。$/.test(said(m)) && said(m).length > SHORTEST_SENTENCE);
  return stopped.length > 1 ? stopped : stopped.filter((m) => 2 * (said(m).length - 1) > 3 * longest);
}

/** 3. 茶叶： An item of a list in Markdown whose colon leads up to the list nested below it. */
const leadsToList = ({ markdown }: Member['paragraph'], mark: string): boolean =>
  '：:'.includes(mark) && markdown?.number !== undefined;

/** 二、着装 上班时间一律穿工作服： a heading and a sentence, with a blank between. */
const HEADING_AND_SENTENCE = /^\S{2,12}[ \u3000]+\S.{8}/u;

/**
 * 三、作品提交：每班推荐两件，由班主任汇总。 A sentence on the line of its number, whose stop belongs to it, as does the colon
 * with which it leads up to a list.
 */
function isWholeSentence({ paragraph: { text, content }, lead }: Member, longestHead: number): boolean {
  if (!'。：'.includes(text[content.end - 1]!)) return false;
  const said = text.slice(lead.start, content.end - 1);
  return (
    HEADING_AND_SENTENCE.test(said) ||
    /：.{4}/.test(said) ||
    STATES.test(said) ||
    (said.includes('，') && said.length > longestHead)
  );
}

/** 本项目采用竞争性谈判方式 · 参照省里的文件执行: a subject or a basis with its verb, which no heading has. */
const STATES =
  /^[本该此][^，。的]{1,6}(?:采用|采取|实行|接受|适用|属于|不得|不再|自\d)|^(?:参照|按照?|依照|根据).+(?:执行|办理|处理|发放|评定|计算)$/;

/**
 * 牢记“江山就是人民。” · 网上报名：https://… · 绩效工资按下式计算: the end of a quotation or an address needs no mark, and what a
 * formula follows on the next line has its mark there.
 */
function endsOtherwise({ paragraph }: Member, end: number): boolean {
  const { text } = paragraph;
  if (/[。！？；…][”’）》」』]+$/.test(text.slice(0, end + 1)) || fixedTextAt(paragraph, end) !== undefined)
    return true;
  return /(?:下式|下列公式|公式|如下|下表|下图)(?:计算|所示|的|确定|执行|表示|求得)?$/.test(text.slice(0, end + 1));
}

/** （一）抓学习；（二）抓队伍（三）抓作风。 A list whose items end with ； and one of which has lost its own. */
function unfinished(
  members: readonly Member[],
  marks: readonly string[],
  ends: readonly number[],
): Report[] | undefined {
  const separated = marks.filter((mark) => mark === '；').length;
  const bare = marks.flatMap((mark, i) => (MARKS.includes(mark) ? [] : [i]));
  if (separated === 0 || bare.length === 0 || separated + (marks.at(-1) === '。' ? 1 : 0) <= bare.length)
    return undefined;
  return bare
    .filter((index) => !endsOtherwise(members[index]!, ends[index]!))
    .map((index): Report => {
      const isLastMember = index === marks.length - 1;
      const mark = isLastMember ? '。' : '；';
      const edit = { at: index, start: ends[index]! + 1, end: ends[index]! + 1, newText: mark };
      const remedy: Remedy = { title: `补上“${mark}”`, kind: 'list', edits: [edit] };
      return {
        at: index,
        start: ends[index]!,
        end: ends[index]! + 1,
        message: isLastMember
          ? '这一组条目以“；”分隔，最后一条末尾漏了“。”。'
          : '同组其他条目末尾用“；”，此条末尾漏了“；”。',
        ...(isLastMember ? { suggestions: [remedy] } : { fix: remedy }),
      };
    });
}

/** 内容包括： leads up to what follows. */
function announces(text: string): boolean {
  return /(?:如下|以下[^，。；]{0,6}|包括|分别[为是]|例如|[是为有]|(?:提供|提交|携带|满足|具备|符合|遵守|做到)(?:以下|下列)[^，。；：]{1,14}|(?:应当?|须|必须)(?:具备|满足|符合|提供|提交|携带|遵守)[^，。；：]{0,12})[：:]$/.test(
    text,
  );
}
