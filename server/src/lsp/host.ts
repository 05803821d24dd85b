import type { HouseSummary } from '../house/data';
import type { Looked } from '../configuration/lookup';
import type { Snippet } from '../features/snippets';
import type { DraftFiles } from '../node/draft-files';
import type { Convert } from '../workspace/office-formats';
import type { Changed, Rewrite } from '../workspace/change';
import type { Learned, LearnRequest } from '../workspace/learning';
import type { OwnSnippet } from '../workspace/own-snippets';
import type { Project } from '../workspace/project';
import type { SpeechFiles } from '../workspace/speech-files';
import type { Norm, TypoJudge } from '../facts/words';
import type { Segmenter } from '../lexicon/segmenter';
import type { SpeechService } from '../service';
import type { Draft } from '../syntax/types';

/** Starts a segmenter, or says why there is none. Never rejects. */
export type StartSegmenter = () => Promise<{ readonly segmenter: Segmenter } | { readonly reason: string }>;

/** Loads the model of open typos, or says why there is none. Never rejects. */
export type LoadTypoModel = () => Promise<{ readonly judge: TypoJudge & Partial<Norm> } | { readonly reason: string }>;

/** Files around the drafts. Paths are absolute, with `/`. */
export interface Files {
  /** Path of a document's URI; undefined for one that lies in no file, and for one that this machine cannot have. */
  pathOf(uri: string): string | undefined;
  /** URI of a file. */
  uriOf(file: string): string;
  /** Looks a file up; follows no link that leads out of a workspace. */
  look(file: string): Promise<Looked>;
  /** Changes a small file, one change after the other; never throws. */
  change(file: string, rewrite: Rewrite): Promise<Changed>;
  /** What configures drafts, found anew. `rootOf` names the folder above which nothing is looked for. */
  project(service: SpeechService, rootOf: (file: string) => string | undefined): Project;
  /** Learns a house from folders; throws an Error with a Chinese message where it cannot, and then nothing is changed. */
  learn(request: LearnRequest): Promise<Learned>;
  /** Changes what people read of a house file; what is wrong, in Chinese, where it cannot. */
  decide(file: string, change: (summary: HouseSummary) => HouseSummary): Promise<string | undefined>;
  /** Snippets that the writer has kept in a workspace folder. */
  ownSnippets(folder: string, languageId: string): Promise<readonly OwnSnippet[]>;
  /** Drafts of the workspace that are not open. */
  speechFiles(parse: (text: string) => Draft): SpeechFiles;
  /** Plain texts and Markdown files among them; left out where no folder can be walked. */
  readonly drafts?: DraftFiles;
}

/** What the server is given of the machine around it, so that it can also run where there is no Node. */
export interface ServerHost {
  /** Lets LibreOffice save a Word file in another format; left out where no program can be started. */
  readonly convert?: Convert;
  readonly service: SpeechService;
  readonly version: string;
  readonly startSegmenter: StartSegmenter;
  /** Left out where there is no model of open typos. */
  readonly loadTypoModel?: LoadTypoModel;
  readonly files: Files;
  /** Runs something when the messages that have come meanwhile have had their turn. */
  readonly defer: (run: () => void) => void;
  /** The day by the clock of this machine, as 2026-11-28. */
  readonly today: () => string;
  /** Address of a rule's page. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Ready snippets of a speech. */
  readonly snippets: () => readonly Snippet[];
}
