import { declarationsOf } from '../facts/declared-counts';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { datesOf } from './dates';
import { entitiesOf } from './entities';
import { figuresOf } from './figures';
import { documentNumbersOf, formulationsOf, quotedOf } from './marked';
import { personsOf } from './persons';
import { statementsOf } from './statements';
import type { Fact } from './types';

/** Full-width figures and letters read as half-width ones, character by character. */
const narrow = (text: string): string =>
  /[０-９．，％]/.test(text)
    ? text
        .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replaceAll('％', '%')
        .replace(/(?<=\d)．(?=\d)/g, '.')
    : text;

/**
 * Facts of a line in order of their starts; offsets are relative to it. One stretch is one fact: what is quoted is held
 * against a quotation as it is, and not figure by figure.
 */
export const factsOf = remembered((paragraph): readonly Fact[] => {
  const text = narrow(paragraph.text);
  const facts: Fact[] = [];
  const taken = new Uint8Array(text.length + 1);
  const add = (fact: Omit<Fact, 'text'>): void => {
    for (let i = fact.start; i < fact.end; i++) if (taken[i]) return;
    taken.fill(1, fact.start, fact.end);
    facts.push({ ...fact, text: paragraph.text.slice(fact.start, fact.end) });
  };
  for (const fact of documentNumbersOf(text)) add(fact);
  for (const fact of quotedOf(paragraph)) add(fact);
  // the number of an item is no figure
  for (const { start, end } of paragraph.markers) taken.fill(1, start, end);
  for (const fact of formulationsOf(paragraph)) add(fact);
  for (const { start, end, date, isRelative } of datesOf(text))
    add({ kind: 'date', start, end, date, key: JSON.stringify(date), ...(isRelative && { onlyAgainstAnother: true }) });
  const declared = declaredNumerals(paragraph);
  for (const { start, end, value, unit } of figuresOf(text))
    add({
      kind: declared.some((d) => d.start < end && start < d.end) ? 'count' : 'number',
      start,
      end,
      key: `${value} ${unit}`,
      figure: { value, unit },
      // 一次 is more often a way of speaking than a figure
      ...(value === 1 && unit.length === 1 && unit !== '元' && { onlyAgainstAnother: true }),
    });
  for (const { start, end, name, post } of personsOf(text)) {
    add({ kind: 'name', start, end, key: name, post });
    // the body that the post is one of is told with it
    if (text.startsWith(post, start - post.length)) taken.fill(1, start - post.length, start);
  }
  for (const { kind, start, end, name, ending, onlyAgainstAnother } of entitiesOf(paragraph))
    add({ kind, start, end, key: name, ending, ...(onlyAgainstAnother && { onlyAgainstAnother }) });
  for (const { kind, start, end, key, onlyAgainstAnother } of statementsOf(text))
    add({ kind, start, end, key, ...(onlyAgainstAnother && { onlyAgainstAnother }) });
  return facts.sort((a, b) => a.start - b.start);
});

const declaredNumerals = (paragraph: Paragraph): readonly Span[] => declarationsOf(paragraph).map((d) => d.at);
