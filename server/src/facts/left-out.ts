import wordingTable from '../../data/kept/left-out-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { BEFORE_FIGURE } from './figure-words';

/** Blanks that may stand for a name or a figure: 由     同志主持 · 全长 米 · 我代表 ，向大家问好. Nothing may close them up. */

/** Who is called by the name in front. */
const CALLED = new RegExp(`^(?:${wordingsFor(wordingTable, 'left-out-wordings.tsv', 'what a person is called')})`);
/** What a figure is followed by. */
const COUNTED = new RegExp(`^(?:${wordingsFor(wordingTable, 'left-out-wordings.tsv', 'what is counted')})`);
/** What a figure, or a name, is preceded by. */
const COUNTS =
  /(?:全长|[约达近超过计资入为共有增降积期值量额价于至到第自宽高深距等奖]|完成|实现|占地|总数|[年月日]|[：，。、（])$/;
/** Words that want something behind them. */
const WANTS = new RegExp(`(?:${wordingsFor(wordingTable, 'left-out-wordings.tsv', 'wants a name')})$`);
/** What a figure alone is preceded by. */
const FIGURES = /(?:共有|(?:^|[一总，。；、县市省区校镇村])共|约|达到?|超过|每|长达|高达|多达|仅有)$/;
/** What comes last in a list. */
const LAST = /^(?:[和与及等]|以及)/;
const AND_OTHERS = /^等[ \u3000，。、]/;
/** A measure word that ends a clause has its figure in front of it. */
const COUNTED_LAST = /^(?:[年月日米亩元万亿个名户家项件吨天倍座辆台套艘%％]|公里|万元|亿元|人次|小时)[，。、；：）]/;
/** What somebody does at a meeting, or what is done in a place. */
const DOES = new RegExp(`^(?:${wordingsFor(wordingTable, 'left-out-wordings.tsv', 'what a person does')})`);
const PAUSE = '，。、；：！？）”》';
const PAUSE_BEFORE = '，、；：（“《';

/** Blanks in a row from which a gap is meant, not a slip of the thumb. */
const WIDE = 3;
const WIDEST_BLANK = /\u3000{2}/;

/** Whether something may have been left out, or is still to be filled in, where a run of blanks stands within a text. */
export function mayBeLeftOut(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 6);
  const wide = end - start >= WIDE || WIDEST_BLANK.test(text.slice(start, end));
  // behind a stop and before a sentence a wide gap is an indent that has lost its line
  if (wide && !'。！？'.includes(before.at(-1) ?? ' ')) return true;
  const pause = PAUSE.includes(after[0] ?? ' ');
  if (pause && (WANTS.test(before) || (PAUSE_BEFORE.includes(before.at(-1) ?? ' ') && after[0] !== '”'))) return true;
  if (CALLED.test(after) && (wide || after.startsWith('同志') || /[由请和与向对、，。：]$/.test(before))) return true;
  if ((COUNTED.test(after) && (COUNTS.test(before) || BEFORE_FIGURE.test(before))) || COUNTED_LAST.test(after))
    return true;
  if (AND_OTHERS.test(after) || /(?:[我他她]是|[叫由请])$/.test(before)) return true;
  if (FIGURES.test(before) || (before.endsWith('、') && LAST.test(after))) return true;
  return DOES.test(after) && /[由请在于，。、：]$/.test(before);
}
