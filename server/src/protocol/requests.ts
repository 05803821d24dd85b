// Types of what client and server say to each other beyond the Language Server Protocol. No value leaves this file: the
// client imports types alone, so it never bundles server code.
import type { Position, Range } from 'vscode-languageserver';
import type { HeldWhile } from '../contract/rule';
import type { DocxProblem } from '../docx/problem';
import type { FolderRequests } from './folder-requests';
import type { HouseRequests } from './house-requests';
import type { LayoutRequests } from './layout-requests';
import type {
  ChecklistGroup,
  CompareEntry,
  CompareMode,
  Obstacle,
  OutlineEntry,
  ParallelEntry,
  ParallelTable,
  PlaceholderGroup,
  RevisionList,
  ToolAnswer,
  ToolQuestion,
  VersionedEdits,
} from './view-types';

/** What the server knows of itself; the client words it. */
export interface ServerState {
  readonly segmenter: 'loading' | 'ready' | 'missing';
  /** What cuts words: jieba, and nodejieba where the build has it. */
  readonly name?: string;
  /** Why there are no words, for the log. */
  readonly reason?: string;
  /** Rules that have thrown and are out until the restart. */
  readonly crashed: readonly { readonly rule: string; readonly message: string }[];
}

/** `data` of a diagnostic. */
export interface DiagnosticData {
  /** Chinese name of the rule. */
  readonly title: string;
  /** When it is to be held back from a writer who is still at the line. */
  readonly heldWhile?: readonly HeldWhile[];
}

/** Numbers of a draft. */
export interface DraftState {
  readonly uri: string;
  readonly version: number;
  /** Whether the draft is checked at all (plain text that looks like no speech is not). */
  readonly checked: boolean;
  /** Characters as Word counts them: no blanks. */
  readonly characters: number;
  /** Those of them that are spoken: stage directions are not. */
  readonly spoken: number;
  /** Pages at 28 characters and 22 lines (GB/T 9704-2012). */
  readonly pages: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Places left open. */
  readonly placeholders: number;
}

/** Options that a client passes at `initialize`; all optional, other editors pass none. */
export interface InitializationOptions {
  /** The client handles `biganzi/serverState` and `biganzi/draftState`. */
  readonly states?: boolean;
  /** The client has the commands of `ClientCommands`. */
  readonly clientCommands?: boolean;
  /** The client answers `ClientRequests` about files that lie on no disk. */
  readonly files?: boolean;
  /** Settings for clients without `workspace/configuration`: the section `biganzi`. */
  readonly settings?: unknown;
}

/** How a table of values is written. */
export type TableFormat = 'csv' | 'json' | 'xlsx';

/** What filling from a table comes to. */
export interface TableResult extends VersionedEdits {
  readonly problems: readonly {
    readonly name: string;
    readonly kind: 'unknown' | 'values';
    readonly places: number;
    readonly values: number;
  }[];
  /** Why the table could not be read; nothing is filled then. */
  readonly unreadable?: string;
}

/** A draft as a Word file. */
export interface WordFile {
  /** The bytes of the file in base64. */
  readonly bytes: string;
  /** Version of the document that the file was made of. */
  readonly version: number;
  /** Line of the draft for each paragraph of the file, in order. */
  readonly lines: readonly number[];
  /** Lines of the draft that have no place on a page. */
  readonly leftOut: readonly number[];
  /** What is left out or written in another way, in Chinese. */
  readonly notices: readonly string[];
  /** Typefaces that the file asks for, that for Western letters beside each, and what may stand in, best first. */
  readonly fonts: readonly { readonly name: string; readonly latin: string; readonly fallbacks: readonly string[] }[];
}

/** Why a file is no Word file that can be read; the client words it. */
export type WordProblem = DocxProblem;

