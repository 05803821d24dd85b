import type { Finding } from '../../contract/finding';
import { applyIgnores } from '../../configuration/ignore';
import { keepsBack } from '../../features/keeps-back';
import { convertProblem } from '../../workspace/office-formats';
import { onRequest } from '../answer';
import { rangeOf } from '../places';
import type { Obstacle, WordProblem } from '../../protocol/requests';
import type { Draft } from '../../syntax/types';
import { fromBase64, toBase64 } from '../../text/base64';
import type { Session } from '../session';

/** Answers the requests about Word files. What makes and reads them is loaded with the first. */
export function registerWord(session: Session): void {
  registerMaking(session);
  registerReading(session);
  registerCopies(session);
}

/** A draft is made into a Word file, and what is still open in it is listed before. */
function registerMaking(session: Session): void {
  const { service, settings } = session;
  onRequest(session, 'biganzi/exportWord', async ({ uri, rate }) => {
    const { exportDocx } = await import('../../docx/export');
    const { configuration } = await settings.for(uri);
    const document = session.documents.get(uri);
    if (!document) return null;
    const { draft, version } = document;
    const { bytes, lines, leftOut, notices, fonts } = await exportDocx(draft, configuration.export, rate);
    return {
      bytes: toBase64(bytes),
      version,
      lines,
      leftOut,
      notices,
      fonts: fonts.map(({ eastAsia, latin, fallbacks }) => ({ name: eastAsia, latin, fallbacks })),
    };
  });

  onRequest(session, 'biganzi/obstacles', async ({ uri }) => {
    const document = session.documents.get(uri);
    if (!document) return [];
    const { configuration, ignored } = await settings.for(uri);
    const { draft } = document;
    // whoever hands a text over wants it looked at, be it a speech by its looks or not
    const { findings } = await service.checkWithWords(draft, configuration);
    return applyIgnores(findings, ignored)
      .kept.filter((f) => keepsBack(f, service.ruleOf(f.rule)))
      .map((f): Obstacle => ({
        rule: f.rule,
        message: service.ruleOf(f.rule)?.findsPlacesToFill ? open(f) : f.message,
        error: f.severity === 'error',
        range: rangeOf(draft, f),
        text: draft.text.slice(f.start, f.end),
      }));
  });

  onRequest(session, 'biganzi/convertWord', async ({ bytes, format }) => {
    const converted = (await session.host.convert?.(fromBase64(bytes), format)) ?? { problem: 'no-office' as const };
    return 'problem' in converted
      ? { message: convertProblem(converted.problem, format) }
      : { bytes: toBase64(converted.bytes) };
  });
}

/** A Word file is read into a draft, or laid out anew. */
function registerReading(session: Session): void {
  const { settings } = session;
  onRequest(session, 'biganzi/importWord', async ({ bytes }) =>
    orProblem(async () => {
      const { readDocument } = await import('../../documents/read');
      const { text, notices } = await readDocument(fromBase64(bytes));
      return { text, notices: notices.map((n) => n.message) };
    }),
  );

  onRequest(session, 'biganzi/formatWord', async ({ uri, bytes, sample }) => {
    const [{ formatDocx }, { learnLayout }] = await Promise.all([
      import('../../docx/format/format'),
      import('../../docx/format/sample'),
    ]);
    const { configuration } = await settings.for(uri);
    settings.forget(uri);
    const learned = sample === null ? null : await orProblem(() => learnLayout(fromBase64(sample)));
    if (learned !== null && 'problem' in learned) return { problem: learned.problem, ofSample: true };
    const made = await orProblem(() => formatDocx(fromBase64(bytes), { ...configuration.export, ...learned }));
    if ('problem' in made) return { problem: made.problem, ofSample: false };
    const { changed, notices } = made;
    return { bytes: toBase64(made.bytes), changed, notices, learned };
  });
}

/** Findings are written into a copy of a Word file, as comments or as tracked changes. */
function registerCopies(session: Session): void {
  const { service, settings } = session;
  onRequest(session, 'biganzi/commentWord', async ({ uri, bytes, revisions }) =>
    orProblem(async () => {
      const [{ importDocx }, { annotatedCopy, revisedCopy }, { outsideTables }] = await Promise.all([
        import('../../docx/import'),
        import('../../docx/copies'),
        import('../../docx/word-tables'),
      ]);
      const file = fromBase64(bytes);
      const word = await importDocx(file);
      const { configuration, ignored } = await settings.for(uri);
      settings.forget(uri);
      const draft = service.parse(word.text);
      const check = async (checked: Draft): Promise<readonly Finding[]> => {
        const { findings } = await service.checkWithWords(checked, configuration);
        return applyIgnores(outsideTables(findings, checked, word, service.ruleOf), ignored).kept;
      };
      const findings = await check(draft);
      const notices = word.notices.map((n) => n.message);
      if (findings.length === 0) return { bytes: '', changes: 0, comments: 0, left: 0, notices };
      const date = new Date().toISOString();
      const checked = { bytes: file, draft, findings };
      const made = revisions
        ? await revisedCopy(checked, { parse: (text) => service.parse(text), check }, date)
        : await annotatedCopy(checked, date);
      const { changes, comments, left } = made;
      return { bytes: toBase64(made.bytes), changes, comments, left: left.length, notices };
    }),
  );
}

/** What was read from a Word file, or why it could not be. */
export async function orProblem<T>(read: () => Promise<T>): Promise<T | { readonly problem: WordProblem }> {
  try {
    return await read();
  } catch (error) {
    const { DocxError } = await import('../../docx/problem');
    if (error instanceof DocxError) return { problem: error.problem };
    throw error;
  }
}

/** What is said of an open place in a list: by its number alone nobody knows which of fifty it is. */
function open({ text, context }: Finding): string {
  return `“${text}”尚未填写：${context.replace(/[⟦⟧]/g, '')}`;
}
