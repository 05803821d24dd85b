import { once } from '../text/once';
import { particleWords } from './particles/word-lists';
import { workVerbs } from './works-counted';

/** Nouns that say how something is done, so that a verb in front of one describes it: 整改力度, 推进步伐. */
const TELLS_HOW = /^(?:力度|步伐|步骤|进度|进程|速度|效率|工作|措施)$/;
/** Verbs that are adverbials in front of another verb: 加快拓展. */
const ADVERBIALS: ReadonlySet<string> = new Set(['加快', '加速', '加紧', '抓紧']);
/** Of the verbs that are nouns as well, those that are none before another noun. */
const SURE: ReadonlySet<string> = new Set(['解决', '打造', '化解', '突破', '引领', '形成', '造就']);
/** 加大力度整治环境, 加快步伐改善条件: the verb has its object, and both say how the rest is done. */
const HAS_OBJECT = /^(?:力度|幅度|步伐|速度|进度)/;
/** Verbs of which a subject stands in front, so that both describe the noun: 群众反映强烈的问题. */
const BEHIND_SUBJECT: ReadonlySet<string> = new Set(['反映']);
const UNITS_PER_VERB = 2;

const verbs = once((): ReadonlyMap<string, string> => particleWords().verbs);

/** Whether a verb between another and a noun has the noun as its object: 加大力度〔优化〕营商环境, 加快〔拓展〕空间. */
export function hasNearerVerb(verb: string, between: string, noun: string): boolean {
  const isDescribed = TELLS_HOW.test(noun);
  if (HAS_OBJECT.test(between)) return true;
  if (ADVERBIALS.has(verb) && !isDescribed && opensWithVerb(between)) return true;
  for (let start = 0; start + UNITS_PER_VERB <= between.length; start++) {
    const word = between.slice(start, start + UNITS_PER_VERB);
    if (isDescribed && start + UNITS_PER_VERB === between.length) return false;
    if (SURE.has(word) || (verbs().get(word) === 'always' && !BEHIND_SUBJECT.has(word))) return true;
  }
  return false;
}

function opensWithVerb(text: string): boolean {
  const word = text.slice(0, UNITS_PER_VERB);
  return verbs().has(word) || workVerbs().has(word);
}
