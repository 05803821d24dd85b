import { allMatches } from '../../text/matches';
import { parseCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const MAY_HAVE_PHASES = /总投资\d.*二期/;
/** 总投资4.8亿元，占地300亩，分两期建设 */
const IN_PHASES = /总投资(?:约)?(\d+(?:\.\d+)?)([万亿]?元)[^。；！？]{0,120}?分([两二三四])期/g;
/** 一期投资2.6亿元 · 二期工程总投资2.1亿元 */
const PHASE =
  /([一二三四])期(?:工程|项目)?(?:计划|预计)?(?:总)?投资(?:约)?(\d+(?:\.\d+)?)([万亿]?元)(?![以多余]|左右)/g;
/**
 * 分两期建设，三期项目全部投产: all of them are told to be done. What was added to the plan, and the phases of another work,
 * are named as such: 追加的三期工程, 邻县的三期项目, 第三期.
 */
const MORE_PHASES =
  /(?<!原|计划|规划|拟|打算)分([两二三四])期(?:建设|实施|推进|投入|开发|进行)((?:(?!分.期)[^。！？]){0,120}?)(?<=[，；])(?:待|等|到)?([三四五六])期(?:项目|工程)?(?=全部|都|均|建成|投产|完工)/g;
const PLAN_CHANGED = /追加|增加|新增|扩|调整|改为|另|后来|随后|又|再/;
/** A figure with its measure: what none of the phases costs is in the total as well. */
const AMOUNT = /\d+(?:\.\d+)?([万亿]?元)/g;
/** Characters behind the whole in which its phases are told. */
const REACH = 160;

/** What the phases of a project cost, where it is not what the whole does. */
export function wrongPhases(text: string): readonly NumeralSlip[] {
  const more = text.includes('期') ? allMatches(text, MORE_PHASES).flatMap(phaseTooMany) : [];
  return MAY_HAVE_PHASES.test(text) ? [...more, ...wrongCosts(text)] : more;
}

/** 分两期建设, and then 三期项目投产. */
function phaseTooMany({ 0: written, index, 1: count, 2: between, 3: phase }: RegExpExecArray): readonly NumeralSlip[] {
  const phases = parseCount(count!);
  if (PLAN_CHANGED.test(between!)) return [];
  if (phases === undefined || (parseCount(phase!) ?? 0) <= phases) return [];
  const wrong = `${phase!}期`;
  const message = `前面说分${count!}期，这里说“${wrong}”，请核对。`;
  const start = index + written.lastIndexOf(wrong);
  return [{ start, wrong, rights: [`${count!}期`], kind: 'phases', message, severity: 'warning' }];
}

function wrongCosts(text: string): readonly NumeralSlip[] {
  return allMatches(text, IN_PHASES).flatMap((m): readonly NumeralSlip[] => {
    const [written, total, measure, count] = m as unknown as [string, string, string, string];
    const start = m.index + written.length;
    const phases = allMatches(text.slice(start, start + REACH), PHASE);
    // each is told once, in the measure of the whole
    if (phases.length !== parseCount(count) || written.includes('约') || phases.some(([phase]) => phase.includes('约')))
      return [];
    if (phases.some(([, order, , unit], k) => unit !== measure || parseCount(order!) !== k + 1)) return [];
    const sum = phases.reduce((whole, [, , amount]) => whole + Number(amount), 0);
    if (Math.abs(sum - Number(total)) < 1e-6) return [];
    // 除流动资金1亿元外，分两期建设 · 配套设施投资1亿元: the total holds more than its phases
    const told = written + text.slice(start, start + REACH).replace(/[。！？].*$/su, '');
    if (allMatches(told, AMOUNT).filter(([, unit]) => unit === measure).length > phases.length + 1) return [];
    const lastPhase = phases.at(-1)!;
    const message = `各期投资加起来是${String(Math.round(sum * 100) / 100)}${measure}，前面说总投资${total}${measure}，请核对。`;
    const place = start + lastPhase.index;
    return [{ start: place, wrong: lastPhase[0], rights: [], kind: 'phases', message, severity: 'warning' }];
  });
}
