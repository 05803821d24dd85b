import wordingTable from '../../../data/kept/quoted-stops-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { NONE } from '../../text/none';

/** What brings in the very words of somebody. */
const SAYS = new RegExp(`(?:${wordingsFor(wordingTable, 'quoted-stops-wordings.tsv', 'says')})：$`);
/** What brings in words that may as well be a term (反映：“看病难、看病贵”。): a sentence of two clauses is no term. */
const TELLS = new RegExp(`(?:${wordingsFor(wordingTable, 'quoted-stops-wordings.tsv', 'says clauses')})：$`);
/** A name with a number in front (四个意识) is quoted as a word, whatever brings it in. */
const TERM = /^[一二两三四五六七八九十\d]+[个种项大]/;
/** Characters in front of a quotation that are asked who says it. */
const LEAD = 16;
/** Characters of the shortest quotation that is taken for a sentence. */
const SENTENCE_LENGTH = 5;

/** Behind these a question is quoted that somebody asks. */
const ASKS = /[问道]：$/;
/** Characters before a quotation in which the sentence around it may ask: 你还记得他怎么问的：“……”？ */
const ASKED_WITHIN = 40;
const ASKS_ITSELF = new RegExp(
  `(?:${wordingsFor(wordingTable, 'quoted-stops-wordings.tsv', 'asks itself')})[^。！？]*$`,
);

/** A mark that belongs within the quotation marks, and what is said of it. */
interface Outside {
  readonly mark: '。' | '？';
  readonly severity: 'information' | 'warning';
  readonly message: string;
  /** Whether the words up to an opening mark bring in the very words of somebody. */
  readonly isLedIn: (text: string, open: number, inner: string) => boolean;
}

const OUTSIDE: readonly Outside[] = [
  {
    mark: '。',
    severity: 'information',
    message: '冒号后面引的是完整的一句话，句号应移到后引号里面。',
    isLedIn(text, open, inner) {
      const lead = text.slice(Math.max(0, open - LEAD), open);
      return SAYS.test(lead) || (inner.includes('，') && TELLS.test(lead));
    },
  },
  {
    mark: '？',
    severity: 'warning',
    message: '冒号后面引的是完整的一句问话，问号应移到后引号里面。',
    isLedIn: (text, open) =>
      ASKS.test(text.slice(open - 2, open)) && !ASKS_ITSELF.test(text.slice(Math.max(0, open - ASKED_WITHIN), open)),
  },
];

/** 他说：“这事与我无关”。 他问：“路修不修”？ A whole sentence behind ： keeps its own stop within the quotation marks. */
export function stopsOutside({ text, pairs }: Paragraph): readonly Report[] {
  if (pairs.length === 0) return NONE;
  const reports: Report[] = [];
  for (const { kind, open, close } of pairs) {
    if (kind !== '“' || text[open - 1] !== '：') continue;
    const outside = OUTSIDE.find(({ mark }) => mark === text[close + 1]);
    if (!outside) continue;
    const inner = text.slice(open + 1, close);
    if (inner.length < SENTENCE_LENGTH || !/\p{Script=Han}$/u.test(inner) || TERM.test(inner)) continue;
    const { mark, severity, message, isLedIn } = outside;
    if (!isLedIn(text, open, inner)) continue;
    const place = { at: 0, start: close, end: close + 2 };
    reports.push({
      ...place,
      severity,
      message,
      suggestions: [{ title: `改为“${mark}””`, kind: 'stop inside', edits: [{ ...place, newText: `${mark}”` }] }],
    });
  }
  return reports;
}

/** 他拉着我的手说“路修通了。” Behind these words a whole sentence is quoted, which a colon leads in. */
const LEADS_IN =
  /(?<![，。；：、据听来所常俗都也还不未没有小学演虽传])(?:说道?|[答问写喊]道|[叹笑]着?说|回答|告诉(?:我们?|记者|大家|他|她))$/;