/** Requests from the client, by method: parameters and answer. */
export interface Requests extends HouseRequests, FolderRequests, LayoutRequests {
  /** As settings and configuration say; `rate` in characters a minute. Null for a document that is not open. */
  'biganzi/exportWord': {
    params: { readonly uri: string; readonly rate: number };
    result: WordFile | null;
  };
  /** What a user is asked about before a file is made, in the order of the text. */
  'biganzi/obstacles': { params: { readonly uri: string }; result: readonly Obstacle[] };
  /** `bytes` in base64; notices are Chinese and say what the text does not show as the file has it. */
  'biganzi/importWord': {
    params: { readonly bytes: string };
    result: { readonly text: string; readonly notices: readonly string[] } | { readonly problem: WordProblem };
  };
  /**
   * A copy of a Word file (`bytes` in base64, its address for the configuration) with a comment at each finding; with
   * `revisions` safe fixes are tracked changes instead. `left` of them found no place. No bytes where there is no finding.
   */
  'biganzi/commentWord': {
    params: { readonly uri: string; readonly bytes: string; readonly revisions: boolean };
    result:
      | {
          readonly bytes: string;
          readonly changes: number;
          readonly comments: number;
          readonly left: number;
          readonly notices: readonly string[];
        }
      | { readonly problem: WordProblem };
  };
  /**
   * Holds an open draft against another text from now on: its facts (`changed`), or what is still as it was in last year's
   * speech (`kept`). Null lets go of it.
   */
  'biganzi/holdAgainst': {
    params: { readonly uri: string; readonly against: { readonly text: string; readonly mode: CompareMode } | null };
    result: null;
  };
  /** 改稿核对 of a draft that is held against another text, without what was accepted; empty for any other. */
  'biganzi/compare': { params: { readonly uri: string }; result: readonly CompareEntry[] };
  /** Takes a row out of the list. */
  'biganzi/acceptChange': { params: { readonly uri: string; readonly key: string }; result: null };
  /**
   * Takes revisions of a Word file (`bytes` in base64) over into an open draft from now on; null lets go of it. `left` are
   * keys of those that a person has decided to leave, as a server before told them.
   */
  'biganzi/holdRevisions': {
    params: { readonly uri: string; readonly bytes: string | null; readonly left?: readonly string[] };
    result: { readonly notices: readonly string[] } | { readonly problem: WordProblem };
  };
  /** 逐条看修订 of a draft for which a Word file is held, as its text is now; empty for any other. */
  'biganzi/revisions': { params: { readonly uri: string }; result: RevisionList };
  /** Leaves a revision: its row goes out of the list. */
  'biganzi/leaveRevision': { params: { readonly uri: string; readonly key: string }; result: null };
  /** What a tool for agents says of texts. */
  'biganzi/tool': { params: ToolQuestion; result: ToolAnswer };
  'biganzi/rulePage': { params: { readonly rule: string }; result: { readonly markdown: string } | null };
  'biganzi/outline': {
    params: { readonly uri: string; readonly rate: number };
    result: readonly OutlineEntry[];
  };
  'biganzi/placeholders': { params: { readonly uri: string }; result: readonly PlaceholderGroup[] };
  /** The innermost series with a member at a position; else the one whose first member is nearest to `kept`, or null. */
  'biganzi/parallelTable': {
    params: { readonly uri: string; readonly position: Position; readonly kept?: Position };
    result: { readonly table: ParallelTable; readonly member: number } | null;
  };
  /**
   * Edits that fill the place at a position; with `everywhere` all places of its group, by default as the group has it. `whole`:
   * whether the value takes the place of the word behind as well (部门), by default where it says what that word says.
   */
  'biganzi/fill': {
    params: {
      readonly uri: string;
      readonly position: Position;
      readonly value: string;
      readonly everywhere?: boolean;
      readonly whole?: boolean;
    };
    result: VersionedEdits | null;
  };
  /** Edits that fill from a table (its text; of an .xlsx its bytes in base64), for the user to look at first. */
  'biganzi/fillTable': {
    params: { readonly uri: string; readonly table: string; readonly format: TableFormat };
    result: TableResult;
  };
  /** A table (CSV) of what is open, without values; what is written into it fills the draft. */
  'biganzi/blankTable': { params: { readonly uri: string }; result: string };
  /** Characters of some ranges as Word counts them. */
  'biganzi/count': {
    params: { readonly uri: string; readonly ranges: readonly Range[] };
    result: number;
  };
  'biganzi/parallel': { params: { readonly uri: string }; result: readonly ParallelEntry[] };
  /** 定稿清单, with the preset 定稿: errors first, then warnings; hints keep no speech back and are not in it. */
  'biganzi/finalCheck': {
    params: { readonly uri: string };
    result: { readonly verdict: string; readonly groups: readonly ChecklistGroup[] };
  };
  /**
   * 细查: shows what is less sure as well, in each paragraph until it is changed; says how many places that are. Null for a
   * document that is not checked.
   */
  'biganzi/proofread': { params: { readonly uri: string }; result: { readonly places: number } | null };
  /**
   * Edits that make all safe fixes, or those of one rule, as `source.fixAll.biganzi` does; how many findings they mend,
   * and how many errors and warnings are left then.
   */
  'biganzi/fixAll': {
    params: { readonly uri: string; readonly rule?: string };
    result: (VersionedEdits & { readonly mended: number; readonly left: number }) | null;
  };
  /** Edits that take out what pasting has left, in a range or the whole draft. */
  'biganzi/cleanPaste': {
    params: { readonly uri: string; readonly range?: Range };
    result: VersionedEdits | null;
  };
  /** Edits that number the series over a line anew; none where the document is no longer at the version. */
  'biganzi/renumberAround': {
    params: { readonly uri: string; readonly version: number; readonly line: number };
    result: readonly { readonly range: Range; readonly newText: string }[];
  };
  /**
   * Edits that give a line the marker that Enter was to bring, where text was typed on it before the marker came; none
   * where the document is no longer at the version.
   */
  'biganzi/continueTyped': {
    params: { readonly uri: string; readonly version: number; readonly line: number };
    result: readonly { readonly range: Range; readonly newText: string }[];
  };
  'biganzi/effectiveConfiguration': {
    params: { readonly uri: string };
    result: { readonly text: string; readonly files: readonly string[] };
  };
}

