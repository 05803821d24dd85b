import { pairAround } from '../syntax/within';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { lawNamed, type Law } from '../lexicon/laws';
import { sayKnownUntil } from '../lexicon/pack-dates';
import { meetingsHeld, plans } from '../lexicon/public-events';

/** What the pack of public facts tells of a name, with its source. Offsets are relative to the paragraph. */
export interface KnownFact extends Span {
  readonly name: string;
  readonly told: string;
}

/** Characters of numerals, which may run on into a longer name. */
const NUMERAL = /[一二三四五六七八九十]/;

/** What is known of the cited law, the meeting or the plan at an offset of a paragraph; undefined where nothing is. */
export function factAt(paragraph: Paragraph, offset: number, ownLaws: readonly Law[] = []): KnownFact | undefined {
  return lawAt(paragraph, offset, ownLaws) ?? eventAt(paragraph.text, offset);
}

function lawAt(paragraph: Paragraph, offset: number, ownLaws: readonly Law[]): KnownFact | undefined {
  const pair = pairAround(paragraph, offset, offset, '《');
  if (!pair) return undefined;
  const law = lawNamed(paragraph.text.slice(pair.open + 1, pair.close), ownLaws);
  return law && { start: pair.open, end: pair.close + 1, name: `《${law.name}》`, told: tellLaw(law) };
}

function tellLaw({ published, since, endedIn, endUnknown, successor, source }: Law): string {
  const parts: string[] = [];
  if (published !== '?' && published !== '') parts.push(`${say(published)}公布的文本`);
  if (since !== '?' && since !== '') parts.push(`${say(since)}起施行`);
  if (endedIn !== undefined) parts.push(`${sayMonthOf(endedIn)}起废止或更名`);
  if (endUnknown) parts.push('已经失效，时间不详');
  if (successor !== '') parts.push(`由《${successor}》代替`);
  return `${[...parts, `来源：${source}`].join('，')}（${sayKnownUntil('laws')}）`;
}

/** A cell YYYY-MM or YYYY as it is read: 2021年1月. */
const say = (cell: string): string => {
  const [year, month] = cell.split('-');
  return month === undefined ? `${year!}年` : `${year!}年${Number(month)}月`;
};
const sayMonthOf = (month: number): string => `${Math.floor(month / 12)}年${(month % 12) + 1}月`;

function eventAt(text: string, offset: number): KnownFact | undefined {
  let best: KnownFact | undefined;
  const offer = (name: string, told: () => string): void => {
    for (let start = text.indexOf(name); start >= 0 && start <= offset; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      // 二十大 is not 十大
      if (end < offset || NUMERAL.test(text[start - 1] ?? '') || (best && best.name.length >= name.length)) continue;
      best = { start, end, name, told: told() };
    }
  };
  for (const { name, year, month, source } of meetingsHeld().values())
    offer(
      name,
      () => `${year}年${month === undefined ? '' : `${month}月`}召开，来源：${source}（${sayKnownUntil('meetings')}）`,
    );
  for (const { name, firstYear, lastYear, source } of plans().values())
    offer(name, () => `${firstYear}—${lastYear}年，来源：${source}`);
  return best;
}
