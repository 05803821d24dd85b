/** What texts of one length share, position by position: the frame that a set is built on (问……于民, ……得……). */
export interface Frame {
  /** Length of the texts in characters. */
  readonly length: number;
  /** The shared character of each position; undefined where they differ. */
  readonly at: readonly (string | undefined)[];
  /** Number of shared positions. */
  readonly shared: number;
  /** Shared positions at the beginning and at the end. */
  readonly head: number;
  readonly tail: number;
}

/** One-character words that open the members of a run: verbs and adverbs that are hardly ever the head of a noun. */
export const OPENERS: ReadonlySet<string> = new Set(
  '同抓守讲早定零不常真敢勤严促比问靠向在以既把让使对凡有无多要能更再又从为用',
);

/** Words that hold a frame together from inside. */
const HINGES: ReadonlySet<string> = new Set('得不于之上中有无要为而');

/** Noun endings that writers repeat as the end of each member: 前瞻性、针对性、时效性; 错位、越位、缺位. */
export const ENDINGS: ReadonlySet<string> = new Set('性力感化度观位点');

/** The frame of texts of one length; two at least. A loop without closures: every run and every set asks for several. */
export function frameOf(texts: readonly string[]): Frame {
  const [first = ''] = texts;
  const { length } = first;
  const characters: (string | undefined)[] = [];
  let shared = 0;
  let head = length;
  let lastOpen = -1;
  for (let i = 0; i < length; i++) {
    const unit = first.charCodeAt(i);
    let k = 1;
    while (k < texts.length && texts[k]!.charCodeAt(i) === unit) k++;
    if (k < texts.length) {
      if (head > i) head = i;
      lastOpen = i;
      characters.push(undefined);
    } else {
      shared++;
      characters.push(first[i]);
    }
  }
  return { length, at: characters, shared, head, tail: length - 1 - lastOpen };
}

/** How many shared positions a text of any length has, counted from its beginning or from its end. */
export function matches(frame: Frame, text: string): number {
  const shift = text.length - frame.length;
  return frame.at.filter((c, i) => c !== undefined && (text[i] === c || text[i + shift] === c)).length;
}

/** Whether a shared word stands inside the frame that holds members together: ……得……, ……不落……. */
export function hinged(frame: Frame): boolean {
  return frame.at.some((c, i) => c !== undefined && i > 0 && i < frame.length - 1 && HINGES.has(c));
}

/** The frame as writers put it: 问……于民. */
export function writeFrame(frame: Frame): string {
  let text = '';
  for (const c of frame.at)
    if (c !== undefined) text += c;
    else if (!text.endsWith('……')) text += '……';
  return text;
}
