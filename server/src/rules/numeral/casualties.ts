import wordingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** 造成1人死亡……没有造成人员伤亡: of one misfortune both cannot be so. */
const KILLED_THEN_NONE =
  /(?:造成|导致|致)(?:了)?(?<told>(?:\d{1,4}|[一两二三四五六七八九十])人(?:死亡|遇难|受伤|重伤|轻伤))(?<between>[^！？\n]{0,90}?)(?<none>(?:没有|未|无|并未)(?:造成|发生|出现)?人员伤亡)/g;
/** Another place, another time, or another misfortune is told of. */
const OF_ANOTHER = new RegExp(wordingsFor(wordingTable, 'figures-of-things-wordings.tsv', 'of another misfortune'));

/** Nobody was hurt, where a sentence before counts those who were. */
export function wrongCasualties(text: string): readonly NumeralSlip[] {
  if (!text.includes('人员伤亡') || !/致[^。]{0,8}人(?:死|遇|受|重|轻)|造成/.test(text)) return NONE;
  return allMatches(text, KILLED_THEN_NONE).flatMap((m): readonly NumeralSlip[] => {
    const { told, between, none } = m.groups as Record<string, string>;
    if (OF_ANOTHER.test(between!)) return NONE;
    const start = m.index + m[0].length - none!.length;
    const message = `前面说造成${told!}，这里又说“${none!}”，请核对。`;
    return [{ start, wrong: none!, rights: [], kind: 'casualties', message, severity: 'information' }];
  });
}
