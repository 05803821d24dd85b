import postTable from '../../data/kept/posts.tsv';
import wordingTable from '../../data/kept/person-wordings.tsv';
import { isRareSurname, isSurname } from '../lexicon/surnames';
import { commonWordSet } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { alternation, wordingList, wordingsFor } from '../text/alternation';
import { allMatches, matchesFrom } from '../text/matches';
import { tableColumn } from '../text/table';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/** A person's full name beside a post or 同志. Offsets are relative to the paragraph. */
export interface NamedPerson extends Span {
  readonly name: string;
  /** Characters of the surname. */
  readonly surname: number;
  /** The post directly behind: 韩梅部长. */
  readonly postBehind: string | undefined;
  /** Whether nothing tells that it is a person but the names beside it. */
  readonly isInRow?: true;
}

const POSTS = [...new Set(tableColumn(postTable, 'posts.tsv', 'word'))];
const POST = alternation(POSTS);
/** Wordings of a use, without what must not stand behind them. */
const wordsOf = (use: string): readonly string[] =>
  wordingList(wordingTable, 'person-wordings.tsv', use).map((wording) => wording.replace(/\(.*$/, ''));
const CALLED = wordsOf('called behind the name');
/** What a name is called behind: 徐海波同志 · 韩梅部长. */
const behind = matchesFrom(
  [...POSTS, ...CALLED, '副'].map((word) => word[0]!),
  `(?<=\\p{Script=Han}{2})(?:(副?(?:${POST}))|${wordingsFor(wordingTable, 'person-wordings.tsv', 'called behind the name')})`,
);
/** 副局长　段丽娟: a blank parts a post from the name that ends the line. */
const BLANK = '[ \\u3000]{1,2}';
/** What may lead a name, with the blank behind it: 护士长钟丽娟 · 第一书记欧阳劲松. */
const BEFORE = new RegExp(
  `(?:${POST}|[士务班连排营团村店护]长|教授|(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'introduces a name')})(?!长))(?:(?=\\p{Script=Han}{3})|${BLANK}(?=\\p{Script=Han}{3}$))`,
  'gu',
);
/** Characters that all words end with beside which a person is named: most lines need not be read further. */
const MAY_NAME = new RegExp(
  `[${[...new Set([...POSTS, ...CALLED, ...wordsOf('introduces a name'), '长', '教授'].map((word) => word.at(-1)!))].join('')}]`,
);

/** Characters of the surname at a place; 0 where there is none. */
export function surnameAt(text: string, start: number): number {
  if (isRareSurname(text.slice(start, start + 2))) return 2;
  return isSurname(text[start]) || isRareSurname(text[start] ?? '') ? 1 : 0;
}

/** Persons who are named with a post or as 同志, 先生, 女士. */
export const namedPersons = remembered(({ text }: Paragraph): readonly NamedPerson[] => {
  if (!MAY_NAME.test(text) && !text.includes('、')) return NONE;
  const persons: NamedPerson[] = [];
  for (const m of behind(text)) {
    const person = nameEndingAt(text, m.index);
    // 市委书记尹平和市长殷桐: the post is of the next
    const joinsNext = person && /[和与及]$/.test(person.name) && surnameAt(text, m.index + m[0].length) > 0;
    if (person && !joinsNext) persons.push({ ...person, postBehind: m[1] });
  }
  if (text.includes('、')) persons.push(...namesInRows(text));
  const starts = new Set(persons.map(({ start }) => start));
  for (const m of allMatches(text, BEFORE)) {
    const person = nameStartingAt(text, m.index + m[0].length);
    if (person && !starts.has(person.start)) persons.push({ ...person, postBehind: undefined });
  }
  return persons.length === 0 ? NONE : persons.sort((a, b) => a.start - b.start);
});

/** 一等奖：罗思雨、谭家豪、郭子墨: three names or more of three characters, with nothing else between the marks. */
const ROW =
  /(?<=^|[：，。；（请])\p{Script=Han}{3}(?:、\p{Script=Han}{3}){2,}(?=$|[，。；）]|[上作等同两三四五六七八九十荣获])/gu;

/** 请卞晓彤、乔一诺两位同学上台: two names that are counted behind. */
const PAIR =
  /(?<=^|[：，。；（请由让])\p{Script=Han}{3}[、和]\p{Script=Han}{3}(?=[两二]位|[两二]名|[两二]人|同学|同志)/gu;

function namesInRows(text: string): readonly NamedPerson[] {
  return [...allMatches(text, ROW), ...allMatches(text, PAIR)].flatMap(({ 0: row, index }): readonly NamedPerson[] => {
    const names = row.split(/[、和]/);
    if (!names.every((name) => surnameAt(name, 0) === 1)) return NONE;
    // 高质量、高水平、高标准
    if (names.every((name) => name[0] === names[0]![0])) return NONE;
    return names.map((name, k): NamedPerson => {
      const start = index + k * (name.length + 1);
      return { start, end: start + name.length, name, surname: 1, postBehind: undefined, isInRow: true };
    });
  });
}

type Name = Omit<NamedPerson, 'postBehind'>;

/** What no given name holds: 高二的同学. */
const NO_NAME = /[^\p{Script=Han}]|[的了们是]/u;

/** The longest name that ends at a place: 欧阳劲松, 钟丽娟, 韩梅. */
function nameEndingAt(text: string, end: number): Name | undefined {
  for (const length of [4, 3, 2]) {
    const start = end - length;
    const surname = start < 0 ? 0 : surnameAt(text, start);
    // a given name has one or two characters
    if (surname === 0 || length - surname > 2 || length - surname < 1) continue;
    const name = text.slice(start, end);
    if (NO_NAME.test(name)) continue;
    return { start, end, name, surname };
  }
  return undefined;
}

/** A surname with a given name of two: of one it could not be told from what follows. */
function nameStartingAt(text: string, start: number): Name | undefined {
  const surname = surnameAt(text, start);
  const end = start + surname + 2;
  const name = text.slice(start, end);
  if (surname === 0 || name.length < surname + 2 || NO_NAME.test(name)) return undefined;
  // 应当在申请提出的三日内: the surname begins a word
  if (commonWordSet().standsAt(name, 0)) return undefined;
  return { start, end, name, surname };
}
