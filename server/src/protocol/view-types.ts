// What the views of the client draw and its tools for agents ask: types alone, with the protocol.
import type { Range } from 'vscode-languageserver';

/** A heading with its numbers, for the view 提纲. */
export interface OutlineEntry {
  readonly kind: 'title' | 'section';
  readonly label: string;
  /** Of heading and body, to tell where the caret is. */
  readonly lines: readonly [firstLine: number, lastLine: number];
  readonly range: Range;
  readonly characters: number;
  /** Share of the draft, 0 to 1. */
  readonly share: number;
  /** Minutes of speaking at the rate asked for. */
  readonly minutes: number;
  /** Pages on which it begins and ends, from 1. */
  readonly pages: readonly [firstPage: number, lastPage: number];
  readonly findings: number;
  /** Of the gravest finding. */
  readonly worst?: 'error' | 'warning' | 'information' | 'hint';
  readonly children: readonly OutlineEntry[];
}

/** Findings of one kind in 定稿清单. */
export interface ChecklistGroup {
  readonly rule: string;
  /** Chinese name of the rule. */
  readonly title: string;
  /** Whether they must be mended before the speech is handed over; else they should be looked at. */
  readonly must: boolean;
  /** How many can be mended with certainty. */
  readonly fixable: number;
  readonly places: readonly (PlaceholderPlace & { readonly message: string })[];
}

/** Open places of one meaning, for the view 待填. */
export interface PlaceholderGroup {
  readonly key: string;
  /** What is meant: 县名, 单位名称, 日期. */
  readonly name: string;
  readonly label: string;
  /** The word behind each place that gives way to a whole name: 部门 to 县水利局. */
  readonly word?: string;
  readonly kind: 'name' | 'person' | 'date' | 'number' | 'note';
  /** Whether one value fills all places; numbers, dates, persons and notes want their own. */
  readonly shared: boolean;
  readonly places: readonly PlaceholderPlace[];
}

/** A place left open, with a few characters around it. */
export interface PlaceholderPlace {
  readonly range: Range;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A series with its measures, for the view 对仗. */
export interface ParallelEntry {
  readonly label: string;
  readonly summary: string;
  readonly tightness: string;
  readonly pattern?: string;
  readonly rows: readonly {
    readonly marker: string;
    readonly clauses: readonly string[];
    readonly lengths: string;
    readonly fits: boolean;
    readonly range: Range;
  }[];
}

/** One series as a table: its members below each other, clause by clause. */
export interface ParallelTable {
  readonly label: string;
  /** Tightness, pattern and what members have in common, in Chinese. */
  readonly headline: string;
  readonly rows: readonly {
    readonly marker: string;
    readonly lengths: string;
    readonly fits: boolean;
    readonly range: Range;
    readonly cells: readonly {
      readonly text: string;
      readonly length: number;
      readonly fits: boolean;
      /** Parts of the text that all members share. */
      readonly shared: readonly (readonly [start: number, end: number])[];
    }[];
  }[];
}

/** What was learned of a house, for the view 本单位习惯. */
export interface HouseView {
  /** The house file, absolute. */
  readonly file: string;
  /** How many drafts were learned from, and when, in Chinese. */
  readonly headline: string;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly HouseItem[];
  }[];
}

/** Something that the house does, or a term of it. */
export interface HouseItem {
  /** By what a decision names it. */
  readonly id: string;
  readonly label: string;
  /** How sure it is: 37/37 处 · 10 篇. */
  readonly sure: string;
  readonly decision?: string;
  readonly examples: readonly { readonly uri: string; readonly label: string; readonly line: number }[];
}

/** What keeps a speech from being handed over: an error, or a place left open. */
export interface Obstacle {
  readonly rule: string;
  readonly message: string;
  readonly error: boolean;
  readonly range: Range;
  readonly text: string;
}

/** A changed fact, or one that is still as it was last year, in the view 改稿核对. */
export interface CompareEntry {
  /** What kind of fact it is and what became of it, in Chinese. */
  readonly label: string;
  readonly change: 'altered' | 'lost' | 'new' | 'moved' | 'kept';
  readonly old?: { readonly range: Range; readonly text: string };
  readonly new?: { readonly range: Range; readonly text: string };
  readonly message: string;
  /** Where it is in the draft; for what was lost, where it would stand. */
  readonly place: Range;
  /** Makes it as it was; with the version that it is for. */
  readonly restore?: { readonly version: number; readonly range: Range; readonly newText: string };
  readonly key: string;
}

/** Edits made for one version of a document. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A revision of a Word file that came back, or a comment, that nobody has decided on, in the view 逐条看修订. */
export interface RevisionEntry {
  /** What it does, in Chinese. */
  readonly label: string;
  /** Who and when, and why it cannot be taken over, in Chinese. */
  readonly description: string;
  readonly kind: 'insert' | 'delete' | 'change' | 'move' | 'comment';
  readonly before: string;
  readonly after: string;
  /** Where it stands in the draft; none for what stands outside its text. */
  readonly place?: Range;
  /** Takes it over; none where there is nothing to take over, or its place is not there any more. */
  readonly take?: VersionedEdits;
  readonly key: string;
}

/** What is left to decide on, and how much was decided. */
export interface RevisionList {
  readonly entries: readonly RevisionEntry[];
  /** Takes over all that is open; null where nothing is. */
  readonly all: VersionedEdits | null;
  readonly taken: number;
  readonly left: number;
}

/** What is looked for where two drafts are held against one another. */
export type CompareMode = 'changed' | 'kept';

/**
 * A question of an agent about `text` (and `other`, for two drafts), read as what stands at the address. `input` is what
 * the schema of the tool lets through.
 */
export interface ToolQuestion {
  readonly tool: string;
  readonly address: string;
  readonly text?: string;
  readonly other?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An answer for an agent; `fixed` is the whole text after safe fixes, where these were asked for. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError?: boolean;
  readonly fixed?: string;
}
