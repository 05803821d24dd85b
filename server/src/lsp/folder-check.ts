import type { Diagnostic } from 'vscode-languageserver';
import { isRuledOut } from '../configuration/ignore-paths';
import type { Finding } from '../contract/finding';
import type { DraftFile, DraftFiles, StoredDraft } from '../node/draft-files';
import { toDiagnostic } from './diagnostic';
import { isChecked, type OpenDocument } from './documents';
import type { Session } from './session';
import type { Effective } from './settings';
import { tell } from './tell';

/** Milliseconds after a keystroke during which no other draft is read: the writer's own comes first. */
const REST = 1500;
/** Milliseconds within which changes of files and settings are one reason for another walk. */
const SETTLE = 300;

/** Name of the answer about what a client should forget: a file that is gone, was opened, or is not to be checked. */
const GONE = 'gone';

/** What there is to say of one draft. */
export interface FolderAnswer {
  readonly uri: string;
  readonly resultId: string;
  /** Undefined where the client has these already. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
}

/** Findings in drafts that no editor has open, for writers who ask for them (`biganzi.workspace.check`). */
export class FolderCheck {
  /** Changes so far of what a walk depends on. */
  #changes = 0;
  /** Changes so far of what holds for all drafts; part of the name of an answer. */
  #edition = 0;
  #typedAt = 0;
  #waiting: (() => void)[] = [];
  #settling: NodeJS.Timeout | undefined;
  /** Answers under names of ours: what is no speech, or has no slip, is not read again while it stays as it is. */
  readonly #clean = new Map<string, string>();
  readonly #tooLarge = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly files: DraftFiles,
    private readonly pageOf: (rule: string) => string | undefined,
  ) {}

  /** A draft is being written: others wait. */
  typed(): void {
    this.#typedAt = Date.now();
  }

  /** Settings, configuration files, ignore lists or words have changed: every draft is read anew. */
  stale(): void {
    this.#edition++;
    this.changed();
  }

  /** Files or the list of open documents have changed. */
  changed(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#changes++;
      for (const wake of this.#waiting.splice(0)) wake();
    }, SETTLE);
  }

  dispose(): void {
    clearTimeout(this.#settling);
  }

  get changes(): number {
    return this.#changes;
  }

  /** Resolves when something has changed since `changes` was as given. */
  changedSince(changes: number): Promise<void> {
    return changes === this.#changes ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** Workspace folders whose drafts are to be checked. */
  async wanted(): Promise<readonly string[]> {
    const { settings } = this.session;
    const asked = await Promise.all(settings.folders().map((folder) => settings.checksFolder(folder)));
    return settings.folders().filter((_, index) => asked[index]);
  }

  /**
   * Goes through the drafts once and gives what a client that has the answers of `before` (names by URI in the one spelling) should know,
   * each when it is there. The next draft is read when the answer has been taken.
   */
  async *walk(before: ReadonlyMap<string, string>, cancelled: () => boolean): AsyncGenerator<FolderAnswer> {
    const { session } = this;
    const seen = new Set<string>();
    const folders = await this.wanted();
    if (folders.length > 0) await session.loadWords();
    const edition = this.#edition;
    for (const folder of folders)
      for await (const file of this.files.walk(folder, { cancelled, reachedLimit: this.#tellLimit(folder) })) {
        if (session.documents.get(file.uri) || seen.has(file.uri)) continue;
        seen.add(file.uri);
        const resultId = `${edition} ${file.stamp}`;
        if (before.get(file.uri) === resultId) yield { uri: file.uri, resultId, diagnostics: undefined };
        else if (before.has(file.uri) || this.#clean.get(file.uri) !== resultId) {
          await this.#quiet(cancelled);
          if (cancelled()) return;
          const diagnostics = await this.#diagnosticsOf(file, folder);
          if (diagnostics.length === 0) this.#clean.set(file.uri, resultId);
          if (diagnostics.length > 0 || before.has(file.uri)) yield { uri: file.uri, resultId, diagnostics };
        }
      }
    if (cancelled()) return;
    for (const [uri, resultId] of before)
      if (!seen.has(uri) && resultId !== GONE) yield { uri, resultId: GONE, diagnostics: [] };
  }

  /** Whether the settings say that a file is left alone where its folder is gone through. */
  isRuledOut(file: DraftFile, folder: string, { ignorePaths }: Effective): boolean {
    return isRuledOut(file.path, ignorePaths, this.session.files.pathOf(folder) ?? folder);
  }

  /** Findings of a draft on disk that are not ignored; undefined for what is not to be checked. */
  async look(file: DraftFile, folder: string): Promise<Looked | undefined> {
    const { session } = this;
    const stored = await this.files.read(file);
    if (!stored) return undefined;
    // what holds for one draft holds for all of its folder: the client is asked once
    const effective = await session.settings.for(file.uri.replace(/[^/]+$/, 'draft'));
    const document = session.documents.unopened(file.uri, stored.languageId, stored.text);
    if (!isChecked(document, effective.detect) || this.isRuledOut(file, folder, effective)) return undefined;
    await session.readAhead(document, effective);
    const checked = (await session.checkWithWords(document, effective)) ?? session.check(document, effective);
    return { document, stored, effective, findings: checked.findings };
  }

  /** Tells once of a folder that it is too large. */
  #tellLimit(folder: string): (limit: number) => void {
    return (limit) => {
      if (this.#tooLarge.has(folder)) return;
      this.#tooLarge.add(folder);
      const place = this.session.files.pathOf(folder) ?? folder;
      tell(
        this.session.connection,
        'warning',
        `${place}：文件太多，没有打开的稿件只检查了前 ${limit} 份。要检查其余的，请把下级文件夹单独打开。`,
      );
    };
  }

  async #diagnosticsOf(file: DraftFile, folder: string): Promise<readonly Diagnostic[]> {
    const looked = await this.look(file, folder);
    if (!looked) return [];
    const { draft } = looked.document;
    return looked.findings.map((finding) => toDiagnostic(finding, file.uri, draft, this.pageOf));
  }

  /** Waits while the writer types. */
  async #quiet(cancelled: () => boolean): Promise<void> {
    for (let rest = REST; rest > 0 && !cancelled();) {
      rest = this.#typedAt + REST - Date.now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    await this.session.turn();
  }
}

/** A draft on disk with what was found in it. */
export interface Looked {
  readonly document: OpenDocument;
  readonly stored: StoredDraft;
  readonly effective: Effective;
  readonly findings: readonly Finding[];
}
