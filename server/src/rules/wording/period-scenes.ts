import wordingTable from '../../../data/kept/period-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { PeriodSlip } from './period-claim';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
/** 今夜阳光明媚 · 上午，华灯初上: an hour, and right behind it what is seen at another. */
const scenes = once(() => {
  const opens = '(?<=^|[，。！？；：\\s在])';
  const evening = words('late hour');
  const morning = words('early hour');
  const joint = '(?:时分)?(?:的(?:校园|广场|大地|天空|城市|县城|小城|山村|村庄|会场|街头))?，?(?:在|这里)?';
  return new RegExp(
    `${opens}(?:(?<late>${evening})${joint}(?<sun>${words('scene of the morning')}|${words('scene of the day')})|(?<early>${morning})${joint}(?<dark>${words('scene of the evening')}))(?=[，、。！])`,
    'gu',
  );
});
const MAY_BE_SCENE = /[夜晚晨早午].{0,12}[阳日光霞灯月星暮曙夜]/;

/** What is seen at another hour than the one that is told right before it. */
export function scenesOfOthers(text: string): readonly PeriodSlip[] {
  if (!MAY_BE_SCENE.test(text)) return NONE;
  return allMatches(text, scenes()).map((m): PeriodSlip => {
    const { late, sun, early, dark } = m.groups as Record<string, string | undefined>;
    const hour = late ?? early!;
    const message = `“${hour}”和“${sun ?? dark!}”时间对不上，请核对。`;
    return { start: m.index, end: m.index + hour.length, message };
  });
}
