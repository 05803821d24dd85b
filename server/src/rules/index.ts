import type { Rule } from '../engine/rule';

/** All rules, in the order of the catalogue. The one explicit list. */
export const RULES: readonly Rule[] = [];
