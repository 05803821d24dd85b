import { draftRule, type Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { addresses } from '../../text/salutation';
import { sayVocative, vocativesOf, type Vocative } from './vocatives';
import { contentOf, isSpeechTitle, LEAST_PARAGRAPHS, linesBelow, newLineLike, titleLines } from './speech';

/** Lines with text at the top among which the salutation is looked for. */
const HEAD = 20;
/** Clauses of the longest address that runs on into the text. */
const MAX_CLAUSES_PER_ADDRESS = 6;
const GREETING = /^(?:(?:大家|你们|您)(?:上午|中午|下午|晚上|早上|新年)?|上午|中午|下午|晚上|早上|新年|新春)好/;

/** Who speaks a line of a script, and the first words of it. */
const SPOKEN_BY =
  /^[\p{Script=Han}A-Z\d（）()]{1,8}[：:]\s*([^。；：]{2,60}?)(?:[：！!]|$|，?(?:大家|上午|下午|晚上|早上|你们)[^，。]{0,6}好)/u;

/** ——王建国在职工大会上的讲话: what was printed afterwards names the speaker there, and may leave the greeting out. */
const RECORD = /^(?:[—–―─-]{1,4})\p{Script=Han}{2,4}(?:[在与同就对]).{2,}(?:讲话|发言|谈话|致辞|演讲)/u;

export const rule = draftRule<readonly Vocative[]>({
  id: 'structure/salutation',
  severity: 'information',
  title: '称谓',
  what: '讲话没有称谓；称谓没有单独成行，与正文连写；称谓后不是冒号；文中招呼听众，后面漏了逗号（同志们让我们一起努力）或用了句号（同志们。让我们……）；先招呼各位企业家，后招呼各位代表。',
  why: '开头的称谓顶格单独成行，后用冒号。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  // 同志们; is one slip, and what belongs there is ：
  silences: ['punctuation/half-width', 'structure/truncated'],
  examples: {
    bad: [
      {
        text: '⟦同志们⟧让我们携起手来，办好这件实事。\n⟦同学们⟧大家要记住这一天！\n⟦亲爱的乡亲们⟧如今咱们的路通了。\n各位企业家朋友，感谢大家提出意见。⟦各位代表⟧，让我们携手并肩！',
        suggested:
          '同志们，让我们携起手来，办好这件实事。\n同学们，大家要记住这一天！\n亲爱的乡亲们，如今咱们的路通了。\n各位企业家朋友，感谢大家提出意见。各位代表，让我们携手并肩！',
      },
      {
        text: '同学们⟦。⟧当你们走出校门，请记住今天。\n路修通了。乡亲们⟦。⟧咱们的日子会越来越好。',
        suggested: '同学们，当你们走出校门，请记住今天。\n路修通了。乡亲们，咱们的日子会越来越好。',
      },
      {
        text: '在开学典礼上的致辞\n⟦老师们、同学们⟧\n大家上午好！\n今天开学了。\n要好好学习。',
        suggested: '在开学典礼上的致辞\n老师们、同学们：\n大家上午好！\n今天开学了。\n要好好学习。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n（2024年3月12日）\n⟦全县父老乡亲⟧\n今天召开植树造林动员会。\n要抓紧栽。',
        suggested:
          '在全县植树造林动员会上的讲话\n（2024年3月12日）\n全县父老乡亲：\n今天召开植树造林动员会。\n要抓紧栽。',
      },
      {
        text: '在植树造林动员会上的讲话\n李县长、各位领导、同志们⟦，⟧\n今天召开植树造林动员会。\n要抓紧栽。',
        suggested: '在植树造林动员会上的讲话\n李县长、各位领导、同志们：\n今天召开植树造林动员会。\n要抓紧栽。',
      },
      {
        text: '在植树造林动员会上的讲话\n⟦李县长，各位领导，同志们，⟧今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
        suggested:
          '在植树造林动员会上的讲话\n李县长，各位领导，同志们：\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n⟦同志们，⟧今天召开植树造林动员会。任务很重。\n要抓紧栽。\n要抓好管。',
        suggested: '在全县植树造林动员会上的讲话\n同志们：\n今天召开植树造林动员会。任务很重。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n⟦各位领导，同志们：⟧今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
        suggested: '在全县植树造林动员会上的讲话\n各位领导，同志们：\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '本文系原创投稿，请勿照搬！\n在全县植树造林动员会上的讲话\n⟦同志们，⟧今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n同志们⟦，⟧\n今天召开植树造林动员会。\n要抓紧栽。',
        suggested: '在全县植树造林动员会上的讲话\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n⟦同志们⟧\n今天召开植树造林动员会。\n要抓紧栽。',
        suggested: '在全县植树造林动员会上的讲话\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。',
      },
      { text: '各位来宾，同志们⟦。⟧\n大家好！今天开幕。', suggested: '各位来宾，同志们：\n大家好！今天开幕。' },
      {
        text: '在全县植树造林动员会上的讲话\n同志们⟦。⟧\n今天召开植树造林动员会。\n要抓紧栽。',
        suggested: '在全县植树造林动员会上的讲话\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。',
      },
      {
        text: '⟦在全县植树造林动员会上的讲话⟧\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
        suggested: '在全县植树造林动员会上的讲话\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '在全县植树造林动员会上的讲话\n\n同志们⟦;⟧\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
        suggested: '在全县植树造林动员会上的讲话\n\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      },
      {
        text: '⟦在全县植树造林动员会上的讲话⟧\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。\n谢谢大家！',
      },
      {
        text: '⟦尊敬的各位来宾，女士们、先生们、朋友们⟧\n金秋时节，丹桂飘香。今天，我们隆重举行开幕式。',
        suggested: '尊敬的各位来宾，女士们、先生们、朋友们：\n金秋时节，丹桂飘香。今天，我们隆重举行开幕式。',
      },
    ],
    good: [
      '各界人士积极评价市长在开幕式上的致辞\n致辞引起热烈讨论。\n大家都说好。\n企业家信心更足。',
      '今年招工形势向好\n全县参保人数达13.9万人\n人社局今天公布了数据。\n人数还在增加。',
      '县人大常委会举行第十次主任会议听取审议情况汇报王秀兰主持\n会议昨天举行。\n王秀兰主持会议。\n会议听取了汇报。',
      '可爱的同学们\n金秋时节，丹桂飘香。校园里人来人往。',
      '我校研究生热议重要讲话\n5月10日，大会隆重举行。\n同学们纷纷表示备受鼓舞。\n学校还将组织研讨。',
      '同志们今年很辛苦，各位代表审议了报告，同学们青春洋溢。\n同志们辛苦了。\n同学们的成绩很好，老师们都很高兴，同志们安全意识强，乡亲们今年收成好，同志们，让我们一起努力。',
      // what they are or did, not what is said to them
      '同志们责任重大，使命光荣。\n同志们一年来辛苦了。\n同学们新学期学习劲头很足。\n代表们过去的一年依法履职。\n同学们目标已经明确，剩下的就是奋斗。\n各位老师，今天的教职工代表大会开得很好。大家提了很多建议。各位代表，让我们携手同行！\n各位企业家，今天请来的都是企业界代表。各位代表，让我们共谋发展！\n乡亲们感谢党的好政策。\n同志们为了守住大堤，三天没合眼。\n乡亲们如今住上了新房。',
      '谢谢同志们。路还长着呢。我想对你说：“同学们。”大家都笑了。',
      // a script for those who present
      '全区“最美志愿者”颁奖典礼主持词\n主持人：李明、王芳\n李明：尊敬的各位领导、各位来宾，\n王芳：亲爱的志愿者朋友们，\n合：大家下午好！\n李明：有一种力量叫温暖。\n王芳：今天是志愿者日。',
      '智学天地演讲稿\nA：张晓\nB：李蜜\nA：各位评委老师，大家好！我来自城关二小。\nB：我们带来的作品是学习助手。\nA：请看演示。',
      '我校在学生社区建设推进会上作交流发言\n4月7日，全省推进会召开。\n学校党委副书记介绍了做法。\n会议还安排了参观。',
      // pictures of a piece of news
      '学院举办骨干培训班\n李明辉副院长致辞\n学员代表王晓明发言\n9月4日，学院举办骨干培训班。\n李明辉在致辞中勉励大家。\n培训为期三天。',
      '在开学典礼上的致辞\n尊敬的各位领导，亲爱的同学们，\n大家上午好！\n今天开学了。\n要好好学习。',
      '在开学典礼上的致辞\n老师们、同学们：\n大家上午好！\n今天开学了。\n要好好学习。',
      '在全县教师节庆祝大会上的讲话\n（2024年9月10日）\n尊敬的王校长，老师们、同学们：\n今天是教师节。\n要尊师重教。\n谢谢大家。',
      '在股东大会上的致辞\n张董事长、各位股东：\n今天召开年会。\n要稳健经营。\n谢谢大家。',
      '致辞\n新郎、新娘，各位亲友：\n今天是大喜的日子。\n祝新人幸福。\n谢谢大家。',
      '在全县植树造林动员会上的讲话\n（2024年3月12日）\n同志们：\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      // over several lines
      '在全县植树节启动仪式上的致辞\n尊敬的各位领导，\n各位来宾，\n同志们：\n今天举行启动仪式。\n春天来了。\n谢谢大家。',
      '在全县植树节启动仪式上的致辞\n各位代表！\n今天举行启动仪式。\n春天来了。\n谢谢大家。',
      '在全县植树节启动仪式上的致辞\n尊敬的各位领导、各位来宾，大家上午好！\n今天举行启动仪式。\n春天来了。\n谢谢大家。',
      '在全县植树节启动仪式上的致辞\n各位来宾，各位朋友：\n今天举行启动仪式。\n春天来了。\n谢谢大家。',
      '在中外友好论坛上的致辞\n尊敬的某某校长，\n某某博士，\n新老朋友们：\n今天举行论坛。\n春天来了。\n谢谢大家。',
      '让每一棵树都活下来\n——王建国在全县植树造林动员会上的讲话\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      // no speech
      '县林业局年度工作总结\n今年以来，任务很重。\n要抓紧栽。\n要抓好管。',
      '县长在植树造林动员会上发表讲话\n今天召开植树造林动员会。\n要抓紧栽。\n要抓好管。',
      // an excerpt
      '谢谢各位领导、同志们。\n下面请李县长讲话。',
      '同志们，今天召开植树造林动员会。任务很重。',
      '在全县植树造林动员会上的讲话\n要抓紧栽。',
    ],
  },
  roles: ['title', 'paragraph'],
  collect: vocativesOf,
  conclude(draft, collected) {
    // the paragraphs of these alone are looked at, so that what is said stands while they and the head do
    const vocatives = collected.flatMap(({ line, summary }) =>
      summary.map((vocative) => sayVocative(line, draft.paragraphs[line]!, vocative)),
    );
    return [...headOf(draft), ...vocatives].sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

/** 李明校长致辞: what a picture in news shows, and no title. */
const CAPTION = /^(?:[^的在上，。：]|上台){4,}(?:发言|致辞|致词|讲话|主持|演讲)$/;
/** 我校在推进会上作交流发言: a headline says who spoke. */
const HEADLINE = /热议|收听收看|(?:作|做|发表|进行)了?(?:\p{Script=Han}{0,4})(?:发言|致辞|致词|讲话|演讲)$/u;

/** What is wrong with the salutation at the head. */
function headOf(draft: Draft): readonly Report[] {
  const head = headLines(draft);
  const first = head.findIndex((l) => draft.roles[l] === 'salutation');
  if (first >= 0) return ending(draft, head, first);
  const title = titleLines(draft);
  const line = head.find((l) => draft.roles[l] === 'paragraph');
  const begins = line !== undefined && line === head[0] && head.length > 1 ? wrongMark(draft, line) : undefined;
  if (begins) return begins;
  if (
    line === undefined ||
    title.length === 0 ||
    head.some((l) => isSpokenByOne(draft, l)) ||
    opening(draft, head).some((l) => draft.roles[l] !== 'boilerplate' && isAddressed(draft, l))
  )
    return [];
  return (
    wrongMark(draft, line) ??
    runOn(draft, line) ??
    (isSpeechTitle(title) &&
    !title.some(
      ({ line: at, text }) => RECORD.test(text) || HEADLINE.test(text) || (at !== head[0] && CAPTION.test(text)),
    )
      ? missing(draft, title.at(-1)!.line, line)
      : [])
  );
}

function headLines(draft: Draft): number[] {
  const lines: number[] = [];
  for (let i = 0; i < draft.roles.length && lines.length < HEAD; i++)
    if (draft.roles[i] !== 'blank' && draft.roles[i] !== 'markup') lines.push(i);
  return lines;
}

/** 李明：尊敬的各位领导、各位来宾，: a line of a script names who says it, and the address stands behind the name. */
function isSpokenByOne(draft: Draft, line: number): boolean {
  const said = SPOKEN_BY.exec(contentOf(draft, line))?.[1];
  return said !== undefined && addresses(said.replace(/[，：！!,:]$/, ''));
}

/** A short line that ends in a colon addresses somebody whom no list knows: 同胞们，朋友们： */
function isAddressed(draft: Draft, line: number): boolean {
  const text = contentOf(draft, line);
  return text.length <= 60 && /^[^。；：]+[：:！!]$/.test(text) && !/[意点项个]见?：$/.test(text);
}

/** The lines above the first sentence: 谢谢大家！ at the end of a short speech addresses nobody. */
function opening(draft: Draft, head: readonly number[]): readonly number[] {
  const prose = head.findIndex((l) => draft.roles[l] === 'paragraph' && /[。？；?;]$/.test(contentOf(draft, l)));
  return prose < 0 ? head : head.slice(0, prose);
}

function ending(draft: Draft, head: readonly number[], first: number): Report[] {
  let lastIndex = first;
  while (lastIndex + 1 < head.length && goesOn(draft, head[lastIndex + 1]!, head[lastIndex]!)) lastIndex++;
  const line = head[lastIndex]!;
  const { start, end } = draft.paragraphs[line]!.content;
  const mark = draft.paragraphs[line]!.text[end - 1]!;
  if ('：:！!'.includes(mark)) return [];
  const comma = '，,；;'.includes(mark);
  return [
    {
      at: line,
      start: comma ? end - 1 : start,
      end,
      message: comma ? `称谓后应用冒号“：”，不用“${mark}”。` : '称谓后缺冒号“：”。',
      suggestions: [
        {
          title: comma ? '改为“：”' : '补上“：”',
          edits: [{ at: line, start: comma ? end - 1 : end, end, newText: '：' }],
        },
      ],
    },
  ];
}

/**
 * Whether a line below a salutation is one more: by its form, or short and with the mark of one, where the line above is
 * not closed by ：.
 */
function goesOn(draft: Draft, line: number, above: number): boolean {
  const text = contentOf(draft, line);
  // 老师们、同学们 and 大家好！ below it: the greeting is text, unless a comma leads on to it
  if (GREETING.test(text) && !/[，,]$/.test(contentOf(draft, above))) return false;
  if (draft.roles[line] === 'salutation' || isAddressed(draft, line)) return true;
  return text.length <= 30 && /^[^。；：]+，$/.test(text) && !/[：:！!]$/.test(contentOf(draft, above));
}

/** 同志们。 on a line of its own, below the title or, where there is none, in the first line. */
function wrongMark(draft: Draft, line: number): Report[] | undefined {
  const text = contentOf(draft, line);
  const mark = text.at(-1) ?? '';
  if (text.length > 24 || !'。；、.;'.includes(mark) || !addresses(text.slice(0, -1))) return undefined;
  const { end } = draft.paragraphs[line]!.content;
  return [
    {
      at: line,
      start: end - 1,
      end,
      message: `称谓后应用冒号“：”，不用“${mark}”。`,
      suggestions: [{ title: '改为“：”', edits: [{ at: line, start: end - 1, end, newText: '：' }] }],
    },
  ];
}

/** 同志们，今天…… */
function runOn(draft: Draft, line: number): Report[] | undefined {
  const { text, content, clauses } = draft.paragraphs[line]!;
  let end: number | undefined;
  for (const clause of clauses.slice(0, MAX_CLAUSES_PER_ADDRESS)) {
    // 【本站讯】好不容易松口气的经销商们，: news begins with its source
    if (text[content.start] === '【' || !'，,：:！!'.includes(clause.mark) || clause.mark === '') break;
    // 李县长 alone calls nobody, 李县长，同志们 does
    if (addresses(text.slice(content.start, clause.end))) end = clause.end;
  }
  if (end === undefined || linesBelow(draft, line) < LEAST_PARAGRAPHS - 1) return end === undefined ? undefined : [];
  let after = end + 1;
  while (after < content.end && ' \t\u3000'.includes(text[after]!)) after++;
  if (after >= content.end || GREETING.test(text.slice(after, after + 4))) return [];
  const newText = `：${newLineLike(draft, line)}`;
  return [
    {
      at: line,
      start: content.start,
      end: end + 1,
      message: `称谓“${text.slice(content.start, end)}”与正文连写：开头的称谓应单独成行，后用冒号。`,
      suggestions: [{ title: '称谓单独成行', edits: [{ at: line, start: end, end: after, newText }] }],
    },
  ];
}

function missing(draft: Draft, title: number, body: number): Report[] {
  if (linesBelow(draft, body) < LEAST_PARAGRAPHS - 1) return [];
  return [
    {
      at: title,
      ...draft.paragraphs[title]!.content,
      message: '讲话没有称谓：请在正文之前单独一行写上称谓，如“同志们：”。',
      suggestions: [
        {
          title: '加上“同志们：”',
          edits: [{ at: body, start: 0, end: 0, newText: `同志们：${newLineLike(draft, title)}` }],
        },
      ],
    },
  ];
}
