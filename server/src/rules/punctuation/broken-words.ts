import wordingTable from '../../../data/kept/broken-words-wordings.tsv';
import { joinWithNext } from '../../contract/join-lines';
import type { Collected, Report } from '../../contract/rule';
import { allWords, commonWordSet } from '../../lexicon/word-sets';
import type { Draft } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';

/** 要坚持底线思 / 维，把……: one line that ends in the midst of a word, where no others are. */
export function brokenWords(draft: Draft, collected: readonly Collected<{ readonly open: boolean }>[]): Report[] {
  return collected.flatMap(({ line, summary }) => (summary.open ? breakAt(draft, line) : []));
}

function breakAt({ paragraphs, roles }: Draft, line: number): Report[] {
  const next = paragraphs[line + 1];
  if (!next || (roles[line + 1] !== 'paragraph' && roles[line + 1] !== 'heading') || next.markers[0]?.opensLine)
    return [];
  const { text, content, markers } = paragraphs[line]!;
  // 七、胜利就是活下来 stands above 华为……
  if (roles[line] === 'heading' && markers[0]?.opensLine) return [];
  const [end, head] = [text.trimEnd(), next.text.trimStart()];
  // a short line without a stop is read as a heading
  const isProse = roles[line + 1] === 'paragraph' && isGoneOn(end, head);
  const torn = isProse ? tornAt(end, head) : undefined;
  // 该如何走 / 上月，……: when it was begins the text
  if (torn === undefined && BEGINS_WITH_TIME.test(head)) return [];
  const seam = text.slice(content.end - 2, content.end) + next.text.slice(next.content.start, next.content.start + 2);
  if (torn === undefined && !isBrokenWord(seam, isProse)) return [];
  return [
    {
      at: line,
      start: content.end - 1,
      end: content.end,
      message: `“${torn ?? seam.slice(1, 3)}”${torn === undefined ? '一词' : ''}被换行断开（粘贴残留），两行应合为一段。`,
      suggestions: [{ title: '合并这两行', kind: 'broken word', edits: joinWithNext(paragraphs, line) }],
    },
  ];
}

const BEGINS_WITH_TIME = /^(?:[上下本][月周年]|[去今明前]年|[昨今明]天|近[日年]|日前|据(?![点守为实理]))/;

/** Prose that a mark parts: no line of a table, of an address or of verses. */
const IS_PROSE = /^[^\n]{14,}$/;
const HAS_MARK = /[，。；]/;
const ENDS_SENTENCE = /[。！？；][”’）]*\s*$/;
/** Whether a line is prose that breaks off, and the next one ends a sentence. */
const isGoneOn = (end: string, head: string): boolean =>
  IS_PROSE.test(end) && HAS_MARK.test(end) && ENDS_SENTENCE.test(head);

/** 整改1 / 8个 · 整改18 / 个，…… · 降 / 至7.1天 · 突出 / 的问题 */
const HEAD_OF_NUMBER =
  /^\d{0,3}(?:\.\d+)?(?:[%％个项件名万亿元亩吨处](?![单目级旦别人一件])|[户人家](?=[，。、；])|公里|天(?=[，。；])|平方米)/;
const HEAD_OF_CHANGE = /^[至到](?!(?:19|20)\d\d年|\d{1,2}[月日])\d[\d.]*/;
const HEAD_OF_NO_LINE = /^(?:的(?![确士]|\p{Script=Han}哥)|了(?![解不结却然断事如望无])(?=[\p{Script=Han}\d]))/u;

const wordings = wordingsOf(wordingTable, 'broken-words-wordings.tsv');
/** ，切实提高 / 党内政治生活质量 · 产业发展和 / 乡村建设: a clause that has nothing but its verb, and what joins. */
const WANTS_OBJECT = new RegExp(`[，；](?:我们要|各级要|要)?${wordings('how')}{1,2}(${wordings('wants an object')})$`);
const GOES_ON = new RegExp(`(${wordings('goes on')})$`);
/** What begins a line of its own: 抓作风，……, below 抓学习，……. */
const BEGINS_ANEW = /^(?:同志们|各位|今天|目前|当前|下面|首先|其次|最后|第[一二三四五六七八九十])/;
/** 一年来，…… below a motto that ends in 全面提升 */
const TELLS_OF_YEARS = /^[一二两三四五六七八九十几多近去今明前]{1,2}年(?:[来间，]|以来)/;

/** The verb or the joining word at the end of a line, with the word that the next one begins with. */
function tornPhrase(end: string, head: string): string | undefined {
  if (BEGINS_ANEW.test(head) || TELLS_OF_YEARS.test(head) || head[0] === end[0] || !/^[\p{Script=Han}“《]/u.test(head))
    return undefined;
  const left = WANTS_OBJECT.exec(end)?.[1] ?? GOES_ON.exec(end)?.[1];
  return left === undefined ? undefined : left + head.slice(0, 2);
}

/**
 * A number, a change or a phrase that goes on in the next line, which nothing can begin with; undefined elsewhere. The lines
 * are of prose that goes on.
 */
function tornAt(end: string, head: string): string | undefined {
  // 电话：63166667 · 9:00 is at its end
  if (/\d{5,}$|[:：-]\d+$/.test(end)) return undefined;
  const form = /\d$/.test(end)
    ? HEAD_OF_NUMBER
    : /[降升增减扩缩涨跌压提]$/.test(end)
      ? HEAD_OF_CHANGE
      : HEAD_OF_NO_LINE;
  const begun = form.exec(head)?.[0] ?? HEAD_OF_NO_LINE.exec(head)?.[0];
  if (begun === undefined) return tornPhrase(end, head);
  return `${/[\d.]+$|.$/u.exec(end)![0]}${begun}`;
}

/**
 * Whether the inner two of four characters make a word, and neither makes one with its other neighbour. Where a sentence of
 * prose goes on, a rare word that the next line seems to begin with is none: 全体职 / 工致以问候.
 */
function isBrokenWord(seam: string, isProse: boolean): boolean {
  if (seam.length < 4) return false;
  const [before, left, right, behind] = [0, 1, 2, 3].map((k) => seam.charCodeAt(k)) as [number, number, number, number];
  if (!commonWordSet().has(left, right)) return false;
  const words = allWords();
  return !words.has(before, left) && !(isProse ? commonWordSet() : words).has(right, behind);
}
