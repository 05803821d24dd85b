import { paragraphRule, type Report } from '../../contract/rule';
import { speaksOfMarks } from '../../facts/of-writing';
import { oddQuotationsOf, type OddQuotation } from './odd-quotes';
import { pairAround } from '../../syntax/within';
import type { Pair } from '../../syntax/types';

/** Marks of the inner pair where the outer one is of the same kind. */
const INNER: Readonly<Partial<Record<Pair['kind'], readonly [open: string, close: string]>>> = {
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '《': ['〈', '〉'],
  '〈': ['《', '》'],
};

/** What stands between two quotations or titles and is never quoted itself. */
const JOINT = /^(?:[、，；和与及或]|以及|、?还有|——)$|^[^“”‘’。！？]{1,12}[、，]$/;

const SHORT_NAME = /^[\p{Script=Han}\d]{2,12}$/u;

export const rule = paragraphRule({
  id: 'punctuation/nesting',
  severity: 'warning',
  title: '引号、书名号套用',
  what: '双引号里又用双引号，书名号里又用书名号；两个引语之间的引号前后用反；外层用了‘ ’、「 」、＂ ＂、〝 〞 等别的引号。',
  why: '引号里再用引号，外双内单；书名号里再用书名号，外双内单。',
  source: 'GB/T 15834—2011 4.8.3.3、4.15.3.5',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'safe',
  silences: ['punctuation/repeated'],
  examples: {
    bad: [
      { text: '会议指出：“要做到⟦“⟧两个维护⟦”⟧，不打折扣。”', fixed: '会议指出：“要做到‘两个维护’，不打折扣。”' },
      {
        text: '要把“责任扛起来。要做到⟦“⟧两个维护⟦”⟧，要一抓到底”。',
        suggested: '要把“责任扛起来。要做到‘两个维护’，要一抓到底”。',
      },
      { text: '深化⟦‘放管服’⟧改革，推进⟦「一网通办」⟧。', suggested: '深化“放管服”改革，推进“一网通办”。' },
      { text: '深化⟦＂放管服＂⟧改革，开展“六城联创⟦〞⟧活动。', fixed: '深化“放管服”改革，开展“六城联创”活动。' },
      { text: '他说：“路修好了，心里亮堂了。⟦〟⟧大家都笑了。', fixed: '他说：“路修好了，心里亮堂了。”大家都笑了。' },
      { text: '“请在⟦“⟧和⟦”⟧字后停顿”，老师说。', fixed: '“请在‘和’字后停顿”，老师说。' },
      {
        text: '“‘五一’国际劳动节”写作“⟦“⟧五一⟦”⟧国际劳动节”是错误的。',
        suggested: '“‘五一’国际劳动节”写作“‘五一’国际劳动节”是错误的。',
      },
      { text: '评出“先锋⟦“书记十名、”⟧头雁”五名。', fixed: '评出“先锋”书记十名、“头雁”五名。' },
      { text: '实施“青蓝计划⟦“、”⟧鲲鹏计划”，培养人才。', fixed: '实施“青蓝计划”、“鲲鹏计划”，培养人才。' },
      { text: '开办“田间课堂⟦“”⟧夜间诊室”，方便群众。', fixed: '开办“田间课堂”“夜间诊室”，方便群众。' },
      { text: '印发了《关于学习⟦《⟧条例⟦》⟧的通知》。', fixed: '印发了《关于学习〈条例〉的通知》。' },
    ],
    good: [
      // inches, seconds of arc, and marks that are spoken of
      '会议通过了“采购65″电视机10台”的方案。\n界碑上刻着“北纬23°26′21″”，游人纷纷拍照。\n界碑标注“北纬31°14′05″、东经121°29′30″”字样。\n“全程用时2′15″38”的成绩刷新了纪录。\n日语的〝引号〟与中文不同。',
      '他在信里说：“第一件事是读书，\n要把‘认真’二字记牢。”日本客人说「ありがとう」，屏幕是5″的，it’s fine。',
      '会议指出：“要做到‘两个维护’，不打折扣。”',
      '印发了《关于学习〈条例〉的通知》。',
      '“学习《条例》”活动和“‘两优一先’表彰会”都已办完。',
      '老师要求：“请把“”里的词填上。”',
    ],
  },
  check(paragraph) {
    const { text, pairs } = paragraph;
    const odd = oddQuotationsOf(paragraph);
    if (pairs.length < 2 && odd.length === 0) return undefined;
    let reports: Report[] | undefined =
      odd.length === 0 ? undefined : odd.map((quotation) => oddReport(text, quotation));
    for (const pair of pairs) {
      const marks = INNER[pair.kind];
      if (pair.depth === 0 || !marks || !(text[pair.open] === pair.kind)) continue;
      const outer = pairAround(paragraph, pair.open, pair.close, '“‘《〈');
      if (outer?.kind !== pair.kind) continue;
      const between = text.slice(pair.open + 1, pair.close);
      if ((JOINT.test(between) && !quotesCharacter(text, outer, pair)) || partsTwoNames(text, outer, pair)) {
        (reports ??= []).push(turned(text, pair));
        continue;
      }
      // “把“”填上”: nothing stands between the marks, so that they quote nothing
      if (pair.close === pair.open + 1) continue;
      const edits = [
        { at: 0, start: pair.open, end: pair.open + 1, newText: marks[0] },
        { at: 0, start: pair.close, end: pair.close + 1, newText: marks[1] },
      ];
      // “忠诚、担当。要做到“两个维护”，……”: a mark may as well be lost, so a person must choose
      const sure =
        (!speaksOfMarks(paragraph) &&
          !IS_WRONG.test(text.slice(outer.close + 1, outer.close + 9)) &&
          !/[。！？；]./.test(text.slice(outer.open + 1, outer.close))) ||
        '：:'.includes(text[outer.open - 1] ?? ' ');
      const remedy = { title: `里层改为“${marks[0]}${marks[1]}”`, edits, kind: `nesting ${pair.kind}` };
      const name = pair.kind === '“' || pair.kind === '‘' ? '引号' : '书名号';
      for (const at of [pair.open, pair.close])
        (reports ??= []).push({
          at: 0,
          start: at,
          end: at + 1,
          message: `${name}里又用同样的${name}，里层应为“${marks[0]}${marks[1]}”${sure ? '' : '；若是前面漏了半边，请补上'}。`,
          ...(sure ? { fix: remedy } : { suggestions: [remedy] }),
        });
    }
    return reports?.sort((a, b) => a.start - b.start);
  },
});

