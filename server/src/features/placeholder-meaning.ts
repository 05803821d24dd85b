import rows from '../../data/kept/place-meanings.tsv';
import wordingTable from '../../data/kept/placeholder-meaning-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import type { Placeholder } from '../facts/placeholders';
import { isHan } from '../text/chars';
import { tableRows } from '../text/table';

/** What a place left open stands for. */
export interface Meaning {
  /** The token with what tells its meaning: XX县, ×次, 涉及XX, 【单位】. Equal keys mean the same; 我XX and 全XX do. */
  readonly key: string;
  /** What is meant, as a form would call it: 县名, 单位名称, 会议名称, 次数, 日期, 姓名. */
  readonly name: string;
  readonly kind: 'name' | 'person' | 'date' | 'number' | 'note';
  /** Whether one value fills all places of the key: true for names, false where each place wants its own. */
  readonly shared: boolean;
  /** What tells the meaning behind the token, and before it. */
  readonly noun: string;
  readonly lead: string;
  /** How a value ends that says what the noun says already, and stands in its place: 县水利局 for the ××部门. */
  readonly wholes: readonly string[];
}

interface Head extends Pick<Meaning, 'kind' | 'wholes'> {
  readonly word: string;
  readonly stands: string;
  readonly meaning: string;
}

/** Words that tell a meaning, the longest first. */
const HEADS: readonly Head[] = tableRows(rows, 'place-meanings.tsv', ['word', 'stands', 'meaning', 'kind', 'whole'])
  .map(({ word, stands, meaning, kind, whole }) => ({
    word,
    stands,
    meaning,
    kind: kind as Meaning['kind'],
    wholes: whole === '' ? [] : whole.split(' '),
  }))
  .sort((a, b) => b.word.length - a.word.length);
/** Characters between a place and the word that tells its meaning: ××警示教育大会, ××等重点领域. */
const MAX_CHARACTERS_BEFORE_NOUN = 6;
/** What leads from a place to a word that tells its meaning and is no part of a name. */
const LIST_LEAD = /^(?:等|为|的|[两几三四五]位)/;
/** A verb before 会议 parts it from the place: XX人民召开大会. */
const VERB = /召开|举[行办]|参加|开展|组织|出席/;

const PERSON = new RegExp(`^(?:${wordingsFor(wordingTable, 'placeholder-meaning-wordings.tsv', 'person')})`);
/** Measures (GB/T 15835 calls them 量词): what stands behind a number. 余 and 多 may come between. */
const MEASURE = new RegExp(
  `^(?:余|多)?(?:${wordingsFor(wordingTable, 'placeholder-meaning-wordings.tsv', 'measure')})`,
);
/** 余 alone counts as well: XX余. */
const MORE = /^[余多](?!年来)/;
const DATE = /^[年月日号]/;
/** A place or an organ in its short form; XX县委 and XX县 want one name. */
const ORGAN = new RegExp(`^(?:${wordingsFor(wordingTable, 'placeholder-meaning-wordings.tsv', 'organ')})`);
/** Words for the writer's own house; what follows is its short name: 全XX, 我XX. */
const OWN = '全我本该';
/** Behind these a bare token is the place itself: 在XX落地生根. */
const AT = '在来赴驻';
/** A word that binds a clause together is no part of what a place means. */
const PARTICLE = '的地得了着过和与及同跟从在对向把被将让是为以等也又都就不要';
const NOTE = /^[【[〔〖（({《]+(.*?)[】\]〕〗）)}》]+$/s;

/** What is left of a meaning when the rest is told by its kind. */
type Told = Partial<Pick<Meaning, 'noun' | 'lead' | 'wholes' | 'name' | 'shared' | 'key'>>;

/**
 * What a place stands for, told by the word behind it, else by the one before it. A bare token takes up to two Chinese
 * characters behind it, or before it, as its key, so that only places in like surroundings count as one.
 */
export function meaningOf(text: string, place: Placeholder): Meaning {
  const { start, end, text: token, style } = place;
  const make = (kind: Meaning['kind'], told: Told = {}): Meaning => {
    const { noun = '', lead = '' } = told;
    const name = nameOf(kind, token, noun);
    return { key: lead + token + noun, kind, shared: kind === 'name', noun, lead, wholes: [], name, ...told };
  };
  if (style === 'bracket') {
    const inner = NOTE.exec(token)?.[1] ?? token;
    return make(noteKind(inner), { name: inner.trim() });
  }
  if (/[月日号]$/.test(token)) return make('date');
  const list = endOfList(text, place);
  if (list !== undefined) {
    const { kind, name, key } = meaningOf(text, { ...place, start: list - token.length, end: list });
    return make(kind, { name, key: key.startsWith('、') ? key : `、${key}`, shared: false });
  }
  const isListed = /[、和与及]$/.test(text.slice(0, start)) && text.slice(0, start - 1).endsWith(token);
  const meaning = meaningAlone(
    text.slice(end, end + MAX_CHARACTERS_BEFORE_NOUN + 6),
    text.slice(0, start),
    token,
    make,
  );
  return isListed ? { ...meaning, key: `、${meaning.key}`, shared: false } : meaning;
}

