import endTable from '../../../data/kept/title-ends.tsv';
import wordingTable from '../../../data/kept/unpaired-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import type { Paragraph } from '../../syntax/types';
import { behindLast } from '../../text/behind';

/** What stands behind a quoted name and is no part of it: “孺子牛”精神. */
const BEHIND_NAME = new RegExp(`(?:${wordingsFor(wordingTable, 'unpaired-wordings.tsv', 'behind name')})$`);
/** Characters of the longest name. */
const LONGEST_NAME = 10;

/** The end of a document's name, with what shows that the name is over. */
const DOCUMENT_END = new RegExp(
  `(?<=.{2})(?:${wordingsFor(endTable, 'title-ends.tsv', 'document')})(?=${wordingsFor(endTable, 'title-ends.tsv', 'behind document')})`,
  'g',
);
/** A sentence that speaks of the words before it is no part of them. */
const SPEAKS_OF_IT = new RegExp(`^(?:${wordingsFor(endTable, 'title-ends.tsv', 'speaks of it')})`);
const IN_BRACKETS = new RegExp(`^(?:${wordingsFor(endTable, 'title-ends.tsv', 'in brackets')})`);
/** （以下简称“联社”: the bracket holds the short name alone. */
const SHORT_NAME = /^(?:以下)?(?:统称|简称|称)(?:为)?(?=“)/;

/** What a quotation of somebody's words stands behind: 他说：, 比如，. */
const SAYS = /[：:]$|(?:例如|比如|譬如|说|问道?|讲道|写道)，?$/;

/** Where the partner of an opening mark belongs, as far as the text tells; else where its clause ends. */
export function closingPlace(paragraph: Paragraph, offset: number, clauseEnd: number): number {
  const { text, content } = paragraph;
  const inner = text.slice(offset + 1, clauseEnd);
  switch (text[offset]) {
    case '《':
      return offset + 1 + documentEnd(inner, text[clauseEnd] ?? '');
    case '（': {
      const stock = IN_BRACKETS.exec(inner);
      if (stock) return offset + 1 + stock[0].length;
      const short = SHORT_NAME.exec(inner);
      const pair = short && paragraph.pairs.find(({ open }) => open === offset + 1 + short[0].length);
      return pair ? pair.close + 1 : clauseEnd;
    }
    case '“':
      return SAYS.test(text.slice(Math.max(0, offset - 4), offset))
        ? (wordsEnd(text, offset, content.end) ?? clauseEnd)
        : nameEnd(inner, offset, clauseEnd);
    default:
      return nameEnd(inner, offset, clauseEnd);
  }
}

/** Characters of the longest name that is quoted at the head of a sentence. */
const LONGEST_AT_HEAD = 24;
/** Such a name with the first character of what it names: of 要用好四种形态”， no more than the end is quoted. */
const AT_HEAD = /^(?![要把在以用按对让向我]|坚持|落实|做到|开展|围绕|贯彻)\p{Script=Han}+(?![的和与])\p{Script=Han}$/u;

/** Where “ belongs in front of a ” without one: before a name at the head of a sentence (学习标兵”评选…已举办五届。). */
export function openingPlace({ text, content }: Paragraph, offset: number): number | undefined {
  if (text[offset] !== '”' || !'。！？；'.includes(text[content.end - 1]!)) return undefined;
  const start = Math.max(content.start, behindLast(text, '。！？', offset));
  const name = text.slice(start, offset);
  return name.length >= 2 && name.length <= LONGEST_AT_HEAD && AT_HEAD.test(name + text[offset + 1]!)
    ? start
    : undefined;
}

/** A name that says what is done goes on to the last word that may end it: 贯彻……规定的实施细则. */
const SAYS_WHAT_IS_DONE = new RegExp(`关于|^(?:${wordingsFor(endTable, 'title-ends.tsv', 'says what is done')})`);

/** Characters of a document's name: 关于…… goes on to the last word that may end it, any other name to the first. */
function documentEnd(inner: string, mark: string): number {
  const ends = [...`${inner}${mark}`.matchAll(DOCUMENT_END)].map((m) => m.index + m[0].length);
  const end = SAYS_WHAT_IS_DONE.test(inner) ? ends.at(-1) : ends[0];
  return end ?? inner.length;
}

/** 我愿意留下来: somebody quoted goes on to speak of himself; a speaker who quotes him goes on with 我听了 or 我们. */
const SPEAKS_OF_HIMSELF = new RegExp(
  `^我(?!把这[句番话])(?:${wordingsFor(endTable, 'title-ends.tsv', 'behind 我 of himself')})`,
);

/**
 * Where the words of somebody end: before a sentence that speaks of them, with the only sentence of the paragraph, or where
 * he speaks of himself.
 */
function wordsEnd(text: string, offset: number, end: number): number | undefined {
  const stop = /[。！？]/g;
  stop.lastIndex = offset + 1;
  let isOnlyOne = true;
  let goesOn = false;
  for (let m = stop.exec(text); m && m.index < end; m = stop.exec(text)) {
    const behind = m.index + 1;
    const next = text.slice(behind, behind + 4);
    if (behind >= end) return isOnlyOne || goesOn ? behind : undefined;
    isOnlyOne = false;
    if (SPEAKS_OF_HIMSELF.test(next)) goesOn = true;
    else if (SPEAKS_OF_IT.test(next)) return behind;
  }
  return undefined;
}

/** Where a quotation that opens at an offset may end: behind a short name, else with the clause. */
function nameEnd(inner: string, offset: number, clauseEnd: number): number {
  const noun = BEHIND_NAME.exec(inner);
  return noun && noun.index >= 2 && inner.length <= LONGEST_NAME ? offset + 1 + noun.index : clauseEnd;
}
