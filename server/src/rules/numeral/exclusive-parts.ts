import table from '../../../data/kept/exclusive-parts.tsv';
import { tableRows } from '../../text/table';

interface Kind {
  /** The longest first, so that 基本满意 is not read as 满意. */
  readonly words: readonly string[];
  readonly stands: string;
}

let kinds: readonly Kind[] | undefined;

const kindsOf = (): readonly Kind[] =>
  (kinds ??= tableRows(table, 'exclusive-parts.tsv', ['words', 'stands']).map(({ words, stands }) => ({
    words: words.split(' ').sort((a, b) => b.length - a.length),
    stands,
  })));

/** Whether nothing can be counted under two of these names of parts: 制造业企业 and 农业企业, 白沙镇 and 青石镇. */
export function excludeOneAnother(names: readonly string[]): boolean {
  return (
    new Set(names).size === names.length &&
    kindsOf().some(({ words, stands }) =>
      stands === 'end'
        ? names.every((name) => words.some((word) => name.length > word.length && name.endsWith(word)))
        : areOfWords(names, words) && (stands !== 'alike' || areAlikeBut(names, words)),
    )
  );
}

/** Characters behind parts in which it is said that some are two of them. */
const NEAR = 60;

/** Whether it is said behind parts that some are counted under two of them: 其中2人兼任两职, 有五十件既来信又来访. */
export const areHeldTogether = (text: string, end: number): boolean =>
  /^[^。！？]*[。！？]?[^。！？]*(?:兼|重复|重叠|交叉|既[^。！？，]+又|两[者方边项类]都|同时[又也是属])/.test(
    text.slice(end, end + NEAR),
  );

/** 有5个高于全市平均水平，4个低于全市平均水平: whether names are the same but for the words. */
const areAlikeBut = (names: readonly string[], words: readonly string[]): boolean =>
  new Set(
    names.map((name) =>
      name
        .replace(
          words.find((word) => name.includes(word))!,
          '',
        )
        .replace(/^[有是]/, ''),
    ),
  ).size === 1;

/** Whether each name has one of the words and no other, and each name another one. */
function areOfWords(names: readonly string[], words: readonly string[]): boolean {
  const taken = new Set<string>();
  for (const name of names) {
    const word = words.find((w) => name.includes(w));
    if (word === undefined || taken.has(word)) return false;
    const rest = name.replace(word, '　');
    if (words.some((other) => rest.includes(other))) return false;
    taken.add(word);
  }
  return true;
}

/** Whether what is counted names exactly these parts, in their order: 新建改建农村公路, 新建、改建公路. */
export function wholeNamesParts(counted: string, names: readonly string[]): boolean {
  const [first = ''] = names;
  let alike = 0;
  while (alike < first.length && names.every((name) => name.at(-1 - alike) === first.at(-1 - alike))) alike++;
  const clause = counted.slice(counted.search(/[^，。；：]*$/));
  const areNamed = (words: readonly string[]): boolean =>
    words.every((name) => /^\p{Script=Han}{2,6}$/u.test(name)) &&
    ['', '、', '和', '及', '与'].some((joint) => clause.includes(words.join(joint)));
  if (isOfTowns(clause, names)) return true;
  return areNamed(names) || areNamed(names.map((name) => name.slice(0, name.length - alike)));
}

/** 16个乡镇，其中镇9个、乡6个: where streets are counted with them, they are named. */
const isOfTowns = (clause: string, names: readonly string[]): boolean =>
  clause.endsWith('乡镇') && names.length === 2 && names.includes('镇') && names.includes('乡');
