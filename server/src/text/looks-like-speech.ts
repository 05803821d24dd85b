import wordingTable from '../../data/kept/looks-like-speech-wordings.tsv';
import { wordingsFor } from './alternation';
import { salutationForm } from './salutation';

/** Lines and characters at the head of a text that are looked at. */
const LINES = 200;
const CHARACTERS = 20_000;

/** Lines with text at the top among which title and salutation are looked for: banners of download sites come before. */
const TOP = 20;

/** Weight of evidence that makes a speech: a title or a salutation and one thing more, or several lesser things. */
const ENOUGH = 4;

// 在……会议上的讲话 · 述职述廉报告 · 主持词 …
const TITLE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'looks-like-speech-wordings.tsv', 'title')})(?:稿|提纲)?(?:[（(].{1,14}[）)])?$`,
);
// what a text about a speech is called: news, studies, templates
const ABOUT = new RegExp(wordingsFor(wordingTable, 'looks-like-speech-wordings.tsv', 'about a speech'));
// other kinds of documents, by the end of their title
const OTHER = new RegExp(
  `(?:${wordingsFor(wordingTable, 'looks-like-speech-wordings.tsv', 'other kind of text')})(?:[（(].{1,14}[）)])?$`,
);

// a speaker turns to the audience at the start of a paragraph
const ADDRESS =
  /^(?:同志们|朋友们|各位[^，。：！、]{1,14}|尊敬的[^，。：！、]{1,20}|女士们)(?:、[^，。：！、]{1,14}){0,6}[，,！!]/;
const ANNOUNCED =
  /(?:讲|谈|提|说|强调|汇报)(?:以下)?[一二两三四五六七八九几][点个](?:[^，。]{0,4})(?:意见|要求|体会|感受|想法|希望|看法|建议|问题|方面)|(?:^|。)(?:下面|接下来|借此机会)，(?:我|受|根据)|(?:^|，)今天(?:，)?(?:我们)?(?:在这里|隆重|召开|会议的主要)|我(?:谨)?(?:代表[^，。]{2,24}，?向|代表[^，。]{2,24}(?:作|讲))|刚才，.{0,30}(?:同志|发言|传达|通报)/;
const CLOSING =
  /谢谢大家|(?:^|，)让我们|祝(?:大会|会议|各位|大家|活动)|以上(?:报告|发言|述职|是我的)|请予?(?:评议|审议)|请(?:各位)?(?:领导|代表|大家)?[^，。]{0,8}批评指正/;
const LEVEL = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const ITEM =
  /^(?:第[一二三四五六七八九十]|其[一二三四]|首先|其次)[，,、]|(?:^|[。；：])[一二三四五六七八九]是[^一二三四五六七八九十非]/;
const LAW = /^第[一二三四五六七八九十百千零〇0-9]+(?:条|章|节|回|集|幕)(?![^\s　]{0,3}(?:要|是))/;
const MACHINE = /-->|^\s*(?:```|[{}<>/#$]{1,4}[A-Za-z!]|\d{4}-\d\d-\d\d[ T]\d\d:|\[?\d{1,2}:\d\d)|[;{]\s*$|https?:\/\//;

/**
 * Whether a plain text looks like a Chinese speech draft (讲话稿, 致辞, 发言, 述职报告, 主持词), judged from its first 200
 * lines: title, salutation, addresses to an audience, announced points, markers, closing phrases. Pure, linear; false for
 * the empty text, laws, novels, news, letters, other official documents, code and other languages. Convention: domain §6.
 */
export function looksLikeSpeech(text: string): boolean {
  const lines = text
    .slice(0, CHARACTERS)
    .split(/\r\n?|\n/, LINES)
    .map((l) => l.trim().replace(/^(?:#{1,6}\s+|\*\*)|\*\*$/g, ''))
    .filter((l) => l !== '' && l !== '---');
  const all = lines.join('');
  const han = all.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 12 || han < all.length * 0.5) return false;
  const count = (pattern: RegExp): number => lines.reduce((n, l) => n + (pattern.test(l) ? 1 : 0), 0);
  if (count(LAW) >= 3 || count(MACHINE) * 4 > lines.length) return false;
  const points = (pattern: RegExp, most: number): number => Math.min(count(pattern), most);

  // without a title or a word to the audience all the rest is found in any report
  const face = title(lines) + salutation(lines) + points(ADDRESS, 2);
  const score =
    face + points(ANNOUNCED, 2) + points(CLOSING, 2) + (count(LEVEL) >= 2 ? 1 : 0) + (count(ITEM) >= 2 ? 1 : 0);
  return face > 0 && score >= ENOUGH;
}

/** 3 for the title of a speech, less than nothing for that of another kind of text, 0 where nothing tells. */
function title(lines: readonly string[]): number {
  const short = lines.slice(0, TOP).filter((l) => l.length <= 60 && !/[。；，：:]$/.test(l));
  if (short.some((l) => TITLE.test(l) && !ABOUT.test(l))) return 3;
  return lines.slice(0, 4).some((l) => l.length <= 60 && OTHER.test(l)) ? -4 : 0;
}

/** 3 for an address on a line of its own that ends in ： or ！, at the top. */
function salutation(lines: readonly string[]): number {
  return lines.slice(0, TOP).some((l) => l.length <= 60 && salutationForm(l) === 'whole') ? 3 : 0;
}