/** 写作““五一”国际劳动节”是错误的: the wrong form is what is quoted. */
const IS_WRONG = /^[^，。；]{0,3}(?:错误|错的|不对|不正确|不规范|不妥|有误)/;

/** “请在“和”字后停顿” · “标点“、”的用法”: what stands between the marks is quoted itself, as a character or a mark. */
const LEADS_TO_CHARACTER = /(?:^|[在把用将与和及或对]|标点|改为|改成|写作|叫|添|加|漏)$/;
const SAID_OF_CHARACTER = /^(?:[字词的之前后里旁应是改“”，。]|$)/;

function quotesCharacter(text: string, outer: Pair, { open, close }: Pair): boolean {
  return (
    LEADS_TO_CHARACTER.test(text.slice(outer.open + 1, open)) ||
    SAID_OF_CHARACTER.test(text.slice(close + 1, outer.close))
  );
}

/** “公交进村“”快递进村”: marks with nothing between them, on both sides of which stands a short name. */
function partsTwoNames(text: string, outer: Pair, { open, close }: Pair): boolean {
  if (close !== open + 1) return false;
  return SHORT_NAME.test(text.slice(outer.open + 1, open)) && SHORT_NAME.test(text.slice(close + 1, outer.close));
}

/** “青蓝计划“、”鲲鹏计划”: the marks around 、 are those that end one quotation and begin the next. */
function turned(text: string, { open, close, kind }: Pair): Report {
  const [start, end] = [text[open]!, text[close]!];
  const name = kind === '《' || kind === '〈' ? '书名号' : '引号';
  const edits = [
    { at: 0, start: open, end: open + 1, newText: end },
    { at: 0, start: close, end: close + 1, newText: start },
  ];
  const right = `${end}${text.slice(open + 1, close)}${start}`;
  return {
    at: 0,
    start: open,
    end: close + 1,
    message: `${name}前后用反了，此处应为 ${right} 。`,
    fix: { title: `改为 ${right}`, edits },
  };
}

/** 「放管服」, ＂放管服＂: a speech quotes with “ ” and, within them, ‘ ’. */
function oddReport(text: string, { open, close, edits, sure }: OddQuotation): Report {
  const shown = [...new Set(edits.map((edit) => text[edit.start]!))].join('');
  const [firstEdit, lastEdit] = [edits[0]!, edits.at(-1)!];
  const remedy = { title: '改为“”', kind: `odd ${shown}`, edits: edits.map((edit) => ({ at: 0, ...edit })) };
  return {
    at: 0,
    // one odd mark alone, or the whole quotation
    start: edits.length === 1 ? firstEdit.start : open,
    end: edits.length === 1 ? lastEdit.end : close + 1,
    message: `引号应为“ ”，此处用了 ${shown} ；引号里再用引号时，里层才用‘ ’。`,
    ...(sure ? { fix: remedy } : { suggestions: [remedy] }),
  };
}
