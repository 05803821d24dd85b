import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/**
 * 同比下降8.3%，增幅居全省第二位: what fell is named as what rose where it is ranked or told on, while 增幅居前的锂电池 is
 * another thing that rose.
 */
const FALLEN = changed('(?:下降|减少|降低|下滑|下跌|压减|压降)(?:了|到)?', '增幅|涨幅|升幅');
/** 同比增长8.3%，降幅居全省第二位 */
const RISEN = changed('(?:增长|增加|提高|上升|上涨|提升)(?:了)?', '降幅|跌幅|减幅');
const RIGHT: Readonly<Record<string, string>> = {
  增幅: '降幅',
  涨幅: '跌幅',
  升幅: '降幅',
  降幅: '增幅',
  跌幅: '涨幅',
  减幅: '增幅',
};
/** 增幅同比下降2个百分点，增幅居……: what fell is a rise itself. */
const OF_A_CHANGE = /增[幅速]|涨幅|升幅|增长率|降[幅速]|跌幅|减幅|降低率|下降率/;

/** What changed, and by how much, with a name of the change that is ranked or told on. */
function changed(verb: string, names: string): RegExp {
  const ranked =
    '(?![居列位名排在高领][^，。；]{0,10}的(?![第前首]))(?=(?:位|名)?(?:居|列)|排(?:名|在|全)|在全|全[省市县国区]|(?:明显|显著|远远?)?(?:大于|超过|高于|领先))';
  return new RegExp(`${verb}(\\d[\\d.]*(?:[%％]|个百分点))，(?:且|其)?(${names})${ranked}`, 'g');
}

/** A change that is called by the other direction where it is ranked. */
export function wrongNamedChange(text: string): readonly NumeralSlip[] {
  if (!/[%％点]，[且其]?[增涨升降跌减]幅/.test(text)) return NONE;
  return [FALLEN, RISEN].flatMap((pattern) =>
    allMatches(text, pattern).flatMap((m): readonly NumeralSlip[] => {
      if (OF_A_CHANGE.test(text.slice(behindLast(text, '。；！？', m.index), m.index))) return NONE;
      const [whole, , wrong] = m as unknown as [string, string, string];
      const change = /^\p{Script=Han}{2}/u.exec(whole)![0];
      const message = `前面说的是“${change}”，这里说“${wrong}”，方向相反，请核对。`;
      const start = m.index + whole.length - wrong.length;
      return [{ start, wrong, rights: [RIGHT[wrong]!], kind: 'named-change', message, severity: 'information' }];
    }),
  );
}
