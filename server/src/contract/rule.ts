import type { Suspicion } from '../lexicon/model/judge';
import type { Word } from '../lexicon/segmenter';
import type { Draft, Paragraph, Role, Series } from '../syntax/types';
import type { Span } from '../text/span';
import type { House, OwnTables } from './house';
import type { OptionSpecs, OptionValues } from './options';

export type { House, HouseFormula, HousePair, OwnTables } from './house';
export type { OptionSpec, OptionSpecs, OptionValues } from './options';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `group/name`; stable, because people put it in their settings. */
export type RuleId = `${string}/${string}`;

/**
 * A place inside the unit that a rule checks. `at` says which paragraph: 0 for a `paragraph` rule, the index of the
 * member for a `series` rule, the line of the draft for a `draft` rule. Offsets are UTF-16, relative to that paragraph.
 */
export interface Place extends Span {
  readonly at: number;
}

/** A change to what the rule was given. */
export interface PlacedEdit extends Place {
  readonly newText: string;
}

/** A change offered with a finding. */
export interface Remedy {
  /** What the user reads, in Chinese: 改为“四要”. */
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
  /** Remedies of one rule and kind can be applied together over the whole draft; by default the title. */
  readonly kind?: string;
}

/** What a rule reports, in its own coordinates. */
export interface Report extends Place {
  /** One or two short Chinese sentences: what is wrong, what the rest or the standard says, what to do. */
  readonly message: string;
  /** Safe and idempotent; only a rule with `fix: 'safe'` may give one. */
  readonly fix?: Remedy;
  /** For a person to choose. */
  readonly suggestions?: readonly Remedy[];
  readonly related?: readonly (Place & { readonly message: string })[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Lower than the rule's own where the case is less sure. */
  readonly severity?: Severity;
  /**
   * A guess that gives way to any other finding at its place. Where the draft has its wording elsewhere too it is meant,
   * and nothing is reported.
   */
  readonly guess?: {
    readonly wording: string;
    /** Told in a closer read alone. */
    readonly closer?: boolean;
  };
  /** What a draft that has it so often means: a name (牛牛), a word of a trade (榛子). Nothing is reported then. */
  readonly meant?: { readonly wording: string; readonly times: number };
}

/** A wrong draft (⟦…⟧ marks the finding), what it becomes by the fix or first suggestion, and options it needs. */
export interface BadExample<V> {
  readonly text: string;
  /** Text after the safe fix; needed where the rule gives one. */
  readonly fixed?: string;
  /** Text after the first suggestion of each finding. */
  readonly suggested?: string;
  readonly options?: Partial<V>;
  /** Tables of a unit that it needs. */
  readonly ownTables?: Partial<OwnTables>;
  /** Severity of the findings where it is not the rule's own. */
  readonly severity?: Severity;
  /** Not all of its findings are there without a segmenter. Of a rule with `needs: 'words'` this goes for every example. */
  readonly needsWords?: true;
}

/** A near miss: a text in which the rule finds nothing, with options and tables where these are not the usual ones. */
export interface GoodExample<V> {
  readonly text: string;
  readonly ownTables?: Partial<OwnTables>;
  readonly options?: Partial<V>;
}

/** So many examples of a kind are shown on the page of a rule; the build leaves the others out of the bundles. */
export const MAX_EXAMPLES_SHOWN = 4;

/** Examples of a rule, which are run as tests; the first ones are shown on its page. */
export interface Examples<V> {
  /** Drafts of the house from which was learned before, for a rule that asks for its memory. */
  readonly learned?: readonly string[];
  /** What a person has said of items of that memory. */
  readonly decided?: Readonly<Record<string, '采纳' | '不采纳' | '总是'>>;
  readonly bad: readonly BadExample<V>[];
  /** Near misses: must stay silent. A plain string is a text with default options. */
  readonly good: readonly (string | GoodExample<V>)[];
}

/**
 * How sure the source of a rule is: 条例 a rule of the Party or the State, 国标 a clause of a national standard, 惯例 what
 * published texts do, 待核 not yet looked up.
 */
export type Sureness = '条例' | '国标' | '惯例' | '待核';

/**
 * When a finding is held back from a writer who is still at the line. `unfinished`: while the paragraph under the caret
 * has no end yet, and just after a change to it, because a half-written paragraph brings the finding about by itself.
 * `changing`: while the line under the caret is being changed, because each letter of a word on its way changes what is
 * said of the line and its siblings.
 */
export type HeldWhile = 'unfinished' | 'changing';

/** What the rest of the program has to know of a rule, so that no other part names one. Left out: no. */
export interface RuleTraits {
  readonly heldWhile?: readonly HeldWhile[];
  /** Off under the preset 起草中: what it finds is still open while one writes, and no fault of a draft in the making. */
  readonly quietWhileDrafting?: true;
  /** An error under the preset 定稿, whatever its own severity. */
  readonly strictWhenFinal?: true;
  /** Its findings are places to fill: each keeps a speech from being handed over, and is offered to be filled. */
  readonly findsPlacesToFill?: true;
  /** Its fixes take out what pasting leaves behind: the command 清理粘贴残留 makes them. */
  readonly cleansPaste?: true;
  /** Its fixes change marks and blanks alone, so that “format document” makes them. */
  readonly formats?: true;
  /** It judges words and figures wherever they stand: in a cell of a table too, which is no part of a speech. */
  readonly judgesCells?: true;
  /** What a writer may allow in all texts: the word that was found. Of any other finding the text says too little. */
  readonly allows?: 'word';
}

/** What is to be known of the rule of a finding; undefined where no such rule runs. */
export type TraitsOf = (id: RuleId) => RuleTraits | undefined;

/** What a rule says of itself, beside its check. */
export interface RuleMeta<O extends OptionSpecs = OptionSpecs> extends RuleTraits {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Short Chinese name. */
  readonly title: string;
  /** What it finds, in Chinese. */
  readonly what: string;
  /** Why, in Chinese. */
  readonly why: string;
  /** GB/T clause, standard or convention. */
  readonly source: string;
  readonly sureness: Sureness;
  /** Version of the extension with which it came. */
  readonly since: `${number}.${number}.${number}`;
  /** What it offers at best. */
  readonly fix: 'safe' | 'suggest' | 'none';
  readonly options?: O;
  /** Rules that stay silent where this one speaks: one place, one owner. */
  readonly silences?: readonly RuleId[];
  readonly examples: Examples<OptionValues<O>>;
}

/** Roles that a paragraph rule reads unless it names others. */
export const DEFAULT_ROLES: readonly Role[] = [
  'title',
  'subtitle',
  'byline',
  'outline',
  'salutation',
  'heading',
  'paragraph',
  'direction',
  'signoff',
  'note',
];

/** Words of a stretch of a paragraph, or undefined while there are none. */
export interface WordView {
  /** Words of `paragraph.text.slice(span.start, span.end)`; starts are relative to the span. */
  of(paragraph: Paragraph, span: Span): readonly Word[] | undefined;
  /** What the model of open typos suspects in a paragraph, in order of place; undefined while it has not read it. */
  suspicionsOf(paragraph: Paragraph): readonly Suspicion[] | undefined;
}

/** A stretch of a paragraph whose words a check will ask for. The span is UTF-16, relative to the paragraph. */
export interface WordRequest {
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** Wanted are the suspicions of the whole paragraph, and no words. */
  readonly judged?: true;
}

/** What a check is given beside its unit. */
export interface Context<O extends OptionSpecs = OptionSpecs> {
  readonly options: OptionValues<O>;
  /** There for rules with `needs: 'words'`, and empty for all others. */
  readonly words: WordView;
  /** The role of the paragraph. */
  readonly role: Role;
  /** User's own data: word pairs and formulations. */
  readonly house: House;
  /** The draft is read once more before it is handed over: less sure suspicions are told as well. */
  readonly proof: boolean;
}

interface NeedsWords<T, O extends OptionSpecs = OptionSpecs> {
  readonly needs?: 'words';
  /** Stretches whose words the check will ask for; only with `needs`. Cheap: it decides what is segmented at all. */
  readonly wants?: (unit: T, options: OptionValues<O>) => readonly WordRequest[];
}

/** A rule that looks at one paragraph at a time. `at` of its reports is 0: they are kept with the paragraph. */
export interface ParagraphRule<O extends OptionSpecs = OptionSpecs> extends RuleMeta<O>, NeedsWords<Paragraph, O> {
  readonly unit: 'paragraph';
  readonly roles?: readonly Role[];
  /** Reports for one paragraph; depends on nothing but its arguments. Undefined is none. */
  check(paragraph: Paragraph, context: Context<O>): readonly Report[] | undefined;
  /** What the same rule finds beside that, once there are words; only for a rule that does without them otherwise. */
  readonly withWords?: Required<Pick<NeedsWords<Paragraph, O>, 'wants'>> & Pick<ParagraphRule<O>, 'check'>;
}

/** A rule that looks at the members of one series. `at` of its reports is the index of a member. */
export interface SeriesRule<O extends OptionSpecs = OptionSpecs> extends RuleMeta<O>, NeedsWords<Series> {
  readonly unit: 'series';
  check(series: Series, context: Omit<Context<O>, 'role'>): readonly Report[] | undefined;
  /**
   * What is said of a series with more members than the engine gives to `check`: a limit is told, never silent. One rule
   * says it for all.
   */
  beyond?(series: Series, most: number): readonly Report[] | undefined;
  /** A second look at a series once there are words; `check` works without them. Says nothing that `check` says. */
  readonly withWords?: {
    wants(series: Series): readonly WordRequest[];
    check(series: Series, context: Omit<Context<O>, 'role'>): readonly Report[] | undefined;
  };
}

/** What `collect` made of one line. */
export interface Collected<S> {
  readonly line: number;
  readonly summary: S;
}

/** Something kept up over all summaries of a draft, so that a change costs what it touches. */
export interface SummaryIndex<S, I> {
  create(): I;
  add(index: I, summary: S): void;
  remove(index: I, summary: S): void;
  /** Whether what came and went since the last question bears on a conclusion. Without it all does. */
  touched?(index: I): boolean;
}

/** A rule that takes a summary of each paragraph and concludes from all of them. `at` of its reports is a line, zero-based. */
export interface DraftRule<O extends OptionSpecs = OptionSpecs, S = unknown, I = unknown> extends RuleMeta<O> {
  readonly unit: 'draft';
  readonly needs?: undefined;
  readonly roles?: readonly Role[];
  /** Summary of one paragraph, remembered with it; undefined when there is nothing to tell. */
  collect?(paragraph: Paragraph, context: Omit<Context<O>, 'words'>): S | undefined;
  /**
   * What `conclude` looks at besides the summaries; left out: anything, and it runs at every change. With [] the reports
   * hang on the summaries and their order alone: while these stay, reports only move with their lines. 'lines' says that
   * a report names numbers of lines (“第 3 行” in a message); whether there is one must not hang on them. A test holds rules
   * to what they declare.
   */
  readonly reads?: readonly ('lines' | 'paragraphs' | 'roles' | 'headings' | 'sections' | 'series')[];
  /** Whether it says that a draft was decoded wrongly: of such a draft all other rules say nothing. */
  readonly tellsMisreading?: true;
  /** For a rule that compares all summaries with each other. */
  readonly index?: SummaryIndex<S, I>;
  /** Reports from the summaries, in order of lines. Light: it runs at every change. `index` is the rule's own. */
  conclude(
    draft: Draft,
    collected: readonly Collected<S>[],
    context: Omit<Context<O>, 'words' | 'role'>,
    index: I,
  ): readonly Report[];
}

export type Rule = ParagraphRule | SeriesRule | DraftRule;

/** Declares a paragraph rule with the type of its options. */
export function paragraphRule<const O extends OptionSpecs = Record<string, never>>(
  rule: Omit<ParagraphRule<O>, 'unit'>,
): Rule {
  return { ...rule, unit: 'paragraph' } as unknown as Rule;
}

/** Declares a series rule with the type of its options. */
export function seriesRule<const O extends OptionSpecs = Record<string, never>>(
  rule: Omit<SeriesRule<O>, 'unit'>,
): Rule {
  return { ...rule, unit: 'series' } as unknown as Rule;
}

/** Declares a draft rule with the types of its options and summaries. */
export function draftRule<S, const O extends OptionSpecs = Record<string, never>, I = undefined>(
  rule: Omit<DraftRule<O, S, I>, 'unit'>,
): Rule {
  return { ...rule, unit: 'draft' } as unknown as Rule;
}
