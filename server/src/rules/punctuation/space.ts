import { paragraphRule, type Report } from '../../engine/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { Blank, FullMark, Han, classOf } from '../../text/chars';

/** A label at the head of a line: 附件1 …, 表二 …, 主持人 …: a blank behind it is a layout of its own. */
const LABEL = 8;
const LABELLED =
  /^[^，。；：]*(?:[条章节款项表图题篇编类级号届期]|\d|[一二三四五六七八九十]|附件?|人|者|间|点|位|讯|电|】|\]|要|述|则|录|言)$/;
/** Characters of the longest quotation that may be a slogan of several parts. */
const SLOGAN = 40;
const TITLES = /(?:长|记|任|员|席|师|授|志|者|官|理|士|教|生|工|副|总)$/;

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚习温栗殷樊凌霍虞柯管莫房洪包左吉裴荣翁甄曲封靳焦巴山谷车班伊宫宁仇栾甘厉祖符景詹束欧司诸娄盛聂穆蓝蒲';

export const rule = paragraphRule({
  id: 'punctuation/space',
  severity: 'warning',
  title: '多余空格',
  what: '汉字之间、标点两旁、引号内侧、行末的空格，以及行中的全角空格。段首缩进、姓名和标题里的空格不报。',
  why: '中文词句之间不空格；空格多是从网页、聊天记录粘贴时带来的，排版后会留下缺口。',
  source: 'GB/T 15834—2011 5.1；公开稿件实测每万字 0.4 处',
  fix: 'safe',
  roles: ['paragraph', 'heading', 'title', 'subtitle'],
  examples: {
    bad: [
      {
        text: '在全县宣传思想工作会议⟦ ⟧上的讲话\n同志们：\n今天的会很重要。',
        fixed: '在全县宣传思想工作会议上的讲话\n同志们：\n今天的会很重要。',
      },
      {
        text: '要坚持问题导向，深入⟦ ⟧推进作风建设，取得实效。',
        fixed: '要坚持问题导向，深入推进作风建设，取得实效。',
      },
      { text: '要构建“亲”⟦ ⟧“清”政商关系，做到⟦ ⟧，有求必应。', fixed: '要构建“亲”“清”政商关系，做到，有求必应。' },
      { text: '今天的会议很重要。⟦　⟧大家要认真领会。⟦  ⟧', fixed: '今天的会议很重要。大家要认真领会。' },
      { text: '今天的会议⟦ ⟧很重要。', fixed: '今天的会议很重要。' },
      {
        text: '要认真领会会议精神。⟦　　⟧各级要抓好落实。',
        suggested: '要认真领会会议精神。\n　　各级要抓好落实。',
      },
      {
        text: '一、⟦ ⟧提高认识\n要学习。\n二⟦ ⟧、抓好落实\n要实干。\n（一）⟦　⟧压实责任\n（二）强化督查',
        fixed: '一、提高认识\n要学习。\n二、抓好落实\n要实干。\n（一）压实责任\n（二）强化督查',
      },
      { text: '要用好“⟦ ⟧四种形态⟦ ⟧”，抓早抓小。', fixed: '要用好“四种形态”，抓早抓小。' },
    ],
    good: [
      '　　同志们，今天的会议很重要。',
      '今天的会议很重要。\f\n\f大家要认真领会。\n\f\n散会。',
      '要抓好落实，久久为功。\f要抓好\f整改。',
      '会上，省长 王小明作了报告，强调要抓落实。',
      '主题是“不忘初心 牢记使命”，要深入开展。',
      '第五条 各级人民政府应当加强领导，落实责任。',
      '第五条　各级政府应当加强领导。第六条　有关部门应当配合。',
      '日前，中共中央 国务院印发了意见，省委办公厅 省政府办公厅作了部署。',
      '抓学习 促发展 树形象',
      '在全县工作会议上的讲话 县委书记 王小明',
      '要用好 Word 和 AI 等工具，提高 20% 的效率。',
      '出席的有：李 明、王建国、赵 刚。',
    ],
  },
  check(paragraph) {
    const { text, classes, content } = paragraph;
    if (!(classes & Blank) || !(classes & Han)) return undefined;
    let reports: Report[] | undefined;
    const add = (start: number, end: number, message: string): void => {
      (reports ??= []).push({
        at: 0,
        start,
        end,
        message,
        fix: { title: '删去空格', edits: [{ at: 0, start, end, newText: '' }] },
      });
    };
    for (let at = content.start; at < content.end; at++) {
      if (!(classOf(text.charCodeAt(at)) & Blank)) continue;
      let end = at + 1;
      while (end < content.end && classOf(text.charCodeAt(end)) & Blank) end++;
      // a form feed turns the page
      if (text.slice(at, end).includes('\f')) at = end;
      else if (isLostBreak(text, at, end)) (reports ??= []).push(lostBreak(at, end));
      else {
        const why = reason(paragraph, at, end);
        if (why !== undefined) add(at, end, why);
      }
      at = end;
    }
    if (content.end > content.start && content.end < text.length && '。！？；”'.includes(text[content.end - 1]!))
      // and one behind the end likewise
      if (!text.includes('\f', content.end)) add(content.end, text.length, '行末有多余空格，应删去。');
    return reports;
  },
});

