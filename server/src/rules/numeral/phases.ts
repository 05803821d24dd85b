import { allMatches } from '../../text/matches';
import { parseCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const MAY_HAVE_PHASES = /总投资\d.*二期/;
/** 总投资4.8亿元，占地300亩，分两期建设 */
const IN_PHASES = /总投资(?:约)?(\d+(?:\.\d+)?)([万亿]?元)[^。；！？]{0,120}?分([两二三四])期/g;
/** 一期投资2.6亿元 · 二期工程总投资2.1亿元 */
const PHASE =
  /([一二三四])期(?:工程|项目)?(?:计划|预计)?(?:总)?投资(?:约)?(\d+(?:\.\d+)?)([万亿]?元)(?![以多余]|左右)/g;
const MORE_PHASES =
  /分([两二三四])期(?:建设|实施|推进|投入|开发|进行)[^！？]{0,120}?(?<!第|[一二三四五六七八九十])([三四五六])期(?=项目|工程|全部|建成|投产)/g;
/** Characters behind the whole in which its phases are told. */
const REACH = 160;

/** What the phases of a project cost, where it is not what the whole does. */
export function wrongPhases(text: string): readonly NumeralSlip[] {
  const more = text.includes('期') ? allMatches(text, MORE_PHASES).flatMap(phaseTooMany) : [];
  return MAY_HAVE_PHASES.test(text) ? [...more, ...wrongCosts(text)] : more;
}

/** 分两期建设, and then 三期项目投产. */
function phaseTooMany({ 0: written, index, 1: count, 2: phase }: RegExpExecArray): readonly NumeralSlip[] {
  const phases = parseCount(count!);
  if (phases === undefined || (parseCount(phase!) ?? 0) <= phases) return [];
  const wrong = `${phase!}期`;
  const message = `前面说分${count!}期，这里说“${wrong}”，请核对。`;
  const start = index + written.length - wrong.length;
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
    const lastPhase = phases.at(-1)!;
    const message = `各期投资加起来是${String(Math.round(sum * 100) / 100)}${measure}，前面说总投资${total}${measure}，请核对。`;
    const place = start + lastPhase.index;
    return [{ start: place, wrong: lastPhase[0], rights: [], kind: 'phases', message, severity: 'warning' }];
  });
}
