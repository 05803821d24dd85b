import wordingTable from '../../../data/kept/decimals-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { sentenceAround } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'decimals-wordings.tsv');
/** 累计实现3.2人脱贫: no person is there in part, so that 万 has been lost. */
const IN_PART = once(
  () =>
    new RegExp(
      `(?<=${words('counts whole ones')}${words('before a number of persons')}{0,4})(?<figure>\\d{1,4}\\.\\d{1,2})(?<measure>人次?|户|名|位)(?![数均/／])`,
      'g',
    ),
);
/** A mean, a share or one of so many may be in part. */
const MEAN = once(() => new RegExp(words('may be in part')));

/** Persons and households with a decimal, of which the ten thousands were lost. */
export function decimalsOfPersons(text: string): readonly NumeralSlip[] {
  if (!/\.\d{1,2}[人户名位]/.test(text)) return NONE;
  return allMatches(text, IN_PART()).flatMap((m): readonly NumeralSlip[] => {
    if (MEAN().test(sentenceAround(text, m.index))) return NONE;
    const { figure, measure } = m.groups as { figure: string; measure: string };
    const wrong = figure + measure;
    const right = `${figure}万${measure}`;
    const message = `“${measure}”没有小数，“${wrong}”疑漏“万”，应为“${right}”，请核对。`;
    return [{ start: m.index, wrong, rights: [right], kind: 'lost-size', message, severity: 'warning' }];
  });
}
