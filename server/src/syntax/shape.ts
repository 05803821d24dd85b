import postTable from '../../data/kept/posts.tsv';
import wordingTable from '../../data/kept/shape-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import { alternation, wordingsFor } from '../text/alternation';
import { tableColumn } from '../text/table';
import { assistantPlace, isSiteLine, type AssistantPlace } from '../lexicon/site-lines';
import { addressForm, salutationForm, type SalutationForm } from '../text/salutation';
import { remembered } from './line';
import type { Paragraph } from './types';

/**
 * What a line looks like by itself, before its neighbours are asked. Computed once a paragraph. Of a line of more than
 * 120 characters only length and final mark count (edit.ts relies on it).
 */
export interface Shape {
  /** UTF-16 length of the content. */
  readonly length: number;
  readonly text: string;
  /** Last character of the content, '' for a blank line. */
  readonly final: string;
  /** A line of download sites and reposts (domain §4). */
  readonly boilerplate: boolean;
  /** Where the line is what a writing assistant says around the text it was asked for; undefined for a speaker's. */
  readonly assistant: AssistantPlace | undefined;
  /** A line that addresses the audience; 'part' ends in ， and goes on in the next line. */
  readonly salutation: SalutationForm;
  /** The same where a salutation may stand, at the head: there more may be one. */
  readonly address: SalutationForm;
  /** Date, speaker, source or dateline. */
  readonly byline: boolean;
  /** Looks like the title of a speech. */
  readonly titular: boolean;
  readonly dated: boolean;
  /** A stage direction: the whole line in brackets. */
  readonly direction: boolean;
  /** A direction that may stand above the salutation, where other lines in brackets say when and where. */
  readonly staged: boolean;
  /** （在民主生活会上的发言）: what the speech was, in brackets below its title. */
  readonly retold: boolean;
  /** Who speaks: a post, a blank and a name, above the title or below it. */
  readonly speaker: boolean;
  /** Begins the notes behind a speech. */
  readonly note: boolean;
}

/** Shape of a paragraph, remembered with it. */
export const shapeOf = remembered((paragraph): Shape => build(paragraph));

const NOTE = /^(?:附[:：]|附件[:：\d一]?|名词解释|注释|备注[:：]?$|附注|【?注[:：】])/;

const DATE =
  /(?:[12０-９\d][0-9０-９]{3}|[二〇一九零三四五六七八]{4}|[×xX]{2,4}|20[×xX]{2})年(?:[0-9０-９×xX一二三四五六七八九十]{1,3}月(?:[0-9０-９×xX一二三四五六七八九十]{1,3}日)?)?/;
const ONLY_DATE = new RegExp(`^[（(]?\\s*${DATE.source}\\s*[）)]?$`);
const BYLINE = new RegExp(
  String.raw`^(?:${wordingsFor(wordingTable, 'shape-wordings.tsv', 'byline')})[:：\s]|来源[:：]|^新华社.{0,12}日电|日电(?:\s|$)`,
);
const TITULAR = new RegExp(`(?:${wordingsFor(wordingTable, 'shape-wordings.tsv', 'titular')})(?:[（(].{1,12}[）)])?$`);

/** （鼓掌） · （张明同志发言结束后）, not （一） nor （略） nor （待补充）, which stand for text. */
const DIRECTION =
  /^[（(](?![一二三四五六七八九十\d]{1,3}[）)]|[^（）()]{0,3}略[）)]|省略|.{0,4}待[补定填核]|注[:：]|完[）)])[^（）()。；]{1,40}。?[）)]$/;
const STAGED = new RegExp(wordingsFor(wordingTable, 'shape-wordings.tsv', 'staged'));
const RETOLD = /^[（(]在.{2,30}上的\p{Script=Han}{2,6}[）)]$/u;
/** Characters of single-letter words set apart: 主　持　词. */
const SPACED = /^\p{Script=Han}(?:[ \u3000\u00a0]{1,4}\p{Script=Han}){1,11}$/u;

const SPEAKER = new RegExp(
  String.raw`^[^。！？；：，“”《》]{0,36}(?:${alternation(tableColumn(postTable, 'posts.tsv', 'word'))}|代表|委员|委员会|教师|教授)(?:兼\p{Script=Han}{2,8})?([ \u3000\u00a0]{1,4})(\p{Script=Han}(?:[ \u3000]?\p{Script=Han}){1,3})$`,
  'u',
);

function isSpeaker(text: string): boolean {
  const [, blank, name] = SPEAKER.exec(text) ?? [];
  // a full-width blank parts nothing but a name from its post
  return name !== undefined && (blank === '\u3000' || isSurname(name[0]));
}

/** What a site offers speeches with. */
const OFFERS = /^(?!在).*(?:领取|下载|扫码|更多|免费)|^[上下]一篇[:：]/;

function build(paragraph: Paragraph): Shape {
  const { start, end } = paragraph.content;
  const length = end - start;
  const text = length <= 120 ? paragraph.text.slice(start, end) : '';
  const final = length > 0 ? paragraph.text[end - 1]! : '';
  const unmarked = paragraph.markers.length === 0 || !paragraph.markers[0]!.opensLine;
  const spaced = length <= 60 && SPACED.test(text);
  const spokenTitle =
    length > 0 && length <= 60 && unmarked && TITULAR.test(spaced ? text.replace(/[ \u3000\u00a0]+/g, '') : text);
  // 扫码进群，领取五百篇讲话稿
  const boilerplate = (!spokenTitle || OFFERS.test(text)) && isSiteLine(text);
  const dated = length <= 60 && DATE.test(text);
  return {
    length,
    text,
    final,
    boilerplate,
    assistant: assistantPlace(text),
    salutation: length > 0 && length <= 60 && unmarked ? salutationForm(text) : 'no',
    address: unmarked && length > 0 && length <= 80 && final !== '。' ? addressForm(text) : 'no',
    byline:
      length > 0 &&
      length <= 80 &&
      unmarked &&
      !'。；，'.includes(final) &&
      (ONLY_DATE.test(text) || BYLINE.test(text)),
    titular: spokenTitle && !boilerplate,
    dated,
    direction: unmarked && length > 2 && length <= 44 && !dated && DIRECTION.test(text),
    staged: unmarked && length > 2 && length <= 44 && !dated && DIRECTION.test(text) && STAGED.test(text),
    retold: length > 4 && length <= 44 && RETOLD.test(text),
    speaker: unmarked && length >= 5 && length <= 60 && isSpeaker(text),
    note: length > 0 && length <= 20 && NOTE.test(text),
  };
}
