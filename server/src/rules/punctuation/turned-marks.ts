import type { Paragraph } from '../../syntax/types';
import type { TextEdit } from '../../text/span';

/** The other half of each mark that stands in pairs. */
export const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
  '（': '）',
  '）': '（',
  '(': ')',
  ')': '(',
  '【': '】',
  '】': '【',
  '〔': '〕',
  '〕': '〔',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
  '"': '"',
};
export const OPENING = '“‘《〈（(【〔「『';

/** Characters of a quotation whose marks may have been turned round. */
const NEAR = 60;

/** Pairs the wrong way round from which on a line was typed so throughout. */
const PAIRS_TURNED = 2;

/**
 * Quotations of a line that were all typed the wrong way round, from its first mark on: ”领导力“、”执行力“. Where the marks of
 * two stand side by side they seem to be a pair, and only the outermost are strays. Undefined where a line has no such run.
 */
function turnedThroughout({
  text,
  marks,
}: Paragraph): { readonly end: number; readonly edits: readonly TextEdit[] } | undefined {
  const quotes = marks.filter((offset) => text[offset] === '“' || text[offset] === '”');
  let pairs = 0;
  while (
    text[quotes[2 * pairs]!] === '”' &&
    text[quotes[2 * pairs + 1]!] === '“' &&
    !/[。！？；]/.test(text.slice(quotes[2 * pairs]!, quotes[2 * pairs + 1]!))
  )
    pairs++;
  if (pairs < PAIRS_TURNED) return undefined;
  const turned = quotes.slice(0, 2 * pairs);
  return { end: turned.at(-1)! + 1, edits: editsToTurn(text, turned) };
}

/** The edits that put in place of marks the other half of each. */
const editsToTurn = (text: string, offsets: readonly number[]): readonly TextEdit[] =>
  offsets.map((offset) => ({ start: offset, end: offset + 1, newText: PARTNER[text[offset]!]! }));

/** What is known of strays that belong together: edits for a mark that was turned round, 'right' for its partner. */
export function turnedOf(paragraph: Paragraph, all: readonly number[]): Map<number, readonly TextEdit[] | 'right'> {
  const { text, content } = paragraph;
  const turns = new Map<number, readonly TextEdit[] | 'right'>();
  const isQuote = (offset: number): boolean => '“”'.includes(text[offset]!);
  const run = all.some((offset) => text[offset] === '”') ? turnedThroughout(paragraph) : undefined;
  const ofRun = run ? all.filter((offset) => offset < run.end && isQuote(offset)) : [];
  // the first mark of such a run stands for all of them
  ofRun.forEach((offset, k) => turns.set(offset, k === 0 ? run!.edits : 'right'));
  const strays = all.filter((offset) => !turns.has(offset));
  const counts = new Map<string, number>();
  for (const offset of strays) counts.set(text[offset]!, (counts.get(text[offset]!) ?? 0) + 1);
  for (let k = 0; k + 1 < strays.length; k++) {
    const [x, y] = [strays[k]!, strays[k + 1]!];
    const [a, b] = [text[x]!, text[y]!];
    if (!'“”‘’《》〈〉'.includes(a) || y - x < 2 || y - x > NEAR || turns.has(x)) continue;
    const swap = (...places: number[]): void => {
      const edits = editsToTurn(text, places);
      for (const offset of places) turns.set(offset, edits);
    };
    if (a === b && OPENING.includes(a)) {
      // the second one closes: a point follows, or a sentence is over before it
      const closes =
        y + 1 >= content.end || '，。；：、！？）和与及等的'.includes(text[y + 1]!) || '。！？'.includes(text[y - 1]!);
      // “一网通办“改革: the only two of their kind stand around a few words
      const around = counts.get(a) === 2 && /^\p{Script=Han}{2,8}$/u.test(text.slice(x + 1, y));
      if (!closes && !around) continue;
      swap(y);
      turns.set(x, 'right');
    } else if (a === b) {
      // ”甲”、”乙”: marks in twos around a few words
      const inside = text.slice(x, y);
      // 但是”纸上得来终觉浅，绝知此事要躬行”，: the only two of a line stand around what is quoted
      const inTwos =
        counts.get(a) === 2 ? !/[。；]/.test(inside) : counts.get(a)! % 2 === 0 && !/[，。；]/.test(inside);
      if (x > content.start && !'：（'.includes(text[x - 1]!) && !inTwos) continue;
      swap(x);
      turns.set(y, 'right');
    } else if (PARTNER[a] === b && !OPENING.includes(a) && !/[。！？]/.test(text.slice(x, y))) swap(x, y);
  }
  return turns;
}