/** The meaning of a place that is no bracket, no date and no member of a list but its last. */
function meaningAlone(
  behind: string,
  text: string,
  token: string,
  make: (kind: Meaning['kind'], told?: Told) => Meaning,
): Meaning {
  const person = PERSON.exec(behind)?.[0];
  if (person) return make('person', { noun: person });
  if (/\d/.test(token)) return make('date', { noun: DATE.exec(behind)?.[0] ?? '' });
  const head = HEADS.find(({ word }) => behind.startsWith(word));
  if (head) return fromHead(head, head.word, make);
  const measure = MEASURE.exec(behind)?.[0] ?? MORE.exec(behind)?.[0];
  if (measure) return make('number', { noun: measure });
  const date = DATE.exec(behind)?.[0];
  if (date) return make(date === '年' && !/^年\S{1,3}月/.test(behind) ? 'number' : 'date', { noun: date });
  const organ = ORGAN.exec(behind)?.[0];
  if (organ) return make('name', { noun: organ });
  const before = text.slice(-2);
  const lastWord = before.at(-1) ?? '';
  if (lastWord !== '' && OWN.includes(lastWord))
    return make('name', { lead: lastWord, key: OWN[0]! + token, name: '单位或地方' });
  const event = eventBehind(behind);
  if (event) return fromHead(event.head, event.noun, make);
  const listed = LIST_LEAD.test(behind) && HEADS.find(({ word, stands }) => stands === 'list' && isNear(behind, word));
  if (listed)
    return make(listed.kind, { name: listed.meaning, key: `${hanTo(before)}${token}${listed.word}`, shared: false });
  if (NAME_OF_PERSON.test(token) && !isWord(behind.charCodeAt(0)) && token.length === 3) return make('person');
  if (lastWord !== '' && AT.includes(lastWord)) return make('name', { lead: lastWord, name: '地方名称' });
  const noun = hanFrom(behind);
  return noun !== '' ? make('name', { noun }) : make('name', { lead: hanTo(before) });
}

/** ××× where a name stands alone. */
const NAME_OF_PERSON = /^(.)\1\1$/;

function fromHead(head: Head, noun: string, make: (kind: Meaning['kind'], told?: Told) => Meaning): Meaning {
  const told = { noun, name: head.meaning, wholes: head.wholes };
  // a draft is about one anniversary, and about the work of one year
  return make(head.kind, head.kind === 'name' ? told : { ...told, shared: true });
}

/** ××警示教育大会: a word for an event with what tells it from others. */
function eventBehind(behind: string): { readonly head: Head; readonly noun: string } | undefined {
  let first: { readonly head: Head; readonly noun: string } | undefined;
  for (const head of HEADS) {
    const offset = head.stands === 'near' ? behind.indexOf(head.word) : -1;
    if (offset < 0 || offset > MAX_CHARACTERS_BEFORE_NOUN || (first && offset + head.word.length >= first.noun.length))
      continue;
    const between = behind.slice(0, offset);
    if (isName(between) && !VERB.test(between)) first = { head, noun: between + head.word };
  }
  return first;
}

function isNear(behind: string, word: string): boolean {
  const offset = behind.indexOf(word);
  return offset > 0 && offset <= MAX_CHARACTERS_BEFORE_NOUN && isName(behind.slice(1, offset));
}

/** Whether all characters are Chinese and none binds a clause together. */
function isName(text: string): boolean {
  return [...text].every((c) => isWord(c.charCodeAt(0)) && !PARTICLE.includes(c));
}

/** End of the last of several equal places in a row: ×××、×××等; undefined where a place stands alone or is the last. */
function endOfList(text: string, { end, text: token }: Placeholder): number | undefined {
  let offset = end;
  while (/[、和与及]/.test(text[offset] ?? '') && text.startsWith(token, offset + 1)) offset += 1 + token.length;
  return offset === end ? undefined : offset;
}

/** What a place is called where only its kind is known. */
function nameOf(kind: Meaning['kind'], token: string, noun: string): string {
  switch (kind) {
    case 'person':
      return '姓名';
    case 'date':
      return /^\d/.test(token) && !/[月日号]/.test(token) ? '年份' : '日期';
    case 'number':
      return COUNTED.find(([unit]) => unit.test(noun))?.[1] ?? '数量';
    case 'name':
      return /^[省市县区镇乡村旗州]$/.test(noun) ? `${noun}名` : ORGAN.test(noun) ? '单位名称' : '名称';
    case 'note':
      return '说明';
  }
}

/** What is counted by a measure. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/[%％‰]|百分点/, '比例'],
  [/元$/, '金额'],
  [/人次$/, '人次'],
  [/[人名位]$/, '人数'],
  [/次$/, '次数'],
  [/年$/, '年数'],
  [/天$/, '天数'],
];

function noteKind(inner: string): Meaning['kind'] {
  if (/姓名|同志|负责人|联系人/.test(inner)) return 'person';
  if (/时间|日期|年份/.test(inner)) return 'date';
  if (/数字|数据|金额|比例|人数|数量/.test(inner)) return 'number';
  if (/单位|部门|名称|地点|地名|职务|会议|主送|受文|发文/.test(inner)) return 'name';
  return 'note';
}

/** A Chinese character of one unit: a pair of units is never cut in two. */
function isWord(unit: number): boolean {
  return isHan(unit) && (unit < 0xd800 || unit > 0xdfff);
}

function hanFrom(text: string): string {
  let i = 0;
  while (i < 2 && isWord(text.charCodeAt(i)) && !PARTICLE.includes(text[i]!)) i++;
  return text.slice(0, i);
}

function hanTo(text: string): string {
  let i = text.length;
  while (i > 0 && isWord(text.charCodeAt(i - 1))) i--;
  return text.slice(i);
}
