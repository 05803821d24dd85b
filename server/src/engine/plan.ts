import type { Paragraph, Role } from '../syntax/types';
import type { Configuration } from '../configuration/resolve';
import {
  DEFAULT_ROLES,
  type Context,
  type DraftRule,
  type ParagraphRule,
  type Rule,
  type RuleId,
  type SeriesRule,
  type WordView,
} from '../contract/rule';

/**
 * A paragraph or draft rule with the context that it is given, made once. What is read for every paragraph stands in
 * objects of one form: V8 finds a field of a hundred rules, each of its own form, several times as slowly.
 */
export interface Step {
  readonly rule: ParagraphRule | DraftRule;
  readonly id: RuleId;
  /** Reports of a paragraph rule, a summary for a draft rule, as the rule gives them. */
  readonly look: (paragraph: Paragraph, context: Context) => unknown;
  /** Place of the rule in the plan. */
  readonly index: number;
  readonly context: Context;
}

/** The rules of one pass under one configuration, with what never changes within it: nothing is looked up by paragraph. */
export interface Plan {
  readonly rules: readonly Rule[];
  readonly words: WordView;
  /** What is run on a paragraph of a role, in order of the rules. */
  steps(role: Role): readonly Step[];
  readonly series: readonly { readonly rule: SeriesRule; readonly context: Context }[];
  readonly drafts: readonly { readonly rule: DraftRule; readonly index: number; readonly context: Context }[];
}

/** Makes the plan of the rules that are on and need words, or need none. */
export function makePlan(
  all: readonly Rule[],
  configuration: Configuration,
  needsWords: boolean,
  words: WordView,
): Plan {
  const rules = all.flatMap((r) => (configuration.level(r.id) === 'off' ? [] : partOf(r, needsWords)));
  const contexts = new Map<Rule, Omit<Context, 'role'>>(
    rules.map((r) => [
      r,
      { options: configuration.options(r.id) as never, words, house: configuration.house, proof: configuration.proof },
    ]),
  );
  // a series or a draft has no role; the type keeps a rule from asking
  const placeless = (rule: Rule): Context => contexts.get(rule) as Context;
  const byRole = new Map<Role, readonly Step[]>();
  return {
    rules,
    words,
    steps(role) {
      let steps = byRole.get(role);
      if (!steps)
        byRole.set(
          role,
          (steps = rules.flatMap((rule, index): Step[] => {
            if (rule.unit === 'series' || !(rule.roles ?? DEFAULT_ROLES).includes(role)) return [];
            if (rule.unit === 'draft' && !rule.collect) return [];
            const look = rule.unit === 'paragraph' ? rule.check : rule.collect!;
            return [{ rule, id: rule.id, look, index, context: { ...contexts.get(rule)!, role } }];
          })),
        );
      return steps;
    },
    series: rules.flatMap((rule) => (rule.unit === 'series' ? [{ rule, context: placeless(rule) }] : [])),
    drafts: rules.flatMap((rule, index) => (rule.unit === 'draft' ? [{ rule, index, context: placeless(rule) }] : [])),
  };
}

/** What of a rule belongs to a pass: itself, its second look where there are words, or nothing. */
function partOf(rule: Rule, needsWords: boolean): readonly Rule[] {
  if ((rule.needs === 'words') === needsWords) return [rule];
  if (!needsWords || rule.unit === 'draft' || !rule.withWords) return [];
  return rule.unit === 'series'
    ? [{ ...rule, ...rule.withWords, needs: 'words' }]
    : [{ ...rule, ...rule.withWords, needs: 'words' }];
}
