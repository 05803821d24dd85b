import wordingTable from '../../../data/kept/vocative-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import type { Span } from '../../text/span';
import { timesIn } from '../../text/times-in';

const CALLED = `(?:尊敬的|亲爱的|敬爱的)?(?:${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'called')})`;
/** 同志们安全生产没有“假期”: who is called, and words that say nothing of them. */
const RUN_ON = new RegExp(`^(${CALLED})(?:${wordingsFor(wordingTable, 'vocative-wordings.tsv', 'begins anew')})`);
/** 同学们。当你们走出校门……: who is called and nothing else, closed like a sentence. */
const CLOSED = new RegExp(`^${CALLED}$`);
/** Asked first: what may follow takes long to compile, and few lines begin so. */
const OPENS = new RegExp(`^${CALLED}`);
/** Units of a line that are looked at, and of the longest call. */
const REACH = 24;
const LONGEST_CALL = 12;

/** Those spoken to inside a paragraph, and the mark that was lost or set wrongly behind them. */
export interface Vocative extends Span {
  /** Whether ， was lost, 。 stands for it (then the span is that of the mark), or others were called before. */
  readonly mark: 'lost' | 'full stop' | 'others called';
}

/** 各位企业家朋友，……。各位代表，: those called first, and others who are named nowhere else. */
const OTHERS_CALLED =
  /^(?<first>(?:尊敬的|亲爱的)?各位(?:企业家|家长|同学|老师|校友|乡亲|业主|学员|客户|医护人员|志愿者)(?:朋友)?)[，！：](?<between>[^\n]{0,300}[。！])(?<others>各位(?:代表|委员|评委|股东))(?=[，！：])/;

/** The call of others inside a paragraph that began with one of its own; undefined where there is none. */
function othersCalled({ text, content }: Paragraph): Vocative | undefined {
  const called =
    text.startsWith('各位', content.start) || text.slice(content.start, content.start + 5).endsWith('各位');
  const m = called ? OTHERS_CALLED.exec(text.slice(content.start)) : null;
  if (!m) return undefined;
  const { others } = m.groups as Record<string, string>;
  if (timesIn(text, others!.slice(2)) > 1) return undefined;
  const end = content.start + m[0].length;
  return { start: end - others!.length, end, mark: 'others called' };
}

/** Those spoken to, run into the sentence that is said to them or parted from it by 。; undefined where there are none. */
export function vocativesOf(paragraph: Paragraph): readonly Vocative[] | undefined {
  const { text, content, sentences } = paragraph;
  let vocatives: Vocative[] | undefined;
  const beginning = text.slice(content.start, content.start + REACH);
  const m = OPENS.test(beginning) ? RUN_ON.exec(beginning) : null;
  const others = othersCalled(paragraph);
  if (others) (vocatives ??= []).push(others);
  if (m) (vocatives ??= []).push({ start: content.start, end: content.start + m[1]!.length, mark: 'lost' });
  for (let k = 0; k + 1 < sentences.length; k++) {
    const { start, end } = sentences[k]!;
    if (end - start > LONGEST_CALL || text[end - 1] !== '。' || !CLOSED.test(text.slice(start, end - 1))) continue;
    (vocatives ??= []).push({ start: end - 1, end, mark: 'full stop' });
  }
  return vocatives;
}

/** What is said of them. */
export function sayVocative(line: number, { text }: Paragraph, { start, end, mark }: Vocative): Report {
  const place = { at: line, start, end };
  if (mark === 'full stop')
    return {
      ...place,
      message: '招呼听众的话后面用逗号（或冒号、叹号），不用“。”。',
      suggestions: [{ title: '改为“，”', kind: 'vocative', edits: [{ ...place, newText: '，' }] }],
    };
  if (mark === 'others called')
    return {
      ...place,
      message: `前面招呼的不是“${text.slice(start, end)}”，请核对。`,
    };
  return {
    ...place,
    message: `“${text.slice(start, end)}”是招呼听众，后面缺逗号。`,
    suggestions: [{ title: '补上“，”', kind: 'vocative', edits: [{ at: line, start: end, end, newText: '，' }] }],
  };
}