/** The indent of a paragraph, or 第五条, in the middle of a line: the paste has lost the line end in front of it. */
function isLostBreak(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const indent = /\u3000\u3000|[ \u00a0\t]{4}/.test(run);
  if (indent && '。！？；：'.includes(text[start - 1]!) && isHanOrOpen(text, end)) return true;
  return run.length > 1 && ARTICLE.test(text.slice(end, end + 12));
}

const ARTICLE = /^第[一二三四五六七八九十百零]{1,6}[条章节][ \u3000\u00a0]/;

function isHanOrOpen(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & Han) !== 0 || '“《（'.includes(text[at] ?? ' ');
}

function lostBreak(start: number, end: number): Report {
  const place = { at: 0, start, end };
  return {
    ...place,
    message: '行中空出一大段，疑为粘贴时丢了换行，请核对。',
    suggestions: [
      { title: '在此换行', kind: 'break', edits: [{ ...place, newText: '\n　　' }] },
      { title: '删去空格', kind: 'no-break', edits: [{ ...place, newText: '' }] },
    ],
  };
}

/** Why a run of blanks is wrong; undefined where it may stand. */
function reason(paragraph: Paragraph, start: number, end: number): string | undefined {
  const { text, content } = paragraph;
  const left = text[start - 1]!;
  const right = text[end]!;
  const [l, r] = [classOf(left.charCodeAt(0)), classOf(right.charCodeAt(0))];
  if (!(l & (Han | FullMark)) || !(r & (Han | FullMark))) {
    // a mark never has a blank in front of it, whatever stands there
    return '，。、；：！？”》）'.includes(right) && !(l & FullMark) ? `“${right}”前有多余空格，应删去。` : undefined;
  }
  // slogans in quotation or title marks are parted by a blank by design
  const quoted = pairAround(paragraph, start - 1, end + 1, '“‘《〈【〔「『');
  const inside =
    quoted !== undefined &&
    quoted.close - quoted.open <= SLOGAN &&
    !/[，。；]/.test(text.slice(quoted.open, quoted.close));
  if (inside && l & Han && r & Han) return undefined;
  if ('—…·'.includes(left) || '—…·'.includes(right)) return undefined;
  const marker = paragraph.markers[0];
  if (marker?.opensLine && start === marker.end && marker.family !== 'dot') return '序号后有多余空格，应删去。';
  if (start === content.start + 1 && right === '、') return '标点旁有多余空格，应删去。';
  if (!isSentence(paragraph)) return isTorn(paragraph, start, end) ? '汉字之间有多余空格，应删去。' : undefined;
  // 第一百条之一 （删去） · 新华社北京3月5日电 国家主席……: the blank parts a head from its text
  const head = text.slice(Math.max(content.start, start - 20), start);
  if (/(?:^|[\s。；：])第.{1,14}[条章节](?:之.)?$|日电$|讯$/.test(head)) return undefined;
  if (r & FullMark || (l & FullMark && !'】〕'.includes(left)))
    // a caption behind a sentence: ……重要讲话。 记者某某摄
    return '。！？'.includes(left) && !'。！？；”'.includes(text[content.end - 1]!)
      ? undefined
      : '标点旁有多余空格，应删去。';
  if (l & FullMark) return undefined;
  if (start - content.start <= LABEL && LABELLED.test(text.slice(content.start, start))) return undefined;
  if (isName(text, start, end) || isOrgans(text, start, end)) return undefined;
  return '汉字之间有多余空格，应删去。';
}

/** Words that never begin the second half of a title, or end the first. */
const CLINGS = /^(?:上的|的|和|与|及|式上|下的|中的)/;
const HOLDS = /(?:的|和|与|及|在|关于|对)$/;

/** A title or numbered heading torn by a blank: its halves are no pair (抓学习 促发展). */
function isTorn({ text, content, markers }: Paragraph, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  const after = text.slice(end, end + 4);
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return false;
  if (CLINGS.test(after) || HOLDS.test(before)) return true;
  const marker = markers[0];
  return marker?.opensLine === true && start > marker.end && Math.abs(start - marker.end - (content.end - end)) > 3;
}

/** A line that ends a sentence is running text; headlines, names and slogans are not. */
function isSentence({ text, content, sentences, clauses }: Paragraph): boolean {
  return '。！？；：，”'.includes(text[content.end - 1] ?? '') || sentences.length > 1 || clauses.length > 3;
}

/** 中共中央 国务院印发意见 · 中央宣传部 自然资源部联合发布 */
function isOrgans(text: string, start: number, end: number): boolean {
  return (
    /(?:中央|委|部|局|署|院|会|办|厅|府|协)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:国务院|中央|全国|国家|最高|\p{Script=Han}{1,8}(?:部|局|委|署|院|会|办|厅|府|协))/u.test(
      text.slice(end, end + 10),
    )
  );
}

/** 省长 王小明 · 李 明: a blank before or within a name. */
function isName(text: string, start: number, end: number): boolean {
  const before = /[\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, start - 12), start))![0];
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + 12))![0];
  if (before.length === 1 && after.length <= 2) return true;
  if (TITLES.test(before) && SURNAMES.includes(after[0] ?? ' ')) return true;
  // the second name of a list whose first was parted as well
  return (
    /[ \u3000]\p{Script=Han}{1,3}$/u.test(text.slice(0, start)) ||
    /^\p{Script=Han}{1,3}[ \u3000]/u.test(text.slice(end))
  );
}
