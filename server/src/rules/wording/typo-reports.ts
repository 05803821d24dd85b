import type { Report } from '../../contract/rule';
import type { InterleavedWord } from '../../facts/interleaved-words';
import type { NearQuotation } from '../../facts/near-quotations';
import { speaksOfSlips } from '../../facts/of-writing';
import { hasOneOther } from '../../facts/stand-ins';
import type { StandIn } from '../../lexicon/company-index';
import type { BrokenPhrase } from '../../lexicon/lost-characters';
import { standsFree } from '../../lexicon/stands-free';
import type { Typo } from '../../lexicon/typos';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { replaceable, replacedBy } from '../../contract/replacement';

/** A pair of the lists. Where what stands beside it may hold a part of it, two words may meet, or a name: it is to be looked at. */
export function listed(paragraph: Paragraph, place: Span, { wrong, right, tier, guard }: Typo): Report {
  const { text } = paragraph;
  const { start, end } = place;
  const remedy = replacedBy({ at: 0, start, end }, right);
  const severity = tier === 'error' && !standsFree(text, place, right) ? 'warning' : tier;
  const isSafe =
    severity === 'error' && guard === undefined && !isQuotedAlone(text, place) && !speaksOfSlips(paragraph);
  const message =
    severity === 'hint'
      ? `“${wrong}”宜作“${right}”。`
      : severity === 'warning'
        ? `“${wrong}”疑为“${right}”之误。`
        : `“${wrong}”应为“${right}”。`;
  return {
    at: 0,
    start,
    end,
    message,
    ...(isSafe ? { fix: remedy } : { suggestions: [remedy] }),
    ...(severity !== 'error' && { severity }),
  };
}

/** “竣工”, 《望羊兴叹》: a form that is all of a quotation or a title may be spoken of, or be its author's. */
const isQuotedAlone = (text: string, { start, end }: Span): boolean =>
  '“‘《〈'.includes(text[start - 1] ?? ' ') && '”’》〉'.includes(text[end] ?? ' ');

/** A verse or a saying with one character wrong or lost. */
export function misquoted(text: string, { start, end, right }: NearQuotation): Report {
  const message = `“${text.slice(start, end)}”疑为“${right}”之误，引用请核对原文。`;
  return likely({ start, end }, right, message);
}

/** A fixed phrase that has lost a character. */
export function lost({ start, end }: Span, { broken, right }: BrokenPhrase): Report {
  return likely({ start, end }, right, `“${broken}”漏了一个字，应为“${right}”。`);
}

/** A word for another one by its company: where that may meet it by chance, to be looked at. */
export function wordStandingIn(text: string, standIn: StandIn): Report {
  const report = standingIn(text, standIn);
  return standIn.isLessSure ? { ...report, severity: 'information' } : report;
}

/** A word with another one inside it. */
export function interleaved(text: string, { start, end, right }: InterleavedWord): Report {
  return likely({ start, end }, right, `“${text.slice(start, end)}”的字序像是打乱了，疑为“${right}”之误。`);
}

/** What stands where a word belongs that sounds or looks like it, told by its company: surely where it is known as mistaken. */
export function standingIn(text: string, standIn: StandIn): Report {
  const { start, end, right, isListed, before, behind } = standIn;
  const written = text.slice(start, end);
  const report = likely({ start, end }, right, `“${written}”疑为“${right}”之误（${before + right + behind}）。`);
  const guess = { wording: written, closer: !hasOneOther(text, standIn) };
  return isListed ? report : { ...report, severity: 'information', guess };
}

const likely = (place: Span, right: string, message: string): Report => ({
  ...replaceable(place, message, right),
  severity: 'warning',
});
