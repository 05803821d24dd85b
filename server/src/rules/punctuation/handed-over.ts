import wordingTable from '../../../data/kept/remark-wordings.tsv';
import type { Paragraph } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { Residue } from './residues';
import { NONE } from '../../text/none';
import { once } from '../../text/once';

const wordings = wordingsOf(wordingTable, 'remark-wordings.tsv');

/** What a line begins with, up to its first stop or colon: longer words to a colleague are a letter. */
const OPENING = /^[\s　]*([^。！？：:\n]{4,44}[。！？：:]?)/u;
/** 李主任， · 王局好， · 小陈，: one person of the office. Many at once are an audience. */
const CALLED = new RegExp(String.raw`^${wordings('colleague called')}(?:您?好|辛苦了)?[，,！!\s]+`, 'u');
/** What the colleague is asked to look at, and to do with it. Only the word for a draft tells what is to be seen. */
const DRAFT = /稿|主持词/;
const ON_DRAFT = new RegExp(wordings('draft handed over'), 'u');
const LOOK = new RegExp(wordings('asks for a look'), 'u');
const SEE = new RegExp(wordings('asks to see'), 'u');
/** 这版按您的意见改了第二部分: nobody is called, and still only a colleague is spoken to. */
const BY_ITSELF = new RegExp(`^${wordings('handed over by itself')}`, 'u');
const TO_MANY = /各位|大家|们/;
/** Asked first: what all of these hold. */
const SIGNS = /[您你请]|修改稿/;

/** 第3页 共8页, 第 3 页/共 8 页: what stood at the foot of a page, in the midst of a line. 见第3页 is said. */
const PAGE =
  /(?<![见在到从是为有于看翻即指至（(《“])第\s?\d{1,3}\s?页[\s　/／，,]{0,3}共\s?\d{1,3}\s?页(?![的之中内里上，。；、）)以”》计])/gu;
/** 责任重大。— 3 —我们要: a number of a page between two sentences. */
const PAGE_NUMBER =
  /(?<=[。！？；”])[\s　]*(?:—\s?\d{1,3}\s?—|-\s?\d{1,3}\s?-|–\s?\d{1,3}\s?–)[\s　]*(?=\p{Script=Han})/gu;
/** 责任— 3 —重大: one between two words, known by the blanks on both sides of it. 三班 - 12 - 王明 and 甲区— 3 —左侧 are numbers of seats. */
const PAGE_NUMBER_IN_WORDS =
  /(?<=\p{Script=Han})(?<![班组排队室区号楼栋层座席线路站港省市县乡镇村年月日周期])[\s　]*—\s\d{1,3}\s—[\s　]*(?=\p{Script=Han})/gu;
const MAY_HAVE_PAGE = /页|[。！？；”][\s　]*[—–-]\s?\d|—\s\d{1,3}\s—/u;
/** Characters beside a page's number that make a line one of the speech. */
const LEAST_BESIDE = 8;

/** ……请予审议。——老钱，结尾要不要再提升一下？ and @张伟 这里润色一下: a colleague is asked behind the text. */
const askedAtEnd = once(
  () =>
    new RegExp(
      String.raw`(?<=[。！？”])\s*(?:[—─-]{1,2}\s*(?:${wordings('colleague called')}|@?\p{Script=Han}{2,3})[，,：:]|@\p{Script=Han}{2,4}[\s，,：:])(?<asked>[^。！？\n]{4,40})[。！？]?\s*$`,
      'u',
    ),
);
/** A part of a draft, and what is to be done with it. */
const OF_DRAFT = /[开结]尾|开头|标题|[这此上下][段句里处]|数据|例子|称呼|措辞|篇幅|落款|稿/;
const TO_DO = /要不要|是[不否]|能不能|可否|[改删补核查润调加换]|提升|把关|太[长短空]|更新|确认|斟酌/;

/** What came with a draft and is no part of it: words to the colleague who was to read it, numbers of its pages. */
export function handedOver(paragraph: Paragraph): readonly Residue[] {
  const { text } = paragraph;
  const residues: Residue[] = [];
  const opening = SIGNS.test(text.slice(0, 50)) ? OPENING.exec(text) : null;
  if (opening && isToColleague(opening[1]!)) {
    const end = opening[0].length;
    const start = end - opening[1]!.length;
    // with more behind it, or of no draft, it may be one's turn in a meeting
    const isOnTop = text.slice(end).trim() !== '' || !DRAFT.test(opening[1]!);
    residues.push({ start, end, kind: 'remark', isOnTop, edits: removal(start, end) });
  }
  const ending = /[—─@-]/.test(text.slice(-60)) ? askedAtEnd().exec(text) : null;
  const asked = ending?.groups?.['asked'] ?? '';
  if (ending && OF_DRAFT.test(asked) && TO_DO.test(asked))
    residues.push({
      start: ending.index,
      end: text.length,
      kind: 'remark',
      isOnTop: false,
      edits: removal(ending.index, text.length),
    });
  if (MAY_HAVE_PAGE.test(text)) residues.push(...pagesIn(paragraph));
  return residues.length === 0 ? NONE : residues;
}

function isToColleague(words: string): boolean {
  if (TO_MANY.test(words)) return false;
  if (BY_ITSELF.test(words)) return true;
  const called = CALLED.exec(words);
  if (!called) return false;
  const said = words.slice(called[0].length);
  return (ON_DRAFT.test(said) && LOOK.test(said)) || (DRAFT.test(said) && SEE.test(said));
}

/** A line that is nothing but the number of its page is the page's, and told of as a whole. */
function pagesIn({ text, pairs }: Paragraph): readonly Residue[] {
  const matches = [PAGE, PAGE_NUMBER, PAGE_NUMBER_IN_WORDS].flatMap((pattern) => allMatches(text, pattern));
  return matches.flatMap((m): readonly Residue[] => {
    const [start, end] = [m.index, m.index + m[0].length];
    const rest = text.slice(0, start) + text.slice(end);
    if ((rest.match(/\p{Script=Han}/gu)?.length ?? 0) < LEAST_BESIDE) return NONE;
    // 票面印着“南京— 7 —上海”: what is quoted is written so
    if (pairs.some((pair) => pair.open < start && end <= pair.close)) return NONE;
    return [{ start, end, kind: 'page', edits: removal(start, end) }];
  });
}

const removal = (start: number, end: number): Residue['edits'] => [{ start, end, newText: '' }];
