import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import { isAlsoWord, placeNames, placesOfName } from '../lexicon/places';
import { commonWords } from '../lexicon/word-lists';
import { readShortNames } from '../lexicon/short-names';
import type { Paragraph } from '../syntax/types';
import { isHan } from '../text/chars';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { comparedWords } from './words';

/** The name of an organ or a place in a line. Where it begins is not sure: what stands before may be among it. */
export interface Entity extends Span {
  readonly kind: 'organ' | 'place';
  readonly name: string;
  /** Characters at its end that every name of the kind has. */
  readonly ending: number;
  readonly onlyAgainstAnother?: true;
}

interface Words {
  readonly organs: LiteralIndex;
  /** What each literal of `organs` is. */
  readonly kinds: readonly ('core' | 'whole' | 'ending')[];
  readonly literals: readonly string[];
  readonly endings: readonly string[];
  readonly levels: readonly string[];
  readonly placeEndings: readonly string[];
  readonly noPlaces: ReadonlySet<string>;
  readonly beforeNames: ReadonlySet<string>;
}

let words: Words | undefined;
/** Names of places; the index of the rules would bring all their words along. */
let placeIndex: LiteralIndex | undefined;

const longestFirst = (list: readonly string[]): readonly string[] => [...list].sort((a, b) => b.length - a.length);

function makeWords(): Words {
  const cores = comparedWords('organ core');
  const whole = comparedWords('organ');
  const ends = comparedWords('named organ ending');
  const literals = [...cores, ...whole, ...ends];
  return {
    literals,
    kinds: literals.map((_, k) => (k < cores.length ? 'core' : k < cores.length + whole.length ? 'whole' : 'ending')),
    organs: indexLiterals(literals),
    endings: longestFirst(comparedWords('organ ending')),
    levels: longestFirst(comparedWords('organ level')),
    placeEndings: longestFirst(comparedWords('place ending')),
    noPlaces: new Set(comparedWords('no place')),
    beforeNames: new Set(comparedWords('before a name')),
  };
}

/** Organs and places of a line, in order; of two that overlap the one that ends last, then the longer. */
export function entitiesOf(paragraph: Paragraph): Entity[] {
  words ??= makeWords();
  const all = [...organsOf(paragraph.text, words), ...placesOf(paragraph, words)];
  all.sort((a, b) => b.end - a.end || a.start - b.start);
  const kept: Entity[] = [];
  for (const entity of all) if (!kept.some((k) => k.start < entity.end && entity.start < k.end)) kept.push(entity);
  return kept.reverse();
}

function organsOf(text: string, { organs, kinds, literals, endings, levels, beforeNames }: Words): Entity[] {
  const entities: Entity[] = [];
  for (const { start, end, id } of organs.find(text) ?? []) {
    const kind = kinds[id]!;
    if (kind === 'ending') {
      const first = withoutLight(text, leftEdge(text, start, 8, beforeNames), start);
      // 中小学校, 小学生: no school of a name
      if (start - first < 2 || text[start - 1] === '中' || '校生'.includes(text[end] ?? ' ')) continue;
      entities.push({ kind: 'organ', start: first, end, name: text.slice(first, end), ending: literals[id]!.length });
      continue;
    }
    const ending = kind === 'whole' ? '' : endings.find((word) => text.startsWith(word, end));
    if (ending === undefined || /^(?:员|分|门|件|位|署|局)/.test(text.slice(end + ending.length))) continue;
    const level = levels.find((word) => text.startsWith(word, start - word.length)) ?? '';
    if (
      kind === 'core' &&
      level === '' &&
      ending.length === 1 &&
      isHan(text.charCodeAt(start - 1)) &&
      '科处室所站部'.includes(ending) &&
      literals[id]!.length < 3 &&
      !beforeNames.has(text[start - 1]!)
    )
      continue;
    const first = start - level.length;
    const nameEnd = end + ending.length;
    entities.push({ kind: 'organ', start: first, end: nameEnd, name: text.slice(first, nameEnd), ending: 1 });
  }
  for (const match of text.matchAll(/[省市县区州旗镇乡]委(?!员|托|派|以|屈|婉)|党中央/g))
    entities.push({ kind: 'organ', start: match.index, end: match.index + 2, name: match[0].slice(0, 2), ending: 1 });
  return entities;
}