/** What the quoted words are said of, or how often: a saying is quoted as a word. */
const SAYING = /(?:[常总爱]说|俗话说|常言道|老话说|有人说|人说|古人说|所说|来说|的说)$/;

/** A whole sentence in quotation marks behind 说 without the colon that leads it in. */
export function colonsLost({ text, pairs }: Paragraph): readonly Report[] {
  if (pairs.length === 0) return NONE;
  const reports: Report[] = [];
  for (const { kind, open, close, depth } of pairs) {
    if (kind !== '“' || depth > 0 || !'。！？'.includes(text[close - 1]!) || close - open <= SENTENCE_LENGTH) continue;
    const before = text.slice(Math.max(0, open - 8), open);
    if (!LEADS_IN.test(before) || SAYING.test(before)) continue;
    const place = { at: 0, start: open, end: open };
    reports.push({
      ...place,
      start: open - 1,
      end: open + 1,
      severity: 'information',
      message: `“${text[open - 1]!}”后面引的是完整的一句话，引号前应有冒号。`,
      suggestions: [{ title: '补上“：”', kind: 'colon', edits: [{ ...place, newText: '：' }] }],
    });
  }
  return reports;
}

/** A point on both sides of a closing quotation mark: “民为邦本。”。 — ！”。 is left to taste. */
export function aroundQuote(text: string, start: number): Report {
  const place = { at: 0, start, end: start + 3 };
  const run = text.slice(start, start + 3);
  const inside = { kind: 'inside', newText: run.slice(0, 2) };
  const outside = { kind: 'outside', newText: run.slice(1) };
  return {
    ...place,
    severity: 'warning',
    message: `引号内外都有标点（${run}），只留一处：引的是完整的一句，留在引号内；引的是词句的一部分，留在引号外。`,
    suggestions: (run[0] === '。' ? [inside, outside] : [outside, inside]).map(({ kind, newText }) => ({
      title: `改为“${newText}”`,
      kind,
      edits: [{ ...place, newText }],
    })),
  };
}

/** Characters of the longest term that is quoted within a sentence: 一岗双责, 全覆盖、零容忍. */
const LONGEST_TERM = 12;
/** Marks of a pause, and what they are called: next to a quotation mark a mark is hard to read. */
const PAUSES: Readonly<Record<string, string>> = { '，': '逗号', '、': '顿号', '；': '分号' };
/** “好，”他说: a pause in what somebody says keeps its comma inside. */
const SAID_BY = /^(?:[我你他她]们?|大家|老\p{Script=Han}|\p{Script=Han}{1,4}(?:说|道|问|答|喊|笑|表示))/u;

/** 落实“一岗双责，”把责任压实: the pause belongs to the sentence and not to the term that it quotes. */
export function pausesInside({ text, pairs }: Paragraph): readonly Report[] {
  if (pairs.length === 0) return NONE;
  const reports: Report[] = [];
  for (const { kind, open, close } of pairs) {
    const mark = text[close - 1]!;
    if (kind !== '“' || !PAUSES[mark] || close - open > LONGEST_TERM + 2 || close - open < 4) continue;
    if (!/\p{Script=Han}/u.test(text[open - 1] ?? '') || !/\p{Script=Han}/u.test(text[close + 1] ?? '')) continue;
    if (
      /[，。；：！？“”]/.test(text.slice(open + 1, close - 1)) ||
      LEADS_IN.test(text.slice(Math.max(0, open - 8), open))
    )
      continue;
    if (SAID_BY.test(text.slice(close + 1, close + 7))) continue;
    const place = { at: 0, start: close - 1, end: close + 1 };
    reports.push({
      ...place,
      severity: 'warning',
      message: `引的是句子中的一个词语，${PAUSES[mark]!}是句子的停顿，应移到后引号外面。`,
      suggestions: [{ title: `改为“”${mark}”`, kind: 'pause outside', edits: [{ ...place, newText: `”${mark}` }] }],
    });
  }
  return reports;
}
