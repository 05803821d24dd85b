import type { Report } from '../../contract/rule';
import type { OtherCode } from '../../facts/model-codes';
import { replacedBy } from '../../contract/replacement';

/** What is written another way elsewhere in the draft: a name of a unit, or the code of a model. */
type WrittenTwoWays = Pick<OtherCode, 'line' | 'start' | 'end' | 'written' | 'right' | 'elsewhere'>;

export function sayOther({ line, start, end, written, right, elsewhere }: WrittenTwoWays, noun: string): Report {
  return {
    at: line,
    start,
    end,
    severity: 'information',
    message: `这里写作“${written}”，别处写作“${right}”，若是同一${noun}，请核对统一。`,
    suggestions: [replacedBy({ at: line, start, end }, right)],
    related: [{ at: elsewhere.line, start: elsewhere.start, end: elsewhere.end, message: `此处写作“${right}”` }],
  };
}
