import rows from '../../data/kept/counted-nouns.tsv';
import { tableRows } from '../text/table';

/**
 * What is counted behind 第一. A measure stands alone or before a noun (第一项， · 第一点希望，), a part with or without 个
 * (第一方面 · 第一个方面), a noun behind 个 or a measure (第一个词 · 第一句话). `lone` says whether one without a second is
 * a slip: stages of time are told one by one.
 */
const WORDS = tableRows(rows, 'counted-nouns.tsv', ['word', 'stands', 'lone']);
const wordsThat = (stands: string): string =>
  WORDS.filter((row) => row.stands === stands)
    .map((row) => row.word)
    .sort((a, b) => b.length - a.length)
    .join('|');

const COUNTED = new RegExp(
  `(?:(${wordsThat('part')})|个(${wordsThat('part')}|${wordsThat('noun')})?|(${wordsThat('measure')})(?:${wordsThat('noun')})?)`,
  'uy',
);
/**
 * What any list may count, at the head of a paragraph: 第一个画面，是…… · 第二场，…… · 第三场硬仗是…… A measure before 是
 * stands alone: 第一场是大考，. What one must do with an item is no noun: 第一项必须，其余可选.
 */
const OTHER =
  /(?:(?:个|([件句层条项点道场张幅把份块座堂课段种组束盏仗战轮笔封批支杯本盘台首]))(?!就?是|必[须需]|应[当该]|需要|不得|可以)(\p{Script=Han}{1,5}?)|([道场堂课种仗战轮样笔封批张把支盘台首]))(?=[，,：:]|就?是)/uy;
const LISTED = new Set(WORDS.map((row) => row.word));
const LONE = new Set(WORDS.filter((row) => row.lone === 'slip').map((row) => row.word));

/** What an ordinal counts: where its words end, and the word that all of a series share ('' for 个 alone). */
export interface Counted {
  readonly end: number;
  readonly noun: string;
  /** Whether it is a part of a whole (第二部分), a noun behind 个, or a measure (第二项), which is often cited alone. */
  readonly stands: 'part' | 'noun' | 'measure';
}

/** The counted words at an offset, right behind 第一; undefined where none stand. 第一次, 第一书记 and 第一产业 count none. */
export function countedAt(text: string, offset: number): Counted | undefined {
  COUNTED.lastIndex = offset;
  const m = COUNTED.exec(text);
  if (!m) return undefined;
  const [all, part, noun, measure] = m;
  const stands = part ? 'part' : measure ? 'measure' : 'noun';
  return { end: offset + all.length, noun: part ?? measure ?? noun ?? '', stands };
}

/** The same for words that no table holds, which count where they head a paragraph and another does so too. */
export function countedOtherwise(text: string, offset: number): Counted | undefined {
  OTHER.lastIndex = offset;
  const m = OTHER.exec(text);
  return m ? { end: offset + m[0].length, noun: m[1] ?? m[2] ?? m[3]!, stands: 'noun' } : undefined;
}

/** Whether the table holds what is counted: any other noun counts nothing when it is alone. */
export function isListedNoun(noun: string): boolean {
  return noun === '' || LISTED.has(noun);
}

/** Whether the first of its kind without a second is a slip. */
export function wantsSecond(noun: string): boolean {
  return noun === '' || LONE.has(noun);
}