const REACH = /[全我]([国省市县区州镇乡村校厂])/g;

function placesOf(paragraph: Paragraph, { placeEndings, noPlaces, beforeNames }: Words): Entity[] {
  const { text } = paragraph;
  const entities: Entity[] = [];
  for (const { start, end, id } of (placeIndex ??= indexLiterals(placeNames())).find(text) ?? []) {
    const { name, places } = placesOfName(id, text.slice(start, end));
    const isShort = places.every((place) => place.name !== name);
    if (isShort && (isAlsoWord(name) || isAtSeam(text, start, end))) continue;
    entities.push({ kind: 'place', start, end, name: text.slice(start, end), ending: 0 });
  }
  for (let i = 1; i < text.length; i++) {
    const ending = placeEndings.find((word) => text[i] === word[0] && text.startsWith(word, i));
    if (ending === undefined) continue;
    const end = i + ending.length;
    const first = withoutLight(text, leftEdge(text, i, 3, beforeNames), i);
    const name = text.slice(first, end);
    if (
      i - first < 1 ||
      (ending.length === 1 && isWord(text.slice(i, i + 2))) ||
      isNoPlace(name, ending.length, noPlaces) ||
      /^(?:[委长民级域内里外容政直情貌务办区县镇乡企属辖管场值])/.test(text.slice(end))
    )
      continue;
    entities.push({ kind: 'place', start: first, end, name, ending: ending.length });
  }
  // how far a matter reaches: 全市 and 我市 say the same
  for (const match of allMatches(text, REACH))
    entities.push({
      kind: 'place',
      start: match.index,
      end: match.index + 2,
      name: match[1]!,
      ending: 1,
      onlyAgainstAnother: true,
    });
  return entities;
}

let common: ReadonlySet<string> | undefined;

/** Whether a short name is made of the halves of two words: 乡|镇原|则. */
const isAtSeam = (text: string, start: number, end: number): boolean =>
  isWord(text.slice(start - 1, start + 1)) || isWord(text.slice(end - 1, end + 1));

function isWord(word: string): boolean {
  common ??= new Set(commonWords());
  return common.has(word);
}

/** Where a name may begin: behind a word that stands before names or a mark, at most so many characters before its ending. */
function leftEdge(text: string, end: number, most: number, beforeNames: ReadonlySet<string>): number {
  let start = end;
  while (start > 0 && end - start < most && isHan(text.charCodeAt(start - 1)) && !beforeNames.has(text[start - 1]!))
    start--;
  return start;
}

let lightWords: readonly string[] | undefined;

/** Without the words before a name that say nothing of it: 加强, 走进. */
function withoutLight(text: string, start: number, end: number): number {
  lightWords ??= comparedWords('light');
  let first = start;
  for (let isCut = true; isCut;) {
    const word = lightWords.find((w) => text.startsWith(w, first) && first + w.length <= end);
    isCut = word !== undefined && word.length > 1;
    if (isCut) first += word!.length;
  }
  return first;
}

function isNoPlace(name: string, ending: number, noPlaces: ReadonlySet<string>): boolean {
  for (let length = ending + 1; length <= 4; length++) if (noPlaces.has(name.slice(-length))) return true;
  return /[一二三四五六七八九十几数多两大小好新强][省市县区镇乡村山河江湖岛港州]$/.test(name);
}

let fullNames: ReadonlyMap<string, string> | undefined;

/** Whether two names may stand for the same: the one is the other, its end, or an abbreviation of it. */
export function isSameName(a: string, b: string, ending: number): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > ending && long.endsWith(short)) return true;
  if (isAbbreviation(short, long)) return true;
  let alike = 0;
  while (alike < short.length && short.at(-1 - alike) === long.at(-1 - alike)) alike++;
  // where both begin alike, what stands between is another name: 推进华泰集团, 推进华盛集团
  return alike >= Math.max(ending + 2, 3) && a[0] !== b[0];
}

/** 市场监管局 for 市场监督管理局, 中组部 for 中央组织部. */
function isAbbreviation(short: string, long: string): boolean {
  fullNames ??= new Map(readShortNames().map((row) => [row.short, row.full]));
  if (fullNames.get(short)?.startsWith(long)) return true;
  if (short.length < 3 || long.length < short.length + 1 || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length && (short[0] === long[0] || long.includes(short.slice(0, 2)));
}
