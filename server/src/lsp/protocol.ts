// Types of what client and server say to each other beyond the Language Server Protocol. No value leaves this file: the
// client imports types alone, so it never bundles server code.
import type { Position, Range } from 'vscode-languageserver';

/** What the server knows of itself; the client words it. */
export interface ServerState {
  readonly segmenter: 'loading' | 'ready' | 'missing';
  /** nodejieba or jieba-wasm. */
  readonly name?: string;
  /** Why there are no words, for the log. */
  readonly reason?: string;
  /** Rules that have thrown and are out until the restart. */
  readonly crashed: readonly { readonly rule: string; readonly message: string }[];
}

/** Numbers of a draft. */
export interface DraftState {
  readonly uri: string;
  readonly version: number;
  /** Whether the draft is checked at all (plain text that looks like no speech is not). */
  readonly checked: boolean;
  /** Characters as Word counts them: no blanks. */
  readonly characters: number;
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
  /** Settings for clients without `workspace/configuration`: the section `biganzi`. */
  readonly settings?: unknown;
}

/** A heading with its numbers, for the view 提纲. */
export interface OutlineEntry {
  readonly label: string;
  readonly range: Range;
  readonly characters: number;
  /** Share of the draft, 0 to 1. */
  readonly share: number;
  /** Minutes of speaking at the rate asked for. */
  readonly minutes: number;
  readonly findings: number;
  readonly children: readonly OutlineEntry[];
}

/** Open places of one meaning, for the view 待填. */
export interface PlaceholderGroup {
  readonly key: string;
  readonly places: readonly { readonly range: Range; readonly context: string }[];
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

/** How a draft is made a Word file; the names of presets are those of docx/layout. */
export interface WordOptions {
  readonly preset: '公文' | '讲话';
  /** Marks places left open in yellow. */
  readonly markOpen: boolean;
  /** Writes the reading above rare characters. */
  readonly pinyin: boolean;
  /** Characters a minute: writes the speaking time of each outermost section into the margin. */
  readonly speakingRate?: number;
}

/** What keeps a speech from being handed over: an error, or a place left open. */
export interface OpenPlace {
  readonly rule: string;
  readonly message: string;
  readonly error: boolean;
  readonly range: Range;
  readonly text: string;
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
  /** Typefaces that the file asks for, and what may stand in for each, best first. */
  readonly fonts: readonly { readonly name: string; readonly fallbacks: readonly string[] }[];
}

/** Why a file is no Word file that can be read; the client words it. */
export type WordProblem =
  'old-format' | 'encrypted' | 'not-zip' | 'not-word' | 'damaged' | 'missing-part' | 'doctype' | 'too-large';

/** Requests from the client, by method: parameters and answer. */
export interface Requests {
  /** Null for a document that is not open. */
  'biganzi/exportWord': {
    params: { readonly uri: string; readonly options: WordOptions };
    result: WordFile | null;
  };
  /** What a user is asked about before a file is made, in the order of the text. */
  'biganzi/openPlaces': { params: { readonly uri: string }; result: readonly OpenPlace[] };
  /** `bytes` in base64; notices are Chinese and say what the text does not show as the file has it. */
  'biganzi/importWord': {
    params: { readonly bytes: string };
    result: { readonly text: string; readonly notices: readonly string[] } | { readonly problem: WordProblem };
  };
  'biganzi/rulePage': { params: { readonly rule: string }; result: { readonly markdown: string } | null };
  'biganzi/outline': {
    params: { readonly uri: string; readonly rate: number };
    result: readonly OutlineEntry[];
  };
  'biganzi/placeholders': { params: { readonly uri: string }; result: readonly PlaceholderGroup[] };
  'biganzi/parallel': { params: { readonly uri: string }; result: readonly ParallelEntry[] };
  /** 定稿检查, with the preset 定稿: errors first, then warnings; hints keep no speech back. */
  'biganzi/finalCheck': {
    params: { readonly uri: string };
    result: {
      readonly verdict: string;
      readonly findings: readonly {
        readonly severity: 'error' | 'warning';
        readonly rule: string;
        readonly message: string;
        readonly text: string;
        readonly range: Range;
      }[];
    };
  };
  /** Edits that take out what pasting has left, in a range or the whole draft. */
  'biganzi/cleanPaste': {
    params: { readonly uri: string; readonly range?: Range };
    result: { readonly edits: readonly { readonly range: Range; readonly newText: string }[] };
  };
  /** Edits that number the series over a line anew; none where the document is no longer at the version. */
  'biganzi/renumberAround': {
    params: { readonly uri: string; readonly version: number; readonly line: number };
    result: readonly { readonly range: Range; readonly newText: string }[];
  };
  'biganzi/effectiveConfiguration': {
    params: { readonly uri: string };
    result: { readonly text: string; readonly files: readonly string[] };
  };
}

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
}

/** Commands that the server expects of a client which declares `clientCommands`. */
export interface ClientCommands {
  'biganzi.openRulePage': [rule: string];
  /** In the user's settings, for all drafts. */
  'biganzi.turnRuleOff': [rule: string];
  'biganzi.allowWord': [word: string];
}

export type { Position, Range };
