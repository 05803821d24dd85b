import wordingTable from '../../../data/kept/attribution-wordings.tsv';
import type { Report } from '../../contract/rule';
import { attributions, CHARACTERS_PER_OPENING, type Attribution } from '../../lexicon/attributions';
import type { Paragraph } from '../../syntax/types';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';
import { replacedBy } from '../../contract/replacement';

/** An author or a work that a quotation or a work is not of, with what it is of. Relative to the paragraph. */
export interface WrongAttribution extends Span {
  readonly rights: readonly string[];
  readonly message: string;
}

const words = wordingsOf(wordingTable, 'attribution-wordings.tsv');
const WRITER = `${words('of a writer')}?`;
/** What stands between who or what is named and the quotation, where it says that the words are theirs. */
const TOLD = new RegExp(
  `^${WRITER}(?:的?名?[作篇著])?在?(?:《[^《》]{1,16}》)?${WRITER}[中里]?，?(?:就|也|还|早就|早已|便|曾|曾经)?(?:这样|如此|如是)?${words('told')}?[的过出了下]*(?:那句|这句|一句)?(?:千古|著名|脍炙人口|不朽|传世|传诵千古)?的?${words('of words')}?[：，]?$`,
);
/** Leaders of the Party quote others’ words as often as they say their own. */
const QUOTING: ReadonlySet<string> = new Set(['毛泽东', '周恩来', '刘少奇', '孙中山']);
/** Characters before a quotation in which its author or work stands. */
const MAX_UNITS_BEFORE = 40;

const patternsOf = once(() => {
  const authors = alternation([...attributions().authors]);
  return {
    author: new RegExp(`(?:${authors})`, 'g'),
    beforeWork: new RegExp(`(${authors})${WRITER}(?:(在)|的|所?[著写作]的|(?:的|所著)?名[篇著作])?$`),
  };
});

/** Authors and works that what is quoted, or the work named with them, is not of. */
export function wrongAttributions(paragraph: Paragraph): readonly WrongAttribution[] {
  const { text, pairs } = paragraph;
  if (pairs.length === 0) return NONE;
  const slips: WrongAttribution[] = [];
  for (const { kind, open, close } of pairs) {
    if (kind !== '“') continue;
    const quoted = quotedIn(text.slice(open + 1, close));
    const slip = quoted && ofOthers(text, open, quoted);
    if (slip) slips.push(slip);
  }
  // 范仲淹在《醉翁亭记》中写道“不以物喜，不以己悲”: the work is the wrong one, and told already
  for (const slip of ofOtherWorks(paragraph))
    if (!slips.some((told) => areOfOneSentence(text, told, slip))) slips.push(slip);
  return slips.sort((x, y) => x.start - y.start);
}

const areOfOneSentence = (text: string, a: Span, b: Span): boolean =>
  !/[。；！？]/.test(text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)));

/** The quotation that stands in quotation marks; undefined for none. */
function quotedIn(content: string): Attribution | undefined {
  const plain = content.replace(/[，；、。！？：·]/g, '');
  if (plain.length < CHARACTERS_PER_OPENING) return undefined;
  const { byOpening } = attributions();
  const alike = byOpening.get(plain.slice(0, CHARACTERS_PER_OPENING));
  return alike?.find(([quotation]) => plain.startsWith(quotation))?.[1];
}

function ofOthers(text: string, open: number, quoted: Attribution): WrongAttribution | undefined {
  const from = Math.max(0, open - MAX_UNITS_BEFORE);
  const before = text.slice(from, open).replace(/^.*[。！？；”]/, '');
  const base = open - before.length;
  // 孟子说 before another’s words that the sentence names as well
  if (quoted.authors.some((author) => before.includes(author))) return workOf(before, base, quoted);
  const authorAt = allMatches(before, patternsOf().author).at(-1);
  if (quoted.authors.length > 0 && authorAt && !QUOTING.has(authorAt[0])) {
    const start = authorAt.index;
    const end = start + authorAt[0].length;
    // 《孟子》 is a book here, and 老孟子 nobody’s name
    const isTitle = before[start - 1] === '《' || before[end] === '》';
    if (!isTitle && TOLD.test(before.slice(end)))
      return slipAt(
        { start: base + start, end: base + end },
        quoted.authors,
        `${said(quoted)}，这里写的是${authorAt[0]}`,
      );
  }
  return workOf(before, base, quoted);
}

const TITLES = /《([^《》]{1,16})》/g;

function workOf(before: string, base: number, quoted: Attribution): WrongAttribution | undefined {
  const titled = allMatches(before, TITLES).at(-1);
  if (!titled || quoted.works.length === 0) return undefined;
  const title = titled[1]!;
  const [book = ''] = title.split('·');
  const { titles } = attributions();
  if (!titles.has(title) && !titles.has(book)) return undefined;
  if (quoted.works.some((work) => work === title || work === book || title.includes(work))) return undefined;
  if (!TOLD.test(before.slice(titled.index + titled[0].length))) return undefined;
  const start = base + titled.index + 1;
  return slipAt({ start, end: start + title.length }, quoted.works, `${said(quoted)}，这里写的是《${title}》`);
}

/** Behind a work: 在《岳阳楼记》中写道 is said of its author. */
const BEHIND_WORK = new RegExp(`^(?:一[诗词文书])?[中里]?(?:就|也|还|曾|曾经)?(?:这样)?${words('told')}`);

/** 杜甫的《岳阳楼记》 */
function ofOtherWorks({ text, pairs }: Paragraph): readonly WrongAttribution[] {
  return pairs.flatMap(({ kind, open, close }): readonly WrongAttribution[] => {
    if (kind !== '《' || open === 0) return NONE;
    const title = text.slice(open + 1, close);
    const { works } = attributions();
    const work = works.get(title) ?? works.get(title.split('·')[0]!);
    const m = work && patternsOf().beforeWork.exec(text.slice(Math.max(0, open - MAX_UNITS_OF_AUTHOR), open));
    if (!work || !m || work.authors.includes(m[1]!)) return NONE;
    if (m[2] !== undefined && (work.isStory || !BEHIND_WORK.test(text.slice(close + 1)))) return NONE;
    const author = m[1]!;
    const start = open - m[0].length;
    // 欧阳修、苏轼《六国论》 names several
    if (/[、和与及]$/.test(text.slice(0, start))) return NONE;
    const message = `《${title}》是${work.authors.join('、')}的作品，这里写的是${author}，请核对。`;
    return [{ start, end: start + author.length, rights: work.authors, message }];
  });
}
/** Characters before a work in which its author stands. */
const MAX_UNITS_OF_AUTHOR = 16;

const said = ({ quotation, authors, works }: Attribution): string => {
  const [work] = works;
  // 管子 is 管仲, and the name of his book
  const names = authors.filter((author) => author !== work);
  return `“${quotation}”出自${names.slice(0, 1).join('')}${work === undefined ? '' : `《${work}》`}`;
};

function slipAt(place: Span, rights: readonly string[], fact: string): WrongAttribution {
  return { ...place, rights: rights.slice(0, 1), message: `${fact}，请核对。` };
}

/** The report of a wrong author or work. */
export function sayAttribution(line: number, { start, end, rights, message }: WrongAttribution): Report {
  return {
    at: line,
    start,
    end,
    message,
    suggestions: rights.map((newText) => replacedBy({ at: line, start, end }, newText)),
  };
}
