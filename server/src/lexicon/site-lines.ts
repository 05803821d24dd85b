import wordingTable from '../../data/kept/site-lines-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import assistantRows from '../../data/kept/assistant-lines.tsv';
import siteRows from '../../data/kept/site-lines.tsv';
import { fewByFew, type AnyMatch } from '../text/few-by-few';
import { allMatches } from '../text/matches';
import { tableRows } from '../text/table';

/** Where what a writing assistant says around a text stands: a line of these words elsewhere is a speaker's. */
export type AssistantPlace = 'head' | 'tail' | 'any';

const LONGEST_SITE_LINE = 90;
/** A line that speaks of such things without being a sentence is no longer. */
const LONGEST_SIGN = 40;
const LONGEST_ASSISTANT_LINE = 120;

const SITE = tableRows(siteRows, 'site-lines.tsv', ['wording', 'sentence', 'example']);
const ASSISTANT = tableRows(assistantRows, 'assistant-lines.tsv', ['place', 'wording', 'example']);

const ALWAYS = anyOf(SITE.filter((row) => row.sentence === 'yes').map((row) => row.wording));
const AS_SIGN = anyOf(SITE.filter((row) => row.sentence === 'no').map((row) => row.wording));
const SAID: Readonly<Record<AssistantPlace, AnyMatch>> = {
  any: said('any'),
  head: said('head'),
  tail: said('tail'),
};

/** Wordings that open a line are looked for there alone: else all would be tried at every character. */
function anyOf(wordings: readonly string[]): AnyMatch {
  const opens = (wording: string): boolean => wording.startsWith('^');
  const opening = fewByFew(wordings.filter(opens), (some) => new RegExp(some, 'y'));
  const anywhere = fewByFew(
    wordings.filter((wording) => !opens(wording)),
    (some) => new RegExp(some),
  );
  return (text) => opening(text) || anywhere(text);
}

function said(place: AssistantPlace): AnyMatch {
  return anyOf(ASSISTANT.filter((row) => row.place === place).map((row) => row.wording));
}

/** Whether a line begins with an address of the web: one of a site, or one that a reader is to look up. */
export const opensWithAddress = (text: string): boolean => /^\s*(?:https?:\/\/|www\.)/.test(text);

/** Words of a sentence that speaks to an audience or tells of work done. */
const TOLD = new RegExp(wordingsFor(wordingTable, 'site-lines-wordings.tsv', 'told to an audience'));

/**
 * Whether a line, given without blanks around it, is what only a download site or an account that reposts says. A word
 * that speeches use as well (下载, 公众号) makes none of a line that ends as a sentence does.
 */
export function isSiteLine(text: string): boolean {
  return isWholeSiteLine(text) && siteResidue(text) === undefined;
}

function isWholeSiteLine(text: string): boolean {
  if (text.length > LONGEST_SITE_LINE || text === '') return false;
  const isSentence = '。；？'.includes(text.at(-1)!);
  if (isSentence && TOLD.test(text)) return false;
  return ALWAYS(text) || (!isSentence && text.length <= LONGEST_SIGN && AS_SIGN(text));
}

/** Buttons of a page and slots of its template, wherever they stand. */
const BUTTONS =
  /(?:【(?:打印本页|打印此页|关闭窗口|关闭本页|返回顶部|返回列表|返回首页|收藏本页|(?:我要)?纠错)】)+|(?<=[。！？])(?:(?:点击)?(?:展开|收起)(?:阅读)?全文|复制代码)(?![即可就后看的讨学阅研宣朗诵]|$)|(?<=[。！？；”])[（(【[]?(?:点击)?(?:阅读|查看|浏览|展开|了解)?(?:全文|原文|更多|详情|详细|下一页)\s*(?:[>＞]{2}|»)[）)】\]]?|\[(?:db|标签|cms|field)[:：][^\]]{1,12}\]/;
/** （来源：百度文库）: a site that hands texts on, named as the source. What an office or a yearbook says is quoted so rightly. */
const SITE_SOURCE =
  /[（(](?:(?:本文|文章|资料|素材)?来源于?|转载自|转自|摘自)[：:]?\s*(?:百度|互联网|网络|豆丁|道客巴巴|原创力|知乎|小红书|[^，。（）]{0,8}(?:文库|范文|文秘|公文|公众号))[^，。（）]{0,8}[）)]/;
