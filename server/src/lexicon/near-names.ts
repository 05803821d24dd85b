import { mistaken } from './confusable';

/** Names shorter than this differ by one character from many others: only sound or shape tells a slip. */
const LONG_NAME = 5;
const SHORTEST_NAME = 3;
/** Characters of the shortest name that is known in another order. */
const SHORTEST_TURNED = 6;
const lettersOf = (name: string): string => Array.from(name).sort().join('');
/** Last characters of documents' names without a side, or with another, and 令, which names what an army has: 条列, 细测, 条令. */
const LOST_SIDES: ReadonlyMap<string, string> = new Map([
  ['例', '列倒令'],
  ['则', '测侧'],
  ['定', '宁'],
]);
/** What may stand before a right name: 新公司法. */
const FREE_BEFORE = '新原旧老我本该某';
const HAN = /^\p{Script=Han}$/u;

/** A name without a bracket at its end: （试行） is left out in speaking. */
export const nameStem = (name: string): string => (name.endsWith('）') || name.endsWith(')') ? bare(name) : name);
const bare = (name: string): string => name.replace(/[（(][^（）()]*[）)]$/, '');

/** Names of a closed list, to find those from which a wording differs by one character. */
export class NearNames {
  readonly #byLength = new Map<number, string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const same = this.#byLength.get(name.length);
      if (same) same.push(name);
      else this.#byLength.set(name.length, [name]);
    }
  }

  /** The one name with the same characters in another order: 农民工工资支付保障条例; undefined where none or several have. */
  turned(wording: string): string | undefined {
    const letters = lettersOf(wording);
    const same = (this.#byLength.get(wording.length) ?? []).filter(
      (name) => name !== wording && name.at(-1) === wording.at(-1) && lettersOf(name) === letters,
    );
    return wording.length >= SHORTEST_TURNED && same.length === 1 ? same[0] : undefined;
  }

  /**
   * Names with one character other, missing, too many, or two that changed places. The last character is the same in
   * both, or sounds or looks alike: 《食品安全》 is a book, 《公司法律》 no law, 《食品安全发》 nothing. Of short names only those
   * that sound or look alike, and end alike.
   */
  of(wording: string): readonly string[] {
    const { length } = wording;
    if (length < SHORTEST_NAME) return [];
    const near: string[] = [];
    for (let other = length - 1; other <= length + 1; other++)
      for (const name of this.#byLength.get(other) ?? []) if (isNear(wording, name)) near.push(name);
    return near;
  }
}

function isNear(wording: string, name: string): boolean {
  const [a, b] = [wording.length, name.length];
  if (wording.charCodeAt(a - 1) !== name.charCodeAt(b - 1)) return endsMistaken(wording, name);
  const least = Math.min(a, b);
  let head = 0;
  while (head < least && wording.charCodeAt(head) === name.charCodeAt(head)) head++;
  let tail = 1;
  while (tail < least - head && wording.charCodeAt(a - 1 - tail) === name.charCodeAt(b - 1 - tail)) tail++;
  const [wrong, right] = [wording.slice(head, a - tail), name.slice(head, b - tail)];
  if (wrong.length + right.length === 1) return isLostOrAdded(wrong, head, least);
  if (wrong.length === 1 && right.length === 1)
    return b < LONG_NAME ? mistaken(wrong.charCodeAt(0), right.charCodeAt(0)) !== undefined : HAN.test(wrong);
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}

/** Whether two names of a length differ in their last character alone, which sounds or looks alike. */
function endsMistaken(wording: string, name: string): boolean {
  const end = name.length - 1;
  if (wording.length !== name.length || end + 1 < LONG_NAME || !wording.startsWith(name.slice(0, end))) return false;
  if (LOST_SIDES.get(name[end]!)?.includes(wording[end]!)) return true;
  return mistaken(wording.charCodeAt(end), name.charCodeAt(end)) !== undefined;
}

/** `least` is the length of the shorter one. */
function isLostOrAdded(added: string, offset: number, least: number): boolean {
  if (least < LONG_NAME - 1) return false;
  if (added === '') return true;
  return HAN.test(added) && !(offset === 0 && FREE_BEFORE.includes(added));
}
