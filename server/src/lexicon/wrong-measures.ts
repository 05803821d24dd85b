import rows from '../../data/kept/wrong-measures.tsv';
import { tableRows } from '../text/table';
import type { Typo } from './typos';

/** What stands before a measure that counts: a numeral, or 这, 每 and their like. */
const COUNTED = '[一二两三四五六七八九十百千万余多几数这那每某\\d]';
/** What stands behind a person who is counted; beside that only a mark: 一项干部制度 and 一条群众路线 count no person. */
const BEHIND_PERSON = '学习|参加|参与|受|获|被|在|和|与|共|都|均|为|从|深入|走|到|来|说|发言|组成';
/** What stands behind a thing. */
const BEHIND_THING = '建成|投入|竣工|落成|实现|全部|已|均|都|得到|落实|完成|落地';

/** Measures with a noun that they never count: 一项同志. */
export function readWrongMeasures(): readonly Typo[] {
  return tableRows(rows, 'wrong-measures.tsv', ['noun', 'kind', 'right', 'measures']).flatMap(
    ({ noun, kind, right, measures }) => {
      const behind = kind === 'person' ? BEHIND_PERSON : BEHIND_THING;
      return Array.from(measures, (measure): Typo => {
        const wrong = measure + noun;
        const guard = new RegExp(
          `${wrong}(?<=${COUNTED}${wrong})(?=[，。；！]|${kind === 'person' ? '、|' : ''}${behind}|$)`,
          'y',
        );
        return { wrong, right: right + noun, tier: 'warning', evidence: 'neighbours', guard };
      });
    },
  );
}
