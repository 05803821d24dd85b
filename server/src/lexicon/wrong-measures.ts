import rows from '../../data/kept/wrong-measures.tsv';
import wordingTable from '../../data/kept/wrong-measures-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { tableRows } from '../text/table';
import type { Typo } from './typos';

/** What stands before a measure that counts: a numeral, or 这, 每 and their like. */
const COUNTED = '[一二两三四五六七八九十百千万余多几数这那每某\\d]';

/** Measures of things that one sees many of: 一座座锦旗. */
const SAID_TWICE = '座幢株颗';
/** Ranks count no noun: 第一位任务, 前三名单位. */
const RANKED = `[第前后头末]${COUNTED}{1,3}`;
/** A clause that goes on to 的 may tell of what the measure counts: 一座村民都说好的广场. */
const RELATIVE = '(?![^，。；！？：]{1,24}的)';

/**
 * Measures with a noun that they never count: 一项同志. Only a mark or a verb may stand behind it: 一项干部制度 and
 * 一条群众路线 count no person.
 */
export function readWrongMeasures(): readonly Typo[] {
  const wordings = (use: string): string => wordingsFor(wordingTable, 'wrong-measures-wordings.tsv', use);
  const behind = {
    person: `[，。；！]|${wordings('behind a person')}|$`,
    // 一位学校、医院的代表 counts another noun
    thing: `[，。；！]|${wordings('behind a thing')}|$`,
  };
  return tableRows(rows, 'wrong-measures.tsv', ['noun', 'kind', 'right', 'measures']).flatMap(
    ({ noun, kind, right, measures }) =>
      Array.from(measures).flatMap((measure): Typo[] => {
        const place = behind[kind as keyof typeof behind];
        const typoOf = (wrong: string, counted: string, replacement: string): Typo => {
          // of thousands of forms a draft holds a few, and a pattern costs when it is made
          let guard: RegExp | undefined;
          return {
            wrong,
            right: replacement,
            tier: 'warning',
            evidence: 'neighbours',
            get guard() {
              const source = `${wrong}(?<=${counted}${wrong})(?<!${RANKED}${wrong})(?=${place})${RELATIVE}`;
              return (guard ??= new RegExp(source, 'y'));
            },
          };
        };
        const once = typoOf(measure + noun, COUNTED, right + noun);
        if (kind !== 'thing' || noun.length < 2 || !SAID_TWICE.includes(measure)) return [once];
        return [once, typoOf(measure + measure + noun, '一', right + right + noun)];
      }),
  );
}
