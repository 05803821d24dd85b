import { MarkupKind, type Hover, type ServerCapabilities } from 'vscode-languageserver';
import { parallelAt, parallelTable } from '../../features/parallel';
import { SEVERITY_NAMES } from '../../features/rule-page';
import { isChecked } from '../documents';
import { offsetOf, rangeOf } from '../places';
import { onDocument, type Session } from '../session';

export const WRITING_CAPABILITIES = {
  hoverProvider: true,
} as const satisfies ServerCapabilities;

/** Hover. */
export function registerWriting(session: Session): void {
  const { connection, service } = session;
  connection.onHover(
    onDocument(session, async (document, params): Promise<Hover | null> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return null;
      const { draft, findings } = session.check(document, effective);
      const at = offsetOf(draft, params.position);
      const parts: string[] = [];
      const here = findings.filter((f) => f.start <= at && f.end >= at);
      for (const id of new Set(here.map((f) => f.rule))) {
        const rule = service.rules.find((r) => r.id === id)!;
        parts.push(
          `**${rule.title}**（${SEVERITY_NAMES[rule.severity]}）  \n${rule.why}  \n依据：${rule.source}  \n按 \`Ctrl+.\` 修改，或“忽略此处”。`,
        );
      }
      const set = parallelAt(draft, at);
      if (set) parts.push(parallelTable(set.view, set.member));
      if (parts.length === 0) return null;
      const span = here[0] ?? set?.view.rows[set.member];
      return {
        contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
        ...(span && { range: rangeOf(draft, span) }),
      };
    }),
  );
}
