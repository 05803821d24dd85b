import type { OpenDocument } from './documents';
import type { Checked, Session } from './session';

/** Milliseconds that an answer waits for words; later words come by a refresh. */
const WORDS_WITHIN = 40;

/** Reads documents for those who tell the client of findings, one reading of a document at a time. */
export interface FreshFindings {
  /** Does what is asked about a document once whatever was asked about it before is done. */
  inTurn<T>(document: OpenDocument, work: () => Promise<T>): Promise<T>;
  /**
   * Findings now, and whether words were in them already. `late` is called when words come after the answer. Undefined
   * when the document changes while it is read: it will be asked for again.
   */
  of(document: OpenDocument, late: (checked: Checked) => void): Promise<Checked | undefined>;
  /** A document has changed: an answer about its earlier text that is in work is let go. */
  overtake(document: OpenDocument): void;
  dispose(): void;
}

export function createFreshFindings(session: Session): FreshFindings {
  let disposed = false;
  /** Called when a document changes whose answer is in work. */
  const overtaken = new WeakMap<OpenDocument, () => void>();
  return {
    inTurn: createTurns(),
    async of(document, late) {
      const { version } = document;
      const changed = new Promise<undefined>((resolve) => overtaken.set(document, () => resolve(undefined)));
      const effective = await session.settings.for(document.uri);
      await session.readAhead(document, effective);
      if (document.version !== version) return undefined;
      const first = session.check(document, effective);
      const words = session.checkWithWords(document, effective);
      let answered = false;
      void words.then(
        (checked) => {
          if (answered && checked && !same(first, checked)) late(checked);
        },
        (error: unknown) => session.connection.console.error(String(error)),
      );
      const within = await Promise.race([words.catch(() => undefined), wait(WORDS_WITHIN), changed]);
      answered = true;
      if (document.version !== version) return undefined;
      const best = within ?? first;
      session.tellDraft(document, best, effective);
      session.host.defer(() => {
        if (!disposed) void session.loadWords();
      });
      return best;
    },
    overtake: (document) => overtaken.get(document)?.(),
    dispose() {
      disposed = true;
    },
  };
}

/** Makes what lets answers about one document be worked on one at a time: the next begins when the one before has ended. */
function createTurns(): <T>(document: OpenDocument, work: () => Promise<T>) => Promise<T> {
  const working = new WeakMap<OpenDocument, Promise<unknown>>();
  return (document, work) => {
    const done = (working.get(document) ?? Promise.resolve()).then(work);
    working.set(
      document,
      done.catch(() => undefined),
    );
    return done;
  };
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

function same(a: Checked, b: Checked): boolean {
  return (
    a.findings.length === b.findings.length &&
    a.findings.every(
      (f, i) =>
        f === b.findings[i] ||
        (f.rule === b.findings[i]!.rule && f.start === b.findings[i]!.start && f.message === b.findings[i]!.message),
    )
  );
}