/** `data` of a completion that VS Code has as a snippet as well. */
export type SnippetMark = 'snippet';

/** Kinds of the code actions that restructure a draft. */
export type RefactorKind =
  | 'refactor.move.sectionUp'
  | 'refactor.move.sectionDown'
  | 'refactor.rewrite.promote'
  | 'refactor.rewrite.demote'
  | 'refactor.rewrite.insertBelow'
  | 'refactor.rewrite.markers'
  | 'refactor.rewrite.renumberSeries'
  | 'refactor.rewrite.renumberDraft';

/** Notifications to the client, by method. */
export interface ServerNotifications {
  'biganzi/serverState': ServerState;
  'biganzi/draftState': DraftState;
  /** How far the learning of a house has come, of 1, and what it is at, in Chinese. */
  'biganzi/learning': { readonly done: number; readonly what: string };
}

/** Notifications from the client, by method. */
export interface ClientNotifications {
  /** Check this document whatever it looks like, or no longer. */
  'biganzi/check': { readonly uri: string; readonly on: boolean };
}

/** Commands that the server runs (`workspace/executeCommand`), by name: their arguments. */
export interface ServerCommands {
  'biganzi.server.ignoreHere': [uri: string, row: { rule: string; text: string; context: string }];
  'biganzi.server.allowWord': [uri: string, word: string];
  'biganzi.server.turnRuleOff': [uri: string, rule: string];
  /** Shows a range to the writer, selected. */
  'biganzi.server.select': [uri: string, range: Range];
  /** Fills from a table (its text) by an edit of the client; answers a TableResult, with the edits that were made. */
  'biganzi.server.fillFromTable': [uri: string, table: string, format: TableFormat];
}

/** Commands that the server expects of a client which declares `clientCommands`. */
export interface ClientCommands {
  'biganzi.openRulePage': [rule: string];
  /** In the user's settings, for all drafts. */
  'biganzi.turnRuleOff': [rule: string];
  'biganzi.allowWord': [word: string];
  'biganzi.showPlaceholders': [];
  'biganzi.fillOneByOne': [];
  'biganzi.fillHere': [uri: string, position: Position];
  /** Opens the table of the set with a member at a place. */
  'biganzi.showParallel': [line: number, character: number];
}

export type { Position, Range };
export type { SettingReadBy, SettingValue } from '../configuration/settings';
export type { FolderEdit, FolderFixes } from './folder-requests';
export type * from './client-requests';
export type * from './view-types';
