import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpeechService } from '../service';
import type { Change, Draft, Format, Paragraph } from '../syntax/types';
import { looksLikeSpeech } from '../text/looks-like-speech';
import { inOneSpelling } from '../workspace/spelling';
import { offsetOf } from './places';
import { MAX_CHANGES_FOLLOWED, type Replaced, type Told } from './told';

/** An open document. The draft is replaced at every change; the object stays. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  draft: Draft;
  /** The user's own word: true checks whatever the text looks like, false never; undefined is by its looks. */
  asked: boolean | undefined;
  /** Whether it has looked like a speech once; it then stays one while it is open. */
  looks: boolean;
  /** Paragraphs of the last closer read (细查): what it found in them is shown until they are changed. */
  proofread: ReadonlySet<Paragraph> | undefined;
  /** What a client was told of its findings last. */
  told: Told | undefined;
  /** Changes since then; undefined where there were too many to follow. */
  changes: Replaced[] | undefined;
}

/** More changes in one notification than this are applied to the text first: each costs a pass over the line starts. */
const ONE_BY_ONE = 16;

/** Open documents by URI, however it is spelled; the only holder of drafts in the process. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  /** The same by the one spelling of their URI. */
  readonly #bySpelling = new Map<string, OpenDocument>();

  constructor(private readonly service: SpeechService) {}

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri) ?? this.#bySpelling.get(inOneSpelling(uri));
  }

  all(): IterableIterator<OpenDocument> {
    return this.#open.values();
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = this.#make(uri, languageId, version, text);
    this.#open.set(uri, document);
    this.#bySpelling.set(inOneSpelling(uri), document);
    return document;
  }

  /** A document that no editor has open, to be checked once. */
  unopened(uri: string, languageId: string, text: string): OpenDocument {
    return this.#make(uri, languageId, 0, text);
  }

  #make(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const format: Format = languageId === 'markdown' ? 'markdown' : 'plain';
    const document: OpenDocument = {
      uri,
      languageId,
      version,
      draft: this.service.parse(withoutBom(text), format),
      asked: undefined,
      looks: false,
      proofread: undefined,
      told: undefined,
      changes: undefined,
    };
    look(document);
    return document;
  }

  /** Applies changes; undefined for a document that is not open or a version that is not newer. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.get(uri);
    if (!document || version <= document.version) return undefined;
    let { draft } = document;
    if (changes.length <= ONE_BY_ONE)
      for (const change of changes) {
        const range = 'range' in change ? change.range : undefined;
        const [start, end] = range ? ordered(offsetOf(draft, range.start), offsetOf(draft, range.end)) : [0, Infinity];
        draft =
          end === Infinity
            ? this.#replace(document, draft, withoutBom(change.text))
            : this.#edit(document, draft, { start, end, newText: change.text });
      }
    else {
      const text = TextDocument.create(uri, document.languageId, document.version, draft.text);
      draft = this.#replace(document, draft, withoutBom(TextDocument.update(text, [...changes], version).getText()));
    }
    document.version = version;
    document.draft = draft;
    look(document);
    return document;
  }

  /** Forgets a document, but no other one of the same file; gives the URI with which it was opened. */
  close(uri: string): string {
    const document = this.get(uri);
    if (!document) return uri;
    this.#open.delete(document.uri);
    const spelling = inOneSpelling(document.uri);
    if (this.#bySpelling.get(spelling) === document) this.#bySpelling.delete(spelling);
    return document.uri;
  }

  /** A whole new text as the one change in its middle, so that paragraphs keep their identity. */
  #replace(document: OpenDocument, draft: Draft, text: string): Draft {
    const old = draft.text;
    const most = Math.min(old.length, text.length);
    let head = 0;
    while (head < most && old.charCodeAt(head) === text.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < most - head && old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail))
      tail++;
    if (head === old.length && head === text.length) return draft;
    const newText = text.slice(head, text.length - tail);
    return this.#edit(document, draft, { start: head, end: old.length - tail, newText });
  }

  #edit(document: OpenDocument, draft: Draft, change: Change): Draft {
    const { changes } = document;
    if (changes && changes.length >= MAX_CHANGES_FOLLOWED) document.changes = undefined;
    else changes?.push({ start: change.start, end: change.end, length: change.newText.length });
    return this.service.edit(draft, [change]);
  }
}

/** Whether a document is checked, with the user's setting for texts that only look like a speech. */
export function isChecked(document: OpenDocument, detect: 'switch' | 'check' | 'off'): boolean {
  if (document.asked !== undefined) return document.asked;
  return document.languageId === 'speech-draft' || (detect !== 'off' && document.looks);
}

/** Characters at the head of a text that tell what it is. */
const HEAD = 20_000;

function look(document: OpenDocument): void {
  if (document.looks || document.languageId === 'speech-draft') return;
  const { draft } = document;
  let head = '';
  for (let i = 0; i < draft.paragraphs.length && head.length < HEAD; i++) head += draft.paragraphs[i]!.text + '\n';
  document.looks = looksLikeSpeech(head);
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** VS Code never sends a BOM; editors that do may not count it, so it is no part of the draft. */
function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
