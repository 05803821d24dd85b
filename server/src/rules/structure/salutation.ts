import { draftRule, type Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { addresses } from '../../text/salutation';
import { SALUTATION_EXAMPLES } from './salutation-examples';
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
  examples: SALUTATION_EXAMPLES,
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
