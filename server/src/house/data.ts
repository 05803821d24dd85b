import type { SequenceCounts } from './count';

/** Where the memory of a house lies in its folder. */
export const HOUSE_FILE = '.biganzi/house.json';

/** Where an example stands: the number of a file among those learned, and its line, from 1. No sentence is kept. */
export type Example = readonly [file: number, line: number];

/** A file that was learned from. */
export interface LearnedFile {
  /** With `/`, relative to the folder of the house file where it can be. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly characters: number;
  /** The file of which it is a copy or another version: it counts no second time. */
  readonly copyOf?: string;
}

export const TERM_KINDS = ['用语', '机构', '人名'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export const FORM_KINDS = ['异写', '简称'] as const;

/** Another form of a term that the house has: one character off (异写), or shorter (简称). */
export interface TermForm {
  readonly form: string;
  readonly kind: (typeof FORM_KINDS)[number];
  readonly drafts: number;
  readonly times: number;
}

/** A post in which the house names a person. */
export interface HousePost {
  readonly post: string;
  /** Where it stands: 局长张小明, or 张小明局长. */
  readonly stands: 'before' | 'behind';
  readonly drafts: number;
  readonly times: number;
  /** Months of the earliest and the latest draft with a sure date, 2024-05. */
  readonly firstMonth?: string;
  readonly lastMonth?: string;
}

/** A term or name of the house. */
export interface HouseTerm {
  readonly term: string;
  readonly kind: TermKind;
  /** Drafts that hold it, and places in all. */
  readonly drafts: number;
  readonly times: number;
  readonly examples: readonly Example[];
  /** Other forms, the most frequent first. */
  readonly forms?: readonly TermForm[];
  /** Of a person, the most frequent first. */
  readonly posts?: readonly HousePost[];
}

/** What the house does where there is a choice. */
export interface HouseHabit {
  /** Stable: decisions hang on it. */
  readonly id: string;
  /** What it is about, in Chinese. */
  readonly name: string;
  /** What the house does mostly, in Chinese or as it is written. */
  readonly choice: string;
  /** Places where it does so, of all places with the choice, and drafts that hold any. */
  readonly times: number;
  readonly all: number;
  readonly drafts: number;
  /** How sure that is: lower bound of the share. */
  readonly lower: number;
  /** Whether it is what everyone does. */
  readonly norm: boolean;
  /** There is nothing that everyone does. */
  readonly open?: boolean;
  /** What the house does otherwise, the most frequent first. */
  readonly others?: readonly { readonly choice: string; readonly times: number }[];
  readonly examples: readonly Example[];
}

/** What a person said of an item: told, never told, told as a warning. */
export const DECISIONS = ['采纳', '不采纳', '总是'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What `house.json` holds: all that people read. */
export interface HouseSummary {
  /** Day on which it was learned, 2026-11-28. */
  readonly learned: string;
  /** Folders that were learned from, as they were named. */
  readonly folders: readonly string[];
  readonly files: readonly LearnedFile[];
  readonly habits: readonly HouseHabit[];
  /** Terms and names that the house surely has for its own. */
  readonly terms: readonly HouseTerm[];
  /** Others that it has in several drafts: near misses of them are told as well. */
  readonly rarer: readonly HouseTerm[];
  /** By item: the id of a habit, or a term. They stay when the house is learned again. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** Fingerprints of clauses, sorted, and where each stands: the number of the file and the line, from 1. */
export interface PassagePrints {
  readonly prints: Uint32Array;
  readonly files: Uint16Array;
  readonly lines: Uint16Array;
}

/** All that is learned from the drafts of a house. */
export interface HouseData {
  readonly summary: HouseSummary;
  readonly counts: SequenceCounts;
  readonly passages: PassagePrints;
}