/** （责任编辑：小雨）, 【责编：小雨】: who handled the page, in brackets behind a sentence or a word of it. */
const EDITOR =
  /[（(【](?:责任编辑|责编|小编|排版|美编|(?:值班|实习|网络)编辑)[：:]\s*(?:\p{Script=Han}{2,4}(?:[、 ]\p{Script=Han}{2,4}){0,3}|\w{1,16})[）)】]/u;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org)(?=[\u4e00-\u9fff])/;
/** Characters of speech beside which what a site left is only a part of the line. */
const SPEECH = 12;

/**
 * What a site left in a line that holds a sentence of the speech as well; undefined for none. Line and result begin at the
 * first character of the text.
 */
export function siteResidue(text: string): { readonly start: number; readonly end: number } | undefined {
  if (text.length < SPEECH) return undefined;
  const button = /[【[»]|全文|代码|>>|＞＞/.test(text) ? BUTTONS.exec(text) : null;
  const source = text.includes('来源') ? SITE_SOURCE.exec(text) : null;
  const editor = /[编校排]/.test(text) ? EDITOR.exec(text) : null;
  const address = /^[a-z]/.test(text) ? ADDRESS.exec(text) : null;
  const place = button ?? source ?? editor ?? address;
  if (place) {
    const [start, end] = [place.index, place.index + place[0].length];
    return text.length - (end - start) >= SPEECH ? { start, end } : undefined;
  }
  if ('。！？；，：'.includes(text.at(-1)!)) return undefined;
  const start = Math.max(text.lastIndexOf('。'), text.lastIndexOf('！'), text.lastIndexOf('？')) + 1;
  if (start < SPEECH || text.length - start > LONGEST_SIGN) return undefined;
  return isWholeSiteLine(text.slice(start).trim()) ? { start, end: text.length } : undefined;
}

/** A word of an assistant's on the text itself, and the person it speaks to. */
const ON_TEXT =
  /稿|范文|篇幅|字数|语气|致辞|全文[约共]|希望这[篇份][^，。]{0,6}(?:述职报告|总结|发言|讲话|体会|心得|文案|主持词|倡议书|检查)|(?:满足|符合)您的(?:需求|要求|需要|期望)/;
const TO_WRITER = /[您你](?!们)|告诉我/;

const SENTENCES = /[^。！？]+[。！？]*/g;

/** 谢谢大家！（全文约800字，符合您的要求）: how long the text is, in brackets behind its last sentence. */
const LENGTH = /(?<=[。！？”])[（(](?:全文|正文|全稿|本稿|字数)[^（）()]{0,6}\d{3,5}余?字[^（）()]{0,24}[）)]$/;

/** A sentence in the midst of a paragraph that an assistant left: …就职表态。希望这份发言稿对您有所帮助。谢谢大家！ */
export function assistantResidue(text: string): { readonly start: number; readonly end: number } | undefined {
  const length = text.includes('字') ? LENGTH.exec(text) : null;
  if (length && length.index >= LEAST_BESIDE) return { start: length.index, end: text.length };
  if (!TO_WRITER.test(text) || !ON_TEXT.test(text)) return undefined;
  for (const { index, 0: sentence } of allMatches(text, SENTENCES)) {
    const isPart = text.length - sentence.length >= LEAST_BESIDE;
    if (isPart && sentence.length <= LONGEST_SIGN * 2 && ON_TEXT.test(sentence) && TO_WRITER.test(sentence))
      if (!/[“”]/.test(sentence) && SAID.any(sentence)) return { start: index, end: index + sentence.length };
  }
  return undefined;
}
/** Characters of the speech that make the rest of a paragraph more than a greeting. */
const LEAST_BESIDE = 6;

/** The place in which a line, given without blanks around it, is an assistant's and not the speech's; else undefined. */
export function assistantPlace(text: string): AssistantPlace | undefined {
  if (text.length > LONGEST_ASSISTANT_LINE || text.length < 3) return undefined;
  return (['any', 'head', 'tail'] as const).find((place) => SAID[place](text));
}
