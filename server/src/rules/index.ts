import type { Rule } from '../engine/rule';
import { rule as parallelClauses } from './parallel/clauses';
import { rule as parallelHeadings } from './parallel/headings';
import { rule as parallelItems } from './parallel/items';
import { rule as placeholderHalfRedacted } from './placeholder/half-redacted';
import { rule as placeholderMixed } from './placeholder/mixed';
import { rule as placeholderUnfilled } from './placeholder/unfilled';

/** All rules, in the order of the catalogue. The one explicit list. */
export const RULES: readonly Rule[] = [
  placeholderUnfilled,
  placeholderMixed,
  placeholderHalfRedacted,
  parallelHeadings,
  parallelItems,
  parallelClauses,
];
