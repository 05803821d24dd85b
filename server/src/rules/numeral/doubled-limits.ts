import wordingTable from '../../../data/kept/doubles-wordings.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import limits from '../../../data/kept/limit-words.tsv';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

const LIMITS = tableRows(limits, 'limit-words.tsv', ['word', 'limit', 'place']);
const listOf = (limit: string, place: string): readonly string[] =>
  LIMITS.filter((row) => row.limit === limit && row.place === place)
    .map(({ word }) => word)
    .sort((a, b) => b.length - a.length);

const NUMBER =
  '(?:\\d[\\d,.]{0,11}[万亿]?|[一二三四五六七八九十百千万亿两]{1,6}|一半|半数|[二三四五六七八九十]分之[一二三四五六七八九十]{1,3})';
const MEASURE = `(?:成|${measuresOf()}){0,2}`;
/** What may stand before 以上: 超过50% · 至少20个 · 100多万人次 · 近千人. */
const LEAST = new RegExp(
  `(${alternation(listOf('least', 'before'))}|(?:至少|最少|起码)(?:可以?|能|要|需|会|将)?(?:${wordingsFor(wordingTable, 'doubles-wordings.tsv', 'verb')}))(了)?(${NUMBER}[多余]?[万亿]?${MEASURE})$`,
);
const LEAD_OF_LIMIT = new RegExp(`(?<!不)(${alternation(listOf('most', 'before'))})(了)?(${NUMBER}[万亿]?${MEASURE})$`);
const SIGNED = new RegExp(`(${NUMBER}[多余][百千万亿]?${MEASURE})$`);
/** 近3年以上 may be of recent years. */
const NEARLY = new RegExp(
  `(近|约|大约|将近|接近|大概)(?<![附最邻靠契节制条公预缔签相临][近约])(${NUMBER}[万亿]?(?!年)(?:${measuresOf()}){1,2})$`,
);
const LEAST_TAILS = listOf('least', 'behind');
/** Units before a tail that are looked at. */
const MAX_UNITS_BEFORE = 28;
/** 超过9000多人 */
const AND_MORE = new RegExp(`(了)?(${NUMBER})([多余])(?=[万亿千]?(?:${measuresOf()}))`, 'y');
/** Words behind a number, and those before it that 多 doubles: one search of the line for both. */
const WORDS = new RegExp(
  [...LEAST_TAILS, ...listOf('most', 'behind'), '不少于', '不低于', '超[过出]|高于|突破'].join('|'),
  'g',
);

/** 至少不少于两次: the two stand side by side. 最低不少于 and 最多不得超过 are the words of laws. */
const LEAST_TWICE =
  /(至少|最少|起码)(?:应该?|要|须|需|得)?(不[得能应]?(?:少于|低于))(?=[\d一二两三四五六七八九十百千万半])/g;

/** Two words for one limit around a number: one of them is enough. */
export function doubledLimits(text: string): readonly NumeralSlip[] {
  const slips = allMatches(text, LEAST_TWICE).map(({ 0: wrong, index: start, 1: first = '', 2: second = '' }) =>
    doubled({ start, wrong, rights: [second, first] }, first, second),
  );
  for (const { 0: word, index } of allMatches(text, WORDS)) {
    const slip = isTail(word) ? beforeTail(text, index, word) : behindLead(text, index, word);
    if (slip) slips.push(slip);
  }
  return slips;
}

const BREAKS_THROUGH = '突破';
/** 突破1000多个， and 突破80多亿元 are figures that were passed. */
const ENDS_FIGURE = new RegExp(
  `^(?:[万亿]?(?:${measuresOf('money')})|[万亿]{0,2}(?:${measuresOf()}){1,2}(?=[，。；、！？）”]|$))`,
);

/** 突破12万户以上， */
const PASSES = new RegExp(
  `^(?:[\\d,.]+|[一二三四五六七八九十百千万亿两]+)[多余]?[万亿]{0,2}(?:${measuresOf('money')}|[户人吨亩名%％][次口]?)(?=[，。；、！？）”]|$)`,
);

function isTail(word: string): boolean {
  return word[0] === '以' || word[0] === '之';
}

function behindLead(text: string, start: number, lead: string): NumeralSlip | undefined {
  AND_MORE.lastIndex = start + lead.length;
  const m = AND_MORE.exec(text);
  if (!m) return undefined;
  const [wrong, particle = '', amount = '', sign = ''] = m;
  // 突破20多项关键技术: what is broken through has its name behind
  if (lead === BREAKS_THROUGH && !ENDS_FIGURE.test(text.slice(start + lead.length + wrong.length))) return undefined;
  const rights = [`${lead}${particle}${amount}`, `${amount}${sign}`];
  return doubled({ start, wrong: lead + wrong, rights }, lead, sign);
}

function beforeTail(text: string, offset: number, tail: string): NumeralSlip | undefined {
  // 至少2名中级以上, 以上级文件
  if ('级文'.includes(text[offset + 2] ?? ' ')) return undefined;
  if (LEAST_TAILS.includes(tail)) return beforeLeast(text, offset, tail);
  const m = LEAD_OF_LIMIT.exec(text.slice(Math.max(0, offset - MAX_UNITS_BEFORE), offset));
  return m ? ledAndTailed(m, offset, tail) : undefined;
}

function beforeLeast(text: string, offset: number, tail: string): NumeralSlip | undefined {
  const before = text.slice(Math.max(0, offset - MAX_UNITS_BEFORE), offset);
  const led = LEAST.exec(before);
  // 突破20项以上: as many things of some kind may be what is broken through
  if (led?.[1] === BREAKS_THROUGH && !PASSES.test(led[3]! + text.slice(offset + tail.length))) return undefined;
  if (led) return ledAndTailed(led, offset, tail);
  const near = NEARLY.exec(before);
  if (near) {
    const [wrong, word = '', amount = ''] = near;
    const message = `“${word}”是差不多，“${tail}”是超过，二者矛盾，只用一个。`;
    const rights = [`${word}${amount}`, `${amount}${tail}`];
    return { start: offset - wrong.length, wrong: wrong + tail, rights, kind: 'doubled-limit', message };
  }
  const signed = SIGNED.exec(before);
  if (!signed) return undefined;
  const wrong = signed[0];
  const sign = /[多余]/.exec(wrong)![0];
  const rights = [wrong, wrong.replace(sign, '') + tail];
  return doubled({ start: offset - wrong.length, wrong: wrong + tail, rights }, sign, tail);
}

function ledAndTailed(m: RegExpExecArray, offset: number, tail: string): NumeralSlip {
  const [wrong, lead = '', particle = '', amount = ''] = m;
  // 至少有20个以上: the verb stays
  const verb = lead.endsWith('有') ? '有' : '';
  const rights = [`${lead}${particle}${amount}`, `${verb}${amount}${tail}`];
  return doubled({ start: offset - wrong.length, wrong: wrong + tail, rights }, lead.replace(/有$/, ''), tail);
}

function doubled(slip: Pick<NumeralSlip, 'start' | 'wrong' | 'rights'>, first: string, second: string): NumeralSlip {
  return { ...slip, kind: 'doubled-limit', message: `“${first}”和“${second}”意思重复，只用一个。` };
}
