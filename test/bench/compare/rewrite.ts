/** A source of chance that gives the same numbers for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words that say the same in an official text, each way. */
const SAME_WORDS: readonly (readonly [string, string])[] = [
  ['进一步', '更好地'],
  ['认真', '扎实'],
  ['加强', '强化'],
  ['不断', '持续'],
  ['取得了', '收获了'],
  ['同时，', '与此同时，'],
  ['特别是', '尤其是'],
  ['必须', '务必'],
  ['以及', '和'],
  ['但是，', '不过，'],
  ['因此，', '所以，'],
  ['我们要', '要'],
  ['切实', ''],
  ['积极', '主动'],
  ['深入', '扎实'],
  ['推进', '推动'],
  ['提高', '提升'],
  ['问题是', '问题在于'],
  ['为了', '为'],
  ['各级', '我们各级'],
  ['方面，', '方面'],
  ['下，', '下'],
  ['完成了', '完成'],
  ['没有', '没'],
  ['去年，', '去年'],
  ['今年，', '今年'],
  ['人民群众', '群众'],
  ['实施', '推行'],
  ['开展', '组织开展'],
];

const SMALL = '零一二三四五六七八九十';

/** A number below 100 000 in Chinese numerals. */
function chinese(value: number): string {
  const units = ['', '十', '百', '千', '万'];
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, k) => {
    const unit = units[digits.length - 1 - k]!;
    if (digit > 0) text += SMALL[digit]! + unit;
    else if (digits.slice(k + 1).some((d) => d > 0) && !text.endsWith('零')) text += '零';
  });
  return text.replace(/^一十/, '十');
}

/** Figures told in the other numerals: 3家 and 三家, 320万 and 三百二十万. */
function otherNumerals(text: string, chance: Chance): string {
  return text
    .replace(/(?<![\d.,〔（第年月—-])([1-9]\d{0,3})(?=[万亿]?(?:家|个|名|项|所|户|元|人|亩|吨|公里))/g, (figure) =>
      Number(figure) > 1 && chance() < 0.4 ? chinese(Number(figure)) : figure,
    )
    .replace(/(?<![第一二三四五六七八九十百千万零几两数])([三四五六七八九])(?=[家名所户])/g, (sign) =>
      chance() < 0.4 ? String(SMALL.indexOf(sign)) : sign,
    );
}

/** Sentences of a paragraph with their stops; what stands in quotation marks is not cut. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const sign = paragraph[i]!;
    if ('“‘《（'.includes(sign)) depth++;
    else if ('”’》）'.includes(sign)) depth--;
    else if (depth <= 0 && '。！？'.includes(sign)) {
      sentences.push(paragraph.slice(start, i + 1));
      start = i + 1;
    }
  }
  if (start < paragraph.length) sentences.push(paragraph.slice(start));
  return sentences;
}

/** What leans on the sentence before it, or numbers it, stays where it is. */
const LEANS =
  /^(?:这|其|他|她|它|该|此|同时|但|而|因此|所以|第[一二三四五六七八九十]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|首先|其次|再次|最后|一方面|另一方面|[一二三四五六七八九十（(]+[、）)])/;

function exchanged<T>(list: readonly T[], chance: Chance, mayMove: (item: T) => boolean): T[] {
  const moved = [...list];
  for (let k = 0; k + 1 < moved.length; k++)
    if (chance() < 0.3 && mayMove(moved[k]!) && mayMove(moved[k + 1]!)) {
      [moved[k], moved[k + 1]] = [moved[k + 1]!, moved[k]!];
      k++;
    }
  return moved;
}

/** The same draft as another hand would write it: every fact stays, words, order, sentences and paragraphs may not. */
export function rewrite(text: string, chance: Chance): string {
  const lines = text.split('\n').map((line) => rewriteLine(line, chance));
  const isProse = (line: string): boolean => line.length > 60 && !LEANS.test(line) && line.endsWith('。');
  const moved = exchanged(lines, chance, isProse);
  const joined: string[] = [];
  for (const line of moved) {
    const before = joined.at(-1);
    if (before !== undefined && isProse(before) && isProse(line) && chance() < 0.15)
      joined[joined.length - 1] = before + line;
    else if (isProse(line) && line.length > 200 && chance() < 0.2) {
      const sentences = sentencesOf(line);
      const half = sentences.length >> 1;
      joined.push(...[sentences.slice(0, half).join(''), sentences.slice(half).join('')].filter((part) => part !== ''));
    } else joined.push(line);
  }
  return joined.join('\n');
}

function rewriteLine(line: string, chance: Chance): string {
  if (line.length < 30) return line;
  let sentences = sentencesOf(line);
  const [first, ...rest] = sentences;
  // the first sentence may be a heading
  sentences = [first!, ...exchanged(rest, chance, (sentence) => !LEANS.test(sentence) && sentence.endsWith('。'))];
  let text = sentences
    .map((sentence, k) => {
      const next = sentences[k + 1];
      if (next === undefined || !sentence.endsWith('。') || k === 0) return sentence;
      return chance() < 0.15 ? `${sentence.slice(0, -1)}；` : sentence;
    })
    .join('');
  const quoted: string[] = [];
  // what is quoted stays letter by letter
  text = text.replace(/[“《][^”》]*[”》]/g, (words) => `\ue000${String.fromCharCode(0xe100 + quoted.push(words) - 1)}`);
  for (const [one, other] of SAME_WORDS) {
    text = text.replaceAll(one, () => (chance() < 0.5 ? other : one));
  }
  text = text.replace(/；(?=[^；。]{12,})/g, (mark) => (chance() < 0.2 ? '。' : mark));
  text = otherNumerals(text, chance);
  return text.replace(/\ue000([\ue100-\uf8ff])/g, (_, sign: string) => quoted[sign.charCodeAt(0) - 0xe100]!);
}
