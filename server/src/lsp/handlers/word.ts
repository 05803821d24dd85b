import type { Finding } from '../../engine/finding';
import { applyIgnores } from '../../engine/ignore';
import { keepsBack } from '../../features/keeps-back';
import { onRequest } from '../answer';
import { rangeOf } from '../places';
import type { OpenPlace } from '../protocol';
import type { Session } from '../session';

/** Answers the requests about Word files. What makes and reads them is loaded with the first. */
export function registerWord(session: Session): void {
  const { service, settings } = session;
  onRequest(session, 'biganzi/exportWord', async ({ uri, rate }) => {
    const { exportDocx } = await import('../../docx/export');
    const { configuration } = await settings.for(uri);
    const document = session.documents.get(uri);
    if (!document) return null;
    const { draft, version } = document;
    const { bytes, lines, leftOut, notices, fonts } = await exportDocx(draft, configuration.export, rate);
    return {
      bytes: Buffer.from(bytes).toString('base64'),
      version,
      lines,
      leftOut,
      notices,
      fonts: fonts.map(({ eastAsia, latin, fallbacks }) => ({ name: eastAsia, latin, fallbacks })),
    };
  });

  onRequest(session, 'biganzi/openPlaces', async ({ uri }) => {
    const document = session.documents.get(uri);
    if (!document) return [];
    const { configuration, ignored } = await settings.for(uri);
    const { draft } = document;
    // whoever hands a text over wants it looked at, be it a speech by its looks or not
    const { findings } = await service.checkWithWords(draft, configuration);
    return applyIgnores(findings, ignored)
      .kept.filter(keepsBack)
      .map((f): OpenPlace => ({
        rule: f.rule,
        message: f.rule === 'placeholder/unfilled' ? open(f) : f.message,
        error: f.severity === 'error',
        range: rangeOf(draft, f),
        text: draft.text.slice(f.start, f.end),
      }));
  });

  onRequest(session, 'biganzi/importWord', async ({ bytes }) => {
    const [{ importDocx }, { DocxError }] = await Promise.all([
      import('../../docx/import'),
      import('../../docx/problem'),
    ]);
    try {
      const { text, notices } = await importDocx(new Uint8Array(Buffer.from(bytes, 'base64')));
      return { text, notices: notices.map((n) => n.message) };
    } catch (error) {
      if (error instanceof DocxError) return { problem: error.problem };
      throw error;
    }
  });
}

/** What is said of an open place in a list: by its number alone nobody knows which of fifty it is. */
function open({ text, context }: Finding): string {
  return `“${text}”尚未填写：${context.replace(/[⟦⟧]/g, '')}`;
}
