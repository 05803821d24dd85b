import wordingTable from '../../../data/kept/attribution-wordings.tsv';
import { isOfTime, timeLike, writersTimes } from '../../lexicon/writers-times';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { WrongAttribution } from './attributions';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'attribution-wordings.tsv');
/** 唐代诗人陆游 · 北宋的爱国词人辛弃疾 */
const called = once(
  () =>
    new RegExp(
      `(?<![从至到历经])(${words('time')})(?:的|时期的)?${words('of renown')}{0,${MAX_WORDS_OF_RENOWN}}${words('calling')}{0,2}(${alternation([...writersTimes().keys()])})(?=[^\\p{Script=Han}]|${words('behind a person')}|$)`,
      'gu',
    ),
);
const MAX_WORDS_OF_RENOWN = 6;
const time = once(() => new RegExp(words('time')));

/** Dynasties that a person did not live in: 唐代诗人陆游. */
export function wrongTimes(text: string): readonly WrongAttribution[] {
  // the pattern with all persons takes long to compile, and few drafts name a dynasty
  if (!time().test(text)) return NONE;
  return allMatches(text, called()).flatMap((m): readonly WrongAttribution[] => {
    const [, written, name] = m as unknown as [string, string, string];
    const times = writersTimes().get(name)!;
    if (isOfTime(times, written)) return NONE;
    const right = timeLike(times, written);
    const message = `${name}是${right}人，这里写的是${written}，请核对。`;
    return [{ start: m.index, end: m.index + written.length, rights: [right], message }];
  });
}
