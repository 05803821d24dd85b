import wordingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

const NOUN = '(\\p{Script=Han}{3,8})';
const FIGURE = '[^，。；！？\\d]{0,6}\\d[^，。；！？]{0,8}';
const MORE = '增加|增长|提高|上升|提升|多';
const LESS = '减少|下降|降低|缩短|压减|少';
/** 优良天数268天，比去年同期增加9天。优良天数的减少，是…: what was more is told as less, or the other way round. */
const TURNED = new RegExp(
  `${NOUN}${FIGURE}，?(?:比|较)[^，。；！？\\d]{1,8}(?:(?:${MORE})了?\\d[^，。；！？]{0,8}。\\1的(?<less>减少|下降|降低|下滑)|(?:${LESS})了?\\d[^，。；！？]{0,8}。\\1的(?<more>增加|增长|上升|提高|增多))(?=，?(?:是|得益于|说明|表明|反映|离不开|源于|来自|凝聚))`,
  'gu',
);
/** 12件实事已全部办结，完成10件，另外2件正在推进: what is all done leaves nothing over. */
const ALL_DONE = new RegExp(
  `(?<![\\d.])(\\d{1,5})([件项个户处条座所家起宗台套])(?<thing>[^。；！？，\\d]{0,12}?)(?<done>(?:已经?|均已?|都已?)?(?:全部|全面|悉数)(?:按期|如期|顺利)?(?:${wordingsFor(wordingTable, 'figures-of-things-wordings.tsv', 'done with')}))[，；。](?:[^。；！？\\d]{0,12}，)?[^，。；！？\\d]{0,12}?(?<again>(?:完成|办结|已)[^，。；！？\\d]{0,6})(\\d{1,5})\\2[，；](?:另外|另有|其余|剩余|剩下|还有|尚有)[^，。；！？\\d]{0,4}(\\d{1,5})\\2(?=[^。；！？]{0,20}(?:正|未|待|推进|办理|预计|将|在建))`,
  'g',
);

/** 全部开工，已建成12个: what is all begun, or ready, is not all done; what is all done has been 完成 in so many words. */
const BEGUN = /(?:开工|落实|(?<!整改)到位)$/;
const DONE_IN_SO_MANY_WORDS = /^(?:已经?)?(?:完成|办结)了?$/;
/** 整改方案全部完成，已完成10处: a step towards it. */
const STEP_TOWARDS = new RegExp(
  wordingsFor(wordingTable, 'figures-of-things-wordings.tsv', 'step towards what is done'),
);

/** Whether what is all done and what is counted as done are one thing. */
function isOfOne({ thing, done, again }: Readonly<Record<string, string>>): boolean {
  const word = done!.replace(/^.*(?:全部|全面|悉数)(?:[按如]期|顺利)?/, '');
  if (again!.includes(word)) return true;
  return !BEGUN.test(word) && DONE_IN_SO_MANY_WORDS.test(again!) && !STEP_TOWARDS.test(thing!);
}

/** What a sentence says of a figure, and the next one denies. */
export function directionsTurned(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (/。[^，。；]{3,8}的[减下降增上提]/.test(text))
    for (const m of allMatches(text, TURNED)) {
      const { less, more } = m.groups!;
      const wrong = (less ?? more)!;
      const message = `前面说的是${less === undefined ? '减少' : '增加'}，这里却说“${wrong}”，请核对。`;
      const rights = [less === undefined ? '减少' : '增加'];
      const start = m.index + m[0].length - wrong.length;
      slips.push({ start, wrong, rights, kind: 'direction', message, severity: 'warning' });
    }
  if (/全[部面]|悉数/.test(text))
    for (const m of allMatches(text, ALL_DONE)) {
      const [written, total, measure, , , , done, left] = m as unknown as string[];
      if (!isOfOne(m.groups!)) continue;
      if (Number(done) + Number(left) !== Number(total)) continue;
      const wrong = m.groups!.done!;
      const message = `这里说的是“${wrong}”，后面却还有${left!}${measure!}没有完成，请核对。`;
      const start = m.index + written!.indexOf(wrong);
      slips.push({ start, wrong, rights: [], kind: 'direction', message, severity: 'warning' });
    }
  return slips;
}
